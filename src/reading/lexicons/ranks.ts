import { entries } from './entries.ts';

/** Titles of respect, before a name: "**Mr** Johnson", "**Sheikh** Tamim", "**His Majesty** King Abdullah II". They are no part of the name. */
export const HONORIFICS = entries(`
  Mr, Mr., Mrs, Mrs., Ms, Ms., Miss, Mister, Madam, Madame, Mme, Monsieur, Dr, Dr., Prof, Prof., Professor, Sir, Dame, Lord, Lady, Baroness, Baron, Count, Countess, Rev, Rev., Reverend, Fr., Father, Sister, Brother, Saint
  Sheikh, Sheik, Shaikh, Shaykh, Sheikha, Sayyid, Sayyed, Seyyed, Seyed, Sayed, Haji, Hajj, Hajji, Imam, Ayatollah, Grand Ayatollah, Hojatoleslam, Hojjatoleslam, Mullah, Mufti, Maulana, Mawlawi, Maulvi, Rabbi, Pope, Shri, Smt, Smt., Sri
  His Majesty, Her Majesty, Their Majesties, His Highness, Her Highness, His Royal Highness, Her Royal Highness, HRH, H.R.H., HE, H.E., HM, H.M., HH, H.H., His Excellency, Her Excellency, Excellency, His Holiness, His Eminence, His Beatitude
  Hon, Hon., Honorable, Honourable, The Honorable, Rt Hon, Right Honourable, Esq, Datuk, Dato, Tan Sri, Tun, Don, Doña, Dom, Comrade, Engineer, Eng, Eng., Adv, Adv.
`);

/** Military, police and other ranks, before a name: "**Brig. Gen.** Ali Hassan", "**Staff Colonel** Abd Alamir". */
export const RANKS = entries(`
  General, Gen, Gen., Lieutenant General, Lt Gen, Lt. Gen., Lt.-Gen., Major General, Maj Gen, Maj. Gen., Brigadier General, Brigadier-General, Brig Gen, Brig. Gen., Brigadier, Brig, Brig., Colonel General, Col Gen, Col. Gen.
  Colonel, Col, Col., Lieutenant Colonel, Lt Col, Lt. Col., Major, Maj, Maj., Captain, Capt, Capt., Lieutenant, Lt, Lt., Lieut, First Lieutenant, Second Lieutenant, Sergeant, Sgt, Sgt., Staff Sgt., Staff Sergeant, Corporal, Cpl, Cpl.
  Private, Pvt, Pvt., Admiral, Adm, Adm., Vice Admiral, Vice Adm., Rear Admiral, Rear Adm., Commodore, Commander, Cmdr, Cmdr., Marshal, Field Marshal, Air Marshal, Air Chief Marshal, Air Vice Marshal, Group Captain, Wing Commander
  Staff Colonel, Staff General, Staff Major General, Staff Lieutenant General, Master Sgt., Petty Officer, Ensign, Inspector, Superintendent, Constable, Commissioner, Detective, Sheriff, Marine, Army General, Amb, Amb.
  Sen, Sen., Rep, Rep., Gov, Gov., Sens., Reps., Pres., Lieutenant Governor, Lt. Gov., Congressman, Congresswoman, Speaker, Judge, Cardinal, Archbishop, Bishop, Patriarch, Mayor, Ambassador
`);

/** Ranks in full: "Lt. Gen." is a lieutenant general. Lower case. */
export const RANK_FORMS: ReadonlyMap<string, string> = new Map(
  entries(`
  gen.: general, gen: general, lt. gen.: lieutenant general, lt gen: lieutenant general, lt.-gen.: lieutenant general, maj. gen.: major general, maj gen: major general, brig. gen.: brigadier general, brig gen: brigadier general, brigadier-general: brigadier general
  col.: colonel, col: colonel, lt. col.: lieutenant colonel, lt col: lieutenant colonel, col. gen.: colonel general, maj.: major, maj: major, capt.: captain, capt: captain, lt.: lieutenant, lt: lieutenant, sgt.: sergeant, sgt: sergeant, adm.: admiral, adm: admiral
  vice adm.: vice admiral, rear adm.: rear admiral, cmdr.: commander, cmdr: commander, brig.: brigadier, brig: brigadier, cpl.: corporal, cpl: corporal, pvt.: private, pvt: private, sen.: senator, sen: senator, rep.: representative, rep: representative
  gov.: governor, gov: governor, lt. gov.: lieutenant governor, pres.: president, amb.: ambassador, amb: ambassador, sens.: senator, reps.: representative
`).map((line) => line.split(':').map((part) => part.trim()) as [string, string]),
);

/** Offices that are given names too: within capitals, a name unless an honorific follows. "Hossein **Amir** Abdollahian", not "**Amir** Sheikh Tamim". */
export const OFFICES_THAT_ARE_NAMES: ReadonlySet<string> = new Set([
  'amir',
  'emir',
  'sultan',
  'dean',
  'shah',
  'prince',
  'king',
  'pope',
  'judge',
  'bishop',
  'marshal',
  'major',
]);

/** After a name, part of it in writing only: "Joseph R. Biden, **Jr.**". */
export const NAME_SUFFIXES: ReadonlySet<string> = new Set([
  'Jr',
  'Jr.',
  'Sr',
  'Sr.',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XVI',
]);

/** First words of titles that tell a person's sex, lower case, without a stop: "**Mrs** Roe", "**Her** Majesty …", "**King** Olav". */
export const FEMALE_TITLES: ReadonlySet<string> = new Set(
  entries('ms, mrs, miss, madam, madame, mme, lady, dame, baroness, queen, princess, sheikha, congresswoman, sister'),
);
export const MALE_TITLES: ReadonlySet<string> = new Set(
  entries('mr, mister, sir, lord, baron, king, prince, sheikh, congressman, brother, father, ayatollah, imam'),
);

/** After "His", "Her" and "Their", a style: "His **Majesty** King Olav". */
export const STYLES: ReadonlySet<string> = new Set(
  entries(
    'majesty, majesties, highness, highnesses, royal, excellency, excellencies, holiness, eminence, beatitude, honor, honour, lordship, grace',
  ),
);
