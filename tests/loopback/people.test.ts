import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  MessageFlags,
  ModalBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Mistake, NoAnswer } from '../../src/loopback/loopback.ts';
import { type SmallBot, smallBot } from './smallBot.ts';

let bot: SmallBot;
beforeEach(async () => {
  bot = await smallBot();
});
afterEach(() => bot.close());

function pager(page: number) {
  const button = new ButtonBuilder()
    .setCustomId(`page:${page + 1}`)
    .setLabel('Next')
    .setStyle(ButtonStyle.Primary);
  const last = new ButtonBuilder().setCustomId('last').setLabel('Last').setStyle(ButtonStyle.Secondary).setDisabled(true);
  return { content: `page **${page}**`, components: [new ActionRowBuilder<ButtonBuilder>().addComponents(button, last)] };
}

describe('slash commands', () => {
  it('alice says hello and reads the reply as it is drawn', async () => {
    bot.handle = (i) =>
      i.isChatInputCommand() && i.reply('**Hello**, alice!\n> a \\*quoted\\* line\n[a page](https://example.org/)');
    const answer = await bot.loopback.member('alice').runs('hello');
    expect(answer.text).toBe('Hello, alice!\n▎a *quoted* line\na page');
    expect(answer.links).toEqual([{ label: 'a page', url: 'https://example.org/' }]);
    expect(answer.ephemeral).toBe(false);
    const seen = bot.loopback.member('maria').sees();
    expect(seen.map(({ text }) => text)).toEqual([answer.text]);
    expect(bot.loopback.refusals).toEqual([]);
  });

  it('what is in each option reaches the bot as what it is', async () => {
    bot.handle = (i) => {
      if (!i.isChatInputCommand()) return;
      const { options } = i;
      const file = options.getAttachment('file')!;
      const whom = options.getUser('whom')!;
      return i.reply(
        `${options.getString('name')} ${options.getInteger('count')} ${options.getBoolean('hide')} ${file.name} ${whom.username}`,
      );
    };
    const file = { filename: 'notes.txt', contentType: 'text/plain', content: Buffer.from('met') };
    const answer = await bot.loopback.member('alice').runs('actor', { name: 'Araji', count: 3, hide: true, file, whom: 'maria' });
    expect(answer.text).toBe('Araji 3 true notes.txt maria');
  });

  it('a subcommand is run by its full name', async () => {
    bot.handle = (i) => i.isChatInputCommand() && i.reply(`${i.options.getSubcommand()} ${i.options.getInteger('page')}`);
    expect((await bot.loopback.member('alice').runs('feedback list', { page: 2 })).text).toBe('list 2');
  });

  it.each([
    ['there is no such command', 'nothing', {}, 'alice finds no command /nothing in #general'],
    ['a required option is missing', 'actor', {}, '/actor needs the option "name"'],
    ['an option is unknown', 'actor', { name: 'A', colour: 'red' }, '/actor has no option "colour"'],
    ['a number is a word', 'actor', { name: 'A', count: 'two' }, 'Option "count": a whole number is needed'],
    ['a number is too large', 'actor', { name: 'A', count: 10 }, 'Option "count": 10 is out of range'],
    ['a choice is not offered', 'actor', { name: 'A', kind: 'group' }, 'Option "kind": "group" is not one of its choices'],
    ['a person is not here', 'actor', { name: 'A', whom: 'zoe' }, 'Option "whom": there is no "zoe" here'],
    ['a subcommand is missing', 'feedback', {}, '/feedback needs a subcommand: list'],
  ])('nobody can run a command when %s', async (_why, command, options, message) => {
    await expect(bot.loopback.member('alice').runs(command, options)).rejects.toThrow(new Mistake(message));
  });

  it('a deferred answer arrives when it is edited in, and only to her when it was hidden', async () => {
    bot.handle = async (i) => {
      if (!i.isChatInputCommand()) return;
      await i.deferReply({ flags: MessageFlags.Ephemeral });
      await i.editReply('done');
    };
    const answer = await bot.loopback.member('alice').runs('hello');
    expect([answer.text, answer.ephemeral, answer.thinking, answer.edited]).toEqual(['done', true, false, false]);
    expect(bot.loopback.member('maria').sees()).toEqual([]);
    expect(bot.loopback.member('alice').sees()).toHaveLength(1);
  });

  it('a deferred answer that never comes is told from one that was not acknowledged', async () => {
    await bot.close();
    bot = await smallBot({ patience: 50 });
    bot.handle = (i) => i.isChatInputCommand() && i.deferReply();
    await expect(bot.loopback.member('alice').runs('hello')).rejects.toThrow(
      new NoAnswer('/hello: still "thinking…" after 0.05 s'),
    );
  });

  it('an answer that is edited later is seen to change', async () => {
    bot.handle = async (i) => {
      if (!i.isChatInputCommand()) return;
      await i.reply('reading');
      await i.editReply('read');
      await i.followUp({ content: 'and more', flags: MessageFlags.Ephemeral });
    };
    const alice = bot.loopback.member('alice');
    const more = alice.nextMessage().then(() => alice.nextMessage());
    const answer = await alice.runs('hello');
    await alice.waits(answer, ({ text }) => text === 'read');
    expect(answer.edited).toBe(true);
    expect(await more).toMatchObject({ text: 'and more', ephemeral: true });
  });

  it('typing in an option offers choices, given what is in the others', async () => {
    bot.handle = (i) =>
      i.isAutocomplete() && i.respond([{ name: `${i.options.getFocused()}fat ${i.options.getInteger('count')}`, value: 'x' }]);
    expect(await bot.loopback.member('alice').types('actor', 'name', 'Ara', { count: 4 })).toEqual([
      { name: 'Arafat 4', value: 'x' },
    ]);
  });

  it('only moderators find a command that needs Manage Server, and only they see their channel', async () => {
    expect(bot.loopback.member('alice').commands()).not.toContain('refresh');
    expect(bot.loopback.moderator().commands()).toContain('refresh');
    expect(() => bot.loopback.member('alice').in('moderators').says('hello')).toThrow('alice does not see #moderators');
    expect(bot.loopback.moderator().in('moderators').says('hello').text).toBe('hello');
  });
});

