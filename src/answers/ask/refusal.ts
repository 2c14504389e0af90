import type { CorpusIndex } from '../../index/corpusIndex.ts';
import { daysOf } from '../../index/edtf.ts';
import type { Answer } from '../answer.ts';
import { notFound } from '../claims.ts';
import { eventsFor } from '../eventsFor.ts';
import { eventInWords, TYPE_NAMES } from '../wording.ts';
import { eventsOfActors } from './eventFit.ts';
import type { Frame } from './frame.ts';
import type { Inquiry } from './inquiry.ts';
import { meantBy } from './meant.ts';
import type { Objection } from './objections.ts';
import { isOfPeriod } from './ofPeriod.ts';

/** How much is named of what the corpus does hold. */
const NEAREST = 2;

/** Says what was looked for and is not there, what the corpus spans, and the nearest things it does hold. */
export function refusal(index: CorpusIndex, heading: string, inquiry: Inquiry): Answer {
  const meant = meantBy(index, inquiry);
  if (!meant) return notFound(index, heading, lookedFor(index, inquiry), ...nearest(index, inquiry));
  const said = `${lookedFor(index, inquiry)} Did you mean ${meant.name}?`;
  return { ...notFound(index, heading, said, ...nearest(index, inquiry)), meant: meant.question };
}

function lookedFor(index: CorpusIndex, { question, frame, objection }: Inquiry): string {
  if (objection?.kind === 'outside-period') return nothingDated(index, frame);
  if ((!objection || objection.kind === 'not-told') && isOfPeriod(question, frame)) return nothingDated(index, frame);
  if (objection) return objectionInWords(objection);
  const words = question.terms.map(({ start, end }) => question.text.slice(start, end));
  if (words.length === 0) return 'The question names nothing that could be looked for.';
  const types = [...frame.types].map((type) => TYPE_NAMES[type]);
  const kind = types.length === 1 ? ` among ${types[0]}` : '';
  return `The corpus does not say. Looked for${kind}: ${words.join(', ')}.`;
}

function nothingDated(index: CorpusIndex, { period, periodText }: Frame): string {
  const days = daysOf(period!);
  const isAny = days !== null && eventsFor(index, { ...days }).length > 0;
  return isAny
    ? `Nothing that the corpus dates to ${periodText} answers that.`
    : `No event in the corpus is dated ${periodText}.`;
}

function objectionInWords(objection: Exclude<Objection, { kind: 'outside-period' }>): string {
  switch (objection.kind) {
    case 'unknown-name':
      return `The corpus does not name “${objection.name}”.`;
    case 'never-together':
      return `The corpus nowhere tells of “${objection.parties[0]}” and “${objection.parties[1]}” together.`;
    case 'not-beside':
      return `The corpus tells of no such event with “${objection.parties[0]}” and “${objection.parties[1]}”.`;
    case 'never-did':
      return `The corpus tells of nothing of that kind done by “${objection.party}”.`;
    case 'not-told':
      return `The corpus does not tell that. Looked for: ${objection.words}.`;
    case 'no-such-answer':
      return `What the corpus tells of this gives no ${objection.wanted}.`;
  }
}

/** Events of those whom the question names, of the kind asked about where there are any; else the nearest article. */
function nearest(index: CorpusIndex, { frame, ranked }: Inquiry): string[] {
  const actors = frame.parties.flatMap(({ text }) => index.resolveActor(text)).map(({ id }) => id);
  const alike = eventsOfActors(index, actors, frame.types);
  const told = (alike.length > 0 ? alike : eventsOfActors(index, actors))
    .values()
    .flatMap((event) => {
      const words = eventInWords(index, event);
      return words ? [event.date?.edtf ? `${words} (${event.date.edtf})` : words] : [];
    })
    .take(NEAREST)
    .toArray();
  if (told.length > 0) return [`Nearest that it tells: ${told.join('; ')}.`];
  const document = ranked[0]?.passage.document;
  return document ? [`The nearest article is “${document.title}”.`] : [];
}
