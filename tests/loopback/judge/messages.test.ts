import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerRaw, refusal, type SmallBot, smallBot } from '../smallBot.ts';

let bot: SmallBot;
beforeAll(async () => {
  bot = await smallBot();
});
afterAll(() => bot.close());
beforeEach(() => {
  bot.handle = () => {};
});

const V2 = MessageFlags.IsComponentsV2;
const text = (content: string) => ({ type: 10, content });
const row = (...components: object[]) => ({ type: 1, components });
const button = (custom_id: string, fields: object = {}) => ({ type: 2, style: 1, custom_id, label: custom_id, ...fields });
const link = (url: string) => ({ type: 2, style: 5, label: 'Open', url });
const menu = (fields: object) => ({ type: 3, custom_id: 'menu', options: [{ label: 'A', value: 'a' }], ...fields });

/** Lets the bot do something with a /hello and gives what it came to. */
function inHandler<T>(work: (i: ChatInputCommandInteraction) => Promise<T>): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  bot.handle = (i) => i.isChatInputCommand() && work(i).then(resolve, reject);
  bot.loopback
    .member('alice')
    .runs('hello')
    .catch(() => {});
  return promise;
}

const refusalOf = (data: unknown) =>
  inHandler((i) => refusal(answerRaw(i, { type: 4, data }).finally(() => i.reply('over').catch(() => {}))));

