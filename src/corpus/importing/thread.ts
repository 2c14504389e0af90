import { parentPort, workerData } from 'node:worker_threads';
import type { Outcome, Task } from './apart.ts';
import { ImportRefused } from './draft.ts';

/** The thread's own program: reads what it was given, answers once. */
async function answer(task: Task): Promise<Outcome> {
  try {
    if (task.kind === 'html') return { draft: (await import('./html/readHtml.ts')).readHtml(task.html, task.notes) };
    return { draft: await (await import('./pdf/readPdf.ts')).readPdf(task.bytes) };
  } catch (error) {
    if (error instanceof ImportRefused) return { refused: error.message };
    // The stack overflows on tags or objects within one another, some thousand deep.
    if (error instanceof RangeError) return { refused: 'It is nested too deep to be read; paste its text instead.' };
    // Whatever a parser trips over is of the file, and the moderator's to know of.
    const [what] = (error as Error).message.split('\n');
    return { refused: `It is damaged and could not be read (${what?.slice(0, 100)}); paste its text instead.` };
  }
}

parentPort?.postMessage(await answer(workerData as Task));
