// Sets up what is missing before a script runs: the packages of the lock file, among them the Node 24 that runs the
// TypeScript. Plain JavaScript for the machine's own Node (20 or newer); says nothing where nothing is missing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));
const at = (...parts) => join(root, ...parts);
const stop = (line) => {
  console.error(`readout: ${line}`);
  process.exit(1);
};

if (Number(process.versions.node.split('.')[0]) < 20)
  stop(`Node 20 or newer is needed; this is ${process.version}. Install it, then run this again.`);

// The lock file's digest is kept inside node_modules: removing the folder or changing the lock makes the next run install.
const wanted = createHash('sha256')
  .update(readFileSync(at('package-lock.json')))
  .digest('hex');
const mark = at('node_modules', '.readout-setup');
const installed = existsSync(mark) && readFileSync(mark, 'utf8') === wanted;
if (!installed) {
  console.error('readout: installing packages (once)…');
  // Standard output belongs to the command that follows, so npm's goes to standard error.
  // Errors alone: npm warns that packages want a newer Node than it runs on itself, and what runs them is the Node of the lock file.
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) stop('`npm ci` failed; its message is above. Check the network, then run this again.');
  const node = spawnSync(at('node_modules', '.bin', 'node'), ['--version'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (!/^v(2[4-9]|[3-9]\d)\./.test(node.stdout ?? ''))
    stop('the Node 24 of the `node` package did not install; run `npm rebuild node`, then run this again.');
  writeFileSync(mark, wanted);
}
