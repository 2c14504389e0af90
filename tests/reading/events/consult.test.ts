import { describe, expect, test } from 'vitest';
import { read } from '../../../src/reading/read.ts';
import { said } from './said.ts';

const consults = (text: string) => said(text, ['CONSULT']);

describe('people who met, in every way news says it', () => {
  test.each([
    ['Finnish Foreign Minister Aino Laine met Omani envoy Salim Harthi on Monday.', 'CONSULT/meeting: Aino Laine > Salim Harthi'],
    ['Aino Laine, who is leading the mission, met with Salim Harthi in Oslo.', 'CONSULT/meeting: Aino Laine > Salim Harthi'],
    [
      'Talking with Omani envoy Salim Harthi, Aino Laine said the truce would hold.',
      'CONSULT/meeting: Aino Laine > Salim Harthi',
    ],
    ['Aino Laine held separate talks in Muscat with Salim Harthi.', 'CONSULT/meeting: Aino Laine > Salim Harthi'],
    ['In a separate meeting with Salim Harthi, Aino Laine thanked Oman.', 'CONSULT/meeting: Aino Laine > Salim Harthi'],
    ['After a phone call with Salim Harthi, Aino Laine praised Oman.', 'CONSULT/phone: Aino Laine > Salim Harthi'],
    ['Aino Laine spoke by phone with Salim Harthi.', 'CONSULT/phone: Aino Laine > Salim Harthi'],
    ['Salim Harthi was received by Aino Laine.', 'CONSULT/meeting: Aino Laine > Salim Harthi'],
    ["Aino Laine's meeting with Salim Harthi lasted two hours.", 'CONSULT/meeting: Aino Laine > Salim Harthi'],
    ['Aino Laine sat down with Salim Harthi for three hours.', 'CONSULT/meeting: Aino Laine > Salim Harthi'],
    ['Aino Laine discussed the truce with Salim Harthi.', 'CONSULT/meeting: Aino Laine > Salim Harthi'],
    [
      'Aino Laine, a former judge, wrapped up three days of talks with Salim Harthi.',
      'CONSULT/meeting: Aino Laine > Salim Harthi',
    ],
  ])('%s', (text, line) => {
    expect(consults(text)).toEqual([line]);
  });
});

test('a meeting told with both sides as its subject has them both', () => {
  expect(consults('A meeting between Kenya and Norway took place in Geneva.')).toEqual(['CONSULT/meeting: Kenya > Norway']);
  expect(consults('Kenya and Norway held talks on Friday.')).toEqual(['CONSULT/meeting: Kenya, Norway > -']);
});

test('a verb that shares its subject with another has it too', () => {
  expect(consults('General Omar Diallo visited Niger and met the Nigerien leaders.')).toEqual([
    'CONSULT/visit: Omar Diallo > Niger',
    'CONSULT/meeting: Omar Diallo > Nigerien leaders',
  ]);
});

test('going to a capital is visiting its state', () => {
  expect(consults('Kenyan President Ada Mboya arrived in Oslo on Tuesday.')).toEqual(['CONSULT/visit: Ada Mboya > Norway']);
  expect(consults('Kenyan President Ada Mboya arrived in the Norwegian capital on Tuesday.')).toEqual([
    'CONSULT/visit: Ada Mboya > Norway',
  ]);
});

test('who reaches a country in flight visits nobody', () => {
  expect(consults('Thousands of refugees arrived in Chad last week.')).toEqual([]);
});

test('what another tells is told of those who did it', () => {
  expect(consults('The ambassador said that General Omar Diallo had met President Ada Mboya.')).toEqual([
    'CONSULT/meeting: Omar Diallo > Ada Mboya',
  ]);
});

test('who is told the news is not met', () => {
  expect(consults('Aino Laine spoke to reporters in Oslo.')).toEqual([]);
});

test('calling somebody something is no call', () => {
  expect(consults('President Ada Mboya called General Omar Diallo a liar.')).toEqual([]);
  expect(consults('President Ada Mboya called General Omar Diallo to congratulate him.')).toEqual([
    'CONSULT/phone: Ada Mboya > Omar Diallo',
  ]);
});

test('calling on somebody to talk is a meeting, to act is a request', () => {
  expect(said('A delegation called on Governor Omar Diallo to discuss the floods.')).toEqual([
    'CONSULT/meeting: delegation > Omar Diallo',
  ]);
  expect(said('A delegation called on Governor Omar Diallo to resign.')).toEqual([
    'REQUEST/yield/call: delegation > Omar Diallo',
  ]);
});

