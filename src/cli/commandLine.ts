import type { Command, CommandContext, GivenOptions } from '../../commands/command.ts';
import { COMMANDS } from '../../commands/index.ts';
import { explainQuestion } from '../answers/ask/explain.ts';
import { verified } from '../answers/verify.ts';
import type { Configuration } from '../configuration.ts';
import { NoCorpus } from '../corpus/loadCorpus.ts';
import { Deeds } from '../discord/deeds.ts';
import { OutOfReach } from '../index/atHand.ts';
import { ClusterRefused, ClusterUnreachable } from '../index/cluster/cluster.ts';
import { NotOfThisVersion } from '../index/cluster/openGeneration.ts';
import { RefreshedElsewhere } from '../index/library.ts';
import { Refresher } from '../index/refresher.ts';
import type { Renewed } from '../index/renewed.ts';
import { atOnce } from '../index/steps.ts';
import { createLog } from '../log.ts';
import { analyze } from './analyze.ts';
import { askBatch } from './askBatch.ts';
import { checkInText } from './check.ts';
import { CommandLineError } from './commandLineError.ts';
import { configure } from './configure.ts';
import { usage } from './help.ts';
import { ingestShare } from './ingest.ts';
import { openLibrary } from './openLibrary.ts';
import { optionsFor, parseRequest, type Request } from './options.ts';
import { patiently } from './patiently.ts';
import { inText } from './print.ts';
import { showProgress } from './progress.ts';
import { recordOf } from './record.ts';
import { refreshedRecord, refreshedResult, refreshFolder } from './refreshFolder.ts';
import { languageModelOf } from './setup.ts';

/** Runs one command of the command line; gives the exit code. A mistake of the person is one line on standard error and code 2. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  // A reader that has seen enough (`| head`) closes the pipe; that is no error.
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1));
  try {
    return await run(parseRequest(argv));
  } catch (error) {
    const line = inOneLine(error);
    if (line === null) throw error;
    process.stderr.write(`readout: ${line}\n`);
    return 2;
  }
}

/** What a person can mend, or wait for; null for a fault of ours. */
function inOneLine(error: unknown): string | null {
  if (error instanceof ClusterUnreachable || error instanceof ClusterRefused) return `${error.message}. Is OPENSEARCH_URL right?`;
  if (error instanceof OutOfReach) return `the archive cannot be reached just now: ${error.message}. Try again in a minute.`;
  if (error instanceof NotOfThisVersion) return `${error.message}.`;
  const isOneLine = [CommandLineError, NoCorpus, RefreshedElsewhere].some((kind) => error instanceof kind);
  return isOneLine ? (error as Error).message : null;
}

async function run(request: Request): Promise<number> {
  const { command } = request;
  if (request.help || command === 'help') return print(usage());
  // Only the bot needs discord.js, which takes longer to load than a question to answer.
  if (command === 'start') return (await import('./start.ts')).start();
  if (command === 'analyze') {
    await analyze(process.stdin, process.stdout, request);
    return 0;
  }
  if (command === 'check') return check(request);
  if (command === 'refresh') return refresh(request);
  if (command === 'ingest') return print(await ingestShare(settingsFor(request), request, showProgress(process.stderr)));
  if (command === 'ask' && request.batch) {
    await askBatch((await open(request)).current, process.stdin, process.stdout);
    return 0;
  }
  if (command === 'ask' && request.explain) {
    const { current } = await open(request);
    return print(await patiently(() => explainQuestion(current, request.words.join(' ')).join('\n')));
  }
  return runSlashCommand(request);
}

async function runSlashCommand(request: Request): Promise<number> {
  const command = COMMANDS.find(({ declaration, audience }) => declaration.name === request.command && audience === 'everyone');
  if (!command)
    throw new CommandLineError(`there is no command ${JSON.stringify(request.command)}. Run \`readout help\` to see them all.`);
  const options = optionsFor(command, request);
  const library = await open(request);
  const configuration = configure();
  const log = createLog({ level: 'warn', readable: true, destination: process.stderr });
  const languageModel = languageModelOf(configuration, log);
  const deeds = new Deeds();
  const context = {
    index: library.current,
    refresher: new Refresher(library),
    by: 'the terminal',
    moderates: false,
    onProgress: () => {},
    feedback: null,
    setup: {
      languageModel: languageModel && { ...languageModel, pick: deeds.once(languageModel.pick) },
      sourceUrl: configuration.SOURCE_URL ?? null,
      privacyUrl: configuration.PRIVACY_URL ?? null,
      logsQuestions: configuration.LOG_QUESTIONS,
    },
  };
  for (const part of await patiently(() => written(command, context, options, request), deeds)) process.stdout.write(part);
  return 0;
}

/** What a slash command prints. */
async function written(
  command: Command,
  context: CommandContext,
  options: GivenOptions,
  request: Request,
): Promise<readonly (string | Buffer)[]> {
  const given = await command.answer(context, options);
  const result = given.kind === 'answer' ? { ...given, answer: atOnce(verified(context.index, given.answer)).answer } : given;
  if (result.kind === 'answer' && result.files && request.given.export)
    return (await result.files(result.answer)).files.map(({ content }) => content);
  if (!request.json) return [`${inText(result)}\n`];
  const isAsked = result.kind === 'answer' && request.command === 'ask';
  return [`${JSON.stringify(isAsked ? recordOf(result.answer) : result.kind === 'answer' ? result.answer : result)}\n`];
}

async function check(request: Request): Promise<number> {
  const { current } = await open(request);
  const { documents, rejections, span, actors, events, passages } = current;
  const counts = { documents: documents.size, passages: passages.passageCount, actors: actors.size, events: events.length };
  print(request.json ? JSON.stringify({ ...counts, span, rejections }) : await patiently(() => checkInText(current)));
  return rejections.length > 0 ? 1 : 0;
}

async function refresh(request: Request): Promise<number> {
  const { words, json } = request;
  if (words.length > 0) throw new CommandLineError(`\`refresh\` takes no words: ${words.join(' ')}`);
  const refreshed = await refreshFolder(settingsFor(request), { onNotice: notice, onProgress: showProgress(process.stderr) });
  const told = () => (json ? JSON.stringify(refreshedRecord(refreshed)) : inText(refreshedResult(refreshed)));
  return print(await patiently(told));
}

function open(request: Request): Promise<Renewed> {
  // What the bot keeps saves time here too.
  return openLibrary(settingsFor(request), { keeps: false, onNotice: notice, onProgress: showProgress(process.stderr) });
}

function settingsFor({ corpus }: Request): Configuration {
  const settings = configure();
  return { ...settings, CORPUS: corpus ?? settings.CORPUS };
}

const notice = (line: string): void => {
  process.stderr.write(`readout: ${line}\n`);
};

function print(text: string): 0 {
  process.stdout.write(`${text}\n`);
  return 0;
}
