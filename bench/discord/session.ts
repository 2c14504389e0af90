import type { CorpusIndex, IndexedEvent } from '../../src/index/corpusIndex.ts';
import type { Answer, Person } from '../../src/loopback/loopback.ts';

/** One thing a person does: a command, a button of the answer they saw last, or letters typed into an option. */
export type Step =
  | { readonly kind: 'runs'; readonly command: string; readonly options: Readonly<Record<string, string>> }
  | { readonly kind: 'presses'; readonly label: string }
  | { readonly kind: 'types'; readonly command: string; readonly option: string; readonly text: string };

/** How many events of each kind names are taken from. */
const VARIETY = 12;

const runs = (command: string, options: Readonly<Record<string, string>>): Step => ({ kind: 'runs', command, options });
const presses = (label: string): Step => ({ kind: 'presses', label });
const types = (command: string, option: string, text: string): Step => ({ kind: 'types', command, option, text });

/**
 * What people do, in order, with names of the corpus: of 24 steps eight are questions, two of them beyond the corpus; nine are the other commands;
 * five are presses of buttons; two are letters typed. A guess, for no bot publishes such counts: that people ask first and then look closer.
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
    return [
      types('actor', 'name', person.slice(0, 4)),
      runs('actor', { name: person }),
      runs('ask', { question: `who met ${person} in ${place}?` }),
      presses('Show in context'),
      runs('ask', { question: `what did ${by} demand of ${of}?` }),
      runs('meetings', { actor: person }),
      presses('Show in context'),
      runs('ask', { question: 'when did the queen of the sea open the museum of lighthouses?' }),
      runs('timeline', { actor: person }),
      presses('Next'),
      runs('ask', { question: `when was ${person} in ${place}?` }),
      runs('demands', { by, of }),
      presses('Show in context'),
      types('meetings', 'place', place.slice(0, 3)),
      runs('meetings', { place }),
      runs('ask', { question: `why did ${person} visit ${place}?` }),
      runs('timeline', {}),
      presses('Next'),
      runs('ask', { question: `what did ${person} say about ${of}?` }),
      runs('source', { document: document?.id ?? 'none' }),
      runs('ask', { question: 'how many whales were counted off the coast of Atlantis in 1783?' }),
      runs('demands', { of }),
      runs('ask', { question: `whom did ${person} call?` }),
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
  return Array.from({ length: Math.min(VARIETY, all.length) }, (_, i) => all[Math.floor((i * all.length) / VARIETY)]!);
}

function named(index: CorpusIndex, { actors }: IndexedEvent): boolean {
  const type = index.actors.get(actors[0] ?? '')?.type;
  return type === 'person' || type === 'state';
}

function nameOf(index: CorpusIndex, id: string | undefined): string {
  return index.actors.get(id ?? '')?.name ?? 'nobody';
}
