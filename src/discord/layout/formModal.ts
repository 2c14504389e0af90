import {
  type APIComponentInLabel,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import type { Form, FormField } from '../../../commands/stepped/steppedCommand.ts';
import { LIMITS } from '../limits.ts';
import { cut, label, plain } from '../neutralise.ts';

/** A form as Discord opens it. A menu without options, which Discord would refuse, is left out. */
export function formModal({ title, fields }: Form, customId: string): APIModalInteractionResponseCallbackData {
  const shown = fields.filter((field) => field.kind === 'text' || field.options.length > 0);
  return {
    custom_id: customId,
    title: label(title, LIMITS.modalTitle),
    components: shown.slice(0, LIMITS.modalFields).map((field) => ({
      type: ComponentType.Label,
      label: label(field.label, LIMITS.modalLabel),
      ...(field.description ? { description: label(field.description, LIMITS.modalDescription) } : {}),
      component: inputOf(field),
    })),
  };
}

function inputOf(field: FormField): APIComponentInLabel {
  if (field.kind === 'choices')
    return {
      type: ComponentType.StringSelect,
      custom_id: field.name,
      placeholder: label(field.placeholder, LIMITS.selectPlaceholder),
      required: false,
      min_values: 0,
      max_values: Math.min(field.options.length, LIMITS.selectOptions),
      options: field.options.slice(0, LIMITS.selectOptions).map(({ value, name, chosen }) => ({
        value,
        label: label(name, LIMITS.selectLabel) || value,
        ...(chosen && { default: true }),
      })),
    };
  const { name, value, required, long, longest, placeholder } = field;
  const prefilled = cut(long ? plain(value) : label(value, longest), longest);
  return {
    type: ComponentType.TextInput,
    custom_id: name,
    style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required,
    max_length: longest,
    ...(prefilled && { value: prefilled }),
    ...(placeholder && { placeholder: label(placeholder, LIMITS.inputPlaceholder) }),
  };
}
