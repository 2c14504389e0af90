import { AttachmentBuilder, MessageFlags, Routes, type TextChannel } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusal, type SmallBot, smallBot } from './smallBot.ts';

let bot: SmallBot;
let general: TextChannel;
beforeEach(async () => {
  bot = await smallBot();
  general = (await bot.client.channels.fetch(bot.loopback.channelId('general'))) as TextChannel;
});
afterEach(() => bot.close());

describe('messages of the bot', () => {
  it('are sent, changed, read and deleted', async () => {
    const sent = await general.send('one');
    await sent.edit('two');
    expect((await general.messages.fetch({ message: sent.id, force: true })).content).toBe('two');
    await general.send('three');
    const listed = await general.messages.fetch({ limit: 1 });
    expect(listed.map(({ content }) => content)).toEqual(['three']);
    await sent.delete();
    expect(await refusal(general.messages.fetch({ message: sent.id, force: true }))).toMatchObject({ status: 404, code: 10008 });
    expect(
      bot.loopback
        .member('alice')
        .sees()
        .map(({ text }) => text),
    ).toEqual(['three']);
  });

  it('carry files, which are served as they were sent', async () => {
    const file = new AttachmentBuilder(Buffer.from('a,b\n'), { name: 'meetings.csv', description: 'All meetings' });
    const sent = await general.send({ content: 'here', files: [file] });
    const attachment = sent.attachments.first()!;
    expect(attachment).toMatchObject({ name: 'meetings.csv', size: 4, description: 'All meetings' });
    const served = await fetch(attachment.url);
    expect(await served.text()).toBe('a,b\n');
    expect(served.headers.get('content-security-policy')).toContain('sandbox');
    const seen = bot.loopback.member('alice').sees()[0]!.attachments[0]!;
    expect(seen.content.toString()).toBe('a,b\n');
  });

  it('show files where components refer to them, and keep them through an edit', async () => {
    const components = [{ type: 12, items: [{ media: { url: 'attachment://chart.png' }, description: 'A chart' }] }];
    const file = new AttachmentBuilder(Buffer.from('png'), { name: 'chart.png' });
    const sent = await general.send({ flags: MessageFlags.IsComponentsV2, components, files: [file] } as never);
    const [gallery] = sent.components as unknown as { items: { media: { url: string } }[] }[];
    expect(gallery!.items[0]!.media.url).toContain('/attachments/');
    const edited = await sent.edit({ flags: MessageFlags.IsComponentsV2, components } as never);
    expect(edited.attachments.size).toBe(1);
  });

  it('ping only whom they may', async () => {
    const alice = bot.loopback.member('alice');
    const content = `${alice.mention} @everyone`;
    await general.send({ content, allowedMentions: { parse: [] } });
    await general.send({ content, allowedMentions: { users: [alice.id] } });
    await general.send(content);
    expect(alice.sees().map(({ pings }) => pings)).toEqual([[], ['alice'], ['alice', 'everyone']]);
  });

  it('cannot be other people’s', async () => {
    const said = bot.loopback.member('alice').says('mine');
    const path = Routes.channelMessage(general.id, said.id);
    expect(await refusal(bot.client.rest.patch(path, { body: { content: 'yours' } }))).toMatchObject({ code: 50005 });
    expect(await refusal(bot.client.rest.delete(path))).toMatchObject({ code: 50013 });
  });

  it('that are ephemeral are not in the channel for anybody', async () => {
    bot.handle = (i) => i.isChatInputCommand() && i.reply({ content: 'psst', flags: MessageFlags.Ephemeral });
    const answer = await bot.loopback.member('alice').runs('hello');
    expect((await general.messages.fetch()).size).toBe(0);
    expect(await refusal(bot.client.rest.get(Routes.channelMessage(general.id, answer.id)))).toMatchObject({ code: 10008 });
  });
});

describe('interactions', () => {
  it('give the message back when asked, and later by the webhook', async () => {
    const contents: string[] = [];
    bot.handle = async (i) => {
      if (!i.isChatInputCommand()) return;
      const { resource } = await i.reply({ content: 'first', withResponse: true });
      const more = await i.followUp('second');
      await i.webhook.editMessage(more.id, 'second, changed');
      contents.push(resource!.message!.content, (await i.fetchReply()).content, (await i.webhook.fetchMessage(more.id)).content);
      await i.deleteReply();
    };
    const alice = bot.loopback.member('alice');
    const answer = await alice.runs('hello');
    await alice.waits(answer, () => contents.length === 3).catch(() => {});
    expect(contents).toEqual(['first', 'first', 'second, changed']);
  });

  it('a reply that was deleted is gone for alice', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    bot.handle = async (i) => {
      if (!i.isChatInputCommand()) return;
      await i.reply('first');
      await i.deleteReply();
      resolve();
    };
    const answer = await bot.loopback.member('alice').runs('hello');
    await promise;
    expect(answer.deleted).toBe(true);
  });
});

describe('places', () => {
  it('a thread is opened on a message, and written in', async () => {
    const sent = await general.send('an answer');
    const thread = await sent.startThread({ name: 'Follow-ups' });
    await thread.send('ask on');
    expect(
      bot.loopback
        .member('alice')
        .in('Follow-ups')
        .sees()
        .map(({ text }) => text),
    ).toEqual(['ask on']);
    const again = bot.client.rest.post(Routes.threads(general.id, sent.id), { body: { name: 'Another' } });
    expect(await refusal(again)).toMatchObject({ code: 160004 });
  });

  it('a direct message is opened and written in', async () => {
    const alice = bot.loopback.member('alice');
    const user = await bot.client.users.fetch(alice.id);
    await user.send('hello');
    expect(
      alice
        .inDirectMessages()
        .sees()
        .map(({ text }) => text),
    ).toEqual(['hello']);
  });

  it('what is not there or not for the bot is refused', async () => {
    const { rest } = bot.client;
    expect(await refusal(rest.get(Routes.channel('1')))).toMatchObject({ status: 404, code: 10003 });
    expect(await refusal(rest.get(Routes.user('1')))).toMatchObject({ code: 10013 });
    expect(await refusal(rest.get(Routes.guild('1')))).toMatchObject({ code: 10004 });
    expect(await refusal(rest.get('/no/such/path'))).toMatchObject({ status: 404, code: 0 });
    expect(await refusal(rest.delete(Routes.user()))).toMatchObject({ status: 405, code: 0 });
    expect((await fetch(`${bot.loopback.url}/v10/users/@me`)).status).toBe(401);
    expect((await fetch(`${bot.loopback.url}/v9/users/@me`)).status).toBe(404);
  });

  it('the application, the guild, its channels and members are told', async () => {
    await bot.client.application.fetch();
    expect(bot.client.application.name).toBe('Readout');
    const guild = await bot.client.guilds.fetch(bot.loopback.guildId);
    const alice = await guild.members.fetch(bot.loopback.member('alice').id);
    expect(alice.permissions.has('ManageGuild')).toBe(false);
    const maria = await guild.members.fetch(bot.loopback.moderator().id);
    expect(maria.permissions.has('ManageGuild')).toBe(true);
    expect((await guild.channels.fetch()).size).toBe(3);
  });
});
