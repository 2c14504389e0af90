import { findDocuments } from '../src/answers/source.ts';
import type { Document } from '../src/corpus/document.ts';
import type { CorpusIndex } from '../src/index/corpusIndex.ts';
import { completeDocument } from './completion.ts';
import { addFiles, addPasted, goOnAdding, pasteForm } from './corpus/add.ts';
import { checkCorpus } from './corpus/check.ts';
import { editForm, goOnEditing, saveEdit } from './corpus/edit.ts';
import { LONGEST_FILTER, listArticles } from './corpus/list.ts';
import { showLog } from './corpus/log.ts';
import { askRemove, completeTrash, goOnRemoving, remove, restore } from './corpus/remove.ts';
import { type AttachmentOption, MODERATORS, OPTION } from './declaration.ts';
import { DOCUMENT } from './documentOption.ts';
import { sayingRefusals } from './stepped/refusals.ts';
import {
  type Filled,
  type GivenFile,
  report,
  type Step,
  type StepContext,
  type StepOptions,
  type SteppedCommand,
  type StepResult,
} from './stepped/steppedCommand.ts';

const FILES = ['file', 'file2', 'file3', 'file4', 'file5'] as const;

const fileOption = (name: string, i: number): AttachmentOption => ({
  type: OPTION.attachment,
  name,
  description: i === 0 ? 'An article as .md, .txt, .html or .pdf' : 'A further article',
  description_localizations:
    i === 0
      ? { fr: 'Un article en .md, .txt, .html ou .pdf', tr: '.md, .txt, .html ya da .pdf olarak bir makale' }
      : { fr: 'Un autre article', tr: 'Bir makale daha' },
});

/** The articles in their moderators' hands. */
export const corpus: SteppedCommand = {
  declaration: {
    ...MODERATORS,
    name: 'corpus',
    description: 'Add, correct and remove articles (moderators)',
    description_localizations: {
      fr: 'Ajouter, corriger et retirer des articles (modérateurs)',
      tr: 'Makale ekle, düzelt, kaldır (moderatörler)',
    },
    options: [
      {
        type: OPTION.subcommand,
        name: 'add',
        description: 'Add articles: attach files, or paste a text',
        description_localizations: {
          fr: 'Ajouter des articles : joindre des fichiers ou coller un texte',
          tr: 'Makale ekle: dosya ekleyin ya da metin yapıştırın',
        },
        options: [
          ...FILES.map(fileOption),
          {
            type: OPTION.boolean,
            name: 'paste',
            description: 'Paste the text into a form instead',
            description_localizations: {
              fr: 'Coller plutôt le texte dans un formulaire',
              tr: 'Bunun yerine metni forma yapıştır',
            },
          },
        ],
      },
      {
        type: OPTION.subcommand,
        name: 'edit',
        description: 'Correct an article’s title, publisher, address, date or licence',
        description_localizations: {
          fr: 'Corriger le titre, l’éditeur, l’adresse, la date ou la licence',
          tr: 'Makalenin başlığını, yayıncısını, adresini, tarihini, lisansını düzelt',
        },
        options: [DOCUMENT],
      },
      {
        type: OPTION.subcommand,
        name: 'remove',
        description: 'Put an article into the trash',
        description_localizations: { fr: 'Mettre un article à la corbeille', tr: 'Bir makaleyi çöpe at' },
        options: [DOCUMENT],
      },
      {
        type: OPTION.subcommand,
        name: 'restore',
        description: 'Take an article out of the trash',
        description_localizations: { fr: 'Sortir un article de la corbeille', tr: 'Bir makaleyi çöpten geri al' },
        options: [
          {
            type: OPTION.string,
            name: 'article',
            description: 'What was removed, by words of its title',
            description_localizations: { fr: 'Ce qui a été retiré, par des mots du titre', tr: 'Kaldırılan makale; başlığından' },
            required: true,
            autocomplete: true,
            max_length: 255,
          },
        ],
      },
      {
        type: OPTION.subcommand,
        name: 'list',
        description: 'The articles, those without a date first',
        description_localizations: { fr: 'Les articles, d’abord ceux sans date', tr: 'Makaleler; önce tarihsizler' },
        options: [
          {
            type: OPTION.string,
            name: 'filter',
            description: 'Words of the title, publisher, date or id',
            description_localizations: {
              fr: 'Mots du titre, de l’éditeur, de la date ou de l’identifiant',
              tr: 'Başlık, yayıncı, tarih ya da kimlikten sözler',
            },
            max_length: LONGEST_FILTER,
          },
        ],
      },
      {
        type: OPTION.subcommand,
        name: 'check',
        description: 'What wants an eye: undated, twice there, unreadable, nothing found in it',
        description_localizations: {
          fr: 'À revoir : sans date, en double, illisible, rien trouvé',
          tr: 'Bakılması gerekenler: tarihsiz, çift, okunamayan, içinde bir şey bulunmayan',
        },
        options: [],
      },
      {
        type: OPTION.subcommand,
        name: 'log',
        description: 'Who changed what, and when',
        description_localizations: { fr: 'Qui a changé quoi, et quand', tr: 'Kim neyi ne zaman değiştirdi' },
        options: [],
      },
    ],
  },
  audience: 'moderators',
  examples: [
    { typed: '/corpus add file:…', gives: 'what was guessed of the file, to be confirmed; then what was read from it' },
    { typed: '/corpus add paste:true', gives: 'a form to paste a text into' },
    { typed: '/corpus edit document:{document}', gives: 'its record in a form; a date given dates its events' },
    { typed: '/corpus check', gives: 'what is undated, twice there, unreadable, or silent' },
  ],
  async complete(context, subcommand, option, typed) {
    if (option === 'document') return completeDocument(context.index, typed);
    return subcommand === 'restore' ? completeTrash(context, typed) : [];
  },
  start: (context, subcommand, options) => sayingRefusals(() => start(context, subcommand, options)),
  goOn: (context, step, filled) => sayingRefusals(() => goOn(context, step, filled)),
};

