import { markdownWithin } from '../neutralise.ts';
import { container, EDGE, message, type OutgoingMessage, textDisplay } from './components.ts';

/** UTF-16 units of Markdown. */
const NOTICE_MOST = 2000;

/** A sentence or two of ours to one person: what to do differently. */
export function noticeMessage(text: string): OutgoingMessage {
  return message(container(EDGE.question, textDisplay(markdownWithin(text, NOTICE_MOST))));
}

/** What is asked of lies elsewhere and cannot be reached; the id stands in the log beside the cause. */
export function awayMessage(id: string): OutgoingMessage {
  return message(
    container(
      EDGE.fault,
      textDisplay(
        `The archive cannot be reached just now; try again in a minute. If it stays so, tell whoever runs this bot the id **${id}**.`,
      ),
    ),
  );
}

/** Something failed; the id stands in the log beside the cause. */
export function faultMessage(id: string): OutgoingMessage {
  return message(
    container(
      EDGE.fault,
      textDisplay(
        `Something went wrong on my side, and this was not answered. Trying again may help; if not, tell whoever runs this bot the id **${id}**.`,
      ),
    ),
  );
}
