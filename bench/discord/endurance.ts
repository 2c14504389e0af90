import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const RUN = fileURLToPath(new URL('./endure.ts', import.meta.url));

/** So many interactions through the real client on the loopback, in a process of its own that can collect its garbage: what is answered, and what the heap holds. */
export async function enduranceBench(corpus: string, interactions: number): Promise<void> {
  const child = spawn(process.execPath, ['--expose-gc', RUN, corpus, String(interactions)], { stdio: 'inherit' });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) process.exitCode = 1;
}
