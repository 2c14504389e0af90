import {
  ApplicationCommandCreateRequestSchema,
  ApplicationCommandPatchRequestPartialSchema,
  ApplicationCommandUpdateRequestSchema,
} from 'discord-api-spec/zod';
import { CommandType, OptionType } from '../protocol/constants.ts';
import type { FieldError } from '../protocol/discordError.ts';
import type { CommandOption } from '../protocol/shapes.ts';
import type { CommandDraft } from '../state/commands.ts';
import { formErrors } from './form.ts';

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming */
const CHAT_INPUT_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
/** Characters of a command's names, descriptions and values together (same page, "limits"). */
const MAX_COMMAND_TEXT = 8_000;
/** Commands of one type in one scope (same page): 100 of slash commands, 15 of each context menu. */
const MAX_COMMANDS: Record<number, number> = { [CommandType.chatInput]: 100, [CommandType.user]: 15, [CommandType.message]: 15 };

type Path = readonly (string | number)[];

/** What Discord finds wrong in one command. @param whole whether all of the command is sent, or only its changes */
export function commandErrors(
  draft: unknown,
  { whole, withId }: { whole: boolean; withId?: boolean },
  at: Path = [],
): FieldError[] {
  const full = withId ? ApplicationCommandUpdateRequestSchema : ApplicationCommandCreateRequestSchema;
  const schema = whole ? full : ApplicationCommandPatchRequestPartialSchema;
  const errors = formErrors(schema, withNumericPermissions(draft), at);
  if (errors.length > 0) return errors;

  const command = draft as Partial<CommandDraft>;
  const slash = (command.type ?? CommandType.chatInput) === CommandType.chatInput;
  if (!slash) {
    const taken = command.options?.length || command.description;
    return taken
      ? [
          {
            path: [...at, 'description'],
            code: 'APPLICATION_COMMAND_CONTEXT_MENU',
            message: 'Context menu commands cannot have description or options',
          },
        ]
      : [];
  }
  if (command.name !== undefined) errors.push(...nameErrors(command.name, at));
  for (const name of Object.values(command.name_localizations ?? {}))
    errors.push(...nameErrors(name, [...at, 'name_localizations']));
  if (whole && !command.description)
    errors.push({ path: [...at, 'description'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' });
  errors.push(...optionErrors(command.options ?? [], [...at, 'options'], 0));
  const size = textSize(command);
  if (size > MAX_COMMAND_TEXT)
    errors.push({
      path: at,
      code: 'APPLICATION_COMMAND_TOO_LARGE',
      message: `Command exceeds maximum size (${MAX_COMMAND_TEXT})`,
    });
  return errors;
}

/** What Discord finds wrong in a list that overwrites a whole scope. */
export function commandListErrors(drafts: readonly unknown[]): FieldError[] {
  const errors = drafts.flatMap((draft, index) => commandErrors(draft, { whole: true, withId: true }, [index]));
  if (errors.length > 0) return errors;
  const seen = new Map<number, Set<string>>();
  for (const [index, { name, type }] of (drafts as CommandDraft[]).entries()) {
    const kind = type ?? CommandType.chatInput;
    const names = seen.get(kind) ?? new Set();
    seen.set(kind, names);
    if (names.has(name))
      errors.push({
        path: [index],
        code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
        message: 'Application command names must be unique',
      });
    names.add(name);
    if (names.size > (MAX_COMMANDS[kind] ?? 1))
      errors.push({
        path: [index],
        code: 'APPLICATION_COMMANDS_MAX',
        message: `Maximum number of application commands reached (${MAX_COMMANDS[kind]}).`,
      });
  }
  return errors;
}

/** Discord takes this bit set as a string or as a number; the published schema knows only the number. */
function withNumericPermissions(draft: unknown): unknown {
  if (typeof draft !== 'object' || draft === null) return draft;
  const permissions = (draft as CommandDraft).default_member_permissions;
  return typeof permissions === 'string' && /^\d+$/.test(permissions)
    ? { ...draft, default_member_permissions: Number(permissions) }
    : draft;
}

function nameErrors(name: string, at: Path): FieldError[] {
  const valid = CHAT_INPUT_NAME.test(name) && name === name.toLowerCase();
  return valid ? [] : [{ path: [...at, 'name'], code: 'APPLICATION_COMMAND_INVALID_NAME', message: 'Command name is invalid' }];
}

const NESTS: readonly number[] = [OptionType.subcommand, OptionType.subcommandGroup];

/** @param depth 0 for a command's own options, 1 within a group or a subcommand, 2 within a group's subcommand */
function optionErrors(options: readonly CommandOption[], at: Path, depth: number): FieldError[] {
  const errors: FieldError[] = [];
  const names = new Set<string>();
  let optionalSeen = false;
  const nested = options.some(({ type }) => NESTS.includes(type));
  for (const [index, option] of options.entries()) {
    const path = [...at, index];
    const nests = NESTS.includes(option.type);
    errors.push(...nameErrors(option.name, path));
    if (names.has(option.name))
      errors.push({ path, code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', message: 'Option name already exists' });
    names.add(option.name);
    if (nested && !nests)
      errors.push({
        path: [...path, 'type'],
        code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
        message: 'Sub-command and sub-command group option types are mutually exclusive to all other types',
      });
    if (nests && depth > (option.type === OptionType.subcommand ? 1 : 0))
      errors.push({
        path: [...path, 'type'],
        code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
        message: 'Sub-commands cannot be nested this deep',
      });
    if (nests) {
      errors.push(...optionErrors(option.options ?? [], [...path, 'options'], depth + 1));
      continue;
    }
    if (option.required && optionalSeen)
      errors.push({
        path,
        code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        message: 'Required options must be placed before non-required options',
      });
    optionalSeen ||= !option.required;
    errors.push(...choiceErrors(option, path));
  }
  return errors;
}

function choiceErrors(
  { type, choices, autocomplete, min_value, max_value, min_length, max_length }: CommandOption,
  at: Path,
): FieldError[] {
  const errors: FieldError[] = [];
  if (autocomplete && choices?.length)
    errors.push({
      path: at,
      code: 'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE',
      message: 'Autocomplete cannot be set to true if options are present',
    });
  if (new Set(choices?.map(({ name }) => name)).size < (choices?.length ?? 0))
    errors.push({
      path: [...at, 'choices'],
      code: 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
      message: 'Option choice name already exists',
    });
  if (type === OptionType.integer && choices?.some(({ value }) => !Number.isSafeInteger(value)))
    errors.push({ path: [...at, 'choices'], code: 'NUMBER_TYPE_COERCE', message: 'Value is not int.' });
  if (
    (min_value ?? Number.NEGATIVE_INFINITY) > (max_value ?? Number.POSITIVE_INFINITY) ||
    (min_length ?? 0) > (max_length ?? 6_000)
  )
    errors.push({ path: at, code: 'APPLICATION_COMMAND_OPTIONS_RANGE_INVALID', message: 'The minimum is more than the maximum' });
  return errors;
}

function textSize({
  name = '',
  description,
  options,
}: {
  name?: string;
  description?: string | null;
  options?: CommandOption[] | null;
}): number {
  const own = name.length + (description ?? '').length;
  return (options ?? []).reduce((sum, option) => {
    const choices = (option.choices ?? []).reduce((total, choice) => total + choice.name.length + String(choice.value).length, 0);
    return sum + choices + textSize(option);
  }, own);
}
