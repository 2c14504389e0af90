import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, Person } from '../../src/loopback/loopback.ts';
import { ARTICLES } from './articles.ts';
import { ReadoutInDiscord } from './readoutInDiscord.ts';

let readout: ReadoutInDiscord;
let maria: Person;
beforeEach(async () => {
  readout = await ReadoutInDiscord.ready();
  maria = readout.discord.moderator('maria');
});
afterEach(() => readout.end());

const file = (filename: string, text: string | Buffer, contentType = 'text/plain') => ({
  filename,
  contentType,
  content: Buffer.from(text),
});
const VISIT = `---
title: Holm in Dakar
publisher: Atlantic Wire
published: 2024-06-02
---
Defence Minister Astrid Holm met Envoy Paul Ndiaye in Dakar on Saturday. Holm urged Senegal to open the port.
`;
const kept = (name: string) => readFile(join(readout.folder, name), 'utf8');
/** What stands in the fields of an open form. */
const prefilled = ({ modal }: Answer) =>
  Object.fromEntries(modal!.fields.map(({ label, component }) => [label, component.value ?? '']));

describe('a moderator adds an article', () => {
  it('by a file: confirms what was guessed, and sees what was read from it', async () => {
    const form = await maria.runs('corpus add', {
      file: file('dakar.txt', 'Holm in Dakar\n\nDefence Minister Astrid Holm met Envoy Paul Ndiaye in Dakar on 1 June 2024.\n'),
    });
    expect(form.modal?.title).toBe('Add dakar.txt');
    expect(prefilled(form).Title).toBe('Holm in Dakar');
    const saved = await maria.submits(form, { Title: 'Holm in Dakar', Publisher: 'Atlantic Wire', Published: '2024-06-02' });
    expect(saved.ephemeral).toBe(true);
    expect(saved.text).toMatch(/^Saved: Holm in Dakar\n/);
    expect(saved.text).toContain('Publisher: Atlantic Wire\nAddress: not known\nPublished: 2024-06-02');
    expect(saved.text).toContain('▎Defence Minister Astrid Holm met Envoy Paul Ndiaye in Dakar on 1 June 2024.');
    expect(await kept('holm-in-dakar.md')).toMatch(/^---\ntitle: Holm in Dakar\npublisher: Atlantic Wire\n/);
    const answer = await readout.discord.member('alice').runs('meetings', { actor: 'Ndiaye' });
    expect(answer.text).toContain('Astrid Holm met Paul Ndiaye in Dakar');
  });

  it('by several files: each is shown with what was guessed, checked alone or saved together', async () => {
    const shown = await maria.runs('corpus add', {
      file: file('one.md', VISIT),
      file2: file('two.txt', 'President Ruta Balode met Prime Minister Mart Kask in Riga.\n'),
      file3: file('three.txt', '  \n'),
    });
    expect(shown.text).toMatch(/^3 files were read\nNothing is saved yet/);
    expect(shown.text).toMatch(/3 · three\.txt\n.*no text/);
    expect(shown.buttons).toEqual(['Check 1 and save', 'Check 2 and save', 'Save all as they are', 'Discard']);
    const form = await maria.presses(shown, 'Check 2 and save');
    const left = await maria.submits(form, { Title: 'Balode and Kask', Published: '2024-05-01' });
    expect(left.id).toBe(shown.id);
    expect(left.text).toContain('2 · two.txt\nsaved as balode-and-kask');
    expect(left.buttons).toEqual(['Check 1 and save', 'Save all as they are', 'Discard']);
    const done = await maria.presses(left, 'Save all as they are');
    expect(done.text).toMatch(/^All done\n1 · one\.md\nsaved as /);
    expect(done.buttons).toEqual([]);
  });

  it('by pasting a text', async () => {
    const form = await maria.runs('corpus add', { paste: true });
    const saved = await maria.submits(form, {
      Text: 'President Ruta Balode met Prime Minister Mart Kask in Riga on Monday.',
      Title: 'Two in Riga',
      Published: '2024-05-01',
    });
    expect(saved.text).toContain('Saved: Two in Riga');
    expect(saved.text).toContain('Ruta Balode met Mart Kask in Riga\nMon 29 April 2024');
  });

  it('with a date that is none: told so, nothing saved, what was typed still there', async () => {
    const form = await maria.runs('corpus add', { file: file('dakar.txt', 'They met in Dakar.') });
    const told = await maria.submits(form, { Title: 'In Dakar', Published: '2024-02-30' });
    expect(told.text).toMatch(/^Not saved\n/);
    expect(told.text).toContain('Nothing was changed: “Published” is not a day written YYYY-MM-DD. Open the form again');
    const again = await maria.presses(told, 'Check and save');
    expect(prefilled(again)).toMatchObject({ Title: 'In Dakar', Published: '2024-02-30' });
    expect((await maria.submits(again, { Published: '2024-02-28' })).text).toContain('Saved: In Dakar');
  });

  it('pasted with a date that is none: told so of the form, what was typed is not called a guess', async () => {
    const form = await maria.runs('corpus add', { paste: true });
    const typed = { Text: 'They met in Dakar.', Title: 'In Dakar', Published: '1975-13-40' };
    const told = await maria.submits(form, typed);
    expect(told.text).toMatch(/^Not saved\n/);
    expect(told.text).toContain('“Published” is not a day written YYYY-MM-DD');
    expect(told.text).toContain('Title: In Dakar (as you typed it)');
    expect(told.text).toContain('Published: 1975-13-40 (as you typed it)');
    expect(told.text).not.toMatch(/front matter|guess|first line/);
    const again = await maria.presses(told, 'Check and save');
    expect((await maria.submits(again, { Published: '1975-12-04' })).text).toContain('Saved: In Dakar');
  });

  it('with another date than was guessed: how the guess was known is not said of it', async () => {
    const form = await maria.runs('corpus add', { file: file('visit.md', VISIT) });
    expect(prefilled(form).Published).toBe('2024-06-02');
    await maria.submits(form, { Published: '2024-06-03' });
    expect(await kept('holm-in-dakar.md')).toContain('published: 2024-06-03\n');
    expect(await kept('holm-in-dakar.md')).not.toContain('publishedBasis');
  });

  it('that is there already: told so before anything is saved', async () => {
    const shown = await maria.runs('corpus add', { file: file('again.txt', ARTICLES['notebook.md']!.split('---\n').at(-1)!) });
    expect(shown.text).toContain('The same text is in the corpus already: “From the notebook”.');
    await maria.presses(shown, 'Discard');
    expect(shown.text).toContain('again.txt\ndiscarded, not saved');
    expect(await readdir(readout.folder)).not.toContain('again.md');
  });

  it('that is there nearly so already: told how much of it is', async () => {
    const text = ARTICLES['notebook.md']!.split('---\n').at(-1)!;
    const shown = await maria.runs('corpus add', { file: file('again.txt', `${text}\nCorrected on 4 May.\n`) });
    expect(shown.text).toMatch(/Much the same text is in the corpus already, \d\d % of it: “From the notebook”\./);
  });

  it('once, however often the button is pressed', async () => {
    const shown = await maria.runs('corpus add', {
      file: file('one.md', VISIT),
      file2: file('two.txt', 'Balode met Kask in Riga.\n'),
    });
    await Promise.all([maria.presses(shown, 'Save all as they are'), maria.presses(shown, 'Save all as they are')]);
    const names = await readdir(readout.folder);
    expect(names.filter((name) => /^(?:holm-in-dakar|balode)/.test(name)).sort()).toEqual([
      'balode-met-kask-in-riga.md',
      'holm-in-dakar.md',
    ]);
  });

  it('and asks for a file where none was given', async () => {
    expect((await maria.runs('corpus add')).text).toContain('Attach a file');
  });

  it('after the bot was restarted meanwhile: told politely that it must be begun again', async () => {
    const form = await maria.runs('corpus add', { file: file('dakar.txt', 'They met in Dakar.') });
    await readout.restart();
    const told = await maria.submits(form, { Title: 'In Dakar' });
    expect(told.text).toContain('Nothing was saved; use /corpus add again.');
    expect(told.ephemeral).toBe(true);
  });

  it('slowly: where it is too late for a form to open by itself, a button opens it', async () => {
    const stalled = maria.nextMessage();
    const release = readout.discord.faults.stall({ route: 'GET /attachments/:attachment/:name' });
    const shown = maria.runs('corpus add', { file: file('dakar.txt', 'They met in Dakar.') });
    expect((await stalled).thinking).toBe(true);
    release();
    const form = await maria.presses(await shown, 'Check and save');
    expect(form.modal?.title).toBe('Add dakar.txt');
  });
});

