import { IncomingWebhookRequestPartialSchema, IncomingWebhookUpdateRequestPartialSchema } from 'discord-api-spec/zod';
import { judgeMessage, type MessageBody } from '../../judge/messageRules.ts';
import { CallbackType, MessageFlag } from '../../protocol/constants.ts';
import { DiscordError } from '../../protocol/discordError.ts';
import type { Interaction } from '../../state/interactions.ts';
import type { StoredMessage } from '../../state/messages.ts';
import { messageFields } from '../messageFields.ts';
import { type Call, NO_CONTENT, ok, openRoute, type Route } from '../route.ts';
import { answer } from './interactionCallbacks.ts';

/** Later answers to an interaction: https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages */
export const webhookRoutes: Route[] = [
  openRoute('POST', '/webhooks/:application/:token', (call) => {
    const interaction = answerable(call);
    const { world, body, files } = call;
    const message = (body ?? {}) as MessageBody;
    judgeMessage({ schema: IncomingWebhookRequestPartialSchema, form: message, message, at: [], files, previous: null });
    const fields = messageFields(world, message, files, null);
    const { original } = interaction;
    // A "thinking…" that was deleted is no place to answer in.
    if (original && isThinking(original) && world.messages.get(interaction.channel.id, original.payload.id))
      return ok(change(call, original, message).payload);
    return ok(answer(world, interaction, fields, message.flags ?? 0).payload);
  }),
  openRoute('GET', '/webhooks/:application/:token/messages/:message', (call) => ok(messageOf(call, answerable(call)).payload)),
  openRoute('PATCH', '/webhooks/:application/:token/messages/:message', (call) => {
    const message = messageOf(call, answerable(call));
    const body = (call.body ?? {}) as MessageBody;
    const { payload } = message;
    judgeMessage({
      schema: IncomingWebhookUpdateRequestPartialSchema,
      form: body,
      message: body,
      at: [],
      files: call.files,
      previous: payload,
    });
    return ok(change(call, message, body).payload);
  }),
  openRoute('DELETE', '/webhooks/:application/:token/messages/:message', (call) => {
    call.world.messages.remove(messageOf(call, answerable(call)));
    return NO_CONTENT;
  }),
];

function answerable({ world, params }: Call): Interaction {
  if (params.application !== world.applicationId) throw new DiscordError('unknownWebhook');
  const interaction = world.interactions.answerable(params.token!);
  if (interaction.callback === CallbackType.modal) throw new DiscordError('unknownWebhook');
  return interaction;
}

function messageOf({ world, params }: Call, interaction: Interaction): StoredMessage {
  const id = params.message === '@original' ? interaction.original?.payload.id : params.message;
  const message = world.messages.get(interaction.channel.id, id ?? '');
  if (message?.payload.author.id !== world.places.bot.id) throw new DiscordError('unknownMessage');
  return message;
}

function isThinking(message: StoredMessage): boolean {
  return Boolean(message.payload.flags & MessageFlag.loading);
}

/** Edits a message; one that was "thinking…" becomes the answer, without an edit mark and as private as it was. */
function change({ world, files }: Call, message: StoredMessage, body: MessageBody): StoredMessage {
  const fields = messageFields(world, body, files, message.payload);
  const thinking = isThinking(message);
  const flags = (fields.flags ?? message.payload.flags) & ~MessageFlag.loading;
  world.messages.edit(message, { ...fields, flags, edited_timestamp: thinking ? null : world.timestamp() });
  return message;
}
