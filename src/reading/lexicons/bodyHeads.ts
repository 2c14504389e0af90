import { entries } from './entries.ts';

/** A capitalised name that ends in, or opens with, one of these is an organization: "National Iranian Oil **Company**", "**Ministry** of Defence". */
export const ORGANIZATION_HEADS: ReadonlySet<string> = new Set(
  entries(`
  computer, computers, software, systems, technologies, steel, motor, electric, electronics, energy, pharma, pharmaceuticals, entertainment, studios, records, foods, brands, securities, insurance, ventures, solutions, bancorp, aerospace, dynamics, stores, logistics
  chamber, enforcement, orchestra, ensemble, choir, theatre company, brotherhood, junta,   ministry, department, agency, bureau, directorate, commission, committee, subcommittee, council, board, panel, secretariat, office, administration, authority, authorities, service, services, government, parliament, assembly, congress
  senate, house, duma, court, tribunal, judiciary, institute, institution, foundation, university, college, academy, school, centre, center, bank, fund, company, co, co., corporation, corp, corp., inc, inc., ltd, ltd., llc, plc, group, holdings
  enterprises, industries, airlines, airways, motors, partners, association, federation, confederation, union, league, club, society, organization, organisation, movement, front, party, alliance, coalition, bloc, brigade, brigades
  battalion, regiment, division, corps, army, navy, force, forces, guard, guards, marines, police, militia, command, fleet, squadron, peshmerga, delegation, mission, team, network, news, newspaper, times, post, tribune, herald, gazette
  journal, daily, television, tv, radio, media, press, church, mosque, embassy, consulate, cabinet, presidency, regime, opposition, quartet, troika, task force, taskforce, program, programme, observatory, watch
  watchdog, treasury, exchange, crescent, cross, syndicate, conference, forum, caucus, mafia, cartel, tribe, unit, units, staff, shura, jirga, knesset, bundestag, majlis, republican guard, petroleum, telecom, studies, lab, laboratory, institutes, schools
`),
);

/** A capitalised name that ends in, or opens with, one of these is a place: "Orange **County**", "**Mount** Sinjar", "**Camp** David". */
export const PLACE_HEADS: ReadonlySet<string> = new Set(
  entries(`
  province, governorate, county, district, prefecture, oblast, krai, region, state, territory, territories, municipality, canton, city, town, village, suburb, neighborhood, neighbourhood, quarter, borough, valley, mountain, mountains, mount, hills, hill
  heights, plateau, plain, desert, forest, river, lake, sea, gulf, bay, strait, straits, canal, ocean, island, islands, peninsula, cape, coast, delta, oasis, pass, crossing, border, airport, airfield, airbase, base, camp, port, harbor, harbour
  station, terminal, square, street, avenue, road, highway, boulevard, bridge, dam, tunnel, gate, park, garden, gardens, palace, hotel, hall, castle, tower, building, plaza, mall, market, stadium, arena, cemetery, shrine, temple, cathedral, hospital, clinic, prison, jail
  museum, library, theatre, theater, zone, strip, corridor, barrage, reservoir, refinery, field, oilfield, reactor, plant, site, compound, embassy compound, residence, headquarters, waterway, falls, beach, mosque
`),
);

/** Stand before the name of a place: "**Mount** Sinjar", "**Camp** David", "**Wadi** Barada". */
export const PLACE_OPENERS: ReadonlySet<string> = new Set(
  entries(
    'greater, mount, mt, mt., lake, lakes, camp, fort, port, cape, gulf, bay, strait, straits, isle, hotel, wadi, jabal, jebel, tal, tel, tell, bab, deir, beit, ain, kafr, qasr, khirbet, umm, villa, château, san, santa, saint, st.',
  ),
);

/** Stand before the name of a thing: "**Operation** Steel Curtain", "**Hurricane** Ida", "the **Book** of Kings". */
export const THING_OPENERS: ReadonlySet<string> = new Set(
  entries(
    'operation, hurricane, cyclone, typhoon, storm, tropical storm, book, chapter, article, project, exercise, resolution, flight, uss, hms, apollo, windows, volume, part, section, act, clause',
  ),
);

/** Heads of places in lower case around a name: "Anbar **province**", "the **city** of Mosul". */
export const LOWER_PLACE_HEADS: ReadonlySet<string> = new Set(
  entries(`
  province, governorate, county, district, region, state, territory, municipality, city, town, village, suburb, neighborhood, neighbourhood, area, valley, mountain, mountains, river, lake, island, islands, peninsula, desert, border, crossing, airport, airbase, base, camp, refugee camp
  port, square, street, bridge, dam, palace, hotel, hospital, prison, mosque, shrine, church, library, capital, enclave, stronghold, resort, settlement, provinces, regions, cities, towns, villages, districts, coast, countryside, outskirts, headquarters, airfield, compound
`),
);

/** A capitalised name that ends in, or opens with, one of these is neither person, body nor place: "Minsk **Agreement**", "**Operation** Steel Curtain". */
export const THING_HEADS: ReadonlySet<string> = new Set(
  entries(`
  initiative, campaign, agreement, agreements, accord, accords, treaty, pact, convention, protocol, protocols, charter, declaration, resolution, act, law, bill, constitution, amendment, code, plan, roadmap, framework, strategy, doctrine, policy, operation, war, wars, battle, revolution
  uprising, intifada, spring, crisis, massacre, genocide, holocaust, election, elections, referendum, summit, meeting, dialogue, talks, process, round, day, week, month, year, eve, prize, award, medal, order, cup, games, olympics, championship
  festival, ramadan, eid, christmas, easter, nowruz, report, review, statement, communique, communiqué, memorandum, mou, jcpoa, deal, case, affair, trial, project, pipeline, road initiative, islam, christianity, quran, koran, shia
  gdp, gnp, hiv, aids, dna, usd, eur, gbp, gb, lcd, dvd, cd, ai, icbm, icbms, uav, uavs, ied, ieds, wmd, npt, inf, pdf, vat, vip, ceo, gmt, utc, kg, km, mph, phd, sms, gps, god, allah, almighty, bible, gospel, torah, arabic, hebrew, skype, book, books, chapter, novel, poem, song, film, opera, covid, covid-19, coronavirus, virus, pandemic, disease, syndrome, century, era, age, language, missile, rocket, aircraft, ship, tanker, rule, article, section, chapter, amendment, internet, economy, dollar, euro, brent, nobel, oscar, program, programme, center of excellence, partnership, visit, tour, address, speech, annual, fiscal, medicaid, medicare, title, status, independence, anniversary, package, budget
`),
);

/** Whose name a body may bear with a possessive mark: "**People's** Liberation Army", "**Students'** Union". */
export const NAME_OWNERS: ReadonlySet<string> = new Set(
  entries(`
  people, peoples, women, men, children, youth, students, teachers, workers, farmers, fishermen, veterans, writers, artists, journalists, lawyers, doctors, nurses, mothers, citizens, residents, villagers, soldiers, officers, employers, employees, consumers, tenants
`),
);

/** Heads of places that are surnames too, after a given name: "Mark **Hill**". */
export const SURNAME_HEADS: ReadonlySet<string> = new Set(
  entries(
    'hill, hills, lake, park, field, castle, hall, tower, forest, gate, camp, church, temple, street, bridge, banks, bay, beach, garden, lane, marsh, pool, port, rivers, stone, wood',
  ),
);
