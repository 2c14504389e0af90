import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Loopback } from '../../src/loopback/loopback.ts';
import { readerLink } from '../../src/web/links.ts';
import { ReadoutInDiscord } from './readoutInDiscord.ts';

let readout: ReadoutInDiscord;
let alice: ReturnType<Loopback['member']>;

beforeAll(async () => {
  readout = await ReadoutInDiscord.ready({ readerLink: (quote) => readerLink('https://reader.example/', quote) });
  alice = readout.discord.member('alice');
});
afterAll(() => readout.end());

describe('where a reader is served', () => {
  it('a quote leads to its article first, then to the reader', async () => {
    const answer = await alice.runs('ask', { question: 'What did Solvang urge Portugal to do?' });
    const [source, here] = answer.links;
    expect(source).toMatchObject({
      label: 'Read source',
      url: expect.stringMatching(/^https:\/\/courier\.example\/oslo-talks#:~:text=/),
    });
    expect(here).toMatchObject({ label: 'Read here' });
    expect(here!.url).toMatch(/^https:\/\/reader\.example\/documents\/oslo-talks\?quote=(\d+-\d+)&words=[0-9a-z]+#\1$/);
  });

  it('it is the only link of an article without an address, and in its context too', async () => {
    const answer = await alice.runs('ask', { question: 'Who met Lindqvist in Nairobi?' });
    const labels = () => answer.links.map(({ label }) => label);
    expect(labels()[0]).toBe('Read here');
    expect(answer.links[0]!.url).toContain('/documents/notebook?quote=');
    const context = await alice.presses(answer, 'Show in context');
    expect(context.links.map(({ label }) => label)).toEqual(['Read here']);
  });

  it('every page of a long answer keeps within what Discord takes', async () => {
    let page = await alice.runs('timeline', {});
    expect(page.links.filter(({ label }) => label === 'Read here')).toHaveLength(4);
    page = await alice.presses(page, 'Next');
    expect(page.links.map(({ label }) => label)).toContain('Read here');
  });
});
