import { entries } from './entries.ts';

/** Heads of an office: what stands last in its title, or before "of", "for", "to". "Iran's **foreign minister**", "**Speaker** of the House". */
export const OFFICE_HEADS = entries(`
  president, vice president, vice-president, president-elect, president-designate, prime minister, deputy prime minister, prime minister-designate, premier, vice premier, chancellor, vice chancellor, vice-chancellor, minister, foreign minister, deputy minister
  secretary, secretary of state, secretary of defense, secretary of defence, secretary of the treasury, secretary general, secretary-general, undersecretary, under secretary, under-secretary, undersecretary-general, under-secretary-general, assistant secretary
  deputy secretary, foreign secretary, general secretary, first secretary, permanent secretary, press secretary, home secretary, cabinet secretary, king, queen, crown prince, crown princess, prince, princess, emir, amir, sultan, emperor, empress, monarch
  pope, pontiff, supreme leader, taoiseach, tánaiste, fm, pm, dpm, nsa, first lady, first minister, chief minister, home minister, regent, governor-general, governor general, lieutenant governor, speaker, chairman, chairwoman, chairperson, chair, co-chair
  vice chairman, vice chair, vice-chairman, head, chief, director, director general, director-general, deputy director, executive director, managing director, governor, mayor, senator, congressman, congresswoman, representative, special representative
  permanent representative, high representative, mp, mep, mla, mna, lawmaker, legislator, parliamentarian, councillor, councilor, state councillor, state councilor, assistant to the president, deputy assistant to the president, special assistant to the president, ambassador, ambassador-designate, envoy, special envoy, peace envoy, presidential envoy, consul, consul general, charge d'affaires
  chargé d'affaires, chargé d’affaires, attaché, attache, commissioner, high commissioner, commander, deputy commander, commander in chief, commander-in-chief, spokesman, spokeswoman, spokesperson, adviser, advisor, national security adviser
  national security advisor, special adviser, special advisor, counsel, general counsel, attorney general, attorney-general, solicitor general, prosecutor, judge, justice, chief justice, magistrate, leader, co-leader, founder, co-founder, ceo, cfo, chief executive
  aide, coordinator, co-ordinator, administrator, negotiator, mediator, rapporteur, special rapporteur, chief of staff, chiefs of staff, chairman of the joint chiefs of staff, inspector general, superintendent, collector, treasurer, whip, majority leader, minority leader
  opposition leader, rector, dean, archbishop, bishop, cardinal, patriarch, ombudsman, comptroller, auditor, candidate, nominee, manager, grand mufti, mufti, chief rabbi, counsellor, counselor, prefect, voivode, minister of state, deputy assistant, congressmember, assemblyman, assemblywoman, assemblymember, councilmember, alderman
  trade representative, strongman, warlord, ruler, boss, correspondent, editor, professor, lawyer, attorney, secretary of the interior, secretary of homeland security, special assistant, special presidential envoy, principal deputy national security advisor
`);

/** What stands before a head within an office: "**deputy** foreign minister", "the **then** president". */
export const OFFICE_MODIFIERS: ReadonlySet<string> = new Set(
  entries(`
  deputy, vice, assistant, associate, acting, interim, caretaker, outgoing, incoming, former, ex, ex-, then, late, newly-elected, newly-appointed, first, second, senior, junior, chief, principal, executive, honorary, special, general, national
  federal, state, permanent, high, supreme, foreign, interior, home, defence, defense, finance, economy, economic, trade, commerce, energy, oil, petroleum, justice, health, education, labor, labour, agriculture, transport, transportation, information, culture
  environment, housing, science, technology, development, planning, industry, tourism, water, electricity, communications, communication, telecommunications, sports, youth, women, religious, social, internal, external, intelligence, security, military
  army, navy, naval, air, police, political, diplomatic, legal, media, press, parliamentary, congressional, presidential, ministerial, prime, provincial, regional, local, municipal, district, city, county, ruling, opposition, party, rebel, militia, union
  tribal, spiritual, community, business, civil, human, rights, climate, nuclear, peace, counterterrorism, homeland, digital, public, counter-terrorism, cabinet, migration, immigration, equality, church, protest, group, team, task, government
`),
);

/** Of these, those that say when or how the office is held: "Iran's **former** foreign minister" held the same office. */
export const TENURE_WORDS: ReadonlySet<string> = new Set(
  entries(
    'acting, interim, caretaker, outgoing, incoming, former, ex, then, late, newly-elected, newly-appointed, new, current, newly, longtime, veteran, incumbent, embattled, ousted, visiting',
  ),
);

/** Plurals of offices that no rule forms. */
export const IRREGULAR_OFFICE_PLURALS: ReadonlyMap<string, string> = new Map([
  ['secretaries of state', 'secretary of state'],
  ['secretaries-general', 'secretary-general'],
  ['attorneys general', 'attorney general'],
  ['ministers of state', 'minister of state'],
]);

/** Words between an office and what it is an office of: "minister **for** the Middle East", "ambassador **to** Iraq". */
export const OFFICE_LINKS: ReadonlySet<string> = new Set(['of', 'for', 'to']);

/** One office under several names: the first is how it is kept. */
export const SAME_OFFICES: ReadonlyMap<string, string> = new Map(
  entries(`
  fm: foreign minister, minister of foreign affairs: foreign minister, foreign affairs minister: foreign minister, external affairs minister: foreign minister, minister of external affairs: foreign minister, minister for foreign affairs: foreign minister
  pm: prime minister, premier: prime minister, dpm: deputy prime minister, nsa: national security adviser, national security advisor: national security adviser, advisor: adviser, special advisor: special adviser
  defence minister: defense minister, minister of defence: defense minister, minister of defense: defense minister, defence secretary: defense secretary, secretary of defense: defense secretary, secretary of defence: defense secretary
  minister of interior: interior minister, minister of the interior: interior minister, minister of finance: finance minister, minister of oil: oil minister, minister of justice: justice minister, minister of health: health minister
  secretary general: secretary-general, attorney-general: attorney general, vice-president: vice president, amir: emir, spokeswoman: spokesman, spokesperson: spokesman, chairwoman: chairman, chairperson: chairman, chair: chairman, commander in chief: commander-in-chief
`).map((line) => line.split(':').map((part) => part.trim()) as [string, string]),
);

/** Offices that a state or body has once at a time: the text may mean their holder by the office alone ("the President"). */
export const SINGULAR_OFFICES: ReadonlySet<string> = new Set(
  entries(`
  president, vice president, prime minister, chancellor, foreign minister, defense minister, interior minister, finance minister, oil minister, secretary of state, foreign secretary, home secretary, defense secretary, king, queen, emir, sultan, crown prince
  pope, supreme leader, speaker, secretary-general, national security adviser, chief justice, attorney general, first lady, chief minister, high representative, taoiseach, vice premier, first minister, governor, mayor, pontiff, monarch, commander-in-chief
`),
);
