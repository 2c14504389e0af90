import type { APIMessageTopLevelComponent } from 'discord.js';
import type {
  AnswerFiles,
  Command,
  CommandContext,
  CommandResult,
  Completion,
  Feedback,
  GivenOptions,
  MadeFiles,
  Setup,
} from '../../commands/command.ts';
import { checkOptions } from '../../commands/command.ts';
import type { Drafts } from '../../commands/stepped/drafts.ts';
import type { StepContext } from '../../commands/stepped/steppedCommand.ts';
import type { Answer, Citation } from '../answers/answer.ts';
import { isVerbatim } from '../answers/cite.ts';
import { followUps } from '../answers/followUps/followUps.ts';
import { verified } from '../answers/verify.ts';
import type { Moderator } from '../corpus/keeping/auditLog.ts';
import type { Keeper } from '../corpus/keeping/keeper.ts';
import { whenAtHand } from '../index/atHand.ts';
import type { BuildProgress } from '../index/buildIndex.ts';
import type { CorpusIndex } from '../index/corpusIndex.ts';
import type { Refresher } from '../index/refresher.ts';
import type { Renewed } from '../index/renewed.ts';
import { inSlices } from '../index/steps.ts';
import type { Logger } from '../log.ts';
import { Deeds, doneWhenAtHand } from './deeds.ts';
import { answerMessage } from './layout/answerMessage.ts';
import { linkButton, type OutgoingMessage, row } from './layout/components.ts';
import type { NextQuestion } from './layout/followUpButtons.ts';
import { noticeMessage } from './layout/noticeMessage.ts';
import type { ReaderLink } from './layout/quote.ts';
import { reportMessage } from './layout/reportMessage.ts';
import { LongLists } from './longLists.ts';
import { queryOf } from './query.ts';
import type { WorkQueue } from './workQueue.ts';

/** A command did not answer in time. */
export class TookTooLong extends Error {}

/** A use of a command, from a person's typing or from a button. */
export interface Use {
  readonly command: Command;
  readonly options: GivenOptions;
  /** The first quote shown, counted from 0. */
  readonly from: number;
  readonly owner: string;
  readonly hidden: boolean;
  /** The corpus that the button was made from; null for what was typed. */
  readonly version: string | null;
  /** The choice taken from an ambiguous answer. */
  readonly choice: string | null;
  /** Said above the answer, as what a question was taken for. */
  readonly remark?: string;
  /** The name that others know the person by. */
  readonly by: string;
  /** They may use moderators' commands where they are. @defaultValue not asked, so no */
  readonly moderates?: boolean;
  /** Shows how far a command is that may take minutes. */
  readonly onProgress?: (progress: BuildProgress) => void;
}

/** What is shown for a use of a command. */
export interface Served {
  readonly message: OutgoingMessage;
  /** Only for the person who asked. */
  readonly alone: boolean;
  readonly outcome: 'answered' | 'declined' | 'advised';
}

/** So many claims are looked at whole before they are shown. */
const SHORT = 10;
/**
 * How long what is not at hand is fetched: for an answer, until people would give up; for proposals, well within the three seconds of Discord.
 * Milliseconds.
 */
const FETCHING = { answer: 8_000, proposals: 1_500 } as const;

const NO_FILES: MadeFiles = { files: [], notice: null };
const FILE_FAILED = 'The file could not be made; the quotes are here all the same.';
const CHANGED = 'The articles have changed since this was asked; this is what they say now.';

export interface DeskParts {
  readonly library: Renewed;
  readonly refresher: Refresher;
  /** Opens the corpus folder for changes, once; throws `ChangeRefused`. */
  readonly keeper: () => Promise<Keeper>;
  readonly drafts: Drafts;
  /** By name. */
  readonly commands: ReadonlyMap<string, Command>;
  readonly queue: WorkQueue;
  readonly feedback: Feedback;
  readonly setup: Setup;
  /** How long a command may take once its turn has come, milliseconds. */
  readonly patience: number;
  /** Null where no reader is served. */
  readonly readerLink: ReaderLink | null;
}

/** Runs commands and lays out what they give. */
export class Desk {
  readonly #parts: DeskParts;
  readonly #lists = new LongLists();

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  get readerLink(): ReaderLink | null {
    return this.#parts.readerLink;
  }

  /** How many wait for their turn. */
  get waiting(): number {
    return this.#parts.queue.length;
  }

  /**
   * Asks of the index of now, or of one given, at once, and again where something had to be fetched: asking must do nothing else. Throws
   * `OutOfReach`, or what asking throws.
   */
  read<T>(ask: (index: CorpusIndex) => T | Promise<T>, index = this.#parts.library.current): Promise<T> {
    return whenAtHand(() => ask(index), FETCHING.answer);
  }

  /** The same when its turn comes. Rejects with `Overloaded` too. */
  readInTurn<T>(ask: (index: CorpusIndex) => T | Promise<T>): Promise<T> {
    return this.#parts.queue.run(() => this.read(ask));
  }

  /** Values for an option that is being typed, likeliest first. Throws `OutOfReach`, or what the command throws. */
  propose(command: Command, option: string, typed: string, by: string): Promise<readonly Completion[]> {
    const context = this.#contextOf(this.#parts.library.current, { by }, new Deeds());
    return whenAtHand(() => command.complete(context, option, typed), FETCHING.proposals);
  }

