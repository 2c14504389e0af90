import { answerTimeline } from '../src/answers/timeline.ts';
import { timelinePicture } from '../src/drawing/timelinePicture.ts';
import type { EVENT_TYPES } from '../src/reading/reading.ts';
import { ACTOR } from './actorOption.ts';
import { chooseActor } from './choosing.ts';
import { defineCommand } from './command.ts';
import { completeActor, completePeriod } from './completion.ts';
import { EVERYWHERE, FROM, HIDE, OPTION, TO } from './declaration.ts';
import { EXPORT, exportFiles } from './exportOption.ts';
import { pictureFile, together } from './pictureFile.ts';

export const timeline = defineCommand({
  declaration: {
    ...EVERYWHERE,
    name: 'timeline',
    description: 'What happened, in order, each date with how it is known',
    description_localizations: {
      fr: 'Les événements dans l’ordre, chaque date avec sa provenance',
      tr: 'Olaylar sırasıyla, her tarih nereden bilindiğiyle',
    },
    options: [
      ACTOR,
      FROM,
      TO,
      {
        type: OPTION.string,
        name: 'type',
        description: 'Only one kind of event',
        description_localizations: { fr: 'Un seul genre d’événement', tr: 'Yalnızca bir tür olay' },
        choices: [
          { name: 'meetings, visits and calls', value: 'CONSULT' },
          { name: 'demands, urgings and requests', value: 'REQUEST' },
          { name: 'agreements', value: 'AGREE' },
          { name: 'attacks', value: 'ASSAULT' },
          { name: 'threats', value: 'THREATEN' },
          { name: 'accusations', value: 'ACCUSE' },
          { name: 'support', value: 'SUPPORT' },
          { name: 'refusals', value: 'REJECT' },
        ] satisfies readonly { readonly name: string; readonly value: (typeof EVENT_TYPES)[number] }[],
      },
      {
        type: OPTION.boolean,
        name: 'chart',
        description: 'Draw the events along time, numbered as their quotes',
        description_localizations: {
          fr: 'Dessiner les événements dans le temps, numérotés comme leurs citations',
          tr: 'Olayları zaman üzerinde çiz; numaralar alıntılarınkidir',
        },
      },
      EXPORT,
      HIDE,
    ],
  },
  examples: [
    { typed: '/timeline actor:{person}', gives: 'meetings and demands from the first to the last' },
    { typed: '/timeline actor:{person} chart:true', gives: 'the same, drawn along time' },
    { typed: '/timeline from:2023-03 to:2023-05 type:agreements', gives: 'what was agreed in those months' },
  ],
  complete: { actor: completeActor, from: completePeriod, to: completePeriod },
  choose: chooseActor('actor'),
  answer: ({ index }, { actor, from, to, type, chart, export: format }) => ({
    kind: 'answer',
    answer: answerTimeline(index, { actor, from, to, type }),
    files: together(
      chart ? (answer) => pictureFile('timeline', timelinePicture(answer)) : null,
      exportFiles(index, 'timeline', format),
    ),
  }),
});
