import { appendFile, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Loopback } from '../../src/loopback/loopback.ts';
import { ReadoutInDiscord } from './readoutInDiscord.ts';

let readout: ReadoutInDiscord;
let alice: ReturnType<Loopback['member']>;
let maria: ReturnType<Loopback['moderator']>;
const QUESTION = 'What did Solvang urge Portugal to do?';

beforeEach(async () => {
  readout = await ReadoutInDiscord.ready();
  alice = readout.discord.member('alice');
  maria = readout.discord.moderator('maria');
});
afterEach(() => readout.end());

const book = () => join(readout.folder, '.readout', 'feedback.jsonl');

describe('what people say of an answer', () => {
  it('is thanked for in private, and counted', async () => {
    const answer = await alice.runs('ask', { question: QUESTION });
    const thanks = await alice.presses(answer, '👍');
    expect(thanks.ephemeral).toBe(true);
    expect(thanks.text).toBe('Thank you.');
    expect((await maria.runs('feedback')).text).toContain('1 found one helpful, 0 did not.');
  });

  it('can say what was wrong, and moderators read it', async () => {
    const answer = await alice.runs('ask', { question: QUESTION });
    const form = await alice.presses(answer, '👎');
    expect(form.modal?.title).toBe('What was wrong?');
    const thanks = await alice.submits(form, { Reason: 'The **date** is wrong @everyone' });
    expect(thanks.text).toBe('Thank you. The moderators will see it.');
    expect(thanks.ephemeral).toBe(true);
    const report = await maria.runs('feedback');
    expect(report.text).toMatch(
      /0 found one helpful, 1 did not\.\nWhat was wrong, latest first\n\d{4}-\d\d-\d\d · What did Solvang urge Portugal to do\?: The \*\*date\*\* is wrong @everyone/,
    );
    expect(report.pings).toEqual([]);
  });

  it('may be said without a reason, of a list as of a question', async () => {
    const form = await alice.presses(await alice.runs('demands', { of: 'Portugal' }), '👎');
    await alice.submits(form, {});
    expect((await maria.runs('feedback')).text).toContain('Demands of Portugal: no reason given');
  });

  it('counts once a person: the later word instead of the earlier', async () => {
    const answer = await alice.runs('demands');
    await alice.presses(answer, '👍');
    await alice.submits(await alice.presses(answer, '👎'), { Reason: 'On second thoughts' });
    await readout.discord.member('bob').presses(answer, '👍');
    expect((await maria.runs('feedback')).text).toContain('1 found one helpful, 1 did not.');
  });

  it('outlives a restart, and a line that was cut short', async () => {
    const answer = await alice.runs('demands');
    await alice.presses(answer, '👍');
    await appendFile(book(), '{"at":"2024-0');
    await readout.restart();
    await readout.discord.member('bob').presses(answer, '👍');
    await readout.restart();
    expect((await maria.runs('feedback')).text).toContain('2 found one helpful');
  });

  it('is kept without the person’s name', async () => {
    await alice.presses(await alice.runs('demands'), '👍');
    const kept = await readFile(book(), 'utf8');
    expect(kept).not.toContain(alice.id);
    expect(kept).not.toContain('alice');
  });

  it('that cannot be kept is said to have failed', async () => {
    const answer = await alice.runs('demands');
    await rm(join(readout.folder, '.readout'), { recursive: true, force: true });
    await mkdir(book(), { recursive: true });
    expect((await alice.presses(answer, '👍')).text).toContain('Something went wrong');
    expect((await maria.runs('feedback')).text).toContain('Nothing yet.');
  });
});

describe('/feedback', () => {
  it('is for moderators', () => {
    expect(alice.commands()).not.toContain('feedback');
    expect(maria.commands()).toContain('feedback');
  });

  it('tells nobody else what people asked', async () => {
    await alice.submits(await alice.presses(await alice.runs('demands', { hide: true }), '👎'), { Reason: 'No' });
    expect((await maria.runs('feedback')).ephemeral).toBe(true);
    expect(readout.discord.member('bob').sees()).toEqual([]);
  });
});
