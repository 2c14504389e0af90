import type { AuthorityActor } from '../../src/corpus/authority.ts';
import type { Moderator } from '../../src/corpus/keeping/auditLog.ts';
import type { Keeper } from '../../src/corpus/keeping/keeper.ts';
import type { CorpusIndex } from '../../src/index/corpusIndex.ts';
import type { Comparison } from '../../src/index/library.ts';
import type { Refresher } from '../../src/index/refresher.ts';
import type { Completion, ReportSection } from '../command.ts';
import type { GroupDeclaration } from '../declaration.ts';
import type { Drafts } from './drafts.ts';

/** What a stepped command may use. `index` is one corpus for the whole of one step. */
export interface StepContext {
  readonly index: CorpusIndex;
  readonly refresher: Refresher;
  /** The index as it would be with another authority file, beside the one that it is. */
  readonly preview: (authority: readonly AuthorityActor[]) => Promise<Comparison>;
  /** The corpus folder's keeper. Throws `ChangeRefused` where the folder cannot be kept. */
  readonly keeper: () => Promise<Keeper>;
  /** What has been begun and awaits the person's word. */
  readonly drafts: Drafts;
  /** Who does it. */
  readonly by: Moderator;
}

/** A file that came with a command. */
export interface GivenFile {
  /** As its sender named it. */
  readonly name: string;
  /** Bytes, as Discord says. */
  readonly size: number;
  /** Fetches it. Throws `FileNotFetched`. */
  readonly fetch: () => Promise<Uint8Array>;
}

/** A file could not be had. Its message is one sentence for the person. */
export class FileNotFetched extends Error {}

/** Options of a subcommand as they come from outside, by name, already of the declared types. */
export type StepOptions = Readonly<Record<string, string | boolean | GivenFile | undefined>>;

/** What leads to the next step; whole in a button: nothing of it is kept in memory. */
export interface Step {
  readonly name: string;
  /** Short: with the command's name and the person's id they must fit into 100 characters. */
  readonly values: readonly string[];
}

/** What was filled into a form: texts, and what was chosen, by field. */
export type Filled = Readonly<Record<string, string | readonly string[]>>;

/** A button beneath a result. */
export interface Action {
  readonly label: string;
  readonly style: 'go' | 'danger' | 'plain';
  readonly step: Step;
  readonly disabled?: boolean;
}

/** One thing to be filled in. */
export type FormField = {
  readonly name: string;
  /** At most 45 characters. */
  readonly label: string;
  /** At most 100 characters. */
  readonly description: string | null;
} & (
  | {
      readonly kind: 'text';
      readonly value: string;
      readonly required: boolean;
      readonly long: boolean;
      /** At most 4,000 characters. */
      readonly longest: number;
      readonly placeholder?: string;
    }
  /** Some of at most 25 options, or none. */
  | { readonly kind: 'choices'; readonly options: readonly FormChoice[]; readonly placeholder: string }
);

export interface FormChoice {
  readonly value: string;
  readonly name: string;
  readonly chosen: boolean;
}

/** At most five fields, to be filled in and sent on to a step. */
export interface Form {
  readonly title: string;
  readonly step: Step;
  readonly fields: readonly FormField[];
}

/** What a step gives back, always to the one person alone. */
export type StepResult =
  /** Something cannot be done; says what to do. What was shown before stays. */
  | { readonly kind: 'advice'; readonly text: string }
  | StepReport
  | {
      readonly kind: 'form';
      readonly form: Form;
      /** Shown where it is too late for a form to open by itself; `label` names the button that opens it. */
      readonly instead: StepReport;
    };

export interface StepReport {
  readonly kind: 'report';
  readonly heading: string;
  readonly lead: string | null;
  readonly sections: readonly ReportSection[];
  readonly actions: readonly Action[];
  /** How it stands out. */
  readonly tone: 'done' | 'question' | 'plain';
}

/** A moderators' command with subcommands that goes on, where it must, by buttons and forms. */
export interface SteppedCommand {
  readonly declaration: GroupDeclaration;
  /** One use of each subcommand, as typed, with what it gives. */
  readonly examples: readonly { readonly typed: string; readonly gives: string }[];
  readonly audience: 'moderators';
  /** Proposals for the option being typed, likeliest first; at most 25 are shown. */
  complete(context: StepContext, subcommand: string, option: string, typed: string): Promise<readonly Completion[]>;
  start(context: StepContext, subcommand: string, options: StepOptions): Promise<StepResult>;
  /** The next step, from a button, or from a form where something was filled in. */
  goOn(context: StepContext, step: Step, filled: Filled): Promise<StepResult>;
}

/** A result of a few words. */
export function report(
  heading: string,
  lead: string | null,
  rest: Partial<Pick<StepReport, 'sections' | 'actions' | 'tone'>> = {},
): StepReport {
  return { kind: 'report', heading, lead, sections: [], actions: [], tone: 'plain', ...rest };
}
