import { inSentence } from '../src/answers/wording.ts';
import type { CorpusIndex } from '../src/index/corpusIndex.ts';
import type { ActorType, EventType } from '../src/reading/reading.ts';

/** What stands in an example where a corpus has nothing of the kind. */
const UNKNOWN = { person: 'a name', place: 'a place', by: 'a state', of: 'another', document: 'words of a title' } as const;

/** Names of the corpus for the placeholders of examples, so that what `/help` shows can be tried: `{person}`, `{place}`, `{by}`, `{of}`, `{document}`. */
export type ExampleWords = Readonly<Record<keyof typeof UNKNOWN, string>>;

/** The names that a corpus tells most of. */
export function exampleWords(index: CorpusIndex): ExampleWords {
  const meeting = busiestEvent(index, 'CONSULT', 'person');
  const demand = busiestEvent(index, 'REQUEST', 'state');
  const [document] = index.documents.values();
  const nameOf = (id: string | undefined) => (id === undefined ? undefined : index.actors.get(id)?.name);
  return {
    person: nameOf(meeting?.actors[0]) ?? UNKNOWN.person,
    place: meeting?.place ?? index.findPlaces('', 1)[0] ?? UNKNOWN.place,
    by: nameOf(demand?.actors[0]) ?? UNKNOWN.by,
    of: nameOf(demand?.recipients[0]) ?? UNKNOWN.of,
    document: document?.title ?? UNKNOWN.document,
  };
}

/** Three questions that this corpus answers, or the like of them. */
export function exampleQuestions(index: CorpusIndex): readonly string[] {
  const examples = ['Who met {person}?', 'What did {by} demand of {of}?', 'What happened in {place}?'];
  const words = exampleWords(index);
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
function busiestEvent({ events, actors }: CorpusIndex, type: EventType, actorType: ActorType) {
  const fitting = events.filter(
    (event) =>
      event.type === type &&
      event.aux === null &&
      event.recipients.length > 0 &&
      actors.get(event.actors[0] ?? '')?.type === actorType,
  );
  const counts = new Map<string, number>();
  for (const { actors } of fitting) counts.set(actors[0]!, (counts.get(actors[0]!) ?? 0) + 1);
  const weight = ({ actors, place }: (typeof fitting)[number]) => counts.get(actors[0]!)! + (place ? 0.5 : 0);
  return fitting.sort((a, b) => weight(b) - weight(a))[0];
}
