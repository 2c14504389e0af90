import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The rooms and the rooms that each may import from, beside its own (ARCHITECTURE.md, "Rooms"). */
const READING = ['src/reading'];
const ANSWERS = ['src/corpus', ...READING, 'src/index', 'src/answers'];
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/corpus': [],
  'src/reading': [],
  'src/index': ['src/corpus', 'src/reading'],
  'src/answers': ['src/corpus', 'src/reading', 'src/index'],
  'src/export': ANSWERS,
  'src/drawing': ANSWERS,
  commands: [...ANSWERS, 'src/export', 'src/drawing'],
  'src/operations': ANSWERS,
  'src/discord': [...ANSWERS, 'commands', 'src/operations'],
  'src/web': ANSWERS,
  'src/cli': [...ANSWERS, 'commands', 'src/operations', 'src/discord', 'src/web', 'src/loopback', 'src/languageModel'],
  'src/loopback': [],
  'src/languageModel': [],
};
/** Files that stand before all rooms: what the operator set, and the log. */
const SHARED = ['src/configuration.ts', 'src/log.ts'];
const MAY_USE_SHARED = ['src/languageModel', 'src/operations', 'src/discord', 'src/cli', 'src/web', 'src'];

const files = globSync(['src/**/*.ts', 'commands/**/*.ts']).map(normalize);
const roomOf = (file: string): string =>
  Object.keys(MAY_IMPORT)
    .filter((room) => file.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0] ?? 'src';

function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const found = source.matchAll(/(?:from|import\()\s*'(\.[^']+)'|^import '(\.[^']+)'/gm);
  return [...found].map(([, from, bare]) => normalize(join(dirname(file), from ?? bare!)));
}

describe('data flows one way', () => {
  test.each(files)('%s imports only from its own room and rooms to its left', (file) => {
    const room = roomOf(file);
    for (const imported of importsOf(file)) {
      // The project's own name and version.
      if (imported === 'package.json') continue;
      if (SHARED.includes(imported)) {
        expect(MAY_USE_SHARED, `${file} imports ${imported}`).toContain(room);
        continue;
      }
      // `src/main.ts` and the files beside it put the rooms together.
      if (room === 'src') continue;
      expect([room, ...MAY_IMPORT[room]!], `${file} imports ${imported}`).toContain(roomOf(imported));
    }
  });

  test('a reader of text knows no files and no Discord', () => {
    const reading = files.filter((file) => file.startsWith('src/reading/'));
    for (const file of reading)
      expect(readFileSync(file, 'utf8'), file).not.toMatch(/from '(node:fs|discord\.js|pino|minisearch)/);
  });
});
