import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../../src/answers/ask/ask.ts';
import { explainQuestion } from '../../../src/answers/ask/explain.ts';
import { isVerbatim } from '../../../src/answers/cite.ts';
import { followUps } from '../../../src/answers/followUps/followUps.ts';
import { buildIndex } from '../../../src/index/buildIndex.ts';
import { ANSWERED, article, NEWSROOM, NOT_ANSWERED } from './newsroom.ts';

const index = await buildIndex(NEWSROOM);
const ask = (question: string) => answerQuestion(index, question);
const quotes = (question: string) => ask(question).claims.flatMap((claim) => claim.citations.map(({ quote }) => quote));

test.each([
  ['who', 'Who phoned Bakare?', 'spoke by phone with President Tunde Bakare'],
  ['when', 'When was the Lotus Front founded?', 'founded in 2009'],
  ['where', 'where were the sailors of the Havbris held', 'naval base at Warri'],
  ['why', 'Why did the railway talks fail?', 'over its cost'],
  ['how many', 'How many coast guards did Norway train?', '300 coast guards'],
  ['how much', 'how expensive is the harbour work', '40 million dollars'],
  ['a demand', 'What did Halima Sani demand of the Senate?', 'urged the Senate to reject it'],
  ['an office for a name', 'who did the norwegian fm sit down with in lagos?', 'met on Tuesday with Nigerian President'],
  ['another spelling', 'how much steel did colonel al-Karadi want from Kenya', '3,000 tonnes of steel'],
  ['a slip of the finger', 'Who was the captian of the Havbirs?', 'captain, Jonas Vik'],
  ['a few words only', 'bakare eikeland phone', 'spoke by phone'],
  ['a paraphrase', 'which patrols did bakare say he would not tolerate', 'would not accept foreign patrol boats'],
])('%s: "%s" is answered by the sentence that tells it', (_, question, words) => {
  expect(quotes(question)[0]).toContain(words);
});

test('of forty questions in a person’s own words, nearly all are answered, most by the first quote', () => {
  const isRight = (quote: string | undefined, words: readonly string[]) => words.some((word) => quote?.includes(word));
  const first = ANSWERED.filter(({ question, quote }) => isRight(quotes(question)[0], quote));
  const three = ANSWERED.filter(({ question, quote }) =>
    quotes(question)
      .slice(0, 3)
      .some((q) => isRight(q, quote)),
  );
  expect(first.length).toBeGreaterThanOrEqual(32);
  expect(three.length).toBeGreaterThanOrEqual(37);
});

test('of twenty questions that sound alike and have no answer here, most are declined', () => {
  const declined = NOT_ANSWERED.filter((question) => ask(question).status === 'not_found');
  expect(declined.length).toBeGreaterThanOrEqual(15);
});

test('a question about an event has its fields for a short answer', () => {
  expect(ask('When did Solberg meet Bakare?').short).toBe('Tue 12 March 2024, from “Tuesday” and the publication date');
  expect(ask('When did Solberg meet Bakare?').claims[0]).toMatchObject({
    text: 'Ingrid Solberg met Tunde Bakare in Lagos',
    date: { edtf: '2024-03-12' },
  });
  expect(ask('Who phoned Bakare?').short).toContain('Lars Eikeland');
});

test('of several meetings that fit, the short answer has the other side of each, and the day where that is asked', async () => {
  const capital = await buildIndex({
    rejections: [],
    authority: [],
    documents: [
      article('a', 'Post', '2024-01-10', 'Talks', 'Trade Minister Kofi Mensah met French envoy Paul Renard in Accra on Monday.'),
      article('b', 'Post', '2024-02-15', 'Talks', 'Kofi Mensah met Togolese President Yao Kodjo in Accra on Wednesday.'),
      article('c', 'Post', '2024-03-20', 'Talks', 'Kofi Mensah met Danish envoy Karen Holm on Tuesday.'),
      article('d', 'Post', '2024-04-20', 'Talks', 'Kofi Mensah met Paul Renard in Lome on Friday.'),
    ],
  });
  const who = answerQuestion(capital, 'Who met Mensah in Accra?');
  expect(who.short?.split(' and ').sort()).toEqual(['Paul Renard', 'Yao Kodjo']);
  const told = who.claims.map(({ text }) => text ?? '');
  expect(told.slice(0, 2).every((text) => text.endsWith('in Accra'))).toBe(true);
  const when = answerQuestion(capital, 'When did Mensah meet Paul Renard?').short;
  expect(when?.split('; ').sort()).toEqual([
    'Fri 19 April 2024, from “Friday” and the publication date',
    'Mon 8 Jan 2024, from “Monday” and the publication date',
  ]);
  const where = answerQuestion(capital, 'Where did Mensah meet Paul Renard?').short;
  expect(where?.split('; ').sort()).toEqual(['Accra (Mon 8 Jan 2024)', 'Lome (Fri 19 April 2024)']);
});

