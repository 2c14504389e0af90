import { describe, expect, test } from 'vitest';
import { read } from '../../../src/reading/read.ts';

/** The quotations of a text, each as `speaker: words`. */
function said(text: string): string[] {
  const { quotations, actors } = read(text);
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  return quotations.map(({ start, end, speaker }) => `${speaker === null ? '?' : names.get(speaker)}: ${text.slice(start, end)}`);
}

const INTRO = 'Norwegian envoy Kari Lund met Peruvian minister Jorge Salas in Oslo. ';

describe('whose words they are', () => {
  test.each([
    ['after, subject first', '“We will sign the treaty,” Lund said.', 'Kari Lund: “We will sign the treaty,”'],
    ['after, verb first', '“We will sign the treaty,” said Lund.', 'Kari Lund: “We will sign the treaty,”'],
    [
      'after an insertion',
      '“We will sign the treaty,” Lund, who had met Salas, said in a statement.',
      'Kari Lund: “We will sign the treaty,”',
    ],
    ['before, with a colon', 'Lund said: “We will sign the treaty.”', 'Kari Lund: “We will sign the treaty.”'],
    [
      'before, with "that"',
      'Lund noted that “the treaty is ready to be signed”.',
      'Kari Lund: “the treaty is ready to be signed”',
    ],
    [
      'before, in a participle',
      'Lund praised the talks with Salas, adding, “We will sign the treaty.”',
      'Kari Lund: “We will sign the treaty.”',
    ],
    ['before, past a companion', 'In talks with Salas, Lund warned: “We will not wait.”', 'Kari Lund: “We will not wait.”'],
    ['according to', '“We will sign the treaty,” according to Lund.', 'Kari Lund: “We will sign the treaty,”'],
    ['told somebody', '“We will sign the treaty,” Lund told Salas.', 'Kari Lund: “We will sign the treaty,”'],
    ['a question', '“Will they sign the treaty?” Lund asked.', 'Kari Lund: “Will they sign the treaty?”'],
    [
      'in the sentence before',
      'Lund spoke to reporters after the talks. “We will sign the treaty.”',
      'Kari Lund: “We will sign the treaty.”',
    ],
  ])('%s', (_, text, expected) => {
    expect(said(INTRO + text)).toEqual([expected]);
  });

  test('split: both halves are of one speaker', () => {
    expect(said(`${INTRO}“We will sign,” Lund said, “and we will keep our word.”`)).toEqual([
      'Kari Lund: “We will sign,”',
      'Kari Lund: “and we will keep our word.”',
    ]);
  });

  test('he who adds is he who spoke', () => {
    expect(said(`${INTRO}“We will sign,” Salas said. He added, “We have waited for years.”`)).toEqual([
      'Jorge Salas: “We will sign,”',
      'Jorge Salas: “We have waited for years.”',
    ]);
  });

  test('nobody is named: nobody is guessed', () => {
    expect(said('“We will sign the treaty,” a poster on the wall read.').map((line) => line.slice(0, 1))).toEqual(['?']);
  });
});

describe('a quotation over several paragraphs', () => {
  test('each paragraph reopens it, the last closes it, and the speaker stands before', () => {
    const text = `${INTRO}\n\nLund said: “We will sign the treaty.\n\n“We will keep it too.\n\n“And we will see who does not.”`;
    expect(said(text)).toEqual([
      'Kari Lund: “We will sign the treaty.',
      'Kari Lund: “We will keep it too.',
      'Kari Lund: “And we will see who does not.”',
    ]);
  });

  test('the speaker is named at its end', () => {
    expect(said(`${INTRO}\n\n“We will sign the treaty.\n\n“We will keep it too,” Salas said.`)).toEqual([
      'Jorge Salas: “We will sign the treaty.',
      'Jorge Salas: “We will keep it too,”',
    ]);
  });
});

describe('marks of every kind', () => {
  test.each([
    ['straight', '"We will sign the treaty," Lund said.', '"We will sign the treaty,"'],
    ['opened curly, closed straight', '“We will sign the treaty," Lund said.', '“We will sign the treaty,"'],
    ['closed by an opening mark', '“We will sign the treaty,“ Lund said.', '“We will sign the treaty,“'],
    ['guillemets', '«We will sign the treaty», Lund said.', '«We will sign the treaty»'],
    ['low and high', '„We will sign the treaty”, Lund said.', '„We will sign the treaty”'],
    ['single', '‘We won’t sign the states’ treaty,’ Lund said.', '‘We won’t sign the states’ treaty,’'],
    ['as tokenisers write them', "`` We will sign the treaty , '' Lund said .", "`` We will sign the treaty , ''"],
    ['doubled in a table', '""We will sign the treaty,"" Lund said.', '""We will sign the treaty,""'],
    ['a quotation within', '“They said ‘never,’ and left the room,” Lund said.', '“They said ‘never,’ and left the room,”'],
  ])('%s', (_, text, expected) => {
    expect(said(INTRO + text)).toEqual([`Kari Lund: ${expected}`]);
  });

  test('one that is never closed ends with its sentence', () => {
    expect(said(`${INTRO}Lund said: “We will sign the treaty. The talks ended late.`)).toEqual([
      'Kari Lund: “We will sign the treaty.',
    ]);
  });

  test('one that was closed but never opened is left alone', () => {
    expect(said(`${INTRO}We will sign the treaty,” Lund said.`)).toEqual([]);
  });
});

describe('words held at a distance are no quotation', () => {
  test.each([
    'Lund visited a “sensitive” site.',
    'Salas spoke of an “axis of evil” in the region.',
    'She read “The Old Man and the Sea” on the way.',
    'The court tried a man known as “El Lobo,” in Lima.',
    'The strip is 5" wide and 12" long.',
  ])('%s', (text) => {
    expect(said(INTRO + text)).toEqual([]);
  });
});

test('what is demanded within a quotation is demanded by its speaker', () => {
  const { events, actors } = read(`${INTRO}“We expect Peru to release the ship,” Lund said.`);
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const demand = events.find(({ type }) => type === 'REQUEST');
  expect(demand?.actors.map((id) => names.get(id))).toEqual(['Kari Lund']);
  expect(demand?.recipients.map((id) => names.get(id))).toEqual(['Peru']);
});
