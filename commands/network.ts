import { answerNetwork } from '../src/answers/network.ts';
import { networkPicture } from '../src/drawing/networkPicture.ts';
import { ACTOR } from './actorOption.ts';
import { chooseActor } from './choosing.ts';
import { defineCommand } from './command.ts';
import { completeActor, completePeriod } from './completion.ts';
import { EVERYWHERE, FROM, HIDE, TO } from './declaration.ts';
import { pictureFile } from './pictureFile.ts';

export const network = defineCommand({
  declaration: {
    ...EVERYWHERE,
    name: 'network',
    description: 'Who met whom, drawn; each line numbered as the quotes beneath',
    description_localizations: {
      fr: 'Qui a rencontré qui, dessiné ; chaque trait renvoie aux citations',
      tr: 'Kim kiminle görüştü, çizilmiş; her çizgi alıntıların numarasını taşır',
    },
    options: [ACTOR, FROM, TO, HIDE],
  },
  examples: [{ typed: '/network actor:{person}', gives: 'a picture of whom they met, with its quotes' }],
  complete: { actor: completeActor, from: completePeriod, to: completePeriod },
  choose: chooseActor('actor'),
  answer: ({ index }, { actor, from, to }) => ({
    kind: 'answer',
    answer: answerNetwork(index, { actor, from, to }),
    files: (answer) => pictureFile('network', networkPicture(index, answer)),
  }),
});
