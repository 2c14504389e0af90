import type { ServerResponse } from 'node:http';
import type { World } from '../state/world.ts';
import type { Faults } from './faults.ts';

/** As tests name it that want it to go wrong. */
const NAME = 'GET /attachments/:attachment/:name';

/** Answers `/attachments/ID/NAME` with the file as it was uploaded; the browser may show pictures but runs nothing. */
export async function serveAttachment(world: World, faults: Faults, path: string, response: ServerResponse): Promise<void> {
  const fault = faults.next(NAME);
  if (fault?.kind === 'stall') await fault.until;
  if (fault?.kind === 'hangUp') {
    response.destroy();
    return;
  }
  const id = /^\/attachments\/(\d+)\//.exec(path)?.[1];
  const file = id === undefined ? undefined : world.attachments.get(id);
  if (!file || fault?.kind === 'status' || fault?.kind === 'rateLimit') {
    response.writeHead(fault?.kind === 'status' ? fault.status : fault ? 429 : 404).end();
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
