import { entries } from './entries.ts';

// Places that are no state and no capital. A modest list: other places are told by the words around them.

/** Regions of the world and of states: "across the Middle East", "Iraqi Kurdistan". */
export const REGIONS = entries(`
  Middle East, Near East, Far East, Europe, Asia, Africa, North Africa, West Africa, East Africa, Central Africa, Southern Africa, Sub-Saharan Africa, Horn of Africa, Sahel, Maghreb, Sahara, Central Asia, South Asia, East Asia
  Southeast Asia, South-East Asia, Northeast Asia, Asia-Pacific, Asia Pacific, Indo-Pacific, Pacific, Atlantic, Latin America, Central America, South America, North America, Caribbean, Western Hemisphere, Balkans, Western Balkans
  Caucasus, South Caucasus, North Caucasus, Levant, Gulf, Persian Gulf, Arabian Gulf, Gulf of Aden, Gulf of Oman, Gulf of Guinea, Gulf of Mexico, Gulf Coast, Red Sea, Black Sea, Caspian Sea, Baltic Sea, Baltics, Mediterranean
  Mediterranean Sea, Eastern Mediterranean, Arabian Sea, South China Sea, East China Sea, Sea of Japan, Taiwan Strait, Strait of Hormuz, Straits of Hormuz, Bab el-Mandeb, Suez Canal, Panama Canal, Bosphorus, Bosporus, Dardanelles
  Arctic, Antarctica, Antarctic, Scandinavia, Eurasia, Eastern Europe, Western Europe, Central Europe, Iberia, Siberia, Crimea, Donbas, Donbass, Transnistria, Abkhazia, South Ossetia, Nagorno-Karabakh, Karabakh
  Chechnya, Dagestan, Kashmir, Jammu, Punjab, Sindh, Balochistan, Baluchistan, Xinjiang, Tibet, Inner Mongolia, Darfur, South Kordofan, Tigray, Oromia, Amhara, Somaliland, Puntland, Kurdistan, Iraqi Kurdistan, Rojava
  Gaza, Gaza Strip, West Bank, East Jerusalem, Golan Heights, Golan, Sinai, Sinai Peninsula, Korean Peninsula, Korean peninsula, Northern Ireland, England, Scotland, Wales, Catalonia, Bavaria, Corsica, Sicily, Flanders, Quebec, Ontario
  Alberta, British Columbia, Hong Kong, Macau, Macao, Guam, Puerto Rico, Greenland, Gibraltar, Falkland Islands, Hawaii, Okinawa, Bali, Aceh, West Papua, Mindanao, Anatolia, Mesopotamia
  New England, Midwest, West Coast, East Coast, Deep South, Silicon Valley, Wall Street, Green Zone, Durand Line, Line of Control, Euphrates, Tigris, Nile, Rhine, Danube, Himalayas, Alps, Andes, Sea of Azov, Idlib, Anbar, Helmand
`);

/** States, and what else counts with them, of the United States. */
export const US_STATES = entries(`
  Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri
  Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia
  West Virginia, Wisconsin, Wyoming, District of Columbia
`);

