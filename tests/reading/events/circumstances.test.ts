import { describe, expect, test } from 'vitest';
import { events } from './said.ts';

const PUBLISHED = '2024-03-15'; // a Friday
const dated = (text: string, type = 'CONSULT') =>
  events(text, PUBLISHED)
    .filter((event) => event.type === type)
    .map((event) => event.date?.edtf ?? null);
const placed = (text: string, type = 'CONSULT') =>
  events(text, PUBLISHED)
    .filter((event) => event.type === type)
    .map((event) => event.place);

describe('when it was', () => {
  test('the date of its own clause, not of the one beside it', () => {
    expect(dated('Aino Laine met Salim Harthi on Tuesday before a truce that was signed on Wednesday.')).toEqual(['2024-03-12']);
    expect(dated('On Monday, Aino Laine visited Oman, and on Tuesday Salim Harthi met Ada Mboya.')).toEqual([
      '2024-03-11',
      '2024-03-12',
    ]);
  });

  test('a date that belongs to somebody told of is none of the meeting', () => {
    expect(dated('Aino Laine called on the court to try the men who were caught in January 2020.', 'REQUEST')).toEqual([
      '2024-03-15~',
    ]);
  });

  test('a deadline is no date', () => {
    expect(dated('Kenya asked Ethiopia to withdraw by Monday.', 'REQUEST')).toEqual([`${PUBLISHED}~`]);
  });

  test('the day of saying is the day of a demand, not of a meeting told as earlier', () => {
    expect(dated('Aino Laine said on Monday that Ethiopia must free the men.', 'REQUEST')).toEqual(['2024-03-11']);
    expect(
      dated(
        'Oman is quiet. It rains. It snows. It hails. It thaws. Aino Laine said on Monday that Ada Mboya had met Salim Harthi.',
      ),
    ).toEqual([null]);
  });

  test('what was said in a meeting was said on its day', () => {
    const text =
      'Aino Laine met Salim Harthi in Muscat on Tuesday. She urged Oman to open the port. In the meeting, Salim Harthi asked Finland to send help.';
    expect(dated(text, 'REQUEST')).toEqual(['2024-03-12', '2024-03-12']);
    expect(placed(text, 'REQUEST')).toEqual(['Muscat', 'Muscat']);
  });

  test('a later paragraph takes the day as its own where it points back to it, and as about then where it only follows', () => {
    const met = 'Aino Laine met Salim Harthi in Muscat on Tuesday.\n\nIt rained in Oman.\n\n';
    const asked = (said: string) => dated(`${met}${said}`, 'REQUEST');
    expect(asked('At the meeting, Salim Harthi asked Finland to send help.')).toEqual(['2024-03-12']);
    expect(asked('Salim Harthi asked Finland to send help.')).toEqual(['2024-03-12~']);
    expect(asked('In January, the port burned down.\n\nSalim Harthi asked Finland to send help.')).toEqual([null]);
  });

  test('the lead takes the day told after it', () => {
    expect(
      dated('Finnish minister Aino Laine urged Oman to open the port. Aino Laine met Salim Harthi on Tuesday.', 'REQUEST'),
    ).toEqual(['2024-03-12']);
  });

  test('a demand in a quotation has the day of its telling', () => {
    expect(
      dated(
        '“We expect Ethiopia to free the men. Otherwise there is no deal,” Kenyan general Omar Diallo stated in February.',
        'REQUEST',
      ),
    ).toEqual(['2024-02']);
  });

  test('fresh news without a day has the day of publication, said to be about', () => {
    const [meeting] = events('Aino Laine has arrived in Muscat for talks.', PUBLISHED);
    expect(meeting?.date).toEqual({ text: null, value: PUBLISHED, edtf: `${PUBLISHED}~`, basis: 'publication' });
  });

  test('what is still to come, or often happened, has no day of its own', () => {
    expect(dated('Aino Laine will visit Oman.')).toEqual([null]);
    expect(dated('Kenya has several times called on Ethiopia to free the men.', 'REQUEST')).toEqual([null]);
  });

  test.each([
    ['2024-03-12/2024-03-13', 'Aino Laine spoke with Salim Harthi on Tuesday and on Wednesday.'],
    ['2012/2015', 'Between 2012 and 2015, Aino Laine met Salim Harthi ten times.'],
    ['2024-03-11/2024-03-13', 'From 11 to 13 March, Aino Laine visited Oman.'],
  ])('over %s: %s', (edtf, text) => {
    expect(dated(text)).toEqual([edtf]);
  });

  test('the day since which is the day of what was then, never of what came after', () => {
    expect(dated('It was the first dinner since Feb. 3, when Aino Laine met Salim Harthi.')).toEqual(['2024-02-03']);
    expect(dated('Aino Laine met Salim Harthi on Tuesday for the first time since May.')).toEqual(['2024-03-12']);
  });

  test('what was agreed to come lies ahead, and is no date of the agreement', () => {
    const text = 'Aino Laine and Salim Harthi agreed to meet in Riga on April 30.';
    expect([dated(text), dated(text, 'AGREE')]).toEqual([['2024-04-30'], [null]]);
    expect(dated('Aino Laine invited Salim Harthi to visit Oslo in May.')).toEqual(['2024-05']);
  });

  test('the day of what came before or after is another', () => {
    expect(dated('Aino Laine met Salim Harthi on Monday, a day after Chad and Niger signed a deal.', 'AGREE')).toEqual([null]);
  });

  test('the dateline dates nothing that has a day of its own, and is the day from which days are seen', () => {
    const text = (said: string) => `OSLO, March 14 (NTB) - Aino Laine met Salim Harthi, the Omani minister, ${said}.`;
    expect(dated(text('in Oslo on Wednesday'))).toEqual(['2024-03-13']);
    expect(dated(text('in Oslo today'))).toEqual(['2024-03-14']);
    expect(dated(text('at the castle'))).toEqual(['2024-03-14~']);
  });

  test('a letter asks on its own day', () => {
    expect(dated('In a letter dated Feb. 3, Aino Laine asked Oman to pay.', 'REQUEST')).toEqual(['2024-02-03']);
  });

  test.each([
    'Aino Laine often meets Salim Harthi.',
    'Aino Laine used to meet Salim Harthi.',
    'For years Aino Laine met Salim Harthi at the opera.',
    'Aino Laine had met Salim Harthi at school.',
    'I met Salim Harthi at the airport.',
    'Aino Laine, who left Oslo in 2009, met Salim Harthi.',
  ])('no news of the day, and so without one: %s', (text) => {
    expect(dated(text)).toEqual([null]);
  });

  test('a meeting called off had been planned for a day of this week or the last; nobody knows which', () => {
    const calledOff = 'A meeting between Aino Laine and Salim Harthi planned for Monday was called off.';
    expect(events(calledOff, PUBLISHED).map(({ date }) => date)).toEqual([
      { text: 'Monday', value: null, edtf: null, basis: 'unresolved' },
    ]);
    expect(dated('A meeting between Aino Laine and Salim Harthi next Monday was called off.')).toEqual(['2024-03-18']);
    expect(dated('A meeting between Aino Laine and Salim Harthi planned for March 18 was called off.')).toEqual(['2024-03-18']);
    expect(dated('A meeting between Aino Laine and Salim Harthi on March 18 was called off.')).toEqual(['2024-03-18']);
  });

  test('the deal that ministers signed is the one told of before between their states', () => {
    const text =
      'In May 2023 Norway and Oman agreed on a pact.\n\nIt rained in Oslo.\n\nIt snowed there.\n\nFarmers were glad.\n\nFishermen left.\n\n';
    const signed = 'Norwegian Foreign Minister Aino Laine signed';
    expect(dated(`${text}${signed} the pact with Omani Foreign Minister Salim Harthi.`, 'AGREE')).toEqual([
      '2023-05',
      '2023-05~',
    ]);
    expect(dated(`${text}${signed} a pact with Kenyan Foreign Minister Ada Mboya.`, 'AGREE')).toEqual(['2023-05', null]);
  });

  test('an open span stays open', () => {
    expect(dated('The army has launched raids against the rebels since 3 February.', 'ASSAULT')).toEqual(['2024-02-03/..']);
  });
});

