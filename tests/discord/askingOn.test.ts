import { afterEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/loopback/loopback.ts';
import { ReadoutInDiscord, type Setting } from './readoutInDiscord.ts';

const POST = 'POST /channels/:channel/messages';
const QUESTION = 'Who met Tomas Ferreira in Lisbon?';

let readout: ReadoutInDiscord;
let expectedRefusals: readonly string[] = [];
const start = async (setting: Setting = {}) => {
  readout = await ReadoutInDiscord.ready(setting);
  return readout.discord.member('alice');
};
afterEach(async () => {
  await readout.end(expectedRefusals);
  expectedRefusals = [];
});

const openThread = async (answer: Answer, name: string) => {
  const { url, token } = readout.discord;
  const response = await fetch(`${url}/v10/channels/${answer.payload.channel_id}/messages/${answer.id}/threads`, {
    method: 'POST',
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name }),
  });
  expect(response.status).toBe(201);
};

describe('alice replies to an answer', () => {
  it('with “what did he demand?”, and is told what it is taken as', async () => {
    const alice = await start();
    const answer = await alice.runs('ask', { question: 'Who met Ingrid Solvang in Oslo?' });
    const further = await alice.replies(answer, 'what did she demand?');
    expect(further.text).toMatch(/^Taken as:\nWhat did Ingrid Solvang demand\?\n/);
    expect(further.text).toContain('ratify the fisheries agreement');
    expect(further.payload.referenced_message?.content).toBe('what did she demand?');
    expect(further.pings).toEqual([]);
  });

  it('with another year, of a list as well as of a question', async () => {
    const alice = await start();
    const answer = await alice.runs('meetings', { actor: 'Ferreira', from: '2024-04' });
    expect((await alice.replies(answer, 'and in March 2024?')).text).toMatch(
      /^Taken as:\nMeetings of Tomas Ferreira from March 2024 to March 2024\n.*Ingrid Solvang met Tomas Ferreira in Oslo/s,
    );
  });

  it('with “who else was there?”', async () => {
    const alice = await start();
    const further = await alice.replies(await alice.runs('ask', { question: QUESTION }), 'who else was there?');
    expect(further.text).toBe('Nobody else is named at that meeting.');
  });

  it('and again to the answer to that, after a restart', async () => {
    const alice = await start();
    const first = await alice.runs('ask', { question: 'Who met Ingrid Solvang in Oslo?' });
    const second = await alice.replies(first, 'what did she demand?');
    await readout.restart();
    expect((await alice.replies(second, 'and in 2019?')).text).toMatch(/^Taken as:\nWhat did Ingrid Solvang demand in 2019\?\n/);
  });

  it('where the question was longer than a button can carry', async () => {
    const alice = await start();
    const question = 'Who met the Portuguese foreign minister Tomas Ferreira, in Lisbon or elsewhere in Portugal, in April 2024?';
    const further = await alice.replies(await alice.runs('ask', { question }), 'what did he demand?');
    expect(further.text).toMatch(/^Taken as:\nWhat did Tomas Ferreira demand in April 2024\?/);
  });

  it('with a whole question, which stands alone', async () => {
    const alice = await start();
    const answer = await alice.runs('ask', { question: QUESTION });
    const whole = await alice.replies(answer, 'What did Okello demand?');
    expect(whole.text).toMatch(/^What did Okello demand\?\n/);
    expect(whole.text).toContain('release the seized ship');
  });

  it('with what cannot be told, and is asked to say it whole', async () => {
    const alice = await start();
    const answer = await alice.runs('about');
    expect((await alice.replies(answer, 'why?')).text).toContain('I could not tell what “why?” refers to');
  });

  it('with small talk, which is left alone', async () => {
    const alice = await start();
    const answer = await alice.runs('ask', { question: QUESTION });
    for (const talk of ['he does that every year lol', 'thanks', 'and yet']) alice.says(talk, [], answer);
    const next = alice.nextMessage();
    await alice.runs('help');
    expect((await next).text).toContain('/ask');
    expect(readout.discord.calls).not.toContain(POST);
  });
});

describe('alice asks on where the answer stands above:', () => {
  it('in direct messages', async () => {
    const alice = (await start()).inDirectMessages();
    await alice.asks('Who met Ingrid Solvang in Oslo?');
    await alice.asks('thanks');
    expect((await alice.asks('what did she demand?')).text).toMatch(/^Taken as:\nWhat did Ingrid Solvang demand\?/);
  });

  it('in a thread that hangs from it, and there from the last answer', async () => {
    const alice = await start();
    const { mention } = readout.discord;
    const answer = await alice.asks(`${mention} Who met Ingrid Solvang in Oslo?`);
    await openThread(answer, 'Solvang');
    const inThread = alice.in('Solvang');
    expect((await inThread.asks(`${mention} what did she demand?`)).text).toMatch(/^Taken as:\nWhat did Ingrid Solvang demand\?/);
    expect((await inThread.asks(`${mention} and in 2019?`)).text).toMatch(/^Taken as:\nWhat did Ingrid Solvang demand in 2019\?/);
  });

  it('but in a channel, where anybody’s may stand above, she is asked which', async () => {
    const alice = await start();
    const { mention } = readout.discord;
    await alice.asks(`${mention} ${QUESTION}`);
    expect((await alice.asks(`${mention} why?`)).text).toContain('Reply to one of my answers');
  });

  it('and where Discord does not show what stands above, is answered as if nothing did', async () => {
    const alice = (await start()).inDirectMessages();
    await alice.asks(QUESTION);
    readout.discord.faults.answer(403, { route: 'GET /channels/:channel/messages' });
    expect((await alice.asks('why?')).text).toContain('I could not tell what “why?” refers to');
    expect(readout.log).toContainEqual(expect.objectContaining({ msg: 'what was asked before could not be looked up' }));
  });
});

describe('alice only greets', () => {
  it.each(['hello', 'Hi!', 'Thanks 🙏'])(
    'with “%s”, and gets a friendly line with three questions that she can try',
    async (greeting) => {
      const alice = (await start()).inDirectMessages();
      const { text } = await alice.asks(greeting);
      expect(text).toMatch(/^(Hello!|You are welcome\.)/);
      const examples = [...text.matchAll(/^• (.*)$/gm)].map(([, example]) => example!);
      expect(examples).toHaveLength(3);
      expect((await alice.asks(examples[0]!)).buttons).toContain('Show in context');
    },
  );
});
