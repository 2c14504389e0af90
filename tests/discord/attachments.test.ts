import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { LARGEST_UPLOAD } from '../../src/corpus/importing/importFile.ts';
import { Attachments } from '../../src/discord/attachments.ts';

let server: Server;
let asked: string[];
/** A place that gives out files, by what it answers. */
async function place(answer: RequestListener): Promise<string> {
  asked = [];
  server = createServer((request, response) => {
    asked.push(request.url!);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
afterEach(() => server.close());
const file = (url: string) => ({ url, name: 'a.txt', size: 3 });

describe('a file that was attached', () => {
  it('is fetched from where the Discord is that the bot was told of', async () => {
    const origin = await place((_request, response) => response.end('abc'));
    const bytes = await new Attachments(`${origin}/api`).fileOf(file(`${origin}/attachments/1/a.txt`)).fetch();
    expect(Buffer.from(bytes).toString()).toBe('abc');
  });

  it.each([
    ['another address of this machine', 'http://127.0.0.1:9/attachments/1/a.txt'],
    ['a file', 'file:///etc/passwd'],
    ['an address with a name before it', 'https://cdn.discordapp.com@127.0.0.1/a.txt'],
    ['a host that only begins alike', 'https://cdn.discordapp.com.example/a.txt'],
    ['Discord without encryption', 'http://cdn.discordapp.com/a.txt'],
    ['no address', 'a.txt'],
  ])('is not fetched from %s', async (_what, url) => {
    const origin = await place((_request, response) => response.end('abc'));
    for (const attachments of [new Attachments(undefined), new Attachments(`${origin}/api`)])
      await expect(attachments.fileOf(file(url)).fetch()).rejects.toThrow('so it was not fetched');
    await expect(new Attachments(undefined).fileOf(file(`${origin}/a.txt`)).fetch()).rejects.toThrow('so it was not fetched');
    expect(asked).toEqual([]);
  });

  it('is not followed to another place', async () => {
    const origin = await place((request, response) =>
      request.url === '/elsewhere' ? response.end('secret') : response.writeHead(302, { location: '/elsewhere' }).end(),
    );
    await expect(new Attachments(`${origin}/api`).fileOf(file(`${origin}/a.txt`)).fetch()).rejects.toThrow(
      'could not be fetched',
    );
    expect(asked).toEqual(['/a.txt']);
  });

  it('is given up where it is longer than it may be, whatever was said of its length', async () => {
    const origin = await place((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' });
      const more = () => {
        while (response.write(Buffer.alloc(1024 * 1024, 97)));
        response.once('drain', more);
      };
      more();
    });
    await expect(new Attachments(`${origin}/api`).fileOf(file(`${origin}/a.txt`)).fetch()).rejects.toThrow(
      `may have ${LARGEST_UPLOAD / 1048576}`,
    );
  });

  it('that is gone is said to be', async () => {
    const origin = await place((_request, response) => response.writeHead(404).end());
    await expect(new Attachments(`${origin}/api`).fileOf(file(`${origin}/a.txt`)).fetch()).rejects.toThrow('Attach it again');
  });
});
