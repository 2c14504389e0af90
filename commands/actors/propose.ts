import { editActorsFile } from '../../src/corpus/actorsFile.ts';
import { type AuthorityActor, parseAuthority } from '../../src/corpus/authority.ts';
import { ChangeRefused } from '../../src/corpus/keeping/refusal.ts';
import type { CorpusIndex, IndexedActor } from '../../src/index/corpusIndex.ts';
import type { ChangedEvent, ChangedPart } from '../../src/index/difference.ts';
import type { Comparison } from '../../src/index/library.ts';
import { changedSection, quotedSection } from '../changes.ts';
import type { ReportSection } from '../command.ts';
import { NOT_RENEWED, renewed } from '../stepped/renewed.ts';
import { report, type Step, type StepContext, type StepResult } from '../stepped/steppedCommand.ts';
import { readKnown } from './known.ts';
import { entryOf } from './names.ts';
import { officeInWords } from './offices.ts';
import { planOf, type Wish } from './plan.ts';

/** A change of the actors' file that awaits its moderator's word. */
interface Proposal {
  readonly kind: 'proposal';
  readonly wish: Wish;
  /** The file's text that it was made from, and what it would be. */
  readonly over: string | null;
  readonly text: string;
  readonly note: string;
}

const sizeOf = ({ text, over }: Proposal): number => 2 * (text.length + (over?.length ?? 0));
const isProposal = (value: object): value is Proposal => 'kind' in value && value.kind === 'proposal';

/** What was proposed, once it is being saved: whoever presses twice saves nothing twice. */
interface Saving {
  readonly kind: 'saving';
  readonly note: string;
}

const isKnown = (value: object): value is Proposal | Saving => isProposal(value) || ('kind' in value && value.kind === 'saving');

/** Shows what a change of the actors would do to the events, before anything is saved. */
export async function propose(context: StepContext, wish: Wish, remark: string | null = null): Promise<StepResult> {
  const { index, preview, drafts, by } = context;
  const known = await readKnown(context);
  if ('kind' in known) return known;
  const { source: over, authority } = known;
  const plan = planOf(wish, index, authority);
  if ('problem' in plan) return { kind: 'advice', text: plan.problem };
  const text = editActorsFile(over, plan.changes);
  const next = parseAuthority(text);
  if (typeof next === 'string') return { kind: 'advice', text: `That cannot be written: ${next}` };
  if (text === over) return report('Nothing would change', 'The actors’ file says that already.');
  const proposal: Proposal = { kind: 'proposal', wish, over, text, note: plan.note };
  const id = drafts.put(by.id, proposal, sizeOf(proposal));
  const comparison = await preview(next);
  const sections = effects(comparison);
  const lead = [
    remark,
    sections.length === 0 ? 'No event would change.' : 'Nothing is saved yet: this is what it would do to the events.',
  ];
  return report(plan.question, lead.filter(Boolean).join('\n'), {
    tone: 'question',
    sections: [whoIsWho(authority, next, comparison.after), ...sections].filter(
      ({ lines, quotes }) => lines.length > 0 || quotes,
    ),
    actions: [
      { label: 'Save', style: 'go', step: { name: 'save', values: [id] } },
      { label: 'Cancel', style: 'plain', step: { name: 'cancel', values: [id] } },
    ],
  });
}

/** Saves what was proposed; where the file has changed meanwhile it is proposed anew. */
export async function saveProposal(context: StepContext, { values }: Step): Promise<StepResult> {
  const [id = ''] = values;
  const { drafts } = context;
  const proposal = drafts.get(id, context.by.id, isKnown);
  if (!proposal)
    return {
      kind: 'advice',
      text: 'What you were shown is no more there: it is kept for an hour, and not over a restart of the bot. Nothing was saved; use /actors again.',
    };
  if (proposal.kind === 'saving') return { kind: 'advice', text: `That is saved already: ${proposal.note}.` };
  drafts.replace(id, { kind: 'saving', note: proposal.note } satisfies Saving, 2 * proposal.note.length);
  try {
    await (await context.keeper()).saveActors(proposal.text, context.by, proposal.note, proposal.over);
  } catch (error) {
    if (!(error instanceof ChangeRefused && error.reason === 'changed meanwhile')) {
      drafts.replace(id, proposal, sizeOf(proposal));
      throw error;
    }
    drafts.drop(id);
    return propose(
      context,
      proposal.wish,
      'Somebody else has changed the actors’ file meanwhile: nothing was saved. Look at it once more.',
    );
  }
  const refreshed = await renewed(context);
  const heading = `Saved: ${proposal.note}`;
  if (!refreshed) return report(heading, NOT_RENEWED, { tone: 'done' });
  const sections = effects(refreshed);
  return report(heading, sections.length > 0 ? null : 'No event has changed.', { tone: 'done', sections });
}

/** Lets go of what was proposed. */
export function cancelProposal({ drafts }: StepContext, { values }: Step): StepResult {
  drafts.drop(values[0] ?? '');
  return report('Cancelled', 'Nothing was saved.');
}

const EFFECTS: readonly (readonly [part: ChangedPart, title: string])[] = [
  ['merged', 'Events that are then one'],
  ['split', 'Events that are then apart'],
  ['sides', 'Events with other sides'],
];

function effects({ before, after, events }: Pick<Comparison, 'before' | 'after' | 'events'>): ReportSection[] {
  const { gained, lost, changed } = events;
  const told = new Set<ChangedEvent>();
  const sections = EFFECTS.map(([part, title]) => {
    const events = changed.filter((event) => event.parts.includes(part) && !told.has(event));
    for (const event of events) told.add(event);
    return changedSection(title, before, after, events);
  });
  const others = changed.filter((event) => !told.has(event));
  return [
    ...sections,
    changedSection('Events told otherwise', before, after, others),
    quotedSection('Events gained', after, gained),
    quotedSection('Events lost', before, lost),
  ].filter(({ quotes }) => (quotes?.claims.length ?? 0) > 0);
}

/** The entries that are new or not as they were, each with what the articles then give it. */
function whoIsWho(before: readonly AuthorityActor[], next: readonly AuthorityActor[], index: CorpusIndex): ReportSection {
  const known = new Set(before.map((entry) => JSON.stringify(entry)));
  const changed = next.filter((entry) => !known.has(JSON.stringify(entry)));
  const lines = changed.map((entry) => {
    const actor = index.actors.values().find((one) => one.name === entry.name && next[entryOf(next, one) ?? -1] === entry);
    return entryInWords(entry, actor ?? null);
  });
  return { title: 'Who is who, then', lines };
}

function entryInWords({ name, aliases, offices, state, wikidata, articles }: AuthorityActor, actor: IndexedActor | null): string {
  const count = actor?.documents.length ?? 0;
  const parts = [
    name,
    aliases.length > 0 && `also ${aliases.join('; ')}`,
    offices.length > 0 && offices.map(officeInWords).join('; '),
    state,
    wikidata,
    articles.length > 0 && `only in ${articles.join(', ')}`,
    count === 1 ? 'in 1 article' : `in ${count} articles`,
  ];
  return parts.filter(Boolean).join(' · ');
}