test('asked where and when, the short answer has both', () => {
  expect(ask('Where and when did Solberg meet Bakare?').short).toBe(
    'Lagos, Tue 12 March 2024, from “Tuesday” and the publication date',
  );
  expect(ask('when and where did Solberg meet Bakare').short).toBe(
    'Lagos, Tue 12 March 2024, from “Tuesday” and the publication date',
  );
});

test('a nickname, a demonym, an office and a period each find whom and what they stand for', async () => {
  const islands = await buildIndex({
    rejections: [],
    authority: [],
    documents: [
      article(
        'islands-may',
        'Strait Herald',
        '2022-05-11',
        'Maltese minister on the quay',
        'VALLETTA – Malta’s foreign minister, Carmela “Nina” Borg, met Cypriot President Andreas Loizou in Limassol on Tuesday.',
        'Loizou asked Malta to lend two tugs.',
      ),
      article(
        'islands-june',
        'Strait Herald',
        '2022-06-20',
        'Second round for the tugs',
        'LIMASSOL – Carmela Borg met the Greek shipping minister, Petros Galanis, in Limassol on Sunday.',
      ),
    ],
  });
  const first = (question: string) => answerQuestion(islands, question).claims[0]?.citations[0]?.quote ?? null;
  expect(first('Whom did Nina Borg meet in Limassol?')).toContain('Borg');
  expect(first('What did the Cypriots ask of Malta?')).toContain('two tugs');
  expect(first('Who did the Maltese foreign minister see in May 2022?')).toContain('Loizou');
  expect(first('Whom did Borg meet in June 2022?')).toContain('Galanis');
  expect(answerQuestion(islands, 'Whom did Borg meet in June 2031?').status).toBe('not_found');
});

test('the name of a thing is looked for by the thing, not by the word “name”', async () => {
  const fleet = await buildIndex({
    rejections: [],
    authority: [],
    documents: [
      article(
        'tug',
        'Strait Herald',
        null,
        'Tugs',
        'The harbour bought a tug, the Sea Badger.',
        'The name painters went on strike over their pay.',
      ),
    ],
  });
  const { claims } = answerQuestion(fleet, 'What is the name of the tug that the harbour bought?');
  expect(claims[0]?.citations[0]?.quote).toContain('Sea Badger');
});

test('what was demanded is told in the words of the quote, and never without its negation', async () => {
  const refused = await buildIndex({
    rejections: [],
    authority: [],
    documents: [article('a', 'Post', '2024-01-10', 'Debt', 'Hassan Idris did not ask Grace Wanjala to pay the railway debt.')],
  });
  expect(answerQuestion(refused, 'What did Idris ask Grace Wanjala to do?').short).toBeNull();

  const { short, claims } = ask('What did Halima Sani demand of the Senate?');
  expect(short).toBe('to reject it');
  expect(claims[0]!.citations[0]!.quote).toContain(short);
  expect(ask('What did Solberg urge Nigeria to do?').short).toContain('to release the crew of the trawler Havbris');
});

test('of what is no event nothing is said above the quote; the words that answer are bold in it', () => {
  const { short, claims } = ask('Who was the captain of the Havbris?');
  const { quote, emphasis } = claims[0]!.citations[0]!;
  expect(short).toBeNull();
  expect(emphasis.map(({ start, end }) => quote.slice(start, end))).toEqual(['Jonas Vik']);
});

test('a length of time is bold with its number, and no name is guessed', async () => {
  const road = await buildIndex({
    rejections: [],
    authority: [],
    documents: [
      article('a', 'Post', '2024-01-10', 'Road', 'The repair of the coast road between Keta and Lome took eighteen months.'),
      article('b', 'Post', '2024-01-12', 'Fair', 'The harvest fair in Keta was opened on Monday by Mayor Efua Boateng.'),
    ],
  });
  const { quote, emphasis } = answerQuestion(road, 'How long did the repair of the coast road take?').claims[0]!.citations[0]!;
  expect(emphasis.map(({ start, end }) => quote.slice(start, end))).toEqual(['eighteen months']);
  expect(answerQuestion(road, 'Who boycotted the harvest fair in Keta?').short).toBeNull();
});