describe('where it was', () => {
  test('the place of its clause, or the place visited', () => {
    expect(placed('In Muscat, Aino Laine met Salim Harthi.')).toEqual(['Muscat']);
    expect(placed('Aino Laine visited Oslo.')).toEqual(['Oslo']);
  });

  test('the place of the visit it is part of', () => {
    expect(placed('Aino Laine visited Muscat on Monday. She met Salim Harthi.')).toEqual(['Muscat', 'Muscat']);
  });

  test('a telephone call is nowhere', () => {
    expect(placed('Aino Laine visited Muscat on Monday. She spoke by phone with Ada Mboya.')).toEqual(['Muscat', null]);
  });
});

describe('one event told twice is one event', () => {
  test('what only points back is no new meeting', () => {
    const text =
      'Aino Laine met Salim Harthi on Tuesday. During the meeting with Salim Harthi, Aino Laine praised Oman. The meeting comes after a long winter.';
    expect(dated(text)).toEqual(['2024-03-12']);
  });

  test('another day is another meeting', () => {
    expect(dated('Aino Laine met Salim Harthi on Tuesday. Aino Laine met Salim Harthi on Thursday.')).toEqual([
      '2024-03-12',
      '2024-03-14',
    ]);
  });

  test('a meeting of the same kind long ago has the same sides, and is told as history', () => {
    const found = events('Finland and Oman held talks on Tuesday. The last talks were held four years ago.', PUBLISHED).filter(
      (event) => event.type === 'CONSULT',
    );
    expect(found.map(({ aux, date, actors }) => [aux, date?.edtf, actors.length])).toEqual([
      [null, '2024-03-12', 2],
      ['historical', '2020', 2],
    ]);
  });
});

