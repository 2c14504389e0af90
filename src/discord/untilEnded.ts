import type { EventEmitter } from 'node:events';
import { type Bot, BotEnded } from './bot.ts';

export interface Surroundings {
  /** What SIGTERM and SIGINT arrive at: the process. */
  readonly signals: EventEmitter;
  /** Tells the operator one line. */
  readonly tell: (line: string) => void;
}

/**
 * Waits for the bot's end: at SIGTERM or SIGINT it answers what is under way and leaves; a second signal does not wait. Gives the exit code: 0
 * when it was stopped, 1 when it could not go on (then one line says why), 130 at a second signal.
 */
export async function untilEnded(bot: Bot, { signals, tell }: Surroundings): Promise<number> {
  const second = Promise.withResolvers<number>();
  let stopping = false;
  const onSignal = () => {
    if (stopping) return second.resolve(130);
    stopping = true;
    tell('Stopping: what is under way is answered first. Once more to stop at once.');
    void bot.stop();
  };
  for (const name of ['SIGTERM', 'SIGINT']) signals.on(name, onSignal);
  try {
    return await Promise.race([bot.ended.then(() => 0), second.promise]);
  } catch (error) {
    if (!(error instanceof BotEnded)) throw error;
    tell(error.message);
    return 1;
  } finally {
    for (const name of ['SIGTERM', 'SIGINT']) signals.off(name, onSignal);
  }
}
