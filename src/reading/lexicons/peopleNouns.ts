import { entries } from './entries.ts';

/** One human being, beyond the offices: "a Saudi **citizen**". Plurals are formed by rule. */
export const PERSON_NOUNS = entries(`
  man, woman, child, boy, girl, citizen, national, resident, villager, civilian, refugee, migrant, immigrant, asylum seeker, protester, protestor, demonstrator, supporter, follower, opponent, worker, employee, staffer, miner
  labourer, laborer, driver, passenger, tourist, visitor, traveler, traveller, pilgrim, worshipper, patient, victim, survivor, hostage, captive, prisoner, detainee, inmate, suspect, defendant, plaintiff, convict, criminal, gangster
  smuggler, trafficker, pirate, gunman, bomber, attacker, assailant, hijacker, kidnapper, terrorist, extremist, jihadist, jihadi, islamist, insurgent, militant, rebel, guerrilla, fighter, militiaman, mercenary, separatist, secessionist
  nationalist, dissident, defector, exile, soldier, serviceman, servicewoman, marine, sailor, airman, policeman, policewoman, officer, guard, bodyguard, peacekeeper, observer, monitor, inspector, investigator, detective, agent
  spy, operative, informant, witness, bystander, relative, mother, father, son, daughter, brother, sister, wife, husband, widow, parent, spouse, cousin, uncle, nephew, grandson, friend, neighbor, neighbour, colleague, partner, counterpart
  voter, candidate, nominee, politician, lawmaker, legislator, deputy, parliamentarian, senator, congressman, councillor, councilor, councilman, diplomat, official, functionary, bureaucrat, technocrat, minister, ambassador, envoy
  delegate, representative, negotiator, mediator, spokesman, spokeswoman, spokesperson, leader, ruler, chief, head, boss, commander, general, admiral, colonel, veteran, elder, sheikh, tribesman, cleric, priest, imam, monk, nun, bishop
  pastor, rabbi, muslim, christian, jew, sunni, shiite, shia, kurd, arab, yazidi, druze, hindu, sikh, buddhist, druze, catholic, westerner, foreigner, expatriate, activist, campaigner, advocate, reformist, conservative, liberal, socialist
  communist, democrat, republican, journalist, reporter, correspondent, editor, broadcaster, photographer, cameraman, author, writer, poet, artist, singer, actor, actress, director, player, athlete, footballer, coach, teacher, professor
  student, pupil, scholar, academic, scientist, researcher, expert, analyst, economist, historian, doctor, nurse, physician, medic, surgeon, engineer, technician, lawyer, attorney, prosecutor, judge, farmer, fisherman, trader, merchant
  dealer, businessman, businesswoman, industrialist, executive, manager, owner, founder, investor, shareholder, creditor, lender, donor, banker, broker, consumer, customer, taxpayer, pensioner, veteran, volunteer, aid worker, critic, rival, ally, adversary
  enemy, foe, signatory, participant, member, person, individual, youth, teenager, adult, infant, baby, orphan, peasant, landowner, settler, occupier, squatter, host, guest, speaker, adviser, advisor, aide, secretary, premier, president
  governor, mayor, king, queen, prince, princess, monarch, chairman, chairwoman, commissioner, stakeholder, counterparty, perpetrator, orchestrator, culprit, accomplice, mastermind, ringleader, pilot, crewman, astronaut, firefighter, rescuer, paramedic
  unionist, striker, dockworker, trucker, vendor, shopkeeper, trader, hardliner, moderate, royalist, monarchist, fugitive, lobbyist, backer, sponsor, guarantor, patron, facilitator, interlocutor, intermediary, principal, superior, subordinate
  hacker, trainee, lecturer, musician, barrister, solicitor, olympian, seeker, personality, heavyweight, statesman, strategist, consultant, fellow, pointman, predecessor, successor, whistleblower, blogger, presenter, financier, tycoon, oligarch, billionaire
  entrepreneur, scientist, singer, filmmaker, statistician, chieftain, dictator, autocrat, despot, general, captain, sergeant, corporal, lieutenant, major, cadet, recruit, conscript, deserter, defendant, appellant, petitioner, complainant, claimant, heir, descendant
  ancestor, native, islander, easterner, westerner, northerner, southerner, sportsman, chairperson, midwife, chef, cook, waiter, barber, tailor, builder, mechanic, electrician, plumber, carpenter, herder, shepherd, hunter, sailor, seafarer, fisher, picker, grower
  logger, rancher, campaigner, organizer, organiser, sympathizer, sympathiser, collaborator, informer, militiaman, gunman, henchman, warlord, commando, ranger, paratrooper, sniper, gunner, invader, liberator, aggressor, oppressor, murderer, killer, rapist, thief, robber
  gang member, looter, rioter, arsonist, vandal, stowaway, castaway, evacuee, returnee, deportee, escapee, parolee, nominee, appointee, employee, mentee, attendee, honoree, abductee, amputee, invitee, referee, trustee, guru, icon, idol, star, celebrity, socialite
  aristocrat, nobleman, commoner, villain, hero, heroine, martyr, saint, prophet, disciple, believer, atheist, secularist, feminist, environmentalist, abolitionist, pacifist, anarchist, fascist, nazi, marxist, leftist, rightist, centrist, populist, progressive, loyalist
`);

