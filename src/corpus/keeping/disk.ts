import { constants } from 'node:fs';
import { type FileHandle, link, lstat, mkdir, open, readdir, rename, unlink } from 'node:fs/promises';

/** What stands at a path. */
export interface Entry {
  readonly kind: 'file' | 'folder' | 'other';
  /** Bytes. */
  readonly size: number;
  /** The same for two names of one file. */
  readonly inode: bigint;
}

/**
 * The file system as the keeper uses it, each call one step that is made whole or fails. The keeper's promise, the state before or after at any
 * kill, is tested by ending it between and within these steps.
 */
export interface Disk {
  /** Null where nothing is there. A link is `other`: it is never followed. */
  look(path: string): Promise<Entry | null>;
  names(folder: string): Promise<string[]>;
  /** `length` bytes from `from` on, fewer at the end of the file. Throws where there is no file, or a link. */
  read(path: string, from: number, length: number): Promise<Uint8Array>;
  /** Does nothing where it is there. */
  makeFolder(path: string): Promise<void>;
  /** A new file with these bytes, on the disk when the call ends. Throws `EEXIST` where anything is there. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Adds to the end of a file, which is made where there is none; on the disk when the call ends. */
  append(path: string, bytes: Uint8Array): Promise<void>;
  /** Cuts a file; on the disk when the call ends. */
  truncate(path: string, length: number): Promise<void>;
  /** Gives a file another name, in one step, in place of what has it. */
  rename(from: string, to: string): Promise<void>;
  /** Gives a file a second name. Throws `EEXIST` where it is taken. */
  link(from: string, to: string): Promise<void>;
  /** Does nothing where nothing is there. */
  remove(path: string): Promise<void>;
  /** The names of a folder are on the disk when the call ends. */
  sync(folder: string): Promise<void>;
}

const { O_APPEND, O_CREAT, O_DIRECTORY = 0, O_EXCL, O_NOFOLLOW = 0, O_RDONLY, O_RDWR, O_WRONLY } = constants;

/** The disk of this machine. */
export const realDisk: Disk = {
  async look(path) {
    const stats = await lstat(path, { bigint: true }).catch(unlessMissing);
    if (!stats) return null;
    const kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
    return { kind, size: Number(stats.size), inode: stats.ino };
  },
  names: (folder) => readdir(folder),
  read: (path, from, length) =>
    using(path, O_RDONLY | O_NOFOLLOW, async (file) => {
      const buffer = Buffer.alloc(length);
      let filled = 0;
      while (filled < length) {
        const { bytesRead } = await file.read(buffer, filled, length - filled, from + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return buffer.subarray(0, filled);
    }),
  makeFolder: async (path) => {
    await mkdir(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  },
  write: (path, bytes) => using(path, O_WRONLY | O_CREAT | O_EXCL, (file) => put(file, bytes)),
  append: (path, bytes) => using(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW, (file) => put(file, bytes)),
  truncate: (path, length) =>
    using(path, O_RDWR | O_NOFOLLOW, async (file) => {
      await file.truncate(length);
      await file.sync();
    }),
  rename,
  link,
  async remove(path) {
    await unlink(path).catch(unlessMissing);
  },
  // Windows has no such call for folders; there the journal of the file system stands in for it.
  sync: (folder) =>
    process.platform === 'win32' ? Promise.resolve() : using(folder, O_RDONLY | O_DIRECTORY, (handle) => handle.sync()),
};

async function using<T>(path: string, flags: number, use: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path, flags, 0o644);
  try {
    return await use(file);
  } finally {
    await file.close();
  }
}

async function put(file: FileHandle, bytes: Uint8Array): Promise<void> {
  await file.writeFile(bytes);
  await file.sync();
}

function unlessMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