describe('what is quoted', () => {
  const quotes = (text: string) => events(text, PUBLISHED).map((event) => event.quote);

  test('the statement, without its dateline and without the next one', () => {
    expect(
      quotes('OSLO — Aino Laine met Salim Harthi on Monday, and the French minister flew home after the long talks.')[0],
    ).toBe('Aino Laine met Salim Harthi on Monday');
  });

  test('what takes it back is never cut away', () => {
    const text = 'Aino Laine was due to meet Salim Harthi on Monday, but the storm grounded all the planes of the company.';
    expect(quotes(text)).toEqual([text]);
  });

  test('a condition and a teller are never cut away', () => {
    const condition = 'If the truce holds, Aino Laine will visit Oman, and the sultan of Oman will visit Finland in the spring.';
    expect(quotes(condition).every((quote) => quote === condition)).toBe(true);
    const told = 'The envoy denied that Aino Laine had met Salim Harthi and that the sultan had visited Finland in the spring.';
    expect(quotes(told).every((quote) => quote === told)).toBe(true);
  });
});

test('a headline over the text is not read, for the text tells it again', () => {
  expect(dated('Finnish minister meets Omani envoy in Muscat\n\nAino Laine met Salim Harthi on Tuesday.')).toEqual([
    '2024-03-12',
  ]);
});

