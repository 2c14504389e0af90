import { describe, expect, test } from 'vitest';
import { namesIn } from './naming.ts';

describe('a person by name', () => {
  test('has the name without its titles, its office and its state', () => {
    const { actor } = namesIn('Norwegian Foreign Minister Ingrid Halvorsen arrived in Lima. Halvorsen met farmers there.');
    expect(actor('Ingrid Halvorsen')).toMatchObject({
      type: 'person',
      state: 'Norway',
      offices: [{ title: 'foreign minister', of: 'Norway' }],
      aliases: ['Ingrid Halvorsen', 'Halvorsen', 'Norwegian Foreign Minister Ingrid Halvorsen'],
    });
  });

  test.each([
    [
      'the office first, its body in between',
      'The Secretary of the Supreme Harbour Council of Norway Olav Brandt spoke.',
      'Olav Brandt',
    ],
    ['a portfolio in between', 'Minister of Foreign Affairs and Trade Olav Brandt spoke.', 'Olav Brandt'],
    ['a place in between', 'Minister for the Middle East Olav Brandt spoke.', 'Olav Brandt'],
    ['an acronym in between', 'The head of the Harbour Safety Council (HSC) Olav Brandt spoke.', 'Olav Brandt'],
    ['a body before the office', 'Harbour Safety Council Director Olav Brandt spoke.', 'Olav Brandt'],
    ['the office in small letters', 'Norway’s national security adviser Olav Brandt spoke.', 'Olav Brandt'],
    ['a rank', 'Brig. Gen. Olav Brandt spoke.', 'Olav Brandt'],
    ['a style', 'His Majesty King Olav II of Norway spoke.', 'Olav II'],
    ['a style and a comma', 'Her Highness, Crown Princess Astrid bint Halvor spoke.', 'Astrid bint Halvor'],
    ['initials and a suffix', 'President Olav B. Brandt, Jr., spoke.', 'Olav B. Brandt'],
    ['particles', 'Chancellor Ulrike von der Heide spoke.', 'Ulrike von der Heide'],
    ['an article with a hyphen', 'Qasim al-Rubaie, the governor, spoke.', 'Qasim al-Rubaie'],
    ['letters beyond Latin-1', 'President Çağrı Yıldız spoke.', 'Çağrı Yıldız'],
    ['two offices', 'The Crown Prince and Prime Minister of Oman Salim bin Hamad spoke.', 'Salim bin Hamad'],
    ['what someone is, but no office', 'The Swedish activist Olav Brandt spoke.', 'Olav Brandt'],
    ['a rank that the tagger takes apart', 'Maj. Gen. Olav Brandt spoke.', 'Olav Brandt'],
    ['a surname that is a movement elsewhere', 'Foreign Minister Astrid Wagner spoke.', 'Astrid Wagner'],
    ['a state between', 'Former Peruvian Prime Minister Ana Quispe spoke.', 'Ana Quispe'],
    ['a hyphen in the given name', 'President Han Duck-ju spoke.', 'Han Duck-ju'],
    ['the family name in capitals', 'Foreign Minister TANAKA Ichiro spoke.', 'TANAKA Ichiro'],
    ['a place in between', 'The Consul General of Norway in Lima Olav Brandt spoke.', 'Olav Brandt'],
    ['what someone is, and an office', 'Member of the Council of State and Foreign Minister Olav Brandt spoke.', 'Olav Brandt'],
    ['a surname that is a title elsewhere', 'Critics met Olav King and Astrid Shah in Oslo.', 'Olav King'],
    ['a given name that is a thing elsewhere', 'Former President Bill Brandt spoke.', 'Bill Brandt'],
  ])('%s', (_, text, name) => expect(namesIn(text).actor(name)?.type).toBe('person'));

  test('keeps both offices', () => {
    const { actor } = namesIn('The Crown Prince and Prime Minister of Oman Salim bin Hamad spoke.');
    expect(actor('Salim bin Hamad')?.offices).toEqual([
      { title: 'crown prince', of: 'Oman' },
      { title: 'prime minister', of: 'Oman' },
    ]);
  });

  test('each of a list has the office that the plural gives', () => {
    const { actor, mentions } = namesIn('She met Senators Halvorsen, Brandt, and Lund. Presidents Moe and Dahl came.');
    expect(mentions).toContain('Brandt → Brandt');
    expect(actor('Lund')?.offices).toEqual([{ title: 'senator', of: null }]);
    expect(actor('Dahl')?.offices).toEqual([{ title: 'president', of: null }]);
  });

  test('a compound of three is three people', () => {
    const { actors } = namesIn('President Olav Brandt, Prime Minister Astrid Moe and former Speaker Jon Dahl met.');
    expect(actors.map(({ name, offices }) => [name, offices[0]?.title])).toEqual([
      ['Olav Brandt', 'president'],
      ['Astrid Moe', 'prime minister'],
      ['Jon Dahl', 'former speaker'],
    ]);
  });

  test('an adviser "to the President Jane Roe" is Roe, one "to President Jane Roe" is not', () => {
    expect(namesIn('Counselor to the President Astrid Moe spoke.').actor('Astrid Moe')?.offices[0]?.title).toBe('counselor');
    expect(namesIn('An adviser to President Astrid Moe spoke.').actor('Astrid Moe')?.offices[0]?.title).toBe('president');
  });
});

