import { defineCommand, type FeedbackSummary } from './command.ts';
import { MODERATORS } from './declaration.ts';

/** Where nobody can say anything. */
const NOTHING: FeedbackSummary = { helpful: 0, unhelpful: 0, complaints: [] };
/** How many complaints are shown. */
const LATEST = 15;

export const feedback = defineCommand({
  declaration: {
    ...MODERATORS,
    name: 'feedback',
    description: 'What people said of the answers (moderators)',
    description_localizations: {
      fr: 'Ce que l’on a dit des réponses (modérateurs)',
      tr: 'Yanıtlar hakkında söylenenler (moderatörler)',
    },
    options: [],
  },
  audience: 'moderators',
  // It says what people asked.
  isPrivate: true,
  examples: [{ typed: '/feedback', gives: 'how many found answers helpful, and what was wrong with the others' }],
  async answer({ feedback }) {
    const { helpful, unhelpful, complaints } = (await feedback?.summary(LATEST)) ?? NOTHING;
    return {
      kind: 'report',
      heading: 'What people said of the answers',
      lead: helpful + unhelpful === 0 ? 'Nothing yet.' : `${helpful} found one helpful, ${unhelpful} did not.`,
      sections:
        complaints.length === 0
          ? []
          : [
              {
                title: 'What was wrong, latest first',
                lines: complaints.map(({ day, about, reason }) => `${day} · ${about}: ${reason || 'no reason given'}`),
              },
            ],
    };
  },
});
