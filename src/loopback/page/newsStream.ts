import type { ServerResponse } from 'node:http';
import type { Person } from '../state/places.ts';
import type { News, World } from '../state/world.ts';
import { mayView, pageMessage } from './pageState.ts';

/** Sends a viewer what happens from now on, as server-sent events, until they leave. */
export function streamNews(world: World, viewer: Person, response: ServerResponse, headers: Record<string, string>): void {
  response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' });
  response.write('retry: 500\n\n');
  const stop = world.news.listen((news) => {
    const told = toldTo(world, viewer, news);
    if (told) response.write(`data: ${JSON.stringify(told)}\n\n`);
  });
  response.on('close', stop);
}

function toldTo(world: World, viewer: Person, news: News): unknown {
  switch (news.kind) {
    case 'message': {
      const { change, message } = news;
      const channel = world.places.channels.get(message.payload.channel_id)!;
      const seen = mayView(world, viewer, channel) && (message.onlyFor === null || message.onlyFor === viewer.user.id);
      return seen ? { kind: 'message', change, message: pageMessage(message) } : null;
    }
    case 'typing':
      if (news.userId === viewer.user.id || !mayView(world, viewer, news.channel)) return null;
      return { kind: 'typing', channel: news.channel.id, user: news.userId };
    case 'thread':
    case 'commands':
      return { kind: 'state' };
    default:
      return null;
  }
}
