import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Library } from '../../src/index/library.ts';

/** A bot that refreshes and keeps without end, until it is killed: `node keepUntilKilled.ts CORPUS DATA`. Says when it has opened. */
const [folder, data] = process.argv.slice(2) as [string, string];
const library = await Library.open(folder, {
  keeping: { data, writes: true, onNotice: (notice) => process.stdout.write(`notice: ${notice}\n`) },
});
process.stdout.write('open\n');
for (let i = 0; ; i += 1) {
  await writeFile(
    join(folder, `note-${i % 5}.md`),
    `Envoy Ulla Brandt met Lars Ek in Ystad on ${1 + (i % 28)} May 2031, for the ${i}th time.`,
  );
  await library.refresh();
  await library.settled();
}
