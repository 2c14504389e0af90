import { AttachmentBuilder, MessageFlags } from 'discord.js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Example } from '../../../src/loopback/loopback.ts';
import { barriers, CHROMIUM, launch, visit } from '../../web/browser.ts';
import { type SmallBot, smallBot } from '../smallBot.ts';

const EXAMPLES: readonly Example[] = [
  { command: 'actor', options: { name: 'Jane Doe' } },
  { command: 'sort', options: { kind: 'by date' } },
  { command: 'hello', options: {} },
];
const MODAL_FIELDS = [
  { type: 18, label: 'Reason', description: 'In a few words', component: { type: 4, custom_id: 'reason', style: 2 } },
  {
    type: 18,
    label: 'Kind',
    component: { type: 3, custom_id: 'kind', options: [{ label: 'Wrong', value: 'wrong' }], required: false },
  },
  { type: 18, label: 'Article', component: { type: 19, custom_id: 'file', required: false } },
];
const ANSWER = [
  {
    type: 17,
    accent_color: 0x2b6cb0,
    components: [
      {
        type: 10,
        content:
          '### Who met whom?\n**Jane Doe met John Roe**\n> They **met** in Oslo.\n-# 1 · Example News · [a page](https://example.org/a)',
      },
      { type: 12, items: [{ media: { url: 'attachment://chart.svg' }, description: 'A chart' }] },
      { type: 13, file: { url: 'attachment://all.csv' } },
      { type: 14, divider: true },
      {
        type: 1,
        components: [
          { type: 2, style: 1, custom_id: 'first', label: 'Show in context' },
          { type: 2, style: 2, custom_id: 'second', label: 'Next', disabled: true },
          { type: 2, style: 3, custom_id: 'third', label: 'Keep' },
          { type: 2, style: 4, custom_id: 'fourth', label: 'Remove' },
          { type: 2, style: 5, label: 'Read source', url: 'https://example.org/a' },
        ],
      },
    ],
  },
  {
    type: 1,
    components: [
      {
        type: 3,
        custom_id: 'menu',
        placeholder: 'Which one?',
        options: [{ label: 'Jane', value: 'j', description: 'A person' }],
      },
    ],
  },
  { type: 1, components: [{ type: 5, custom_id: 'whom', placeholder: 'Whom?' }] },
];

/** What can be seen, by how one comes to see it. */
const VIEWS: Readonly<Record<string, (page: Page, bot: SmallBot) => Promise<unknown>>> = {
  'the welcome with three examples': (page) => page.getByRole('button', { name: '/sort by date' }).waitFor(),
  'the picker of commands': async (page) => {
    await box(page).fill('/');
    await page.getByRole('option', { name: '/actor' }).getByText('Looks an actor up').waitFor();
  },
  'a command being filled in, with what it is completed to': async (page, bot) => {
    bot.handle = (i) => i.isAutocomplete() && i.respond([{ name: 'Jane Doe of Norway', value: 'jane' }]);
    await box(page).fill('/actor ');
    await page.keyboard.type('Ja');
    await page.getByRole('option', { name: 'Jane Doe of Norway' }).waitFor();
    await page.getByRole('button', { name: '+ hide' }).waitFor();
  },
  'an answer with every component': async (page, bot) => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"/>';
    const files = [
      new AttachmentBuilder(Buffer.from(svg), { name: 'chart.svg' }),
      new AttachmentBuilder(Buffer.from('a'), { name: 'all.csv' }),
    ];
    bot.handle = (i) =>
      i.isChatInputCommand() && i.reply({ flags: MessageFlags.IsComponentsV2, components: ANSWER, files } as never);
    await runHello(page);
    await page.getByRole('button', { name: 'Whom?' }).waitFor();
  },
  'an open menu': async (page, bot) => {
    bot.handle = (i) => i.isChatInputCommand() && i.reply({ content: 'choose', components: ANSWER.slice(1) } as never);
    await runHello(page);
    await page.getByRole('button', { name: 'Which one?' }).click();
    await page.getByRole('option', { name: 'Jane' }).waitFor();
  },
  'an answer to one person alone': async (page, bot) => {
    bot.handle = (i) => i.isChatInputCommand() && i.reply({ content: 'psst', flags: MessageFlags.Ephemeral });
    await runHello(page);
    await page.getByRole('button', { name: 'Dismiss message' }).waitFor();
  },
  'a modal': async (page, bot) => {
    bot.handle = (i) =>
      i.isChatInputCommand() && i.showModal({ custom_id: 'm', title: 'Tell us', components: MODAL_FIELDS } as never);
    await runHello(page);
    await page.getByRole('dialog', { name: 'Tell us' }).getByLabel('Reason').waitFor();
  },
  'a command that failed': async (page, bot) => {
    bot.handle = (i) => i.isChatInputCommand() && i.reply({ content: '' });
    await box(page).fill('/nothing');
    await page.keyboard.press('Enter');
    await page.getByText('No command of that name here').waitFor();
  },
  'thinking, and typing': async (page, bot) => {
    bot.handle = async (i) => {
      if (!i.isChatInputCommand()) return;
      await i.deferReply();
      if (i.channel?.isSendable()) await i.channel.sendTyping();
    };
    await runHello(page);
    await page.getByText('thinking…').waitFor();
  },
  'the moderators’ channel': async (page) => {
    await openChannels(page);
    await page.getByText('maria').click();
    if (!(await page.getByRole('button', { name: 'moderators' }).isVisible())) await openChannels(page);
    await page.getByRole('button', { name: 'moderators' }).click();
    await page.getByRole('heading', { name: 'Welcome to #moderators' }).waitFor();
    await openChannels(page);
  },
};

const box = (page: Page) => page.getByRole('combobox', { name: 'Message', exact: true });
const runHello = (page: Page) => page.getByRole('button', { name: '/hello' }).click();

/** On a phone the channels are behind a button. */
async function openChannels(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Channels and people' });
  if ((await button.isVisible()) && (await button.getAttribute('aria-expanded')) === 'false') await button.click();
}

const SCREENS = {
  'a desktop, light': { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  'a phone, dark': { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
} as const;

describe.skipIf(!CHROMIUM).each(Object.entries(SCREENS))('on %s, the chat page shows without barriers', (_name, screen) => {
  let browser: Browser;
  let bot: SmallBot;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    bot = await smallBot({ examples: EXAMPLES });
  });
  afterEach(() => bot.close());

  it.each(Object.entries(VIEWS))('%s', async (_view, show) => {
    const { page, complaints } = await visit(browser, bot.loopback.pageUrl, screen);
    await page.getByRole('heading', { name: 'Welcome to #general' }).waitFor();
    await show(page, bot);
    // A message box that lists suggestions is a textarea in the part of a combobox, as in Discord; axe finds that a minor thing.
    const found = await barriers(page);
    expect(found.filter((line) => !line.startsWith('minor aria-allowed-role: <textarea'))).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
