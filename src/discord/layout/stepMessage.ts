import { type APIMessageTopLevelComponent, ButtonStyle } from 'discord.js';
import type { Action, StepReport } from '../../../commands/stepped/steppedCommand.ts';
import { encodeCustomId } from '../customId.ts';
import { LIMITS } from '../limits.ts';
import { button, EDGE, type OutgoingMessage, row } from './components.ts';
import { type ReportFrame, reportMessage } from './reportMessage.ts';

const STYLES = { go: ButtonStyle.Primary, danger: ButtonStyle.Danger, plain: ButtonStyle.Secondary } as const;
const EDGES = { done: EDGE.answered, question: EDGE.question, plain: EDGE.nothing } as const;

/** A step's report with the buttons that go on from it. */
export function stepMessage(
  result: StepReport,
  { command, owner }: { readonly command: string; readonly owner: string },
  frame: Pick<ReportFrame, 'index' | 'readerLink'>,
): OutgoingMessage {
  const buttons = result.actions.map((action, number) => actionButton(action, number, command, owner));
  const rows: APIMessageTopLevelComponent[] = [];
  for (let first = 0; first < buttons.length; first += LIMITS.buttonsInRow)
    rows.push(row(...buttons.slice(first, first + LIMITS.buttonsInRow)));
  return reportMessage(result, { ...frame, below: rows, edge: EDGES[result.tone] });
}

/** Two buttons of one message may lead to the same step (the first and the previous page): their number tells them apart. */
function actionButton({ label, style, step, disabled }: Action, number: number, command: string, owner: string) {
  const state = { kind: 'step', command, step: step.name, owner, number, values: step.values } as const;
  return {
    ...button(label, state),
    custom_id: encodeCustomId(state),
    style: STYLES[style],
    ...(disabled && { disabled }),
  };
}
