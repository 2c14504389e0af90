import { afterEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import type { Answer } from '../../src/loopback/loopback.ts';
import { FAULTY_COMMANDS } from './faultyCommands.ts';
import { ReadoutInDiscord, type Setting } from './readoutInDiscord.ts';

const POST = 'POST /channels/:channel/messages';
const QUESTION = 'Who met Wanjiru in Lisbon?';
const QUOTE = '▎Portuguese Foreign Minister Tomas Ferreira met Kenyan Ambassador Grace Wanjiru in Lisbon on Monday.';

let readout: ReadoutInDiscord;
let expectedRefusals: readonly string[] = [];
const start = async (setting: Setting = {}) => {
  readout = await ReadoutInDiscord.ready(setting);
  return readout.discord.member('alice');
};
/** The bot writes nothing: what is asked after it is the next thing that is answered. */
const answersNext = async (alice: Awaited<ReturnType<typeof start>>) => {
  const next = alice.nextMessage();
  await alice.runs('help');
  return (await next).text;
};
const openThread = async (answer: Answer, name: string) => {
  const { url, token } = readout.discord;
  const response = await fetch(`${url}/v10/channels/${answer.payload.channel_id}/messages/${answer.id}/threads`, {
    method: 'POST',
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name }),
  });
  expect(response.status).toBe(201);
};
/** A message of somebody's as the gateway tells of it. */
const told = (text: string) => ({
  id: '1',
  channel_id: readout.discord.channelId('general'),
  guild_id: readout.discord.guildId,
  author: { id: '2', username: 'other', discriminator: '0', avatar: null },
  type: 0,
  content: text,
  mentions: [],
  attachments: [],
  embeds: [],
});
afterEach(async () => {
  await readout.end(expectedRefusals);
  expectedRefusals = [];
});

describe('alice writes the bot’s name and a question', () => {
  it('and is answered as by /ask, in reply to her and pinging nobody', async () => {
    const alice = await start();
    const answer = await alice.asks(`${readout.discord.mention} ${QUESTION}`);
    expect(answer.text).toMatch(/^Who met Wanjiru in Lisbon\?\n/);
    expect(answer.text).toContain(QUOTE);
    expect(answer.payload.referenced_message?.author.username).toBe('alice');
    expect(answer.pings).toEqual([]);
    expect(answer.buttons).toContain('Show in context');
  });

  it('and may delete the answer, as nobody else may', async () => {
    const alice = await start();
    const answer = await alice.asks(`${QUESTION} ${readout.discord.mention}`);
    expect((await readout.discord.member('bob').presses(answer, 'Delete')).text).toContain('Only the person who asked');
    await expect(alice.presses(answer, 'Delete')).rejects.toThrow('deleted');
    expect(answer.deleted).toBe(true);
  });

  it('and sees a quote in its context', async () => {
    const alice = await start();
    const answer = await alice.asks(`${readout.discord.mention} ${QUESTION}`);
    expect((await alice.presses(answer, 'Show in context')).text).toContain('Passage 1 of');
  });

  it('and others in it: they are shown as written and not pinged', async () => {
    const alice = await start();
    const bob = readout.discord.member('bob');
    const answer = await alice.asks(`${readout.discord.mention} ${bob.mention} @everyone **${QUESTION}**`);
    expect(answer.text).toContain(`${bob.mention} @everyone **${QUESTION}**`);
    expect(answer.pings).toEqual([]);
  });

  it('and asks on in a thread, and is answered there', async () => {
    const alice = await start();
    const answer = await alice.asks(`${readout.discord.mention} ${QUESTION}`);
    await openThread(answer, 'More on Wanjiru');
    const further = await alice.in('More on Wanjiru').asks(`${readout.discord.mention} what did Solvang urge Portugal to do?`);
    expect(further.text).toContain('ratify the fisheries agreement');
    expect(further.payload.channel_id).toBe(readout.discord.channelId('More on Wanjiru'));
  });

  it('but no question: she is told how to ask', async () => {
    const alice = await start();
    expect((await alice.asks(readout.discord.mention)).text).toContain('/help');
  });
});

describe('alice writes in direct messages', () => {
  it('and is answered without writing the bot’s name', async () => {
    const alice = await start();
    expect((await alice.inDirectMessages().asks(QUESTION)).text).toContain(QUOTE);
  });
});

