import { answerDemands } from '../src/answers/demands.ts';
import { ACTOR } from './actorOption.ts';
import { chooseActor } from './choosing.ts';
import { defineCommand } from './command.ts';
import { completeActor, completePeriod } from './completion.ts';
import { EVERYWHERE, FROM, HIDE, TO } from './declaration.ts';
import { EXPORT, exportFiles } from './exportOption.ts';

export const demands = defineCommand({
  declaration: {
    ...EVERYWHERE,
    name: 'demands',
    description: 'Who demanded, urged, asked or expected what of whom',
    description_localizations: {
      fr: 'Qui a exigé, réclamé, demandé ou attendu quoi de qui',
      tr: 'Kim kimden neyi talep etti, istedi ya da bekledi',
    },
    options: [
      {
        ...ACTOR,
        name: 'by',
        description: 'Who demands; a state stands for its officials',
        description_localizations: {
          fr: 'Qui demande ; un État vaut pour ses responsables',
          tr: 'Talep eden; devlet, yetkilileri yerine geçer',
        },
      },
      {
        ...ACTOR,
        name: 'of',
        description: 'Of whom; a state stands for its officials',
        description_localizations: {
          fr: 'À qui ; un État vaut pour ses responsables',
          tr: 'Kimden; devlet, yetkilileri yerine geçer',
        },
      },
      FROM,
      TO,
      EXPORT,
      HIDE,
    ],
  },
  examples: [{ typed: '/demands by:{by} of:{of}', gives: 'every demand in its own words' }],
  complete: { by: completeActor, of: completeActor, from: completePeriod, to: completePeriod },
  choose: chooseActor('by', 'of'),
  answer: ({ index }, { by, of, from, to, export: format }) => ({
    kind: 'answer',
    answer: answerDemands(index, { by, of, from, to }),
    files: exportFiles(index, 'demands', format),
  }),
});
