import { entries } from './entries.ts';

/** Words that open a noun phrase and are no part of a name: "**the** minister", "**some** officials". */
export const DETERMINERS: ReadonlySet<string> = new Set(
  entries(`
  the, a, an, this, that, these, those, his, her, its, their, our, my, your, whose, some, any, all, both, either, neither, several, many, most, few, other, another, each, every, no, such, certain, various, more, fewer, two, three, four, five, six
`),
);

/** Point to someone the reader knows. */
export const DEFINITE: ReadonlySet<string> = new Set(
  entries('the, this, that, these, those, his, her, its, their, our, my, your, whose, both'),
);

/** Bring in someone new. */
export const INDEFINITE: ReadonlySet<string> = new Set(
  entries('a, an, another, some, any, several, many, few, other, no, certain, various, such, more, fewer, each, every'),
);

/** Name particles in lower case that stand between capitals: "Mohammed **bin** Salman", "Lashkar **e** Taiba". */
export const INFIXES: ReadonlySet<string> = new Set(
  entries(
    'bin, ibn, bint, al, el, ul, ur, de, del, della, di, da, dos, das, do, du, van, von, vom, der, den, ter, la, le, los, las, abu, ould, e, y, zu, af, av, i',
  ),
);
