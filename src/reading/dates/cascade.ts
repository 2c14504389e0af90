import type { Item } from './atoms.ts';
import { type Step, spellings } from './pattern.ts';
import { type Rule, TYPES } from './rule.ts';

/** What a rule found: an item that stands for the items under it. */
export interface Found extends Item {
  readonly rule: Rule;
  /** The expression that says what it means, and for a span the one that says where it ends; see `expression.ts`. */
  readonly form: string;
  readonly until: string | null;
  readonly mod: string | null;
  /** For a span: the end of what tells its first day, and the start of what tells its last. */
  readonly parts: { readonly firstEnd: number; readonly lastStart: number } | null;
}

export const isFound = (item: Item): item is Found => 'rule' in item;

/** Rules that run together over a text, the longest match first, then the one that stands earlier in its file. */
export type Pass = (items: readonly Item[]) => Item[];

/** Prepares rules to run. The work per item is bounded by the longest pattern, so a pass is linear in the text. Throws on a pattern that cannot be read. */
export function pass(rules: readonly Rule[]): Pass {
  const root = newNode();
  for (const [rank, rule] of rules.entries()) {
    const guards = {
      after: words(rule.after),
      before: words(rule.before),
      notAfter: words(rule.notAfter),
      notBefore: words(rule.notBefore),
    };
    for (const steps of spellings(rule.pattern)) {
      const node = steps.reduce(descend, root);
      node.ends.push({ rule, rank, steps, ...guards });
    }
  }
  return (items) => run(root, items);
}

/** A place in the tree of all patterns. */
interface Node {
  readonly words: Map<string, Node>;
  readonly gluedWords: Map<string, Node>;
  readonly classes: Map<string, Node>;
  readonly gluedClasses: Map<string, Node>;
  readonly ends: End[];
}

interface End {
  readonly rule: Rule;
  readonly rank: number;
  readonly steps: readonly Step[];
  readonly after: ReadonlySet<string> | null;
  readonly before: ReadonlySet<string> | null;
  readonly notAfter: ReadonlySet<string> | null;
  readonly notBefore: ReadonlySet<string> | null;
}

const newNode = (): Node => ({ words: new Map(), gluedWords: new Map(), classes: new Map(), gluedClasses: new Map(), ends: [] });

function descend(node: Node, step: Step): Node {
  const branch = step.word !== null ? (step.glued ? node.gluedWords : node.words) : step.glued ? node.gluedClasses : node.classes;
  const key = step.word ?? step.class!;
  const next = branch.get(key) ?? newNode();
  branch.set(key, next);
  return next;
}

const words = (list: string | undefined): Set<string> | null => (list === undefined ? null : new Set(list.split(' ')));

interface Match {
  end: End | null;
  /** Index of the first item after it. */
  to: number;
}

function run(root: Node, items: readonly Item[]): Item[] {
  const out: Item[] = [];
  const best: Match = { end: null, to: 0 };
  for (let i = 0; i < items.length; ) {
    best.end = null;
    best.to = i;
    explore(root, items, i, i, best);
    const end = best.end as End | null;
    out.push(end ? found(end, items.slice(i, best.to)) : items[i]!);
    i = end ? best.to : i + 1;
  }
  return out;
}

function explore(node: Node, items: readonly Item[], from: number, at: number, best: Match): void {
  if (at >= best.to) {
    for (const end of node.ends) {
      const better = !best.end || at > best.to || end.rank < best.end.rank;
      if (!better || !allowed(end, items, from, at)) continue;
      best.end = end;
      best.to = at;
    }
  }
  const item = items[at];
  if (!item || (at > from && item.apart)) return;
  if (item.word) follow(node.words.get(item.word), items, from, at, best);
  if (item.word && item.glued) follow(node.gluedWords.get(item.word), items, from, at, best);
  if (item.classes === null) return;
  for (const name in item.classes) {
    follow(node.classes.get(name), items, from, at, best);
    if (item.glued) follow(node.gluedClasses.get(name), items, from, at, best);
  }
}

function follow(next: Node | undefined, items: readonly Item[], from: number, at: number, best: Match): void {
  if (next) explore(next, items, from, at + 1, best);
}

function allowed(end: End, items: readonly Item[], from: number, to: number): boolean {
  const before = items[from - 1]?.word ?? '';
  const next = items[to];
  const after = next?.word ?? '';
  if (end.after && !end.after.has(before)) return false;
  if (end.before && next && !next.apart && !end.before.has(after)) return false;
  return !end.notAfter?.has(before) && !end.notBefore?.has(after);
}

function found({ rule, steps }: End, under: readonly Item[]): Found {
  const taken = new Map<string, string>();
  for (const [i, { class: name, name: as }] of steps.entries()) if (name !== null) taken.set(as!, under[i]!.classes![name]!);
  const fill = (template: string): string => template.replace(/\{(\w+)\}/g, (_, name: string) => taken.get(name) ?? '');
  const inner = under.findLast(isFound);
  const form = rule.is === 'n' ? arithmetic(fill(rule.value)) : fill(rule.value);
  const mod = rule.mod === undefined ? (inner?.mod ?? null) : fill(rule.mod);
  const classes: Record<string, string> = { [rule.is]: form };
  if (TYPES[rule.is] === 'DATE') classes.DATE = form;
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
    until: rule.until === undefined ? null : fill(rule.until),
    mod,
    parts: rule.until === undefined ? null : partsOf(under),
  };
}

const BETWEEN_ENDS = new Set(['-', 'to', 'and', 'until', 'till', 'through']);

function partsOf(under: readonly Item[]): Found['parts'] {
  const at = under.findIndex((item) => BETWEEN_ENDS.has(item.word));
  return { firstEnd: under[at - 1]!.end, lastStart: under[at + 1]!.start };
}

/** Sums of products: "two hundred and five" is `2*100+5`. X, a number that is not told, swallows all others. */
function arithmetic(sum: string): string {
  if (sum.includes('X')) return 'X';
  const terms = sum.split('+').map((term) => term.split('*').reduce((product, factor) => product * Number(factor), 1));
  return String(terms.reduce((a, b) => a + b, 0));
}
