import { entries, pairs } from './entries.ts';

// Standing organizations whose names do not show what they are. No office holders here: people come from the text alone.

/** Intergovernmental and humanitarian organizations. Example: "NATO condemned …". A full name stands after the colon. */
export const INTERGOVERNMENTAL = pairs(`
  UN: United Nations, U.N.: United Nations, United Nations: United Nations, UNSC: United Nations Security Council, UN Security Council: United Nations Security Council
  U.N. Security Council: United Nations Security Council, United Nations Security Council: United Nations Security Council, Security Council: United Nations Security Council
  UNGA: United Nations General Assembly, UN General Assembly: United Nations General Assembly, United Nations General Assembly: United Nations General Assembly
  U.N. General Assembly: United Nations General Assembly, General Assembly: United Nations General Assembly
  UNHCR: UNHCR, UNICEF: UNICEF, UNESCO: UNESCO, UNRWA: UNRWA, UNDP: UNDP, UNEP: UNEP, UNODC: UNODC, OCHA: OCHA, UNAMI: UNAMI, UNAMA: UNAMA, UNIFIL: UNIFIL, MONUSCO: MONUSCO, OHCHR: OHCHR
  WHO: World Health Organization, World Health Organization: World Health Organization, WFP: World Food Programme, World Food Programme: World Food Programme
  IAEA: IAEA, International Atomic Energy Agency: IAEA, EU: European Union, E.U.: European Union, European Union: European Union, European Commission: European Commission
  European Parliament: European Parliament, European Council: European Council, European Central Bank: European Central Bank, ECB: European Central Bank, Eurogroup: Eurogroup
  NATO: NATO, Nato: NATO, North Atlantic Treaty Organization: NATO, African Union: African Union, AU: African Union, A.U.: African Union, OAU: Organization of African Unity
  ASEAN: ASEAN, Asean: ASEAN, Association of Southeast Asian Nations: ASEAN, OPEC: OPEC, OPEC+: OPEC+, Opec: OPEC, G7: G7, G-7: G7, G8: G8, G-8: G8, G20: G20, G-20: G20, G77: G77
  BRICS: BRICS, Brics: BRICS, SCO: Shanghai Cooperation Organisation, Shanghai Cooperation Organisation: Shanghai Cooperation Organisation
  Shanghai Cooperation Organization: Shanghai Cooperation Organisation, CSTO: CSTO, CIS: CIS, GCC: Gulf Cooperation Council, Gulf Cooperation Council: Gulf Cooperation Council
  OIC: Organisation of Islamic Cooperation, Arab League: Arab League, League of Arab States: Arab League, OAS: Organization of American States, ECOWAS: ECOWAS, IGAD: IGAD, SADC: SADC, Southern African Development Community: SADC
  EAC: East African Community, East African Community: East African Community, Economic Community of West African States: ECOWAS, Mercosur: Mercosur, CARICOM: CARICOM, APEC: APEC, SAARC: SAARC, IMF: IMF, International Monetary Fund: IMF, World Bank: World Bank
  WTO: World Trade Organization, World Trade Organization: World Trade Organization, OECD: OECD, OSCE: OSCE, ICC: International Criminal Court
  International Criminal Court: International Criminal Court, ICJ: International Court of Justice, International Court of Justice: International Court of Justice
  OPCW: OPCW, Interpol: Interpol, INTERPOL: Interpol, Europol: Europol, Frontex: Frontex, ICRC: Red Cross, Red Cross: Red Cross, Red Crescent: Red Crescent
  MSF: Médecins Sans Frontières, Médecins Sans Frontières: Médecins Sans Frontières, Doctors Without Borders: Médecins Sans Frontières, Amnesty International: Amnesty International
  Amnesty: Amnesty International, Human Rights Watch: Human Rights Watch, HRW: Human Rights Watch, Oxfam: Oxfam, Greenpeace: Greenpeace, Quartet: Quartet, Commonwealth: Commonwealth
  E3: E3, P5+1: P5+1, AUKUS: AUKUS, Quad: Quad, FIFA: FIFA, UEFA: UEFA, IOC: IOC, FATF: FATF, WADA: WADA, NAM: Non-Aligned Movement, Non-Aligned Movement: Non-Aligned Movement
`);

