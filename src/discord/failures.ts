import { randomUUID } from 'node:crypto';
import { RESTJSONErrorCodes } from 'discord.js';
import { OutOfReach } from '../index/atHand.ts';
import type { Outcome } from '../operations/metrics.ts';
import type { OutgoingMessage } from './layout/components.ts';
import { awayMessage, faultMessage, noticeMessage } from './layout/noticeMessage.ts';
import { isRefusal } from './reply.ts';
import { Overloaded } from './workQueue.ts';

/** A person may not do what they asked for. The message is for them. */
export class NotAllowed extends Error {
  /** For the log. */
  readonly reason: string;

  constructor(reason: string, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** A use of the bot that was not answered as asked. */
export interface Failure {
  readonly outcome: Outcome;
  /** For the log. */
  readonly level: 'warn' | 'error';
  readonly line: string;
  readonly detail: Readonly<Record<string, unknown>>;
  /** For the person; null where they can be told nothing either. */
  readonly told: OutgoingMessage | null;
}

const BUSY = 'I am answering many questions just now. Please ask again in a minute.';

/** Refusals after which the person cannot be told anything either. */
const HOPELESS: readonly (readonly [code: number, meaning: string])[] = [
  [RESTJSONErrorCodes.UnknownInteraction, 'Discord had stopped waiting'],
  [RESTJSONErrorCodes.UnknownChannel, 'the channel is gone'],
  [RESTJSONErrorCodes.MissingPermissions, 'may not write there'],
  [RESTJSONErrorCodes.MissingAccess, 'may not write there'],
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser, 'may not write to them'],
];

/** What an error means for the person and for the log. `person` is their id: who was refused is written as it is. */
export function failureOf(error: unknown, person: string): Failure {
  if (error instanceof NotAllowed)
    return {
      outcome: 'refused',
      level: 'warn',
      line: `refused: ${error.reason}`,
      detail: { user: person },
      told: noticeMessage(error.message),
    };
  const hopeless = HOPELESS.find(([code]) => isRefusal(error, code));
  if (hopeless) return { outcome: 'lost', level: 'warn', line: hopeless[1], detail: { err: error }, told: null };
  const errorId = randomUUID().slice(0, 8);
  const [outcome, told] = outcomeOf(error, errorId);
  return { outcome, level: 'error', line: 'not answered', detail: { err: error, errorId }, told };
}

function outcomeOf(error: unknown, errorId: string): [Outcome, OutgoingMessage] {
  if (error instanceof Overloaded) return ['busy', noticeMessage(BUSY)];
  return error instanceof OutOfReach ? ['unreachable', awayMessage(errorId)] : ['failed', faultMessage(errorId)];
}
