/** The shape of a slash command as Discord takes it; plain data, so that it can be listed, compared and registered as it stands. */

/** Option types (https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-type). */
export const OPTION = { subcommand: 1, string: 3, boolean: 5, attachment: 11 } as const;

/** Where a command can be used: in servers, in the bot's direct messages, in other private channels. */
export const CONTEXT = { guild: 0, botDm: 1, privateChannel: 2 } as const;

/** Who a command is installed for: a server, or one person everywhere. */
export const INSTALL = { guild: 0, user: 1 } as const;

/** The bit of the permission to manage a server. */
const MANAGE_GUILD = 1n << 5n;

export interface StringOption {
  readonly type: typeof OPTION.string;
  readonly name: string;
  readonly description: string;
  readonly description_localizations?: Localizations;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly max_length?: number;
  readonly choices?: readonly { readonly name: string; readonly value: string; readonly name_localizations?: Localizations }[];
}

export interface BooleanOption {
  readonly type: typeof OPTION.boolean;
  readonly name: string;
  readonly description: string;
  readonly description_localizations?: Localizations;
  readonly required?: boolean;
}

export interface AttachmentOption {
  readonly type: typeof OPTION.attachment;
  readonly name: string;
  readonly description: string;
  readonly description_localizations?: Localizations;
  readonly required?: boolean;
}

/** A part of a command, with options of its own. */
export interface Subcommand {
  readonly type: typeof OPTION.subcommand;
  readonly name: string;
  readonly description: string;
  readonly description_localizations?: Localizations;
  readonly options: readonly (StringOption | BooleanOption | AttachmentOption)[];
}

/** Texts by Discord locale (https://discord.com/developers/docs/reference#locales). */
export type Localizations = Readonly<Partial<Record<'fr' | 'tr', string>>>;

export interface Declaration {
  readonly name: string;
  readonly description: string;
  readonly description_localizations?: Localizations;
  readonly contexts: readonly number[];
  readonly integration_types: readonly number[];
  /** Permission bits in decimal that a member needs by default; null for everyone. */
  readonly default_member_permissions: string | null;
  readonly options: readonly (StringOption | BooleanOption)[];
}

/** A command that is used by one of its parts. */
export interface GroupDeclaration extends Omit<Declaration, 'options'> {
  readonly options: readonly Subcommand[];
}

type ValueOf<Option> = Option extends { readonly choices: readonly { readonly value: infer Value }[] }
  ? Value
  : Option extends { readonly type: typeof OPTION.boolean }
    ? boolean
    : string;

/** The options of a declaration as its command receives them: required ones always there, the others perhaps. */
export type OptionsOf<D extends Declaration> = {
  readonly [O in D['options'][number] as O extends { readonly required: true } ? O['name'] : never]: ValueOf<O>;
} & {
  readonly [O in D['options'][number] as O extends { readonly required: true } ? never : O['name']]?: ValueOf<O> | undefined;
};

/** In servers, direct messages and private channels, installed for a server or for oneself. */
export const EVERYWHERE = {
  contexts: [CONTEXT.guild, CONTEXT.botDm, CONTEXT.privateChannel],
  integration_types: [INSTALL.guild, INSTALL.user],
  default_member_permissions: null,
} as const;

/** In the operator's servers, for who manages them unless the operator names roles. */
export const MODERATORS = {
  contexts: [CONTEXT.guild],
  integration_types: [INSTALL.guild],
  default_member_permissions: MANAGE_GUILD.toString(),
} as const;

/** Every command has it: the answer is shown to the asker alone. */
export const HIDE = {
  type: OPTION.boolean,
  name: 'hide',
  description: 'Show the answer only to me',
  description_localizations: { fr: 'Montrer la réponse à moi seul', tr: 'Yanıtı yalnızca bana göster' },
} as const satisfies BooleanOption;

/** The option that bounds a list from below. */
export const FROM = {
  type: OPTION.string,
  name: 'from',
  description: 'The first day, month or year: 2022-10, 4 July 2023',
  description_localizations: {
    fr: 'Premier jour, mois ou année : 2022-10, 4 July 2023',
    tr: 'İlk gün, ay ya da yıl: 2022-10, 4 July 2023',
  },
  autocomplete: true,
  max_length: 100,
} as const satisfies StringOption;

/** The option that bounds a list from above. */
export const TO = {
  ...FROM,
  name: 'to',
  description: 'The last day, month or year, itself included',
  description_localizations: { fr: 'Dernier jour, mois ou année, compris', tr: 'Son gün, ay ya da yıl (dahil)' },
} as const satisfies StringOption;
