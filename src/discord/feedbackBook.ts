import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Feedback, FeedbackSummary } from '../../commands/command.ts';

const NOTE = z.object({
  at: z.iso.datetime(),
  helpful: z.boolean(),
  /** The heading of the answer: the question, or the filter in words. */
  about: z.string(),
  reason: z.string(),
  /** Tells a person's second word on an answer from another person's, and nothing else of them. */
  by: z.string(),
});

/** What one person says of one answer. */
export type Note = z.output<typeof NOTE>;

/**
 * What people said of the answers, kept as JSON Lines: each is appended, so that nothing is lost when the process is killed; a person's later word
 * on an answer counts instead of the earlier.
 */
export class FeedbackBook implements Feedback {
  readonly #file: string;
  readonly #onAdded: (note: Note) => void;
  readonly #notes = new Map<string, Note>();
  #writing: Promise<void> = Promise.resolve();

  /** `onAdded` hears of every note once it is kept. */
  constructor(file: string, onAdded: (note: Note) => void = () => {}) {
    this.#file = file;
    this.#onAdded = onAdded;
  }

  /** Reads what was kept. A line that cannot be read, such as a half-written last one, is passed over. Throws where the file is there and cannot be read. */
  async open(): Promise<void> {
    const text = await readFile(this.#file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    for (const line of text.split('\n')) {
      const note = readNote(line);
      if (note) replace(this.#notes, note);
    }
  }

  /** Keeps a note. Rejects where it cannot be written; then it does not count. */
  async add(note: Note): Promise<void> {
    const written = this.#writing.then(async () => {
      await mkdir(dirname(this.#file), { recursive: true });
      // A line feed before as well: after a line that was cut short this one still stands alone.
      await appendFile(this.#file, `\n${JSON.stringify(note)}\n`);
      replace(this.#notes, note);
      this.#onAdded(note);
    });
    this.#writing = written.catch(() => {});
    return written;
  }

  /** Reads the file again, for other processes may have kept something in it; where it cannot be read, what is known stands. */
  async summary(latest: number): Promise<FeedbackSummary> {
    await this.#writing;
    await this.open().catch(() => {});
    const notes = [...this.#notes.values()];
    const unhelpful = notes.filter(({ helpful }) => !helpful);
    const complaints = unhelpful.slice(-latest).reverse();
    return {
      helpful: notes.length - unhelpful.length,
      unhelpful: unhelpful.length,
      complaints: complaints.map(({ at, about, reason }) => ({ day: at.slice(0, 10), about, reason })),
    };
  }
}

function readNote(line: string): Note | null {
  try {
    return NOTE.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

/** The latest stands last. */
function replace(notes: Map<string, Note>, note: Note): void {
  notes.delete(note.by);
  notes.set(note.by, note);
}
