import { entries } from './entries.ts';

/** Heads of an office: what stands last in its title, or before "of", "for", "to". "Iran's **foreign minister**", "**Speaker** of the House". */
export const OFFICE_HEADS = entries(`
  president, vice president, vice-president, president-elect, prime minister, deputy prime minister, premier, vice premier, chancellor, vice chancellor, minister, foreign minister, deputy minister, secretary, secretary of state
  secretary of defense, secretary general, secretary-general, undersecretary, under secretary, under-secretary, undersecretary-general, under-secretary-general, assistant secretary, deputy secretary, foreign secretary
  king, queen, crown prince, crown princess, prince, princess, emir, amir, sultan, shah, emperor, empress, duke, monarch, pope, pontiff, supreme leader, caliph, taoiseach, tanaiste, fm, pm, dpm, nsa
  speaker, chairman, chairwoman, chairperson, chair, co-chair, vice chairman, vice chair, vice-chairman, head, chief, deputy chief, director, director general, director-general, deputy director, executive director, governor, mayor
  senator, congressman, congresswoman, representative, special representative, permanent representative, high representative, mp, mep, mla, mna, lawmaker, legislator, parliamentarian, ambassador, envoy, special envoy, peace envoy, consul
  consul general, charge d'affaires, chargé d'affaires, attaché, attache, commissioner, high commissioner, commander, deputy commander, commander in chief, commander-in-chief, spokesman, spokeswoman, spokesperson, adviser, advisor
  national security adviser, national security advisor, special adviser, special advisor, counsel, general counsel, attorney general, attorney-general, solicitor general, prosecutor, judge, justice, chief justice, magistrate, leader, deputy leader
  co-leader, founder, co-founder, ceo, cfo, chief executive, executive, vice-chancellor, deputy, aide, coordinator, co-ordinator, administrator, negotiator, chief negotiator, mediator, rapporteur, special rapporteur, chief of staff
  joint chiefs of staff, inspector, inspector general, superintendent, collector, treasurer, whip, majority leader, minority leader, opposition leader, rector, dean, archbishop, bishop, cardinal, patriarch, ombudsman, comptroller, auditor
  candidate, nominee, leader-elect, frontman, principal, manager, editor, editor-in-chief, correspondent, professor, analyst, economist, lawyer, attorney, activist, dissident, journalist, reporter, writer, author, academic, scholar, expert
  diplomat, official, general, admiral, colonel, officer, captain, sheriff, constable, premier-designate, governor-general, governor general, regent, chief minister, home minister, first minister, first lady, first secretary
  general secretary, party leader, party chief, chief commander, ruler, strongman, warlord, financier, businessman, businesswoman, billionaire, tycoon, pastor, priest, cleric, singer, actor, actress, footballer, coach, filmmaker, historian
  researcher, scientist, physician, doctor, nurse, teacher, student, farmer, trader, banker, investor, entrepreneur, engineer, pilot, soldier, veteran, politician, statesman, strategist, consultant, fellow, pointman, predecessor, successor
  counterpart, ally, rival, opponent, critic, whistleblower, blogger, presenter, broadcaster, chief spokesman, press secretary, permanent secretary, parliamentary secretary, cabinet secretary, home secretary, health secretary
  trade representative, counsellor, counselor, intendant, prefect, voivode, archpriest, grand mufti, mufti, chief rabbi, ayatollah, oligarch, boss, chieftain, tribal leader, church leader, ringleader, mastermind, militant, rebel, dictator, autocrat
`);

/** What stands before a head within an office: "**deputy** foreign minister", "the **then** president". */
export const OFFICE_MODIFIERS: ReadonlySet<string> = new Set(
  entries(`
  deputy, vice, assistant, associate, acting, interim, caretaker, outgoing, incoming, former, ex, then, late, current, new, newly, newly-elected, newly-appointed, first, second, senior, junior, chief, principal, executive, honorary
  special, general, national, federal, state, permanent, high, top, lead, leading, longtime, long-time, veteran, embattled, ousted, deposed, exiled, jailed, imprisoned, detained, disgraced, incumbent, sitting, self-proclaimed, self-declared
  foreign, interior, home, defence, defense, finance, economy, economic, trade, commerce, energy, oil, petroleum, justice, health, education, labor, labour, agriculture, transport, transportation, information, culture, environment, housing
  science, technology, development, planning, industry, tourism, water, electricity, communications, communication, telecommunications, sports, youth, women, religious, social, internal, external, intelligence, security, military, army, navy
  naval, air, police, political, diplomatic, legal, media, press, parliamentary, congressional, presidential, ministerial, prime, provincial, regional, local, municipal, district, city, county, supreme, ruling, opposition, party, rebel, militia
  union, labor, tribal, spiritual, religious, community, business, civil, human, climate, nuclear, peace, counterterrorism, homeland, digital, european, public, counter-terrorism, cabinet, migration, immigration, equality, europe, asia, africa
`),
);

/** Plurals of offices that open a list of names: "**Senators** Capito, Barrasso and Blunt", "**Presidents** Xi and Putin". */
export const irregularOfficePlurals: ReadonlyMap<string, string> = new Map([
  ['secretaries of state', 'secretary of state'],
  ['secretaries-general', 'secretary-general'],
  ['attorneys general', 'attorney general'],
  ['chiefs of staff', 'chief of staff'],
  ['men', 'man'],
]);

/** Words between an office and what it is an office of: "minister **for** the Middle East", "ambassador **to** Iraq". */
export const OFFICE_LINKS: ReadonlySet<string> = new Set(['of', 'for', 'to', 'at', 'in']);

/** Full forms of offices that news abbreviates: "Iran deputy FM". */
export const OFFICE_ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['fm', 'foreign minister'],
  ['pm', 'prime minister'],
  ['dpm', 'deputy prime minister'],
  ['nsa', 'national security adviser'],
  ['premier', 'prime minister'],
  ['advisor', 'adviser'],
]);

/** Offices that one state, or one body, has once at a time: the text may name the holder by it alone ("the President"). */
export const SINGULAR_OFFICES: ReadonlySet<string> = new Set(
  entries(`
  president, vice president, prime minister, premier, chancellor, foreign minister, defence minister, defense minister, interior minister, finance minister, oil minister, secretary of state, foreign secretary, home secretary
  defence secretary, defense secretary, king, queen, emir, amir, sultan, crown prince, pope, supreme leader, speaker, secretary-general, secretary general, national security adviser, national security advisor, chief justice
  attorney general, first lady, chief minister, high representative, taoiseach, vice premier, first minister, governor, mayor, pontiff, monarch
`),
);