describe('a moderator corrects an article', () => {
  it('whose date was missing: its events get their dates', async () => {
    await readout.write(
      'undated.md',
      '---\ntitle: In Riga\n---\nPresident Ruta Balode met Prime Minister Mart Kask in Riga on Monday.\n',
    );
    await maria.runs('refresh');
    const form = await maria.runs('corpus edit', { document: 'In Riga' });
    expect(prefilled(form)).toMatchObject({ Title: 'In Riga', Published: '' });
    const saved = await maria.submits(form, { Published: '2024-05-01', Publisher: 'Baltic Post' });
    expect(saved.text).toContain('1 event got a date.');
    expect(saved.text).toMatch(/Events dated anew: 1\nRuta Balode met Mart Kask in Riga\nMon 29 April 2024/);
    expect(await kept('undated.md')).toContain('published: 2024-05-01\n');
    expect((await maria.runs('corpus log')).text).toMatch(
      /maria · edited “In Riga” \(undated\): publisher none → Baltic Post, published none → 2024-05-01/,
    );
  });

  it('whose date was wrong: what hangs on it has no date any more, and is told so', async () => {
    await readout.write(
      'dated.md',
      '---\ntitle: In Riga\npublished: 2024-05-01\n---\nPresident Ruta Balode met Prime Minister Mart Kask in Riga on Monday.\n',
    );
    await maria.runs('refresh');
    const form = await maria.runs('corpus edit', { document: 'In Riga' });
    const saved = await maria.submits(form, { Published: '' });
    expect(saved.text).toContain('1 event lost its date.');
    expect(saved.text).not.toContain('got another date');
  });

  it('with a date that is none: told so, nothing saved, and what was typed stands in the form again', async () => {
    const form = await maria.runs('corpus edit', { document: 'notebook' });
    const told = await maria.submits(form, { Publisher: 'Harbour Times', Published: '2024-02-30' });
    expect(told.text).toContain('Nothing was changed: “Published” is not a day written YYYY-MM-DD.');
    expect(told.text).toContain('Publisher: Harbour Times');
    const again = await maria.presses(told, 'Edit again');
    expect(prefilled(again)).toMatchObject({ Title: 'From the notebook', Publisher: 'Harbour Times', Published: '2024-02-30' });
    expect((await maria.submits(again, { Published: '2024-02-28' })).text).toContain('Publisher: Harbour Times');
    expect(await kept('notebook.md')).toContain('published: 2024-02-28\n');
  });

  it('that has changed since the form was opened: told so', async () => {
    const form = await maria.runs('corpus edit', { document: 'notebook' });
    await readout.write('notebook.md', ARTICLES['notebook.md']!.replace('Nairobi', 'Kisumu'));
    await readout.discord.moderator('nadia').runs('refresh');
    expect((await maria.submits(form, { Title: 'Other' })).text).toContain('has been changed since this was shown');
  });

  it('and changes nothing', async () => {
    const form = await maria.runs('corpus edit', { document: 'notebook' });
    expect((await maria.submits(form, {})).text).toContain('Nothing was changed');
  });
});

