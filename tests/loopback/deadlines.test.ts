import { MessageFlags, Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../../src/loopback/loopback.ts';
import { Interactions } from '../../src/loopback/state/interactions.ts';
import { refusal, type SmallBot, smallBot } from './smallBot.ts';

let bot: SmallBot;
let clock: ManualClock;
beforeEach(async () => {
  clock = new ManualClock();
  bot = await smallBot({ clock });
});
afterEach(() => bot.close());

/** Runs /hello and gives what the bot's own code came to, whatever alice sees. */
async function inHandler<T>(work: (i: import('discord.js').ChatInputCommandInteraction) => Promise<T>): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  bot.handle = (i) => i.isChatInputCommand() && work(i).then(resolve, reject);
  const seen = bot.loopback.member('alice').runs('hello');
  seen.catch(() => {});
  return promise;
}

describe('deadlines', () => {
  it('an acknowledgement just within three seconds counts', async () => {
    bot.handle = (i) => {
      clock.advance(2_999);
      return i.isChatInputCommand() && i.reply('in time');
    };
    expect((await bot.loopback.member('alice').runs('hello')).text).toBe('in time');
  });

  it('after three seconds alice sees that the bot did not respond, and the bot that the interaction is unknown', async () => {
    const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<typeof refusal>>>();
    bot.handle = (i) => {
      clock.advance(3_000);
      if (i.isChatInputCommand()) resolve(refusal(i.reply('late')));
    };
    await expect(bot.loopback.member('alice').runs('hello')).rejects.toThrow('/hello: The application did not respond');
    expect(await promise).toEqual({ status: 404, code: 10062, complaints: [] });
    expect(bot.loopback.refusals).toMatchObject([{ method: 'POST', code: 10062, message: 'Unknown interaction' }]);
    expect(bot.loopback.member('alice').sees()).toEqual([]);
  });

  it('an interaction is acknowledged once', async () => {
    const refused = await inHandler(async (i) => {
      await i.deferReply();
      i.replied = false;
      i.deferred = false;
      return refusal(i.reply('again'));
    });
    expect(refused).toEqual({ status: 400, code: 40060, complaints: [] });
  });

  it('nothing can be edited before the acknowledgement', async () => {
    const refused = await inHandler((i) => {
      const path = Routes.webhookMessage(i.applicationId, i.token, '@original');
      return refusal(i.client.rest.patch(path, { body: { content: 'early' }, auth: false }));
    });
    expect(refused).toMatchObject({ status: 404, code: 10015 });
  });

  it('the token lives for fifteen minutes', async () => {
    const refused = await inHandler(async (i) => {
      await i.deferReply();
      clock.advance(15 * 60_000 - 1);
      await i.editReply('just in time');
      clock.advance(1);
      return refusal(i.editReply('too late'));
    });
    expect(refused).toMatchObject({ status: 401, code: 50027 });
    expect(bot.loopback.member('alice').sees()[0]!.text).toBe('just in time');
  });

  it('"thinking…" that outlives the token is told to who waits for it', async () => {
    bot.handle = async (i) => {
      if (i.isChatInputCommand()) await i.deferReply();
      clock.advance(15 * 60_000);
    };
    await expect(bot.loopback.member('alice').runs('hello')).rejects.toThrow(
      'still "thinking…" when the fifteen minutes were over',
    );
  });

  it('a follow-up to "thinking…" takes its place and stays as private as it was', async () => {
    bot.handle = async (i) => {
      if (!i.isChatInputCommand()) return;
      await i.deferReply({ flags: MessageFlags.Ephemeral });
      await i.followUp('the answer');
    };
    const answer = await bot.loopback.member('alice').runs('hello');
    expect([answer.text, answer.ephemeral]).toEqual(['the answer', true]);
    expect(bot.loopback.member('alice').sees()).toHaveLength(1);
  });
});

describe('a long run', () => {
  it('ends the oldest interactions early rather than keep them all', async () => {
    const told: string[] = [];
    const interactions = new Interactions(new ManualClock(), ({ change, interaction }) =>
      told.push(`${interaction.token} ${change}`),
    );
    const { user } = bot.client;
    for (let n = 0; n <= 10_000; n++)
      interactions.open({
        id: `${n}`,
        token: `t${n}`,
        type: 2,
        user: user as never,
        channel: null as never,
        name: '/a',
        source: null,
        completes: null,
      });
    expect(told.filter((each) => each.endsWith('expired'))).toEqual(['t0 expired']);
    expect(() => interactions.awaiting('0', 't0')).toThrow('Unknown interaction');
    expect(interactions.awaiting('1', 't1').token).toBe('t1');
  });
});
