import { createHash } from 'node:crypto';
import { LIMITS } from './limits.ts';

/**
 * What a button or menu does, whole: nothing is kept in memory, so it works after a restart. A query that does not fit is named by its
 * digest and stands in words in the message itself (`queryLine.ts`).
 */
export type ComponentState =
  | {
      readonly kind: 'page';
      /** Keeps apart two buttons of one message that lead to the same page. */
      readonly role: 'first' | 'previous' | 'next' | 'last';
      /** The page's first quote, counted from 0. */
      readonly from: number;
      readonly query: QueryReference;
      readonly owner: string;
      readonly version: string;
    }
  | { readonly kind: 'choose'; readonly query: QueryReference; readonly owner: string; readonly version: string }
  /** `number` is the quote's in its answer: the same words may be quoted twice on a page. */
  | ({ readonly kind: 'context'; readonly number: number } & PassageReference)
  /** A further question under an answer; its query is the further one. */
  | { readonly kind: 'follow'; readonly query: QueryReference; readonly owner: string; readonly version: string }
  | ({ readonly kind: 'move'; readonly role: 'previous' | 'next'; readonly passage: number } & PassageReference)
  /** The thumb up stands under every answer, shared ones too: it says what was asked, for the questions that follow on it. */
  | { readonly kind: 'vote'; readonly helpful: true; readonly query: QueryReference | null }
  | { readonly kind: 'vote'; readonly helpful: false }
  | { readonly kind: 'share' }
  | { readonly kind: 'delete'; readonly owner: string }
  /** The next step of a command that goes on by buttons and forms. `number` keeps apart two buttons of one message that lead to the same. */
  | {
      readonly kind: 'step';
      readonly command: string;
      readonly step: string;
      readonly owner: string;
      readonly number: number;
      readonly values: readonly string[];
    };

/** A command with its options as typed, in the order of its declaration, `''` for those not given; or the digest of that. */
export type QueryReference =
  | { readonly command: string; readonly values: readonly string[] }
  | { readonly command: string; readonly digest: string };

/** A quote's place: `document` is `shortHash` of the document's id, `digest` the first characters of its file's digest. */
export interface PassageReference {
  readonly document: string;
  readonly digest: string;
  readonly start: number;
  readonly end: number;
}

const KINDS = {
  page: 'p',
  choose: 'q',
  follow: 'f',
  context: 'c',
  move: 'm',
  vote: 'v',
  share: 's',
  delete: 'd',
  step: 't',
} as const;
const ROLES = { first: 'f', previous: 'p', next: 'n', last: 'l' } as const;
const SEPARATOR = '|';
const HASH_LENGTH = 8;

/** At most `LIMITS.customId` UTF-16 units. Throws `RangeError` only where a command's name alone is too long. */
export function encodeCustomId(state: ComponentState): string {
  const fits = write(state);
  if (fits.length <= LIMITS.customId) return fits;
  if (!('query' in state && state.query) || 'digest' in state.query) throw new RangeError(`custom_id too long: ${fits}`);
  return encodeCustomId({ ...state, query: { command: state.query.command, digest: queryDigest(state.query.values) } });
}

/** Whether the state's query stands in its `custom_id` itself, and not only its digest. */
export function isCarriedWhole(state: ComponentState): boolean {
  return write(state).length <= LIMITS.customId;
}

/** Null for what `encodeCustomId` did not write. */
export function decodeCustomId(customId: string): ComponentState | null {
  const [kind, ...fields] = split(customId);
  if (kind === KINDS.share) return fields.length === 0 ? { kind: 'share' } : null;
  if (kind === KINDS.vote)
    return withFields(fields, 1, ([thumb, ...query]) => {
      if (thumb === '-') return { kind: 'vote', helpful: false };
      return thumb === '+' ? { kind: 'vote', helpful: true, query: query.length > 0 ? readQuery(query) : null } : null;
    });
  if (kind === KINDS.delete) return withFields(fields, 1, ([owner]) => ({ kind: 'delete', owner: fromBase36(owner!) }));
  if (kind === KINDS.step)
    return withFields(fields, 4, ([command, step, owner, number, ...values]) => ({
      kind: 'step',
      command: command!,
      step: step!,
      owner: fromBase36(owner!),
      number: readCount(number!),
      values,
    }));
  if (kind === KINDS.context)
    return withFields(fields, 5, ([number, ...all]) => ({ kind: 'context', number: readCount(number!), ...readPassage(all) }));
  if (kind === KINDS.move)
    return withFields(fields, 6, ([role, passage, ...all]) => {
      const moved = readRole(role!);
      if (moved !== 'previous' && moved !== 'next') return null;
      return { kind: 'move', role: moved, passage: readCount(passage!), ...readPassage(all) };
    });
  if (kind === KINDS.choose || kind === KINDS.follow)
    return withFields(fields, 4, ([version, owner, ...query]) => ({
      kind: kind === KINDS.choose ? 'choose' : 'follow',
      version: version!,
      owner: fromBase36(owner!),
      query: readQuery(query),
    }));
  if (kind === KINDS.page)
    return withFields(fields, 6, ([role, from, version, owner, ...query]) => {
      const known = readRole(role!);
      return (
        known && {
          kind: 'page',
          role: known,
          from: readCount(from!),
          version: version!,
          owner: fromBase36(owner!),
          query: readQuery(query),
        }
      );
    });
  return null;
}

