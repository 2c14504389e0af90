import type { Sentence } from '../text.ts';
import type { Word } from './words.ts';

/** Tells whether a word stands within quotation marks. A quotation ends with its paragraph at the latest, closed or not. */
export function quotedWords(sentences: readonly (readonly Word[])[], spans: readonly Sentence[]): (word: Word) => boolean {
  const quoted = new Set<Word>();
  let open = false;
  let paragraph = -1;
  sentences.forEach((words, s) => {
    if (spans[s]!.paragraph !== paragraph) open = false;
    paragraph = spans[s]!.paragraph;
    for (const word of words) {
      if (word.text === '“') open = true;
      else if (word.text === '”') open = false;
      else if (word.text === '"') open = !open;
      else if (open) quoted.add(word);
    }
  });
  return (word) => quoted.has(word);
}