/** Armed groups, movements and parties known by a bare name: "Hamas rejected …". */
export const MOVEMENTS = entries(`
  Taliban, Hamas, Hezbollah, Hizbullah, Hizballah, Hezbullah, Hizbollah, Houthi, Houthis, Ansar Allah, Ansarullah, ISIS, ISIL, IS, Daesh, Da'esh, Islamic State, al-Qaeda, al Qaeda, al-Qaida, al Qaida
  Al-Qaeda, Al Qaeda, Al-Qaida, AQI, AQAP, AQIM, al-Shabaab, al Shabaab, Al-Shabaab, Al Shabaab, al-Shabab, Boko Haram, PKK, PYD, YPG, YPJ, SDF, FARC, ELN, LTTE, IRA, ETA, Fatah, PLO, Islamic Jihad
  Muslim Brotherhood, Peshmerga, PMF, PMU, PJAK, MEK, MKO, Komala, Wagner, RSF, M23, LRA, TPLF, Polisario, Jaish-e-Mohammed, Lashkar-e-Taiba, Haqqani, TTP, Al-Nusra, al-Nusra, Jabhat al-Nusra
  Hashd al-Sha'abi, Hashd al-Sha’abi, Hashd al-Shaabi, Hashd Shaabi, Kataib Hezbollah, Sinn Fein, Sinn Féin, Likud, Janjaweed, Abu Sayyaf, Jemaah Islamiyah, Naxalites, Mujahideen, Ku Klux Klan
  PUK, KDP, KRG, KDPI, ANC, BJP, CPC, CCP, MDC, ZANU-PF, AKP, CHP, HDP, MHP, SPD, CDU, CSU, AfD, Tories, GOP, PTI, PML-N, PPP, Hizb ut-Tahrir
`);

/** Institutions of one state known by a bare name; the state stands after the colon. "The Kremlin denied …". */
export const STATE_INSTITUTIONS = pairs(`
  White House: United States, Pentagon: United States, State Department: United States, Capitol Hill: United States, FBI: United States, F.B.I.: United States, CIA: United States, C.I.A.: United States
  NSA: United States, DEA: United States, FEMA: United States, NASA: United States, CENTCOM: United States, Islamic Revolution Guards Corps: Iran, Israel Defense Forces: Israel, People's Liberation Army: China, Centcom: United States, USAID: United States, U.S. Congress: United States
  Kremlin: Russia, FSB: Russia, KGB: Russia, GRU: Russia, State Duma: Russia, Duma: Russia, Downing Street: United Kingdom, Foreign Office: United Kingdom, Whitehall: United Kingdom
  Westminster: United Kingdom, MI5: United Kingdom, MI6: United Kingdom, Scotland Yard: United Kingdom, House of Commons: United Kingdom, House of Lords: United Kingdom, Buckingham Palace: United Kingdom
  Élysée: France, Elysee: France, Quai d'Orsay: France, Bundestag: Germany, Bundesrat: Germany, Bundeswehr: Germany, Knesset: Israel, Mossad: Israel, Shin Bet: Israel, IDF: Israel
  IRGC: Iran, Majlis: Iran, Basij: Iran, Quds Force: Iran, Qods Force: Iran, AEOI: Iran, ISI: Pakistan, ISPR: Pakistan, Lok Sabha: India, Rajya Sabha: India, CBI: India, RBI: India
  Blue House: South Korea, PLA: China, Politburo: China, Sejm: Poland, Rada: Ukraine, Verkhovna Rada: Ukraine, Loya Jirga: Afghanistan, Shura Council: Saudi Arabia, Diet: Japan
  Riksdag: Sweden, Storting: Norway, Folketing: Denmark, Cortes: Spain, Dáil: Ireland, Aramco: Saudi Arabia, Gazprom: Russia, Rosneft: Russia, Rosatom: Russia, Fed: United States, Supreme Leader's Office: Iran
`);

