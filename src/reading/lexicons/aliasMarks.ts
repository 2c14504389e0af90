import { entries } from './entries.ts';

/** Words between a name and another name of the same one: "X, **also known as** Y", "X, **officially** Y", "X, **born** Y". Longest first. */
export const ALIAS_MARKS: readonly (readonly string[])[] = entries(`
  also known as, better known as, widely known as, commonly known as, formerly known as, otherwise known as, known locally as, known simply as, known as, also called, also spelled, also spelt, commonly called, nicknamed, dubbed
  officially, officially called, officially known as, formerly, alias, aka, a.k.a., a.k.a, né, née, born, nom de guerre, real name, or simply, or
`)
  .map((mark) => mark.split(' '))
  .sort((a, b) => b.length - a.length);

/** Verbs that give someone an office: "**appointed** X the commander", "**elected** X as speaker". */
export const APPOINTING = /^(?:appoint|nam(?:e|ed|es|ing)$|elect|nominat|designat|install|promot|swore|reappoint|re-elect)/;
