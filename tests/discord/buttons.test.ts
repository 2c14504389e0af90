import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, type Loopback, ManualClock } from '../../src/loopback/loopback.ts';
import { ARTICLES, manyMeetings } from './articles.ts';
import { ReadoutInDiscord } from './readoutInDiscord.ts';

const MEETINGS = 23;

let readout: ReadoutInDiscord;
let alice: ReturnType<Loopback['member']>;

beforeEach(async () => {
  // Discord's three seconds do not run: what is pressed is the story, not how busy the machine is.
  const loopback = { clock: new ManualClock() };
  readout = await ReadoutInDiscord.ready({ articles: { ...ARTICLES, 'diary.md': manyMeetings(MEETINGS) }, loopback });
  alice = readout.discord.member('alice');
});
afterEach(() => readout.end());

const quoteNumbers = (answer: Answer): number[] => [...answer.text.matchAll(/^(\d+) · /gm)].map(([, number]) => Number(number));
const inDiary = (answer: Answer): string[] => [...answer.text.matchAll(/^▎(Foreign Minister .*)$/gm)].map(([, quote]) => quote!);
const diary = () => alice.runs('source', { document: 'diary', find: 'Bergen' });

describe('the pages of a list', () => {
  it('show every quote exactly once, in order', async () => {
    let page = await diary();
    const numbers = quoteNumbers(page);
    const quotes = inDiary(page);
    while (!page.button('Next').disabled) {
      page = await alice.presses(page, 'Next');
      numbers.push(...quoteNumbers(page));
      quotes.push(...inDiary(page));
    }
    expect(numbers).toEqual(Array.from({ length: MEETINGS }, (_, i) => i + 1));
    expect(new Set(quotes).size).toBe(MEETINGS);
    expect(page.text).toContain('quotes 21–23 of 23');
  });

  it('turn back, to the last and to the first', async () => {
    const list = await diary();
    expect(list.button('First').disabled && list.button('Previous').disabled).toBe(true);
    const last = await alice.presses(list, 'Last');
    expect(quoteNumbers(last)).toEqual([19, 20, 21, 22, 23]);
    expect(last.button('Next').disabled && last.button('Last').disabled).toBe(true);
    expect(quoteNumbers(await alice.presses(last, 'Previous'))).toEqual([14, 15, 16, 17, 18]);
    expect(quoteNumbers(await alice.presses(last, 'First'))[0]).toBe(1);
  });

  it('still turn after a restart', async () => {
    const list = await diary();
    await readout.restart();
    expect(quoteNumbers(await alice.presses(list, 'Next'))[0]).toBe(6);
  });

  it('of another person’s answer open for the one who presses, alone', async () => {
    const list = await diary();
    const copy = await readout.discord.member('bob').presses(list, 'Next');
    expect(copy.ephemeral).toBe(true);
    expect(quoteNumbers(copy)[0]).toBe(6);
    expect(quoteNumbers(list)[0]).toBe(1);
    expect(quoteNumbers(await readout.discord.member('bob').presses(copy, 'Next'))[0]).toBe(11);
  });

  it('say that the articles have changed, and show what they say now', async () => {
    const list = await diary();
    await readout.write('new.md', ARTICLES['notebook.md']!.replaceAll('Okello', 'Mbeki'));
    await readout.discord.moderator().runs('refresh');
    const page = await alice.presses(list, 'Next');
    expect(page.text).toContain('The articles have changed since this was asked');
    expect(quoteNumbers(page)[0]).toBe(6);
    expect((await alice.presses(page, 'Next')).text).not.toContain('have changed');
  });

  it('turn as well where the question is longer than a button can carry, after a restart too', async () => {
    const find = `Bergen ${'met the ambassador '.repeat(8)}`;
    const list = await alice.runs('source', { document: 'diary', find });
    expect(list.text).toContain('Asked: /source document:diary find:Bergen met the ambassador');
    await readout.restart();
    expect(quoteNumbers(await alice.presses(list, 'Next'))[0]).toBe(6);
  });

  it('ask for fewer words where the question is longer than the message can carry', async () => {
    const list = await alice.runs('source', { document: 'diary', find: `Bergen ${'ambassador *** '.repeat(32)}`.slice(0, 500) });
    const told = await alice.presses(list, 'Next');
    expect(told.ephemeral).toBe(true);
    expect(told.text).toContain('Ask it in fewer words');
  });
});

