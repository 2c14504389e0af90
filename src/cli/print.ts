import type { CommandResult, ReportSection } from '../../commands/command.ts';
import type { Answer, Citation, Claim } from '../answers/answer.ts';
import { eventDateInWords } from '../answers/dateWords.ts';
import { AUX_WORDS } from '../answers/wording.ts';

/** What a terminal would obey instead of showing: control characters, and marks that turn the writing direction. */
const UNSHOWN = /(?!\n)[\p{Cc}\p{Bidi_Control}]/gu;

/** A command's result as text for a terminal. */
export function inText(result: CommandResult): string {
  if (result.kind === 'advice') return shown(result.text);
  if (result.kind === 'answer') return shown(answerInText(result.answer));
  const sections = sectionsInText(result.sections);
  const links = (result.links ?? []).map(({ name, url }) => `${name}: ${url}`).join('\n');
  return shown([result.heading, result.lead, ...sections, links].filter(Boolean).join('\n\n'));
}

const shown = (text: string): string => text.replace(UNSHOWN, '');

function answerInText({ heading, short, claims, notices, choices, searched }: Answer): string {
  const numbers = new Map(claims.flatMap((claim) => claim.citations).map((citation, i) => [citation, i + 1]));
  const quotes = claims.map((claim, i) => {
    const section = claim.section && claim.section !== claims[i - 1]?.section ? `${claim.section}\n\n` : '';
    const citations = claim.citations.map((citation) => citationInText(citation, numbers.get(citation)!));
    return section + [claimInText(claim), ...citations].filter(Boolean).join('\n');
  });
  const which = choices.map(({ id, name, description }) => `  ${name} (${description}): ${id}`).join('\n');
  const { documents, passages, span } = searched;
  const foot = `Searched ${documents} articles (${passages} passages)${span ? `, published ${span.from} to ${span.to}` : ''}.`;
  return [heading, short, ...quotes, notices.join('\n'), which, foot].filter(Boolean).join('\n\n');
}

/** Quotes are numbered throughout. */
function sectionsInText(sections: readonly ReportSection[]): string[] {
  let number = 0;
  return sections.map(({ title, lines, quotes }) => {
    const claims = (quotes?.claims ?? []).map((claim) => {
      const citations = claim.citations.map((citation) => citationInText(citation, ++number));
      return [claimInText(claim), ...citations].filter(Boolean).join('\n');
    });
    const more = quotes?.left ? [`and ${quotes.left.toLocaleString('en')} more`] : [];
    return [[title, ...lines.map((line) => `  ${line}`)].join('\n'), ...claims, ...more].join('\n\n');
  });
}

function claimInText({ text, date, aux, citations }: Claim): string {
  const when = eventDateInWords(date, citations[0]?.published ?? null);
  return [text, when && `(${when})`, aux && `[${AUX_WORDS[aux]}]`].filter(Boolean).join(' ');
}

function citationInText({ quote, publisher, title, published, url, document }: Citation, number: number): string {
  const lines = quote.split('\n').filter((line) => line.trim());
  const source = [publisher, published, title].filter(Boolean).join(', ');
  return [`${String(number).padStart(3)}  “${lines.join('\n      ')}”`, `      ${source}`, `      ${url ?? document}`].join('\n');
}
