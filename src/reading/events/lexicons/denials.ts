/** What somebody may have said and may have been wrong about: "reports that they met", "a claim that they met". */
export const CLAIM_NOUNS: ReadonlySet<string> = new Set(
  'report rumour rumor claim allegation suggestion story account assertion notion idea speculation accusation insinuation tale statement belief information'.split(
    ' ',
  ),
);

/** What is said of a claim that is not true: "the reports are baseless". */
export const FALSE_WORDS: ReadonlySet<string> = new Set(
  `false untrue baseless unfounded groundless fabricated fictitious fictional wrong incorrect inaccurate bogus fake invented nonsense absurd
  lie invention fabrication fiction hoax falsehood untruth slander`.split(/\s+/),
);

/** What is said of one that is: "it is not true that". */
export const TRUE_WORDS: ReadonlySet<string> = new Set(['true', 'correct', 'accurate', 'right', 'case', 'fact']);

/** Verbs that deny what is said: "dismissed as false reports that they met", "disputed that they met". */
export const DENYING_TELLERS: ReadonlySet<string> = new Set(
  'deny dismiss dispute refute rebut disprove debunk contradict reject rubbish disavow fabricate invent'.split(' '),
);

/** Verbs that leave it open: "diplomats doubt that they met", "suppose that they had met". */
export const DOUBTING_TELLERS: ReadonlySet<string> = new Set([
  'doubt',
  'question',
  'wonder',
  'query',
  'suspect',
  'suppose',
  'imagine',
  'pretend',
]);

/** What a newsroom corrects: "an earlier version said that they had met". */
export const VERSIONS: ReadonlySet<string> = new Set(
  'version entry edition post update report story article dispatch item'.split(' '),
);

/** Before a verb of saying: "an earlier entry wrongly said that they met". */
export const FALSELY: ReadonlySet<string> = new Set(
  'falsely wrongly mistakenly erroneously incorrectly inaccurately untruthfully'.split(' '),
);

/** Before a verb these say that it did not quite come about: "almost met". Elsewhere they say how much: "almost certainly met". */
export const NOT_QUITE: ReadonlySet<string> = new Set(['almost', 'nearly']);

/** Prepositions before a participle that did not come about: "left without meeting her", "wrote instead of calling". */
export const WITHOUT: ReadonlySet<string> = new Set(['without', 'instead of', 'rather than']);

/** Verbs whose "of" or "from" names what was not done: "stopped short of demanding", "refrained from attacking". */
export const HOLDING_BACK: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['of', new Set(['stop', 'fall'])],
  ['from', new Set('refrain abstain desist prevent stop keep bar block ban stay shrink'.split(' '))],
]);

/** Verbs of ending what went on until then: "Chad must stop shelling the villages" says that it shells them. */
export const ENDING_VERBS: ReadonlySet<string> = new Set(
  'stop cease halt end quit suspend discontinue finish resume continue'.split(' '),
);

/** Verbs of taking a demand back: "dropped its demand that". */
export const RETRACTING_VERBS: ReadonlySet<string> = new Set(
  'drop withdraw abandon retract rescind shelve forgo waive renounce relinquish forsake soften lift'.split(' '),
);

/** Words by which a plan of the past is told: "was due to meet", "had been supposed to meet". */
export const PLAN_WORDS: ReadonlySet<string> = new Set(
  'due set scheduled expected slated planned supposed meant schedule expect slate plan suppose mean intend hope arrange'.split(
    ' ',
  ),
);

/** Verbs by which, after "but", a plan is said to have come to nothing: "… but the envoy fell ill". */
export const FAILING_VERBS: ReadonlySet<string> = new Set(
  `cancel scrap postpone delay abandon shelve skip miss fail decline refuse withdraw pull stay fall break call stop ground divert turn
  back collapse die resign strand block prevent prove put drop send leave`.split(/\s+/),
);

/** Occasions that did not come about: "the talks fell through". */
export const COMING_TO_NOTHING: ReadonlyMap<string, string | null> = new Map([
  ['fall', 'through'],
  ['evaporate', null],
  ['fizzle', 'out'],
]);

/** Verbs of not letting an occasion come about. */
export const CALLING_OFF: ReadonlySet<string> = new Set(
  'cancel scrap shelve postpone abandon ditch axe nix scratch skip boycott avoid reject decline refuse cancelled'.split(' '),
);
