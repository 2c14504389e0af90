import type { Reading } from '../reading/reading.ts';

interface Line {
  readonly start: number;
  readonly kind: string;
  readonly says: string;
  readonly rule: string;
}

/** Longer quotations are cut in the middle. */
const LONGEST_WORDS = 72;

/** A reading for people: one line for each mention, date, quotation and event, in the order of the text, each with its words and its rule. */
export function explanation(text: string, { mentions, timexes, quotations, events, actors }: Reading): string {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const name = (id: string | null): string => (id === null ? 'nobody known' : (names.get(id) ?? id));
  const plain = ({ start, end }: { start: number; end: number }): string => cut(text.slice(start, end).replace(/\s+/g, ' '));
  const words = ({ start, end }: { start: number; end: number }): string => `“${plain({ start, end })}”`;
  const lines: Line[] = [
    ...mentions.map((m) => ({
      start: m.start,
      kind: m.type,
      says: m.actor === null && m.type === 'place' ? words(m) : `${words(m)} is ${name(m.actor)}, by ${m.form}`,
      rule: m.rule,
    })),
    ...timexes.map((t) => ({
      start: t.start,
      kind: t.type.toLowerCase(),
      says: `${words(t)} is ${t.value ?? 'not known'}${t.mod ? ` ${t.mod}` : ''}, ${t.basis}`,
      rule: t.rule,
    })),
    ...quotations.map((q) => ({
      start: q.start,
      kind: 'quotation',
      says: `${plain(q)} by ${name(q.speaker)}${q.attribution ? `, from ${words(q.attribution)}` : ''}`,
      rule: '',
    })),
    ...events.map((e) => {
      const what = [e.aux, e.type, e.mode, e.strength].filter(Boolean).join(' ');
      const where = e.place ? `, in ${e.place}` : '';
      const sides = `${e.actors.map(name).join(' and ')} → ${e.recipients.map(name).join(' and ')}`;
      const when = e.date ? `, ${e.date.edtf ?? 'undated'} (${e.date.basis})` : '';
      return {
        start: e.trigger.start,
        kind: 'event',
        says: `${what}: ${sides}${when}${where}, from ${words(e.trigger)}`,
        rule: e.rule,
      };
    }),
  ];
  const ordered = lines.sort((a, b) => a.start - b.start);
  return ordered
    .map(({ start, kind, says, rule }) => `${String(start).padStart(7)}  ${kind.padEnd(12)} ${says}${rule && `   [${rule}]`}\n`)
    .join('');
}

function cut(words: string): string {
  if (words.length <= LONGEST_WORDS) return words;
  const half = LONGEST_WORDS / 2;
  return `${words.slice(0, half).trimEnd()} … ${words.slice(-half).trimStart()}`;
}