  #contextOf(
    index: CorpusIndex,
    { by, moderates = false, onProgress }: Pick<Use, 'by' | 'moderates' | 'onProgress'>,
    deeds: Deeds,
  ): CommandContext {
    const { refresher, feedback, setup } = this.#parts;
    const { languageModel } = setup;
    return {
      index,
      refresher: deeds.onceEach(refresher),
      by,
      moderates,
      onProgress: onProgress ?? (() => {}),
      feedback,
      setup: { ...setup, languageModel: languageModel && { ...languageModel, pick: deeds.once(languageModel.pick) } },
    };
  }

  /** Takes a step of a stepped command, over the index as it is now; what it changes it changes once. Throws what the step throws, or `OutOfReach`. */
  step<T>(by: Moderator, take: (context: StepContext) => Promise<T>, goal: keyof typeof FETCHING = 'answer'): Promise<T> {
    const { library, refresher, keeper, drafts } = this.#parts;
    const deeds = new Deeds();
    const context: StepContext = {
      index: library.current,
      refresher: deeds.onceEach(refresher),
      preview: deeds.once((authority) => library.preview(authority)),
      keeper: async () => deeds.onceEach(await keeper()),
      drafts: deeds.onceEach(drafts),
      by,
    };
    return doneWhenAtHand(deeds, () => take(context), FETCHING[goal]);
  }

  /** Throws what the command throws, `Overloaded`, `OutOfReach`, or `TookTooLong`. */
  async serve(use: Use, log: Logger): Promise<Served> {
    const { command } = use;
    const wrong = checkOptions(command.declaration, use.options);
    if (wrong !== null) return { message: noticeMessage(wrong), alone: true, outcome: 'advised' };
    // One index for the whole of one answer, taken when its turn comes: a refresh may swap it meanwhile.
    return this.#parts.queue.run(async () => {
      const index = this.#parts.library.current;
      const { choice } = use;
      const options = choice === null ? use.options : await this.read(() => command.choose(index, use.options, choice), index);
      const result = await this.#lists.of(index, queryOf(command, options), () => this.#answer(index, { ...use, options }));
      return this.#layOut(result, { ...use, options }, index, log);
    });
  }

  #answer(index: CorpusIndex, use: Use): Promise<CommandResult> {
    const { command, options } = use;
    const deeds = new Deeds();
    const context = this.#contextOf(index, use, deeds);
    const answer = doneWhenAtHand(deeds, () => command.answer(context, options), FETCHING.answer);
    return command.takesLong ? answer : inTime(answer, this.#parts.patience);
  }

  async #layOut(result: CommandResult, use: Use, index: CorpusIndex, log: Logger): Promise<Served> {
    const { readerLink } = this;
    switch (result.kind) {
      case 'advice':
        return { message: noticeMessage(result.text), alone: true, outcome: 'advised' };
      case 'report': {
        const below = linksOf(result);
        const message = await this.read((now) => reportMessage(result, { index: now, readerLink, below }));
        return { message, alone: false, outcome: 'answered' };
      }
      case 'answer': {
        // By its place: what is asked again makes its citations anew.
        const fallen = new Map<string, Pick<Citation, 'document' | 'start' | 'end'>>();
        const leaveOut = ({ document, start, end }: Citation) =>
          fallen.set(`${document} ${start} ${end}`, { document, start, end });
        const stands = (citation: Citation): boolean => {
          const holds = isVerbatim(index.documents.get(citation.document), citation);
          if (!holds) leaveOut(citation);
          return holds;
        };
        // Of a long list only what is shown of it is looked at; its files show all.
        const showsAll = result.answer.claims.length <= SHORT || (use.from === 0 && result.files);
        const { answer, dropped } = showsAll
          ? await this.read(() => inSlices(verified(index, result.answer)), index)
          : { answer: result.answer, dropped: [] };
        dropped.forEach(leaveOut);
        const changed = use.version !== null && use.version !== index.version;
        const { from, owner, hidden } = use;
        const query = queryOf(use.command, use.options);
        // Files stand on the first page: they are of the whole answer.
        const { files, notice } = from === 0 && result.files ? await this.#make(result.files, answer, log) : NO_FILES;
        const remark = [changed && CHANGED, notice, use.remark].filter(Boolean).join(' ') || null;
        const next = from === 0 ? await this.read(() => this.#nextQuestions(index, answer), index) : [];
        const frame = { index, query, from, owner, hidden, remark, files, readerLink, next, stands };
        const message = await this.read(() => answerMessage(answer, frame), index);
        for (const place of fallen.values()) log.error(place, 'left out a quote that is not verbatim');
        return { message, alone: false, outcome: answer.status === 'not_found' ? 'declined' : 'answered' };
      }
    }
  }

  #nextQuestions(index: CorpusIndex, answer: Answer): NextQuestion[] {
    return followUps(index, answer).flatMap(({ label, command: name, options }) => {
      const command = this.#parts.commands.get(name);
      return command ? [{ label, query: queryOf(command, options) }] : [];
    });
  }

  /** An answer without its file is better than none. */
  async #make(files: AnswerFiles, answer: Answer, log: Logger): Promise<MadeFiles> {
    const { patience } = this.#parts;
    try {
      return await inTime(
        whenAtHand(() => files(answer), patience),
        patience,
      );
    } catch (error) {
      log.error({ err: error }, 'a file could not be made');
      return { files: [], notice: FILE_FAILED };
    }
  }
}

async function inTime<T>(answer: Promise<T>, patience: number): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new TookTooLong(`no answer within ${patience} ms`)), patience);
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

function linksOf({ links = [] }: Extract<CommandResult, { kind: 'report' }>): APIMessageTopLevelComponent[] {
  return links.length > 0 ? [row(...links.map(({ name, url }) => linkButton(name, url)))] : [];
}
