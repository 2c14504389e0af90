import type { IndexedActor } from '../src/index/corpusIndex.ts';
import { ACTOR } from './actorOption.ts';
import { proposeSet, proposeSplit, setForm, splitForm, typedBefore } from './actors/forms.ts';
import { readKnown } from './actors/known.ts';
import { entryOf } from './actors/names.ts';
import { cancelProposal, propose, saveProposal } from './actors/propose.ts';
import { completeActor } from './completion.ts';
import { MODERATORS, OPTION, type StringOption } from './declaration.ts';
import { actorRef, findActorRef } from './stepped/actorRef.ts';
import { sayingRefusals } from './stepped/refusals.ts';
import type { Filled, Step, StepContext, StepOptions, SteppedCommand, StepResult } from './stepped/steppedCommand.ts';

const NAME = { ...ACTOR, name: 'name', required: true } as const satisfies StringOption;

/** Who is who, in the moderators' hands. */
export const actors: SteppedCommand = {
  declaration: {
    ...MODERATORS,
    name: 'actors',
    description: 'Say who is who: merge, split, name (moderators)',
    description_localizations: {
      fr: 'Dire qui est qui : fusionner, séparer, nommer (modérateurs)',
      tr: 'Kim kimdir: birleştir, ayır, adlandır (moderatörler)',
    },
    options: [
      {
        type: OPTION.subcommand,
        name: 'merge',
        description: 'Make one of two that are one; the first keeps its name',
        description_localizations: {
          fr: 'Réunir deux qui n’en sont qu’un ; le premier garde son nom',
          tr: 'Bir olan ikiyi birleştir; ilkinin adı kalır',
        },
        options: [
          NAME,
          {
            ...NAME,
            name: 'with',
            description: 'Who is the same one',
            description_localizations: { fr: 'Qui est le même', tr: 'Aynı kişi ya da kuruluş' },
          },
        ],
      },
      {
        type: OPTION.subcommand,
        name: 'split',
        description: 'Make two of one that are two',
        description_localizations: { fr: 'Séparer deux pris pour un seul', tr: 'Bir sanılan ikiyi ayır' },
        options: [NAME],
      },
      {
        type: OPTION.subcommand,
        name: 'set',
        description: 'Set the name, Wikidata item, state, dated offices, other names',
        description_localizations: {
          fr: 'Nom, élément Wikidata, État, fonctions datées, autres noms',
          tr: 'Ad, Wikidata ögesi, devlet, tarihli görevler, öbür adlar',
        },
        options: [NAME],
      },
    ],
  },
  audience: 'moderators',
  examples: [
    { typed: '/actors merge name:{person} with:…', gives: 'what it would do to the events; saved when you say so' },
    { typed: '/actors set name:{person}', gives: 'a form with what is known: name, Wikidata item, state, offices' },
  ],
  async complete({ index }, _subcommand, _option, typed) {
    return completeActor(index, typed);
  },
  start: (context, subcommand, options) => sayingRefusals(() => start(context, subcommand, options)),
  goOn: (context, step, filled) => sayingRefusals(() => goOn(context, step, filled)),
};

async function start(context: StepContext, subcommand: string, options: StepOptions): Promise<StepResult> {
  const one = whoIs(context, options.name);
  if ('kind' in one) return one;
  if (subcommand !== 'merge') return openForm(context, one, subcommand);
  const other = whoIs(context, options.with);
  return 'kind' in other ? other : propose(context, { kind: 'merge', one: one.id, other: other.id });
}

async function goOn(context: StepContext, step: Step, filled: Filled): Promise<StepResult> {
  if (step.name === 'save') return saveProposal(context, step);
  if (step.name === 'cancel') return cancelProposal(context, step);
  const typed = step.name === 'mend-set' ? typedBefore(context, step) : null;
  const actor = typed ? context.index.actors.get(typed.actor) : findActorRef(context.index, step.values);
  if (!actor) return { kind: 'advice', text: 'The articles name that one no more, or it was too long ago. Use /actors again.' };
  switch (step.name) {
    case 'set':
      return proposeSet(context, actor, filled);
    case 'split':
      return proposeSplit(context, actor, filled);
    case 'mend-set':
    case 'open-set':
      return openForm(context, actor, 'set', typed?.filled);
    default:
      return openForm(context, actor, 'split');
  }
}

async function openForm(context: StepContext, actor: IndexedActor, subcommand: string, typed?: Filled): Promise<StepResult> {
  const known = await readKnown(context);
  if ('kind' in known) return known;
  const { authority } = known;
  const ref = actorRef(actor);
  if (subcommand === 'split') return splitForm(context.index, actor, authority, ref);
  const at = entryOf(authority, actor);
  return setForm(actor, at === null ? null : authority[at]!, ref, typed ?? null);
}

function whoIs({ index }: StepContext, typed: unknown): IndexedActor | StepResult {
  const name = typeof typed === 'string' ? typed : '';
  const [found, ...others] = index.resolveActor(name);
  if (!found) return { kind: 'advice', text: `The corpus names nobody called “${name}”.` };
  if (others.length === 0) return found;
  const names = [found, ...others].slice(0, 5).map((actor) => actor.name);
  return {
    kind: 'advice',
    text: `“${name}” fits ${others.length + 1} actors: ${names.join('; ')}. Pick one from the list while you type.`,
  };
}