describe('a moderator removes an article', () => {
  it('after it was said what goes with it, and brings it back', async () => {
    const asked = await maria.runs('corpus remove', { document: 'notebook' });
    expect(asked.text).toMatch(/^Remove “From the notebook”\?\n.*2 events of it alone would go/);
    expect(asked.text).toContain('▎President Amina Okello met Prime Minister Jonas Lindqvist in Nairobi.');
    const gone = await maria.presses(asked, 'Remove');
    expect(gone.text).toMatch(/Removed: From the notebook\n2 events went with it/);
    expect(await readdir(readout.folder)).not.toContain('notebook.md');
    const [choice] = await maria.types('corpus restore', 'article', 'note');
    expect(choice?.name).toMatch(/^From the notebook · removed \d{4}-\d\d-\d\d by maria$/);
    const back = await maria.runs('corpus restore', { article: choice!.value as string });
    expect(back.text).toContain('Restored: From the notebook');
    expect(await kept('notebook.md')).toBe(ARTICLES['notebook.md']);
  });

  it('or keeps it', async () => {
    const asked = await maria.runs('corpus remove', { document: 'notebook' });
    expect((await maria.presses(asked, 'Keep it')).text).toContain('The article stays.');
    expect(await readdir(readout.folder)).toContain('notebook.md');
  });

  it('and brings it back by the button under the answer', async () => {
    const gone = await maria.presses(await maria.runs('corpus remove', { document: 'notebook' }), 'Remove');
    expect((await maria.presses(gone, 'Restore')).text).toContain('Restored: From the notebook');
  });
});

