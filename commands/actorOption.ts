import { OPTION, type StringOption } from './declaration.ts';

/** The option that names who a list is about. */
export const ACTOR = {
  type: OPTION.string,
  name: 'actor',
  description: 'A person, organization or state, by any of its names or an office',
  description_localizations: {
    fr: 'Une personne, une organisation ou un État, par un de ses noms ou une fonction',
    tr: 'Bir kişi, kuruluş ya da devlet; herhangi bir adıyla ya da göreviyle',
  },
  autocomplete: true,
  max_length: 200,
} as const satisfies StringOption;
