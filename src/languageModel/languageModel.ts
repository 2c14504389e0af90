import type { Logger } from '../log.ts';
import { Breaker, REST } from './breaker.ts';
import { complete, type ModelAddress, ModelFault } from './chat.ts';
import { chosenIn, messagesFor } from './choosing.ts';

/** A language model that puts quotes in order, by their numbers. It writes nothing that people see. */
export interface LanguageModel {
  readonly name: string;
  /** Where questions and quotes are sent. */
  readonly host: string;
  /** The numbers, from 1, of the quotes that it finds to answer, best first; null where it is of no help. In time, and never rejects. */
  pick(question: string, quotes: readonly string[]): Promise<readonly number[] | null>;
}

export interface ModelOptions extends ModelAddress {
  /** How long an answer may be in coming, milliseconds. */
  readonly patience: number;
  readonly log: Pick<Logger, 'warn'>;
  /** Milliseconds of a clock that never goes back. @defaultValue the machine's */
  readonly now?: () => number;
}

/** Questions before the model at once; others are answered plainly. */
const AT_ONCE = 8;

/** Connects to a language model. Nothing is sent before the first question. */
export function connectLanguageModel({ patience, log, now = () => performance.now(), ...address }: ModelOptions): LanguageModel {
  const breaker = new Breaker(now);
  let underWay = 0;
  const choose = async (question: string, quotes: readonly string[]): Promise<readonly number[]> => {
    const chosen = chosenIn(await complete(address, messagesFor(question, quotes), patience), quotes.length);
    if (!chosen) throw new ModelFault('it does not choose quotes by their numbers');
    return chosen;
  };
  return {
    name: address.model,
    host: new URL(address.url).host,
    async pick(question, quotes) {
      if (breaker.isOpen || underWay >= AT_ONCE) return null;
      underWay += 1;
      try {
        const chosen = await choose(question, quotes);
        breaker.succeeded();
        return chosen;
      } catch (error) {
        const reason = error instanceof ModelFault ? error.message : 'an error of Readout’s own';
        log.warn({ reason }, 'the language model was of no help: the plain answer was given');
        if (breaker.failed()) log.warn({ seconds: REST / 1000 }, 'the language model is left out for a while');
        return null;
      } finally {
        underWay -= 1;
      }
    },
  };
}
