import type { Actor, Mention, Timex } from '../reading.ts';
import type { AnnotatedText } from '../text.ts';
import { findAcronyms } from './acronyms.ts';
import { readActingPlaces } from './actingPlaces.ts';
import { findAliases } from './aliases.ts';
import { findAppositions } from './appositions.ts';
import { tellingCapitals } from './capitals.ts';
import { classifyNames } from './classify.ts';
import { bindPhrases } from './coreference.ts';
import { joinsTwoStates } from './gazetteer.ts';
import { readPhrases } from './phraseReader.ts';
import { readPronouns } from './pronouns.ts';
import { quotedWords } from './quoted.ts';
import { findSpeakers } from './speakers.ts';
import { markSubjects } from './subjects.ts';
import { withToldStates } from './toldStates.ts';
import { readWords } from './words.ts';

/**
 * The actors that a text names and every place where it names them. Mentions are in order of their start, the longer first;
 * one may stand inside another ("Iran" in "Iran's foreign minister"). The cost grows linearly with the text.
 */
export function findActors(annotated: AnnotatedText, timexes: readonly Timex[]): { mentions: Mention[]; actors: Actor[] } {
  const cursor = { next: 0 };
  const sentences = tellingCapitals(
    withToldStates(annotated.sentences.map((_, s) => readWords(annotated, s, timexes, cursor, joinsTwoStates))),
  );
  const quoted = quotedWords(sentences, annotated.sentences);
  const read = sentences.flatMap((words, s) =>
    [...readPhrases(words, s), ...readPronouns(words, s, quoted)].sort((a, b) => a.start - b.start || b.end - a.end),
  );
  const phrases = classifyNames(read, sentences);
  readActingPlaces(phrases, sentences);
  markSubjects(phrases, sentences);
  return bindPhrases({
    text: annotated.text,
    phrases,
    appositions: findAppositions(phrases, sentences),
    aliases: findAliases(phrases, sentences),
    acronyms: findAcronyms(phrases, sentences),
    speakers: findSpeakers(phrases, sentences),
    paragraphs: firstOfParagraph(annotated),
  });
}

function firstOfParagraph({ sentences }: AnnotatedText): number[] {
  let first = 0;
  return sentences.map(({ paragraph }, s) => {
    if (paragraph !== sentences[first]!.paragraph) first = s;
    return first;
  });
}
