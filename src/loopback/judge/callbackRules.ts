import {
  CreateMessageInteractionCallbackRequestSchema,
  InteractionApplicationCommandAutocompleteCallbackIntegerDataSchema,
  InteractionApplicationCommandAutocompleteCallbackNumberDataSchema,
  InteractionApplicationCommandAutocompleteCallbackStringDataSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import { CallbackType, InteractionType, OptionType } from '../protocol/constants.ts';
import type { Interaction, Modal } from '../state/interactions.ts';
import { formErrors, refuse } from './form.ts';
import { judgeMessage, type MessageBody, type MessageCase } from './messageRules.ts';
import { modalErrors } from './modalRules.ts';

const { pong, message, deferredMessage, deferredUpdate, update, autocomplete, modal } = CallbackType;

/** Which answers an interaction may get: https://docs.discord.com/developers/interactions/receiving-and-responding#responding-to-an-interaction */
function allowedCallbacks({ type, source }: Interaction): readonly number[] {
  switch (type) {
    case InteractionType.ping:
      return [pong];
    case InteractionType.command:
      return [message, deferredMessage, modal];
    case InteractionType.component:
      return [message, deferredMessage, deferredUpdate, update, modal];
    case InteractionType.autocomplete:
      return [autocomplete];
    default:
      return source ? [message, deferredMessage, deferredUpdate, update] : [message, deferredMessage];
  }
}

export interface CallbackBody {
  type: number;
  data?: MessageBody & Modal & { choices?: { name: string; value: string | number }[] };
}

/**
 * Throws as Discord would refuse this answer to this interaction.
 * @param optionType the type of the option being completed, for an autocompletion
 */
export function judgeCallback(
  interaction: Interaction,
  body: unknown,
  files: MessageCase['files'],
  optionType: number | null,
): CallbackBody {
  const callback = body as CallbackBody;
  const allowed = allowedCallbacks(interaction);
  if (!allowed.includes(callback?.type))
    refuse([{ path: ['type'], code: 'BASE_TYPE_CHOICES', message: `Value must be one of {${allowed.join(', ')}}.` }]);

  const at = ['data'];
  switch (callback.type) {
    case message:
      judgeMessage({ ...sent(callback, files), schema: CreateMessageInteractionCallbackRequestSchema, previous: null });
      break;
    case update:
      judgeMessage({
        ...sent(callback, files),
        schema: UpdateMessageInteractionCallbackRequestSchema,
        previous: interaction.source!.payload,
      });
      break;
    case deferredMessage:
      refuse(formErrors(CreateMessageInteractionCallbackRequestSchema, body));
      break;
    case modal:
      refuse(formErrors(ModalInteractionCallbackRequestSchema, body));
      refuse(modalErrors(callback.data!.components));
      break;
    case autocomplete:
      refuse(formErrors(CHOICES[optionType ?? OptionType.string]!, callback.data, at));
      break;
  }
  return callback;
}

function sent(callback: CallbackBody, files: MessageCase['files']): Omit<MessageCase, 'schema' | 'previous'> {
  return { form: callback, message: callback.data ?? {}, at: ['data'], files };
}

const CHOICES: Record<number, MessageCase['schema']> = {
  [OptionType.string]: InteractionApplicationCommandAutocompleteCallbackStringDataSchema,
  [OptionType.integer]: InteractionApplicationCommandAutocompleteCallbackIntegerDataSchema,
  [OptionType.number]: InteractionApplicationCommandAutocompleteCallbackNumberDataSchema,
};
