import type { GivenOptions } from './command.ts';
import { EVERYWHERE, type Localizations } from './declaration.ts';

/** The shape of a command on somebody's message, in its menu under *Apps*, as Discord takes it. */
export interface MessageDeclaration {
  /** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-types */
  readonly type: 3;
  readonly name: string;
  readonly name_localizations?: Localizations;
  readonly contexts: readonly number[];
  readonly integration_types: readonly number[];
  readonly default_member_permissions: string | null;
}

/** A command on somebody's message: a slash command with the words of the message in one of its options. */
export interface MessageCommand {
  readonly declaration: MessageDeclaration;
  /** What it gives, for `/help`. */
  readonly gives: string;
  /** The slash command that answers it. */
  readonly command: string;
  /** The options of that command for the words of a message. */
  optionsFor(words: string): GivenOptions;
}

/** What the articles say of what somebody wrote. */
export const findSources: MessageCommand = {
  declaration: {
    ...EVERYWHERE,
    type: 3,
    name: 'Find sources for this',
    name_localizations: { fr: 'Trouver des sources', tr: 'Bunun için kaynak bul' },
  },
  gives: 'quotes that bear on what the message says, shown to you alone until you share them',
  command: 'ask',
  optionsFor: (words) => ({ question: words }),
};

/** Every command on a message. */
export const MESSAGE_COMMANDS: readonly MessageCommand[] = [findSources];
