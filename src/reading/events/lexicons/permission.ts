/** Verbs of leaving a deed to others, or of seeing to it: "would not allow gangs to shell the town", "ensure that they do not". */
export const LETTING_VERBS: ReadonlySet<string> = new Set(
  'allow permit let enable forbid authorize authorise ensure guarantee'.split(' '),
);

/** Verbs of keeping others from a deed: "prevented gangs from shelling the town", "stop them shelling it". */
export const HINDERING_VERBS: ReadonlySet<string> = new Set(
  'prevent stop keep prohibit bar ban block deter hinder restrain dissuade discourage preclude inhibit'.split(' '),
);
