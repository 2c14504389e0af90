import { describe, expect, it } from 'vitest';
import { modalErrors } from '../../../src/loopback/judge/modalRules.ts';

const input = (custom_id: string, fields: object = {}) => ({ type: 4, custom_id, style: 1, ...fields });
const labelled = (label: string, component: ReturnType<typeof input>) => ({ type: 18, label, component });
const complaints = (...components: Parameters<typeof modalErrors>[0]) =>
  modalErrors(components).map(({ path, code }) => `${path.slice(2).join('.')}: ${code}`);

describe('a modal', () => {
  it('may hold five labelled fields', () => {
    expect(complaints(...['a', 'b', 'c', 'd', 'e'].map((id) => labelled(id, input(id))))).toEqual([]);
  });

  it('may not hold six', () => {
    expect(complaints(...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => labelled(id, input(id))))).toEqual([
      ': BASE_TYPE_BAD_LENGTH',
    ]);
  });

  it('may not name two fields alike', () => {
    expect(complaints(labelled('A', input('a')), labelled('B', input('a')))).toEqual([
      '1.component.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED',
    ]);
  });

  it('labels a text once: by its own label in a row, by the label around it otherwise', () => {
    expect(complaints({ type: 1, components: [input('a')] })).toEqual(['0.components.0.label: BASE_TYPE_REQUIRED']);
    expect(complaints(labelled('A', input('a', { label: 'A' })))).toEqual(['0.component.label: TEXT_INPUT_LABEL_IN_LABEL']);
  });

  it('may not ask for the impossible', () => {
    expect(complaints(labelled('A', input('a', { min_length: 5, max_length: 4 })))).toEqual([
      '0.component.min_length: BASE_TYPE_BAD_RANGE',
    ]);
    expect(complaints(labelled('A', input('a', { value: 'four', max_length: 3 })))).toEqual([
      '0.component.value: BASE_TYPE_MAX_LENGTH',
    ]);
  });
});
