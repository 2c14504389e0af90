import { OPTION, type StringOption } from './declaration.ts';

/** The option that names an article. */
export const DOCUMENT = {
  type: OPTION.string,
  name: 'document',
  description: 'The article, by words of its title, publisher or date',
  description_localizations: {
    fr: 'L’article, par des mots du titre, l’éditeur ou la date',
    tr: 'Makale; başlığından, yayıncısından ya da tarihinden',
  },
  required: true,
  autocomplete: true,
  max_length: 255,
} as const satisfies StringOption;
