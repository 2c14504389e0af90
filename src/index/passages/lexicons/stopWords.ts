/**
 * Words of a question that say nothing of what it is about. They are indexed, and left out of queries only.
 * "us" is missing on purpose: it is how "U.S." is indexed. "may" and "will" are missing: a month and a name.
 */
export const QUESTION_STOP_WORDS: ReadonlySet<string> = new Set(
  [
    // what asks: "which minister", "how long", "how many"
    'who whom whose what whats which when where why how many much long',
    // what points: "the", "this deal", "its"
    'a an the this that these those there here it its he him his she her hers they them their theirs we our ours you your yours i me my mine',
    // what joins: "at", "according to"
    'of in on at to for from by with about as into onto upon over under between among during through within without per via than then',
    'and or but nor if so because while also too either neither both',
    // auxiliaries: "did … meet", "was … held"
    'is are was were be been being am do does did done doing have has had having can could should would shall must might s t d ll ve re m',
    'isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt couldnt wouldnt',
    // how a person asks: "please tell me", "according to the corpus"
    'please tell say says said show give according exactly ever just any some not no yes corpus article articles piece list everyone everybody',
    // the article of Arabic names: "al-Haddad", "el-Masri"
    'al el',
  ].flatMap((line) => line.split(' ')),
);