describe('where it was, in other words than a name', () => {
  test('"here" is where the text was written', () => {
    expect(placed('NEW DELHI (Reuters) — Aino Laine met Salim Harthi here on Tuesday.')).toEqual(['New Delhi']);
    expect(placed('Aino Laine met Salim Harthi here on Tuesday.')).toEqual([null]);
  });

  test('"there" is the place told last', () => {
    expect(placed('Aino Laine flew to Geneva on Monday. There she met Salim Harthi.')).toEqual(['Geneva', 'Geneva']);
  });

  test('a building, where no town is told', () => {
    expect(placed('Aino Laine met Salim Harthi at the residence of the Danish ambassador.')).toEqual([
      'the residence of the Danish ambassador',
    ]);
    expect(placed('Aino Laine met Salim Harthi at the royal palace in Oslo.')).toEqual(['Oslo']);
  });

  test('a day of a visit was where the visit was', () => {
    expect(
      placed(
        'President Ada Mboya paid a visit to Oslo from 5 to 7 March 2024. President Mboya was received by King Harald on 6 March 2024.',
      ),
    ).toEqual(['Oslo', 'Oslo']);
  });

  test('never where somebody went next', () => {
    expect(placed('President Ada Mboya received Salim Harthi on Tuesday. Harthi then left for Geneva.')[0]).toBeNull();
  });
});

describe('under a dateline', () => {
  const REPORT = 'OSLO, March 15 (NB) — Norwegian Foreign Minister Aino Laine';

  test('whom the host received at home was received there', () => {
    expect(placed(`${REPORT} received Omani envoy Salim Harthi on Thursday.`)).toEqual(['Oslo']);
    expect(placed('OSLO — The premier summoned the Omani ambassador, Salim Harthi, on Thursday.')).toEqual(['Oslo']);
    expect(placed(`${REPORT} held talks with visiting Omani envoy Salim Harthi on Thursday.`)).toEqual(['Oslo']);
  });

  test('and what was asked of the guest was asked there', () => {
    expect(
      placed(`${REPORT} received Omani envoy Salim Harthi on Thursday. Laine urged Oman to free the crew.`, 'REQUEST'),
    ).toEqual(['Oslo']);
  });

  test('a meeting of two is placed nowhere, for a paper of Oslo tells of meetings abroad as well', () => {
    expect(placed(`${REPORT} met Omani envoy Salim Harthi on Thursday.`)).toEqual([null]);
  });

  test('nor what a host of another state received', () => {
    expect(placed('OSLO — Kenyan President Ada Mboya received Omani envoy Salim Harthi on Thursday.')).toEqual([null]);
  });

  test('a colon ends a dateline, too, though not the name of who speaks', () => {
    expect(placed('OSLO: Aino Laine met Salim Harthi here on Thursday.')).toEqual(['Oslo']);
    expect(placed('HARTHI: Aino Laine met Ada Mboya here on Thursday.')).toEqual([null]);
  });

  test('the town is no agency, whatever stands in brackets after it', () => {
    expect(placed('TROMSØ (NTB) — Aino Laine met Salim Harthi in Tromsø on Thursday.')).toEqual(['Tromsø']);
  });

  test('"this river port" is where the text was written', () => {
    expect(placed('PEMBA, Mozambique — Aino Laine met Salim Harthi on Thursday in this old fishing port.')).toEqual(['Pemba']);
  });
});

describe('where and when it was asked, not where and when it is to be done', () => {
  test('what must be done somewhere is not demanded there', () => {
    expect(placed('Aino Laine stressed that all parties should disarm in the Red Sea.', 'REQUEST')).toEqual([null]);
    expect(placed('Aino Laine said in Oslo that Oman must reopen the bridge at Nizwa.', 'REQUEST')).toEqual(['Oslo']);
  });

  test('"in a note issued in Oslo on Sunday"', () => {
    const text = 'Kenya, in a note issued in Nairobi on Sunday, called on Oman to free the crew.';
    expect(placed(text, 'REQUEST')).toEqual(['Nairobi']);
    expect(dated(text, 'REQUEST')).toEqual(['2024-03-10']);
  });

  test('who expects it was not at the meeting, but who told of it there was', () => {
    const text =
      'Aino Laine met Salim Harthi in Oslo on Tuesday. Laine told Harthi that Helsinki expects Oman to free the crew, an aide said.';
    expect(placed(text, 'REQUEST')).toEqual(['Oslo']);
    expect(dated(text, 'REQUEST')).toEqual(['2024-03-12']);
  });
});