test('one visitor at a summit, or one who mediates, has modes of its own', () => {
  expect(consults('Oman is mediating between Kenya and Ethiopia.')).toEqual(['CONSULT/third-party: Oman > Kenya, Ethiopia']);
  expect(consults('Ministers from Chad and Niger gathered in Bamako.')[0]).toMatch(/^CONSULT\/multilateral: /);
});

test('who is told something in a call takes part in it', () => {
  expect(consults('Aino Laine told President Ada Mboya in a telephone conversation that the truce would hold.')).toEqual([
    'CONSULT/phone: Aino Laine > Ada Mboya',
  ]);
});

test('a meeting that did not take place is told as not held', () => {
  expect(consults('No meeting took place between Aino Laine and Salim Harthi.')).toEqual([
    'CONSULT/meeting negated: Aino Laine > Salim Harthi',
  ]);
  expect(consults('A planned call between Aino Laine and Salim Harthi did not take place.')).toEqual([
    'CONSULT/phone negated: Aino Laine > Salim Harthi',
  ]);
});

test('where somebody is due, and whom they will meet there', () => {
  expect(consults('Aino Laine is due in Riyadh on Thursday, where she will meet Salim Harthi.')).toEqual([
    'CONSULT/visit future: Aino Laine > Saudi Arabia',
    'CONSULT/meeting future: Aino Laine > Salim Harthi',
  ]);
});

test('two ministers told by one noun are two sides', () => {
  expect(consults('The Danish and Swedish ministers met in Malmö.')).toEqual([
    'CONSULT/meeting: Danish ministers, Swedish ministers > -',
  ]);
});

describe('host and guest meet; only a place is visited', () => {
  test.each([
    ['Aino Laine received Salim Harthi in Oslo.', 'CONSULT/meeting: Aino Laine > Salim Harthi'],
    ['Salim Harthi was hosted by Aino Laine in Oslo.', 'CONSULT/meeting: Aino Laine > Salim Harthi'],
    ['Aino Laine welcomed Salim Harthi at the palace.', 'CONSULT/meeting: Aino Laine > Salim Harthi'],
    ['Aino Laine paid a courtesy call on President Ada Mboya.', 'CONSULT/meeting: Aino Laine > Ada Mboya'],
    ['Chancellor Aino Laine called on President Ada Mboya at the palace.', 'CONSULT/meeting: Aino Laine > Ada Mboya'],
    [
      'At the invitation of the President of Kenya, Mrs. Ada Mboya, the President of the Northern Republic of Finland, Mr. Timo Laine, paid an official visit to Kenya.',
      'CONSULT/visit: Timo Laine > Kenya',
    ],
  ])('%s', (text, line) => {
    expect(consults(text)).toEqual([line]);
  });
});

describe('a plural that points back means those who met', () => {
  const met = 'Kenyan President Ada Mboya met Swedish Premier Karl Berg on Monday. ';
  test.each([
    ['The two will meet again in May.', 'CONSULT/meeting future: Ada Mboya, Karl Berg > -'],
    ['Both men met in Geneva in 2021.', 'CONSULT/meeting historical: Ada Mboya, Karl Berg > -'],
    ['They urged Chad to free the drivers.', 'REQUEST/yield/urge: Ada Mboya, Karl Berg > Chad'],
    ['Both governments called on Chad to free the drivers.', 'REQUEST/yield/call: Kenya, Sweden > Chad'],
  ])('%s', (text, line) => {
    expect(said(met + text)[1]).toBe(line);
  });
});

test('a side told by office and by name is one side', () => {
  expect(consults('The mayor, Omar Diallo, and the general, Karl Berg, met on Monday.')).toEqual([
    'CONSULT/meeting: Omar Diallo, Karl Berg > -',
  ]);
});

describe('meetings told by other words than meet', () => {
  test.each([
    ['Five hours of talks between Aino Laine and Salim Harthi produced nothing.', 'CONSULT/meeting: Aino Laine > Salim Harthi'],
    ['Talks between Kenya and Norway on the ferry stretched into the night.', 'CONSULT/meeting: Kenya > Norway'],
    ['Oman brought together Aino Laine and Ada Mboya.', 'CONSULT/third-party: Oman > Aino Laine, Ada Mboya'],
    ['Kenya summoned the Swedish ambassador, Karl Berg.', 'CONSULT/meeting: Kenya > Karl Berg'],
    ['Ambassador Karl Berg presented his credentials to President Ada Mboya.', 'CONSULT/meeting: Karl Berg > Ada Mboya'],
    ['President Ada Mboya received credentials from Karl Berg.', 'CONSULT/meeting: Ada Mboya > Karl Berg'],
    ['Salim Harthi was granted an audience by King Harald.', 'CONSULT/meeting: Harald > Salim Harthi'],
    ['Salim Harthi saw the Swedish envoy, Karl Berg, in the evening.', 'CONSULT/meeting: Salim Harthi > Karl Berg'],
    ['Salim Harthi dined with Karl Berg.', 'CONSULT/meeting: Salim Harthi > Karl Berg'],
    ['The chancellor, Aino Laine, spoke by video link with Salim Harthi.', 'CONSULT/phone: Aino Laine > Salim Harthi'],
  ])('%s', (text, line) => {
    expect(consults(text)).toEqual([line]);
  });
});