describe('a message is refused as Discord refuses it', () => {
  it.each<[string, object, string]>([
    [
      'content is too long',
      { content: 'a'.repeat(2_001) },
      'data.content: BASE_TYPE_MAX_LENGTH Must be 2000 or fewer in length.',
    ],
    ['content is a number', { content: 7 }, 'data.content: STRING_TYPE_CONVERT Could not interpret value as string.'],
    [
      'there are eleven embeds',
      { embeds: Array(11).fill({ title: 'a' }) },
      'data.embeds: BASE_TYPE_MAX_LENGTH Must be 10 or fewer in length.',
    ],
    [
      'embeds hold over 6,000 characters together',
      { embeds: [{ description: 'a'.repeat(4_000) }, { description: 'a'.repeat(2_001) }] },
      'data.embeds: MAX_EMBED_SIZE_EXCEEDED Embed size exceeds maximum size of 6000',
    ],
    [
      'a row holds six buttons',
      { components: [row(...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => button(id)))] },
      'data.components.0.components: BASE_TYPE_MAX_LENGTH Must be 5 or fewer in length.',
    ],
    [
      'a row holds a menu and a button',
      { components: [row(menu({}), button('a'))] },
      'data.components.0.components: COMPONENT_LAYOUT_WIDTH_EXCEEDED The specified component exceeds the maximum width',
    ],
    [
      'there are six rows',
      { components: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => row(button(id))) },
      'data.components: BASE_TYPE_BAD_LENGTH Must be 5 or fewer in length.',
    ],
    [
      'two components have one custom id',
      { components: [row(button('a')), row(button('a'))] },
      'data.components.1.components.0.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED Component custom id cannot be duplicated',
    ],
    [
      'a custom id is too long',
      { components: [row(button('a'.repeat(101), { label: 'a' }))] },
      'data.components.0.components.0.custom_id: BASE_TYPE_MAX_LENGTH Must be 100 or fewer in length.',
    ],
    [
      'a button says nothing',
      { components: [row(button('a', { label: undefined }))] },
      'data.components.0.components.0.label: BASE_TYPE_REQUIRED A label or an emoji is required',
    ],
    [
      'a button has an emoji that is none',
      { components: [row(button('a', { emoji: { name: 'yes' } }))] },
      'data.components.0.components.0.emoji: COMPONENT_INVALID_EMOJI Invalid emoji',
    ],
    [
      'a link is longer than 512 characters',
      { components: [row(link(`https://example.org/${'a'.repeat(500)}`))] },
      'data.components.0.components.0.url: BASE_TYPE_MAX_LENGTH Must be 512 or fewer in length.',
    ],
    [
      'a link would run code',
      { components: [row(link('javascript:alert(1)'))] },
      'data.components.0.components.0.url: URL_TYPE_INVALID_SCHEME Scheme must be one of (discord, http, https).',
    ],
    [
      'a link also has a custom id',
      { components: [row({ ...link('https://example.org/'), custom_id: 'a' })] },
      'data.components.0.components.0: BUTTON_COMPONENT_LINK_CUSTOM_ID A custom id and url cannot both be specified',
    ],
    [
      'a button has no custom id',
      { components: [row(button('a', { custom_id: undefined, label: 'a' }))] },
      'data.components.0.components.0.custom_id: BASE_TYPE_REQUIRED A custom id is required',
    ],
    [
      'a menu has 26 options',
      { components: [row(menu({ options: Array.from({ length: 26 }, (_, n) => ({ label: `${n}`, value: `${n}` })) }))] },
      'data.components.0.components.0.options: BASE_TYPE_MAX_LENGTH Must be 25 or fewer in length.',
    ],
    [
      'two options have one value',
      { components: [row(menu({ options: Array(2).fill({ label: 'A', value: 'a' }) }))] },
      'data.components.0.components.0.options: SELECT_COMPONENT_OPTION_VALUE_DUPLICATED The specified option value is already used',
    ],
    [
      'a menu wants more than it offers',
      { components: [row(menu({ max_values: 2 }))] },
      'data.components.0.components.0.max_values: SELECT_COMPONENT_MAX_VALUES There are 1 options to choose 2 from',
    ],
    [
      'a row holds a text display',
      { components: [row(text('a'))] },
      'data.components.0.components.0.type: UNION_TYPE_CHOICES Value of field "type" must be one of (2, 3, 5, 6, 7, 8).',
    ],
    [
      'a container comes without the flag',
      { components: [{ type: 17, components: [text('a')] }] },
      'data.components.0.type: UNION_TYPE_CHOICES Value of field "type" must be one of (1,).',
    ],
    [
      'content comes with the flag',
      { content: 'a', flags: V2, components: [text('a')] },
      "data.content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2 The 'content' field cannot be used when using MessageFlags.IS_COMPONENTS_V2",
    ],
    [
      'texts hold over 4,000 characters together',
      { flags: V2, components: [text('a'.repeat(2_000)), { type: 17, components: [text('a'.repeat(2_001))] }] },
      'data.components: COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED Components displayable text size exceeds maximum size of 4000, found 4001',
    ],
    [
      'a text is empty',
      { flags: V2, components: [text('')] },
      'data.components.0.content: BASE_TYPE_MIN_LENGTH Must be 1 or more in length.',
    ],
    [
      'there are over forty components, nested ones counted',
      { flags: V2, components: Array.from({ length: 4 }, () => ({ type: 17, components: Array(10).fill(text('a')) })) },
      'data.components: COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED The maximum number of components is 40, found 44',
    ],
    [
      'a container is in a container',
      { flags: V2, components: [{ type: 17, components: [{ type: 17, components: [text('a')] }] }] },
      'data.components.0.components.0.type: UNION_TYPE_CHOICES Value of field "type" must be one of (1, 9, 10, 12, 13, 14).',
    ],
    [
      'a section has no accessory',
      { flags: V2, components: [{ type: 9, components: [text('a')] }] },
      'data.components.0.accessory: BASE_TYPE_REQUIRED This field is required',
    ],
    [
      'a file was not sent',
      { flags: V2, components: [{ type: 13, file: { url: 'attachment://chart.png' } }] },
      'data.components.0: UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND The referenced attachment "chart.png" was not found',
    ],
    [
      'mentions are both parsed and listed',
      { content: 'a', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'data.allowed_mentions: MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE parse:["users"] and users: [ids...] are mutually exclusive.',
    ],
    [
      'an attachment has no file',
      { content: 'a', attachments: [{ id: '0' }] },
      'data.attachments.0.id: ATTACHMENT_NOT_FOUND There is no file for attachment 0',
    ],
  ])('when %s', async (_why, data, complaint) => {
    const { code, complaints } = await refusalOf(data);
    expect(code).toBe(50035);
    expect(complaints).toContain(complaint);
  });

  it('when it is empty', async () => {
    expect(await refusalOf({ content: ' ' })).toMatchObject({ status: 400, code: 50006 });
  });

  it('when its texts are too many bytes, as no documented limit says', async () => {
    const components = [text('文'.repeat(3_400))];
    const call = inHandler((i) => answerRaw(i, { type: 4, data: { flags: V2, components } }));
    await expect(call).rejects.toThrow('Internal Server Error');
    const complaint = 'data.components: TEXT_BYTES Texts of 10212 bytes; more than 10170 are answered with 500';
    expect(bot.loopback.refusals.at(-1)).toMatchObject({ status: 500, complaints: [complaint] });
  });

  it('and the refusal is kept for tests to look at', async () => {
    const before = bot.loopback.refusals.length;
    await refusalOf({ content: 'a'.repeat(2_001) });
    expect(bot.loopback.refusals.slice(before)).toMatchObject([
      {
        method: 'POST',
        status: 400,
        code: 50035,
        complaints: ['data.content: BASE_TYPE_MAX_LENGTH Must be 2000 or fewer in length.'],
      },
    ]);
  });
});