test('who has arrived meets the hosts there on the days that follow, and others nobody knows where', () => {
  const arrived = 'Omani Minister Salim Harthi arrived in Oslo on Monday.';
  expect(placed(`${arrived} Harthi met Norwegian Premier Aino Laine on Tuesday.`)).toEqual(['Oslo', 'Oslo']);
  expect(placed(`${arrived} Harthi met Kenyan Premier Ada Mboya on Tuesday.`)).toEqual(['Oslo', null]);
});

test('a week in what is asked is when it is to be done', () => {
  const text = 'Aino Laine met Salim Harthi on Monday. Laine asked Oman to publish the list this week.';
  expect(dated(text, 'REQUEST')).toEqual(['2024-03-11']);
});

test('a day before an office stands by itself', () => {
  expect(dated('Today President Aino Laine received Salim Harthi.')).toEqual(['2024-03-15']);
});

test('a month in what is asked is when it is to be done', () => {
  expect(dated('Aino Laine met Salim Harthi on Monday. Laine asked Oman to send a team in June.', 'REQUEST')).toEqual([
    '2024-03-11',
  ]);
});

test('who was received and asked in one breath was asked there and then', () => {
  const text =
    'OSLO — Norwegian Premier Aino Laine received an Omani trade delegation on Tuesday and was asked to buy more dates.';
  expect(placed(text, 'REQUEST')).toEqual(['Oslo']);
  expect(dated(text, 'REQUEST')).toEqual(['2024-03-12']);
});

describe('days that stand beside another verb', () => {
  test('a delegation is received on the day told after who leads it', () => {
    expect(dated('Ada Mboya hosted a delegation of the Omani assembly headed by Salim Harthi on Tuesday.')).toEqual([
      '2024-03-12',
    ]);
  });

  test('what is still to come does not date what was', () => {
    expect(dated('Aino Laine called on Mayor Salim Harthi and will leave for Oman on Sunday.')[0]).toBe('2024-03-15~');
  });
});

describe('a dateline of days or months before publication', () => {
  test.each([
    ['MUSCAT, February 28 - Aino Laine received Salim Harthi in Muscat on Monday.', '2024-02-26'],
    ['MUSCAT, February 28. /QNB/. Aino Laine received Salim Harthi in Muscat on Monday.', '2024-02-26'],
    ['MUSCAT, Oct 11 (Gulf Wire) — Aino Laine received Salim Harthi in Muscat on Tuesday.', '2023-10-10'],
  ])('a weekday is seen from it: %s', (text, day) => expect(dated(text)).toEqual([day]));
});

describe('a dateline in small letters, or on a line of its own', () => {
  test.each([
    ['Tallinn, March 14 – Aino Laine met Salim Harthi here today.', '2024-03-14', 'Tallinn'],
    ['Riga, Mar 14 (BW) - Aino Laine met Salim Harthi here today.', '2024-03-14', 'Riga'],
    ['TALLINN, March 14, BW - Aino Laine met Salim Harthi here today.', '2024-03-14', 'Tallinn'],
    ['Tallinn, March 14 (BW). Aino Laine met Salim Harthi here today.', '2024-03-14', 'Tallinn'],
    ['TALLINN, MARCH 14\n\nAino Laine met Salim Harthi here today.', '2024-03-14', 'Tallinn'],
  ])('"today" and "here" are seen from it: %s', (text, day, place) => {
    expect(dated(text)).toEqual([day]);
    expect(placed(text)).toEqual([place]);
  });

  test('it is no part of the quote', () => {
    const [event] = events('Riga, March 14 (BW) - Aino Laine met Salim Harthi in the old town hall on Thursday.', PUBLISHED);
    expect(event?.quote).toBe('Aino Laine met Salim Harthi in the old town hall on Thursday.');
  });

  test('a weekday, or an age, before a dash is none', () => {
    expect(dated('Thursday, March 14 – Aino Laine met Salim Harthi today.')).toEqual(['2024-03-15']);
    const text = 'Aino Laine, 14 – a judge until last year – met Salim Harthi on Thursday.';
    expect(events(text, PUBLISHED)[0]?.quote).toBe(text);
  });
});