describe('apposition', () => {
  test.each([
    'Olav Brandt, the deputy foreign minister of Norway for political affairs, has arrived.',
    'Olav Brandt, Norway’s deputy foreign minister, has arrived.',
    'The deputy foreign minister of Norway, Olav Brandt, has arrived.',
    'Norwegian deputy foreign minister Olav Brandt has arrived.',
    'Olav Brandt is the deputy foreign minister of Norway.',
  ])('%s', (text) => {
    expect(namesIn(text).actor('Olav Brandt')?.offices).toEqual([{ title: 'deputy foreign minister', of: 'Norway' }]);
  });

  test('a party leader is told from the next one', () => {
    const { actor } = namesIn(
      'She met Olav Brandt, Harbour Party leader as well as Jon Dahl, Fisheries Party vice president, and Astrid Moe.',
    );
    expect(actor('Olav Brandt')?.offices).toEqual([{ title: 'leader', of: 'Harbour Party' }]);
    expect(actor('Jon Dahl')?.offices).toEqual([{ title: 'vice president', of: 'Fisheries Party' }]);
  });

  test('a comma after a phrase of place is no apposition', () => {
    const { who } = namesIn('President Olav Brandt fell ill. In talks with Astrid Moe, the president said little.');
    expect(who('the president')).toBe('Olav Brandt');
  });

  test('what is denied is not said', () => {
    expect(namesIn('Olav Brandt is not the foreign minister of Norway.').actor('Olav Brandt')?.offices).toEqual([]);
  });
});

describe('a person named again', () => {
  const halvorsen = 'Norwegian Foreign Minister Ingrid Halvorsen met Iraq’s national security adviser Qasim al-Rubaie in Oslo. ';

  test.each([
    ['by surname', 'Halvorsen', 'Ingrid Halvorsen'],
    ['by surname without its article', 'Rubaie', 'Qasim al-Rubaie'],
    ['by another spelling', 'Kassem Al Rubaie', 'Qasim al-Rubaie'],
    ['by a title of respect', 'Ms. Halvorsen', 'Ingrid Halvorsen'],
    ['by office and state', 'The Norwegian foreign minister', 'Ingrid Halvorsen'],
    ['by office and state, the other way', 'Norway’s foreign minister', 'Ingrid Halvorsen'],
    ['by office alone', 'The foreign minister', 'Ingrid Halvorsen'],
    ['by a shorter word for the office', 'The Norwegian minister', 'Ingrid Halvorsen'],
    ['by another word for the office', 'The top Norwegian diplomat', 'Ingrid Halvorsen'],
    ['by state', 'The visiting Iraqi official', 'Qasim al-Rubaie'],
    ['by another spelling of the office', 'The Iraqi national security advisor', 'Qasim al-Rubaie'],
  ])('%s', (_, words, name) => expect(namesIn(`${halvorsen}${words} left.`).who(words)).toBe(name));

  test('a bare surname in the headline is the person that the text names later', () => {
    expect(
      namesIn('Halvorsen visits Lima\n\nForeign Minister Ingrid Halvorsen arrived on Monday.').actors.filter(
        (a) => a.type === 'person',
      ),
    ).toHaveLength(1);
  });

  test('two people who share a surname are kept apart, by first name and by office', () => {
    const { who, actors } = namesIn(
      'Prime Minister Astrid Barzan met President Massoud Barzan. President Barzan spoke. Prime Minister Barzan left.',
    );
    expect(actors).toHaveLength(2);
    expect(who('President Barzan')).toBe('Massoud Barzan');
    expect(who('Prime Minister Barzan')).toBe('Astrid Barzan');
  });

  test('the minister of one state is not the minister of another', () => {
    const { who } = namesIn(
      'Norwegian Foreign Minister Ingrid Halvorsen left. The Swedish foreign minister stayed. The Danish official slept.',
    );
    expect(who('The Swedish foreign minister')).not.toBe('Ingrid Halvorsen');
    expect(who('The Danish official')).not.toBe('Ingrid Halvorsen');
  });

  test('a former president is not the president', () => {
    const { who } = namesIn('Former President Jon Dahl came. The president was away.');
    expect(who('The president')).not.toBe('Jon Dahl');
  });

  test('whoever is known by office alone is one actor', () => {
    const { actors } = namesIn('Peru’s interior minister resigned. The Peruvian interior minister gave no reason.');
    expect(actors.filter((a) => a.type === 'person')).toMatchObject([
      { name: 'Peru’s interior minister', offices: [{ title: 'interior minister', of: 'Peru' }] },
    ]);
  });

  test('someone new is someone new', () => {
    expect(namesIn('A senior diplomat spoke. A senior diplomat wept.').actors).toHaveLength(2);
  });
});

