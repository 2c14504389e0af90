import { CallbackType, MessageFlag } from '../protocol/constants.ts';
import type { Interaction } from '../state/interactions.ts';
import type { StoredMessage } from '../state/messages.ts';
import type { News, World } from '../state/world.ts';

/** What a person finds out about something they did. */
export type Outcome = { kind: 'message'; message: StoredMessage } | { kind: 'modal' } | { kind: 'choices' } | { kind: 'nothing' };

/** The bot did not answer as it should; the message says what the person saw. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/**
 * Waits for news that `look` makes something of.
 * @param patience milliseconds of real time after which it rejects with `complaint`
 */
export function awaitNews<T>(
  world: World,
  look: (news: News) => T | undefined,
  patience: number,
  complaint: () => string,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      stop();
      clearTimeout(timer);
    };
    const stop = world.news.listen((news) => {
      try {
        const found = look(news);
        if (found === undefined) return;
        end();
        resolve(found);
      } catch (error) {
        end();
        reject(error);
      }
    });
    const timer = setTimeout(() => {
      end();
      reject(new NoAnswer(complaint()));
    }, patience);
  });
}

/**
 * What an interaction came to: the message it was answered with (once it no longer says "thinking…"), the message it
 * changed, a modal, or choices. Rejects with `NoAnswer` when the three seconds or the fifteen minutes pass first.
 */
export function outcome(world: World, interaction: Interaction, patience: number): Promise<Outcome> {
  return awaitNews(
    world,
    (news) => outcomeIn(interaction, news),
    patience,
    () => waitingFor(interaction, patience),
  );
}

/** The interaction once it is acknowledged, or once it has failed because the three seconds passed. */
export function acknowledgement(world: World, interaction: Interaction): Promise<Interaction> {
  const { promise, resolve } = Promise.withResolvers<Interaction>();
  const stop = world.news.listen((news) => {
    if (news.kind !== 'interaction' || news.interaction !== interaction || news.change === 'opened') return;
    stop();
    resolve(interaction);
  });
  return promise;
}

function outcomeIn(interaction: Interaction, news: News): Outcome | undefined {
  if (news.kind === 'interaction' && news.interaction === interaction) {
    if (news.change === 'failed') throw new NoAnswer(`${interaction.name}: The application did not respond`);
    if (news.change === 'expired')
      throw new NoAnswer(`${interaction.name}: still "thinking…" when the fifteen minutes were over`);
    if (news.change === 'acknowledged') return acknowledged(interaction);
  }
  if (news.kind !== 'message' || interaction.callback === null) return undefined;
  const { change, message } = news;
  if (interaction.callback === CallbackType.deferredMessage && message === interaction.original) {
    if (change === 'deleted') return { kind: 'nothing' };
    return change === 'edited' && !(message.payload.flags & MessageFlag.loading) ? { kind: 'message', message } : undefined;
  }
  if (interaction.callback !== CallbackType.deferredUpdate) return undefined;
  if (message === interaction.original) return change === 'deleted' ? { kind: 'nothing' } : { kind: 'message', message };
  const followsUp = change === 'created' && message.payload.interaction_metadata?.id === interaction.id;
  return followsUp ? { kind: 'message', message } : undefined;
}

function acknowledged({ callback, original }: Interaction): Outcome | undefined {
  switch (callback) {
    case CallbackType.modal:
      return { kind: 'modal' };
    case CallbackType.autocomplete:
      return { kind: 'choices' };
    case CallbackType.message:
    case CallbackType.update:
      return { kind: 'message', message: original! };
    default:
      return undefined;
  }
}

function waitingFor({ name, callback }: Interaction, patience: number): string {
  const seconds = patience / 1000;
  if (callback === null) return `${name}: no acknowledgement after ${seconds} s of real time`;
  return `${name}: still "thinking…" after ${seconds} s`;
}