describe('Show in context', () => {
  it('shows the passage to the one who presses, the quote in bold, and the passages around', async () => {
    const answer = await alice.runs('demands', { of: 'Portugal', to: '2024-03' });
    const context = await readout.discord.member('bob').presses(answer, 'Show in context');
    expect(context.ephemeral).toBe(true);
    expect(context.markdown).toContain('**Solvang urged Portugal to ratify the fisheries agreement before the summer.**');
    expect(context.text).toMatch(/▎.*Tomas Ferreira in Oslo on Tuesday/);
    expect(context.links).toContainEqual(expect.objectContaining({ label: 'Read source' }));
  });

  it('turns to the next passage and back', async () => {
    const long = Array.from(
      { length: 12 },
      (_, i) => `Paragraph ${i + 1}. ${'The delegation spoke at length about nets and boats. '.repeat(12)}`,
    );
    await readout.write('long.md', `---\ntitle: A long day\n---\n${long.join('\n\n')}\n`);
    await readout.discord.moderator().runs('refresh');
    const answer = await alice.runs('source', { document: 'long' });
    const first = await alice.presses(answer, 'Show in context');
    expect(first.button('Previous passage').disabled).toBe(true);
    expect(first.text).toContain('Passage 1 of');
    const second = await alice.presses(first, 'Next passage');
    expect(second.id).toBe(first.id);
    expect(second.text).toContain('Passage 2 of');
    expect((await alice.presses(second, 'Previous passage')).text).toContain('Paragraph 1.');
  });

  it('says so politely where the article has changed since', async () => {
    const answer = await alice.runs('demands', { of: 'Portugal', to: '2024-03' });
    await readout.write('oslo-talks.md', ARTICLES['oslo-talks.md']!.replace('urged', 'begged'));
    await readout.discord.moderator().runs('refresh');
    expect((await alice.presses(answer, 'Show in context')).text).toContain('Ask again');
    await readout.remove('oslo-talks.md');
    await readout.discord.moderator().runs('refresh');
    expect((await alice.presses(answer, 'Show in context')).text).toContain('Ask again');
  });
});

describe('Share', () => {
  it('shows a hidden answer to everyone, once', async () => {
    const hidden = await alice.runs('demands', { of: 'Portugal', hide: true });
    const shared = alice.nextMessage();
    const left = await alice.presses(hidden, 'Share with everyone here');
    expect(left.buttons).not.toContain('Share with everyone here');
    const seen = await shared;
    expect(seen.ephemeral).toBe(false);
    expect(seen.text).toBe(hidden.text);
    expect(seen.buttons).toContain('Delete');
    expect(
      readout.discord
        .member('bob')
        .sees()
        .map(({ id }) => id),
    ).toEqual([seen.id]);
  });
});

describe('Delete', () => {
  it('is for the one who asked', async () => {
    const answer = await alice.runs('demands');
    await expect(alice.presses(answer, 'Delete')).rejects.toThrow('deleted');
    expect(alice.sees()).toEqual([]);
  });

  it('is refused to others in private, and logged', async () => {
    const answer = await alice.runs('demands');
    const refusal = await readout.discord.member('bob').presses(answer, 'Delete');
    expect(refusal.ephemeral).toBe(true);
    expect(refusal.text).toContain('Only the person who asked');
    expect(alice.sees()).toHaveLength(1);
    expect(readout.log).toContainEqual(
      expect.objectContaining({ msg: 'refused: not theirs to delete', user: readout.discord.member('bob').id }),
    );
  });

  it('is for moderators', async () => {
    const answer = await alice.runs('demands');
    await expect(readout.discord.moderator().presses(answer, 'Delete')).rejects.toThrow('deleted');
  });
});

describe('a name that fits several', () => {
  it('is asked about, and the choice is answered in place', async () => {
    await readout.write(
      'other.md',
      '---\ntitle: Another\npublished: 2024-05-05\n---\nDefence Minister Astrid Solvang met Envoy Paul Ndiaye in Dakar on Friday.\n',
    );
    await readout.discord.moderator().runs('refresh');
    const question = await alice.runs('meetings', { actor: 'Solvang' });
    expect(question.text).toContain('Which one?');
    expect(question.selects[0]?.options).toEqual(expect.arrayContaining(['Ingrid Solvang', 'Astrid Solvang']));
    const answer = await alice.selects(question, 'Astrid Solvang');
    expect(answer.id).toBe(question.id);
    expect(answer.text).toContain('Meetings of Astrid Solvang');
    expect(answer.text).toContain('Paul Ndiaye');
  });

  it('is asked about where the rest of the question is too long for a button too', async () => {
    await readout.write(
      'other.md',
      '---\ntitle: Another\npublished: 2024-05-05\n---\nDefence Minister Astrid Solvang met Envoy Paul Ndiaye in Dakar on Friday.\n',
    );
    await readout.discord.moderator().runs('refresh');
    const place = 'the old customs house behind the harbour where the fishing fleet of Dakar used to lie';
    const question = await alice.runs('meetings', { actor: 'Solvang', place });
    expect((await alice.selects(question, 'Astrid Solvang')).text).toContain(`Astrid Solvang in ${place}`);
  });
});
