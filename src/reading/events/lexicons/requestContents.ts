import type { EventMode } from '../../reading.ts';

/** What is asked for, by PLOVER's modes of REQUEST. Verbs and nouns by their dictionary form. */
const BY_MODE: Readonly<Record<'meet' | 'assist' | 'yield' | 'change', string>> = {
  // "urged the two to meet", "called for talks"
  meet: 'meet visit talk negotiate attend meeting dialogue negotiation summit sit-down session visit',
  // "asked for help", "appealed to donors to send food"
  assist:
    'help assist support aid provide give fund send supply contribute donate finance assistance loan bailout funding refuge asylum shelter sanctuary protection relief backing intervene deploy',
  // "demanded that they withdraw", "called for his release"
  yield:
    'withdraw withdrawal release free stop halt end cease ceasefire truce disarm disarmament surrender resign resignation lift abandon drop refrain leave step hand extradite extradition evacuate dismantle expel abolish lay return suspend pull retreat quit allow let open reopen cancel departure halt restraint deescalate vacate relinquish renounce avoid prevent',
  // "urged the council to reform its rules"
  change:
    'change reform amend adopt implement clarify explain clarification explanation respect revise improve adhere comply act ensure guarantee fulfil fulfill honour honor keep take launch investigate investigation inquiry probe prosecute ratify recognise recognize apologise apologize apology review consider reconsider pass enforce strengthen deal finalize finalise accountability sanction',
};

export const REQUEST_CONTENTS: ReadonlyMap<string, EventMode> = new Map(
  Object.entries(BY_MODE).flatMap(([mode, words]) => words.split(' ').map((word) => [word, mode as EventMode] as const)),
);

/** What one does oneself, so that whoever owns it is asked: "demanded the withdrawal of the militia", "called for his resignation". */
export const OWN_DOINGS: ReadonlySet<string> = new Set(
  'withdrawal resignation departure exit surrender disarmament cooperation compliance apology restraint participation retreat pullout abdication involvement intervention explanation answer response clarification support'.split(
    ' ',
  ),
);