/** The name of the command that a button or form goes on with, if it does with one: whoever may not use it may not press it. */
export function commandOf(state: ComponentState): string | null {
  if (state.kind === 'step') return state.command;
  return 'query' in state && state.kind !== 'vote' ? state.query.command : null;
}

/** Names a document or a text in eight characters of base 36. */
export function shortHash(text: string): string {
  const digest = createHash('sha256').update(text).digest();
  return digest.readBigUInt64BE(0).toString(36).padStart(13, '0').slice(-HASH_LENGTH);
}

/** The digest by which a query that stands in the message is known again. */
export function queryDigest(values: readonly string[]): string {
  return shortHash(JSON.stringify(values));
}

function write(state: ComponentState): string {
  return fieldsOf(state)
    .map((field) => field.replace(/[|\\]/g, '\\$&'))
    .join(SEPARATOR);
}

function fieldsOf(state: ComponentState): string[] {
  const kind = KINDS[state.kind];
  switch (state.kind) {
    case 'share':
      return [kind];
    case 'vote':
      return [kind, state.helpful ? '+' : '-', ...(state.helpful && state.query ? queryFields(state.query) : [])];
    case 'delete':
      return [kind, toBase36(state.owner)];
    case 'step':
      return [kind, state.command, state.step, toBase36(state.owner), state.number.toString(36), ...state.values];
    case 'context':
      return [kind, state.number.toString(36), ...passageFields(state)];
    case 'move':
      return [kind, ROLES[state.role], state.passage.toString(36), ...passageFields(state)];
    case 'choose':
    case 'follow':
      return [kind, state.version, toBase36(state.owner), ...queryFields(state.query)];
    case 'page':
      return [
        kind,
        ROLES[state.role],
        state.from.toString(36),
        state.version,
        toBase36(state.owner),
        ...queryFields(state.query),
      ];
  }
}

function passageFields({ document, digest, start, end }: PassageReference): string[] {
  return [document, digest, start.toString(36), end.toString(36)];
}

function readPassage([document, digest, start, end]: readonly string[]): PassageReference {
  return { document: document!, digest: digest!, start: readCount(start!), end: readCount(end!) };
}

/** `=` and the values, or `#` and their digest; trailing values not given are left off. */
function queryFields(query: QueryReference): string[] {
  if ('digest' in query) return [query.command, `#${query.digest}`];
  const last = query.values.findLastIndex((value) => value !== '');
  return [query.command, '=', ...query.values.slice(0, last + 1)];
}

function readQuery([command, mark, ...values]: readonly string[]): QueryReference {
  if (mark?.startsWith('#')) return { command: command!, digest: mark.slice(1) };
  if (mark !== '=') throw new RangeError('no query');
  return { command: command!, values };
}

/** The state, or null where a field is missing or is no number. */
function withFields(fields: readonly string[], atLeast: number, read: (fields: readonly string[]) => ComponentState | null) {
  if (fields.length < atLeast) return null;
  try {
    return read(fields);
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) return null;
    throw error;
  }
}

function split(customId: string): string[] {
  const fields = [''];
  for (let at = 0; at < customId.length; at += 1) {
    const character = customId[at]!;
    if (character === SEPARATOR) fields.push('');
    else if (character === '\\') fields[fields.length - 1] += customId[++at] ?? '';
    else fields[fields.length - 1] += character;
  }
  return fields;
}

function readRole(letter: string): keyof typeof ROLES | null {
  return (Object.keys(ROLES) as (keyof typeof ROLES)[]).find((role) => ROLES[role] === letter) ?? null;
}

function readCount(text: string): number {
  if (!/^[0-9a-z]{1,8}$/.test(text)) throw new RangeError('no number');
  return Number.parseInt(text, 36);
}

/** Snowflakes take 13 characters instead of 19. */
function toBase36(snowflake: string): string {
  return BigInt(snowflake).toString(36);
}

function fromBase36(text: string): string {
  if (!/^[0-9a-z]{1,13}$/.test(text)) throw new RangeError('no snowflake');
  let value = 0n;
  for (const digit of text) value = value * 36n + BigInt(Number.parseInt(digit, 36));
  return value.toString();
}
