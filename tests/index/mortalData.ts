import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Calls `die` at a step, after so many: a call of the file system that changes the folder of data; a write has one more in its middle. From then on
 * nothing in that folder is changed any more by whoever lives on. Gives what undoes it.
 */
export function mortalData(data: string, most: number, die: () => void): () => void {
  let taken = 0;
  const step = async () => {
    if (taken === most) die();
    // Whoever has died waits for ever.
    if (taken >= most) await new Promise(() => {});
    taken += 1;
  };
  const { open, rename, rm } = fs.promises;
  const isKept = (path: unknown) => String(path).startsWith(data);
  fs.promises.rename = async (from, to) => {
    if (isKept(to)) await step();
    return rename(from, to);
  };
  fs.promises.rm = async (path, options) => {
    if (isKept(path)) await step();
    return rm(path, options);
  };
  fs.promises.open = async (path, flags, mode) => {
    if (isKept(path)) await step();
    const handle = await open(path, flags, mode);
    if (!isKept(path)) return handle;
    const { appendFile, sync } = handle;
    handle.appendFile = async (bytes, options) => {
      if (!(bytes instanceof Uint8Array)) throw new Error('text is not expected here');
      await step();
      const half = bytes.length >> 1;
      await appendFile.call(handle, bytes.subarray(0, half), options);
      await step();
      await appendFile.call(handle, bytes.subarray(half), options);
    };
    handle.sync = async () => {
      await step();
      await sync.call(handle);
    };
    return handle;
  };
  syncBuiltinESMExports();
  return () => {
    Object.assign(fs.promises, { open, rename, rm });
    syncBuiltinESMExports();
  };
}