test('yes and no are said only where an event settles it', () => {
  expect(ask('Did Eikeland speak with Bakare?').short).toBe('Yes');
  expect(ask('Did Solberg meet Senator Sani?').short).toBe('No');
  expect(ask('Was the crew treated well?').short).toBeNull();
  expect(ask('Did Bakare urge Eikeland to sign the agreement?').short).not.toBe('Yes');
});

describe('a yes or no needs the whole question told', async () => {
  const quay = await buildIndex({
    rejections: [],
    authority: [],
    documents: [
      article(
        'a',
        'Post',
        '2024-01-10',
        'A day on the quay',
        'Togolese Transport Minister Yao Kodjo asked Denmark on Monday to lend two cranes. He met Danish dockers in Lome.',
        'The Sultan of Brunei, Hakim Yusof, spoke with Kofi Mensah by phone on Tuesday in advance of the harbour summit.',
        'Mensah said that Ambassador Aino Laine had promised him an answer. Laine denied that she had promised anything.',
        'Mensah dismissed reports that Ghanaian and Beninese diplomats had met in Cotonou.',
      ),
    ],
  });
  const short = (question: string) => answerQuestion(quay, question).short;
  test('what was asked for has to be what the question says', () => {
    expect(short('Did Kodjo ask Denmark to lend cranes?')).toBe('Yes');
    expect(short('Did Kodjo ask Denmark to cancel the debt?')).not.toBe('Yes');
  });
  test('whom somebody met does not make a yes of a meeting with others', () => {
    expect(short('did kodjo meet the widows of the sailors')).not.toBe('Yes');
    expect(short('Did Kodjo meet Danish dockers twice?')).toBeNull();
  });
  test('an office in full, capitals or none, is who holds it; before what it was, is told in other words', () => {
    expect(short('did the sultan of brunei speak with kofi mensah')).toBe('Yes');
    expect(short('did mensah and the sultan of brunei speak before the summit?')).toBe('Yes');
  });
  test('what somebody denies in other words is no yes', () => {
    expect(short('did aino laine promise an answer?')).not.toBe('Yes');
  });
  test('a denial between groups of two states is a no', () => {
    expect(short('Have Ghanaian and Beninese diplomats met in Cotonou?')).toBe('No');
  });
});

describe('what a question takes for granted and no article tells is not answered:', async () => {
  const islands = await buildIndex({
    rejections: [],
    authority: [],
    documents: [
      article(
        'a',
        'Post',
        '2024-01-10',
        'Ferry talks',
        'VALLETTA – Maltese Ports Minister Carmela Borg met Cypriot President Andreas Loizou on 8 January. Loizou thanked Malta for two tugs.',
        'While lorries waited on the quay, Borg told reporters that Italy should pay for the lighthouse. She is to visit Limassol in March.',
        'An agreement on ferries was signed in the afternoon. The delegation spent the night in Sliema and left at 6 am on Jan. 9.',
        'Mayor Petros Galanis was shot dead in Paphos in 2019, and four guards were wounded.',
      ),
    ],
  });
  test.each([
    ['that a visit was cancelled', 'why did Borg cancel her visit to Limassol', 'cancel'],
    ['that somebody refused', 'Why did Loizou refuse to meet Borg?', 'refuse'],
    ['that somebody resigned', 'when did the Maltese ports minister resign?', 'resign'],
    ['a hotel', 'Which hotel did the delegation of Borg stay at in Sliema?', 'hotel'],
    ['that one asked something of the other', 'What did Borg demand of Loizou?', '“Borg” and “Loizou”'],
    ['a city that nobody names', 'what did Borg tell Loizou in Nicosia', '“Nicosia”'],
    ['how many there were, where only an hour and a day are told', 'how many lorries waited on the quay', 'no number'],
  ])('%s', (_, question, words) => {
    const answer = answerQuestion(islands, question);
    expect(answer.status).toBe('not_found');
    expect(answer.notices.join(' ')).toContain(words);
  });
  test.each([
    ['a deed told in other words', 'who was killed in Paphos?', 'shot dead'],
    ['a slip in a common word', 'what happend in Paphos', 'shot dead'],
    ['a demand of somebody whom the article does name', 'What did Borg want of Italy?', 'pay for the lighthouse'],
    ['a name without its apostrophe', 'what did maltas ports minister demand of italy', 'pay for the lighthouse'],
  ])('but %s is', (_, question, words) => {
    expect(answerQuestion(islands, question).claims[0]?.citations[0]?.quote).toContain(words);
  });
});

