import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Person } from '../../src/loopback/loopback.ts';
import { ReadoutInDiscord } from './readoutInDiscord.ts';

const dated = (day: string, text: string) =>
  `---\ntitle: Of ${day}\npublisher: Wire\nurl: https://wire.example/${day}\npublished: ${day}\n---\n${text}\n`;
const NEWS = {
  'malmo.md': dated(
    '2031-04-10',
    'Danish Foreign Minister Mette Holm met Swedish Transport Minister Lars Ek in Malmo on Monday. Holm urged Sweden to wait.',
  ),
  'again.md': dated(
    '2031-04-11',
    'Danish Foreign Minister Margrethe Holm-Larsen met Swedish Transport Minister Lars Ek in Malmo on Monday.',
  ),
  'ystad.md': dated('2031-05-02', 'Margrethe Holm-Larsen urged Norway to open the strait on Friday.'),
};

let readout: ReadoutInDiscord;
let maria: Person;
const start = async (articles: Readonly<Record<string, string>> = NEWS) => {
  readout = await ReadoutInDiscord.ready({ articles });
  maria = readout.discord.moderator('maria');
};
afterEach(() => readout.end());
const file = () => readFile(join(readout.folder, 'actors.yaml'), 'utf8');

describe('a moderator merges two actors that are one', () => {
  it('sees what it does to the events before it is saved', async () => {
    await start();
    const asked = await maria.runs('actors merge', { name: 'Mette Holm', with: 'Margrethe Holm-Larsen' });
    expect(asked.ephemeral).toBe(true);
    expect(asked.text).toMatch(/^Merge Margrethe Holm-Larsen into Mette Holm\?\nNothing is saved yet/);
    expect(asked.text).toMatch(/Who is who, then\nMette Holm · also Margrethe Holm-Larsen · in 3 articles/);
    expect(asked.text).toMatch(
      /Events that are then one: 1\nMargrethe Holm-Larsen met Lars Ek in Malmo → Mette Holm met Lars Ek in Malmo/,
    );
    expect(asked.text).toMatch(/Events with other sides: 1\nMargrethe Holm-Larsen urged Norway → Mette Holm urged Norway/);
    expect(asked.buttons).toEqual(expect.arrayContaining(['Show in context', 'Read source', 'Save', 'Cancel']));
    expect((await maria.runs('meetings', { actor: 'Lars Ek', hide: true })).text).toContain('Margrethe Holm-Larsen');
    await expect(file()).rejects.toThrow('ENOENT');
  });

  it('saves it: answers know of it at once, and the log says who', async () => {
    await start();
    const asked = await maria.runs('actors merge', { name: 'Mette Holm', with: 'Margrethe Holm-Larsen' });
    const saved = await maria.presses(asked, 'Save');
    expect(saved.id).toBe(asked.id);
    expect(saved.text).toMatch(/^Saved: merged Margrethe Holm-Larsen into Mette Holm\nEvents that are then one: 1/);
    expect(await file()).toBe('actors:\n  - name: Mette Holm\n    aliases: [Margrethe Holm-Larsen]\n');
    const demands = await maria.runs('demands', { by: 'Margrethe Holm-Larsen' });
    expect(demands.text).toContain('Demands by Mette Holm');
    expect(demands.text).toContain('open the strait');
    expect((await maria.runs('corpus log')).text).toContain(
      'maria · changed who is who: merged Margrethe Holm-Larsen into Mette Holm',
    );
  });

  it('once, however often Save is pressed', async () => {
    await start();
    const asked = await maria.runs('actors merge', { name: 'Mette Holm', with: 'Margrethe Holm-Larsen' });
    const pressed = await Promise.all([maria.presses(asked, 'Save'), maria.presses(asked, 'Save')]);
    expect(pressed.map(({ text }) => text).join('\n')).toContain(
      'That is saved already: merged Margrethe Holm-Larsen into Mette Holm.',
    );
    expect(await file()).toBe('actors:\n  - name: Mette Holm\n    aliases: [Margrethe Holm-Larsen]\n');
    expect((await maria.runs('corpus log')).text.match(/changed who is who/g)).toHaveLength(1);
  });

  it('or leaves it', async () => {
    await start();
    const asked = await maria.runs('actors merge', { name: 'Mette Holm', with: 'Margrethe Holm-Larsen' });
    expect((await maria.presses(asked, 'Cancel')).text).toContain('Nothing was saved.');
    await expect(file()).rejects.toThrow('ENOENT');
  });

  it('keeps the comments and the order of the file, and what both entries said', async () => {
    await start({
      ...NEWS,
      'actors.yaml':
        '# Ours.\nactors:\n  - name: Lars Ek # the minister\n  - name: Margrethe Holm-Larsen\n    wikidata: Q7\n    offices:\n      - {title: foreign minister, of: Denmark, from: 2031-01}\n',
    });
    await maria.presses(await maria.runs('actors merge', { name: 'Mette Holm', with: 'Margrethe Holm-Larsen' }), 'Save');
    expect(await file()).toBe(
      '# Ours.\nactors:\n  - name: Lars Ek # the minister\n  - name: Mette Holm\n    aliases: [Margrethe Holm-Larsen]\n    wikidata: Q7\n    offices:\n      - {title: foreign minister, of: Denmark, from: 2031-01}\n',
    );
  });

  it('is shown it anew where another moderator has changed the file meanwhile', async () => {
    await start();
    const asked = await maria.runs('actors merge', { name: 'Mette Holm', with: 'Margrethe Holm-Larsen' });
    await readout.write('actors.yaml', 'actors:\n  - name: Lars Ek\n');
    const again = await maria.presses(asked, 'Save');
    expect(again.text).toContain('Somebody else has changed the actors’ file meanwhile: nothing was saved.');
    await maria.presses(again, 'Save');
    expect(await file()).toBe('actors:\n  - name: Lars Ek\n  - name: Mette Holm\n    aliases: [Margrethe Holm-Larsen]\n');
  });

  it('is told that a restart has made the bot forget what was proposed', async () => {
    await start();
    const asked = await maria.runs('actors merge', { name: 'Mette Holm', with: 'Margrethe Holm-Larsen' });
    await readout.restart();
    expect((await maria.presses(asked, 'Save')).text).toContain('Nothing was saved; use /actors again.');
  });

  it('is told what cannot be: somebody with themself, a person with a state, a name that nobody bears', async () => {
    await start();
    expect((await maria.runs('actors merge', { name: 'Mette Holm', with: 'Mette Holm' })).text).toContain('is that one already');
    expect((await maria.runs('actors merge', { name: 'Mette Holm', with: 'Sweden' })).text).toContain('they cannot be one');
    expect((await maria.runs('actors merge', { name: 'Mette Holm', with: 'Nobody Atall' })).text).toContain(
      'names nobody called',
    );
  });
});

