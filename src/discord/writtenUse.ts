import type { Command } from '../../commands/command.ts';
import { exampleQuestions } from '../../commands/exampleWords.ts';
import { isFragmentary, leansOnBefore, takenAs } from '../answers/conversation/takenAs.ts';
import { askedBefore, type Surroundings } from './askedBefore.ts';
import type { ChannelReply } from './channelReply.ts';
import type { Desk } from './desk.ts';
import { greetingFor } from './greeting.ts';
import { noticeMessage } from './layout/noticeMessage.ts';
import { oneLine } from './layout/queryLine.ts';
import type { AddToLine } from './uses.ts';
import type { Written } from './written.ts';

/** What answers a question that is written instead of typed into a command. */
const ASK = 'ask';
const NO_QUESTION =
  'Ask me in your own words behind my name: who met whom, when and where, what was demanded of whom. /help shows the rest.';
const NOBODY_ELSE = 'Nobody else is named at that meeting.';
const TAKEN_AS = 'Taken as:';

export interface WrittenUse extends Surroundings {
  readonly reply: ChannelReply;
  readonly desk: Desk;
  readonly logQuestions: boolean;
  readonly addToLine: AddToLine;
}

/** Answers what a person wrote to the bot: a greeting, a whole question, or one that leans on what was asked before. */
export async function useWritten(written: Written, use: WrittenUse): Promise<void> {
  const { reply, desk, commands, log } = use;
  const text = oneLine(written.text);
  const greeting = greetingFor(text);
  if (greeting !== null) {
    if (!written.isAddressed) return;
    const examples = (await desk.read(exampleQuestions)).map((question) => `• ${question}`);
    return reply.advise(noticeMessage([greeting, 'You could ask:', ...examples].join('\n')));
  }
  const ask = commands.get(ASK);
  if (!ask || !text) return reply.advise(noticeMessage(NO_QUESTION));
  const before = leansOnBefore(text) ? await askedBefore(written, use) : null;
  const taken = before && (await desk.readInTurn((index) => takenAs(index, text, before)));
  if (taken === 'unclear' || (!before && isFragmentary(text))) {
    // "And yet" in reply to an answer may be meant for others.
    if (!written.isAddressed && !text.endsWith('?')) return;
    return reply.advise(noticeMessage(unclear(text)));
  }
  if (taken === 'nobody-else') return reply.advise(noticeMessage(NOBODY_ELSE));
  const command: Command | undefined = taken ? commands.get(taken.asked.command) : ask;
  if (!command) return reply.advise(noticeMessage(unclear(text)));
  const options = taken ? taken.asked.options : { question: text };
  if (use.logQuestions) use.addToLine({ options });
  const remark = taken ? { remark: TAKEN_AS } : {};
  const served = await desk.serve(
    {
      command,
      options,
      from: 0,
      owner: written.author,
      hidden: false,
      version: null,
      choice: null,
      by: written.author,
      ...remark,
    },
    log,
  );
  return reply.give(served);
}

const unclear = (text: string): string =>
  `I could not tell what “${text}” refers to. Reply to one of my answers, or ask it whole: who met whom, when and where.`;
