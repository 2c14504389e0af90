/** What a question wants to know. */
export type Wanted = 'person' | 'group' | 'place' | 'time' | 'number' | 'reason' | 'manner' | 'thing' | 'yes-no' | 'nothing';

/** Nouns after "what" or "which", or asked for by name, that say what kind of thing would answer. Stems are compared. */
export const KINDS_OF_NOUN: Readonly<Record<'person' | 'group' | 'place' | 'time' | 'number' | 'reason' | 'manner', string>> = {
  // "which minister …", "what author …"
  person:
    'person man woman people fm pm nsa premier minister president king queen emperor sultan emir shah prince princess pope general commander officer official leader politician ' +
    'author writer poet artist painter actor actress singer musician composer player coach quarterback scientist physicist ' +
    'philosopher historian engineer inventor architect doctor judge lawyer lawmaker senator governor mayor ambassador envoy ' +
    'diplomat delegate negotiator mediator commissioner chancellor admiral marshal speaker consul secretary adviser advisor spokesman spokeswoman chief head director founder explorer saint bishop ' +
    'character son daughter wife husband brother sister father mother child friend student professor name',
  // "which company …", "what party …"
  group:
    'group organization organisation company firm corporation agency party team university college school church network channel ' +
    'band ministry department institution committee council court army force militia alliance union club government tribe ' +
    'religion denomination association bank newspaper delegation embassy faction movement studio label manufacturer',
  // "which city …", "on what river …"
  place:
    'place location city town village country nation state province region district county continent island river lake sea ' +
    'ocean mountain valley desert street road building stadium site area capital border port base venue neighborhood ' +
    'neighbourhood suburb territory direction side hometown birthplace park campus hotel airport',
  // "what year …", "on what date …"
  time: 'year date day month week century decade time period era season hour weekday deadline',
  // "what percentage …", "what was the population …"
  number:
    'number amount percentage percent proportion population size length height depth width distance speed weight temperature ' +
    'cost price value rate ratio score total sum salary budget revenue age degree majority fraction quantity capacity ' +
    'frequency density altitude elevation',
  // "for what reason …"
  reason: 'reason cause purpose motive goal aim explanation',
  // "by what method …"
  manner: 'method way means process technique manner mechanism procedure',
};

/** Nouns that only say what kind of answer is wanted: "what year", "the name of the ship", "what percentage". The sentence that answers has none of them. */
export const ASKING_NOUNS =
  'name year date day month time number amount percentage percent type kind sort term word title person people thing example place reason purpose way';

/** Words after "how" that ask for a number: "how many", "how far". "How long" may be a time or a number: both are numbers in words. */
export const HOW_MUCH =
  'many much long far old tall large big deep fast high often wide heavy hot cold fewer frequently close quickly';

/** Words of a question "how much" that ask for money: "how much did the bridge cost", "how much does the ministry owe". Stems are compared. */
export const MONEY_ASKED =
  'cost price pay paid debt owe worth spend spent salary wage budget fee fine loan ransom compensation expensive earn donate invest charge money';

/** How a text tells a sum of money: "$40", "nine million dollars", "3.2bn", "free of charge". */
export const MONEY_WORDS =
  /[$£€¥₹₽]|\b(?:US|AU|CA)D\b|\b(?:dollars?|euros?|pounds?|yen|yuan|renminbi|rupees?|roubles?|rubles?|dinars?|rials?|riyals?|dirhams?|lira|liras|shekels?|francs?|marks?|pesos?|won|rand|naira|shillings?|crowns?|kron(?:er|or|a)|guilders?|florins?|thalers?|cents?|pence|[mb]illions?|\d+(?:bn|mn|m|k))\b|\bfree\b/i;

/** Words that open a reason in the text: "because", "in order to", "so that". Matched in lower case as whole words. */
export const REASON_WORDS =
  /\b(?:because|since|due to|owing to|in order to|so that|as a result|thanks to|caused by|result of|reasons?|therefore|aimed? (?:at|to)|in response to|after|to (?:prevent|protect|avoid|ensure|help|make|secure|discuss|address)|for fear|over|accusing|leading to|led to)\b/;

/** Words that open a manner in the text: "by signing", "through talks", "using". */
export const MANNER_WORDS = /\b(?:by|through|via|using|with|by means of|thereby|in order to)\b/;

/** Words of number written out: "three", "a dozen", "half". */
export const NUMBER_WORDS: ReadonlySet<string> = new Set(
  (
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen ' +
    'twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions ' +
    'trillion dozen dozens half third thirds quarter quarters twice once single double majority several'
  ).split(' '),
);

/** Words of time: "Monday", "last March", "in late June". With four-digit years they are how a text says when. */
export const TIME_WORDS: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december ' +
    'jan feb apr aug sept sep oct nov dec ' +
    'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight morning evening afternoon noon midnight ' +
    'century centuries decade decades week weeks month months year years day days hour hours spring summer autumn winter weekend ago'
  ).split(' '),
);

/** Words before a place: "in Tehran", "near the border". */
export const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(
  'in at near from to into through outside inside around across along off over between toward towards'.split(' '),
);

/** Words that open a sentence which leans on the one before: "He added …", "This was …". */
export const LEANING_WORDS: ReadonlySet<string> = new Set(
  'he she it they his her its their this that these those such here there also however thus'.split(' '),
);
