import type { CorpusIndex, Report } from '../../index/corpusIndex.ts';

/** Longer demands are read in their quotes. UTF-16 units. */
const LONGEST = 160;
/** What may stand between a verb of demanding, those of whom it is demanded, and the demand: "on", "of the", "that", "by". */
const CONNECTING = /^(?:[\s,]|\b(?:on|upon|of|from|by|the|that|its|his|her|their|and|both)\b)*/;

/** "We do not expect them to leave" demands no leaving. */
const NEGATION = /\b(?:not|never|no|nor|neither|without)\b|n['’]t\b/i;

/** "…, Turkish officials said.": who told of the demand is no part of it. */
const ATTRIBUTION = /, (?:[^\s,]+ ){1,8}(?:said|added|reported|says)\.?$/;

/** "They should act soon": the verb itself is part of what is demanded. */
const MODAL = /\b(?:should|must|ought|has to|have to|needs? to)\b/i;

/** The words of a report's quote that say what is demanded: "to free the crew". Null where it is no demand, or they are many. */
export function demandedWords(index: CorpusIndex, report: Report): string | null {
  if (report.type !== 'REQUEST') return null;
  const { body } = index.documents.get(report.document)!;
  if (NEGATION.test(body.slice(report.start, report.trigger.end))) return null;
  if (MODAL.test(body.slice(report.trigger.start, report.trigger.end))) return null;
  const { mentions } = index.readingOf(report.document);
  const sides = new Set([...report.actors, ...report.recipients]);
  const named = mentions.filter(
    ({ start, actor }) => actor !== null && sides.has(actor) && start >= report.trigger.end && start < report.end,
  );
  let at = report.trigger.end;
  for (;;) {
    at += CONNECTING.exec(body.slice(at, report.end))![0].length;
    const next = named.find(({ start, end }) => start <= at && at < end);
    if (!next || next.end > report.end) break;
    at = next.end;
  }
  const words = body
    .slice(at, report.end)
    .split(/["“”]/, 1)[0]!
    .trim()
    .replace(ATTRIBUTION, '')
    .replace(/[.,;:!?’']+$/, '')
    .replace(/;? and$/, '');
  return words.includes(' ') && words.length <= LONGEST ? words : null;
}