describe('a moderator looks around', () => {
  it('in the list: the undated first, in pages, by words', async () => {
    for (let i = 1; i <= 30; i += 1)
      await readout.write(
        `day-${i}.md`,
        `---\ntitle: Day ${i}\npublished: 2023-01-${String(i).padStart(2, '0')}\n---\nNothing.\n`,
      );
    await maria.runs('refresh');
    const list = await maria.runs('corpus list');
    expect(list.text).toMatch(/^Articles\n33 of 33 · 1 without a date, first · page 1 of 3\n.*\n• undated · From the notebook/);
    const next = await maria.presses(list, 'Next');
    expect(next.id).toBe(list.id);
    expect(next.text).toContain('page 2 of 3');
    const some = await maria.runs('corpus list', { filter: 'day 2023-01-1' });
    expect(some.text).toContain('10 of 33');
    expect(some.buttons).toEqual([]);
  });

  it('with the check', async () => {
    await readout.write('broken.md', '---\ntitle: never closed\n');
    await readout.write('silent.md', '---\ntitle: Weather\npublished: 2024-05-01\n---\nIt rained.\n');
    await maria.runs('refresh');
    const { text } = await maria.runs('corpus check');
    expect(text).toContain('broken.md: ');
    expect(text).toContain('From the notebook (notebook)');
    expect(text).toContain('Weather (silent)');
  });

  it('in the log: who did what, the latest first', async () => {
    expect((await maria.runs('corpus log')).text).toContain('Nothing has been changed through the bot yet');
    const nadia = readout.discord.moderator('nadia');
    await nadia.presses(await nadia.runs('corpus remove', { document: 'notebook' }), 'Remove');
    await maria.runs('corpus restore', { article: 'notebook' });
    expect((await maria.runs('corpus log')).text).toMatch(
      /maria · restored “From the notebook” \(notebook\)\n• .*nadia · removed “From the notebook”/,
    );
  });
});

describe('somebody who may not', () => {
  it('does not find the command, and is refused in private where a server showed it', async () => {
    const bob = readout.discord.member('bob');
    expect(bob.commands()).not.toContain('corpus');
    for (const command of readout.discord.guildCommands) command.default_member_permissions = null;
    const told = await bob.runs('corpus remove', { document: 'notebook' });
    expect(told.ephemeral).toBe(true);
    expect(told.text).toContain('/corpus is for members who may manage this server');
    expect(readout.log).toContainEqual(
      expect.objectContaining({ msg: 'refused: not a moderator', user: bob.id, command: 'corpus' }),
    );
  });
});
