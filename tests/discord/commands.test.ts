import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Loopback } from '../../src/loopback/loopback.ts';
import { ARTICLES, HOSTILE_ARTICLE } from './articles.ts';
import { ReadoutInDiscord } from './readoutInDiscord.ts';

let readout: ReadoutInDiscord;
let alice: ReturnType<Loopback['member']>;

beforeAll(async () => {
  readout = await ReadoutInDiscord.ready({ articles: { ...ARTICLES, 'hostile.md': HOSTILE_ARTICLE } });
  alice = readout.discord.member('alice');
});
afterAll(() => readout.end());

describe('alice types a slash', () => {
  it('and finds the commands, without those for moderators', () => {
    expect(alice.commands()).toEqual(
      expect.arrayContaining(['actor', 'ask', 'demands', 'help', 'meetings', 'source', 'timeline']),
    );
    expect(alice.commands()).not.toContain('refresh');
    expect(readout.discord.moderator().commands()).toContain('refresh');
  });

  it('and finds them in direct messages too', () => {
    expect(alice.inDirectMessages().commands()).toContain('ask');
  });
});

describe('/ask', () => {
  it('answers with quotes under the question', async () => {
    const answer = await alice.runs('ask', { question: 'What did Solvang urge Portugal to do?' });
    expect(answer.text).toMatch(/^What did Solvang urge Portugal to do\?\n/);
    expect(answer.text).toContain('▎Solvang urged Portugal to ratify the fisheries agreement before the summer.');
    expect(answer.buttons).toContain('Show in context');
  });

  it('says that the articles do not say', async () => {
    const answer = await alice.runs('ask', { question: 'How many volcanoes erupted in Iceland in 1783?' });
    expect(answer.text).toContain('The corpus does not name “Iceland”.');
    expect(answer.buttons).toEqual(['Delete', '👍', '👎']);
  });

  it('answers in a direct message', async () => {
    const answer = await alice.inDirectMessages().runs('ask', { question: 'Who met Wanjiru in Lisbon?' });
    expect(answer.text).toContain('Tomas Ferreira met Kenyan Ambassador Grace Wanjiru');
  });

  it('takes a question of 6,000 characters', async () => {
    const question = 'Who met Wanjiru in Lisbon? '.repeat(300).slice(0, 6000);
    const answer = await alice.runs('ask', { question });
    expect(answer.text).toMatch(/^(?:Who met Wanjiru in Lisbon\? )+.*…\n/);
  });

  it('takes a question that is all marks and mentions, and pings nobody', async () => {
    const answer = await alice.runs('ask', { question: `${alice.mention} @everyone **# \u202e](https://x.example) ||<t:1:R>` });
    expect(answer.text).toContain(`${alice.mention} @everyone **# ](https://x.example) ||<t:1:R>`);
    expect(answer.pings).toEqual([]);
    expect(answer.links.map(({ url }) => new URL(url).host)).not.toContain('x.example');
  });

  it('takes a question of invisible characters', async () => {
    const answer = await alice.runs('ask', { question: '\u200b\u200b\u200b' });
    expect(answer.text).toContain('question');
  });
});

