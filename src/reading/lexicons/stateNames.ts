import { pairs, stems } from './entries.ts';

// What `world-countries` lacks of the ways news writes states. The value is the state's common name there.

/** Other names of a state: "Britain condemned the attack", "the ROK". */
export const OTHER_STATE_NAMES = pairs(`
  US: United States, U.S.: United States, USA: United States, U.S.A.: United States, U.S: United States, U.S.A: United States
  America: United States
  UK: United Kingdom, U.K.: United Kingdom, U.K: United Kingdom, Britain: United Kingdom, Great Britain: United Kingdom
  UAE: United Arab Emirates, U.A.E.: United Arab Emirates, Emirates: United Arab Emirates
  KSA: Saudi Arabia, PRC: China, P.R.C.: China, Mainland China: China, Republic of China: Taiwan, ROC: Taiwan
  DPRK: North Korea, D.P.R.K.: North Korea, ROK: South Korea, R.O.K.: South Korea
  Turkey: Türkiye, Turkiye: Türkiye, Republic of Turkey: Türkiye, Burma: Myanmar, Republic of Korea: South Korea
  Czech Republic: Czechia, Slovak Republic: Slovakia, Holland: Netherlands, Swaziland: Eswatini, East Timor: Timor-Leste, Cabo Verde: Cape Verde
  Bosnia: Bosnia and Herzegovina, Bosnia-Herzegovina: Bosnia and Herzegovina, Bosnia & Herzegovina: Bosnia and Herzegovina
  Macedonia: North Macedonia, Côte d'Ivoire: Ivory Coast, Cote d'Ivoire: Ivory Coast, Côte d’Ivoire: Ivory Coast, Cote d’Ivoire: Ivory Coast
  DRC: DR Congo, Democratic Republic of Congo: DR Congo, Congo: DR Congo, Congo-Brazzaville: Republic of the Congo, Republic of Congo: Republic of the Congo
  Vatican: Vatican City, Holy See: Vatican City, Russian Federation: Russia, Soviet Union: Russia, USSR: Russia, U.S.S.R.: Russia
  Palestinian Territories: Palestine, Slovak Republic: Slovakia, Gambia: Gambia, The Gambia: Gambia, Sao Tome and Principe: São Tomé and Príncipe
  Antigua: Antigua and Barbuda, Trinidad: Trinidad and Tobago, Saint Kitts: Saint Kitts and Nevis, St. Kitts and Nevis: Saint Kitts and Nevis
  St. Lucia: Saint Lucia, St. Vincent and the Grenadines: Saint Vincent and the Grenadines, Federated States of Micronesia: Micronesia
  Lao PDR: Laos, Brunei Darussalam: Brunei, Viet Nam: Vietnam, Kyrgyz Republic: Kyrgyzstan, Sahrawi Republic: Western Sahara
  Kingdom of Saudi Arabia: Saudi Arabia, State of Palestine: Palestine, Islamic Republic: Iran, Hashemite Kingdom: Jordan
  Byelorussia: Belarus, Kirgizstan: Kyrgyzstan, Tadjikistan: Tajikistan, Kazakstan: Kazakhstan, Republic of Ireland: Ireland
`);