describe('components', () => {
  it('pressing Next changes the message in place', async () => {
    bot.handle = async (i) => {
      if (i.isChatInputCommand()) await i.reply(pager(1));
      if (i.isButton()) await i.update(pager(Number(i.customId.split(':')[1])));
    };
    const alice = bot.loopback.member('alice');
    const answer = await alice.runs('hello');
    expect(answer.buttons).toEqual(['Next', 'Last']);
    const next = await alice.presses(answer, 'Next');
    expect([next.text, answer.text, next.id === answer.id]).toEqual(['page 2', 'page 2', true]);
    await expect(alice.presses(answer, 'Previous')).rejects.toThrow('There is no button "Previous"; there are: Next, Last');
    await expect(alice.presses(answer, 'Last')).rejects.toThrow('"Last" cannot be used: it is disabled');
  });

  it('a press that is deferred resolves when the message is edited', async () => {
    bot.handle = async (i) => {
      if (i.isChatInputCommand()) await i.reply(pager(1));
      if (!i.isButton()) return;
      await i.deferUpdate();
      await i.editReply(pager(2));
    };
    const alice = bot.loopback.member('alice');
    expect((await alice.presses(await alice.runs('hello'), 'Next')).text).toBe('page 2');
  });

  it('maria cannot press a button of what only alice sees', async () => {
    bot.handle = (i) => i.isChatInputCommand() && i.reply({ ...pager(1), flags: MessageFlags.Ephemeral });
    const answer = await bot.loopback.member('alice').runs('hello');
    await expect(bot.loopback.moderator().presses(answer, 'Next')).rejects.toThrow('maria does not see that message');
  });

  it('options and people are chosen in select menus', async () => {
    bot.handle = async (i) => {
      const people = { type: 5, custom_id: 'who', placeholder: 'Whom' };
      const menu = { type: 3, custom_id: 'where', placeholder: 'Where', options: [{ label: 'Iraq', value: 'iq' }] };
      const rows = [people, menu].map((component) => ({ type: 1, components: [component] }));
      if (i.isChatInputCommand()) await i.reply({ content: 'choose', components: rows } as never);
      if (i.isStringSelectMenu()) await i.reply(i.values.join());
      if (i.isUserSelectMenu()) await i.reply(i.users.map(({ username }) => username).join());
    };
    const alice = bot.loopback.member('alice');
    const answer = await alice.runs('hello');
    expect((await alice.selects(answer, 'Iraq', 'Where')).text).toBe('iq');
    expect((await alice.selects(answer, 'maria')).text).toBe('maria');
    await expect(alice.selects(answer, 'Iran', 'Where')).rejects.toThrow('"Iran" is not among the options');
    await expect(alice.selects(answer, ['Iraq', 'Iraq'], 'Where')).rejects.toThrow('"Where" takes 1 to 1 values');
  });

  it('a modal is filled in, checked and answered', async () => {
    bot.handle = async (i) => {
      if (i.isChatInputCommand()) {
        const input = new TextInputBuilder().setCustomId('why').setLabel('Why').setStyle(TextInputStyle.Short).setMinLength(3);
        const row = new ActionRowBuilder<TextInputBuilder>().addComponents(input);
        await i.showModal(new ModalBuilder().setCustomId('m').setTitle('Feedback').addComponents(row));
      }
      if (i.isModalSubmit()) await i.reply(`because ${i.fields.getTextInputValue('why')}`);
    };
    const alice = bot.loopback.member('alice');
    const opened = await alice.runs('hello');
    expect(opened.modal?.title).toBe('Feedback');
    await expect(alice.submits(opened, { Why: 'no' })).rejects.toThrow('"Why": a text of 3 to 4000 characters is needed');
    await expect(alice.submits(opened, { Who: 'no' })).rejects.toThrow('The modal has no field "Who"');
    expect((await alice.submits(opened, { Why: 'of dates' })).text).toBe('because of dates');
  });

  it('a modal of labels takes choices and files', async () => {
    bot.handle = async (i) => {
      const kind = { type: 3, custom_id: 'kind', options: [{ label: 'Wrong date', value: 'date' }] };
      const components = [
        { type: 10, content: 'Tell us' },
        { type: 18, label: 'Kind', component: kind },
        { type: 18, label: 'Proof', component: { type: 19, custom_id: 'proof', required: false } },
      ];
      if (i.isChatInputCommand()) await i.showModal({ custom_id: 'm', title: 'Feedback', components } as never);
      if (i.isModalSubmit())
        await i.reply(`${i.fields.getStringSelectValues('kind').join()} ${i.fields.getUploadedFiles('proof')?.first()?.name}`);
    };
    const alice = bot.loopback.member('alice');
    const proof = { filename: 'page.png', contentType: 'image/png', content: Buffer.from('x') };
    const answer = await alice.submits(await alice.runs('hello'), { Kind: ['Wrong date'], Proof: [proof] });
    expect(answer.text).toBe('date page.png');
  });
});

