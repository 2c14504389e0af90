import { trashName } from '../../src/corpus/keeping/names.ts';

/** A change as the doomed bot announces it before it makes it. */
export type Deed =
  | { readonly kind: 'add'; readonly id: string; readonly title: string; readonly body: string }
  | { readonly kind: 'edit'; readonly id: string; readonly published: string }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'restore'; readonly key: string }
  | { readonly kind: 'actors'; readonly source: string };

interface Article {
  readonly title: string;
  readonly published: string | null;
  readonly body: string;
}

/** What the corpus must hold, as a person would keep it on paper. */
export interface Paper {
  readonly articles: Readonly<Record<string, Article>>;
  /** What is in the trash, by key: an article, or the text of an actors' file. */
  readonly trash: Readonly<Record<string, { readonly id: string; readonly article: Article } | string>>;
  readonly actors: string | null;
  /** The audit log: action and document of each entry. */
  readonly log: readonly string[];
}

export const BLANK: Paper = { articles: {}, trash: {}, actors: null, log: [] };

/** The paper after a deed. */
export function after(paper: Paper, deed: Deed): Paper {
  const seq = paper.log.length + 1;
  const logged = (line: string) => [...paper.log, line];
  switch (deed.kind) {
    case 'add': {
      const { id, title, body } = deed;
      return { ...paper, articles: { ...paper.articles, [id]: { title, published: null, body } }, log: logged(`add ${id}`) };
    }
    case 'edit': {
      const edited = { ...paper.articles[deed.id]!, published: deed.published };
      return { ...paper, articles: { ...paper.articles, [deed.id]: edited }, log: logged(`edit ${deed.id}`) };
    }
    case 'remove': {
      const { [deed.id]: article, ...articles } = paper.articles;
      const trash = { ...paper.trash, [trashName(seq, `${deed.id}.md`)]: { id: deed.id, article: article! } };
      return { ...paper, articles, trash, log: logged(`remove ${deed.id}`) };
    }
    case 'restore': {
      const { [deed.key]: trashed, ...trash } = paper.trash;
      if (typeof trashed !== 'object') throw new Error(`${deed.key} is no article`);
      return {
        ...paper,
        articles: { ...paper.articles, [trashed.id]: trashed.article },
        trash,
        log: logged(`restore ${trashed.id}`),
      };
    }
    case 'actors': {
      const trash = paper.actors === null ? paper.trash : { ...paper.trash, [trashName(seq, 'actors.yaml')]: paper.actors };
      return { ...paper, trash, actors: deed.source, log: logged('actors null') };
    }
  }
}
