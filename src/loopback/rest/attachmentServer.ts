import type { ServerResponse } from 'node:http';
import type { World } from '../state/world.ts';

/** Answers `/attachments/ID/NAME` with the file as it was uploaded; the browser may show pictures but runs nothing. */
export function serveAttachment(world: World, path: string, response: ServerResponse): void {
  const id = /^\/attachments\/(\d+)\//.exec(path)?.[1];
  const file = id === undefined ? undefined : world.attachments.get(id);
  if (!file) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'content-type': file.contentType,
    'content-length': file.content.length,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'x-content-type-options': 'nosniff',
  });
  response.end(file.content);
}