describe('pronouns', () => {
  test('mean the subject before them', () => {
    const { who } = namesIn('Foreign Minister Olav Brandt met Governor Jon Dahl. He said his visit was short.');
    expect([who('He'), who('his')]).toEqual(['Olav Brandt', 'Olav Brandt']);
  });

  test('keep to what is known of a person’s sex', () => {
    expect(namesIn('Mr Olav Brandt met Mrs Astrid Moe. She thanked him.').who('She')).toBe('Astrid Moe');
    expect(namesIn('Mr Olav Brandt met Mrs Astrid Moe. She thanked him.').who('him')).toBe('Olav Brandt');
  });

  test('know what a given name tells of it', () => {
    const { who } = namesIn('Envoy Rafael Moe met Elena Dahl. She asked him for time. He refused.');
    expect([who('She'), who('him'), who('He')]).toEqual(['Elena Dahl', 'Rafael Moe', 'Rafael Moe']);
  });

  test('as object are never who does it', () => {
    const { who } = namesIn('Governor Brandt met Senator Moe. Moe urged him to wait.');
    expect(who('him')).toBe('Brandt');
  });

  test('mean the subject that an aside parts from its verb', () => {
    expect(namesIn('Norway, in a note to Peru, thanked Chad. It left.').who('It')).toBe('Norway');
  });

  test('"they" is the group, "it" the state or body that was the subject', () => {
    const { who } = namesIn('Peruvian officials came by sea. They left by air. Norway thanked them. It paid the fare.');
    expect(who('They')).toBe('Peruvian officials');
    expect(who('It')).toBe('Norway');
  });

  test('before anyone is named mean nobody', () => {
    expect(namesIn('He left.').mentions).toEqual([]);
  });

  test('"I" and "we" of a statement are its speaker and the speaker’s state', () => {
    const { who } = namesIn('Norwegian minister Olav Brandt said:\n\nI am glad of it. We will sign.');
    expect([who('I'), who('We')]).toEqual(['Olav Brandt', 'Norway']);
  });
});

test('a surname with an Arabic article, small within a sentence, is the same at the head of one', () => {
  const { who } = namesIn('Minister Salim al-Harthi arrived. Al-Harthi met officials.');
  expect(who('Al-Harthi')).toBe('Salim al-Harthi');
});

test('"both sides" that somebody asks are not that person and another', () => {
  const { members } = namesIn('Norway held talks with Peru. Jorge Salas came with Karl Dahl. Dahl asked both sides to wait.');
  expect(members('both sides')).not.toContain('Karl Dahl');
});

test('"both governments" are not those of the place where they talk', () => {
  const { members } = namesIn('Norway asked Peru for help. They talked in Chad. Both governments were glad.');
  expect(members('Both governments')).toEqual(['Norway', 'Peru']);
});

test('"the two men" of a new paragraph are the two of the one before it', () => {
  const { members } = namesIn(
    'Olav Brandt came with Ana Quispe.\n\nJorge Salas has asked for time. Karl Dahl refused it.\n\nThe two men met in May.',
  );
  expect(members('The two men')).toEqual(['Jorge Salas', 'Karl Dahl']);
});

test('"the two heads of state" are the two presidents', () => {
  const { members } = namesIn(
    'President Olav Brandt of Norway met President Ana Quispe of Peru and Minister Jon Dahl. The two heads of state signed.',
  );
  expect(members('The two heads of state')).toEqual(['Olav Brandt', 'Ana Quispe']);
});