describe('“the two ministers”', async () => {
  const two = await buildIndex({
    rejections: [],
    authority: [],
    documents: [
      article(
        'a',
        'Post',
        '2024-01-10',
        'Talks in Lome',
        'Togolese Transport Minister Yao Kodjo met Beninese Transport Minister Ada Houngbo in Lome on Monday.',
        'The two ministers also agreed to form a joint committee. Kodjo urged Benin to open the bridge, officials said.',
        'The two last met in 2019 in Cotonou.',
      ),
    ],
  });
  const ask = (question: string) => answerQuestion(two, question);
  test('are those of the meeting told before', () => {
    expect(ask('Did Kodjo and Houngbo agree to set up a joint committee?').short).toBe('Yes');
    expect(ask('Did Kodjo and Houngbo agree to dissolve the committee?').short).not.toBe('Yes');
  });
  test('of two meetings both are quoted where the earlier is asked for, and none is singled out', () => {
    const { short, claims } = ask('when did kodjo and houngbo last meet before lome');
    expect(short).toBeNull();
    expect(claims.flatMap(({ citations }) => citations.map(({ quote }) => quote)).join(' ')).toContain('last met in 2019');
  });
  test('who told of a demand is no part of its words', () => {
    expect(ask('What did Kodjo urge Benin to do?').short).toBe('to open the bridge');
  });
});

describe('what is bold answers, or nothing is', async () => {
  const radio = await buildIndex({
    rejections: [],
    authority: [],
    documents: [
      article(
        'a',
        'Post',
        '2024-01-10',
        'Evening report',
        'HOST: Thank you. Karen Holmgaard, the Danish envoy for fisheries, praised Paul Renard at the United Nations on Monday.',
        'Renard’s speech on trawlers lasted three hours. It was his first since Aug. 3, 2019. Three trawlers left.',
      ),
    ],
  });
  const bold = (question: string) =>
    answerQuestion(radio, question).claims.flatMap(({ citations }) =>
      citations.flatMap(({ quote, emphasis }) => emphasis.map(({ start, end }) => quote.slice(start, end))),
    );
  test('not another name where it is asked who somebody is', () => {
    expect(bold('Who is Karen Holmgaard?')).toEqual([]);
  });
  test('not a day of the calendar where it is asked how long', () => {
    expect(bold('how long did the speech of Renard on trawlers last')).toEqual(['three hours']);
  });
  test('and what only stands beside the answer is not quoted', () => {
    const quoted = answerQuestion(radio, 'Who is Karen Holmgaard?').claims.map(({ citations }) => citations[0]!.quote);
    expect(quoted.join(' ')).not.toContain('Thank you');
  });
});

test('“no” is said only where the sentence itself denies the deed, not where somebody pledges to prevent it', async () => {
  const border = await buildIndex({
    rejections: [],
    authority: [],
    documents: [
      article(
        'a',
        'Post',
        '2024-01-10',
        'Pact',
        'Togo pledged that it would not allow armed gangs to attack Ghana from its soil.',
      ),
      article(
        'b',
        'Post',
        '2024-01-12',
        'Denial',
        'Denmark denied that its ships had attacked Estonia. Kofi Mensah did not meet Karen Holm.',
      ),
    ],
  });
  const gangs = answerQuestion(border, 'Did armed gangs attack Ghana?');
  expect(gangs.short).toBeNull();
  expect(gangs.claims.map(({ aux }) => aux)).not.toContain('negated');
  expect(answerQuestion(border, 'Did Kofi Mensah meet Karen Holm?').short).toBe('No');
});

test('when two states agreed is told as a date with how it is known, not as the words alone', async () => {
  const pact = await buildIndex({
    rejections: [],
    authority: [],
    documents: [
      article('a', 'Post', '2024-06-10', 'Border', 'Last April, Ghana and Togo signed a border agreement. Traders welcomed it.'),
    ],
  });
  const { short } = answerQuestion(pact, 'When did Ghana and Togo sign the border agreement?');
  expect(short).toMatch(/^April 2024, from “Last April” and the publication date$/);
});