/** Plural in form and meaning: "the **police** said", "**troops** entered". */
export const PLURAL_PEOPLE = entries(`
  people, men, women, children, police, troops, personnel, forces, authorities, staff, crew, aircrew, clergy, elites, masses, ranks, parties, sides, countries, nations, states, governments, powers, dead, wounded, injured, locals, elders, dignitaries, notables, officials, reinforcements, peacekeepers
  media, peoples, communities, families, households, elements, militiamen, gunmen, tribesmen, management, brass, police officers, faithful, poor, rich, youth, peshmerga, mujahideen, mujahedeen, fedayeen, paramilitaries, reservists, recruits, conscripts, cadets, ministers, leaders, lawmakers, allies, pro-democracy
`);

/** A body of people in one: "the **delegation**", "a Kurdish **group**". */
export const COLLECTIVE_NOUNS = entries(`
  government, administration, regime, junta, leadership, authority, cabinet, parliament, legislature, senate, congress, assembly, presidency, monarchy, court, tribunal, judiciary, prosecution, opposition, coalition, alliance, bloc, front
  faction, party, caucus, movement, group, grouping, organization, organisation, association, federation, confederation, union, league, club, society, community, public, population, nation, country, state, republic, kingdom, government-in-exile
  ministry, department, agency, bureau, directorate, commission, committee, subcommittee, council, board, panel, secretariat, office, institute, foundation, university, school, church, mosque, company, firm, corporation, conglomerate
  bank, airline, manufacturer, consortium, newspaper, broadcaster, outlet, station, network, agency, watchdog, charity, nonprofit, ngo, think tank, lobby, cartel, gang, mafia, militia, army, military, navy, air force
  force, corps, brigade, battalion, regiment, division, unit, squad, patrol, fleet, guard, police force, security service, intelligence service, delegation, mission, team, envoy team, task force, crew, staff, contingent, convoy
  crowd, mob, tribe, clan, family, dynasty, minority, majority, diaspora, electorate, politburo, embassy, consulate, municipality, side, ruling party, media, press, palace, leadership council, quartet, troika, trio
  rival, arch-enemy, neighbour, neighbor, ally, supplier, buyer, donor, lender, creditor, guarantor, mediator, signatory, power
`);

/** Nouns that mean people or a body only after certain words: "security **services**", "world **powers**", not "health services". */
export const QUALIFIED_NOUNS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    service:
      'security, intelligence, secret, emergency, armed, border, guard, police, diplomatic, foreign, civil, coast, military, rescue, prison',
    power:
      'world, great, major, western, nuclear, colonial, regional, foreign, european, global, naval, occupying, big, rival, allied, six, five',
    figure: 'senior, leading, opposition, political, public, religious, military, key, prominent, top, party, tribal, religious',
    wing: 'military, armed, political, youth',
    arm: 'military, armed, political',
    institution: 'state, government, international, financial, religious, european, security, military, national',
    system: 'judicial, court',
  }).map(([noun, qualifiers]) => [noun, new Set(entries(qualifiers))]),
);

/** Heads that stand for many of what follows: "**dozens** of demonstrators", "a **number** of Iraqi officials", "**members** of the group". */
export const QUANTITY_NOUNS: ReadonlySet<string> = new Set(
  entries(`
  dozens, scores, hundreds, thousands, tens, millions, number, numbers, group, groups, handful, majority, minority, couple, most, many, some, several, all, both, each, half, third, quarter, crowd, crowds, members, lot, lots, plenty, one, none, any, few, remnants, families
`),
);

/** Of these, those that a body or a people may stand after: "**members** of the council", not "all of Ukraine". */
export const PARTS_OF_BODIES: ReadonlySet<string> = new Set(
  entries('members, most, many, some, dozens, scores, hundreds, thousands, remnants, half'),
);
