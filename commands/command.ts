import type { Answer, Claim } from '../src/answers/answer.ts';
import type { PickQuotes } from '../src/answers/ask/picking.ts';
import { wrongBounds } from '../src/answers/period.ts';
import type { BuildProgress } from '../src/index/buildIndex.ts';
import type { CorpusIndex } from '../src/index/corpusIndex.ts';
import type { Refresher } from '../src/index/refresher.ts';
import { type Declaration, FROM, OPTION, type OptionsOf, type StringOption, TO } from './declaration.ts';

/** What a command may use. `index` is one corpus for the whole of one answer. */
export interface CommandContext {
  readonly index: CorpusIndex;
  /** Reads the corpus folder again and swaps the index. */
  readonly refresher: Refresher;
  /** Who asks, by the name that others know them by. */
  readonly by: string;
  /** They may use moderators' commands where they are. */
  readonly moderates: boolean;
  /** Shows how far the command is, as often as whoever shows it can. */
  readonly onProgress: (progress: BuildProgress) => void;
  /** What people said of the answers; null where nobody can say. */
  readonly feedback: Feedback | null;
  readonly setup: Setup;
}

/** What the operator has set that answers depend on, or that people are told. */
export interface Setup {
  /** Puts quotes in order; null where there is none. */
  readonly languageModel: { readonly name: string; readonly host: string; readonly pick: PickQuotes } | null;
  /** Where the source code is. */
  readonly sourceUrl: string | null;
  /** Where people read what is kept of them. */
  readonly privacyUrl: string | null;
  /** The log has the text of questions. */
  readonly logsQuestions: boolean;
}

/** What people said of the answers. */
export interface Feedback {
  /** Counts of all, and the latest complaints, at most `latest`, latest first. */
  summary(latest: number): Promise<FeedbackSummary>;
}

export interface FeedbackSummary {
  readonly helpful: number;
  readonly unhelpful: number;
  readonly complaints: readonly { readonly day: string; readonly about: string; readonly reason: string }[];
}

/** What a command gives back; how it is laid out is the business of who shows it. */
export type CommandResult =
  | {
      readonly kind: 'answer';
      readonly answer: Answer;
      /** What is attached; made only where it is shown. */
      readonly files?: AnswerFiles | null;
    }
  /** Headed lists of short lines: what a refresh changed, what the commands are. */
  | {
      readonly kind: 'report';
      readonly heading: string;
      readonly lead: string | null;
      readonly sections: readonly ReportSection[];
      /** Addresses to go to, by name. @defaultValue none */
      readonly links?: readonly { readonly name: string; readonly url: string }[];
    }
  /** The person's input cannot be used; says what to do. Shown to them alone. */
  | { readonly kind: 'advice'; readonly text: string };

/** Makes the files of an answer, from the answer as it is shown. Rejects where one cannot be made: the answer is shown all the same. */
export type AnswerFiles = (answer: Answer) => Promise<MadeFiles>;

export interface MadeFiles {
  readonly files: readonly AnswerFile[];
  /** Said to the person beside the files: what they leave out. */
  readonly notice: string | null;
}

export interface AnswerFile {
  /** A picture is shown, a table is there to be taken. */
  readonly kind: 'picture' | 'table';
  /** ASCII letters, digits, `-` and one `.`. */
  readonly name: string;
  /** A table's text, a picture's PNG. */
  readonly content: string | Buffer;
  /** What a screen reader says in place of it. */
  readonly description: string;
}

export interface ReportSection {
  readonly title: string;
  readonly lines: readonly string[];
  readonly quotes?: SectionQuotes;
}

/** Events shown by their quotes: as many as there is room for, the others counted. */
export interface SectionQuotes {
  readonly claims: readonly Claim[];
  /** What the claims are quoted from. */
  readonly index: CorpusIndex;
  /** How many events there are beside the claims. @defaultValue 0 */
  readonly left?: number;
}

