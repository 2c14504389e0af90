import type { Draft } from '../draft.ts';
import { HOSTS } from '../lexicons/hosting.ts';
import type { Sides } from '../roles/sides.ts';
import { STATE_OF_CAPITAL } from '../roles/stateWords.ts';
import { isLead } from './contexts.ts';

/** Words from the verb to its guest: "held talks in the afternoon with visiting". */
const LONGEST_WAY = 8;

/**
 * True where a report written in `place` tells of a meeting at home: who received, summoned or was called on speaks for the state whose
 * capital it is. Officials of no state that is named are at home at the head of a report alone ("PARIS — The premier received …").
 */
export function isAtHome(draft: Draft, place: string, sides: Sides): boolean {
  const state = STATE_OF_CAPITAL.get(place.toLowerCase());
  const hosts = hostsOf(draft);
  if (state === undefined || hosts.length === 0) return false;
  const states = hosts.flatMap((id) => sides.stateNameOf(id) ?? []);
  return states.length > 0 ? states.every((name) => name === state) : isLead(draft);
}

function hostsOf({ rule, actors, recipients, syntax: { tokens }, trigger }: Draft): readonly string[] {
  const side = HOSTS.get(rule);
  if (side) return side === 'actors' ? actors : recipients;
  for (let i = trigger.end; i < Math.min(tokens.length, trigger.end + LONGEST_WAY); i += 1) {
    if (tokens[i]!.lower === 'visiting') return actors;
    if (/^[.;:]$/.test(tokens[i]!.text)) break;
  }
  return [];
}
