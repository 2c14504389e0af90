import type { ZodMiniType } from 'zod/mini';
import { walk } from '../protocol/components.ts';
import { MessageFlag } from '../protocol/constants.ts';
import { DiscordError, type FieldError } from '../protocol/discordError.ts';
import type { ApiMessage, Component, Embed } from '../protocol/shapes.ts';
import { componentErrors } from './componentRules.ts';
import { formErrors, refuse } from './form.ts';

/** What an application sends as a message or as a change of one. */
export interface MessageBody {
  content?: string | null;
  embeds?: Embed[] | null;
  components?: Component[] | null;
  flags?: number | null;
  tts?: boolean | null;
  nonce?: string | number | null;
  poll?: unknown;
  sticker_ids?: string[] | null;
  attachments?: { id: string; filename?: string | null; description?: string | null }[] | null;
  allowed_mentions?: {
    parse?: string[] | null;
    users?: string[] | null;
    roles?: string[] | null;
    replied_user?: boolean | null;
  } | null;
  message_reference?: { message_id: string; channel_id?: string | null; fail_if_not_exists?: boolean | null } | null;
}

export interface MessageCase {
  /** The schema of the route the body was sent to. */
  schema: ZodMiniType;
  /** The whole body that the schema is for; the message may be its `data`. */
  form: unknown;
  message: MessageBody;
  /** Where the message stands in the form: `['data']` in an interaction callback. */
  at: readonly string[];
  files: readonly { index: string; filename: string }[];
  /** The message that is changed; null when a new one is made. */
  previous: ApiMessage | null;
}

/** https://docs.discord.com/developers/resources/message#embed-object-embed-limits: over all embeds of a message. */
const MAX_EMBED_TEXT = 6_000;
/**
 * UTF-8 bytes of all text displays, twelve more for each, above which Discord answers 500:
 * measured in https://github.com/discord/discord-api-docs/issues/8554.
 */
const MAX_TEXT_BYTES = 10_170;

/** The fields that a Components V2 message cannot have: https://docs.discord.com/developers/resources/message#message-object-message-flags. */
const LEGACY_FIELDS = ['content', 'embeds', 'poll', 'sticker_ids'] as const;

/** Throws as Discord would refuse the message: 50035 with its complaints, 50006 for an empty one, 500 for too many bytes. */
export function judgeMessage({ schema, form, message, at, files, previous }: MessageCase): void {
  refuse(formErrors(schema, form));
  const flags = message.flags ?? 0;
  const wasV2 = Boolean((previous?.flags ?? 0) & MessageFlag.componentsV2);
  const v2 = Boolean(flags & MessageFlag.componentsV2);
  const components = message.components ?? [];
  const names = new Set([
    ...files.map(({ filename }) => filename),
    ...(previous?.attachments ?? []).map(({ filename }) => filename),
  ]);

  refuse([
    ...(v2 || wasV2 ? legacyFieldErrors(message, previous, at) : []),
    ...(wasV2 && message.flags != null && !v2 ? [lostFlag(at)] : []),
    // Stricter than Discord may be: on an edit it is not documented whether the flag the message already has is enough,
    // and bots report both. A bot that always sends it is right either way.
    ...componentErrors(components, v2, names, [...at, 'components']),
    ...embedErrors(message.embeds ?? [], at),
    ...mentionErrors(message, at),
    ...attachmentErrors(message, files, previous, at),
  ]);
  const bytes = textBytes(components);
  if (bytes > MAX_TEXT_BYTES) {
    const complaint = `Texts of ${bytes} bytes; more than ${MAX_TEXT_BYTES} are answered with 500`;
    throw new DiscordError('internal', [{ path: [...at, 'components'], code: 'TEXT_BYTES', message: complaint }]);
  }
  if (isEmpty(message, files, previous)) throw new DiscordError('emptyMessage');
}

