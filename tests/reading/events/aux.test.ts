import { describe, expect, test } from 'vitest';
import { events, said } from './said.ts';

describe('what is to come, was denied, may be, or is long past is never told as held', () => {
  test.each([
    ['future', 'Aino Laine will meet Salim Harthi on Friday.'],
    ['future', 'Aino Laine is due to meet Salim Harthi.'],
    ['future', 'Aino Laine plans to visit Oman in May.'],
    ['future', 'Aino Laine is expected to meet Salim Harthi.'],
    ['future', 'Aino Laine said she would meet Salim Harthi.'],
    ['future', 'Aino Laine flew to Muscat on Friday ahead of a meeting with Salim Harthi.'],
    ['negated', 'Aino Laine did not meet Salim Harthi.'],
    ['negated', 'Aino Laine has never met Salim Harthi.'],
    ['negated', 'Oman denied that Aino Laine had met Salim Harthi.'],
    ['negated', 'Aino Laine denied having met Salim Harthi.'],
    ['negated', 'Aino Laine failed to meet Salim Harthi.'],
    ['negated', 'Aino Laine never met Salim Harthi.'],
    ['negated', 'Aino Laine hardly ever met Salim Harthi.'],
    ['negated', 'Aino Laine nearly met Salim Harthi at the fair.'],
    ['negated', 'Aino Laine left Muscat at noon, nor did she meet Salim Harthi.'],
    ['negated', 'Never did Aino Laine meet Salim Harthi.'],
    ['negated', 'At no time did Aino Laine meet Salim Harthi.'],
    ['negated', 'Under no circumstances should Aino Laine meet Salim Harthi, who would not listen.'],
    ['negated', 'There was no meeting between Aino Laine and Salim Harthi.'],
    ['negated', 'Aino Laine denies meeting Salim Harthi.'],
    ['negated', 'Aino Laine flew home without seeing Salim Harthi.'],
    ['negated', 'Oman dismissed as false a report that Aino Laine had met Salim Harthi.'],
    ['negated', 'Reports that Aino Laine met Salim Harthi are baseless.'],
    ['negated', 'The rumour that Aino Laine met Salim Harthi was denied by the palace.'],
    ['negated', 'It is not true that Aino Laine met Salim Harthi.'],
    ['negated', 'An earlier entry wrongly said that Aino Laine had met Salim Harthi.'],
    ['negated', 'Aino Laine has no plans to meet Salim Harthi.'],
    ['negated', 'Aino Laine decided not to meet Salim Harthi.'],
    ['negated', 'The planned meeting between Aino Laine and Salim Harthi fell through.'],
    ['negated', 'The talks between Aino Laine and Salim Harthi did not go ahead.'],
    ['negated', 'Aino Laine was to have met Salim Harthi on Monday.'],
    ['negated', 'Aino Laine was due to meet Salim Harthi on Monday but fell ill.'],
    ['negated', 'Aino Laine was supposed to meet Salim Harthi on Monday but went to the opera.'],
    ['hypothetical', 'Aino Laine had been scheduled to meet Salim Harthi on Monday.'],
    ['hypothetical', 'An earlier version of this report said that Aino Laine had met Salim Harthi.'],
    ['hypothetical', 'Suppose that Aino Laine had met Salim Harthi.'],
    ['hypothetical', 'Aino Laine was to meet Salim Harthi on March 12.'],
    ['future', 'Aino Laine was to meet Salim Harthi on March 18.'],
    ['hypothetical', 'Diplomats doubt that Aino Laine met Salim Harthi.'],
    ['hypothetical', 'Aino Laine may meet Salim Harthi.'],
    ['hypothetical', 'Aino Laine hopes to meet Salim Harthi.'],
    ['hypothetical', 'If the truce holds, Aino Laine will meet Salim Harthi.'],
    ['hypothetical', 'Aino Laine proposed talks with Salim Harthi.'],
    ['hypothetical', 'Did Aino Laine meet Salim Harthi?'],
    ['hypothetical', 'Had Aino Laine met Salim Harthi, aides said, she would have thanked him.'],
    ['hypothetical', 'Had Aino Laine, the prime minister, met Salim Harthi, she would have thanked him.'],
    ['hypothetical', 'Had Aino Laine and Salim Harthi met, the strike would be over.'],
    ['hypothetical', 'But had she met Salim Harthi, Aino Laine would have thanked him.'],
    ['hypothetical', 'Aides said that had Aino Laine met Salim Harthi, she would have thanked him.'],
    ['hypothetical', 'Aino Laine would have been glad had she met Salim Harthi.'],
    ['hypothetical', 'Were Aino Laine to meet Salim Harthi, Oman would object.'],
    ['hypothetical', 'Should Aino Laine meet Salim Harthi, Oman will object.'],
    ['hypothetical', 'Oman will object should Aino Laine meet Salim Harthi.'],
    ['hypothetical', 'Had the talks between Aino Laine and Salim Harthi taken place, Oman would have objected.'],
    ['negated', 'Nor had Aino Laine met Salim Harthi, who would not have come.'],
    ['hypothetical', 'Oman would have been angry had the talks between Aino Laine and Salim Harthi been held.'],
    [null, 'Had dinner with Salim Harthi on Monday, Aino Laine wrote in her diary.'],
    [null, 'The king had the guards removed and Aino Laine met Salim Harthi.'],
    ['negated', 'A meeting between Aino Laine and Salim Harthi planned for Monday was cancelled.'],
    ['negated', 'A meeting between Aino Laine and Salim Harthi scheduled for Monday has been called off.'],
    ['negated', 'The talks between Aino Laine and Salim Harthi were put off until May.'],
    ['historical', 'Aino Laine met Salim Harthi in 2009.'],
    [null, 'Aino Laine met Salim Harthi.'],
    [null, 'The presidents of Chad and Niger met face to face.'],
    [null, 'Aino Laine managed to meet Salim Harthi.'],
    [null, 'Aino Laine has almost certainly met Salim Harthi.'],
    [null, 'There was a meeting between Aino Laine and Salim Harthi.'],
    [null, 'Reports that Aino Laine met Salim Harthi are true.'],
    [null, 'Aino Laine did not deny that she had met Salim Harthi.'],
  ])('%s: %s', (aux, text) => {
    const meeting = events(text).findLast((event) => event.type === 'CONSULT');
    expect(meeting?.aux).toBe(aux);
  });
});