describe('what is not written to the bot is left alone:', () => {
  it.each([
    ['a question to nobody', () => QUESTION],
    ['a question to everyone', () => `@everyone ${QUESTION}`],
    ['a question to somebody else', () => `${readout.discord.member('bob').mention} ${QUESTION}`],
  ])('%s', async (_what, text) => {
    const alice = await start();
    alice.says(text());
    expect(await answersNext(alice)).toContain('/ask');
    expect(readout.discord.calls).not.toContain(POST);
  });

  it('what other bots write, what tells of a pin, what cannot be read', async () => {
    const alice = await start();
    const { mention, gateway } = readout.discord;
    const message = told(`${mention} ${QUESTION}`);
    gateway.dispatch('MESSAGE_CREATE', { ...message, author: { ...message.author, bot: true } });
    gateway.dispatch('MESSAGE_CREATE', { ...message, webhook_id: '3' });
    gateway.dispatch('MESSAGE_CREATE', { ...message, type: 6 });
    for (const unreadable of [{}, null, [], { ...message, author: null }, { ...message, content: 7 }])
      gateway.dispatch('MESSAGE_CREATE', unreadable);
    expect(await answersNext(alice)).toContain('/ask');
    expect(readout.discord.calls).not.toContain(POST);
  });
});

describe('one who writes very often', () => {
  it('is asked to wait once, and then not heard', async () => {
    const alice = await start({ configuration: { QUESTIONS_PER_MINUTE: 1 } });
    const { mention } = readout.discord;
    await alice.asks(`${mention} ${QUESTION}`);
    expect((await alice.asks(`${mention} ${QUESTION}`)).text).toContain('Please wait');
    alice.says(`${mention} ${QUESTION}`);
    const bob = await readout.discord.member('bob').asks(`${mention} ${QUESTION}`);
    expect(bob.text).toContain(QUOTE);
    expect(readout.discord.calls.filter((call) => call === POST)).toHaveLength(3);
  });
});

describe('a written question is answered once', () => {
  it.each(['with 503', 'by hanging up', 'by asking to slow down'])('where Discord fails %s', async (how) => {
    const alice = await start();
    const { faults, mention } = readout.discord;
    if (how === 'with 503') faults.answer(503, { route: POST });
    else if (how === 'by hanging up') faults.hangUp({ route: POST });
    else faults.rateLimit({ route: POST });
    expect((await alice.asks(`${mention} ${QUESTION}`)).text).toContain(QUOTE);
  });

  it('with a plain line where answering fails, by an id that the log has too', async () => {
    const faulty = { ...FAULTY_COMMANDS[0]!, declaration: COMMANDS[0]!.declaration };
    const alice = await start({ commands: [faulty] });
    const told = await alice.asks(`${readout.discord.mention} ${QUESTION}`);
    const [, id] = /the id ([0-9a-f]{8})\./.exec(told.text)!;
    expect(readout.log).toContainEqual(expect.objectContaining({ level: 50, errorId: id, msg: 'not answered' }));
  });

  it('or, where it cannot be, not at all, and the log says why', async () => {
    const alice = await start();
    const logged = readout.logs('the channel is gone');
    const { gateway, mention } = readout.discord;
    gateway.dispatch('MESSAGE_CREATE', { ...told(`${mention} ${QUESTION}`), channel_id: '99' });
    await logged;
    expect(await answersNext(alice)).toContain('/ask');
    expectedRefusals = [POST.replace(':channel', '99')];
  });
});

describe('“Find sources for this” on a message', () => {
  it('finds what the articles say of it, for the person alone, who may share it', async () => {
    const alice = await start();
    const message = readout.discord
      .member('bob')
      .says('I read that **Ferreira** met the Kenyan ambassador in Lisbon <:wow:123456789>');
    const answer = await alice.messageCommand(message, 'Find sources for this');
    expect(answer.ephemeral).toBe(true);
    expect(answer.text).toMatch(/^I read that Ferreira met the Kenyan ambassador in Lisbon\n/);
    expect(answer.text).toContain(QUOTE);
    const shared = alice.nextMessage();
    await alice.presses(answer, 'Share with everyone here');
    expect((await shared).ephemeral).toBe(false);
  });

  it('says that they do not say', async () => {
    const alice = await start();
    const answer = await alice.messageCommand(alice.says('Bananas are on sale in aisle seven'), 'Find sources for this');
    expect(answer.text).toMatch(/The corpus does not (?:say|name)/);
  });

  it('says that a picture has no words', async () => {
    const alice = await start();
    const picture = alice.says('', [{ filename: 'cat.png', contentType: 'image/png', content: Buffer.from('') }]);
    expect((await alice.messageCommand(picture, 'Find sources for this')).text).toContain('no words');
  });
});
