import type { CorpusIndex, IndexedEvent, Report } from '../../index/corpusIndex.ts';
import { edtfInWords, eventDateInWords } from '../dateWords.ts';
import { fitsWhole, type Line } from './claimsOf.ts';
import { demandedWords } from './demandedWords.ts';
import { FITS, type FittingEvent } from './eventFit.ts';
import type { Inquiry } from './inquiry.ts';
import { PERSON_NOUNS } from './offices.ts';
import { verdict } from './verdict.ts';

const WHICH_OF_THEM = /^(?:first|last|latest|earliest|next|previous|previously|before|after|since)$/;

/**
 * The answer in a few words: fields of the events that the quotes tell, each of which fits all that was asked. Null where the quotes
 * speak alone: words lifted from a sentence because they are of the right kind would be a guess.
 */
export function shortAnswer(index: CorpusIndex, inquiry: Inquiry, lines: readonly Line[]): string | null {
  const { frame } = inquiry;
  const yesOrNo = verdict(inquiry);
  if (yesOrNo) return yesOrNo;
  if (frame.asksList) return null;
  // Of a question about an event, only that event answers: another date of the sentence may be another event's.
  return frame.types.size > 0 ? fieldsInWords(index, inquiry, lines) : null;
}

/** The fields of all events that fit whole, best first, none twice; of a question that names nobody only the first event's. */
function fieldsInWords(index: CorpusIndex, { question, frame }: Inquiry, lines: readonly Line[]): string | null {
  const told = lines.flatMap(({ fitting }) => fitting ?? []);
  const first = lines[0]?.fitting;
  const fitting = frame.parties.length > 0 ? told.filter(fitsWhole) : first && first.fit >= FITS ? [first] : [];
  // Which of them was the first is for the reader to see.
  if (fitting.length > 1 && question.words.some(({ word }) => WHICH_OF_THEM.test(word))) return null;
  if (PLACE_AND_TIME.test(question.text)) return joined(fitting.flatMap((event) => placeAndTime(index, event)));
  switch (question.wanted) {
    case 'person':
    case 'group': {
      const named = fitting.filter(({ isVague }) => !isVague);
      const names = new Set((named.length > 0 ? named : fitting).flatMap(({ fields }) => fields));
      return names.size > 0 ? new Intl.ListFormat('en').format(names) : null;
    }
    case 'time':
      return joined(fitting.flatMap(({ event, report }) => dayOf(index, event, report) ?? []));
    case 'place': {
      const places = new Set(fitting.flatMap(({ fields }) => fields));
      return joined(fitting.flatMap((event) => event.fields.map((place) => dated(place, event, places.size > 1))));
    }
    case 'thing':
      // "What was the envoy asked": which envoy is not said, so that no event is sure to be his.
      if (frame.parties.length === 0 && question.terms.some(({ stem }) => PERSON_NOUNS.has(stem))) return null;
      return joined(fitting.flatMap((event) => demandedWords(index, event.report) ?? []));
    default:
      return null;
  }
}

const PLACE_AND_TIME = /\b(?:when and where|where and when)\b/i;

/** "Accra, Mon 8 Jan 2024, from “Monday” and the publication date": what the event has of both. */
function placeAndTime(index: CorpusIndex, { event, report }: FittingEvent): string[] {
  const told = [report.place, dayOf(index, event, report)].filter((words) => words !== null);
  return told.length > 0 ? [told.join(', ')] : [];
}

/** The date of an event with how it is known, where its report, or else another of the same event, gives words for it; null where none settles it. */
function dayOf({ documents }: CorpusIndex, event: IndexedEvent, report: Report): string | null {
  const [telling] = [report, ...event.reports].filter(({ date }) => date?.edtf && date.text);
  return telling ? eventDateInWords(telling.date, documents.get(telling.document)?.published ?? null) : null;
}

/** A place with its event's day, where there are others to be told from. */
function dated(place: string, { report: { date } }: FittingEvent, hasOthers: boolean): string {
  return hasOthers && date?.edtf && date.basis !== 'stated' ? `${place} (${edtfInWords(date.edtf)})` : place;
}

const joined = (fields: readonly string[]) => (fields.length > 0 ? [...new Set(fields)].join('; ') : null);
