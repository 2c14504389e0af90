import { fileURLToPath } from 'node:url';
import { registerBot } from '../discord/registerBot.ts';
import { askDiscord, type GatewayAdvice, Shards } from '../discord/sharding/shards.ts';
import { Refresher } from '../index/refresher.ts';
import type { RunOptions } from './runAlone.ts';
import type { Running } from './running.ts';
import type { Welcome } from './shard.ts';

const PROGRAM = fileURLToPath(new URL('../shard.ts', import.meta.url));

/** How many connections the settings ask for, and what Discord says to that. Throws `BotEnded`. */
export async function adviceFor({
  settings,
  api,
}: Pick<RunOptions, 'settings' | 'api'>): Promise<{ readonly count: number; readonly advice: GatewayAdvice } | null> {
  if (settings.SHARDS === 1) return null;
  const advice = await askDiscord(settings.DISCORD_TOKEN ?? '', api);
  const count = settings.SHARDS === 'auto' ? advice.shards : settings.SHARDS;
  return count > 1 ? { count, advice } : null;
}

/**
 * Runs the bot in processes of its own, one a connection. This one registers the commands, reads the articles first and again, and has the others
 * take the index over.
 */
export function runShards(
  { settings, library, metrics, log, api, reader }: RunOptions,
  { count, advice }: { readonly count: number; readonly advice: GatewayAdvice },
): Running {
  // A refresh is one of this process's, whoever asks for it: a shard that dies meanwhile asks for none when it comes back.
  const refresher = new Refresher(
    {
      async refresh(onProgress) {
        const report = await library.refresh(onProgress);
        // What is shared they follow by themselves.
        if (settings.INDEX !== 'opensearch') await shards.reload();
        return report;
      },
    },
    (outcome) => metrics.refreshed(outcome),
  );
  const welcome: Welcome = { settings, api, reader: reader?.root, count };
  const shards = new Shards({
    program: PROGRAM,
    token: settings.DISCORD_TOKEN ?? '',
    count,
    atOnce: advice.atOnce,
    welcome,
    refresh: (onProgress) => (refresher.underWay ? refresher.afterChange('a shard') : refresher.now('a shard', onProgress)),
    log,
  });
  const stopped = Promise.withResolvers<void>();
  const ended = Promise.race([stopped.promise, shards.ended]);
  // Whoever runs it may look at `ready` alone.
  ended.catch(() => {});
  const start = async () => {
    await shards.start();
    await registerBot({ configuration: settings, applicationId: advice.applicationId, api, log });
  };
  return {
    ready: start(),
    ended,
    refresher,
    heartbeats: async () => (await shards.states()).heartbeats,
    counts: async () => (await shards.states()).counts,
    async stop() {
      await shards.stop();
      stopped.resolve();
    },
  };
}
