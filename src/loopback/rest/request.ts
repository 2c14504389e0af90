import type { IncomingMessage } from 'node:http';
import { DiscordError } from '../protocol/discordError.ts';
import type { UploadedFile } from '../state/attachments.ts';

/** Discord's default upload limit: https://docs.discord.com/developers/reference#uploading-files */
export const UPLOAD_LIMIT_BYTES = 10 * 1024 * 1024;
/** Room for ten files and the form around them. */
const BODY_LIMIT_BYTES = 10 * UPLOAD_LIMIT_BYTES + 1024 * 1024;

/** A multipart file with the number of its field: `files[0]` is 0. */
export interface NumberedFile extends UploadedFile {
  index: string;
}

export interface RequestBody {
  /** The JSON of the body or of its `payload_json`; undefined when there is none. */
  json: unknown;
  files: NumberedFile[];
}

/** Reads a request's JSON or multipart body. Throws what Discord answers to a body it cannot read or that is too large. */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const bytes = await readBytes(request);
  if (bytes.length === 0) return { json: undefined, files: [] };
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(bytes, type);
  return { json: parseJson(bytes.toString('utf8')), files: [] };
}

async function readBytes(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > BODY_LIMIT_BYTES) throw new DiscordError('tooLarge');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function readForm(bytes: Buffer<ArrayBuffer>, type: string): Promise<RequestBody> {
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => {
    throw new DiscordError('invalidJson');
  });
  const files: NumberedFile[] = [];
  let json: unknown;
  for (const [name, value] of form) {
    if (typeof value === 'string') {
      if (name === 'payload_json') json = parseJson(value);
      continue;
    }
    const content = Buffer.from(await value.arrayBuffer());
    if (content.length > UPLOAD_LIMIT_BYTES) throw new DiscordError('tooLarge');
    const index = /^files\[(\d+)\]$/.exec(name)?.[1] ?? String(files.length);
    files.push({ index, filename: value.name, contentType: value.type || 'application/octet-stream', content });
  }
  return { json, files };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DiscordError('invalidJson');
  }
}
