import { expect, test } from 'vitest';
import { findActors } from '../../../src/reading/actors/actors.ts';
import { annotate } from '../../../src/reading/text.ts';

function actorsOf(text: string) {
  return findActors(annotate(text), []).actors;
}

test('a person is named by title and name, and later by surname alone', () => {
  const [minister] = actorsOf('Norwegian Foreign Minister Ingrid Halvorsen arrived in Lima. Halvorsen met farmers there.').filter(
    (a) => a.type === 'person',
  );
  expect(minister).toMatchObject({
    name: 'Ingrid Halvorsen',
    state: 'Norway',
    offices: [{ title: 'foreign minister', of: 'Norway' }],
  });
  expect(minister!.aliases).toContain('Halvorsen');
});
