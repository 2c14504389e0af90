import { describe, expect, it } from 'vitest';
import { chooseActor, chooseInQuestion } from '../../commands/choosing.ts';
import { indexOf } from './indexOf.ts';

const index = await indexOf({
  one: 'Foreign Minister Ingrid Solvang met Ambassador Grace Wanjiru in Oslo.',
  two: 'Defence Minister Astrid Solvang met Envoy Paul Ndiaye in Dakar.',
});
const astrid = index.resolveActor('Astrid Solvang')[0]!;

describe('the choice between two people of one name', () => {
  it('takes the place of the name that was typed', () => {
    expect(chooseActor('actor', 'with')(index, { actor: 'Wanjiru', with: 'Solvang' }, astrid.id)).toEqual({
      actor: 'Wanjiru',
      with: astrid.id,
    });
  });

  it('is written into the question', () => {
    expect(chooseInQuestion(index, { question: 'Whom did Solvang meet?' }, astrid.id)).toEqual({
      question: 'Whom did Astrid Solvang meet?',
    });
  });

  it('is added to a question that does not name them', () => {
    expect(chooseInQuestion(index, { question: 'Who?' }, astrid.id)).toEqual({ question: 'Who? (Astrid Solvang)' });
  });

  it('of somebody who is gone leaves the question as it is', () => {
    expect(chooseInQuestion(index, { question: 'Who?' }, 'nobody')).toEqual({ question: 'Who?' });
  });
});
