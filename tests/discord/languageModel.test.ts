import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { connectLanguageModel } from '../../src/languageModel/languageModel.ts';
import { replies, StandIn, says } from '../languageModel/standIn.ts';
import { ReadoutInDiscord } from './readoutInDiscord.ts';

const QUESTION = { question: 'What did the ministers promise?' };

let server: StandIn;
let readout: ReadoutInDiscord;
beforeAll(async () => {
  server = await StandIn.start();
});
afterAll(() => server.stop());
afterEach(() => readout.end());

const start = async (withModel: boolean) => {
  readout = await ReadoutInDiscord.ready(
    withModel
      ? { languageModel: (log) => connectLanguageModel({ url: server.url, model: 'small-one', key: null, patience: 300, log }) }
      : {},
  );
  return readout.discord.member('alice');
};
const quoted = (text: string) => [...text.matchAll(/^▎(.*)$/gm)].map(([, quote]) => quote);

describe('with a language model alice', () => {
  it('sees first what it picks, and nothing that it says', async () => {
    const alice = await start(true);
    server.behaviour = says('{"quotes": [2]}');
    const picked = await alice.runs('ask', QUESTION);
    expect(quoted(picked.text)).toEqual([server.shown[1]]);
    server.behaviour = says('{"quotes": [2], "say": "They promised gold."}');
    expect((await alice.runs('ask', QUESTION)).text).not.toContain('gold');
  });

  it('sees the plain answer where it fails or falls silent', async () => {
    const plain = await (await start(false)).runs('ask', QUESTION);
    await readout.end();
    const alice = await start(true);
    for (const behaviour of [replies(500, ''), says('gold'), () => {}]) {
      server.behaviour = behaviour;
      expect(quoted((await alice.runs('ask', QUESTION)).text)).toEqual(quoted(plain.text));
    }
    expect(readout.log.flatMap(({ reason }) => reason ?? [])).toEqual([
      'status 500',
      'it does not choose quotes by their numbers',
      'no answer within 300 ms',
    ]);
  });

  it('is told by /about where questions are sent, and without one that they are not', async () => {
    const alice = await start(true);
    expect((await alice.runs('about')).text).toContain(`sent to the language model small-one at ${new URL(server.url).host}`);
    await readout.end();
    expect((await (await start(false)).runs('about')).text).toContain('No question is sent to anybody but Discord.');
  });
});