function legacyFieldErrors(message: MessageBody, previous: ApiMessage | null, at: readonly string[]): FieldError[] {
  const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
  const words = (field: string): string => `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
  const used = LEGACY_FIELDS.filter((field) => {
    const value = message[field];
    if (value == null) return value === undefined && remains(field, previous);
    return Array.isArray(value) || typeof value === 'string' ? value.length > 0 : true;
  });
  return used.map((field) => ({ path: [...at, field], code, message: words(field) }));
}

/** Whether an edit that does not name the field leaves something of it on the message. */
function remains(field: (typeof LEGACY_FIELDS)[number], previous: ApiMessage | null): boolean {
  if (!previous) return false;
  return field === 'content' ? previous.content !== '' : field === 'embeds' && previous.embeds.length > 0;
}

function lostFlag(at: readonly string[]): FieldError {
  return {
    path: [...at, 'flags'],
    code: 'MESSAGE_FLAGS_INVALID',
    message: 'The IS_COMPONENTS_V2 flag cannot be removed from a message',
  };
}

function embedErrors(embeds: readonly Embed[], at: readonly string[]): FieldError[] {
  const text = embeds.reduce((sum, embed) => sum + embedText(embed).reduce((total, part) => total + [...part].length, 0), 0);
  const errors: FieldError[] = embeds.flatMap((embed, index) =>
    Object.values(embed).every((value) => value == null || (Array.isArray(value) && value.length === 0))
      ? [{ path: [...at, 'embeds', index], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }]
      : [],
  );
  if (text > MAX_EMBED_TEXT)
    errors.push({
      path: [...at, 'embeds'],
      code: 'MAX_EMBED_SIZE_EXCEEDED',
      message: `Embed size exceeds maximum size of ${MAX_EMBED_TEXT}`,
    });
  return errors;
}

/** The parts of an embed that count towards its limit. */
function embedText({ title, description, author, footer, fields }: Embed): string[] {
  const inFields = (fields ?? []).flatMap(({ name, value }) => [name, value]);
  return [title ?? '', description ?? '', author?.name ?? '', footer?.text ?? '', ...inFields];
}

function mentionErrors({ allowed_mentions: allowed }: MessageBody, at: readonly string[]): FieldError[] {
  return (['users', 'roles'] as const)
    .filter((kind) => allowed?.parse?.includes(kind) && (allowed[kind]?.length ?? 0) > 0)
    .map((kind) => ({
      path: [...at, 'allowed_mentions'],
      code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
    }));
}

function attachmentErrors(
  { attachments }: MessageBody,
  files: MessageCase['files'],
  previous: ApiMessage | null,
  at: readonly string[],
): FieldError[] {
  const known = new Set([...files.map(({ index }) => index), ...(previous?.attachments ?? []).map(({ id }) => id)]);
  return (attachments ?? []).flatMap(({ id }, index) =>
    known.has(id)
      ? []
      : [
          {
            path: [...at, 'attachments', index, 'id'],
            code: 'ATTACHMENT_NOT_FOUND',
            message: `There is no file for attachment ${id}`,
          },
        ],
  );
}

function textBytes(components: readonly Component[]): number {
  const texts = [...walk(components)].flatMap(({ component }) => (component.content === undefined ? [] : [component.content]));
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 12, 0);
}

function isEmpty(message: MessageBody, files: MessageCase['files'], previous: ApiMessage | null): boolean {
  const has = (given: unknown, before: unknown): boolean => {
    const value = given === undefined ? before : given;
    return Array.isArray(value) ? value.length > 0 : typeof value === 'string' ? value.trim() !== '' : Boolean(value);
  };
  return !(
    has(message.content, previous?.content) ||
    has(message.embeds, previous?.embeds) ||
    has(message.components, previous?.components) ||
    has(message.attachments, previous?.attachments) ||
    has(message.poll, undefined) ||
    has(message.sticker_ids, undefined) ||
    files.length > 0
  );
}
