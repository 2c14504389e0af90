import { appendFile, type FileHandle, mkdir, open } from 'node:fs/promises';
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

/** Read at a time. Bytes. */
const CHUNK = 1 << 16;
const LINE_FEED = 10;

/**
 * What people said of the answers, kept as JSON Lines: each is appended, so that nothing is lost when the process is killed; a person's later word
 * on an answer counts instead of the earlier.
 */
export class FeedbackBook implements Feedback {
  readonly #file: string;
  readonly #onAdded: (note: Note) => void;
  readonly #notes = new Map<string, Note>();
  /** So far the file has been read. Bytes. */
  #read = 0;
  #writing: Promise<void> = Promise.resolve();

  /** `onAdded` hears of every note once it is kept. */
  constructor(file: string, onAdded: (note: Note) => void = () => {}) {
    this.#file = file;
    this.#onAdded = onAdded;
  }

  /**
   * Reads what was kept and not read yet, some of it at a time. A line that cannot be read, such as a half-written last one, is passed over. Throws
   * where the file is there and cannot be read.
   */
  async open(): Promise<void> {
    const file = await open(this.#file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    try {
      if (file) await this.#readOn(file);
    } finally {
      await file?.close();
    }
  }

  async #readOn(file: FileHandle): Promise<void> {
    const { size } = await file.stat();
    // It is another file than the one that was read.
    if (size < this.#read) {
      this.#notes.clear();
      this.#read = 0;
    }
    let left = Buffer.alloc(0);
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(CHUNK), 0, CHUNK, this.#read + left.length);
      const bytes = Buffer.concat([left, buffer.subarray(0, bytesRead)]);
      // The last line may be going to be longer: it is read now, and again.
      const end = bytes.lastIndexOf(LINE_FEED) + 1;
      const isAll = bytesRead === 0;
      for (const line of bytes.toString('utf8', 0, isAll ? bytes.length : end).split('\n')) {
        const note = readNote(line);
        if (note) replace(this.#notes, note);
      }
      this.#read += end;
      left = bytes.subarray(end);
      if (isAll) return;
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

  /** Reads on in the file, for other processes may have kept something in it; where it cannot be read, what is known stands. */
  async summary(latest: number): Promise<FeedbackSummary> {
    // Two at once would both read on from the same place.
    this.#writing = this.#writing.then(() => this.open()).catch(() => {});
    await this.#writing;
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
