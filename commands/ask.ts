import { answerQuestion, answerQuestionPicked } from '../src/answers/ask/ask.ts';
import { chooseInQuestion } from './choosing.ts';
import { defineCommand } from './command.ts';
import { EVERYWHERE, HIDE, OPTION } from './declaration.ts';

export const ask = defineCommand({
  declaration: {
    ...EVERYWHERE,
    name: 'ask',
    description: 'Ask in your own words; the answer is quoted from the articles',
    description_localizations: {
      fr: 'Demandez avec vos mots ; la réponse est citée des articles',
      tr: 'Kendi sözlerinizle sorun; yanıt makalelerden alıntılanır',
    },
    options: [
      {
        type: OPTION.string,
        name: 'question',
        description: 'Who met whom, when and where, and what was asked of whom',
        description_localizations: {
          fr: 'Qui a rencontré qui, quand et où, et ce qui a été demandé à qui',
          tr: 'Kim kiminle, ne zaman, nerede görüştü; kimden ne istendi',
        },
        required: true,
        max_length: 6000,
      },
      HIDE,
    ],
  },
  examples: [
    {
      typed: '/ask question:who met {person}?',
      gives: 'quotes that answer, each with its source, or that the articles do not say',
    },
  ],
  choose: chooseInQuestion,
  answer({ index, setup: { languageModel } }, { question }) {
    if (!languageModel) return { kind: 'answer', answer: answerQuestion(index, question) };
    return answerQuestionPicked(index, question, languageModel.pick).then((answer) => ({ kind: 'answer', answer }));
  },
});
