import type { MessageBody } from '../judge/messageRules.ts';
import { walk } from '../protocol/components.ts';
import { MessageFlag } from '../protocol/constants.ts';
import type { ApiAttachment, ApiMedia, ApiMessage, Component } from '../protocol/shapes.ts';
import type { World } from '../state/world.ts';
import type { NumberedFile } from './request.ts';

/** Flags an application may set on a message; Discord ignores the others. */
const SETTABLE_FLAGS = MessageFlag.suppressEmbeds | MessageFlag.suppressNotifications | MessageFlag.componentsV2;

/** The fields that a judged body gives a message: files kept, components numbered, mentions found. */
export function messageFields(
  world: World,
  body: MessageBody,
  files: readonly NumberedFile[],
  previous: ApiMessage | null,
): Partial<ApiMessage> {
  const attachments = attached(world, body, files, previous);
  const fields: Partial<ApiMessage> = { attachments };
  if (body.content !== undefined) fields.content = body.content ?? '';
  if (body.embeds !== undefined) fields.embeds = (body.embeds ?? []).map((embed) => ({ type: 'rich', ...embed }));
  if (body.components !== undefined) fields.components = numbered(body.components ?? [], attachments);
  if (body.flags != null || !previous) {
    const kept = (previous?.flags ?? 0) & ~SETTABLE_FLAGS;
    fields.flags = kept | ((body.flags ?? 0) & SETTABLE_FLAGS);
  }
  if (body.tts != null) fields.tts = body.tts;
  if (body.nonce != null) fields.nonce = body.nonce;
  return { ...fields, ...mentions(world, body, previous) };
}

function attached(world: World, body: MessageBody, files: readonly NumberedFile[], previous: ApiMessage | null): ApiAttachment[] {
  const kept = (previous?.attachments ?? []).filter(
    ({ id }) => !body.attachments || body.attachments.some((each) => each.id === id),
  );
  const fresh = files.map((file) => {
    const described = body.attachments?.find(({ id }) => id === file.index);
    return world.attachments.keep({ ...file, filename: described?.filename ?? file.filename }, described?.description);
  });
  return [...kept, ...fresh];
}

/** Gives components the ids they were not given, in order, and their media the addresses it is served from: those of the body, which is nobody else's. */
function numbered(components: Component[], attachments: readonly ApiAttachment[]): Component[] {
  const all = [...walk(components)];
  const taken = new Set(all.map(({ component }) => component.id).filter(Boolean));
  let next = 1;
  for (const { component } of all) {
    while (taken.has(next)) next++;
    if (!component.id) component.id = next++;
    if (component.media) component.media = resolved(component.media, attachments);
    for (const item of component.items ?? []) item.media = resolved(item.media, attachments);
    if (component.file) {
      const file = attachments.find(({ filename }) => component.file!.url === `attachment://${filename}`);
      component.file = resolved(component.file, attachments);
      if (file) Object.assign(component, { name: file.filename, size: file.size });
    }
  }
  return components;
}

function resolved(media: ApiMedia, attachments: readonly ApiAttachment[]): ApiMedia {
  const name = media.url.startsWith('attachment://') ? decodeURIComponent(media.url.slice('attachment://'.length)) : null;
  const attachment = attachments.find(({ filename }) => filename === name);
  if (!attachment) return { url: media.url, proxy_url: media.url };
  const { url, proxy_url, id, content_type } = attachment;
  return { url, proxy_url, attachment_id: id, ...(content_type ? { content_type } : {}) };
}

/** Whom the message pings, by its text and what it allows: https://docs.discord.com/developers/resources/message#allowed-mentions-object */
function mentions(world: World, body: MessageBody, previous: ApiMessage | null): Partial<ApiMessage> {
  if (body.content === undefined && body.components === undefined && previous) return {};
  const shown = [...walk(body.components ?? [])].map(({ component }) => component.content ?? '');
  const text = [body.content ?? '', ...shown].join('\n');
  const allowed = body.allowed_mentions;
  const may = (kind: 'users' | 'roles' | 'everyone', id: string): boolean => {
    if (!allowed) return true;
    return Boolean(allowed.parse?.includes(kind)) || (kind !== 'everyone' && Boolean(allowed[kind]?.includes(id)));
  };
  const ids = (pattern: RegExp): string[] => [...new Set(text.matchAll(pattern).map((match) => match[1]!))];
  const people = ids(/<@!?(\d{1,20})>/g).flatMap((id) => world.places.people.get(id)?.user ?? []);
  return {
    mentions: people.filter(({ id }) => may('users', id)),
    mention_roles: ids(/<@&(\d{1,20})>/g).filter((id) => may('roles', id)),
    mention_everyone: /@(?:everyone|here)/.test(text) && may('everyone', ''),
  };
}
