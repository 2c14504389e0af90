import { expect, test } from 'vitest';
import { answerQuestion } from '../../../src/answers/ask/ask.ts';
import type { Corpus, Document } from '../../../src/corpus/document.ts';
import { buildIndex } from '../../../src/index/buildIndex.ts';

const article = (id: string, published: string, title: string, ...paragraphs: string[]): Document => ({
  id,
  title,
  body: paragraphs.join('\n\n'),
  publisher: 'The Coast Gazette',
  url: `https://gazette.example/${id}`,
  published,
  publishedBasis: null,
  license: null,
  digest: id,
});

const corpus: Corpus = {
  documents: [
    article(
      'dredging',
      '2024-03-14',
      'Ministers agree to dredge the old harbour',
      'LAGOS – Norwegian Foreign Minister Ingrid Solberg met on Tuesday with Nigerian President Tunde Bakare in Lagos.',
      'The two sides agreed to dredge the old harbour before the rainy season. The work will cost 40 million dollars and take eighteen months.',
      'Solberg urged Nigeria to release the crew of the trawler Havbris because two of the sailors are gravely ill.',
      'Bakare said that his government would not accept foreign patrol boats in the delta.',
    ),
    article(
      'railway',
      '2024-05-02',
      'Railway talks stall in Nairobi',
      'NAIROBI – Talks on the mountain railway broke down on Wednesday over its cost, a Kenyan official said.',
      'Colonel Yusuf al-Qaradi, who leads the engineers, demanded 3,000 tonnes of steel from the ministry.',
      'The railway was first proposed in 1987 by the geologist Amina Otieno.',
    ),
  ],
  authority: [],
  rejections: [],
};
const index = await buildIndex(corpus);
const quotes = (question: string) =>
  answerQuestion(index, question).claims.flatMap((claim) => claim.citations.map((citation) => citation.quote));

test('the sentence that answers comes first', () => {
  expect(quotes('Why did Solberg want the crew of the Havbris freed?')[0]).toContain('gravely ill');
  expect(quotes('How much will dredging the harbour cost?')[0]).toContain('40 million dollars');
  expect(quotes('When was the mountain railway first proposed?')[0]).toContain('1987');
  expect(quotes('Who demanded tonnes of steel from the ministry?')[0]).toContain('al-Qaradi');
});

test('what the corpus does not tell of is said not to be there', () => {
  for (const question of [
    'Who won the football championship in Brazil?',
    'What did Chancellor Weber say about the pipeline explosion?',
    'How many students were arrested in the protest?',
  ]) {
    const answer = answerQuestion(index, question);
    expect(answer.status).toBe('not_found');
    expect(answer.claims).toEqual([]);
    expect(answer.notices.join(' ')).toContain('2 articles, published from 14 March 2024 to 2 May 2024');
  }
});

test('questions of nothing but words of asking, or of nothing, are not answered', () => {
  for (const question of ['', '?', 'who is it', '   ', '🐟']) expect(answerQuestion(index, question).status).toBe('not_found');
});
