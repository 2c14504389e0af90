import { promisify } from 'node:util';
import { crc32, zstdCompress, zstdDecompress } from 'node:zlib';
import type { BulkWriter } from './bulkWriter.ts';
import { type Cluster, ClusterRefused, LONG } from './cluster.ts';

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/** Bytes of one document: far below what a node takes in a request, with several at once. */
const PIECE = 1_000_000;
/** Pieces fetched at one go. */
const AT_ONCE = 4;

/** Bytes that stand in an index in pieces. */
export interface Pieces {
  readonly name: string;
  readonly count: number;
  /** Of the bytes themselves. */
  readonly checksum: number;
}

/** Writes bytes into an index under a name. Throws what the writer throws. */
export async function writePieces(
  writer: BulkWriter,
  index: string,
  name: string,
  bytes: readonly Uint8Array[],
): Promise<Pieces> {
  const whole = Buffer.concat(bytes);
  const packed = await compress(whole);
  let count = 0;
  for (let at = 0; at < packed.length; at += PIECE) {
    const source = JSON.stringify({ bytes: packed.subarray(at, at + PIECE).toString('base64') });
    await writer.add({ index, id: `${name}.${count}`, source });
    count += 1;
  }
  return { name, count, checksum: crc32(whole) };
}

/** The bytes that were written. Throws `ClusterRefused` where they are not whole, or what a request throws. */
export async function readPieces(
  cluster: Cluster,
  index: string,
  { name, count, checksum }: Pieces,
  signal?: AbortSignal,
): Promise<Buffer> {
  const packed: Buffer[] = [];
  for (let from = 0; from < count; from += AT_ONCE) {
    const ids = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, i) => `${name}.${from + i}`);
    for (const source of await getMany<{ bytes: string }>(cluster, index, ids, { signal, milliseconds: LONG })) {
      if (!source) throw new ClusterRefused(404, `a piece of "${name}" is missing in ${index}`);
      packed.push(Buffer.from(source.bytes, 'base64'));
    }
  }
  const bytes = await decompress(Buffer.concat(packed));
  if (crc32(bytes) !== checksum) throw new ClusterRefused(500, `"${name}" in ${index} is not what was written`);
  // Where it starts is a multiple of eight then: it is looked into as numbers.
  return Buffer.from(new Uint8Array(bytes).buffer);
}

/** Removes bytes that were written into an index; what is gone already is no fault. Throws what a request throws. */
export async function removePieces(cluster: Cluster, index: string, { name, count }: Pieces): Promise<void> {
  for (let i = 0; i < count; i += 1) await cluster.requestOrNull('DELETE', `/${index}/_doc/${name}.${i}`, { milliseconds: LONG });
}

interface ManyAnswer<T> {
  readonly docs: readonly { readonly found?: boolean; readonly _source?: T; readonly error?: { readonly reason?: string } }[];
}

/** Documents by their ids, in that order; null for those that are not there. Throws what a request throws. */
export async function getMany<T>(
  cluster: Cluster,
  index: string,
  ids: readonly string[],
  { milliseconds, signal }: { readonly milliseconds?: number; readonly signal?: AbortSignal | undefined } = {},
): Promise<(T | null)[]> {
  const { docs } = await cluster.request<ManyAnswer<T>>('POST', `/${index}/_mget`, {
    body: { ids },
    signal,
    ...(milliseconds !== undefined && { milliseconds }),
  });
  return docs.map(({ found, _source, error }) => {
    if (error) throw new ClusterRefused(503, `a shard of ${index} does not answer (${error.reason ?? 'without a reason'})`);
    return found ? _source! : null;
  });
}

/** Which of these ids an index holds. */
export async function heldOf(
  cluster: Cluster,
  index: string,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<Set<string>> {
  const held = new Set<string>();
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    const { docs } = await cluster.request<{ docs: readonly { _id: string; found?: boolean }[] }>('POST', `/${index}/_mget`, {
      body: { ids: ids.slice(from, from + IDS_AT_ONCE) },
      query: { _source: false },
      milliseconds: LONG,
      signal,
    });
    for (const { _id, found } of docs) if (found) held.add(_id);
  }
  return held;
}

const IDS_AT_ONCE = 1_000;