describe('/meetings', () => {
  it('shows each meeting with its date and how it is known, its quote, its source', async () => {
    const answer = await alice.runs('meetings', { actor: 'Ferreira', to: 'March 2024' });
    expect(answer.text).toMatch(
      new RegExp(
        [
          'Meetings of Tomas Ferreira to March 2024',
          'Ingrid Solvang met Tomas Ferreira in Oslo',
          'Tue 12 March 2024, from “Tuesday” and the publication date',
          '▎Norwegian Foreign Minister Ingrid Solvang met her Portuguese counterpart Tomas Ferreira in Oslo on Tuesday.',
          '1 · North Sea Courier · published 13 March 2024 · Norway and Portugal hold talks on fisheries',
          'Searched 4 articles \\(\\d+ passages\\), published 13 March to 6 May 2024 · refreshed .* UTC',
        ].join('\\n'),
      ),
    );
    expect(answer.markdown).toMatch(/\*\*met\*\*/);
    const next = ['What did Norway demand of Portugal?', 'Timeline of Tomas Ferreira', 'Whom did Tomas Ferreira meet?'];
    expect(answer.buttons).toEqual(['Show in context', 'Read source', ...next, 'Delete', '👍', '👎']);
    expect(answer.button('Read source').url).toMatch(/^https:\/\/courier\.example\/oslo-talks#:~:text=/);
    expect(answer.ephemeral).toBe(false);
  });

  it('says that a meeting was denied', async () => {
    const answer = await alice.runs('meetings', { actor: 'Ferreira' });
    expect(answer.text).toContain('(denied)');
  });

  it('says what was looked for where there is nothing, and what the articles span', async () => {
    const answer = await alice.runs('meetings', { actor: 'Wanjiru', place: 'Paris' });
    expect(answer.text).toContain('no meeting of Grace Wanjiru in Paris');
    expect(answer.text).toContain('4 articles');
  });

  it.each(['the day before doomsday', '2024-13'])(
    'says in private how to write a date where “%s” cannot be looked up',
    async (from) => {
      const answer = await alice.runs('meetings', { from });
      expect(answer.text).toContain(`“${from}” is not a date that can be looked up. Write it as 2023, 2023-05, 2023-05-29`);
      expect(answer.ephemeral).toBe(true);
    },
  );

  it('is hidden from the others on request', async () => {
    const answer = await alice.runs('meetings', { actor: 'Ferreira', hide: true });
    expect(answer.ephemeral).toBe(true);
    expect(answer.buttons).toContain('Share with everyone here');
    expect(answer.buttons).not.toContain('Delete');
  });
});

describe('/actor', () => {
  it('tells offices, spellings and events', async () => {
    const answer = await alice.runs('actor', { name: 'solvang' });
    expect(answer.text).toMatch(/^Ingrid Solvang\nforeign minister/);
    expect(answer.text).toContain('Also written: ');
    expect(answer.text).toContain('Met, called or visited');
    expect(answer.text).toContain('Demanded or asked');
  });

  it('says that nobody is called so, whatever was typed', async () => {
    const answer = await alice.runs('actor', { name: '@everyone' });
    expect(answer.text).toContain('The corpus names nobody called “@everyone”.');
    expect(answer.pings).toEqual([]);
  });
});

describe('/timeline', () => {
  it('runs from the earliest to the latest, undated last', async () => {
    const { text } = await alice.runs('timeline', { type: 'CONSULT' });
    const order = ['Tue 12 March 2024', 'Mon 1 April 2024', 'Amina Okello met'].map((words) => text.indexOf(words));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('writes dates as words, which no reader’s time zone shifts, and shows no previews of links', async () => {
    const answer = await alice.runs('timeline');
    expect(answer.markdown).not.toMatch(/<t:\d/);
    expect(answer.markdown).not.toMatch(/https?:\/\//);
    expect(answer.links.length).toBeGreaterThan(0);
  });
});

describe('/demands', () => {
  it('shows who asked what of whom', async () => {
    const answer = await alice.runs('demands', { of: 'Portugal' });
    expect(answer.text).toContain('Ingrid Solvang urged Portugal');
    expect(answer.text).toContain('▎Wanjiru called on Portugal to reopen its consulate in Mombasa.');
  });
});

describe('/source', () => {
  it('shows an article and its passages', async () => {
    const answer = await alice.runs('source', { document: 'lisbon-visit' });
    expect(answer.text).toMatch(/^Ferreira receives Kenyan envoy\nLisbon Gazette/);
  });

  it('finds words in it', async () => {
    const answer = await alice.runs('source', { document: 'Norway and Portugal hold talks on fisheries', find: 'ratify' });
    expect(answer.markdown).toContain('to **ratify** the fisheries agreement');
  });

  it('shows ill-meant text as it is written, and lets it do nothing', async () => {
    const answer = await alice.runs('source', { document: 'hostile' });
    expect(answer.text).toContain('](javascript:alert(1)) @everyone **bold** ||spoiler||');
    expect(answer.text).toContain('▎# Not a heading');
    expect(answer.text).toContain(
      '▎> Not a quotation by us: @everyone, see https://phish.example/login and [this](https://phish.example) <t:1700000000:R> <:x:123456789012345678>',
    );
    expect(answer.text).toContain('reversed and zerowidth.');
    expect(answer.pings).toEqual([]);
    expect(answer.links.map(({ url }) => new URL(url).host)).toEqual(answer.links.map(() => 'evil.example'));
  });
});

describe('/about', () => {
  it('tells what is searched, since when, and what is kept', async () => {
    const answer = await alice.runs('about');
    expect(answer.text).toContain('4 articles of 3 publishers, published from 2024-03-13 to 2024-05-06');
    expect(answer.text).toMatch(/Last read \d{4}-\d\d-\d\d \d\d:\d\d UTC/);
    expect(answer.text).toContain('No question and no name:');
    expect(answer.text).toMatch(/Readout \d+\.\d+\.\d+/);
  });
});

describe('/about, where the operator has said where they are', () => {
  it('links to the source code and to what is kept of people', async () => {
    const configured = await ReadoutInDiscord.ready({
      configuration: { SOURCE_URL: 'https://code.example/readout', PRIVACY_URL: 'https://code.example/privacy' },
    });
    expect((await configured.discord.member('alice').runs('about')).links).toEqual([
      { label: 'Privacy', url: 'https://code.example/privacy' },
      { label: 'Source code', url: 'https://code.example/readout' },
    ]);
    await configured.end();
  });
});

describe('/help', () => {
  it('names every command that everyone may use, with all its examples', async () => {
    const answer = await alice.runs('help', { hide: true });
    for (const name of [
      'ask question:',
      'actor name:',
      'timeline',
      'meetings',
      'network',
      'demands by:',
      'source document:',
      'about',
    ])
      expect(answer.text).toMatch(new RegExp(`^/${name}.* → `, 'm'));
    expect(answer.text).not.toMatch(/and \d+ more|moderators/);
    expect(answer.ephemeral).toBe(true);
  });

  it('names those of moderators to moderators alone', async () => {
    const answer = await readout.discord.moderator('maria').runs('help');
    for (const name of ['corpus', 'actors', 'refresh', 'feedback'])
      expect(answer.text).toMatch(new RegExp(`^/${name}.* → `, 'm'));
    expect(answer.text).not.toMatch(/and \d+ more/);
  });
});

describe('autocompletion', () => {
  it('proposes actors by surname, office and a misspelling', async () => {
    for (const typed of ['solv', 'Norwegian foreign minister', 'Solvanng']) {
      const proposals = await alice.types('actor', 'name', typed);
      expect(proposals[0]?.value, typed).toBe('Ingrid Solvang');
    }
  });

  it('proposes places, documents and periods', async () => {
    expect(await alice.types('meetings', 'place', 'li')).toContainEqual({ name: 'Lisbon', value: 'Lisbon' });
    const documents = await alice.types('source', 'document', 'kenyan envoy');
    expect(documents).toEqual([{ name: 'Ferreira receives Kenyan envoy · Lisbon Gazette · 2024-04-02', value: 'lisbon-visit' }]);
    expect(await alice.types('timeline', 'from', 'apr')).toEqual([{ name: 'April 2024', value: '2024-04' }]);
    expect(await alice.types('timeline', 'to', '2024-0')).toHaveLength(3);
  });

  it('proposes nothing where nothing fits, and the typed value still works', async () => {
    expect(await alice.types('meetings', 'place', 'Atlantis')).toEqual([]);
    expect((await alice.runs('meetings', { place: 'Atlantis' })).text).toContain('no meeting in Atlantis');
  });

  it('shows the title of an ill-meant article as a plain text', async () => {
    const [proposal] = await alice.types('source', 'document', 'javascript');
    expect(proposal?.name).toContain('](javascript:alert(1)) @everyone');
  });
});
