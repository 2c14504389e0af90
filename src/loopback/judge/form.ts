import type { ZodMiniType } from 'zod/mini';
import type { $ZodIssue } from 'zod/v4/core';
import { DiscordError, type FieldError } from '../protocol/discordError.ts';

type Path = readonly (string | number)[];

/** What a schema of Discord's published specification finds wrong in a body, in Discord's words and at Discord's paths. */
export function formErrors(schema: ZodMiniType, body: unknown, at: Path = []): FieldError[] {
  const result = schema.safeParse(body);
  return result.success ? [] : result.error.issues.flatMap((issue) => translated(issue, body, at));
}

/** Throws 50035 when there is anything to complain of. */
export function refuse(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw new DiscordError('invalidForm', errors);
}

function translated(issue: $ZodIssue, body: unknown, at: Path): FieldError[] {
  const inside = issue.path.filter((key) => typeof key !== 'symbol');
  const path = [...at, ...inside];
  const value = valueAt(body, inside);
  const one = (code: string, message: string): FieldError[] => [{ path, code, message }];
  if (value === undefined || (value === null && issue.code === 'invalid_type'))
    return one('BASE_TYPE_REQUIRED', 'This field is required');
  switch (issue.code) {
    case 'invalid_union':
      return fromUnion(issue.errors, value, path);
    case 'invalid_type':
      return one(...WRONG_TYPE[issue.expected]!);
    case 'invalid_value':
      return one('BASE_TYPE_CHOICES', `Value must be one of {${issue.values.join(', ')}}.`);
    case 'too_big':
      return issue.origin === 'number'
        ? one('NUMBER_TYPE_MAX', `int value should be less than or equal to ${issue.maximum}.`)
        : one('BASE_TYPE_MAX_LENGTH', `Must be ${issue.maximum} or fewer in length.`);
    case 'too_small':
      return issue.origin === 'number'
        ? one('NUMBER_TYPE_MIN', `int value should be greater than or equal to ${issue.minimum}.`)
        : one('BASE_TYPE_MIN_LENGTH', `Must be ${issue.minimum} or more in length.`);
    case 'invalid_format':
      return issue.format === 'url'
        ? one('URL_TYPE_INVALID_URL', 'Not a well formed URL.')
        : one('NUMBER_TYPE_COERCE', `Value "${value}" is not ${issue.format === 'regex' ? 'snowflake' : issue.format}.`);
    default:
      return one('BASE_TYPE_INVALID', issue.message);
  }
}

/** By the type zod expected: the code and words of Discord's converters. */
const WRONG_TYPE: Record<string, [string, string]> = {
  string: ['STRING_TYPE_CONVERT', 'Could not interpret value as string.'],
  number: ['NUMBER_TYPE_COERCE', 'Value is not a number.'],
  int: ['NUMBER_TYPE_COERCE', 'Value is not int.'],
  boolean: ['BOOLEAN_TYPE_CONVERT', 'Must be either true or false.'],
  array: ['LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType'],
  object: ['MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType'],
  record: ['DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType'],
  undefined: ['BASE_TYPE_INVALID', 'This field may not be given.'],
};

/** Discord tells members of a union apart by their `type`: only what is wrong with the member meant is of interest. */
function fromUnion(options: readonly $ZodIssue[][], value: unknown, at: Path): FieldError[] {
  const wrongType = (issues: readonly $ZodIssue[]) => issues.find(({ path }) => path.length === 1 && path[0] === 'type');
  const meant = options.find((issues) => !wrongType(issues));
  if (meant) return meant.flatMap((issue) => translated(issue, value, at));
  const allowed = options.flatMap((issues) => {
    const issue = wrongType(issues);
    return issue?.code === 'invalid_value' ? issue.values : [];
  });
  const numbers = allowed.sort((a, b) => Number(a) - Number(b)).join(', ');
  return [{ path: [...at, 'type'], code: 'UNION_TYPE_CHOICES', message: `Value of field "type" must be one of (${numbers}).` }];
}

function valueAt(body: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | undefined)?.[key], body);
}