/** News outlets: speakers now and then, mostly credits. "Reuters reported …". */
export const NEWS_OUTLETS = entries(`
  Reuters, AP, Associated Press, AFP, Agence France-Presse, BBC, CNN, Al Jazeera, Al-Jazeera, Al Arabiya, Al-Arabiya, Al Mayadeen, Al-Mayadeen, Al Alam, Al-Alam, Xinhua, TASS, Tass, Interfax, RIA Novosti, IRNA, ISNA, Fars
  Tasnim, Mehr, Press TV, Anadolu, Anadolu Agency, SANA, Sana, INA, Rudaw, Kurdistan 24, Kurdistan24, Bloomberg, Fox News, MSNBC, NBC, CBS, ABC, NPR, PBS, DPA, dpa, EFE, ANSA, Kyodo, Yonhap, KCNA, PTI, ANI, Dawn, Haaretz
  Le Monde, Der Spiegel, Asharq Al-Awsat, Asharq al-Awsat, New York Times, Washington Post, Wall Street Journal, Financial Times, The Guardian, The Times, Al-Ahram, Sky News, Deutsche Welle, DW, Voice of America, VOA
  Radio Free Europe, Facebook, Twitter, YouTube, Google, Microsoft, Amazon, Huawei, Boeing, Airbus, Siemens, Samsung, Toyota, BP, ExxonMobil, Chevron, TotalEnergies,
`);

/** One body or movement under several names and spellings; the name it is kept under stands after the colon. */
export const ALSO_KNOWN_AS = pairs(`
  Hizbullah: Hezbollah, Hizballah: Hezbollah, Hezbullah: Hezbollah, Hizbollah: Hezbollah, Lebanese Hezbollah: Hezbollah, Ansar Allah: Houthis, Ansarullah: Houthis, Houthi: Houthis
  ISIS: Islamic State, ISIL: Islamic State, IS: Islamic State, Daesh: Islamic State, Da'esh: Islamic State, Da’esh: Islamic State, Islamic State of Iraq and Syria: Islamic State
  al Qaeda: al-Qaeda, al-Qaida: al-Qaeda, al Qaida: al-Qaeda, Al-Qaeda: al-Qaeda, Al Qaeda: al-Qaeda, Al-Qaida: al-Qaeda, al Shabaab: al-Shabaab, Al-Shabaab: al-Shabaab, Al Shabaab: al-Shabaab, al-Shabab: al-Shabaab
  PKK: Kurdistan Workers' Party, Kurdistan Workers’ Party: Kurdistan Workers' Party, Kurdistan Workers Party: Kurdistan Workers' Party, SDF: Syrian Democratic Forces, RSF: Rapid Support Forces
  Hashd al-Shaabi: Hashd al-Sha'abi, Hashd al-Sha’abi: Hashd al-Sha'abi, Hashd Shaabi: Hashd al-Sha'abi, Popular Mobilization Forces: Hashd al-Sha'abi, Popular Mobilisation Forces: Hashd al-Sha'abi, Popular Mobilization Units: Hashd al-Sha'abi
  PMF: Hashd al-Sha'abi, PMU: Hashd al-Sha'abi, KRG: Kurdistan Regional Government, PUK: Patriotic Union of Kurdistan, KDP: Kurdistan Democratic Party, Sinn Féin: Sinn Fein, PLO: Palestine Liberation Organization
  Jabhat al-Nusra: al-Nusra Front, al-Nusra: al-Nusra Front, Al-Nusra: al-Nusra Front, MKO: MEK, Mujahedin-e Khalq: MEK, LTTE: Tamil Tigers, TTP: Tehreek-i-Taliban Pakistan, ANC: African National Congress, BJP: Bharatiya Janata Party
`);

/** The same for bodies of one state: name kept, and state. */
export const STATE_BODIES_ALSO_KNOWN_AS = pairs(`
  IRGC: Islamic Revolution Guards Corps, Islamic Revolutionary Guard Corps: Islamic Revolution Guards Corps, Islamic Revolutionary Guards Corps: Islamic Revolution Guards Corps, Islamic Revolution Guards Corps: Islamic Revolution Guards Corps
  Revolutionary Guard Corps: Islamic Revolution Guards Corps, Revolutionary Guards Corps: Islamic Revolution Guards Corps, Revolutionary Guards: Islamic Revolution Guards Corps, Revolutionary Guard: Islamic Revolution Guards Corps
  Qods Force: Quds Force, F.B.I.: FBI, C.I.A.: CIA, IDF: Israel Defense Forces, Israeli Defense Forces: Israel Defense Forces, Israel Defence Forces: Israel Defense Forces, Israeli Defence Forces: Israel Defense Forces
  Israel Defense Forces: Israel Defense Forces, PLA: People's Liberation Army, Elysee: Élysée, State Duma: Duma, Verkhovna Rada: Rada
`);