test('one who holds two offices, told after a comma without articles', () => {
  const { who } = namesIn('Olav Brandt met Ana Quispe, Deputy Prime Minister and Foreign Minister of Peru, in Lima.');
  expect([who('Deputy Prime Minister'), who('Foreign Minister of Peru')]).toEqual(['Ana Quispe', 'Ana Quispe']);
});

describe('a counterpart', () => {
  test('has the office of the other, in the state that is named', () => {
    const { actor, who, members } = namesIn(
      'Norwegian Foreign Minister Olav Brandt met his Peruvian counterpart Ana Quispe. The two ministers agreed. The Peruvian minister left.',
    );
    expect(actor('Ana Quispe')?.offices).toEqual([{ title: 'foreign minister', of: 'Peru' }]);
    expect(members('The two ministers')).toEqual(['Olav Brandt', 'Ana Quispe']);
    expect(who('The Peruvian minister')).toBe('Ana Quispe');
  });
});

test('an office before its holder’s name means the only one who holds it', () => {
  expect(
    namesIn('The prime minister must go, they said. Prime Minister Olav Brandt gave no answer.').who('The prime minister'),
  ).toBe('Olav Brandt');
});

test('a surname that is the head of a place elsewhere is a surname after a given name', () => {
  expect(namesIn('State Department spokesperson Mark Hill spoke.').actor('Mark Hill')?.type).toBe('person');
});

test('the holder named after the office, a comma and another official', () => {
  const { actor } = namesIn(
    'They met the head of Peru’s Border Guard, Lieutenant General Jorge Quispe, and Interior Ministry officials.',
  );
  expect(actor('Jorge Quispe')?.offices.map((office) => office.title)).toEqual(['head', 'lieutenant general']);
});

describe('another name, another way to say it', () => {
  test.each([
    'Olav Brandt, also known as Abu Hale, spoke. Abu Hale left.',
    'Olav Brandt (Norwegian: Brandten), better known as Abu Hale, spoke. Abu Hale left.',
    'Olav Brandt, born Abu Hale, spoke. Abu Hale left.',
  ])('%s', (text) => expect(namesIn(text).who('Abu Hale', 1)).toBe('Olav Brandt'));

  test('"or" between two names makes two people', () => {
    expect(namesIn('Olav Brandt or Astrid Moe will go.').actors).toHaveLength(2);
  });

  test('who is appointed or elected has the office', () => {
    const { actor } = namesIn(
      'The council appointed Astrid Moe the commander of the coast guard and elected Olav Brandt as speaker.',
    );
    expect(actor('Astrid Moe')?.offices[0]?.title).toBe('commander');
    expect(actor('Olav Brandt')?.offices[0]?.title).toBe('speaker');
  });

  test('an office that is someone', () => {
    expect(namesIn('The prime minister is Olav Brandt.').actor('Olav Brandt')?.offices[0]?.title).toBe('prime minister');
  });
});

describe('who speaks for another', () => {
  test.each([
    ['A spokeswoman for Prime Minister Ingrid Halvorsen denied that she had left.', 'she'],
    ['Ingrid Halvorsen’s spokesman denied reports that she had left.', 'she'],
    ['An aide to Ingrid Halvorsen said she would stay.', 'she'],
  ])('%s', (text, words) => expect(namesIn(text).who(words)).toBe('Ingrid Halvorsen'));

  test('is meant in the next sentence, and where the person spoken for cannot be', () => {
    const { who } = namesIn('A spokeswoman for Mr. Olav Brandt denied that he had left. She said it was late.');
    expect(who('he')).toBe('Olav Brandt');
    expect(who('She')).toBe('spokeswoman for Mr. Olav Brandt');
    expect(namesIn('A spokeswoman for Mr. Olav Brandt said she was busy.').who('she')).toBe('spokeswoman for Mr. Olav Brandt');
  });

  test('is meant where the text names the spokesperson', () => {
    expect(namesIn('Astrid Moe, a spokeswoman for Ingrid Halvorsen, said she was busy.').who('she')).toBe('Astrid Moe');
  });
});

test('a counterpart by name has the office', () => {
  const text = 'Norwegian Foreign Minister Ingrid Halvorsen met her Peruvian counterpart, Ana Quispe, in Lima.';
  expect(namesIn(text).actor('Ana Quispe')).toMatchObject({
    state: 'Peru',
    offices: [{ title: 'foreign minister', of: 'Peru' }],
  });
});
