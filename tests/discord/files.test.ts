import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Loopback } from '../../src/loopback/loopback.ts';
import { ARTICLES, manyMeetings } from './articles.ts';
import { ReadoutInDiscord } from './readoutInDiscord.ts';

let readout: ReadoutInDiscord;
let alice: ReturnType<Loopback['member']>;

beforeAll(async () => {
  readout = await ReadoutInDiscord.ready({ articles: { ...ARTICLES, 'diary.md': manyMeetings(40) } });
  alice = readout.discord.member('alice');
});
afterAll(() => readout.end());

describe('a list as a file', () => {
  it('holds every quote, also those of the pages behind, at its place in its article', async () => {
    const answer = await alice.runs('meetings', { actor: 'Solvang', export: 'json' });
    const [file, ...others] = answer.attachments;
    expect(others).toEqual([]);
    expect(file!.filename).toBe('meetings.json');
    const records: Record<string, unknown>[] = JSON.parse(file!.content.toString());
    expect(records.length).toBeGreaterThan(20);
    expect(records.map(({ number }) => number)).toEqual(records.map((_, i) => i + 1));
    for (const { document, start, end, quote } of records)
      expect(
        (ARTICLES[`${document}.md`] ?? manyMeetings(40))
          .split('---\n')
          .at(-1)!
          .slice(start as number, end as number),
      ).toBe(quote);
    expect(records).toContainEqual(
      expect.objectContaining({
        event: 'Ingrid Solvang met Tomas Ferreira in Oslo',
        type: 'CONSULT',
        status: 'held',
        actors: ['Ingrid Solvang'],
        recipients: ['Tomas Ferreira'],
        place: 'Oslo',
        date: '2024-03-12',
        dateText: 'Tuesday',
        dateBasis: 'resolved',
        publisher: 'North Sea Courier',
        url: expect.stringMatching(/^https:\/\/courier\.example\/oslo-talks#:~:text=/),
      }),
    );
  });

  it('marks what was denied', async () => {
    const answer = await alice.runs('timeline', { actor: 'Ferreira', export: 'csv' });
    const [file] = answer.attachments;
    expect(file!.filename).toBe('timeline.csv');
    expect(file!.content.toString()).toMatch(/^\ufeffnumber,event,type,status,/);
    expect(file!.content.toString()).toMatch(/,denied,/);
  });

  it('stands on the first page, and is there again when one turns back to it', async () => {
    const answer = await alice.runs('meetings', { actor: 'Solvang', export: 'csv' });
    await alice.presses(answer, 'Next');
    expect(answer.attachments).toEqual([]);
    await alice.presses(answer, 'First');
    expect(answer.attachments.map(({ filename }) => filename)).toEqual(['meetings.csv']);
  });

  it('goes along when a hidden answer is shared', async () => {
    const answer = await alice.runs('meetings', { actor: 'Solvang', export: 'csv', hide: true });
    const before = answer.attachments[0]!.content;
    const next = alice.nextMessage();
    await alice.presses(answer, 'Share with everyone here');
    const shared = await next;
    expect(shared.ephemeral).toBe(false);
    expect(shared.attachments.map(({ content }) => content)).toEqual([before]);
    expect(answer.attachments.map(({ content }) => content)).toEqual([before]);
  });

  it('is none where nothing was found', async () => {
    const answer = await alice.runs('meetings', { actor: 'Ferreira', place: 'Paris', export: 'csv' });
    expect(answer.attachments).toEqual([]);
    expect(answer.text).toContain('no meeting');
  });
});
