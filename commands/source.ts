import { answerSource } from '../src/answers/source.ts';
import { defineCommand } from './command.ts';
import { completeDocument } from './completion.ts';
import { EVERYWHERE, HIDE, OPTION } from './declaration.ts';
import { DOCUMENT } from './documentOption.ts';

export const source = defineCommand({
  declaration: {
    ...EVERYWHERE,
    name: 'source',
    description: 'An article: publisher, date, licence, and its passages',
    description_localizations: {
      fr: 'Un article : éditeur, date, licence et ses passages',
      tr: 'Bir makale: yayıncısı, tarihi, lisansı ve metni',
    },
    options: [
      DOCUMENT,
      {
        type: OPTION.string,
        name: 'find',
        description: 'Only the passages with these words',
        description_localizations: { fr: 'Seulement les passages avec ces mots', tr: 'Yalnızca bu sözlerin geçtiği yerler' },
        max_length: 500,
      },
      HIDE,
    ],
  },
  examples: [{ typed: '/source document:{document}', gives: 'its publisher, date and licence, and its passages' }],
  complete: { document: completeDocument },
  choose: (_index, options, id) => ({ ...options, document: id }),
  answer: ({ index }, { document, find }) => ({ kind: 'answer', answer: answerSource(index, { document, find }) }),
});
