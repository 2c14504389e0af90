import { describe, expect, test } from 'vitest';
import { namesIn } from './naming.ts';

describe('states', () => {
  test.each([
    ['the U.S.', 'United States'],
    ['Washington', 'United States'],
    ['the Islamic Republic of Iran', 'Iran'],
    ['Türkiye', 'Türkiye'],
    ['Turkey', 'Türkiye'],
    ['Britain', 'United Kingdom'],
    ['the Peruvian side', 'Peru'],
  ])('%s', (words, name) => expect(namesIn(`On Monday ${words} agreed.`).who(words)).toBe(name));

  test('a capital acts for its state, or is where something happens', () => {
    const { who, typeOf } = namesIn(
      'Tehran demanded an answer. Ties between Lima and Oslo are good. The envoy arrived in Cairo.',
    );
    expect([who('Tehran'), who('Lima'), who('Oslo')]).toEqual(['Iran', 'Peru', 'Norway']);
    expect([typeOf('Cairo'), who('Cairo')]).toEqual(['place', null]);
  });

  test('"the country" is the state just spoken of', () => {
    expect(namesIn('Peru closed the border, saying the country was full.').who('the country')).toBe('Peru');
  });

  test('a state named with another is one of two', () => {
    expect(namesIn('The Iran-Iraq border is long.').mentions).toEqual(['Iran → Iran', 'Iraq border → place', 'Iraq → Iraq']);
  });

  test('a state behind an adjective is still named', () => {
    expect(namesIn('The U.S.-led coalition struck.').mentions).toEqual([
      'The U.S.-led coalition → U.S.-led coalition',
      'U.S. → United States',
    ]);
  });

  test('a state’s name within a person’s is the person’s', () => {
    expect(namesIn('Senator Chad Brandt spoke.').mentions).toEqual(['Senator Chad Brandt → Chad Brandt']);
  });
});

describe('places', () => {
  test.each([
    'Tarn Province',
    'Anbar province',
    'Lake Orvil',
    'Mount Tarn',
    'the city of Orvil',
    'the Tarn district',
    'northern Iraq',
    'Hale International Airport',
    'the Middle East',
  ])('%s', (words) =>
    expect(['place', 'state']).toContain(
      namesIn(`It was seen in ${words} on Monday.`).mentions[0]?.split(' → ')[1]?.replace('Iraq', 'state'),
    ),
  );

  test('an unknown name is a place after "in", and then elsewhere', () => {
    const { typeOf } = namesIn('Fighting broke out in Zarnuk, Orvilabad and Tarnik. Zarnuk fell on Monday.');
    expect([typeOf('Zarnuk'), typeOf('Orvilabad'), typeOf('Tarnik')]).toEqual(['place', 'place', 'place']);
  });

  test('a region that acts is an actor', () => {
    expect(namesIn('Iran urged Peru and the Kurdistan Region of Iraq to act.').typeOf('the Kurdistan Region of Iraq')).toBe(
      'organization',
    );
    expect(namesIn('They met in the Kurdistan Region of Iraq.').typeOf('the Kurdistan Region of Iraq')).toBe('place');
  });
});

describe('lines that are no sentences', () => {
  test.each(['TEHRAN – Olav Brandt spoke.', 'TARN (ESTA) — Olav Brandt spoke.', 'KABUL, Jan 5 (Reuters) - Olav Brandt spoke.'])(
    'the dateline of %s is no part of the name',
    (text) => {
      expect(namesIn(text).actor('Olav Brandt')?.aliases).toEqual(['Olav Brandt']);
    },
  );

  test('a headline in capitals or in title case makes no names of verbs and nouns', () => {
    const body = '\n\nNorwegian Foreign Minister Ingrid Halvorsen met officials in Lima on Monday and urged them to sign.';
    for (const headline of ['Halvorsen Urges Peru to Sign Border Treaty', 'HALVORSEN URGES PERU TO SIGN BORDER TREATY']) {
      const { actors } = namesIn(headline + body);
      expect(actors.map((a) => a.name).sort()).toEqual(['Ingrid Halvorsen', 'Peru', 'officials']);
    }
  });

  test('a headline verb that looks like a noun parts two states', () => {
    expect(namesIn('Norway deputy FM visits Peru for talks').mentions).toEqual([
      'Norway deputy FM → Norway deputy FM',
      'Norway → Norway',
      'Peru → Peru',
    ]);
  });

  test('the first word of a sentence is no name for its capital', () => {
    expect(namesIn('Clashes went on. Talking helped nobody. Meanwhile it rained.').mentions).toEqual([]);
  });
});

describe('a state that no lexicon has', () => {
  const text =
    'Utopian Foreign Minister Astrid Moe met the Erewhonese king in Lima. She asked Erewhon to lift the ban. Utopia and the Utopians have waited long.';

  test('is told by its adjective before an office of states', () => {
    const { actor, typeOf } = namesIn(text);
    expect(actor('Astrid Moe')).toMatchObject({ state: 'Utopia', offices: [{ title: 'foreign minister', of: 'Utopia' }] });
    expect([typeOf('Utopia'), typeOf('Erewhon')]).toEqual(['state', 'state']);
    expect(actor('Utopians')).toMatchObject({ type: 'group', state: 'Utopia' });
  });

  test('is the state of its king and of its FM', () => {
    const { actors } = namesIn(`${text} The king of Utopia slept. The Utopia FM left.`);
    expect(actors.filter(({ state }) => state === 'Utopia').map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Astrid Moe', 'king of Utopia', 'Utopia']),
    );
  });

  test.each([
    ['its name is nowhere in the text', 'Utopian Foreign Minister Astrid Moe slept.', 'Utopia'],
    ['the adjective stands before other people', 'Darwinian scholars met. They praised Darwin.', 'Darwin'],
    ['the name is a person’s', 'The Orbanian minister slept. Mr. Orban spoke. Then Orban left.', 'Orban'],
    ['the name has an article', 'Republican President Olav Brandt slept. The Republic is old.', 'Republic'],
  ])('is none where %s', (_what, words, name) => {
    expect(namesIn(words).actors.filter((actor) => actor.type === 'state' || actor.state === name)).toEqual([]);
  });
});