test('a meeting that was refused or called off is a refusal to meet', () => {
  expect(said('Aino Laine refused to meet Salim Harthi.', ['CONSULT', 'REJECT'])).toEqual([
    'REJECT/meet: Aino Laine > Salim Harthi',
  ]);
  expect(said('Aino Laine cancelled a visit to Oman.', ['CONSULT', 'REJECT'])).toEqual(['REJECT/meet: Aino Laine > Oman']);
  expect(said('Aino Laine will not hold talks with Salim Harthi.', ['CONSULT', 'REJECT'])).toEqual([
    'REJECT/meet: Aino Laine > Salim Harthi',
  ]);
});

test('a meeting that nobody named called off was not held', () => {
  expect(said('Talks between Kenya and Chad were scrapped on Monday.', ['CONSULT', 'REJECT'])).toEqual([
    'CONSULT/meeting negated: Kenya > Chad',
  ]);
});

test.each([
  ['ASSAULT hypothetical: Oman > port', 'Had Oman shelled the port, Norway would have protested.'],
  ['REQUEST/yield/demand hypothetical: Oman > Norway', 'Had Oman demanded that Norway withdraw, Oslo would have stayed.'],
  ['REQUEST/yield/urge hypothetical: Oman > Norway', 'Were Oman to urge Norway to withdraw, Oslo would stay.'],
])('a condition without "if" holds for what is done and demanded, too: %s', (expected, text) => {
  expect(said(text, ['ASSAULT', 'REQUEST'])).toEqual([expected]);
});

test('talks that were only planned are not told as held, whatever is said of them', () => {
  expect(said('The talks between Kenya and Chad planned for Monday were criticised by Niger.', ['CONSULT'])).toEqual([]);
});

test('a demand that was never made, held back or taken back is not told as made', () => {
  for (const text of [
    'Kenya never asked Ethiopia to withdraw.',
    'Kenya stopped short of demanding that Ethiopia withdraw.',
    'Kenya dropped its demand that Ethiopia withdraw.',
    'Kenya refrained from asking Ethiopia for help.',
    'Kenya asked for nothing.',
  ])
    expect(said(text, ['REQUEST']).filter((line) => !line.includes(' negated:'))).toEqual([]);
});

test('what is to be stopped is going on', () => {
  expect(said('Chad must stop shelling Niger, Omar Diallo said.', ['ASSAULT'])).toEqual(['ASSAULT: Chad > Niger']);
});

test('a modal said once holds for all the verbs that share it', () => {
  expect(said('Ada Mboya will visit the shrine on Friday and confer with Governor Omar Diallo.')).toContain(
    'CONSULT/meeting future: Ada Mboya > Omar Diallo',
  );
});

test('a denial that names nobody is of the meeting told before it', () => {
  const text = 'Aino Laine met Salim Harthi on Monday, a paper wrote. "There was no meeting," an aide said.';
  expect(said(text, ['CONSULT']).at(-1)).toBe('CONSULT/meeting negated: Aino Laine > Salim Harthi');
});

test('that others are not planned, or came to nothing, denies none that was held', () => {
  for (const told of [
    'No further meetings are planned.',
    'No more talks are expected.',
    'No date for new talks was set.',
    'They held no further talks.',
    'No further meetings between Laine and Harthi are planned.',
    'The next round of talks was called off.',
  ])
    expect(said(`Aino Laine met Salim Harthi on Monday. ${told}`, ['CONSULT'])).toEqual([
      'CONSULT/meeting: Aino Laine > Salim Harthi',
    ]);
  expect(said('Aino Laine refused to hold further talks with Salim Harthi.', ['CONSULT', 'REJECT'])).toEqual([
    'REJECT/meet: Aino Laine > Salim Harthi',
  ]);
});

test('what others are asked to agree to is not agreed', () => {
  for (const text of ['Aino Laine urged Chad and Niger to sign the accord.', 'Aino Laine said that Chad should sign the accord.'])
    expect(said(text, ['AGREE'])).toEqual([]);
});
