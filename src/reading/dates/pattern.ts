/** One step of a pattern: a word or mark as it is written, or a class; glued where nothing may stand before it. */
export interface Step {
  readonly word: string | null;
  readonly class: string | null;
  /** The name under which the rule takes what the class gives. */
  readonly name: string | null;
  readonly glued: boolean;
}

/** Every way a pattern of `rule.ts` can be spelt out. Throws on one that cannot be read. */
export function spellings(pattern: string): readonly (readonly Step[])[] {
  let all: Step[][] = [[]];
  let read = 0;
  for (const part of pattern.matchAll(/(\+(?=\S))?(?:\(([^()]*)\)|((?:\\\S|[^\s()\\])+?))(\?(?= |$))?(?: |$)/g)) {
    const [whole, glue, choices, written, optional] = part;
    if (part.index !== read) break;
    read += whole.length;
    const ways = choices === undefined ? [[step(written!)]] : choices.split('|').flatMap((choice) => spellings(choice));
    const joined = ways.map(([first, ...rest]) => [{ ...first!, glued: glue !== undefined || first!.glued }, ...rest]);
    all = all.flatMap((spelling) => [...(optional ? [spelling] : []), ...joined.map((way) => [...spelling, ...way])]);
  }
  if (read < pattern.length) throw new Error(`the pattern "${pattern}" cannot be read from "${pattern.slice(read)}" on.`);
  return all;
}

function step(written: string): Step {
  if (!/^\{.+\}$/.test(written)) return { word: written.replace(/^\\/, ''), class: null, name: null, glued: false };
  const [name, alias] = written.slice(1, -1).split(':');
  return { word: null, class: name!, name: alias ?? name!, glued: false };
}
