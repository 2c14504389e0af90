import { entries } from './entries.ts';

/** Adjectives of peoples, regions and creeds that are no state's: "a **Kurdish** official", "the **Western** powers". */
export const REGIONAL_ADJECTIVES: ReadonlySet<string> = new Set(
  entries(`
  Kurdish, Arab, Arabian, African, Asian, European, American-led, Western, Eastern, Northern, Southern, Latin, Central, Nordic, Baltic, Balkan, Caribbean, Scandinavian, Middle, Gulf, Pan-Arab, Pan-African, Euro-Atlantic
  Sunni, Shia, Shiite, Shi'ite, Shi’ite, Islamic, Islamist, Muslim, Christian, Jewish, Hindu, Buddhist, Sikh, Catholic, Orthodox, Protestant, Yazidi, Druze, Alawite, Coptic, Chaldean, Assyrian, Turkoman, Turkmen, Bedouin, Zionist
  Chechen, Tamil, Tibetan, Uighur, Uyghur, Basque, Catalan, Kashmiri, Pashtun, Baloch, Hazara, Tigrayan, Oromo, Amhara, Rohingya, Karen, Kachin, Shan, Zulu, Hutu, Tutsi, Crimean, Bosniak, Abkhaz, Ossetian, Darfuri, Gazan
  Democratic, Republican, Conservative, Liberal, Socialist, Communist, Maoist, Labour, Green, Transatlantic, Trans-Atlantic, Anglican, Soviet-era, North, South, East, West, Northwestern, Northeastern, Southeastern, Southwestern
`),
);

/** Plurals and singulars of the peoples among them: "the **Kurds**", "Sunni **Arabs**". */
export const PEOPLES: ReadonlySet<string> = new Set(
  entries(`
  Kurds, Arabs, Africans, Asians, Europeans, Westerners, Sunnis, Shias, Shiites, Shi'ites, Shi’ites, Muslims, Christians, Jews, Hindus, Buddhists, Sikhs, Catholics, Protestants, Yazidis, Druze, Alawites, Copts, Islamists, Zionists
  Chechens, Tamils, Tibetans, Uighurs, Uyghurs, Basques, Catalans, Kashmiris, Pashtuns, Rohingyas, Rohingya, Hutus, Tutsis, Bosniaks, Gazans, Democrats, Republicans, Conservatives, Liberals, Socialists, Communists, Maoists, Tories
`),
);
