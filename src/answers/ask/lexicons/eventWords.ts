import type { EventType } from '../../../reading/reading.ts';

/** What a question's verb or noun asks about. `visit` and `phone` are narrower than the type they belong to. */
export interface EventWord {
  readonly type: EventType;
  readonly mode?: 'visit' | 'phone';
  /** Who it is done to stands with the subject's side ("received", "hosted"): the sides of such events are alike. */
  readonly words: string;
}

/** Words of questions about events, by what they ask for. Phrases have their words joined by "_"; stems are compared. */
export const EVENT_WORDS: readonly EventWord[] = [
  // "who met …", "who did … sit down with", "whom did … receive"
  {
    type: 'CONSULT',
    words:
      'met meet meeting sit_down sat_down talk talks hosted received saw see spoke speak consult held_talks negotiate negotiated',
  },
  // "when did … visit", "who travelled to …"
  {
    type: 'CONSULT',
    mode: 'visit',
    words: 'visit visited trip travel travelled traveled go went arrive arrived fly flew land landed come came headed',
  },
  // "who phoned …"
  { type: 'CONSULT', mode: 'phone', words: 'phone phoned telephone telephoned rang call_with spoke_by_phone' },
  // "what did … demand of …", "what does … want … to do", "what was … asked to do"
  {
    type: 'REQUEST',
    words:
      'demand demanded ask asked request requested urge urged call_on called_on call_for called_for insist appeal press pressed want wanted expect expected',
  },
  // "who signed …", "what did … agree on", "what did … promise"
  {
    type: 'AGREE',
    words:
      'sign signed signatory agree agreed agreement deal pact accord treaty ink inked promise promised pledge pledged commit committed',
  },
  // "who attacked …", "where did … strike"
  {
    type: 'ASSAULT',
    words:
      'attack attacked strike struck bomb bombed bombing shell shelled fire fired raid raided kill killed assassinate assassinated hit pummel',
  },
  { type: 'THREATEN', words: 'threaten threatened threat warn warned warning' },
  { type: 'ACCUSE', words: 'accuse accused blame blamed allege alleged condemn condemned denounce denounced' },
  { type: 'SUPPORT', words: 'support supported back backed thank thanked praise praised welcome welcomed endorse' },
  { type: 'REJECT', words: 'reject rejected refuse refused decline declined deny denied dismiss dismissed' },
];

/** Words by which a list is asked for: "list everyone …", "all the officials …", "how many times …". */
export const LIST_WORDS: ReadonlySet<string> = new Set('list everyone everybody all each every names times often'.split(' '));

/** Words by which a question asks what is to come: "who will meet …", "who is going to …", "the next round". */
export const FUTURE_WORDS: ReadonlySet<string> = new Set(
  'will going soon next plan plans planned upcoming due expected shall scheduled'.split(' '),
);

/** Words by which a question asks what did not happen: "who did not meet", "who never signed", "who didn't ask". Without apostrophes. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  'not never didnt doesnt dont wasnt werent isnt arent hasnt havent hadnt couldnt wouldnt wont'.split(' '),
);

/** Words of questions that say little by themselves: that a text lacks them tells nothing. "Where is … located", "what role did …". */
export const LIGHT_WORDS =
  'located locate location go come become exist happen occur hold take make get give start begin form need consider belong call named ' +
  'role far carry use include consist situated issue think feel believe describe find will two three four first last new other another same ' +
  'person people place time year month day thing way kind type part member group area state country city approach event reason number amount';