describe('an edit is refused', () => {
  it('when it takes the Components V2 flag away or adds what such a message cannot hold', async () => {
    const [without, content] = await inHandler(async (i) => {
      await i.reply({ flags: V2, components: [text('a')] } as never);
      const edit = (body: object) =>
        refusal(i.client.rest.patch(`/webhooks/${i.applicationId}/${i.token}/messages/@original`, { body, auth: false }));
      return [await edit({ flags: 0 }), await edit({ content: 'a' })];
    });
    expect(without.complaints).toContain(
      'flags: MESSAGE_FLAGS_INVALID The IS_COMPONENTS_V2 flag cannot be removed from a message',
    );
    expect(content.complaints[0]).toContain('content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2');
  });

  it('when a message with text becomes a Components V2 one and keeps its text', async () => {
    const refused = await inHandler(async (i) => {
      await i.reply('text');
      return refusal(i.editReply({ flags: V2, components: [text('a')] } as never));
    });
    expect(refused.complaints[0]).toContain('content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2');
  });

  it('but not when the text goes', async () => {
    await inHandler(async (i) => {
      await i.reply('text');
      return i.editReply({ flags: V2, content: null, components: [text('a')] } as never);
    });
    expect(bot.loopback.member('alice').sees().at(-1)!.text).toBe('a');
  });
});

describe('an answer of the wrong kind is refused', () => {
  const wrong = (i: Parameters<typeof answerRaw>[0], type: number, data: unknown = {}) => refusal(answerRaw(i, { type, data }));

  it('an update of no message, choices for a command', async () => {
    const [update, choices] = await inHandler(async (i) => [await wrong(i, 7), await wrong(i, 8)]);
    expect(update.complaints).toEqual(['type: BASE_TYPE_CHOICES Value must be one of {4, 5, 9}.']);
    expect(choices.complaints).toEqual(update.complaints);
  });

  it('a message for a text being typed', async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    bot.handle = async (i) => {
      if (!i.isAutocomplete()) return;
      resolve(await wrong(i, 4, { content: 'a' }));
      await i.respond([]);
    };
    expect(await bot.loopback.member('alice').types('actor', 'name', 'a')).toEqual([]);
    expect(await promise).toMatchObject({ complaints: ['type: BASE_TYPE_CHOICES Value must be one of {8}.'] });
  });

  it('over 25 choices, or names over 100 characters', async () => {
    const refused: string[][] = [];
    bot.handle = async (i) => {
      if (!i.isAutocomplete()) return;
      const many = Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` }));
      refused.push((await wrong(i, 8, { choices: many })).complaints);
      refused.push((await wrong(i, 8, { choices: [{ name: 'a'.repeat(101), value: 'a' }] })).complaints);
      refused.push((await wrong(i, 8, { choices: [{ name: 'a', value: 1 }] })).complaints);
      await i.respond([]);
    };
    await bot.loopback.member('alice').types('actor', 'name', 'a');
    expect(refused).toEqual([
      ['data.choices: BASE_TYPE_MAX_LENGTH Must be 25 or fewer in length.'],
      ['data.choices.0.name: BASE_TYPE_MAX_LENGTH Must be 100 or fewer in length.'],
      ['data.choices.0.value: STRING_TYPE_CONVERT Could not interpret value as string.'],
    ]);
  });

  it('a modal for a modal', async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const field = { type: 18, label: 'Why', component: { type: 4, custom_id: 'why', style: 1 } };
    const modal = { custom_id: 'm', title: 'Why', components: [field] };
    bot.handle = async (i) => {
      if (i.isChatInputCommand()) await i.showModal(modal as never);
      if (!i.isModalSubmit()) return;
      resolve(await wrong(i, 9, modal));
      await i.reply('done');
    };
    const alice = bot.loopback.member('alice');
    await alice.submits(await alice.runs('hello'), { Why: 'so' });
    expect(await promise).toMatchObject({ complaints: ['type: BASE_TYPE_CHOICES Value must be one of {4, 5}.'] });
  });
});