/** A proposal while an option is typed. */
export interface Completion {
  /** Shown. */
  readonly name: string;
  /** Put into the option. */
  readonly value: string;
}

/** Options as they come from outside, by name, already of the declared types. */
export type GivenOptions = Readonly<Record<string, string | boolean | undefined>>;

/** A slash command: its declaration, its autocomplete, its answer. Also what the command line runs. */
export interface Command {
  readonly declaration: Declaration;
  /** One use of it, as typed, with what it gives; shown by `/help` with names of the corpus in place of `{person}` and the like (`exampleWords.ts`). */
  readonly examples: readonly { readonly typed: string; readonly gives: string }[];
  /** Who may use it. */
  readonly audience: 'everyone' | 'moderators';
  /** It may take minutes. */
  readonly takesLong: boolean;
  /** Its answers are for whoever asks alone. */
  readonly isPrivate: boolean;
  /** Proposals for the option being typed, likeliest first; at most 25 are shown. From memory, never slower than a keystroke. */
  complete(context: CommandContext, option: string, typed: string): readonly Completion[];
  /** The options again, made to mean the choice that the person took from an ambiguous answer. */
  choose(index: CorpusIndex, options: GivenOptions, choice: string): GivenOptions;
  answer(context: CommandContext, options: GivenOptions): CommandResult | Promise<CommandResult>;
}

/** What is written down for one command, with its options' types worked out from its declaration. */
interface Definition<D extends Declaration> {
  readonly declaration: D;
  readonly examples: Command['examples'];
  readonly audience?: Command['audience'];
  readonly takesLong?: boolean;
  readonly isPrivate?: boolean;
  readonly complete?: Readonly<
    Partial<Record<keyof OptionsOf<D> & string, (index: CorpusIndex, typed: string) => readonly Completion[]>>
  >;
  readonly choose?: Command['choose'];
  answer(context: CommandContext, options: OptionsOf<D>): CommandResult | Promise<CommandResult>;
}

/** Makes a command of its definition. The caller of `answer` vouches that the options fit the declaration (`checkOptions`). */
export function defineCommand<const D extends Declaration>(definition: Definition<D>): Command {
  const completions = new Map(
    Object.entries<((index: CorpusIndex, typed: string) => readonly Completion[]) | undefined>(definition.complete ?? {}),
  );
  return {
    declaration: definition.declaration,
    examples: definition.examples,
    audience: definition.audience ?? 'everyone',
    takesLong: definition.takesLong ?? false,
    isPrivate: definition.isPrivate ?? false,
    complete: ({ index }, option, typed) => completions.get(option)?.(index, typed) ?? [],
    choose: definition.choose ?? ((_index, options) => options),
    answer: (context, options) => definition.answer(context, options as OptionsOf<D>),
  };
}

/** Null where the options are those of the declaration, else what is wrong with them, for the person. */
export function checkOptions({ options }: Declaration, given: GivenOptions): string | null {
  const unknown = Object.keys(given).find((name) => !options.some((option) => option.name === name));
  if (unknown !== undefined) return `There is no option “${unknown}”.`;
  for (const option of options) {
    const value = given[option.name];
    if (value === undefined || value === '') {
      if (option.required) return `The option “${option.name}” is needed: ${option.description.toLowerCase()}.`;
      continue;
    }
    if (typeof value !== (option.type === OPTION.boolean ? 'boolean' : 'string'))
      return `The option “${option.name}” is not of the right type.`;
    const choices = 'choices' in option ? option.choices : undefined;
    if (choices && !choices.some((choice) => choice.value === value))
      return `“${option.name}” is one of ${choices.map((choice) => choice.value).join(', ')}.`;
  }
  const bound = (option: StringOption) => (options.includes(option) ? String(given[option.name] ?? '') : undefined);
  return wrongBounds({ from: bound(FROM), to: bound(TO) });
}
