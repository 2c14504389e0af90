/**
 * Deeds that a text tells in some of these words or not at all: who asks why a minister resigned is answered by no article that has none of
 * them. `asked` are the question's words, `told` those that tell the deed besides. Phrases have their words joined by "_"; stems are compared.
 */
export const DEEDS: readonly { readonly asked: string; readonly told: string }[] = [
  // "why did … resign", "when did … step down"
  {
    asked: 'resign resigned resignation quit step_down stepped_down',
    told: 'oust ousted leave_office left_office left_post former predecessor successor sack dismiss fall fell',
  },
  // "why was the visit cancelled"
  {
    asked: 'cancel cancelled canceled cancellation call_off called_off scrap scrapped annul annulled',
    told: 'abandon drop postpone suspend withdraw withdrew shelve skip delay put_off fell_through collapse fail',
  },
  // "why did … refuse to meet", "who rejected"
  {
    asked: 'refuse refused refusal reject rejected rebuff rebuffed turn_down turned_down',
    told: 'decline deny denied dismiss not no never nobody without nor cannot unwilling oppose opposed against veto block resist instead ignore fail',
  },
  // "who replaced …"
  {
    asked: 'replace replaced succeed succeeded successor',
    told: 'new former predecessor take_over took_over become became appoint name elect substitute instead follow next change swap in_favor in_favour place inherit heir supersede',
  },
  // "how many were killed", "who assassinated"
  {
    asked: 'kill killed assassinate assassinated murder murdered execute executed',
    told: 'die dead death slay slain shoot shot casualty victim lost lose fatal fatality massacre lynch behead hang hanged bomb assassin life lives toll perish destroy',
  },
  // "who won the election"
  {
    asked: 'win won defeat defeated',
    told: 'victory victor victorious elect election triumph beat champion championship title lose lost loss succeed fail overcome gain earn award prize receive conquer surrender drop fall fell score rout retreat',
  },
  // "why was … arrested"
  {
    asked: 'arrest arrested detain detained jail jailed imprison imprisoned kidnap kidnapped abduct abducted',
    told: 'seize hold held custody capture prison prisoner hostage apprehend charge sentence arraign intern confine take took captive convict',
  },
  // "why did … expel the diplomats"
  {
    asked: 'expel expelled expulsion deport deported',
    told: 'oust eject persona remove leave order_out throw_out drive_out banish exile evict force',
  },
  // "why did … sack the general"
  {
    asked: 'sack sacked',
    told: 'dismiss fire remove oust plunder loot pillage destroy resign replace step_down quarterback tackle',
  },
  // "when did … invade"
  {
    asked: 'invade invaded invasion',
    told: 'occupy occupation incursion conquer conquest attack enter cross land troop army overrun raid',
  },
  // "why did … boycott"
  { asked: 'boycott boycotted', told: 'skip stay_away absent not refuse withdraw' },
  // "did … apologise"
  { asked: 'apologise apologize apologised apologized apology', told: 'sorry regret' },
  // "what did … buy"
  {
    asked: 'buy bought purchase purchased',
    told: 'acquire sell sold sale order cost pay paid price deal take_over obtain import buyout',
  },
  { asked: 'steal stole stolen rob robbed', told: 'theft thief loot rob robbery take took plunder seize' },
  // "who shelled", "who was wounded"
  { asked: 'wound wounded injure injured', told: 'hurt casualty hospital injury harm shot victim' },
  // "why was … banned"
  { asked: 'ban banned', told: 'forbid forbade prohibit prohibition bar outlaw embargo illegal block suspend restrict not no' },
];

/** Kinds of place that stand in the text with their noun, or are not told: nobody writes which hotel it was without the word. */
export const NAMED_WITH_NOUN = 'hotel hospital airport prison stadium restaurant embassy museum';
