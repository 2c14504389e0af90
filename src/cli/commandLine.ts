import { parseArgs } from 'node:util';
import { analyze } from './analyze.ts';
import { CommandLineError } from './commandLineError.ts';

/** Runs one command of the command line; gives the exit code. An operator's mistake is one line on standard error. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  try {
    const { values: options, positionals } = parse(argv);
    const [command] = positionals;
    if (command === 'analyze') {
      await analyze(process.stdin, process.stdout, { explain: options.explain });
      return 0;
    }
    throw new CommandLineError(`unknown command ${JSON.stringify(command ?? '')}. Run \`readout help\` to see them all.`);
  } catch (error) {
    if (!(error instanceof CommandLineError)) throw error;
    process.stderr.write(`readout: ${error.message}\n`);
    return 2;
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { explain: { type: 'boolean', default: false } },
    });
  } catch (error) {
    throw new CommandLineError((error as Error).message);
  }
}
