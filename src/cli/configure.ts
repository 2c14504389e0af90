import { type Configuration, ConfigurationError, readConfiguration } from '../configuration.ts';
import { CommandLineError } from './commandLineError.ts';

/** The settings of this machine, or of another environment and the `.env` here. Throws `CommandLineError` where one is wrong. */
export function configure(environment: Readonly<Record<string, string | undefined>> = process.env): Configuration {
  try {
    return readConfiguration(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) throw new CommandLineError(error.message);
    throw error;
  }
}
