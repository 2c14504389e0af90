import type { CorpusIndex } from '../../index/corpusIndex.ts';

/** How many articles are looked through for what somebody is called in them. */
const MOST_DOCUMENTS = 20;

/** Whether the articles call somebody "he" or "she"; null where they do neither, or both as often. */
export function genderOf(index: CorpusIndex, actor: string): 'man' | 'woman' | null {
  let balance = 0;
  for (const id of index.actors.get(actor)?.documents.slice(0, MOST_DOCUMENTS) ?? []) {
    const { body } = index.documents.get(id)!;
    for (const mention of index.readingOf(id).mentions) {
      if (mention.actor !== actor || mention.form !== 'pronoun') continue;
      const word = body.slice(mention.start, mention.end).toLowerCase();
      if (/^(?:he|him|his)$/.test(word)) balance += 1;
      if (/^(?:she|her|hers)$/.test(word)) balance -= 1;
    }
  }
  return balance === 0 ? null : balance > 0 ? 'man' : 'woman';
}
