import { request as httpRequest } from 'node:http';
import { AttachmentBuilder, MessageFlags } from 'discord.js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../../../src/loopback/loopback.ts';
import { type SmallBot, smallBot } from '../smallBot.ts';
import { CHROMIUM, launch, open } from './browser.ts';

const EXAMPLES = [{ command: 'actor', options: { name: 'al-Araji' } }];
const V2 = MessageFlags.IsComponentsV2;

describe.skipIf(!CHROMIUM)('the chat page', () => {
  let browser: Browser;
  let bot: SmallBot;
  let clock: ManualClock;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    clock = new ManualClock();
    bot = await smallBot({ clock, examples: EXAMPLES });
    ({ page, complaints } = await open(browser, bot.loopback.pageUrl));
    await page.getByRole('heading', { name: 'Welcome to #general' }).waitFor();
  });
  afterEach(async () => {
    await page.close();
    await bot.close();
    expect(complaints).toEqual([]);
  });

  const box = () => page.getByRole('combobox', { name: 'Message', exact: true });
  const log = () => page.getByRole('log');
  const messages = () => page.getByRole('article');

  it('runs an example with one click', async () => {
    bot.handle = (i) => i.isChatInputCommand() && i.reply(`about **${i.options.getString('name')}**`);
    await page.getByRole('button', { name: '/actor al-Araji' }).click();
    await messages().getByText('about al-Araji').waitFor();
    await log().getByText('alice used /actor').waitFor();
    expect(await messages().locator('strong', { hasText: 'al-Araji' }).count()).toBe(1);
  });

  it('what is typed behind a command that needs nothing goes into its first option, and Enter sends it once', async () => {
    let times = 0;
    bot.handle = (i) => {
      if (!i.isChatInputCommand()) return;
      times += 1;
      return i.reply(`heard ${i.options.getString('kind')} ${times}`);
    };
    await box().pressSequentially('/sort');
    await page.getByRole('option', { name: '/sort' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('kind:by date');
    await page.keyboard.press('Enter');
    await messages().getByText('heard by date 1').waitFor();
    await box().waitFor();
    expect(times).toBe(1);
  });

  it('a command is picked, completed and run from the keyboard', async () => {
    bot.handle = (i) => {
      if (i.isAutocomplete()) return i.respond([{ name: `${i.options.getFocused()}aji of Iraq`, value: 'araji' }]);
      return (
        i.isChatInputCommand() &&
        i.reply({ content: `${i.options.getString('name')} ${i.options.getBoolean('hide')}`, flags: MessageFlags.Ephemeral })
      );
    };
    await box().pressSequentially('/a');
    await page.getByRole('option', { name: '/actor' }).waitFor();
    await page.keyboard.press('Tab');
    await page.getByRole('combobox', { name: 'name: Who' }).waitFor();
    await page.keyboard.type('Ar');
    await page.getByRole('option', { name: 'Araji of Iraq' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '+ hide' }).click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await messages().getByText('araji true').waitFor();
    await messages().getByText('Only you can see this').waitFor();
  });

  it('a command that is typed or pasted whole is taken apart', async () => {
    bot.handle = (i) => i.isChatInputCommand() && i.reply(`${i.options.getString('name')}, ${i.options.getInteger('count')}`);
    await box().fill('/actor Qassem al-Araji count:3');
    await page.keyboard.press('Enter');
    await messages().getByText('Qassem al-Araji, 3').waitFor();
  });

  it('the name of another option, typed in a box, goes on to that one, and what was picked stays picked', async () => {
    bot.handle = (i) => {
      if (i.isAutocomplete()) return i.respond([{ name: 'Araji of Iraq', value: 'araji' }]);
      if (!i.isChatInputCommand()) return;
      return i.reply(['name', 'count', 'hide', 'kind'].map((name) => String(i.options.get(name)?.value)).join(', '));
    };
    await box().focus();
    await page.keyboard.type('/actor Ar');
    await page.getByRole('option', { name: 'Araji of Iraq' }).click();
    await page.keyboard.type(' count:3 hide:True kind:A state');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await messages().getByText('araji, 3, true, state').waitFor();
  });

  it('words with a colon that name no option stay where they are typed', async () => {
    bot.handle = (i) => {
      if (i.isAutocomplete()) return i.respond([]);
      return i.isChatInputCommand() && i.reply(`${i.options.getString('name')}, ${i.options.getInteger('count')}`);
    };
    await box().focus();
    await page.keyboard.type('/actor Qasim note: name:me count:3');
    await page.keyboard.press('Enter');
    await messages().getByText('Qasim note: name:me, 3').waitFor();
  });

  it('a box that was opened and holds nothing but the name of another option closes again', async () => {
    bot.handle = (i) => {
      if (i.isAutocomplete()) return i.respond([]);
      return i.isChatInputCommand() && i.reply(`${i.options.getString('name')}, ${i.options.getInteger('count')}`);
    };
    await box().focus();
    await page.keyboard.type('/actor Qasim');
    await page.getByRole('button', { name: '+ hide' }).click();
    await page.keyboard.type('count:3');
    await page.getByRole('button', { name: '+ hide' }).waitFor();
    await page.keyboard.press('Enter');
    await messages().getByText('Qasim, 3').waitFor();
  });

  it('a required option that is empty is asked for, and Backspace leaves the command', async () => {
    await box().fill('/actor ');
    await page.keyboard.press('Enter');
    await page.getByText('This option is required').waitFor();
    await page.keyboard.press('Backspace');
    await box().waitFor();
    expect(await messages().count()).toBe(0);
  });

  it('a slash and no command of that name is not sent', async () => {
    await box().fill('/nothing');
    await page.keyboard.press('Enter');
    await page.getByText('No command of that name here').waitFor();
    expect(bot.loopback.member('alice').sees()).toEqual([]);
  });

  it('what only alice sees is not shown to maria, and alice can dismiss it', async () => {
    bot.handle = (i) => i.isChatInputCommand() && i.reply({ content: 'psst', flags: MessageFlags.Ephemeral });
    const maria = (await open(browser, bot.loopback.pageUrl)).page;
    await maria.getByText('maria').click();
    await maria.getByRole('button', { name: 'moderators' }).waitFor();
    await page.getByRole('button', { name: '/actor al-Araji' }).click();
    await messages().getByText('psst').waitFor();
    bot.loopback.member('alice').says('good morning');
    await maria.getByText('good morning').waitFor();
    expect(await maria.getByText('psst').count()).toBe(0);
    await page.getByRole('button', { name: 'Dismiss message' }).click();
    await messages().getByText('psst').waitFor({ state: 'detached' });
    await maria.close();
  });

  it('buttons, menus and modals work, and the focus stays where it was', async () => {
    const components = (page: number) => [
      {
        type: 1,
        components: [
          { type: 2, style: 1, custom_id: `p${page + 1}`, label: 'Next' },
          { type: 2, style: 2, custom_id: 'why', label: 'Why?' },
        ],
      },
      {
        type: 1,
        components: [
          { type: 3, custom_id: 'menu', placeholder: 'Where', options: [{ label: 'Iraq', value: 'iq', description: 'A state' }] },
        ],
      },
    ];
    bot.handle = async (i) => {
      if (i.isChatInputCommand()) await i.reply({ content: 'page 1', components: components(1) } as never);
      if (i.isStringSelectMenu()) await i.reply(`chose ${i.values.join()}`);
      if (i.isModalSubmit()) await i.reply(`because ${i.fields.getTextInputValue('reason')}`);
      if (!i.isButton()) return;
      const field = { type: 18, label: 'Reason', component: { type: 4, custom_id: 'reason', style: 2 } };
      if (i.customId === 'why') await i.showModal({ custom_id: 'm', title: 'Tell us', components: [field] } as never);
      else
        await i.update({ content: `page ${i.customId.slice(1)}`, components: components(Number(i.customId.slice(1))) } as never);
    };
    await page.getByRole('button', { name: '/actor al-Araji' }).click();
    await page.getByRole('button', { name: 'Next' }).focus();
    await page.keyboard.press('Enter');
    await messages().getByText('page 2').waitFor();
    expect(await page.locator('button:focus').innerText()).toBe('Next');
    await page.keyboard.press('Enter');
    await messages().getByText('page 3').waitFor();

    await page.getByRole('button', { name: 'Where' }).click();
    await page.getByRole('option', { name: 'Iraq' }).press('Enter');
    await messages().getByText('chose iq').waitFor();

    await page.getByRole('button', { name: 'Why?' }).click();
    await page.getByRole('dialog', { name: 'Tell us' }).getByLabel('Reason').fill('of dates');
    await page.getByRole('button', { name: 'Submit' }).click();
    await messages().getByText('because of dates').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('Components V2 are drawn: accent, headings, quotes, subtext, sections, files, links', async () => {
    const children = [
      { type: 10, content: '## Who met\n> a **quote** with \\*stars\\*\n-# small print' },
      { type: 14, divider: true },
      {
        type: 9,
        components: [{ type: 10, content: 'a section' }],
        accessory: { type: 2, style: 2, custom_id: 'c', label: 'Show in context' },
      },
      { type: 12, items: [{ media: { url: 'attachment://chart.svg' }, description: 'A chart' }] },
      { type: 13, file: { url: 'attachment://all.csv' } },
      { type: 1, components: [{ type: 2, style: 5, label: 'Open', url: 'https://example.org/a' }] },
    ];
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
    const files = [
      new AttachmentBuilder(Buffer.from(svg), { name: 'chart.svg' }),
      new AttachmentBuilder(Buffer.from('a,b'), { name: 'all.csv' }),
    ];
    bot.handle = (i) =>
      i.isChatInputCommand() &&
      i.reply({ flags: V2, components: [{ type: 17, accent_color: 0x3b5bdb, components: children }], files } as never);
    await page.getByRole('button', { name: '/actor al-Araji' }).click();
    await page.getByRole('heading', { name: 'Who met' }).waitFor();
    expect(await page.evaluate('getComputedStyle(document.querySelector(".container")).borderLeftColor')).toBe(
      'rgb(59, 91, 219)',
    );
    expect(await page.locator('blockquote').innerText()).toBe('a quote with *stars*');
    expect(await page.locator('.subtext').innerText()).toBe('small print');
    expect(await page.evaluate('document.querySelector(".gallery img").naturalWidth')).toBe(9);
    expect(await page.getByRole('link', { name: 'all.csv' }).getAttribute('download')).toBe('all.csv');
    expect(await page.getByRole('link', { name: 'Open' }).getAttribute('href')).toBe('https://example.org/a');
    await page.getByRole('button', { name: 'Show in context' }).waitFor();
  });

  it('hostile text stays text', async () => {
    const hostile =
      '<img src=x onerror="document.title=1"> [click](javascript:document.title=1) <script>document.title=1</script>';
    bot.handle = (i) => i.isChatInputCommand() && i.reply(hostile);
    await page.getByRole('button', { name: '/actor al-Araji' }).click();
    await messages().getByText('<script>').waitFor();
    expect(await messages().locator('img, script, a').count()).toBe(0);
    expect(await page.title()).toBe('Readout — preview');
  });

  it('"thinking…" is shown until the answer is there', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    bot.handle = async (i) => {
      if (!i.isChatInputCommand()) return;
      await i.deferReply();
      await promise;
      await i.editReply('thought');
    };
    await page.getByRole('button', { name: '/actor al-Araji' }).click();
    await messages().getByText('Readout is thinking…').waitFor();
    resolve();
    await messages().getByText('thought').waitFor();
    expect(await page.getByText('thinking…').count()).toBe(0);
  });

  it('a bot that does not answer is seen not to, for a command and for a button', async () => {
    const row = { type: 1, components: [{ type: 2, style: 1, custom_id: 'a', label: 'Next' }] };
    bot.handle = (i) =>
      i.isChatInputCommand() ? i.reply({ content: 'press', components: [row] } as never) : clock.advance(3_000);
    await page.getByRole('button', { name: '/actor al-Araji' }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    await messages().getByText('The application did not respond').waitFor();
    bot.handle = () => clock.advance(3_000);
    await page.getByRole('button', { name: '/actor al-Araji' }).click();
    await log().getByText('/actor: The application did not respond').waitFor();
  });

  it('messages, mentions, typing, files and message commands', async () => {
    bot.client.on('messageCreate', async (message) => {
      if (message.author.bot || !message.mentions.has(bot.client.user)) return;
      await message.channel.sendTyping();
      await page.getByText('Readout is typing…').waitFor();
      await message.reply(`${message.attachments.size} file`);
    });
    bot.handle = (i) => i.isMessageContextMenuCommand() && i.reply(`sources for ${i.targetMessage.author.username}`);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('met') });
    await box().pressSequentially('@Rea');
    await page.getByRole('option', { name: 'Readout' }).click();
    await page.keyboard.type('hello');
    await page.keyboard.press('Enter');
    await messages().getByText('1 file').waitFor();
    await messages().getByRole('link', { name: 'notes.txt' }).waitFor();
    await messages().first().hover();
    await messages().first().getByRole('button', { name: 'Apps' }).click();
    await page.getByRole('menuitem', { name: 'Find sources' }).click();
    await messages().getByText('sources for alice').waitFor();
  });

  it('a message is replied to, and the reply can be taken back before it is sent', async () => {
    bot.handle = (i) => i.isChatInputCommand() && i.reply('An answer');
    bot.client.on('messageCreate', (message) => {
      if (!message.author.bot && message.reference) void message.reply('You replied');
    });
    await page.getByRole('button', { name: '/actor al-Araji' }).click();
    const menuOf = async () => {
      await messages().first().hover();
      await messages().first().getByRole('button', { name: 'Reply and apps' }).click();
      await page.getByRole('menuitem', { name: 'Reply' }).click();
    };
    await menuOf();
    await page.getByText('Replying to Readout').waitFor();
    await page.getByRole('button', { name: 'Do not reply' }).click();
    expect(await page.getByText('Replying to').count()).toBe(0);
    await menuOf();
    await page.keyboard.type('and in 2022?');
    await page.keyboard.press('Enter');
    await messages().getByText('You replied').waitFor();
    expect(await page.getByText('Replying to').isVisible()).toBe(false);
  });

  it('direct messages and the moderators’ channel are where they belong', async () => {
    expect(await page.getByRole('button', { name: 'moderators' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Readout' }).click();
    await page.getByRole('heading', { name: 'You and Readout' }).waitFor();
    await page.getByText('maria').click();
    await page.getByRole('button', { name: 'moderators' }).click();
    await page.getByRole('heading', { name: 'Welcome to #moderators' }).waitFor();
    await box().fill('/re');
    await page.getByRole('option', { name: '/refresh' }).waitFor();
  });

  it('a thread that the bot opens is found under its message and in the list', async () => {
    bot.client.on('messageCreate', async (message) => {
      if (message.author.bot) return;
      const thread = await message.startThread({ name: 'Follow-ups' });
      await thread.send('ask on');
    });
    await box().fill(`hello ${bot.loopback.mention}`);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Follow-ups ›' }).click();
    await messages().getByText('ask on').waitFor();
    await page.getByRole('navigation').getByRole('button', { name: 'Follow-ups' }).waitFor();
  });

  it('of an answer taller than the window the start is shown', async () => {
    bot.handle = async (i) => {
      if (!i.isChatInputCommand()) return;
      await i.deferReply();
      await i.editReply(`first line\n${'and so on\n'.repeat(80)}`);
    };
    bot.loopback.member('alice').says('hello');
    await page.getByRole('button', { name: '/actor al-Araji' }).click();
    await messages().getByText('first line').waitFor();
    const { y } = (await messages().last().boundingBox())!;
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(100);
  });

  it('on a phone, channels are behind a button', async () => {
    const phone = await open(browser, bot.loopback.pageUrl, { width: 390, height: 844 });
    await phone.page.getByRole('heading', { name: 'Welcome to #general' }).waitFor();
    await phone.page.getByRole('button', { name: 'Channels and people' }).click();
    await phone.page.getByRole('button', { name: 'newsroom' }).click();
    await phone.page.getByRole('heading', { name: 'Welcome to #newsroom' }).waitFor();
    expect(await phone.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await phone.page.close();
  });
});

describe('the chat page’s server', () => {
  let bot: SmallBot;
  beforeAll(async () => {
    bot = await smallBot();
  });
  afterAll(() => bot.close());

  it('sends strict headers and nothing inline', async () => {
    const answer = await fetch(bot.loopback.pageUrl);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await answer.text()).not.toMatch(/<script(?![^>]*src=)|<style|\son\w+=/);
  });

  it('answers only pages of its own address', async () => {
    const elsewhere = await fetch(bot.loopback.pageUrl, { headers: { origin: 'https://example.org' } });
    expect(elsewhere.status).toBe(403);
    const { promise, resolve } = Promise.withResolvers<number | undefined>();
    httpRequest(bot.loopback.pageUrl, { headers: { host: 'rebound.example.org' } }, (answer) => resolve(answer.statusCode)).end();
    expect(await promise).toBe(403);
  });

  it('refuses what it does not know, and says what a person may not do', async () => {
    const at = (path: string, init?: RequestInit) => fetch(new URL(path, bot.loopback.pageUrl), init);
    expect((await at('/page/state')).status).toBe(404);
    expect((await at('/page/state?as=nobody')).status).toBe(404);
    expect((await at('/page/../loopback.ts')).status).toBe(404);
    expect((await at('/', { method: 'DELETE' })).status).toBe(405);
    const act = (body: object) =>
      at('/page/act', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    const hidden = await act({ as: 'alice', channel: bot.loopback.channelId('moderators'), do: 'say', text: 'hello' });
    expect([hidden.status, await hidden.json()]).toEqual([422, { mistake: 'alice does not see #moderators' }]);
    expect((await act({ as: 'alice' })).status).toBe(422);
    expect((await at('/page/act', { method: 'POST', body: 'no json' })).status).toBe(400);
    const none = await at(`/page/messages?as=alice&channel=${bot.loopback.channelId('moderators')}`);
    expect(await none.json()).toEqual([]);
  });
});
