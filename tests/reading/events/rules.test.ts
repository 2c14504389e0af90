import { describe, expect, test } from 'vitest';
import { AUDIENCE_VERBS } from '../../../src/reading/events/rules/audienceVerbs.ts';
import { CONSULT_NOUNS } from '../../../src/reading/events/rules/consultNouns.ts';
import { CONSULT_VERBS } from '../../../src/reading/events/rules/consultVerbs.ts';
import { OTHER_VERBS } from '../../../src/reading/events/rules/otherVerbs.ts';
import { REQUEST_NOUNS } from '../../../src/reading/events/rules/requestNouns.ts';
import { REQUEST_VERBS } from '../../../src/reading/events/rules/requestVerbs.ts';
import { VISIT_VERBS } from '../../../src/reading/events/rules/visitVerbs.ts';
import { read } from '../../../src/reading/read.ts';

const RULES = [
  ...CONSULT_VERBS,
  ...AUDIENCE_VERBS,
  ...VISIT_VERBS,
  ...CONSULT_NOUNS,
  ...REQUEST_VERBS,
  ...REQUEST_NOUNS,
  ...OTHER_VERBS,
];

describe('every rule reads its own example', () => {
  test.each(RULES.map(({ id, example }) => [id, example]))('%s: %s', (id, example) => {
    expect(read(example).events.map((event) => event.rule)).toContain(id);
  });
});

test('no two rules share an id', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
});