async function start(context: StepContext, subcommand: string, options: StepOptions): Promise<StepResult> {
  const text = (name: string) => (typeof options[name] === 'string' ? options[name] : '');
  switch (subcommand) {
    case 'add': {
      const files = FILES.flatMap((name) => (typeof options[name] === 'object' ? [options[name]] : []));
      if (files.length > 0) return addFiles(context, files satisfies readonly GivenFile[]);
      return options.paste === true
        ? pasteForm()
        : { kind: 'advice', text: 'Attach a file, or say paste:true and paste a text.' };
    }
    case 'edit':
      return withDocument(context.index, text('document'), editForm);
    case 'remove':
      return withDocument(context.index, text('document'), (document) => askRemove(context, document));
    case 'restore':
      return restore(context, text('article'));
    case 'list':
      return listArticles(context.index, text('filter').replace(/[|\\]/g, ' '), 0);
    case 'check':
      return checkCorpus(context);
    case 'log':
      return showLog(context, null);
    default:
      return { kind: 'advice', text: `/corpus has no part “${subcommand}”.` };
  }
}

async function goOn(context: StepContext, step: Step, filled: Filled): Promise<StepResult> {
  const [first, second] = step.values;
  switch (step.name) {
    case 'check':
    case 'save':
    case 'save-all':
    case 'discard':
      return goOnAdding(context, step, filled);
    case 'open-paste':
      return pasteForm();
    case 'paste':
      return addPasted(context, filled);
    case 'edit':
      return goOnEditing(context, step);
    case 'save-edit':
      return saveEdit(context, step, filled);
    case 'ask-remove':
      return goOnRemoving(context, step);
    case 'remove':
      return remove(context, step);
    case 'keep':
      return report('Nothing was changed', 'The article stays.');
    case 'restore':
      return restore(context, first ?? '');
    case 'list':
      return listArticles(context.index, second ?? '', Number(first) || 0);
    case 'log':
      return showLog(context, first === undefined ? null : Number(first));
    default:
      return { kind: 'advice', text: 'This button was made by another version of me. Use the command again.' };
  }
}

function withDocument(index: CorpusIndex, typed: string, act: (document: Document) => StepResult): StepResult {
  const [found, another] = findDocuments(index, typed);
  if (!found) return { kind: 'advice', text: `The corpus holds no article “${typed}”. /corpus list shows what there is.` };
  if (another) return { kind: 'advice', text: `“${typed}” fits several articles. Pick one from the list while you type.` };
  return act(found);
}
