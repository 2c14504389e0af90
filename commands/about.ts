import manifest from '../package.json' with { type: 'json' };
import { counted } from '../src/answers/counted.ts';
import { OnceAnIndex } from '../src/index/onceAnIndex.ts';
import { defineCommand } from './command.ts';
import { EVERYWHERE, HIDE } from './declaration.ts';

/** Articles looked at in one step. */
const STEP = 2_000;

/** How many publishers the articles of an index have. */
export const publisherCount = new OnceAnIndex<number>(function* ({ documents }) {
  const publishers = new Set<string>();
  let seen = 0;
  for (const { publisher } of documents.values()) {
    if (publisher !== null) publishers.add(publisher);
    if (++seen % STEP === 0) yield;
  }
  return publishers.size;
});

export const about = defineCommand({
  declaration: {
    ...EVERYWHERE,
    name: 'about',
    description: 'What is searched, since when, and what is kept of you',
    description_localizations: {
      fr: 'Ce qui est cherché, depuis quand, et ce qui est gardé de vous',
      tr: 'Nelerde arandığı, ne zamandan beri ve sizden ne saklandığı',
    },
    options: [HIDE],
  },
  examples: [{ typed: '/about', gives: 'the articles’ span and number, when they were last read, the version' }],
  answer({ index, setup: { languageModel, sourceUrl, privacyUrl, logsQuestions } }) {
    const { documents, span, events, actors, rejections, builtAt } = index;
    return {
      kind: 'report',
      heading: 'About Readout',
      lead: manifest.description,
      sections: [
        {
          title: 'What is searched',
          lines: [
            `${counted(documents.size, 'article')} of ${counted(publisherCount.of(index), 'publisher')}${span ? `, published from ${span.from} to ${span.to}` : ''}`,
            `${counted(events.length, 'event')} and ${counted(actors.size, 'actor')} read from them`,
            `Last read ${new Date(builtAt).toISOString().slice(0, 16).replace('T', ' ')} UTC${rejections.length > 0 ? `; ${counted(rejections.length, 'file')} left out` : ''}`,
          ],
        },
        {
          title: 'What is kept of you',
          lines: [
            logsQuestions
              ? 'The log says which command was used, when, in which server, how long it took, and what was asked: whoever runs this bot has set it so. In place of your name it has one made up anew at each start.'
              : 'No question and no name: the log says which command was used, when, in which server, and how long it took; in place of your name it has one made up anew at each start.',
            'Of moderators, their changes of the articles are kept with their name; of whoever is refused what only they may do, the log has the id.',
            'Messages are read where they name this bot, ask on under its answers, or are written to it directly; none is kept.',
            'A thumb up or down is kept, until whoever runs this bot deletes it, with what was asked and the reason you give, not with your name.',
            'Buttons carry what was asked and who asked, in Discord; deleting the answer deletes them.',
            ...(languageModel
              ? [
                  `Questions, and quotes from the articles, are sent to the language model ${languageModel.name} at ${languageModel.host}, which puts quotes in order; not who asks.`,
                ]
              : ['No question is sent to anybody but Discord.']),
          ],
        },
        {
          title: 'Source and version',
          lines: [`Readout ${manifest.version}, ${manifest.license} licence; the articles stay their publishers’.`],
        },
      ],
      links: [
        ...(privacyUrl === null ? [] : [{ name: 'Privacy', url: privacyUrl }]),
        ...(sourceUrl === null ? [] : [{ name: 'Source code', url: sourceUrl }]),
      ],
    };
  },
});
