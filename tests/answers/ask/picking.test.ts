import { describe, expect, test } from 'vitest';
import { answerQuestion, answerQuestionPicked } from '../../../src/answers/ask/ask.ts';
import type { PickQuotes } from '../../../src/answers/ask/picking.ts';
import { isVerbatim } from '../../../src/answers/cite.ts';
import { buildIndex } from '../../../src/index/buildIndex.ts';
import { NEWSROOM } from './newsroom.ts';

const INDEX = await buildIndex(NEWSROOM);
const PATROL = 'Why would Nigeria not take foreign patrol boats?';
const quotesOf = ({ claims }: ReturnType<typeof answerQuestion>) => claims.map(({ citations }) => citations[0]!.quote);
/** Notes what it is shown, and picks these. */
const picker = (numbers: readonly number[] | null) => {
  const shown: string[][] = [];
  const pick: PickQuotes = async (_question, quotes) => {
    shown.push([...quotes]);
    return numbers;
  };
  return { pick, shown };
};

describe('who picks among the quotes of an answer', () => {
  test('puts them in order, each to the letter as it stands in its article', async () => {
    const { pick, shown } = picker([3, 1]);
    const answer = await answerQuestionPicked(INDEX, PATROL, pick);
    expect(quotesOf(answer)).toEqual([shown[0]![2], shown[0]![0]]);
    for (const { citations } of answer.claims)
      for (const citation of citations) expect(isVerbatim(INDEX.documents.get(citation.document), citation)).toBe(true);
  });

  test.each([
    ['nothing', null],
    ['no quote', []],
    ['what is not there', [99, -1, 0, 1.5]],
  ])('and picks %s changes nothing', async (_what, numbers) => {
    expect(await answerQuestionPicked(INDEX, PATROL, picker(numbers).pick)).toEqual(answerQuestion(INDEX, PATROL));
  });

  test('shows at most three, however many are picked', async () => {
    expect((await answerQuestionPicked(INDEX, PATROL, picker([1, 2, 3, 4, 5]).pick)).claims).toHaveLength(3);
  });

  test('cannot take away an event that has all that was asked', async () => {
    const question = 'Who met Tunde Bakare in Lagos?';
    const [first] = quotesOf(answerQuestion(INDEX, question));
    expect(quotesOf(await answerQuestionPicked(INDEX, question, picker([2]).pick))).toContain(first);
  });

  test.each([
    ['a yes or no that an event settles', 'Did Solberg meet Bakare in Lagos?'],
    ['a list', 'List everyone whom Hassan Idris met.'],
    ['what the articles do not say', 'Who met the king of Bhutan?'],
  ])('is not asked about %s', async (_what, question) => {
    const { pick, shown } = picker([2]);
    expect(await answerQuestionPicked(INDEX, question, pick)).toEqual(answerQuestion(INDEX, question));
    expect(shown).toEqual([]);
  });
});