describe('messages', () => {
  it('a mention, a direct message and a message command reach the bot', async () => {
    bot.handle = (i) => i.isMessageContextMenuCommand() && i.reply(`about: ${i.targetMessage.content}`);
    bot.client.on('messageCreate', (message) => {
      if (!message.author.bot) void message.reply(`you said: ${message.content.replace(/<@\d+> /, '')}`);
    });
    const alice = bot.loopback.member('alice');
    const answer = await alice.asks(`${bot.loopback.mention} who met?`);
    expect([answer.text, answer.pings]).toEqual(['you said: who met?', ['alice']]);
    expect((await alice.inDirectMessages().asks('in private')).text).toBe('you said: in private');
    const said = bot.loopback.moderator().says('they met in Baghdad');
    await alice.nextMessage();
    expect((await alice.messageCommand(said, 'Find sources')).text).toBe('about: they met in Baghdad');
    expect(bot.loopback.refusals).toEqual([]);
  });

  it('without the message content intent, what does not mention the bot is empty', async () => {
    bot.client.on('messageCreate', (message) => {
      if (!message.author.bot) void message.reply(`[${message.content}]`);
    });
    expect((await bot.loopback.member('alice').asks('a secret')).text).toBe('[]');
  });

  it('a slash command works in direct messages, with a user and no member', async () => {
    bot.handle = (i) => i.isChatInputCommand() && i.reply(`${i.inGuild()} ${i.context} ${i.user.username}`);
    expect((await bot.loopback.member('alice').inDirectMessages().runs('hello')).text).toBe('false 1 alice');
  });
});
