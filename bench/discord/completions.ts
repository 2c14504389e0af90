import type { Command } from '../../commands/command.ts';
import { COMMANDS } from '../../commands/index.ts';
import type { CorpusIndex } from '../../src/index/corpusIndex.ts';
import type { Library } from '../../src/index/library.ts';
import { percentile } from '../percentile.ts';

/** How many names, titles and periods are typed, letter by letter. */
const TYPED = 60;
const LETTERS = 12;
/** How often each is timed. */
const TIMES = 4;
const OFFICES = ['foreign minister', 'Iran FM', 'national security adviser', 'presid', 'prime minister of', 'secretary of state'];
const PERIODS = ['', '2', '202', '2022', '2022-', '2022-1', 'oct', 'March 20'];

/** How long it takes to propose values, from memory, while somebody types: every beginning of names as written and misspelt, of offices, titles and periods. */
export function completionRows({ current: index }: Library) {
  const names = spread([...index.actors.values()].map(({ name }) => name));
  const titles = spread([...index.documents.values()].map(({ title }) => title));
  const places = spread(index.findPlaces('', 1_000));
  return [
    row(index, 'actor', 'name', 'actors, as written', names.flatMap(beginnings)),
    row(index, 'actor', 'name', 'actors, misspelt', names.map(misspelt).flatMap(beginnings)),
    row(index, 'actor', 'name', 'actors, by office', OFFICES.flatMap(beginnings)),
    row(index, 'meetings', 'place', 'places', places.flatMap(beginnings)),
    row(index, 'source', 'document', 'documents', titles.flatMap(beginnings)),
    row(index, 'timeline', 'from', 'periods', PERIODS),
  ];
}

function row(index: CorpusIndex, name: string, option: string, label: string, typed: readonly string[]) {
  const command: Command = COMMANDS.find(({ declaration }) => declaration.name === name)!;
  const context = { index } as Parameters<Command['complete']>[0];
  const time = (text: string): number => {
    const started = performance.now();
    command.complete(context, option, text);
    return performance.now() - started;
  };
  // The least of several: what else the machine does meanwhile is not ours.
  const taken = typed.map((text) => Math.min(...Array.from({ length: TIMES }, () => time(text))));
  return { proposes: label, keys: typed.length, 'p50 ms': percentile(taken, 50), 'p99 ms': percentile(taken, 99) };
}

function spread<T>(all: readonly T[]): readonly T[] {
  return Array.from(
    { length: Math.min(TYPED, all.length) },
    (_, i) => all[Math.floor((i * all.length) / Math.min(TYPED, all.length))]!,
  );
}

const beginnings = (text: string): string[] =>
  Array.from({ length: Math.min(LETTERS, text.length) }, (_, i) => text.slice(0, i + 1));

/** The third and fourth letter the other way round. */
const misspelt = (name: string): string => name.slice(0, 2) + (name[3] ?? '') + (name[2] ?? '') + name.slice(4);
