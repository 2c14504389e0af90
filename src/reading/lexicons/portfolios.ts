import { entries } from './entries.ts';

/** What ministries, ministers and committees are for: "Minister of **Foreign Affairs and Expatriates**", "Department of **Health and Human Services**". */
export const PORTFOLIO_WORDS: ReadonlySet<string> = new Set(
  entries(`
  affairs, foreign, external, internal, interior, home, homeland, defence, defense, war, security, national, public, social, religious, political, legal, consular, european, global, economic, economy, finance, finances, financial, treasury, budget
  planning, investment, investments, trade, commerce, industry, industries, energy, oil, petroleum, gas, mines, mining, minerals, electricity, power, water, irrigation, agriculture, food, fisheries, livestock, forestry, forests, environment, climate
  environmental, natural, resources, housing, urban, rural, development, reconstruction, construction, works, infrastructure, roads, transport, transportation, aviation, shipping, ports, communications, communication, telecommunications, information
  media, broadcasting, technology, technologies, science, sciences, research, innovation, education, higher, training, vocational, culture, cultural, heritage, arts, antiquities, tourism, sport, sports, youth, women, children, family, families, gender, equality
  health, healthcare, medicine, human, rights, services, service, labor, labour, employment, workers, welfare, pensions, justice, law, constitutional, parliamentary, cabinet, presidential, administration, administrative, management, regional, local, municipal
  government, migration, immigration, immigrants, refugees, displacement, displaced, emigrants, expatriates, diaspora, citizenship, integration, veterans, martyrs, pilgrimage, hajj, endowments, islamic, tribal, border, borders, customs, enforcement, taxation, revenue
  intelligence, counterterrorism, nonproliferation, disarmament, arms, control, verification, compliance, military, civil, civilian, relations, cooperation, co-operation, coordination, international, bilateral, strategic, operations, policy, engagement, racial
  digital, cyber, cybersecurity, space, nuclear, atomic, safety, emergencies, emergency, disaster, relief, reform, reforms, supply, procurement, acquisition, sustainment, logistics, personnel, readiness, staff, elections, conservation, wildlife, fish, narcotics
  drug, drugs, crime, prevention, corruption, anti-corruption, privatization, privatisation, enterprise, enterprises, business, businesses, consumer, protection, competition, markets, stability, unity, reconciliation, peace, humanitarian, aid, assistance, population
  territories, territorial, overseas, colonies, islands, decentralization, regions, statistics, standards, inclusion, equity, solidarity, community, communities, ageing, disability, veterinary, hydrocarbons, steel, textiles, railways, post, posts, state, states
`),
);

/** Of these, those that end no portfolio: "spokesman for the **Islamic** Emirate" has none. */
export const PORTFOLIO_ADJECTIVES: ReadonlySet<string> = new Set(
  entries(`
  islamic, national, public, social, political, legal, foreign, external, internal, european, global, economic, financial, environmental, human, parliamentary, administrative, regional, local, municipal, military, civil, civilian, international, bilateral
  strategic, racial, digital, nuclear, atomic, tribal, religious, cultural, constitutional, rural, urban, natural, vocational, humanitarian, displaced, territorial, veterinary, consular, state, higher, presidential, overseas
`),
);

/** Bodies and offices that have a portfolio after "of", "for" or "on". */
export const PORTFOLIO_HOLDERS: ReadonlySet<string> = new Set(
  entries(`
  ministry, department, office, chamber, federation, confederation, association, bureau, directorate, directorate-general, secretariat, committee, subcommittee, commission, council, agency, board, authority, administration, institute, centre, center, minister, deputy minister, secretary, assistant secretary
  undersecretary, under secretary, under-secretary, under-secretary-general, deputy secretary, commissioner, high commissioner, director, deputy director, director general, director-general, adviser, advisor, coordinator, spokesman, spokesperson, spokeswoman
  secretary of state, vice president, deputy, assistant, chief, head, chairman, chair, representative, high representative, rapporteur, special rapporteur, court, foundation, fund, bank, general directorate, college, academy, school, university, division
`),
);
