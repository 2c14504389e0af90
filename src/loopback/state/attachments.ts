import type { ApiAttachment } from '../protocol/shapes.ts';

export interface UploadedFile {
  filename: string;
  contentType: string;
  content: Buffer;
}

/** How many bytes of files are kept before the oldest are forgotten: a long run must not grow without end. */
const KEPT_BYTES = 64 * 1024 * 1024;

/** The files that messages carry, served from the loopback's own address as Discord's CDN serves them. */
export class Attachments {
  readonly #files = new Map<string, UploadedFile>();
  readonly #nextId: () => string;
  readonly #origin: () => string;
  #bytes = 0;

  constructor(nextId: () => string, origin: () => string) {
    this.#nextId = nextId;
    this.#origin = origin;
  }

  /** Keeps a file and gives the attachment object that points to it. */
  keep(file: UploadedFile, description?: string | null): ApiAttachment {
    const id = this.#nextId();
    this.#files.set(id, file);
    this.#bytes += file.content.length;
    for (const [oldest, { content }] of this.#files) {
      if (this.#bytes <= KEPT_BYTES || oldest === id) break;
      this.#files.delete(oldest);
      this.#bytes -= content.length;
    }
    const url = `${this.#origin()}/attachments/${id}/${encodeURIComponent(file.filename)}`;
    return {
      id,
      filename: file.filename,
      ...(description ? { description } : {}),
      content_type: file.contentType,
      size: file.content.length,
      url,
      proxy_url: url,
    };
  }

  get(id: string): UploadedFile | undefined {
    return this.#files.get(id);
  }
}