describe('where it was, told in other words', () => {
  test('"there" is the place told before it in the same sentence', () => {
    const text = 'Aino Laine, who returned from Muscat on Monday, said that her talks there with Salim Harthi had been frank.';
    expect(placed(text).at(-1)).toBe('Muscat');
  });

  test('"in the capital" is the town of writing where that is one', () => {
    expect(placed('OSLO — Aino Laine met Salim Harthi in the capital on Thursday.')).toEqual(['Oslo']);
    expect(placed('BERGEN — Aino Laine met Salim Harthi in the capital on Thursday.')).toEqual([null]);
  });
});

describe('where it was, by what stands around it', () => {
  test('what is spoken of is elsewhere', () => {
    expect(placed('Aino Laine and Salim Harthi discussed the war in Sudan in Oslo on Thursday.')).toEqual(['Oslo']);
    expect(placed('Aino Laine exchanged views with Salim Harthi on the situation in Sudan.')).toEqual([null]);
    expect(placed('Aino Laine asked Oman for an office in Nizwa.', 'REQUEST')).toEqual([null]);
  });

  test('a guest of a state is met there, though the visit is told after', () => {
    expect(placed('Aino Laine met Salim Harthi, the Omani minister, who is paying a visit to Finland.')[0]).toBe('Finland');
  });

  test('who is in a town meets others there', () => {
    const text = 'Salim Harthi, who was in Oslo on Tuesday, called on Premier Aino Laine to thank her.';
    expect([placed(text), dated(text)]).toEqual([['Oslo'], ['2024-03-12']]);
  });

  test('a building that a name tells', () => {
    expect(placed('Aino Laine met Salim Harthi at Lancaster House on Thursday.')).toEqual(['Lancaster House']);
    expect(placed('Aino Laine met Salim Harthi at Lancaster House in London on Thursday.')).toEqual(['London']);
  });

  test('the building of one meeting is not that of the next', () => {
    const text =
      'Aino Laine met Salim Harthi at Lancaster House on Thursday. Later on Thursday, Aino Laine met Kenyan minister Ada Mboya.';
    expect(placed(text)).toEqual(['Lancaster House', null]);
  });

  test('the sidelines of a summit are where it was', () => {
    const text =
      'Ministers from Chad and Niger gathered in Bamako on Tuesday. Aino Laine met Salim Harthi on the sidelines of the summit.';
    expect(placed(text)).toEqual(['Bamako', 'Bamako']);
  });

  test('a journey to come is where and about when others will be met', () => {
    const text = 'Aino Laine will fly to Muscat on Monday for talks with Salim Harthi. She is to meet Ada Mboya.';
    expect(placed(text)).toEqual(['Muscat', 'Muscat', 'Muscat']);
    expect(dated(text)).toEqual(['2024-03-18', '2024-03-18', '2024-03-18~']);
  });
});

describe('what is told of a meeting afterwards', () => {
  const met = 'Norwegian minister Aino Laine met Salim Harthi in Muscat on Tuesday. ';

  test('what somebody had asked the other there', () => {
    const text = `${met}Laine told reporters that she had asked Harthi to free the crew.`;
    expect([dated(text, 'REQUEST'), placed(text, 'REQUEST')]).toEqual([['2024-03-12'], ['Muscat']]);
    expect(dated(`${met}Laine said that she had asked Ada Mboya to free the crew.`, 'REQUEST')).toEqual([null]);
  });

  test('"during the talks" is then, whoever asked', () => {
    const text = `${met}It rained. During the talks, the general was asked to free the crew.`;
    expect(dated(text, 'REQUEST')).toEqual(['2024-03-12']);
  });
});

