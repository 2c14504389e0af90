import { once } from 'node:events';
import { Client, Events, GatewayIntentBits, Status } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { Intent, type Loopback, startLoopback } from '../../src/loopback/loopback.ts';
import { type SmallBot, smallBot } from './smallBot.ts';

describe('a client that is logged in', () => {
  let bot: SmallBot;
  beforeEach(async () => {
    bot = await smallBot();
    bot.handle = (i) => i.isChatInputCommand() && i.reply('hello');
  });
  afterEach(() => bot.close());

  it('knows itself, its guild and the channels it sees', () => {
    const { client, loopback } = bot;
    expect(client.user.username).toBe('readout');
    const guild = client.guilds.cache.get(loopback.guildId)!;
    expect(guild.channels.cache.map(({ name }) => name)).toEqual(['general', 'newsroom', 'moderators']);
    expect(guild.members.me!.permissions.has('SendMessages')).toBe(true);
  });

  it('resumes after the socket was dropped, and what happened meanwhile is not lost', async () => {
    bot.loopback.gateway.drop();
    const answer = await bot.loopback.member('alice').runs('hello');
    expect(answer.text).toBe('hello');
    expect(bot.loopback.gateway.counts).toEqual({ identified: 1, resumed: 1 });
  });

  it('logs in anew when the resume is refused', async () => {
    bot.loopback.gateway.refuseResumes();
    const ready = once(bot.client, Events.ShardReady);
    bot.loopback.gateway.drop();
    await ready;
    expect(bot.loopback.gateway.counts).toEqual({ identified: 2, resumed: 0 });
    expect((await bot.loopback.member('alice').runs('hello')).text).toBe('hello');
  }, 15_000);

  it('reconnects when it is asked to', async () => {
    const resumed = once(bot.client, Events.ShardResume);
    bot.loopback.gateway.askToReconnect();
    await resumed;
    expect((await bot.loopback.member('alice').runs('hello')).text).toBe('hello');
  });

  it('is told to stop by a code that no reconnecting mends', async () => {
    const closed = once(bot.client, Events.ShardDisconnect);
    bot.loopback.gateway.close(4004);
    expect((await closed)[0]).toMatchObject({ code: 4004 });
    expect(bot.client.ws.shards.first()!.status).toBe(Status.Disconnected);
  });

  it('outlives malformed events', async () => {
    bot.loopback.gateway.dispatch('INTERACTION_CREATE', { id: '1', type: 99, token: 'a' });
    bot.loopback.gateway.dispatch('INTERACTION_CREATE', { id: '1', type: 2, token: 'a', data: { type: 99 } });
    bot.loopback.gateway.dispatch('NO_SUCH_EVENT', null);
    expect((await bot.loopback.member('alice').runs('hello')).text).toBe('hello');
  });
});

describe('a login is refused', () => {
  let loopback: Loopback;
  beforeEach(async () => {
    loopback = await startLoopback();
  });
  afterEach(() => loopback.close());

  const login = async (intents: number, token: string) => {
    const client = new Client({ intents, rest: { api: loopback.url } });
    client.on('error', () => {});
    try {
      await client.login(token);
    } finally {
      await client.destroy();
    }
  };

  it('with a wrong token', async () => {
    await expect(login(GatewayIntentBits.Guilds, `${loopback.token}x`)).rejects.toThrow('An invalid token was provided.');
  });

  it('with intents that were not granted', async () => {
    await expect(login(GatewayIntentBits.MessageContent, loopback.token)).rejects.toThrow('Used disallowed intents');
  });

  it('when a test says so', async () => {
    loopback.gateway.refuseIdentify(4014);
    await expect(login(GatewayIntentBits.Guilds, loopback.token)).rejects.toThrow('Used disallowed intents');
  });

  it('not with intents that were', async () => {
    await loopback.close();
    loopback = await startLoopback({ privilegedIntents: Intent.messageContent });
    await login(GatewayIntentBits.MessageContent, loopback.token);
  });
});

describe('a socket is closed', () => {
  let loopback: Loopback;
  beforeEach(async () => {
    loopback = await startLoopback();
  });
  afterEach(() => loopback.close());

  it.each<[string, number, (l: Loopback) => string]>([
    ['what is sent is not JSON', 4002, () => 'hello'],
    ['the opcode is unknown', 4001, () => '{"op":99,"d":null}'],
    ['it speaks before it has identified', 4003, () => '{"op":3,"d":{}}'],
    ['the intents are no intents', 4013, ({ token }) => JSON.stringify({ op: 2, d: { token, intents: -1 } })],
    ['the shard is beyond the last', 4010, ({ token }) => JSON.stringify({ op: 2, d: { token, intents: 1, shard: [1, 1] } })],
    ['it resumes with a wrong token', 4004, () => '{"op":6,"d":{"token":"a"}}'],
  ])('when %s', async (_why, code, frame) => {
    const socket = new WebSocket(loopback.gateway.url);
    socket.once('message', () => socket.send(frame(loopback)));
    expect((await once(socket, 'close'))[0]).toBe(code);
  });

  it('heartbeats are answered', async () => {
    const socket = new WebSocket(loopback.gateway.url);
    await once(socket, 'message');
    socket.send('{"op":1,"d":null}');
    const [answer] = await once(socket, 'message');
    expect(JSON.parse(String(answer)).op).toBe(11);
  });
});

describe('two shards', () => {
  it('hear each of its own guilds, the first of direct messages too', async () => {
    const loopback = await startLoopback({ shards: 2 });
    const guilds = [0, 1].map((shard) => loopback.addGuild(`Guild ${shard}`, [shard, 2]));
    const clients = await Promise.all(
      [0, 1].map(async (shard) => {
        const intents = [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];
        const client = new Client({ intents, shards: [shard], shardCount: 2, rest: { api: loopback.url } });
        await client.login(loopback.token);
        return client;
      }),
    );
    const heard: [number, string][] = [];
    const all = Promise.withResolvers<void>();
    clients.forEach((client, shard) => {
      client.on(Events.Raw, ({ t, d }: { t: string; d: { content: string } }) => {
        if (t === 'MESSAGE_CREATE' && heard.push([shard, d.content.split(' ')[0]!]) === 3) all.resolve();
      });
    });
    guilds[0]!.member('alice').says(`first ${loopback.mention}`);
    guilds[1]!.member('alice').says(`second ${loopback.mention}`);
    loopback.member('alice').inDirectMessages().says('direct');
    await all.promise;
    expect(heard.toSorted()).toEqual([
      [0, 'direct'],
      [0, 'first'],
      [1, 'second'],
    ]);
    await Promise.all(clients.map((client) => client.destroy()));
    await loopback.close();
  });
});