describe('a moderator splits one that is two', () => {
  const ROES = {
    'lima.md': dated('2031-04-10', 'Peruvian Minister John Roe met Swedish Transport Minister Lars Ek in Lima on Monday.'),
    'kent.md': dated('2031-05-02', 'John Roe met Mayor Ann Poe in Dover on Friday. Roe urged Norway to open the strait.'),
  };

  it('by the articles: sees whose the events are then, and saves it', async () => {
    await start(ROES);
    const form = await maria.runs('actors split', { name: 'John Roe' });
    expect(form.modal?.fields.map(({ label }) => label)).toEqual([
      'Name of the second',
      'Spellings that mean the second',
      'Offices of the second',
      'Articles that mean the second',
    ]);
    const asked = await maria.submits(form, {
      'Name of the second': 'John Roe of Kent',
      'Articles that mean the second': ['Of 2031-05-02'],
    });
    expect(asked.text).toMatch(/^Split John Roe of Kent off John Roe\?\n/);
    expect(asked.text).toContain('John Roe of Kent · also John Roe · only in kent · in 1 article');
    expect(asked.text).toMatch(/Events with other sides: 2\n/);
    expect(asked.text).toContain('John Roe met Ann Poe in Dover → John Roe of Kent met Ann Poe in Dover');
    await maria.presses(asked, 'Save');
    expect((await maria.runs('meetings', { actor: 'John Roe of Kent' })).text).toContain('Ann Poe');
    expect(await file()).toContain('  - name: John Roe of Kent\n    aliases: [John Roe]\n    articles: [kent]\n');
  });

  it('by the spelling', async () => {
    await start({
      'lima.md': ROES['lima.md'].replaceAll('John Roe', 'Karim Haddad'),
      'kent.md': ROES['kent.md'].replaceAll('John Roe', 'Kareem Haddad').replaceAll('Roe', 'Haddad'),
    });
    const form = await maria.runs('actors split', { name: 'Karim Haddad' });
    const asked = await maria.submits(form, {
      'Name of the second': 'Karim Haddad',
      'Spellings that mean the second': ['Karim Haddad'],
    });
    expect(asked.text).toContain('Split Karim Haddad off Kareem Haddad?');
    expect(asked.text).toContain('Kareem Haddad met Lars Ek in Lima → Karim Haddad met Lars Ek in Lima');
  });

  it('and is asked for something that tells them apart', async () => {
    await start(ROES);
    const form = await maria.runs('actors split', { name: 'John Roe' });
    expect((await maria.submits(form, { 'Name of the second': 'Another' })).text).toContain('Nothing was chosen');
  });
});

