import type { Item } from './atoms.ts';
import { type Rule, TYPES } from './rule.ts';

/** What a rule found: an item that stands for the items under it. */
export interface Found extends Item {
  readonly rule: Rule;
  /** The expression that says what it means; see `expression.ts`. */
  readonly form: string;
  readonly mod: string | null;
}

export const isFound = (item: Item): item is Found => 'rule' in item;

/** Rules that run together over a text, the longest match first, then the one that stands earlier in its file. */
export type Pass = (items: readonly Item[]) => Item[];

/** Prepares rules to run. The work per item is bounded by the longest pattern, so a pass is linear in the text. Throws on a pattern that cannot be read. */
export function pass(rules: readonly Rule[]): Pass {
  const root: Node = { next: new Map(), ends: [] };
  for (const [rank, rule] of rules.entries()) {
    const guards = {
      after: words(rule.after),
      before: words(rule.before),
      notAfter: words(rule.notAfter),
      notBefore: words(rule.notBefore),
    };
    for (const steps of spellings(rule.pattern)) {
      let node = root;
      for (const { key } of steps) {
        let next = node.next.get(key);
        if (!next) {
          next = { next: new Map(), ends: [] };
          node.next.set(key, next);
        }
        node = next;
      }
      node.ends.push({ rule, rank, names: steps.map((step) => step.name), ...guards });
    }
  }
  return (items) => run(root, items);
}

interface Node {
  readonly next: Map<string, Node>;
  readonly ends: End[];
}

interface End {
  readonly rule: Rule;
  readonly rank: number;
  readonly names: readonly (string | null)[];
  readonly after: Set<string> | null;
  readonly before: Set<string> | null;
  readonly notAfter: Set<string> | null;
  readonly notBefore: Set<string> | null;
}

const words = (list: string | undefined): Set<string> | null => (list === undefined ? null : new Set(list.split(' ')));

interface Step {
  readonly key: string;
  readonly name: string | null;
}

/** Every way a pattern can be spelt out, as the steps of the tree of rules. */
function spellings(pattern: string): Step[][] {
  let all: Step[][] = [[]];
  for (const [, glue, choices, word, optional] of pattern.matchAll(/(\+(?=\S))?(?:\(([^)]*)\)|(\S+?))(\?(?= |$))?(?= |$)/g)) {
    const ways = choices === undefined ? [[step(word!, glue)]] : choices.split('|').flatMap((choice) => spellings(choice));
    all = all.flatMap((spelling) => [...(optional ? [spelling] : []), ...ways.map((way) => [...spelling, ...glued(way, glue)])]);
  }
  return all;
}

function step(written: string, glue: string | undefined): Step {
  const glueKey = glue ?? '';
  if (!/^\{.+\}$/.test(written)) return { key: glueKey + written.replace(/^\\/, ''), name: null };
  const [name, alias] = written.slice(1, -1).split(':');
  return { key: `${glueKey}{${name}`, name: alias ?? name! };
}

const glued = (way: readonly Step[], glue: string | undefined): readonly Step[] =>
  glue && !way[0]!.key.startsWith(glue) ? [{ ...way[0]!, key: glue + way[0]!.key }, ...way.slice(1)] : way;

interface Match {
  end: End | null;
  /** Index of the first item after it. */
  to: number;
  /** What the rule took from each item. */
  taken: string[];
}

function run(root: Node, items: readonly Item[]): Item[] {
  const out: Item[] = [];
  for (let i = 0; i < items.length; ) {
    const best: Match = { end: null, to: i, taken: [] };
    explore(root, items, i, i, [], best);
    if (best.end) {
      out.push(found(best.end, items.slice(i, best.to), best.taken));
      i = best.to;
    } else {
      out.push(items[i]!);
      i += 1;
    }
  }
  return out;
}

function explore(node: Node, items: readonly Item[], from: number, at: number, taken: string[], best: Match): void {
  if (node.ends.length && at >= best.to) {
    for (const end of node.ends) {
      const better = !best.end || at > best.to || end.rank < best.end.rank;
      if (!better || !allowed(end, items, from, at)) continue;
      best.end = end;
      best.to = at;
      best.taken = [...taken];
    }
  }
  const item = items[at];
  if (!item || node.next.size === 0 || (at > from && item.apart)) return;
  const follow = (key: string, value: string): void => {
    for (const step of item.glued ? [key, `+${key}`] : [key]) {
      const next = node.next.get(step);
      if (!next) continue;
      taken.push(value);
      explore(next, items, from, at + 1, taken, best);
      taken.pop();
    }
  };
  if (item.word) follow(item.word, item.word);
  for (const name in item.classes) follow(`{${name}`, item.classes[name]!);
}

function allowed(end: End, items: readonly Item[], from: number, to: number): boolean {
  const before = items[from - 1]?.word ?? '';
  const after = items[to]?.word ?? '';
  if (end.after && !end.after.has(before)) return false;
  if (end.before && items[to] && !items[to].apart && !end.before.has(after)) return false;
  return !end.notAfter?.has(before) && !end.notBefore?.has(after);
}

function found({ rule, names }: End, under: readonly Item[], taken: readonly string[]): Found {
  const captures = new Map<string, string>();
  for (const [i, name] of names.entries()) if (name) captures.set(name, taken[i]!);
  const fill = (template: string): string => template.replace(/\{(\w+)\}/g, (_, name: string) => captures.get(name) ?? '');
  const inner = under.findLast(isFound);
  const form = rule.is === 'n' ? arithmetic(fill(rule.value)) : fill(rule.value);
  const mod = rule.mod === undefined ? (inner?.mod ?? null) : fill(rule.mod);
  const classes: Record<string, string> = { [rule.is]: form };
  const type = TYPES[rule.is];
  if (type) classes[type === 'DATE' ? 'DATE' : rule.is] = form;
  for (const [name, template] of Object.entries(rule.gives ?? {})) classes[name] = fill(template);
  const first = under[0]!;
  return {
    start: first.start,
    end: under.at(-1)!.end,
    word: '',
    glued: first.glued,
    apart: first.apart,
    classes,
    rule,
    form,
    mod,
  };
}

/** Sums of products: "two hundred and five" is `2*100+5`. X, a number that is not told, swallows all others. */
function arithmetic(sum: string): string {
  if (sum.includes('X')) return 'X';
  const terms = sum.split('+').map((term) => term.split('*').reduce((product, factor) => product * Number(factor), 1));
  return String(terms.reduce((a, b) => a + b, 0));
}
