import { isSelect, mediaOf, walk } from '../protocol/components.ts';
import { ButtonStyle, ComponentType } from '../protocol/constants.ts';
import type { FieldError } from '../protocol/discordError.ts';
import type { Component } from '../protocol/shapes.ts';

/** https://docs.discord.com/developers/components/reference: "a message can contain up to 40 total components". */
export const MAX_COMPONENTS = 40;
/** Characters in all text displays of a message together: https://github.com/discord/discord-api-docs/pull/8562. */
export const MAX_TEXT = 4_000;
/** Without the V2 flag: five action rows. */
const MAX_ROWS = 5;

/**
 * What Discord finds wrong in a message's components beyond their schema.
 * @param filenames the files that `attachment://` may refer to
 */
export function componentErrors(
  components: readonly Component[],
  v2: boolean,
  filenames: ReadonlySet<string>,
  at: readonly (string | number)[],
): FieldError[] {
  const errors: FieldError[] = [];
  const complain = (path: readonly (string | number)[], code: string, message: string): void => {
    errors.push({ path: [...at, ...path], code, message });
  };
  const placed = [...walk(components)];

  if (!v2) {
    for (const [index, { type }] of components.entries())
      if (type !== ComponentType.actionRow)
        complain([index, 'type'], 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1,).');
    if (components.length > MAX_ROWS) complain([], 'BASE_TYPE_BAD_LENGTH', `Must be ${MAX_ROWS} or fewer in length.`);
  }
  if (placed.length > MAX_COMPONENTS)
    complain(
      [],
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      `The maximum number of components is ${MAX_COMPONENTS}, found ${placed.length}`,
    );
  const text = placed.reduce((sum, { component }) => sum + textLength(component), 0);
  if (text > MAX_TEXT)
    complain(
      [],
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      `Components displayable text size exceeds maximum size of ${MAX_TEXT}, found ${text}`,
    );

  const customIds = new Set<string>();
  const ids = new Set<number>();
  for (const { component, path } of placed) {
    const { custom_id, id } = component;
    if (custom_id !== undefined && customIds.has(custom_id))
      complain([...path, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
    if (custom_id !== undefined) customIds.add(custom_id);
    // 0 means "choose one for me": https://docs.discord.com/developers/components/reference#anatomy-of-a-component
    if (id && ids.has(id)) complain([...path, 'id'], 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated');
    if (id) ids.add(id);
    for (const { code, message, key } of [...rowErrors(component), ...buttonErrors(component), ...selectErrors(component)])
      complain(key === null ? path : [...path, key], code, message);
    for (const { url } of mediaOf(component)) {
      const name = url.startsWith('attachment://') ? decodeURIComponent(url.slice('attachment://'.length)) : null;
      if (name !== null && !filenames.has(name))
        complain(
          path,
          'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
          `The referenced attachment "${name}" was not found`,
        );
      if (name === null && component.type === ComponentType.file)
        complain(path, 'UNFURLED_MEDIA_ITEM_ATTACHMENT_REFERENCE_REQUIRED', 'A file must be referred to as attachment://name');
    }
  }
  return errors;
}

/** Characters as Discord counts them: code points. */
function textLength(component: Component): number {
  return component.type === ComponentType.textDisplay ? [...(component.content ?? '')].length : 0;
}

interface Complaint {
  key: string | null;
  code: string;
  message: string;
}

/** A row is five buttons wide; a select menu takes all of it. */
function rowErrors({ type, components = [] }: Component): Complaint[] {
  if (type !== ComponentType.actionRow || components.length < 2 || !components.some(isSelect)) return [];
  return [
    { key: 'components', code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message: 'The specified component exceeds the maximum width' },
  ];
}

function buttonErrors({ type, style, custom_id, url, label, emoji }: Component): Complaint[] {
  if (type !== ComponentType.button || style === ButtonStyle.premium) return [];
  const errors: Complaint[] = [];
  if (style === ButtonStyle.link) {
    if (!url) errors.push({ key: 'url', code: 'BASE_TYPE_REQUIRED', message: 'A url is required' });
    else if (!/^(?:https?|discord):\/\//i.test(url))
      errors.push({ key: 'url', code: 'URL_TYPE_INVALID_SCHEME', message: 'Scheme must be one of (discord, http, https).' });
    if (custom_id !== undefined)
      errors.push({
        key: null,
        code: 'BUTTON_COMPONENT_LINK_CUSTOM_ID',
        message: 'A custom id and url cannot both be specified',
      });
  } else {
    if (custom_id === undefined)
      errors.push({ key: 'custom_id', code: 'BASE_TYPE_REQUIRED', message: 'A custom id is required' });
    if (url) errors.push({ key: 'url', code: 'BUTTON_COMPONENT_URL', message: 'A custom id and url cannot both be specified' });
  }
  if (!label && !emoji) errors.push({ key: 'label', code: 'BASE_TYPE_REQUIRED', message: 'A label or an emoji is required' });
  if (emoji && !emoji.id && !isEmoji(emoji.name ?? ''))
    errors.push({ key: 'emoji', code: 'COMPONENT_INVALID_EMOJI', message: 'Invalid emoji' });
  return errors;
}

function selectErrors(component: Component): Complaint[] {
  if (!isSelect(component)) return [];
  const { options = [], min_values, max_values } = component;
  const errors: Complaint[] = [];
  const [least, most] = [min_values ?? 1, max_values ?? 1];
  if (least > most)
    errors.push({ key: 'min_values', code: 'BASE_TYPE_BAD_RANGE', message: 'min_values is more than max_values' });
  if (component.type !== ComponentType.stringSelect) return errors;
  if (most > options.length)
    errors.push({
      key: 'max_values',
      code: 'SELECT_COMPONENT_MAX_VALUES',
      message: `There are ${options.length} options to choose ${most} from`,
    });
  if (new Set(options.map(({ value }) => value)).size < options.length)
    errors.push({
      key: 'options',
      code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
      message: 'The specified option value is already used',
    });
  if (options.filter((option) => option.default).length > most)
    errors.push({ key: 'options', code: 'SELECT_COMPONENT_DEFAULTS', message: 'More options are chosen than max_values allows' });
  for (const { emoji } of options)
    if (emoji && !emoji.id && !isEmoji(emoji.name ?? ''))
      errors.push({ key: 'options', code: 'COMPONENT_INVALID_EMOJI', message: 'Invalid emoji' });
  return errors;
}

const EMOJI = /^\p{RGI_Emoji}$/v;
/** What was looked at before: the set is large, and a bot has few emoji. */
const judgedEmoji = new Map<string, boolean>();
const MOST_JUDGED = 1_000;

/** One emoji of Unicode's recommended set, with or without its variation selector. */
function isEmoji(text: string): boolean {
  const judged = judgedEmoji.get(text) ?? (EMOJI.test(text) || EMOJI.test(`${text}\uFE0F`));
  if (judgedEmoji.size < MOST_JUDGED) judgedEmoji.set(text, judged);
  return judged;
}
