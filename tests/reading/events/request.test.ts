import { describe, expect, test } from 'vitest';
import { said } from './said.ts';

const requests = (text: string) => said(text, ['REQUEST']);

describe('who asks what of whom, the right way round', () => {
  test.each([
    ['Kenya has asked Ethiopia to open the dam.', 'REQUEST/yield/ask: Kenya > Ethiopia'],
    ['Ethiopia was asked by Kenya to open the dam.', 'REQUEST/yield/ask: Kenya > Ethiopia'],
    ['Kenya urged Ethiopia to release the fishermen.', 'REQUEST/yield/urge: Kenya > Ethiopia'],
    ['Kenya has several times called on Ethiopia to free the men.', 'REQUEST/yield/call: Kenya > Ethiopia'],
    ['Kenya demanded that Ethiopia withdraw its troops.', 'REQUEST/yield/demand: Kenya > Ethiopia'],
    ['Kenya demanded the withdrawal of Ethiopian forces.', 'REQUEST/yield/demand: Kenya > Ethiopian forces'],
    ['Kenya expects Ethiopia to honour the treaty.', 'REQUEST/change/expect: Kenya > Ethiopia'],
    ['Kenya does not expect Ethiopia to be a haven for poachers.', 'REQUEST/expect: Kenya > Ethiopia'],
    ['Kenya requested food aid from Norway.', 'REQUEST/assist/ask: Kenya > Norway'],
    ['Kenya appealed to Norway for help.', 'REQUEST/assist/call: Kenya > Norway'],
    ['Kenya made a formal request to Norway for the extradition of the banker.', 'REQUEST/yield/ask: Kenya > Norway'],
    ['Kenya began new patrols after asking Ethiopia about freeing the men.', 'REQUEST/yield/ask: Kenya > Ethiopia'],
    ['Kenya told Ethiopia to stop the drilling.', 'REQUEST/yield/demand: Kenya > Ethiopia'],
    ['Kenya is waiting for Ethiopia to keep its word.', 'REQUEST/change/expect: Kenya > Ethiopia'],
    ['Kenya urged Ethiopia to meet the mediators.', 'REQUEST/meet/urge: Kenya > Ethiopia'],
  ])('%s', (text, line) => {
    expect(requests(text)).toEqual([line]);
  });
});

describe('obligations are demands of whoever says them', () => {
  test.each([
    ['Norway said that Ethiopia must free the men.', 'REQUEST/demand: Norway > Ethiopia'],
    ['“Ethiopia must free the men,” Norwegian Foreign Minister Aino Laine said.', 'REQUEST/demand: Aino Laine > Ethiopia'],
    ['Norway says Ethiopia should explain the raid.', 'REQUEST/call: Norway > Ethiopia'],
    ['Norway said Ethiopia needs to explain the raid.', 'REQUEST/call: Norway > Ethiopia'],
    ['Aino Laine stressed the need for Ethiopia to explain the raid.', 'REQUEST/change/call: Aino Laine > Ethiopia'],
    ['Norway threatened Ethiopia that its bases must be closed.', 'REQUEST/demand: Norway > Ethiopia'],
    ['Aino Laine said it was vital for Ethiopia to explain the raid.', 'REQUEST/call: Aino Laine > Ethiopia'],
  ])('%s', (text, line) => {
    expect(requests(text)).toEqual([line]);
  });

  test('nobody demands what must be, where nobody says it', () => {
    expect(requests('All applicants must be citizens.')).toEqual([]);
    expect(requests('Should Ethiopia explain the raid?')).toEqual([]);
  });
});

test('a demand handed on is the demander’s alone', () => {
  expect(requests('The ambassador said that Kenya had asked Ethiopia to free the men.')).toEqual([
    'REQUEST/yield/ask: Kenya > Ethiopia',
  ]);
});

test('a demand voiced in the saying is the speaker’s too', () => {
  expect(requests('Kenyan envoy Ada Mboya told the council that Kenya expects Ethiopia to free the men.')).toEqual([
    'REQUEST/yield/expect: Ada Mboya, Kenya > Ethiopia',
  ]);
});

test('"we expect" is the demand of whoever is quoted', () => {
  expect(requests('“We expect Ethiopia to free the men,” Kenyan envoy Ada Mboya said.')).toEqual([
    'REQUEST/yield/expect: Ada Mboya > Ethiopia',
  ]);
});

