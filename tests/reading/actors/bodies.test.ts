import { describe, expect, test } from 'vitest';
import { namesIn } from './naming.ts';

describe('organizations', () => {
  test.each([
    ['The Harbour Safety Council met.', 'Harbour Safety Council'],
    ['The Ministry of Foreign Affairs and Trade replied.', 'Ministry of Foreign Affairs and Trade'],
    ['The U.S. Fish and Game Service replied.', 'U.S. Fish and Game Service'],
    ['The Peruvian Women’s Union replied.', 'Peruvian Women’s Union'],
    ['The Bank of Norway replied.', 'Bank of Norway'],
    ['The Movement for Clean Water replied.', 'Movement for Clean Water'],
    ['NATO replied.', 'NATO'],
    ['The UN replied.', 'United Nations'],
    ['The IAEA replied.', 'IAEA'],
  ])('%s', (text, name) => expect(namesIn(text).actor(name)?.type).toBe('organization'));

  test('an acronym in brackets is the name before it', () => {
    const { actors, who } = namesIn('The Harbour Safety Council (HSC) met. The HSC voted.');
    expect(actors).toHaveLength(1);
    expect(who('The HSC')).toBe('Harbour Safety Council');
  });

  test('an acronym within the name does not break it', () => {
    expect(namesIn('The River Guards Corps (RGC) Ground Force struck.').actors).toHaveLength(1);
  });

  test('two states’ ministries are two; a bare "the ministry" is the last', () => {
    const { who, actors } = namesIn(
      'The Peruvian foreign ministry protested. The Norwegian foreign ministry replied. The ministry gave no reason.',
    );
    expect(actors.map((a) => a.state)).toEqual(['Peru', 'Norway']);
    expect(who('The ministry')).toBe('Norwegian foreign ministry');
  });

  test('one government under several descriptions is one actor', () => {
    const { actors } = namesIn(
      'The Peruvian government agreed. Peru’s central government paid. The government of Peru gave thanks. The government slept.',
    );
    expect(actors.filter((a) => a.type === 'organization')).toHaveLength(1);
  });

  test('what modifies a thing is named by itself', () => {
    expect(namesIn('Hackers broke into Peruvian government websites.').mentions).toContain(
      'Peruvian government → Peruvian government',
    );
  });

  test('the name of a thing is nobody', () => {
    expect(namesIn('The Tarn Agreement and Operation Silver Fox ended.').mentions).toEqual([]);
  });
});

describe('groups', () => {
  test.each([
    'Iraqi officials',
    'armed mountain dissidents',
    'anti-government protesters',
    'opposition lawmakers',
    'dozens of demonstrators',
    'a number of Peruvian officials',
    '92 people',
    'residents',
    'the leaders of Peru, Chile and Bolivia',
    'Peru’s military top brass',
    'three asylum seekers',
    'Peruvian and Norwegian fishermen',
  ])('%s', (words) => expect(namesIn(`The minister met ${words} on Monday.`).typeOf(words)).toBe('group'));

  test('the same words mean the same group, a bare "the rebels" the last one so called', () => {
    const { who } = namesIn('Mountain rebels took the road. Troops chased the rebels.');
    expect(who('the rebels')).toBe('Mountain rebels');
  });

  test('what hangs on a group is no part of it', () => {
    expect(namesIn('Troops loyal to the king fled.').mentions).toContain('Troops → Troops');
  });

  test('a people and one of them', () => {
    expect(namesIn('The Norwegians thanked an Iranian.').mentions).toEqual([
      'The Norwegians → Norwegians',
      'an Iranian → Iranian',
    ]);
  });
});

describe('plurals that stand for several', () => {
  test('"the two ministers" are the two just named', () => {
    const { members } = namesIn('Foreign Minister Olav Brandt met Finance Minister Astrid Moe. The two ministers signed.');
    expect(members('The two ministers')).toEqual(['Olav Brandt', 'Astrid Moe']);
  });

  test('"the leaders", "both countries", "both sides"', () => {
    expect(namesIn('President Olav Brandt called King Jon II. The leaders agreed.').members('The leaders')).toEqual([
      'Olav Brandt',
      'Jon II',
    ]);
    expect(namesIn('Peru and Norway signed. Both countries were glad.').members('Both countries')).toEqual(['Peru', 'Norway']);
    expect(namesIn('The EU and Peru held talks. Both sides were glad.').members('Both sides')).toEqual([
      'European Union',
      'Peru',
    ]);
  });

  test('a list names its members', () => {
    expect(namesIn('The leaders of Peru, Chile and Bolivia met.').members('The leaders of Peru, Chile and Bolivia')).toEqual([
      'Peru',
      'Chile',
      'Bolivia',
    ]);
    expect(namesIn('Peruvian and Norwegian ministers met.').members('Peruvian and Norwegian ministers')).toEqual([
      'Peru',
      'Norway',
    ]);
  });

  test('three ministers are no pair', () => {
    const { members } = namesIn(
      'Foreign Minister Olav Brandt, Finance Minister Astrid Moe and Justice Minister Jon Dahl met. The two ministers signed.',
    );
    expect(members('The two ministers')).toEqual([]);
  });
});

test('an acronym in brackets after a description is that body', () => {
  const { who } = namesIn('The U.N. mission in Peru (UNMIP) called for calm. UNMIP head Olav Brandt left.');
  expect(who('UNMIP')).toBe(who('The U.N. mission in Peru'));
});

test('one movement under two names, one force by its acronym, are one', () => {
  expect(namesIn('ISIL took the road. Daesh fled.').actors).toHaveLength(1);
  expect(
    namesIn('The IRGC paraded. Iran’s Revolutionary Guards sang.').actors.filter((a) => a.type === 'organization'),
  ).toHaveLength(1);
});

test('a branch is another body than the whole, and bears its acronym', () => {
  const { who } = namesIn('He fought for al-Qaeda in Tarn (AQT). AQT took the road.');
  expect(who('AQT')).toBe('al-Qaeda in Tarn');
});

test('a body under another name', () => {
  expect(
    namesIn('The Tarn Brigades, also known as the Army of Hale, fought. The Army of Hale lost.').who('The Army of Hale'),
  ).toBe('Tarn Brigades');
});

test('a body that two states share keeps both in its name', () => {
  expect(namesIn('The Peru-Norway Harbour Commission voted.').who('The Peru-Norway Harbour Commission')).toBe(
    'Peru-Norway Harbour Commission',
  );
  const { who } = namesIn('Peru-Norway relations froze.');
  expect([who('Peru'), who('Norway')]).toEqual(['Peru', 'Norway']);
});

test('a verb after an adverb is no part of whom it befalls', () => {
  for (const text of ['Peru has also accused Norwegian militants of theft.', 'Peru later accused Norwegian militants of theft.'])
    expect(namesIn(text).who('Norwegian militants')).toBe('Norwegian militants');
  expect(namesIn('The port was held by heavily armed rebels.').who('armed rebels')).toBe('armed rebels');
});
