import type { Setup } from '../../commands/command.ts';
import type { Configuration } from '../configuration.ts';
import { connectLanguageModel } from '../languageModel/languageModel.ts';
import type { Logger } from '../log.ts';

/** The language model of the settings; null where none is set. */
export function languageModelOf(configuration: Configuration, log: Pick<Logger, 'warn'>): Setup['languageModel'] {
  const { LLM_URL: url, LLM_MODEL: model, LLM_KEY: key = null, LLM_TIMEOUT_MS: patience } = configuration;
  return url === undefined || model === undefined ? null : connectLanguageModel({ url, model, key, patience, log });
}
