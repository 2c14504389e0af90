/** Words by which a clause says whether its day is behind or ahead of the day it was written. */

/** "will meet on Monday", "would be held on Friday". */
export const FUTURE_AUXILIARIES = [
  "'ll",
  '’ll',
  'will',
  'wo',
  'shall',
  'would',
  'may',
  'might',
  'should',
  'must',
  'could',
  'can',
] as const;

/** "is due to arrive", "plans to visit", "the vote set for Friday": what comes after is ahead. */
export const AHEAD = [
  'aim',
  'aims',
  'due',
  'expect',
  'expected',
  'expects',
  'forthcoming',
  'going',
  'hope',
  'hopes',
  'intend',
  'intends',
  'plan',
  'planned',
  'planning',
  'plans',
  'poised',
  'postponed',
  'prepares',
  'ready',
  'rescheduled',
  'scheduled',
  'set',
  'slated',
  'upcoming',
] as const;

/** "agreed to meet in Riga on November 30": verbs whose infinitive comes after them. */
export const LOOKING_FORWARD = [
  'agree',
  'arrange',
  'book',
  'commit',
  'decide',
  'expect',
  'hope',
  'intend',
  'invite',
  'offer',
  'plan',
  'pledge',
  'prepare',
  'promise',
  'propose',
  'resolve',
  'schedule',
  'threaten',
  'undertake',
  'vow',
] as const;

/** "the talks open on Monday": simple presents that tell a timetable. */
export const TIMETABLE_VERBS = [
  'arrive',
  'begin',
  'close',
  'convene',
  'depart',
  'end',
  'expire',
  'face',
  'finish',
  'fly',
  'kick',
  'leave',
  'open',
  'resume',
  'return',
  'start',
  'take',
  'travel',
] as const;

/** "is meeting him on Monday": progressives of the present that tell what is arranged, besides those of a timetable. */
export const ARRANGED_VERBS = ['come', 'go', 'head', 'hold', 'host', 'meet', 'receive', 'see', 'visit'] as const;

/** "the ministry put out a statement on Monday": verbs whose past looks like their present, and that news tells in the past. */
export const UNCHANGING_VERBS = [
  'beat',
  'bid',
  'broadcast',
  'burst',
  'cast',
  'cut',
  'forecast',
  'hit',
  'hurt',
  'let',
  'offset',
  'put',
  'quit',
  'read',
  'shut',
  'split',
  'spread',
] as const;

/** "The talks on June 20 were cancelled": verbs that leave open whether the day of what they end is behind. */
export const ENDING_PLANS = ['abandon', 'axe', 'cancel', 'scrap', 'shelve'] as const;

/** "by Friday", "until Monday", "starting Sunday": a bound that is ahead of what the clause tells, unless it is in the past perfect. */
export const BOUNDS_AHEAD = ['by', 'until', 'till', 'starting', 'beginning'] as const;

/** "since October". */
export const BOUNDS_BEHIND = ['since'] as const;

/** "was", "had met": behind. */
export const PAST_AUXILIARIES = ['was', 'were', 'had', 'did', 'has', 'have', "'ve", '’ve', "'d", '’d'] as const;
