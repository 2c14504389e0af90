import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type MessageComponentInteraction,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import { encodeCustomId, shortHash } from './customId.ts';
import type { FeedbackBook } from './feedbackBook.ts';
import { headingIn } from './layout/answerMessage.ts';
import { noticeMessage } from './layout/noticeMessage.ts';
import { textsIn } from './layout/sharing.ts';
import { plain } from './neutralise.ts';
import type { Reply } from './reply.ts';

const REASON = 'reason';
const REASON_LENGTH = 500;

/** Asks what was wrong with an answer. */
export const WHAT_WAS_WRONG: APIModalInteractionResponseCallbackData = {
  custom_id: encodeCustomId({ kind: 'vote', helpful: false }),
  title: 'What was wrong?',
  components: [
    {
      type: ComponentType.Label,
      label: 'Reason',
      description: 'Kept with what was asked, without your name, for the moderators.',
      component: {
        type: ComponentType.TextInput,
        custom_id: REASON,
        style: TextInputStyle.Paragraph,
        max_length: REASON_LENGTH,
        required: false,
        placeholder: 'A wrong date, a quote that does not answer, something missing…',
      },
    },
  ],
};

/** Keeps what a person says of the answer that they pressed or filled in on, and thanks them. */
export async function keepVote(
  interaction: MessageComponentInteraction | ModalSubmitInteraction,
  reply: Reply,
  book: FeedbackBook,
): Promise<void> {
  const answer = interaction.message;
  const reason = interaction.isModalSubmit() ? plain(interaction.fields.getTextInputValue(REASON)).trim() : '';
  await book.add({
    at: new Date().toISOString(),
    helpful: !interaction.isModalSubmit(),
    about: answer ? headingIn(textsIn(answer)) : '',
    reason,
    by: shortHash(`${answer?.id}:${interaction.user.id}`),
  });
  return reply.advise(noticeMessage(interaction.isModalSubmit() ? 'Thank you. The moderators will see it.' : 'Thank you.'));
}