describe('of two meetings in different years', async () => {
  const years = await buildIndex({
    rejections: [],
    authority: [],
    documents: [
      article('a', 'Post', '2023-03-10', 'Talks', 'Kofi Mensah met Paul Renard in Accra on Monday. Traders in Accra sold kites.'),
      article('b', 'Post', '2024-05-10', 'Talks', 'Kofi Mensah met Danish envoy Karen Holmgaard in Accra on 8 May 2024.'),
    ],
  });
  test('none outside the period that is asked about is quoted', () => {
    const { claims } = answerQuestion(years, 'Who met Kofi Mensah in Accra in 2023?');
    expect(claims[0]!.text).toContain('Paul Renard');
    expect(claims.flatMap(({ citations }) => citations.map(({ document }) => document))).not.toContain('b');
  });
  test('what only fills up is not quoted where an event settles the question', () => {
    expect(answerQuestion(years, 'When did Karen Holmgaard meet Kofi Mensah?').claims).toHaveLength(1);
  });
  test('a misspelt name is refused with whom it likely means, and a button asks of them', () => {
    const answer = answerQuestion(years, 'Who met Hulmgord?');
    expect(answer.status).toBe('not_found');
    expect(answer.notices[0]).toBe('The corpus does not name “Hulmgord”. Did you mean Karen Holmgaard?');
    expect(followUps(years, answer)[0]).toEqual({
      label: 'Who met Karen Holmgaard?',
      command: 'ask',
      options: { question: 'Who met Karen Holmgaard?' },
    });
  });
});

test('a list has every event that fits, none twice, in order of date', () => {
  const { claims } = ask('List everyone Idris met in Kampala.');
  const told = claims.map(({ text }) => text);
  expect(told.join('; ')).toContain('Sarah Akello');
  expect(told.join('; ')).toContain('al-Karadi');
  expect(new Set(told).size).toBe(told.length);
  const dates = claims.map(({ date }) => date?.edtf ?? '9');
  expect(dates).toEqual([...dates].sort());
});

test('a list of people has, of one day, those who are named before those told in general', async () => {
  const port = await buildIndex({
    rejections: [],
    authority: [],
    documents: [
      article(
        'a',
        'Post',
        '2024-01-10',
        'A busy day',
        'Trade Minister Kofi Mensah held talks with Beninese officials in Cotonou on Monday. Mensah met Beninese President Ada Houngbo in Cotonou on Monday.',
      ),
    ],
  });
  const told = answerQuestion(port, 'List everyone Mensah met in Cotonou.').claims.map(({ text }) => text);
  expect(told).toEqual(['Kofi Mensah met Ada Houngbo in Cotonou', 'Kofi Mensah met Beninese officials in Cotonou']);
});

test.each([
  ['a name that no article has', 'What did Chancellor Weber say about the pipeline?', 'does not name “Chancellor Weber”'],
  [
    'two who are never told of together',
    'When did Solberg meet Grace Wanjala?',
    'nowhere tells of “Solberg” and “Grace Wanjala” together',
  ],
  ['someone who never did such a thing', 'What did Peter Lokol demand from Sudan?', 'nothing of that kind done by “Peter Lokol”'],
  [
    'a time after the last article',
    'What happened at the summit in December 2025?',
    'No event in the corpus is dated December 2025',
  ],
  ['a deed that is not told', 'Why did Sarah Akello resign?', 'Looked for: resign'],
  ['a place that is not told', 'Where did Lars Eikeland meet Tunde Bakare?', 'gives no place'],
  ['a meeting in another year', 'Did Solberg meet Bakare in 2019?', 'No event in the corpus is dated 2019'],
  ['a deed done to nobody', 'Who shot at Jonas Vik?', 'Looked for: shot'],
  ['a sum of what nobody asked for', 'How much compensation did Sudan demand from Kenya?', 'Looked for: compensation'],
])('%s is refused, and the refusal says so', (_, question, words) => {
  const answer = ask(question);
  expect(answer.status).toBe('not_found');
  expect(answer.claims).toEqual([]);
  expect(answer.notices.join(' ')).toContain(words);
  expect(answer.notices.join(' ')).toContain('5 articles, published from 14 March 2024 to 20 June 2024');
});

