import { type CallbackBody, judgeCallback } from '../../judge/callbackRules.ts';
import { CallbackType, InteractionType, MessageFlag, MessageType } from '../../protocol/constants.ts';
import type { ApiMessage } from '../../protocol/shapes.ts';
import type { Interaction } from '../../state/interactions.ts';
import type { StoredMessage } from '../../state/messages.ts';
import type { World } from '../../state/world.ts';
import { messageFields } from '../messageFields.ts';
import { type Call, NO_CONTENT, ok, openRoute, type Reply, type Route } from '../route.ts';

/** The first answer to an interaction: https://docs.discord.com/developers/interactions/receiving-and-responding#create-interaction-response */
export const callbackRoutes: Route[] = [
  openRoute('POST', '/interactions/:id/:token/callback', (call) => {
    const { world, params, body, files, query } = call;
    const interaction = world.interactions.awaiting(params.id!, params.token!);
    const callback = judgeCallback(interaction, body, files, interaction.completes);
    const resource = carryOut(call, interaction, callback);
    world.interactions.acknowledge(interaction, callback.type);
    return query.get('with_response') === 'true' ? ok(response(interaction, callback, resource)) : NO_CONTENT;
  }),
];

function carryOut({ world, files }: Call, interaction: Interaction, { type, data }: CallbackBody): StoredMessage | null {
  switch (type) {
    case CallbackType.message: {
      interaction.original = answer(world, interaction, messageFields(world, data ?? {}, files, null), data?.flags ?? 0);
      return interaction.original;
    }
    case CallbackType.deferredMessage: {
      // Of the flags only the ephemeral one counts here: https://github.com/discord/discord-api-docs/pull/7560
      interaction.original = answer(world, interaction, { flags: MessageFlag.loading }, data?.flags ?? 0);
      return interaction.original;
    }
    case CallbackType.update: {
      const source = interaction.source!;
      interaction.original = source;
      const fields = messageFields(world, data ?? {}, files, source.payload);
      world.messages.edit(source, { ...fields, edited_timestamp: world.timestamp() });
      return source;
    }
    case CallbackType.deferredUpdate:
      interaction.original = interaction.source;
      return interaction.source;
    case CallbackType.autocomplete:
      interaction.choices = data?.choices ?? [];
      return null;
    case CallbackType.modal: {
      const { custom_id, title, components } = data!;
      interaction.modal = { custom_id, title, components };
      return null;
    }
    default:
      return null;
  }
}

/** Writes the application's message under an interaction, for everybody or for the person alone. */
export function answer(world: World, interaction: Interaction, fields: Partial<ApiMessage>, asked: number): StoredMessage {
  const { user, channel, type, name, id, source } = interaction;
  const ephemeral = Boolean(asked & MessageFlag.ephemeral);
  const toCommand = type === InteractionType.command;
  const authorizing_integration_owners = { '0': channel.guildId ?? '0' };
  const full: Partial<ApiMessage> = {
    ...fields,
    flags: (fields.flags ?? 0) | (ephemeral ? MessageFlag.ephemeral : 0),
    type: toCommand ? (name.startsWith('/') ? MessageType.chatInputCommand : MessageType.contextMenuCommand) : MessageType.reply,
    webhook_id: world.applicationId,
    application_id: world.applicationId,
    interaction_metadata: { id, type, user, authorizing_integration_owners },
    ...(toCommand ? { interaction: { id, type, name: name.replace(/^\//, ''), user } } : {}),
    ...(source && !toCommand ? reference(source.payload) : {}),
  };
  return world.write(channel, world.places.bot.id, full, ephemeral ? user.id : null);
}

function reference({ id, channel_id, guild_id }: ApiMessage): Partial<ApiMessage> {
  return { message_reference: { type: 0, message_id: id, channel_id, ...(guild_id ? { guild_id } : {}) } };
}

function response(interaction: Interaction, { type }: CallbackBody, resource: StoredMessage | null): Reply['body'] {
  const message = resource ? { response_message_id: resource.payload.id } : {};
  const loading = Boolean((resource?.payload.flags ?? 0) & MessageFlag.loading);
  const flags = resource ? { response_message_loading: loading, response_message_ephemeral: resource.onlyFor !== null } : {};
  return {
    interaction: { id: interaction.id, type: interaction.type, ...message, ...flags },
    ...(resource ? { resource: { type, message: resource.payload } } : {}),
  };
}
