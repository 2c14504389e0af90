import { answerMeetings } from '../src/answers/meetings.ts';
import { ACTOR } from './actorOption.ts';
import { chooseActor } from './choosing.ts';
import { defineCommand } from './command.ts';
import { completeActor, completePeriod, completePlace } from './completion.ts';
import { EVERYWHERE, FROM, HIDE, OPTION, TO } from './declaration.ts';
import { EXPORT, exportFiles } from './exportOption.ts';

export const meetings = defineCommand({
  declaration: {
    ...EVERYWHERE,
    name: 'meetings',
    description: 'Who met, visited or telephoned whom, when and where',
    description_localizations: {
      fr: 'Qui a rencontré, visité ou appelé qui, quand et où',
      tr: 'Kim kiminle görüştü, kimi ziyaret etti ya da aradı',
    },
    options: [
      ACTOR,
      {
        ...ACTOR,
        name: 'with',
        description: 'Only meetings with this one',
        description_localizations: { fr: 'Seulement les rencontres avec celui-ci', tr: 'Yalnızca bununla olan görüşmeler' },
      },
      FROM,
      TO,
      {
        type: OPTION.string,
        name: 'place',
        description: 'Only meetings there',
        description_localizations: { fr: 'Seulement les rencontres à cet endroit', tr: 'Yalnızca oradaki görüşmeler' },
        autocomplete: true,
        max_length: 200,
      },
      EXPORT,
      HIDE,
    ],
  },
  examples: [
    { typed: '/meetings actor:{person} place:{place}', gives: 'who was met there' },
    { typed: '/meetings export:csv', gives: 'all of them as a table' },
  ],
  complete: { actor: completeActor, with: completeActor, from: completePeriod, to: completePeriod, place: completePlace },
  choose: chooseActor('actor', 'with'),
  answer: ({ index }, { actor, with: other, from, to, place, export: format }) => ({
    kind: 'answer',
    answer: answerMeetings(index, { actor, with: other, from, to, place }),
    files: exportFiles(index, 'meetings', format),
  }),
});