/** Large or newsworthy cities that are not capitals. */
export const CITIES = entries(`
  New York City, Los Angeles, Chicago, Houston, Phoenix, Philadelphia, San Antonio, San Diego, Dallas, San Francisco, Seattle, Denver, Boston, Detroit, Las Vegas, Atlanta, Miami, Orlando, Tampa, Minneapolis, St. Louis, Pittsburgh
  Cleveland, Baltimore, New Orleans, Salt Lake City, Camp David, Nashville, Portland, Sacramento, Annapolis, Charlotte, Toronto, Montreal, Vancouver, Calgary, Halifax, São Paulo, Sao Paulo, Rio de Janeiro, Medellín, Medellin
  Guadalajara, Monterrey, Tijuana, Cancún, Cancun, Cartagena, Guayaquil, Rosario, Córdoba, Maracaibo, Manchester, Birmingham, Liverpool, Leeds, Glasgow, Edinburgh, Cardiff, Belfast, Bristol, Salisbury, Oxford, Cambridge
  Marseille, Lyon, Strasbourg, Toulouse, Calais, Lille, Bordeaux, Hamburg, Munich, Frankfurt, Cologne, Bonn, Stuttgart, Leipzig, Dresden, Nuremberg, Hanover, Ramstein, Milan, Naples, Turin, Venice, Florence, Genoa, Palermo
  Barcelona, Valencia, Seville, Madrid, Bilbao, Porto, Geneva, Zurich, Zürich, Davos, Lausanne, Basel, Salzburg, Graz, Brussels, The Hague, Antwerp, Ghent, Rotterdam, Utrecht, Maastricht, Gothenburg, Malmö, Malmo, Bergen, Krakow, Kraków, Gdansk, Gdańsk
  Brno, Thessaloniki, Istanbul, Izmir, Antalya, Diyarbakir, Gaziantep, Adana, Incirlik, St. Petersburg, Saint Petersburg, Sochi, Kazan, Vladivostok, Grozny, Rostov, Kaliningrad, Yekaterinburg, Murmansk, Kharkiv, Kharkov, Odesa
  Odessa, Lviv, Mariupol, Donetsk, Luhansk, Dnipro, Kherson, Zaporizhzhia, Sevastopol, Bakhmut, Minsk, Gomel, Almaty, Shymkent, Samarkand, Bukhara, Osh, Batumi, Tskhinvali, Aleppo, Homs, Hama, Raqqa, Deir ez-Zor, Deir al-Zor
  Latakia, Palmyra, Kobani, Kobane, Qamishli, Manbij, Afrin, Daraa, Mosul, Basra, Erbil, Irbil, Arbil, Sulaymaniyah, Sulaimani, Sulaimaniyah, Kirkuk, Najaf, Karbala, Fallujah, Falluja, Ramadi, Tikrit, Samarra, Sinjar, Dohuk, Duhok
  Halabja, Tal Afar, Mashhad, Isfahan, Esfahan, Shiraz, Tabriz, Qom, Ahvaz, Kermanshah, Sanandaj, Bandar Abbas, Bushehr, Natanz, Fordow, Arak, Urmia, Kerman, Jeddah, Jiddah, Mecca, Medina, Dhahran, Dammam, Dubai, Sharjah, Aden
  Hodeidah, Hodeida, Taiz, Marib, Salalah, Tel Aviv, Haifa, Beersheba, Eilat, Hebron, Nablus, Jenin, Bethlehem, Jericho, Rafah, Khan Younis, Khan Yunis, Aqaba, Irbid, Tyre, Sidon, Alexandria, Sharm el-Sheikh, Sharm El Sheikh
  Giza, Port Said, Suez, Ismailia, Luxor, Benghazi, Misrata, Sirte, Tobruk, Derna, Casablanca, Marrakesh, Marrakech, Fez, Tangier, Oran, Constantine, Kano, Kaduna, Maiduguri, Port Harcourt, Ibadan, Kumasi, Abidjan, Bouaké, Timbuktu
  Gao, Mombasa, Kisumu, Arusha, Zanzibar, Dar es Salaam, Lagos, Cape Town, Bloemfontein, Entebbe, Goma, Bukavu, Lubumbashi, Johannesburg, Durban, Soweto, Bulawayo, Blantyre, Asmara, Mekelle, Gondar, Hargeisa, Kismayo, Karachi, Lahore, Peshawar, Quetta, Rawalpindi, Multan
  Faisalabad, Kandahar, Herat, Jalalabad, Kunduz, Mazar-i-Sharif, Mumbai, Bombay, Kolkata, Calcutta, Chennai, Madras, Bangalore, Bengaluru, Hyderabad, Ahmedabad, Pune, Jaipur, Lucknow, Kanpur, Srinagar, Amritsar, Varanasi
  Guwahati, Chandigarh, Goa, Ladakh, Chittagong, Sylhet, Jaffna, Kandy, Mandalay, Chiang Mai, Phuket, Pattaya, Ho Chi Minh City, Saigon, Da Nang, Haiphong, Penang, Johor, Surabaya, Bandung, Yogyakarta, Medan, Cebu, Davao, Marawi
  Shanghai, Guangzhou, Shenzhen, Tianjin, Chongqing, Wuhan, Chengdu, Nanjing, Xi'an, Hangzhou, Harbin, Dalian, Qingdao, Urumqi, Kashgar, Lhasa, Kunming, Boao, Kaohsiung, Osaka, Kyoto, Nagoya, Hiroshima, Nagasaki, Sapporo, Fukushima
  Yokohama, Fukuoka, Busan, Incheon, Daegu, Jeju, Panmunjom, Kaesong, Wonsan, Sydney, Melbourne, Brisbane, Perth, Adelaide, Darwin, Auckland, Christchurch, Bretton Woods, Kandahar, Sarajevo, Srebrenica, Mostar, Novi Sad, Mitrovica
`);

/** What places have: "the **siege** of Ghouta", "**residents** of Gao", "**south** of Sirte". */
export const OF_PLACES: ReadonlySet<string> = new Set(
  entries(`
  siege, assault, battle, capture, fall, liberation, recapture, bombardment, shelling, bombing, people, population, residents, inhabitants, citizens, natives, portion, part, parts, outskirts, streets, suburb, suburbs, centre, center, heart, city, town, village
  north, south, east, west, northeast, northwest, southeast, southwest, northern, southern, eastern, western, district, province, region, island, port, capital, area, control, airport, mayor, governor, archbishop, bishop, university
`),
);
