import { inSentence } from '../src/answers/wording.ts';
import type { CorpusIndex, IndexedEvent } from '../src/index/corpusIndex.ts';
import { OnceAnIndex } from '../src/index/onceAnIndex.ts';
import type { Steps } from '../src/index/steps.ts';
import type { ActorType, EventType } from '../src/reading/reading.ts';

/** Events looked at in one step. */
const STEP = 1_000;

/** What stands in an example where a corpus has nothing of the kind. */
const UNKNOWN = { person: 'a name', place: 'a place', by: 'a state', of: 'another', document: 'words of a title' } as const;

/** Names of the corpus for the placeholders of examples, so that what `/help` shows can be tried: `{person}`, `{place}`, `{by}`, `{of}`, `{document}`. */
export type ExampleWords = Readonly<Record<keyof typeof UNKNOWN, string>>;

/** The names that a corpus tells most of. */
export const exampleWords = new OnceAnIndex<ExampleWords>(function* (index) {
  const meeting = yield* busiestEvent(index, 'CONSULT', 'person');
  const demand = yield* busiestEvent(index, 'REQUEST', 'state');
  const [document] = index.documents.values();
  const nameOf = (id: string | undefined) => (id === undefined ? undefined : index.actors.get(id)?.name);
  return {
    person: nameOf(meeting?.actors[0]) ?? UNKNOWN.person,
    place: meeting?.place ?? index.findPlaces('', 1)[0] ?? UNKNOWN.place,
    by: nameOf(demand?.actors[0]) ?? UNKNOWN.by,
    of: nameOf(demand?.recipients[0]) ?? UNKNOWN.of,
    document: document?.title ?? UNKNOWN.document,
  };
});

/** Three questions that this corpus answers, or the like of them. */
export function exampleQuestions(index: CorpusIndex): readonly string[] {
  const examples = ['Who met {person}?', 'What did {by} demand of {of}?', 'What happened in {place}?'];
  const words = exampleWords.of(index);
  const called = (name: string): string => {
    const [actor] = index.resolveActor(name);
    return actor?.name === name ? inSentence(actor) : name;
  };
  return examples.map((example) => fillExample(example, { ...words, by: called(words.by), of: called(words.of) }));
}

/** An example with names in place of its placeholders. */
export function fillExample(typed: string, words: ExampleWords): string {
  return typed.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    name in words ? words[name as keyof ExampleWords] : placeholder,
  );
}

/** An event of a type between two named sides, whose first actor, of a type too, acts in most such events; one with a place before others. */
function* busiestEvent({ events, actors }: CorpusIndex, type: EventType, actorType: ActorType): Steps<IndexedEvent | null> {
  /** Of each first actor the number of events, and the first of those, with a place where one has. */
  const acting = new Map<string, { count: number; event: IndexedEvent }>();
  let seen = 0;
  for (const event of events) {
    if (++seen % STEP === 0) yield;
    if (event.type !== type || event.aux !== null || event.recipients.length === 0) continue;
    const [first] = event.actors;
    if (first === undefined) continue;
    const known = acting.get(first);
    if (!known && actors.get(first)?.type !== actorType) continue;
    const { count, event: best } = known ?? { count: 0, event };
    acting.set(first, { count: count + 1, event: best.place || !event.place ? best : event });
  }
  const weight = ({ count, event }: { readonly count: number; readonly event: IndexedEvent }) => count + (event.place ? 0.5 : 0);
  return (
    acting
      .values()
      .reduce<{ count: number; event: IndexedEvent } | null>(
        (best, one) => (best === null || weight(one) > weight(best) ? one : best),
        null,
      )?.event ?? null
  );
}
