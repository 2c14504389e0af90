/** Verbs of leaving a deed to others, or of seeing to it: "would not allow gangs to shell the town", "ensure that they do not". */
export const LETTING_VERBS: ReadonlySet<string> = new Set(
  'allow permit let enable forbid authorize authorise ensure guarantee'.split(' '),
);

/** Verbs of keeping others from a deed: "prevented gangs from shelling the town", "stop them shelling it". */
export const HINDERING_VERBS: ReadonlySet<string> = new Set(
  'prevent stop keep prohibit bar ban block deter hinder restrain dissuade discourage preclude inhibit'.split(' '),
);

/** Verbs of wanting a deed of others: "urged both sides to sign the accord", "demanded that they agree". */
export const WANTING_VERBS: ReadonlySet<string> = new Set(
  'ask urge press push call appeal demand request beg implore encourage tell order pressure lobby plead invite exhort want expect insist'.split(
    ' ',
  ),
);