test('an envoy sent for to be blamed is accused, not consulted', () => {
  const text = 'Kenya summoned the Swedish ambassador to complain about the raid.';
  expect(said(text, ['CONSULT', 'ACCUSE'])).toEqual(['ACCUSE: Kenya > Swedish ambassador']);
});

test('talks that were only proposed, or whom somebody watched, are no meeting', () => {
  expect(consults('Talks between Kenya and Norway were proposed in May.')).toEqual([]);
  expect(consults('Salim Harthi saw the ambassador leave the hall.')).toEqual([]);
  expect(consults('Salim Harthi saw the ambassador as a friend.')).toEqual([]);
});

test('a plural that names an office means only those who hold it', () => {
  const text = 'Kenyan President Ada Mboya met Swedish Premier Karl Berg on Monday. The two presidents will meet again in May.';
  expect(consults(text)[1]).toBe('CONSULT/meeting future: two presidents > -');
});

test('an earlier round has the bodies of the one it is told beside, and nobody who sat in that one', () => {
  const text =
    'In Lima, envoy Ana Soto attended the third session of the River Commission on Monday. The last session took place in 2019.';
  const { events } = read(text, { published: '2031-04-08' });
  const earlier = events.filter(({ start }) => start > 80);
  expect(earlier.flatMap(({ actors, recipients }) => [...actors, ...recipients])).not.toContain('ana-soto');
});

test('where somebody is already, only the meeting is due', () => {
  expect(said('Aino Laine was travelling in Muscat, where she is due to meet Salim Harthi on Thursday.')).toEqual([
    'CONSULT/meeting future: Aino Laine > Salim Harthi',
  ]);
  expect(said('Aino Laine is due in Muscat on Thursday.')).toEqual(['CONSULT/visit future: Aino Laine > Oman']);
});

test('who is given a plan in a meeting was there', () => {
  expect(consults('Envoy Omar Diallo handed the plan to Premier Aino Laine during a three-hour meeting.')).toEqual([
    'CONSULT/meeting: Omar Diallo > Aino Laine',
  ]);
});

test('a degree or a grant that somebody receives is no guest', () => {
  expect(consults('Aino Laine received a BA in law from Turku Academy.')).toEqual([]);
  expect(consults('Aino Laine received a Northern Science Scholarship in May.')).toEqual([]);
});

test('the Q of a transcript is nobody', () => {
  expect(consults('Q Did Aino Laine meet Salim Harthi?\n\nQ Thank you. Aino Laine met Ada Mboya on Monday.').at(-1)).toBe(
    'CONSULT/meeting: Aino Laine > Ada Mboya',
  );
  const { actors } = read('Q Thank you, Omar. Is Aino Laine well?');
  expect(actors.map(({ name }) => name).filter((name) => name.startsWith('Q'))).toEqual([]);
});

test('after a relative clause about what somebody is, the name goes on', () => {
  expect(
    consults('Omar Diallo, the Kenyan diplomat who has mediated between the clans since May, met Aino Laine on Monday.').at(-1),
  ).toBe('CONSULT/meeting: Omar Diallo > Aino Laine');
});

test('some of the governors are governors', () => {
  expect(consults('Aino Laine spoke by phone with some of the governors on Monday.')).toEqual([
    'CONSULT/phone: Aino Laine > governors',
  ]);
});

test('who was hosted to dinner was met, and so will be who is to be seen', () => {
  expect(consults('Omani Minister Salim Harthi was hosted to dinner by Premier Aino Laine.')).toEqual([
    'CONSULT/meeting: Aino Laine > Salim Harthi',
  ]);
  expect(consults('Omani Minister Salim Harthi will see President Aino Laine tomorrow.')).toEqual([
    'CONSULT/meeting future: Salim Harthi > Aino Laine',
  ]);
});

test('both of them, both countries', () => {
  expect(consults('Aino Laine met Salim Harthi on Monday. Ada Mboya telephoned both of them on Tuesday.').at(-1)).toBe(
    'CONSULT/phone: Ada Mboya > Aino Laine, Salim Harthi',
  );
  expect(said('Kenya demanded that Ethiopia open the dam. Norway asked both countries to talk.', ['REQUEST']).at(-1)).toBe(
    'REQUEST/meet/ask: Norway > Kenya, Ethiopia',
  );
});
