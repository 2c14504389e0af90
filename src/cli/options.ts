import { parseArgs } from 'node:util';
import type { Command, GivenOptions } from '../../commands/command.ts';
import { checkOptions } from '../../commands/command.ts';
import { type Declaration, OPTION } from '../../commands/declaration.ts';
import { COMMANDS } from '../../commands/index.ts';
import { CommandLineError } from './commandLineError.ts';

/** Options of the command line itself; those of the slash commands come from their declarations. */
const OWN = {
  corpus: { type: 'string' },
  json: { type: 'boolean', default: false },
  batch: { type: 'boolean', default: false },
  explain: { type: 'boolean', default: false },
  part: { type: 'string' },
  threads: { type: 'string' },
  help: { type: 'boolean', default: false, short: 'h' },
} as const;

/** The command line in parts. */
export interface Request {
  readonly command: string;
  /** Words that are no option, behind the command. */
  readonly words: readonly string[];
  /** The corpus folder; without it that of the settings. */
  readonly corpus: string | undefined;
  readonly json: boolean;
  readonly batch: boolean;
  readonly explain: boolean;
  /** Which share of an archive is read: "2/3". */
  readonly part: string | undefined;
  /** How many threads read. */
  readonly threads: string | undefined;
  readonly help: boolean;
  /** Options of slash commands, by name. */
  readonly given: Readonly<Record<string, string>>;
}

/** Takes the command line apart. Throws `CommandLineError` on an option that no command has. */
export function parseRequest(argv: readonly string[]): Request {
  const declared = COMMANDS.flatMap(({ declaration }) => declaration.options).filter(({ type }) => type === OPTION.string);
  const strings = Object.fromEntries(declared.map(({ name }) => [name, { type: 'string' as const }]));
  try {
    const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options: { ...strings, ...OWN } });
    const { corpus, json, batch, explain, part, threads, help, ...given } = values as Record<string, string> &
      Omit<Request, 'command' | 'words' | 'given'>;
    const [command = 'help', ...words] = positionals;
    return { command, words, corpus, json, batch, explain, part, threads, help, given };
  } catch (error) {
    // Node adds advice on how to pass such a word on, which does not apply here.
    throw new CommandLineError(`${(error as Error).message.split('. ')[0]}. Run \`readout help\` to see every option.`);
  }
}

/** Choices by the name that people see, as by their value: `--type agreements`. */
function picked({ options }: Declaration, given: Request['given']): GivenOptions {
  const entries = Object.entries(given).map(([name, typed]) => {
    const option = options.find((candidate) => candidate.name === name);
    const choices = option && 'choices' in option ? (option.choices ?? []) : [];
    return [name, choices.find((choice) => choice.name.toLowerCase() === typed.toLowerCase())?.value ?? typed];
  });
  return Object.fromEntries(entries);
}

/** The options for a slash command: loose words are its first option. Throws `CommandLineError` where they do not fit it. */
export function optionsFor({ declaration }: Command, { words, given }: Request): GivenOptions {
  const [first] = declaration.options;
  const loose = words.join(' ').trim();
  if (loose && (!first || first.type !== OPTION.string))
    throw new CommandLineError(`\`${declaration.name}\` takes no words: ${loose}`);
  const options = { ...(loose && first ? { [first.name]: loose } : {}), ...picked(declaration, given) };
  const wrong = checkOptions(declaration, options);
  if (wrong !== null) throw new CommandLineError(wrong);
  return options;
}
