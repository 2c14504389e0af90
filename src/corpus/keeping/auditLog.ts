import { join } from 'node:path';
import { z } from 'zod';
import { FIELDS } from '../frontMatter.ts';
import type { Disk } from './disk.ts';
import { KEPT } from './names.ts';

/** Whoever makes a change: the Discord id, and the name as it was then. */
export interface Moderator {
  readonly id: string;
  readonly name: string;
}

const Entry = z.object({
  /** Counted from 1; also the number of what the change put into the trash. */
  seq: z.number().int().positive(),
  /** ISO 8601, UTC; never before the entry above it. */
  at: z.iso.datetime(),
  by: z.object({ id: z.string(), name: z.string() }),
  action: z.enum(['add', 'edit', 'remove', 'restore', 'actors']),
  /** The file of the corpus folder that was changed. */
  file: z.string(),
  /** The id of the article; null for the actors' file. */
  document: z.string().nullable(),
  /** The article's title after the change. */
  title: z.string().nullable(),
  /** SHA-256 of the file before and after; null where there was none. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** What an edit changed: each field as it was and as it is. */
  changes: z.partialRecord(z.enum(FIELDS), z.tuple([z.string().nullable(), z.string().nullable()])).optional(),
  /** What the moderator changed in the actors' file, in words. */
  note: z.string().optional(),
});

/** One change of the corpus, as the audit log keeps it. */
export type AuditEntry = Readonly<z.output<typeof Entry>>;

/** Some entries, the newest first. */
export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  /** To be given as `before` for the next page; null where this is the last. */
  readonly next: number | null;
}

/** The log is read from its end in pieces. Bytes; more than the longest entry, whose titles are 1,000 characters at most. */
const PIECE = 64 * 1024;
const LINE_FEED = 0x0a;

/** The append-only record of all changes: JSON Lines. A line that is none is passed over, and a last one that was cut short is mended. */
export class AuditLog {
  readonly path: string;
  readonly #disk: Disk;
  readonly #folder: string;

  constructor(disk: Disk, realFolder: string) {
    this.#disk = disk;
    this.#folder = join(realFolder, KEPT);
    this.path = join(this.#folder, 'audit.jsonl');
  }

  /** Bytes. */
  async length(): Promise<number> {
    return (await this.#disk.look(this.path))?.size ?? 0;
  }

  /** The newest entry. */
  async last(): Promise<AuditEntry | null> {
    for await (const entry of this.newestFirst()) return entry;
    return null;
  }

  /** Ends the last line: one that is whole gets its line feed, one that was cut short goes. */
  async mend(): Promise<void> {
    const length = await this.length();
    if (length === 0) return;
    const [end] = await this.#disk.read(this.path, length - 1, 1);
    if (end === LINE_FEED) return;
    for await (const { text, start } of this.#linesFromEnd()) {
      if (readEntry(text)) await this.#disk.append(this.path, Buffer.from('\n'));
      else await this.#disk.truncate(this.path, start);
      return;
    }
  }

  async append(entry: AuditEntry): Promise<void> {
    await this.#disk.append(this.path, Buffer.from(lineOf(entry)));
    await this.#disk.sync(this.#folder);
  }

  /** Whether the log holds this entry behind its first `length` bytes. */
  async holds(entry: AuditEntry, length: number): Promise<boolean> {
    const line = Buffer.from(lineOf(entry));
    return line.equals(await this.#behind(length, line.length));
  }

  /** Takes back an entry that was written, in part or whole, behind the first `length` bytes. Never takes anything else. */
  async takeBack(entry: AuditEntry, length: number): Promise<void> {
    const line = Buffer.from(lineOf(entry));
    const behind = await this.#behind(length, line.length + 1);
    if (behind.length > 0 && behind.length <= line.length && line.subarray(0, behind.length).equals(behind))
      await this.#disk.truncate(this.path, length);
  }

  async *newestFirst(): AsyncGenerator<AuditEntry> {
    for await (const { text } of this.#linesFromEnd()) {
      const entry = readEntry(text);
      if (entry) yield entry;
    }
  }

  async #behind(length: number, most: number): Promise<Uint8Array> {
    const size = await this.length();
    return size <= length ? new Uint8Array() : this.#disk.read(this.path, length, Math.min(most, size - length));
  }

  /** Lines with their offset in bytes, the last first. */
  async *#linesFromEnd(): AsyncGenerator<{ text: string; start: number }> {
    let from = await this.length();
    /** Pieces of the line whose start is not found yet, the last first. */
    let open: Uint8Array[] = [];
    while (from > 0) {
      const size = Math.min(PIECE, from);
      from -= size;
      const piece = await this.#disk.read(this.path, from, size);
      let end = piece.length;
      for (let at = piece.lastIndexOf(LINE_FEED); at >= 0; at = at === 0 ? -1 : piece.lastIndexOf(LINE_FEED, at - 1)) {
        const text = joined(piece.subarray(at + 1, end), open);
        if (text !== '') yield { text, start: from + at + 1 };
        open = [];
        end = at;
      }
      open.push(piece.subarray(0, end));
    }
    const text = joined(new Uint8Array(), open);
    if (text !== '') yield { text, start: 0 };
  }
}

const joined = (head: Uint8Array, open: readonly Uint8Array[]): string => Buffer.concat([head, ...open.toReversed()]).toString();

const lineOf = (entry: AuditEntry): string => `${JSON.stringify(entry)}\n`;

function readEntry(line: string): AuditEntry | null {
  try {
    return Entry.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
