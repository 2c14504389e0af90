import { PERSON_NOUNS as HUMAN_BEINGS } from '../../lexicons/peopleNouns.ts';

/** Singular nouns that name a person, the offices that are no word of `peopleNouns.ts` with them: "the visiting envoy", "a rapporteur". */
export const PERSON_NOUNS: ReadonlySet<string> = new Set([
  ...HUMAN_BEINGS,
  ...`vice-president chancellor emir sultan shah pope patriarch ayatollah undersecretary rapporteur emissary legate attaché consul chairperson chair marshal
  coordinator administrator ceo taoiseach strongman warlord statesman lord baron dean rector treasurer ombudsman provider organizer organiser oligarch
  he she who him her`.split(/\s+/),
]);

/** Nouns that name people or bodies acting together: "the delegation", "Iraqi leaders" counts by its singular. */
export const GROUP_NOUNS: ReadonlySet<string> = new Set(
  `government administration cabinet ministry parliament assembly congress senate council committee commission court judiciary authority agency bureau
  delegation deputation team mission party bloc coalition alliance opposition movement group organization organisation union federation association league faction outfit
  army military garrison navy police guard militia troop brigade corps regime state country nation city town village province region republic kingdom emirate
  business alumnus company firm bank institution office body board panel community people public family crowd press media
  militant rebel insurgent terrorist separatist fighter soldier citizen refugee migrant protester demonstrator voter worker farmer driver resident
  side neighbor neighbour ally partner member rival adversary enemy troika quartet trio
  they we them us everyone americans europeans israelis palestinians kurds arabs
  capital kremlin pentagon white house palace
  signatory stakeholder leadership command embassy consulate element dissident sponsor donor lender creditor investor merchant trader manufacturer
  civilian prisoner hostage detainee villager student lecturer teacher doctor nurse staff employee
  utility operator airline carrier broadcaster exporter importer university hospital church tribe clan
  intelligence chamber tribunal junta presidency secretariat watchdog foundation charity campaign battalion squad unit`.split(
    /\s+/,
  ),
);

/** Nouns after which "to", "for", "in" and "on" still belong to the title: "ambassador to", "minister for", "envoy for". */
export const TITLE_NOUNS: ReadonlySet<string> = new Set(
  'ambassador envoy minister secretary undersecretary deputy spokesman spokeswoman spokesperson representative rapporteur coordinator commissioner representative adviser advisor director candidate negotiator'.split(
    ' ',
  ),
);

/** Nouns that name people only in the plural: "forces" act, "force" does not. */
export const PLURAL_GROUP_NOUNS: ReadonlySet<string> = new Set(['force', 'power', 'service', 'paper', 'other', 'quarter']);

/** Nouns for writings that demand on behalf of their makers: "a resolution demanding that". */
export const DOCUMENT_NOUNS: ReadonlySet<string> = new Set(
  'resolution text draft bill letter statement report document plan petition motion communique communiqué declaration proposal note memo message article'.split(
    ' ',
  ),
);
