import { describe, expect, it } from 'vitest';
import { checkOptions } from '../../commands/command.ts';
import { CONTEXT, INSTALL } from '../../commands/declaration.ts';
import { COMMANDS } from '../../commands/index.ts';

const declarations = COMMANDS.map(({ declaration }) => declaration);

describe('every command', () => {
  it.each(declarations)('/$name says where it can be used and by whom it can be installed', ({ contexts, integration_types }) => {
    expect(contexts.length).toBeGreaterThan(0);
    expect(integration_types).toContain(INSTALL.guild);
  });

  it.each(COMMANDS)('/$declaration.name is answered to the asker alone, or can be', ({ declaration: { options }, isPrivate }) => {
    expect(isPrivate || options.at(-1)?.name === 'hide').toBe(true);
  });

  it.each(declarations)(
    '/$name is described within what Discord takes, in every language that it is described in',
    ({ options, ...itself }) => {
      for (const { description, description_localizations } of [itself, ...options])
        for (const text of [description, ...Object.values(description_localizations ?? {})]) {
          expect(text.length).toBeGreaterThan(0);
          expect(text.length).toBeLessThanOrEqual(100);
        }
      for (const { description_localizations } of [itself, ...options])
        expect(Object.keys(description_localizations ?? {})).toEqual(['fr', 'tr']);
    },
  );

  it.each(COMMANDS)('$declaration.name shows its examples with options that it has', ({ declaration, examples }) => {
    expect(examples.length).toBeGreaterThan(0);
    for (const { typed } of examples)
      for (const [, name] of typed.matchAll(/ (\w+):/g)) expect(declaration.options.map((option) => option.name)).toContain(name);
  });

  it.each(COMMANDS.filter(({ audience }) => audience === 'moderators'))(
    '$declaration.name for moderators needs a server and a permission',
    ({ declaration }) => {
      expect(declaration.contexts).toEqual([CONTEXT.guild]);
      expect(declaration.integration_types).toEqual([INSTALL.guild]);
      expect(declaration.default_member_permissions).not.toBeNull();
    },
  );

  it('has a name of its own', () => {
    expect(new Set(declarations.map(({ name }) => name)).size).toBe(declarations.length);
  });
});

describe('options from outside', () => {
  const timeline = declarations.find(({ name }) => name === 'timeline')!;
  const ask = declarations.find(({ name }) => name === 'ask')!;

  it.each([
    [timeline, {}, null],
    [timeline, { actor: 'Solvang', type: 'CONSULT', hide: true }, null],
    [timeline, { actor: undefined }, null],
    [timeline, { who: 'Solvang' }, 'There is no option “who”.'],
    [timeline, { type: 'DANCE' }, '“type” is one of CONSULT, REQUEST'],
    [timeline, { actor: true }, 'not of the right type'],
    [timeline, { from: '2023-05', to: 'May 2023' }, null],
    [timeline, { from: '2025-13' }, '“2025-13” is not a date'],
    [timeline, { to: '2023-02-30' }, '“2023-02-30” is not a date'],
    [timeline, { from: '2024', to: '2023-12' }, '“2024” is later than “2023-12”'],
    [ask, { question: '' }, 'The option “question” is needed'],
    [ask, {}, 'The option “question” is needed'],
  ])('are checked against the declaration', (declaration, options, wrong) => {
    const found = checkOptions(declaration, options);
    if (wrong === null) expect(found).toBeNull();
    else expect(found).toContain(wrong);
  });
});