describe('a moderator sets who somebody is', () => {
  it('in a form with what is known, and sees the effect first', async () => {
    await start();
    const form = await maria.runs('actors set', { name: 'Lars Ek' });
    expect(form.modal?.fields.map(({ label, component }) => [label, component.value ?? ''])).toEqual([
      ['Name', 'Lars Ek'],
      ['Wikidata item', ''],
      ['State', ''],
      ['Offices, one a line', ''],
      ['Other names, one a line', ''],
    ]);
    const asked = await maria.submits(form, {
      Name: 'Lars Olof Ek',
      'Wikidata item': 'https://www.wikidata.org/wiki/Q42',
      State: 'Swedish',
      'Offices, one a line': 'transport minister, Sweden, 2030-01-15 to 2031-06\nmayor, Ystad',
    });
    expect(asked.text).toContain('No event would change.');
    expect(asked.text).toContain(
      'Lars Olof Ek · also Lars Ek · transport minister, Sweden, 2030-01-15 to 2031-06; mayor, Ystad · Sweden · Q42 · in 2 articles',
    );
    await maria.presses(asked, 'Save');
    expect((await maria.runs('meetings', { actor: 'Ek' })).text).toContain('Meetings of Lars Olof Ek');
    const again = await maria.runs('actors set', { name: 'Lars Olof Ek' });
    expect(again.modal?.fields[3]?.component.value).toBe('transport minister, Sweden, 2030-01-15 to 2031-06\nmayor, Ystad');
  });

  it('is told what cannot be read, and what was typed is still there', async () => {
    await start();
    const form = await maria.runs('actors set', { name: 'Lars Ek' });
    const told = await maria.submits(form, { State: 'Ruritania', 'Other names, one a line': 'Lasse' });
    expect(told.text).toContain('“Ruritania” is not a state that I know.');
    const again = await maria.presses(told, 'Mend it');
    expect(again.modal?.fields[2]?.component.value).toBe('Ruritania');
    expect(again.modal?.fields[4]?.component.value).toBe('Lasse');
    expect((await maria.submits(again, { State: 'Sweden' })).text).toContain('also Lasse');
  });
});

describe('somebody who may not', () => {
  it('does not find the command, and is refused in private where a server showed it', async () => {
    await start();
    const bob = readout.discord.member('bob');
    expect(bob.commands()).not.toContain('actors');
    for (const command of readout.discord.guildCommands) command.default_member_permissions = null;
    const told = await bob.runs('actors set', { name: 'Lars Ek' });
    expect([told.ephemeral, told.text]).toEqual([
      true,
      expect.stringContaining('/actors is for members who may manage this server'),
    ]);
  });
});
