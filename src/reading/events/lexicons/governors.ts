/** Verbs whose clause hands on what another says: "X said that…", "…, X added". */
export const REPORTING_VERBS: ReadonlySet<string> = new Set(
  `say tell add note state announce report claim declare stress emphasize emphasise underline underscore reiterate explain clarify remark comment write tweet
  assert affirm reaffirm maintain insist argue believe think warn suggest indicate reveal confirm conclude observe mention admit acknowledge concede recall
  continue point vow pledge promise threaten assure hope expect fear caution contend opine deny inform agree show read quote cite express describe post
  complain lament tell retort counter reply respond estimate repeat urge demand ask request propose recommend call`.split(/\s+/),
);

/** Verbs of saying that can stand after or within what is said: "…, the minister noted." */
export const ATTRIBUTION_VERBS: ReadonlySet<string> = new Set(
  `say tell add note state announce report claim declare stress emphasize emphasise reiterate explain clarify remark comment write tweet assert affirm
  maintain insist argue warn reveal confirm conclude observe continue point caution contend post read quote cite urge demand suggest`.split(
    /\s+/,
  ),
);

/** Verbs whose object does what the infinitive after it says: "asked Iraq to disarm". */
export const OBJECT_CONTROL: ReadonlySet<string> = new Set(
  `ask urge call tell order allow force want expect invite persuade convince press pressure push demand help warn advise encourage require enable permit lead
  instruct direct request implore beg beseech plead appeal oblige compel need like petition lobby exhort counsel command challenge remind summon authorize
  authorise forbid cause get appoint nominate assign ask pressurise pressurize wait await admonish entreat nudge prod lean prevail dare defy`.split(
    /\s+/,
  ),
);

/** Governors under which the thing is still to come. */
export const FUTURE_GOVERNORS: ReadonlySet<string> = new Set(
  'plan intend schedule due set agree expect prepare decide aim arrange want vow pledge promise slate poise ready go book determine bind about announce'.split(
    ' ',
  ),
);

/** Governors under which the thing may or may not come. */
export const POSSIBLE_GOVERNORS: ReadonlySet<string> = new Set(
  'hope propose offer seek wish want like consider suggest request ask invite try attempt wait demand urge need likely unlikely willing possible able want agree'.split(
    ' ',
  ),
);

/** Governors under which the thing did not come about. */
export const DENYING_GOVERNORS: ReadonlySet<string> = new Set(
  'deny refuse decline fail cancel avoid stop scrap postpone reject rule shun boycott skip call-off unable'.split(' '),
);

/** Verbs that say an occasion took place, with little meaning of their own: "held talks", "paid a visit". */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  'hold have conduct make pay attend begin start resume open host chair lead conclude join undertake complete finish arrange convene receive take place continue launch participate engage end enter convene kick embark wrap wind close go come give do arrive hail co-host co-chair organize organise follow'.split(
    ' ',
  ),
);

/** What is done with a writing on the day that it speaks: "in a note issued in Oslo on Sunday". */
export const ISSUING_VERBS: ReadonlySet<string> = new Set([
  'issue',
  'release',
  'publish',
  'send',
  'deliver',
  'post',
  'sign',
  'address',
]);

/** What the head of a delegation does, which takes no day of its own: "a team led by Berg". */
export const LEADING_VERBS: ReadonlySet<string> = new Set(['lead', 'head', 'chair', 'co-lead', 'co-chair']);

/** Verbs that have no passive, so that "dropped by" is no participle. */
export const INTRANSITIVE: ReadonlySet<string> = new Set(
  'drop stop come go arrive fly travel speak talk stand fall rise step sit die happen occur appear remain stay meet'.split(' '),
);

/** Verbs of laying stress on something: with "the need for" they ask for it. */
export const STRESSING_VERBS: ReadonlySet<string> = new Set(
  'stress emphasize emphasise underline underscore reiterate highlight point note raise insist affirm reaffirm speak mention recall say discuss express declare repeat urge'.split(
    ' ',
  ),
);

/** Verbs of going on: with "until the rebels surrender" they set a condition. */
export const CONTINUING_VERBS: ReadonlySet<string> = new Set(
  'continue persist go last remain stay keep fight resume block hold maintain strike attack bomb proceed occupy lift stop end withdraw leave release talk negotiate'.split(
    ' ',
  ),
);

/** Verbs that turn down a request or a meeting. */
export const REFUSING_VERBS: ReadonlySet<string> = new Set(
  'refuse decline boycott shun reject cancel spurn scrap rebuff'.split(' '),
);

/** Verbs after which a clause often follows without "that": "said Iran had asked". */
export const BARE_CLAUSE_VERBS: ReadonlySet<string> = new Set(
  'say tell add think believe hope claim warn know insist admit announce report note suggest fear assert argue maintain confirm deny reveal state vow pledge promise expect predict imply mean show demand ensure propose request recommend'.split(
    ' ',
  ),
);

/** Verbs of wanting an occasion that has not come: "proposed talks", "offered mediation". */
export const PROPOSING_VERBS: ReadonlySet<string> = new Set(
  'propose offer suggest seek request demand want urge call consider discuss favor favour prefer'.split(' '),
);

/** Verbs whose infinitive came about with them: "managed to meet". */
export const ACHIEVING_GOVERNORS: ReadonlySet<string> = new Set(
  'manage begin start continue get proceed happen dare help bother choose rush hurry please honor honour delight privilege'.split(
    ' ',
  ),
);

/** Verbs whose participle gives a name: "a dam called the Great Weir". */
export const NAMING_VERBS: ReadonlySet<string> = new Set([
  'call',
  'name',
  'dub',
  'title',
  'term',
  'entitle',
  'nickname',
  'codename',
]);

/** Verbs under which a deed is only alleged: "accused of shelling the town". */
export const ALLEGING_VERBS: ReadonlySet<string> = new Set('accuse suspect charge indict implicate blame'.split(' '));
