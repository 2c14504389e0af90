import { stems } from './entries.ts';

// Verbs and nouns, as the letters they begin with in all their forms, that tell who acts and where.

/** Their subject is someone: "X **said**", "X **arriv**ed". */
export const SPEAKING = stems(`
  say, said, tell, told, add, ask, urge, warn, call, note, stress, state, insist, claim, argue, explain, write, wrote, speak, spoke, meet, met
  visit, thank, welcome, praise, accuse, deny, denied, vow, pledge, express, reiterat, underscor, emphasi, condemn, demand, announce, describe
  believe, think, know, hope, want, arriv, travel, discuss, mention, observ, declar, conclude, reply, repli, comment, tweet, respon
`);

/** Their object is someone: "**thank**ed X", "**summon**ed X". */
export const ADDRESSING = stems(`
  meet, met, told, tell, urg, ask, thank, prais, blam, accus, congratulat, invit, host, receiv, appoint, elect, arrest, detain, kill, replac
  succeed, criticiz, criticis, summon, welcom, greet, call, phon, brief, interview, assassinat, sentenc, convict, acquit, releas, free, back, endors
  nam
`);

/** Their object is a place more often than not: "**visit**ed X", "troops **retak**e X". */
export const VISITING = stems(`
  attack, besieg, bomb, captur, enter, hit, leave, leaving, left, liberat, reach, retak, seiz, seize, shell, storm, tour, visit
`);

/** Before "to", "from" or "for" they make what follows a place: "**travel**led to X", "a **flight** from X", "an **embassy** to X". */
export const MOVING = stems(`
  travel, visit, go, goes, went, gone, trip, flight, fly, flew, flown, return, head, arriv, depart, left, leav, journey, drove, drive, way, mov
  fled, flee, rush, sent, send, dispatch, embassy, ambassador, bound, invit, delegation, tour, back, came, come, coming, road
`);

/** Before "with" or "by" they make what follows a party: "a **deal** with X", "**talks** with X". */
export const DEALING = stems(`
  deal, agreement, accord, pact, treat, talks, negotiation, relations, ties, cooperation, meeting, dialogue, dispute, contract, cooperat, negotiat
  agree
`);

/** Their object is asked or expected to do something: "**urg**ed X to", "**expect** X to". */
export const ASKING = stems(`
  urg, ask, press, tell, told, warn, accus, expect, demand, call, thank, pressur, oblig, forc, allow, requir, prais, blam, promis
`);
