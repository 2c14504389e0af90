/**
 * Verbs that stand beside a direct quotation, by their dictionary form: "…," the envoy *noted*; he *warned*: "…".
 * A verb belongs here if its subject is the one who speaks.
 */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  `accuse acknowledge add address admit admonish advise affirm allege announce answer appeal argue ask assert assure blast boast call caution charge cite
  claim clarify comment complain concede conclude condemn confess confirm contend continue counter criticize criticise cry declare decry demand denounce
  deny deplore describe disclose elaborate emphasise emphasize exclaim explain express hail highlight hint implore indicate inform insist interject joke
  lament label maintain mention muse note observe opine plead pledge post praise predict proclaim promise protest quip quote react read reaffirm reason
  recall reckon recount refer reiterate rejoin relate remark remind repeat reply report respond retort reveal say scoff shout sigh slam speak speculate
  state stress suggest swear tell testify thank threaten thunder tweet underline underscore urge utter voice vow warn welcome whisper wonder write`.split(
    /\s+/,
  ),
);

/** Verbs of two words whose first alone says nothing: "he *went on*", "she *pointed out*". */
export const SPEECH_PHRASES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['go', new Set(['on'])],
  ['point', new Set(['out', 'to'])],
  ['carry', new Set(['on'])],
  ['make', new Set(['clear'])],
]);

/** Occasions that a sentence tells before the words that were said on it: "X spoke to reporters in Oslo. "…"", "X issued a statement." */
export const OCCASIONS: ReadonlySet<string> = new Set(
  'address briefing comment comments conference interview letter message news post reporters remarks speech statement tweet'.split(
    ' ',
  ),
);

/** After these a name is no subject: "at a meeting *with* Oslo", "told reporters *in* Oslo". */
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  `about above across after against alongside amid among around at before behind below beside besides between beyond by despite during for from in inside
  into like near of off on onto outside over per regarding since through throughout to toward towards under until upon versus via with within without`.split(
    /\s+/,
  ),
);
