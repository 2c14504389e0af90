import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  TextInputBuilder,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SmallBot, smallBot } from './smallBot.ts';

let bot: SmallBot;
let handle: (interaction: Interaction) => unknown;

beforeEach(async () => {
  bot = await smallBot((interaction) => handle(interaction));
});
afterEach(() => bot.close());

function pager(page: number) {
  const button = new ButtonBuilder()
    .setCustomId(`page:${page + 1}`)
    .setLabel('Next')
    .setStyle(ButtonStyle.Primary);
  return { content: `page **${page}**`, components: [new ActionRowBuilder<ButtonBuilder>().addComponents(button)] };
}

describe('people on the loopback', () => {
  it('alice says hello and reads the reply', async () => {
    handle = (i) => i.isChatInputCommand() && i.reply('**Hello**, alice!\n> a \\*quoted\\* line');
    const answer = await bot.loopback.member('alice').runs('hello');
    expect(answer.text).toBe('Hello, alice!\n▎a *quoted* line');
    expect(answer.ephemeral).toBe(false);
    expect(
      bot.loopback
        .member('maria')
        .sees()
        .map(({ text }) => text),
    ).toEqual([answer.text]);
    expect(bot.loopback.refusals).toEqual([]);
  });

  it('a deferred answer arrives when it is edited in, only to her when it was hidden', async () => {
    handle = async (i) => {
      if (!i.isChatInputCommand()) return;
      await i.deferReply({ flags: MessageFlags.Ephemeral });
      await i.editReply('done');
    };
    const answer = await bot.loopback.member('alice').runs('hello');
    expect(answer.text).toBe('done');
    expect(answer.ephemeral).toBe(true);
    expect(bot.loopback.member('maria').sees()).toEqual([]);
  });

  it('pressing Next changes the message in place', async () => {
    handle = async (i) => {
      if (i.isChatInputCommand()) await i.reply(pager(1));
      if (i.isButton()) await i.update(pager(Number(i.customId.split(':')[1])));
    };
    const alice = bot.loopback.member('alice');
    const answer = await alice.runs('hello');
    expect(answer.buttons).toEqual(['Next']);
    const next = await alice.presses(answer, 'Next');
    expect(next.text).toBe('page 2');
    expect(answer.text).toBe('page 2');
    await expect(alice.presses(answer, 'Previous')).rejects.toThrow('There is no button "Previous"; there are: Next');
  });

  it('typing in an option offers choices', async () => {
    handle = (i) => i.isAutocomplete() && i.respond([{ name: `${i.options.getFocused()}fat`, value: 'x' }]);
    expect(await bot.loopback.member('alice').types('actor', 'name', 'Ara')).toEqual([{ name: 'Arafat', value: 'x' }]);
  });

  it('a modal is filled in and answered', async () => {
    handle = async (i) => {
      if (i.isChatInputCommand()) {
        const input = new TextInputBuilder().setCustomId('why').setLabel('Why').setStyle(1);
        await i.showModal(
          new ModalBuilder()
            .setCustomId('m')
            .setTitle('Feedback')
            .addComponents(new ActionRowBuilder<TextInputBuilder>().addComponents(input)),
        );
      }
      if (i.isModalSubmit()) await i.reply(`because ${i.fields.getTextInputValue('why')}`);
    };
    const alice = bot.loopback.member('alice');
    const opened = await alice.runs('hello');
    expect(opened.modal?.title).toBe('Feedback');
    expect((await alice.submits(opened, { Why: 'of dates' })).text).toBe('because of dates');
  });

  it('only moderators find a command that needs Manage Server', async () => {
    handle = () => {};
    expect(bot.loopback.member('alice').commands()).not.toContain('refresh');
    expect(bot.loopback.moderator().commands()).toContain('refresh');
  });

  it('a mention, a direct message and a message command reach the bot', async () => {
    handle = (i) => i.isMessageContextMenuCommand() && i.reply(`about: ${i.targetMessage.content}`);
    bot.client.on('messageCreate', (message) => {
      if (!message.author.bot) void message.reply(`you said: ${message.content.replace(/<@\d+> /, '')}`);
    });
    const alice = bot.loopback.member('alice');
    expect((await alice.asks(`${bot.loopback.mention} who met?`)).text).toBe('you said: who met?');
    expect((await alice.inDirectMessages().asks('in private')).text).toBe('you said: in private');
    const said = alice.says('they met in Baghdad');
    expect((await alice.messageCommand(said, 'Find sources')).text).toBe('about: they met in Baghdad');
    expect(bot.loopback.refusals).toEqual([]);
  });

  it('a bot that does not answer is seen not to', async () => {
    await bot.close();
    const { ManualClock } = await import('../../src/loopback/loopback.ts');
    const clock = new ManualClock();
    bot = await smallBot(() => clock.advance(3_001), { clock });
    await expect(bot.loopback.member('alice').runs('hello')).rejects.toThrow('/hello: The application did not respond');
  });
});