test('what is arranged for a day to come is told in the present', () => {
  for (const text of ['Aino Laine flies to Oman on Monday.', 'Aino Laine is meeting Salim Harthi on Monday.']) {
    const [event] = events(text, PUBLISHED);
    expect([event?.aux, event?.date?.edtf]).toEqual(['future', '2024-03-18']);
  }
});

test('a plan that is handed over is not to come', () => {
  expect(dated('Aino Laine handed the plan to Salim Harthi during a three-hour meeting on Monday.')).toEqual(['2024-03-11']);
});

test('a day to come that was asked for is not the day of what was told after it', () => {
  const text =
    'OSLO, March 14 — Aino Laine demanded that the ships leave by Monday. She saw Ambassador Salim Harthi later in the afternoon.';
  expect(dated(text)).toEqual(['2024-03-14']);
});

test('papers of old wrote to-day and to-morrow', () => {
  expect(dated('Aino Laine met Salim Harthi to-day. The two will meet again to-morrow.')).toEqual(['2024-03-15', '2024-03-16']);
});

describe('where a guest meets whom', () => {
  test('an official of no other state is one of the hosts', () => {
    const arrived = 'Omani Minister Salim Harthi is arriving in Oslo today. He will hold talks with ';
    expect(placed(`${arrived}Foreign Secretary Aino Laine tomorrow.`)).toEqual(['Oslo', 'Oslo']);
    expect(placed(`${arrived}Kenyan Premier Ada Mboya on Monday.`)).toEqual(['Oslo', null]);
  });

  test('a call with which a summit ends here is made here', () => {
    const text = 'OSLO — Nordic leaders ended their summit here on Thursday with a call on Oman to free the crew.';
    expect(placed(text, 'REQUEST')).toEqual(['Oslo']);
    expect(placed('OSLO — Aino Laine asked Oman on Thursday for ships to be sent here.', 'REQUEST')).toEqual([null]);
  });

  test('"the elders" ask on the day on which a delegation of tribal elders was received', () => {
    const text =
      'A delegation of tribal elders from the south met Premier Aino Laine on Tuesday. The elders also asked Oman to free the crew.';
    expect(dated(text, 'REQUEST')).toEqual(['2024-03-12']);
  });
});

test('officials of another state were not at the meeting', () => {
  const text = 'Omani officials met Aino Laine in Oslo on Tuesday. Kenyan officials urged Chad to free the crew.';
  expect([dated(text, 'REQUEST'), placed(text, 'REQUEST')]).toEqual([[`${PUBLISHED}~`], [null]]);
});

test('a visit that is over is not where and when others will be met; one that was begun is', () => {
  const meeting = (told: string) => {
    const event = events(`Finnish minister Aino Laine ${told}. She will meet Premier Salim Harthi.`, PUBLISHED).at(-1);
    return [event?.aux, event?.place, event?.date?.edtf];
  };
  expect(meeting('visited Chad on Monday')).toEqual(['future', null, undefined]);
  expect(meeting('has paid a visit to Chad')).toEqual(['future', null, undefined]);
  expect(meeting('began a visit to Chad on Thursday')).toEqual(['future', 'Chad', '2024-03-14~']);
  expect(meeting('arrived in Chad on Thursday')).toEqual(['future', 'Chad', '2024-03-14~']);
});

test('where somebody was received may stand before who it was', () => {
  const text = "Aino Laine received today at the ministry's headquarters Omani Deputy Foreign Minister Salim Harthi.";
  const [event] = events(text, PUBLISHED);
  expect([event?.recipients, event?.date?.edtf]).toEqual([['salim-harthi'], PUBLISHED]);
});