describe('an objection gives way where', async () => {
  const yard = await buildIndex({
    rejections: [],
    authority: [],
    documents: [
      article(
        'yard',
        'Post',
        '2024-01-10',
        'A yard in Varna',
        'The Green Light yard in Varna repairs ferries. Its welders have 12 paid holidays a year, two more than in Burgas. In the Second World War it built rafts.',
        'Bulgarian Transport Minister Petar Iliev visited the yard on Monday, and called its owner, Boyan Dimov, a patriot.',
      ),
      article('rail', 'Post', '2024-01-12', 'Rails', 'The railway to Burgas has been closed since March because of a landslide.'),
    ],
  });
  test.each([
    ['“how many” counts what is paid for, and no money', 'How many paid holidays do the welders of the yard have?', '12 paid'],
    ['a name is written as one word', 'What does the Greenlight yard in Varna repair?', 'repairs ferries'],
    ['what is written short stands in full in the text', 'What did the yard build in WWII?', 'built rafts'],
  ])('%s', (_, question, words) => {
    const { status, claims } = answerQuestion(yard, question);
    expect(status).toBe('answered');
    expect(claims[0]?.citations[0]?.quote).toContain(words);
  });
});

test('the sentence that tells the deed comes before one with more of the names', async () => {
  const visit = await buildIndex({
    rejections: [],
    authority: [],
    documents: [
      article(
        'a',
        'Post',
        '2024-01-10',
        'Danish envoy in Accra',
        'Danish envoy Karen Holm met Trade Minister Kofi Mensah and the mayor of Accra, Efua Boateng, in Accra on Monday.',
        'Holm demanded the return of two stolen barges.',
      ),
    ],
  });
  const { claims, short } = answerQuestion(visit, 'What did Karen Holm demand of Kofi Mensah in Accra?');
  expect(claims[0]!.citations[0]!.quote).toContain('stolen barges');
  expect(short === null || short.includes('barges')).toBe(true);
});

test('a meeting of the right people in the wrong town is refused, and the meeting that there was is named', async () => {
  const port = await buildIndex({
    rejections: [],
    authority: [],
    documents: [
      article(
        'a',
        'Post',
        '2024-01-10',
        'Port talks',
        'Kofi Mensah met Paul Renard in Accra on Monday. Renard said that the port was busy. Traders in Lome said that prices had doubled.',
      ),
    ],
  });
  const { status, notices } = answerQuestion(port, 'When did Mensah meet Renard in Lome?');
  expect(status).toBe('not_found');
  expect(notices.join(' ')).toContain('no such event with “Mensah” and “Lome”');
  expect(notices.join(' ')).toContain('Kofi Mensah met Paul Renard in Accra');
});

test('what is told by initials, of whom it was asked, or denied is not refused', async () => {
  expect(quotes('What was the Senate urged to do?')[0]).toContain('urged the Senate to reject it');
  const pacts = await buildIndex({
    rejections: [],
    authority: [],
    documents: [
      article(
        'a',
        'Post',
        '2024-01-10',
        'Pacts',
        'Norway and Nigeria signed two memoranda of understanding on fish in Abuja on Monday.',
      ),
      article(
        'b',
        'Post',
        '2024-01-12',
        'Fog',
        'Kofi Mensah cancelled a trip to Lome because of fog. He met Yao Kodjo in Accra.',
      ),
    ],
  });
  expect(answerQuestion(pacts, 'How many MoUs did Norway sign with Nigeria?').status).toBe('answered');
  expect(answerQuestion(pacts, 'Why did Kofi Mensah not go to Lome?').claims[0]!.citations[0]!.quote).toContain('fog');
});

test('a sum of money is answered by money alone, and "when" by an occasion where it asks of a habit', async () => {
  const port = await buildIndex({
    rejections: [],
    authority: [],
    documents: [
      article(
        'port',
        'Harbour Post',
        '2024-02-02',
        'New quay for Port Lisle',
        'PORT LISLE – The harbour board ordered 900 tonnes of granite from Brenna for the new quay, which is to cost 12 million euros.',
        'Shareholders of the harbour board vote on the accounts after the auditors have signed them.',
        'Masons from Brenna will lay the granite over the summer.',
      ),
      article('ferry', 'Harbour Post', '2024-02-05', 'Ferry to Oster', 'The ferry Oster Star takes 300 passengers and 40 cars.'),
    ],
  });
  const status = (question: string) => answerQuestion(port, question).status;
  expect(status('How much will the new quay cost?')).toBe('answered');
  expect(status('How much did Oster pay for the ferry?')).toBe('not_found');
  expect(status('When do shareholders vote on the accounts of the board?')).toBe('answered');
});

