import type { CorpusIndex, IndexedEvent } from '../../src/index/corpusIndex.ts';
import type { Answer, Person } from '../../src/loopback/loopback.ts';

/** One thing a person does: a command, a button of the answer they saw last, or letters typed into an option. */
export type Step =
  | {
      readonly kind: 'runs';
      readonly command: string;
      readonly options: Readonly<Record<string, string>>;
      /** Its use without names: the same for all of a kind. */
      readonly use: string;
    }
  | { readonly kind: 'presses'; readonly label: string }
  | { readonly kind: 'types'; readonly command: string; readonly option: string; readonly text: string };

/** How many events of each kind names are taken from, evenly: who is told of often is asked for often. More than are asked in a run. */
const VARIETY = 600;

/** What the mix is, for whoever reads the outcome. */
export const MIX =
  'Of 24 steps eight are questions (two beyond the corpus), nine other commands (one a timeline of everything), five presses of buttons, two letters typed; ' +
  `names of ${VARIETY} events of each kind, so that hardly anything is asked twice.`;

/** `options` with names in them, `{…}` in `use` for each. */
const runs = (command: string, options: Readonly<Record<string, string>>, question?: string): Step => ({
  kind: 'runs',
  command,
  options,
  use: `/${[command, question ?? Object.keys(options).map((name) => `${name}:…`)].flat().join(' ')}`,
});
const asks = (question: string, names: Readonly<Record<string, string>> = {}): Step =>
  runs('ask', { question: question.replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? 'nobody') }, question);
const presses = (label: string): Step => ({ kind: 'presses', label });
const types = (command: string, option: string, text: string): Step => ({ kind: 'types', command, option, text });

/**
 * What people do, in order, with names of the corpus (see `MIX`). A guess, for no bot publishes such counts: that people ask first and then look closer.
 */
export function sessions(index: CorpusIndex): readonly Step[] {
  const meetings = spread(index.events.filter((event) => event.type === 'CONSULT' && event.place && named(index, event)));
  const demands = spread(index.events.filter((event) => event.type === 'REQUEST' && event.recipients[0] && named(index, event)));
  const documents = spread([...index.documents.values()]);
  return Array.from({ length: VARIETY }, (_, i) => {
    const [meeting, demand, document] = [meetings, demands, documents].map((list) => list[i % list.length]) as [
      IndexedEvent | undefined,
      IndexedEvent | undefined,
      (typeof documents)[number] | undefined,
    ];
    const person = nameOf(index, meeting?.actors[0]);
    const place = meeting?.place ?? 'Geneva';
    const [by, of] = [nameOf(index, demand?.actors[0]), nameOf(index, demand?.recipients[0])];
    const names = { person, place, by, of };
    return [
      types('actor', 'name', person.slice(0, 4)),
      runs('actor', { name: person }),
      asks('who met {person} in {place}?', names),
      presses('Show in context'),
      asks('what did {by} demand of {of}?', names),
      runs('meetings', { actor: person }),
      presses('Show in context'),
      asks('when did the queen of the sea open the museum of lighthouses?'),
      runs('timeline', { actor: person }),
      presses('Next'),
      asks('when was {person} in {place}?', names),
      runs('demands', { by, of }),
      presses('Show in context'),
      types('meetings', 'place', place.slice(0, 3)),
      runs('meetings', { place }),
      asks('why did {person} visit {place}?', names),
      runs('timeline', {}),
      presses('Next'),
      asks('what did {person} say about {of}?', names),
      runs('source', { document: document?.id ?? 'none' }),
      asks('how many whales were counted off the coast of Atlantis in 1783?'),
      runs('demands', { of }),
      asks('whom did {person} call?', names),
      runs('about', {}),
    ];
  }).flat();
}

/** Takes a step. Null where the answer seen last has no such button: nobody can press it. */
export async function take(step: Step, person: Person, seen: Answer | null): Promise<Answer | 'choices' | null> {
  if (step.kind === 'runs') return person.runs(step.command, step.options);
  if (step.kind === 'types') {
    await person.types(step.command, step.option, step.text);
    return 'choices';
  }
  const pressable = seen && !seen.deleted && seen.allButtons.some(({ label, disabled }) => label === step.label && !disabled);
  return pressable ? person.presses(seen, step.label) : null;
}

function spread<T>(all: readonly T[]): readonly T[] {
  const count = Math.min(VARIETY, all.length);
  return Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)]!);
}

function named(index: CorpusIndex, { actors }: IndexedEvent): boolean {
  const type = index.actors.get(actors[0] ?? '')?.type;
  return type === 'person' || type === 'state';
}

function nameOf(index: CorpusIndex, id: string | undefined): string {
  return index.actors.get(id ?? '')?.name ?? 'nobody';
}
