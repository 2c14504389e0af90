import { expect, it } from 'vitest';
import { answerDemands } from '../../src/answers/demands.ts';
import { verified } from '../../src/answers/verify.ts';
import { atOnce } from '../../src/index/steps.ts';
import { indexOf } from '../commands/indexOf.ts';

const index = await indexOf({
  talks: 'Foreign Minister Ingrid Solvang urged Portugal to sign. Foreign Minister Ingrid Solvang urged Kenya to wait.',
});
const answer = answerDemands(index, {});

it('leaves an answer alone whose quotes stand in their articles', () => {
  expect(answer.claims.length).toBeGreaterThan(1);
  expect(atOnce(verified(index, answer))).toEqual({ answer, dropped: [] });
});

it('leaves out a quote that does not stand where it says, and keeps the others', () => {
  const [first, ...others] = answer.claims;
  const wrong = { ...first!.citations[0]!, quote: first!.citations[0]!.quote.replace('urged', 'begged') };
  const checked = atOnce(verified(index, { ...answer, claims: [{ ...first!, citations: [wrong] }, ...others] }));
  expect(checked.answer.claims).toEqual(others);
  expect(checked.dropped).toEqual([wrong]);
});

it('says that nothing is shown where no quote stands', () => {
  const claims = answer.claims.map((claim) => ({
    ...claim,
    citations: claim.citations.map((citation) => ({ ...citation, document: 'gone' })),
  }));
  const { answer: left } = atOnce(verified(index, { ...answer, claims, short: 'Solvang' }));
  expect(left).toMatchObject({ status: 'not_found', short: null, claims: [] });
  expect(left.notices.at(-1)).toContain('nothing is shown that is not there');
});