test('of whom another verb is asked, a deed told beside it is not missed', async () => {
  const abbey = await buildIndex({
    rejections: [],
    authority: [],
    documents: [
      article(
        'abbot',
        'Valley Record',
        null,
        'The abbots of Merrow',
        'Abbot Osric Vane feared for the abbey after lightning struck the tower in 1611.',
        'His nephew, the steward Piers Vane, refused to sell the bells.',
      ),
    ],
  });
  const first = (question: string) => answerQuestion(abbey, question).claims[0]?.citations[0]?.quote ?? null;
  expect(first('What did Osric Vane fear after lightning struck the tower?')).toContain('feared for the abbey');
  expect(first('What did Piers Vane refuse to do?')).toContain('refused to sell the bells');
});

test('a refusal names the nearest that the corpus does tell', () => {
  expect(ask('When did Solberg meet Grace Wanjala?').notices.join(' ')).toContain(
    'Ingrid Solberg met Tunde Bakare in Lagos (2024-03-12)',
  );
});

test('a name that fits two people is asked about, and the whole name is not', async () => {
  const twins = await buildIndex({
    rejections: [],
    authority: [],
    documents: [
      article(
        'a',
        'Post',
        '2024-01-10',
        'Talks in Accra',
        'Trade Minister Kofi Mensah met French envoy Paul Renard in Accra on Monday.',
      ),
      article(
        'b',
        'Post',
        '2024-01-12',
        'Talks in Lome',
        'General Ama Mensah met Togolese President Yao Kodjo in Lome on Thursday.',
      ),
    ],
  });
  const asked = answerQuestion(twins, 'Who did Mensah meet?');
  expect(asked.status).toBe('ambiguous');
  expect(asked.choices.map(({ name }) => name).sort()).toEqual(['Ama Mensah', 'Kofi Mensah']);
  expect(answerQuestion(twins, 'Who did Kofi Mensah meet?').claims[0]!.citations[0]!.quote).toContain('Paul Renard');
});

test('where one source reports and another denies, both are shown and said to differ', async () => {
  const split = await buildIndex({
    rejections: [],
    authority: [],
    documents: [
      article('a', 'Post', '2024-01-10', 'Talks in Accra', 'Kofi Mensah met Paul Renard in Accra on Monday.'),
      article('b', 'Herald', '2024-01-11', 'No talks in Accra', 'Kofi Mensah did not meet Paul Renard in Accra on Monday.'),
    ],
  });
  const answer = answerQuestion(split, 'Did Kofi Mensah meet Paul Renard?');
  expect(new Set(answer.claims.flatMap(({ citations }) => citations.map(({ document }) => document)))).toEqual(
    new Set(['a', 'b']),
  );
  expect(answer.short).toBeNull();
  expect(answer.notices.join(' ')).toContain('sources differ');
});

test('questions of nothing but words of asking, or of nothing, are not answered', () => {
  for (const question of ['', '?', 'who is it', '   ', '🐟']) expect(ask(question).status).toBe('not_found');
});

test('whatever is asked, every quote is verbatim and the answer is never empty', () => {
  const words = NEWSROOM.documents.flatMap(({ body }) => body.split(/\s+/));
  const phrase = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 14 });
  fc.assert(
    fc.property(phrase, (parts) => {
      const { status, claims } = ask(parts.join(' '));
      expect(claims.length > 0).toBe(status === 'answered');
      for (const citation of claims.flatMap(({ citations }) => citations)) {
        expect(isVerbatim(index.documents.get(citation.document), citation)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test('a question of a hundred thousand words is answered or declined as any other', () => {
  expect(['answered', 'not_found']).toContain(ask('harbour '.repeat(100_000)).status);
});

test('the explanation tells each step from the words to the answer', () => {
  const told = explainQuestion(index, 'Who phoned Bakare?').join('\n');
  for (const step of ['Wanted: person', 'Kind of event: CONSULT', 'Likeliest:', 'Confidence', 'Objection: none', 'Answered']) {
    expect(told).toContain(step);
  }
});
