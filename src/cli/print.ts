import type { Answer, Citation, Claim } from '../answers/answer.ts';
import type { CommandResult } from '../../commands/command.ts';
import { eventDateInWords } from '../discord/dateWords.ts';

/** What a terminal would obey instead of showing: control characters, and marks that turn the writing direction. */
const UNSHOWN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** A command's result as text for a terminal. */
export function inText(result: CommandResult): string {
  if (result.kind === 'advice') return shown(result.text);
  if (result.kind === 'answer') return shown(answerInText(result.answer));
  const sections = result.sections.map(({ title, lines }) => [title, ...lines.map((line) => `  ${line}`)].join('\n'));
  return shown([result.heading, result.lead, ...sections].filter(Boolean).join('\n\n'));
}

const shown = (text: string): string => text.replace(UNSHOWN, '');

function answerInText({ heading, short, claims, notices, choices, searched }: Answer): string {
  let number = 0;
  const quotes = claims.map((claim, i) => {
    const section = claim.section && claim.section !== claims[i - 1]?.section ? `${claim.section}\n\n` : '';
    const citations = claim.citations.map((citation) => citationInText(citation, (number += 1)));
    return section + [claimInText(claim), ...citations].filter(Boolean).join('\n');
  });
  const which = choices.map(({ id, name, description }) => `  ${name} (${description}): ${id}`).join('\n');
  const { documents, passages, span } = searched;
  const foot = `Searched ${documents} articles (${passages} passages)${span ? `, published ${span.from} to ${span.to}` : ''}.`;
  return [heading, short, ...quotes, notices.join('\n'), which, foot].filter(Boolean).join('\n\n');
}

function claimInText({ text, date, aux, citations }: Claim): string {
  const when = eventDateInWords(date, citations[0]?.published ?? null);
  return [text, when && `(${when})`, aux && `[${aux}]`].filter(Boolean).join(' ');
}

function citationInText({ quote, publisher, title, published, url, document }: Citation, number: number): string {
  const lines = quote.split('\n').filter((line) => line.trim());
  const source = [publisher, published, title].filter(Boolean).join(', ');
  return [`${String(number).padStart(3)}  “${lines.join('\n      ')}”`, `      ${source}`, `      ${url ?? document}`].join('\n');
}
