import { Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SmallBot, smallBot } from './smallBot.ts';

const CALLBACK = 'POST /interactions/:id/:token/callback';

let bot: SmallBot;
beforeEach(async () => {
  bot = await smallBot({}, { rest: { timeout: 300 } });
  bot.handle = (i) => i.isChatInputCommand() && i.reply('hello');
});
afterEach(() => bot.close());

const calls = () => bot.loopback.calls.filter((call) => call === CALLBACK).length;

describe('what goes wrong on the REST side', () => {
  it('a rate limit is waited out', async () => {
    bot.loopback.faults.rateLimit({ route: CALLBACK, retryAfter: 0.02, times: 2 });
    expect((await bot.loopback.member('alice').runs('hello')).text).toBe('hello');
    expect(calls()).toBe(3);
    expect(bot.loopback.refusals).toEqual([]);
  });

  it('a server error is tried again', async () => {
    bot.loopback.faults.answer(503, { route: CALLBACK });
    expect((await bot.loopback.member('alice').runs('hello')).text).toBe('hello');
    expect(calls()).toBe(2);
  });

  it('a cut connection is an error for the bot', async () => {
    bot.loopback.faults.hangUp({ times: 10 });
    await expect(bot.client.rest.get(Routes.user())).rejects.toThrow();
    bot.loopback.faults.clear();
    expect(await bot.client.rest.get(Routes.user())).toMatchObject({ username: 'readout' });
  });

  it('a stalled call is given up by the client, or answered when it is let go', async () => {
    const letGo = bot.loopback.faults.stall({ route: CALLBACK });
    // The client times out after 300 ms and asks again, which is not stalled.
    expect((await bot.loopback.member('alice').runs('hello')).text).toBe('hello');
    expect(calls()).toBe(2);
    letGo();
  });

  it('faults meet only the route they were planned for', async () => {
    bot.loopback.faults.answer(500, { route: 'GET /users/:user' });
    expect((await bot.loopback.member('alice').runs('hello')).text).toBe('hello');
    expect(calls()).toBe(1);
  });

  it('every answer tells the bucket and what is left in it, and too many calls are limited', async () => {
    const url = `${bot.loopback.url}/v10/users/@me`;
    const headers = { authorization: `Bot ${bot.loopback.token}` };
    const answers = await Promise.all(Array.from({ length: 60 }, () => fetch(url, { headers })));
    expect(answers[0]!.headers.get('x-ratelimit-limit')).toBe('50');
    const limited = answers.filter(({ status }) => status === 429);
    expect(limited.length).toBeGreaterThan(0);
    expect(await limited[0]!.json()).toMatchObject({ message: 'You are being rate limited.', global: false });
  });
});
