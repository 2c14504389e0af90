import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defineCommand } from '../../commands/command.ts';
import { COMMANDS } from '../../commands/index.ts';
import { answerMeetings } from '../../src/answers/meetings.ts';
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

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

describe('/timeline with chart', () => {
  it('shows a picture, and says to who does not see it what it shows', async () => {
    const answer = await alice.runs('timeline', { actor: 'Ferreira', chart: true });
    const [picture] = answer.attachments;
    expect(picture!.filename).toBe('timeline.png');
    expect(picture!.content.subarray(0, 4)).toEqual(PNG);
    expect(picture!.description).toMatch(
      /^Timeline of Tomas Ferreira, drawn along time\. meetings, visits and calls: 1: Tue 12 March 2024; 2: Mon 1 April 2024\. Without a date: 3/,
    );
    expect(answer.text).toContain('▎Norwegian Foreign Minister');
  });

  it('is drawn again when one turns back to its page', async () => {
    const answer = await alice.runs('timeline', { actor: 'Solvang', chart: true });
    await alice.presses(answer, 'Next');
    expect(answer.attachments).toEqual([]);
    await alice.presses(answer, 'Previous');
    expect(answer.attachments.map(({ filename }) => filename)).toEqual(['timeline.png']);
  });

  it('attaches a table beside it where that is asked for', async () => {
    const answer = await alice.runs('timeline', { actor: 'Ferreira', chart: true, export: 'csv' });
    expect(answer.attachments.map(({ filename }) => filename)).toEqual(['timeline.png', 'timeline.csv']);
  });

  it('shows none where there is nothing', async () => {
    const answer = await alice.runs('timeline', { actor: 'Amina Okello', chart: true, to: '2000' });
    expect(answer.attachments).toEqual([]);
    expect(answer.text).toContain('no events');
  });
});

describe('/network', () => {
  it('draws who met whom, with the numbers of the quotes beneath', async () => {
    const answer = await alice.runs('network', { actor: 'Ferreira' });
    expect(answer.text).toMatch(/^Whom Tomas Ferreira met\n/);
    const [picture] = answer.attachments;
    expect(picture!.content.subarray(0, 4)).toEqual(PNG);
    expect(picture!.description).toContain('Ingrid Solvang and Tomas Ferreira (1)');
    expect(picture!.description).toContain('Grace Wanjiru');
  });

  it('joins nobody by a meeting that was denied', async () => {
    const answer = await alice.runs('network', { actor: 'Ferreira' });
    expect(answer.attachments[0]!.description).not.toContain('Kari Holt');
    expect(answer.text).not.toContain('Kari Holt');
  });

  it('goes along when a hidden answer is shared', async () => {
    const answer = await alice.runs('network', { actor: 'Ferreira', hide: true });
    const next = alice.nextMessage();
    await alice.presses(answer, 'Share with everyone here');
    expect((await next).attachments[0]!.description).toContain('Ingrid Solvang and Tomas Ferreira (1)');
  });

  it('says that nobody is told to have met', async () => {
    const answer = await alice.runs('network', { actor: 'Ferreira', from: '2030' });
    expect(answer.text).toContain('no meeting of Tomas Ferreira from 2030 told as held');
    expect(answer.attachments).toEqual([]);
  });
});

describe('a picture that cannot be made', () => {
  it('leaves the answer as it is, says so, and the log knows why', async () => {
    const broken = defineCommand({
      declaration: { ...COMMANDS[0]!.declaration, name: 'broken', options: [] },
      examples: [],
      answer: ({ index }) => ({
        kind: 'answer',
        answer: answerMeetings(index, {}),
        files: () => Promise.reject(new Error('no ink')),
      }),
    });
    const other = await ReadoutInDiscord.ready({ commands: [broken] });
    const answer = await other.discord.member('alice').runs('broken');
    expect(answer.text).toContain('The file could not be made');
    expect(answer.text).toContain('▎Norwegian Foreign Minister');
    expect(other.log).toContainEqual(expect.objectContaining({ level: 50, msg: 'a file could not be made' }));
    await other.end();
  });
});
