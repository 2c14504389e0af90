import type { AuthorityActor } from '../../src/corpus/authority.ts';
import type { CorpusIndex, IndexedActor } from '../../src/index/corpusIndex.ts';
import { type Filled, type Form, report, type Step, type StepContext, type StepResult } from '../stepped/steppedCommand.ts';
import { entryOf, namesOf, withoutTwins } from './names.ts';
import { officeInWords, officesIn, stateNamed } from './offices.ts';
import type { SetFields } from './plan.ts';
import { propose } from './propose.ts';

/** What was filled into a form and could not be used, so that it need not be typed again. */
interface Typed {
  readonly kind: 'typed';
  readonly actor: string;
  readonly filled: Filled;
}

const isTyped = (value: object): value is Typed => 'kind' in value && value.kind === 'typed';

/** The form with what moderators know of an actor. `typed`: what was typed into it before. */
export function setForm(
  actor: IndexedActor,
  known: AuthorityActor | null,
  ref: Step['values'],
  typed: Filled | null = null,
): StepResult {
  const value = (name: string, otherwise: string) => (typeof typed?.[name] === 'string' ? typed[name] : otherwise);
  const form: Form = {
    title: `Who is ${actor.name}`,
    step: { name: 'set', values: ref },
    fields: [
      field('name', 'Name', 'By which answers call it', value('name', actor.name), { required: true, longest: 300 }),
      field('wikidata', 'Wikidata item', 'As Q794, or the address of its page', value('wikidata', actor.wikidata ?? ''), {
        longest: 100,
      }),
      field('state', 'State', 'It belongs to or speaks for', value('state', known?.state ?? ''), { longest: 100 }),
      field(
        'offices',
        'Offices, one a line',
        'As: foreign minister, Lebanon, 2030-01-15 to 2031-06',
        value('offices', (known?.offices ?? []).map(officeInWords).join('\n')),
        { long: true, longest: 4000 },
      ),
      field(
        'aliases',
        'Other names, one a line',
        'Spellings that sound alike need none',
        value('aliases', (known?.aliases ?? []).join('\n')),
        { long: true, longest: 4000 },
      ),
    ],
  };
  const open = { label: 'Open the form', style: 'go', step: { name: 'open-set', values: ref } } as const;
  return { kind: 'form', form, instead: report(`Who is ${actor.name}`, null, { tone: 'question', actions: [open] }) };
}

function field(
  name: string,
  label: string,
  description: string,
  value: string,
  more: { required?: boolean; long?: boolean; longest: number },
) {
  return { kind: 'text', required: false, long: false, name, label, description, value, ...more } as const;
}

/** Proposes what was filled in; what cannot be read is said, and can be mended. */
export async function proposeSet(context: StepContext, actor: IndexedActor, filled: Filled): Promise<StepResult> {
  const fields = fieldsIn(filled);
  if (typeof fields !== 'string') return propose(context, { kind: 'set', actor: actor.id, fields });
  const typed: Typed = { kind: 'typed', actor: actor.id, filled };
  const id = context.drafts.put(context.by.id, typed, 2 * JSON.stringify(filled).length);
  return report('Not quite', fields, {
    tone: 'question',
    actions: [{ label: 'Mend it', style: 'go', step: { name: 'mend-set', values: [id] } }],
  });
}

/** What was typed before and could not be used. */
export function typedBefore({ drafts, by }: StepContext, { values }: Step): { actor: string; filled: Filled } | null {
  return drafts.get(values[0] ?? '', by.id, isTyped);
}

function fieldsIn(filled: Filled): SetFields | string {
  const text = (name: string) => (typeof filled[name] === 'string' ? filled[name].trim() : '');
  const wikidata = /^(?:https?:\/\/(?:www\.)?wikidata\.org\/(?:wiki|entity)\/)?(Q\d{1,12})$/i.exec(text('wikidata'));
  if (text('wikidata') && !wikidata) return `“${text('wikidata')}” is not a Wikidata item. Write it as Q794.`;
  const state = text('state') ? stateNamed(text('state')) : null;
  if (text('state') && !state) return `“${text('state')}” is not a state that I know. Write its usual English name.`;
  const offices = officesIn(text('offices'));
  if (typeof offices === 'string') return offices;
  return {
    name: text('name').replace(/\s+/g, ' '),
    wikidata: wikidata?.[1]?.toUpperCase() ?? null,
    state,
    offices,
    aliases: withoutTwins(
      text('aliases')
        .split('\n')
        .map((name) => name.trim())
        .filter(Boolean),
    ),
  };
}

/** A menu takes no more options. */
const MOST_OPTIONS = 25;

/** The form in which is chosen what goes to the second of two that were taken for one. */
export function splitForm(
  index: CorpusIndex,
  actor: IndexedActor,
  authority: readonly AuthorityActor[],
  ref: Step['values'],
): StepResult {
  const at = entryOf(authority, actor);
  const spellings = withoutTwins([...(at === null ? [] : authority[at]!.aliases), actor.name, ...namesOf(actor)]);
  const form: Form = {
    title: `Split ${actor.name}`,
    step: { name: 'split', values: ref },
    fields: [
      field('name', 'Name of the second', 'By which answers call the one that is split off', '', {
        required: true,
        longest: 300,
      }),
      choices(
        'spellings',
        'Spellings that mean the second',
        'Leave empty where both are written alike',
        spellings.map((name) => [name, name]),
      ),
      choices(
        'offices',
        'Offices of the second',
        'It is told apart by them where the name is the same',
        [...new Set(actor.offices.map(officeInWords))].map((words) => [words, words]),
      ),
      choices(
        'articles',
        'Articles that mean the second',
        'Where neither spelling nor office tells',
        actor.documents.map((id) => [id, index.documents.get(id)?.title ?? id]),
      ),
    ],
  };
  const open = { label: 'Open the form', style: 'go', step: { name: 'open-split', values: ref } } as const;
  return { kind: 'form', form, instead: report(`Split ${actor.name}`, null, { tone: 'question', actions: [open] }) };
}

function choices(name: string, label: string, description: string, options: readonly (readonly [value: string, name: string])[]) {
  const fitting = options.filter(([value]) => value.length <= 100).slice(0, MOST_OPTIONS);
  return {
    kind: 'choices',
    name,
    label,
    description,
    placeholder: 'None',
    options: fitting.map(([value, shown]) => ({ value, name: shown, chosen: false })),
  } as const;
}

/** Proposes the split that was filled in. */
export function proposeSplit(context: StepContext, actor: IndexedActor, filled: Filled): Promise<StepResult> {
  const list = (name: string) => (Array.isArray(filled[name]) ? (filled[name] as readonly string[]) : []);
  const name = typeof filled.name === 'string' ? filled.name.replace(/\s+/g, ' ').trim() : '';
  return propose(context, {
    kind: 'split',
    actor: actor.id,
    name,
    spellings: list('spellings'),
    offices: list('offices'),
    articles: list('articles'),
  });
}