test('attacks that go on until somebody yields demand it', () => {
  expect(requests('The army said the raids will continue until the rebels surrender.')).toEqual([
    'REQUEST/yield/demand: army > rebels',
  ]);
  expect(requests('The raids continued until the rebels surrendered.')).toEqual([]);
});

test('an answer to a request is no request', () => {
  expect(requests("Ethiopia rejected Kenya's demand for compensation.")).toEqual([]);
  expect(requests('Ethiopia approved a request from Kenya for help.')).toEqual([]);
});

test('being expected is no demand', () => {
  expect(requests('Ethiopia is expected to sign the treaty.')).toEqual([]);
});

test('asking about something is no request', () => {
  expect(requests('Reporters asked the minister about the raid.')).toEqual([]);
});

test('what a resolution demands, its maker demands', () => {
  expect(requests('Norway has drafted a resolution demanding that Ethiopia halt the siege.')).toEqual([
    'REQUEST/yield/demand: Norway > Ethiopia',
  ]);
});

test('a statement under a speaker’s name is the speaker’s, without quotation marks', () => {
  const text =
    'Kenyan Foreign Minister Ada Mboya said:\n\nWe call on all parties to keep the truce. All communities must cooperate.';
  expect(requests(text)).toEqual(['REQUEST/change/call: Ada Mboya > parties', 'REQUEST/demand: Ada Mboya > communities']);
});

test('what must be done on both sides of "and" is asked by the one who says it', () => {
  expect(requests('Aino Laine responded that more data was needed, and asked Kenya to send help.').at(-1)).toBe(
    'REQUEST/assist/ask: Aino Laine > Kenya',
  );
});

describe('requests put in other words', () => {
  test.each([
    ['Kenya demanded that Norway halt work on the dam.', 'REQUEST/yield/demand: Kenya > Norway'],
    ['Kenya insisted that Norway trade officials leave.', 'REQUEST/yield/demand: Kenya > Norway trade officials'],
    ['Kenya demanded that Norway lower its quota.', 'REQUEST/demand: Kenya > Norway'],
    ['Kenya insisted that Norway first return the maps.', 'REQUEST/yield/demand: Kenya > Norway'],
    ['Kenya again asked that Norway take back the prisoners.', 'REQUEST/change/ask: Kenya > Norway'],
    ['Kenya set Norway a deadline of two weeks to release the crew.', 'REQUEST/yield/demand: Kenya > Norway'],
    ['Kenya received a request from Norway to arrest the banker.', 'REQUEST/ask: Norway > Kenya'],
    ['Kenya would like Norway to buy more tea.', 'REQUEST/expect: Kenya > Norway'],
    ['Kenya has leaned on Norway to wait.', 'REQUEST/urge: Kenya > Norway'],
    ['The need for Norway to respect the truce was stressed by Kenya.', 'REQUEST/change/call: Kenya > Norway'],
    ['“He asked us for a boat,” Karl Berg said.', 'REQUEST/ask: - > Karl Berg'],
    ['Berlin, too, has pushed for delay.', 'REQUEST/ask: Germany > -'],
  ])('%s', (text, line) => {
    expect(requests(text)).toEqual([line]);
  });
});

test('a question put to somebody asks for nothing', () => {
  expect(requests('The premier was asked by a journalist how old he was.')).toEqual([]);
});

test('the lines of a list have its head for their subject', () => {
  const text =
    'Finnish Foreign Minister Aino Laine met Omani Foreign Minister Salim Harthi.\n\nThe Minister:\n\n• called on Chad to withdraw;\n• urged Oman to hold elections.';
  expect(requests(text)).toEqual(['REQUEST/yield/call: Aino Laine > Chad', 'REQUEST/urge: Aino Laine > Oman']);
});

test('a call with which a summit ends is of those who held it', () => {
  expect(requests('The ministers of Chad and Niger ended their summit with a call on Kenya to open the dam.').at(-1)).toMatch(
    /^REQUEST\/yield\/call: .+ > Kenya$/,
  );
});

test('who seeks something from another asks for it', () => {
  expect(requests('The Kenyan side sought more vaccine from Norway.')).toEqual(['REQUEST/ask: Kenya > Norway']);
});

test('what is asked to be done to somebody is asked of whoever was met', () => {
  expect(requests('Aino Laine met Salim Harthi on Monday. She asked that the closed schools be reopened.')).toEqual([
    'REQUEST/yield/ask: Aino Laine > Salim Harthi',
  ]);
});
