import { answerActor } from '../src/answers/actor.ts';
import { chooseActor } from './choosing.ts';
import { defineCommand } from './command.ts';
import { completeActor } from './completion.ts';
import { EVERYWHERE, HIDE, OPTION } from './declaration.ts';

export const actor = defineCommand({
  declaration: {
    ...EVERYWHERE,
    name: 'actor',
    description: 'One person, organization or state: offices, meetings, demands',
    description_localizations: {
      fr: 'Une personne, une organisation ou un État : fonctions, rencontres, demandes',
      tr: 'Bir kişi, kuruluş ya da devlet: görevleri, görüşmeleri, talepleri',
    },
    options: [
      {
        type: OPTION.string,
        name: 'name',
        description: 'Any spelling of the name, or an office: “Iran FM”',
        description_localizations: {
          fr: 'Le nom dans n’importe quelle graphie, ou une fonction',
          tr: 'Adın herhangi bir yazılışı ya da bir görev',
        },
        required: true,
        autocomplete: true,
        max_length: 200,
      },
      HIDE,
    ],
  },
  examples: [{ typed: '/actor name:{person}', gives: 'offices, meetings, demands made and received' }],
  complete: { name: completeActor },
  choose: chooseActor('name'),
  answer: ({ index }, { name }) => ({ kind: 'answer', answer: answerActor(index, name) }),
});