/** People and adjectives of a state beyond `world-countries`: "a Saudi official", "two Britons". */
export const OTHER_DEMONYMS = pairs(`
  Saudi: Saudi Arabia, Briton: United Kingdom, Brit: United Kingdom, English: United Kingdom, Scottish: United Kingdom, Welsh: United Kingdom
  Northern Irish: United Kingdom, Argentinian: Argentina, Argentinean: Argentina, Philippine: Philippines, Filipina: Philippines
  Spaniard: Spain, Dane: Denmark, Swede: Sweden, Finn: Finland, Pole: Poland, Turk: Türkiye, Serb: Serbia, Croat: Croatia, Slovenian: Slovenia
  Slovakian: Slovakia, Kazakh: Kazakhstan, Uzbek: Uzbekistan, Tajik: Tajikistan, Kyrgyz: Kyrgyzstan, Azeri: Azerbaijan, Azerbaijani: Azerbaijan
  Bosnian: Bosnia and Herzegovina, Icelandic: Iceland, Monégasque: Monaco, Motswana: Botswana, Batswana: Botswana, Basotho: Lesotho
  Congolese: DR Congo, Emirati: United Arab Emirates, Scot: United Kingdom, Frenchman: France, Frenchwoman: France, Dutchman: Netherlands
  Irishman: Ireland, Englishman: United Kingdom, Welshman: United Kingdom, Guinea-Bissauan: Guinea-Bissau, Kirghiz: Kyrgyzstan, Kosovan: Kosovo
  Timorese: Timor-Leste, Lao: Laos, Malay: Malaysia, Maldivian: Maldives, Papua New Guinean: Papua New Guinea, Luxembourgish: Luxembourg
  Liechtenstein: Liechtenstein, Persian: Iran, Soviet: Russia, Central African: Central African Republic, Surinamese: Suriname, Ecuadorian: Ecuador
  Nepali: Nepal, Bangladeshi: Bangladesh, Burkinabè: Burkina Faso, Cape Verdean: Cape Verde, Costa Rican: Costa Rica, Hellenic: Greece
  Dominican: Dominican Republic, Salvadorian: El Salvador, Salvadorean: El Salvador, Vatican: Vatican City, Vincentian: Saint Vincent and the Grenadines
  Seychellois: Seychelles, Latvian: Latvia, Belarussian: Belarus, Byelorussian: Belarus, Moldavian: Moldova, Trinidadian: Trinidad and Tobago
  Antiguan: Antigua and Barbuda, Bahamian: Bahamas, Tongan: Tonga, Yemenite: Yemen, Omani: Oman, Singaporean: Singapore, Kiwi: New Zealand
  New Zealander: New Zealand, Luxembourger: Luxembourg, Swazi: Eswatini, Macedonian: North Macedonia, Comorian: Comoros, Ukranian: Ukraine
`);

/** Other spellings of capitals, and seats of government that are not the capital of record. */
export const OTHER_CAPITALS = pairs(`
  Washington: United States, Washington DC: United States, Washington D.C.: United States, Kiev: Ukraine, Kyiv: Ukraine, Sanaa: Yemen, Sana’a: Yemen, Sana'a: Yemen
  Nur-Sultan: Kazakhstan, Rangoon: Myanmar, Naypyitaw: Myanmar, Nay Pyi Taw: Myanmar, Berne: Switzerland, Brasilia: Brazil, Bogota: Colombia, Asuncion: Paraguay
  Chisinau: Moldova, San Jose: Costa Rica, Yaounde: Cameroon, N’Djamena: Chad, N'Djamena: Chad, Ndjamena: Chad, Sucre: Bolivia, La Paz: Bolivia
  Ulaanbaatar: Mongolia, Delhi: India, Peking: China, Teheran: Iran, Taipei: Taiwan
  Mogadishu: Somalia, Prishtina: Kosovo, Tbilissi: Georgia, Port Au Prince: Haiti, Sarayevo: Bosnia and Herzegovina, Cotonou: Benin, Colombo: Sri Lanka
  Putrajaya: Malaysia, Nuku’alofa: Tonga, Malabo: Equatorial Guinea, Damascus: Syria, Pretoria: South Africa, Lome: Togo
`);

/** Words of `world-countries` that mean something else far more often; left to other evidence. */
export const AMBIGUOUS_STATE_WORDS: ReadonlySet<string> = new Set([
  'Victoria',
  'Cape Town',
  'Bloemfontein',
  'Brussels',
  'George Town',
  'Moroni',
  'Male',
  'Stanley',
  'Bonaire',
  'Nation of Brunei',
]);

/** Entities outside the United Nations that act as states in news. */
export const STATES_OUTSIDE_THE_UN: ReadonlySet<string> = new Set([
  'Kosovo',
  'Taiwan',
  'Palestine',
  'Vatican City',
  'Western Sahara',
]);

/** How names of states begin that have an article: "**the** United States", but "the Iran deal" has none of Iran's. */
export const STATES_WITH_ARTICLE = stems(`
  US, U.S, UK, U.K, UAE, U.A.E, DPRK, D.P.R.K, ROK, R.O.K, PRC, P.R.C, DRC, KSA, USSR, United, Republic, Islamic, Kingdom, State of, Federal, Federat, Hashemite, Democratic, People, Commonwealth, Sultanate, Principality, Netherlands, Philippines
  Bahamas, Gambia, Maldives, Comoros, Seychelles, Solomon, Marshall, Dominican, Central African, Czech, Slovak, Congo, Vatican, Holy See, Sudan, Soviet, Emirates, Union, Russian Fed, Arab, Bolivarian, Plurinational, Oriental, Syrian Arab, Lebanese Rep, Hellenic
  French Rep, Italian Rep, Portuguese Rep, Argentine Rep, Palestinian
`);
