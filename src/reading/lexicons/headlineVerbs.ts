import { entries } from './entries.ts';

/** Verbs that a tagger takes for nouns after a name, in headlines above all: "Norway deputy FM **visits** Peru", "Lima **talks** begin" aside. */
export const HEADLINE_VERBS: ReadonlySet<string> = new Set(
  entries(`
  visits, meets, calls, urges, warns, vows, says, tells, asks, backs, slams, hails, seeks, plans, rejects, demands, praises, offers, accuses, blames, denies, condemns, welcomes, hosts, holds, signs, attacks, strikes, kills, bombs, shells
  threatens, orders, arrests, detains, releases, frees, expels, bans, lifts, imposes, agrees, refuses, wants, needs, supports, opposes, discusses, begins, starts, ends, leaves, arrives, returns, heads, names, appoints, elects, wins, loses
  votes, launches, fires, tests, claims, admits, pledges, promises, reiterates, stresses, underlines, highlights, expresses, voices, invites, receives, sends, summons, recalls, cuts, resumes, halts, suspends, approves, passes, questions, reports
  aims, hopes, eyes, faces, fears, sees, moves, steps, pushes, presses, talks, speaks, thanks, greets, congratulates, mourns, marks, opens, closes, sets, takes, gives, makes, puts, raises, doubts, dismisses, defends, criticizes, criticises, rules, steps
`),
);
