import type { CorpusIndex } from '../index/corpusIndex.ts';
import type { Example } from '../loopback/loopback.ts';
import type { ActorType, EventType } from '../reading/reading.ts';

/** What a newcomer can try with one click: commands that this corpus has answers to. */
export function examplesFrom(index: CorpusIndex): Example[] {
  const person = busiest(index, 'CONSULT', 'person');
  const state = busiest(index, 'REQUEST', 'state');
  return [
    { command: 'ask', options: { question: person ? `Who met ${person}?` : 'Who met whom?' } },
    { command: 'timeline', options: person ? { actor: person } : {} },
    { command: 'demands', options: state ? { by: state } : {} },
  ];
}

/** The actor of a type that acts in most events of a type. */
function busiest({ events, actors }: CorpusIndex, type: EventType, actorType: ActorType): string | undefined {
  const counts = new Map<string, number>();
  for (const event of events) {
    if (event.type !== type) continue;
    for (const id of event.actors) if (actors.get(id)?.type === actorType) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first && actors.get(first[0])?.name;
}
