import type { Attachment } from 'discord.js';
import { FileNotFetched, type GivenFile } from '../../commands/stepped/steppedCommand.ts';
import { LARGEST_UPLOAD, tooLong } from '../corpus/importing/importFile.ts';
import { plain } from './neutralise.ts';

/** Where Discord keeps what people attach (https://discord.com/developers/docs/reference#image-formatting). */
const DISCORDS_OWN = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];
/** For the whole of a file. Milliseconds. */
const PATIENCE = 20_000;

/** Fetches what people attach: from Discord's own hosts, or those of the Discord that the bot was told of, and from nowhere else. */
export class Attachments {
  readonly #origins: ReadonlySet<string>;

  /** `api`: where the API is of a Discord that is not Discord itself. */
  constructor(api: string | undefined) {
    this.#origins = new Set(api === undefined ? DISCORDS_OWN : [new URL(api).origin]);
  }

  /** An attachment as commands take it. */
  fileOf({ url, name, size }: Pick<Attachment, 'url' | 'name' | 'size'>): GivenFile {
    return { name: plain(name).slice(0, 200), size, fetch: () => this.#fetch(url) };
  }

  async #fetch(url: string): Promise<Uint8Array> {
    if (!URL.canParse(url) || !this.#origins.has(new URL(url).origin))
      throw new FileNotFetched('It does not lie where Discord keeps attachments, so it was not fetched.');
    try {
      // Where Discord leads on to another place, that is not followed.
      const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE) });
      if (!response.ok || !response.body) throw new FileNotFetched('Discord does not give it out any more. Attach it again.');
      return await within(response.body, LARGEST_UPLOAD);
    } catch (error) {
      if (error instanceof FileNotFetched) throw error;
      throw new FileNotFetched('It could not be fetched from Discord. Try again in a minute.', { cause: error });
    }
  }
}

/** What a stream gives, which is given up where it is longer than `most` bytes, whatever it said before. */
async function within(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > most) throw new FileNotFetched(tooLong(length));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
