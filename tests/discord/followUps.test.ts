import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, Loopback } from '../../src/loopback/loopback.ts';
import { ARTICLES, manyMeetings } from './articles.ts';
import { ReadoutInDiscord } from './readoutInDiscord.ts';

const SUMMIT = `---
title: A summit in Reykjavik
publisher: North Sea Courier
url: https://courier.example/summit
published: 2024-06-05
---
Norwegian Foreign Minister Ingrid Solvang met Icelandic President Helga Jonsdottir in Reykjavik on 4 June 2024.

Danish Prime Minister Anders Krogh met Faroese Premier Maria Djurhuus in Reykjavik on 4 June 2024.

Norway demanded that Iceland open its harbours. Iceland asked Norway to lower its tariffs.
`;

let readout: ReadoutInDiscord;
let alice: ReturnType<Loopback['member']>;
const start = async (articles: Readonly<Record<string, string>>) => {
  readout = await ReadoutInDiscord.ready({ articles });
  alice = readout.discord.member('alice');
};
beforeEach(() => start({ ...ARTICLES, 'summit.md': SUMMIT }));
afterEach(() => readout.end());

const AROUND = [
  'Show in context',
  'Read source',
  'First',
  'Previous',
  'Next',
  'Last',
  'Delete',
  'Share with everyone here',
  '👍',
  '👎',
];
const offered = ({ buttons }: Answer) => buttons.filter((label) => !AROUND.includes(label));

describe('under an answer about a meeting alice finds', () => {
  it('what the two sides demanded of each other, who else met there, and the timeline of whom it is about', async () => {
    const answer = await alice.runs('meetings', { actor: 'Jonsdottir' });
    expect(offered(answer)).toEqual([
      'What did Norway demand of Iceland?',
      'Who else met in Reykjavik, Tue 4 June 2024?',
      'Timeline of Ingrid Solvang',
    ]);
  });

  it('and each gives what it says, as an answer of its own', async () => {
    const answer = await alice.runs('meetings', { actor: 'Jonsdottir' });
    const demands = await alice.presses(answer, 'What did Norway demand of Iceland?');
    expect(demands.id).not.toBe(answer.id);
    expect(demands.text).toContain('Demands by Norway of Iceland');
    expect(demands.text).toContain('open its harbours');
    const others = await alice.presses(answer, 'Who else met in Reykjavik, Tue 4 June 2024?');
    expect(others.text).toContain('Anders Krogh');
    const timeline = await alice.presses(answer, 'Timeline of Ingrid Solvang');
    expect(timeline.text).toContain('Tomas Ferreira');
  });

  it('nothing that would lead to what she sees already', async () => {
    await readout.end();
    await start({ 'one.md': ARTICLES['lisbon-visit.md']!.split('\n\n')[0]! });
    expect(offered(await alice.runs('meetings'))).toEqual([]);
    expect(offered(await alice.runs('actor', { name: 'Ferreira' }))).toEqual([]);
  });

  it('where nothing was found, what is told of those whom she named, if anything is', async () => {
    expect(offered(await alice.runs('ask', { question: 'Who met the king of Bhutan?' }))).toEqual([]);
    expect(offered(await alice.runs('meetings', { actor: 'Wanjiru', place: 'Paris' }))).toEqual([
      'Timeline of Grace Wanjiru',
      'Whom did Grace Wanjiru meet?',
    ]);
  });
});

describe('every command that answers offers what comes next:', () => {
  it.each([
    ['ask', { question: 'Who met Wanjiru in Lisbon?' }, 'Timeline of Grace Wanjiru'],
    ['meetings', { actor: 'Wanjiru' }, 'Timeline of Grace Wanjiru'],
    ['demands', { by: 'Norway', of: 'Iceland' }, 'What did Iceland demand of Norway?'],
    ['timeline', { actor: 'Jonsdottir' }, 'What did Norway demand of Iceland?'],
    ['actor', { name: 'Jonsdottir' }, 'Who else met in Reykjavik, Tue 4 June 2024?'],
  ])('/%s %o', async (command, options, label) => {
    expect(offered(await alice.runs(command, options))).toContain(label);
  });
});

describe('a button that asks on', () => {
  it('works after a restart', async () => {
    const answer = await alice.runs('meetings', { actor: 'Jonsdottir' });
    await readout.restart();
    expect((await alice.presses(answer, 'Timeline of Ingrid Solvang')).text).toContain('Timeline of Ingrid Solvang');
  });

  it('says that the articles have changed, and what they say now', async () => {
    const answer = await alice.runs('meetings', { actor: 'Jonsdottir' });
    await readout.write('summit.md', SUMMIT.replace('open its harbours', 'close its harbours'));
    await readout.discord.moderator().runs('refresh');
    const demands = await alice.presses(answer, 'What did Norway demand of Iceland?');
    expect(demands.text).toContain('The articles have changed since this was asked');
    expect(demands.text).toContain('close its harbours');
  });

  it('is answered for the one who presses alone where the answer is another’s or hidden', async () => {
    const meetings = { actor: 'Jonsdottir' };
    const bobs = await readout.discord
      .member('bob')
      .presses(await alice.runs('meetings', meetings), 'Timeline of Ingrid Solvang');
    expect(bobs.ephemeral).toBe(true);
    const own = await alice.presses(await alice.runs('meetings', { ...meetings, hide: true }), 'Timeline of Ingrid Solvang');
    expect(own.ephemeral).toBe(true);
    const open = await alice.presses(await alice.runs('meetings', meetings), 'Timeline of Ingrid Solvang');
    expect(open.ephemeral).toBe(false);
  });

  it('stands on the first page alone, and never makes a message too large for Discord', async () => {
    await readout.write('diary.md', manyMeetings(40));
    await readout.discord.moderator().runs('refresh');
    const list = await alice.runs('meetings', { actor: 'Solvang', to: '2023-12' });
    expect(offered(list).length).toBeGreaterThan(0);
    expect(offered(await alice.presses(list, 'Next'))).toEqual([]);
  });
});
