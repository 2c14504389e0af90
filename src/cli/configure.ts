import { type Configuration, ConfigurationError, readConfiguration } from '../configuration.ts';
import { CommandLineError } from './commandLineError.ts';

/** The settings of this machine. Throws `CommandLineError` where one is wrong. */
export function configure(): Configuration {
  try {
    return readConfiguration(process.env);
  } catch (error) {
    if (error instanceof ConfigurationError) throw new CommandLineError(error.message);
    throw error;
  }
}
