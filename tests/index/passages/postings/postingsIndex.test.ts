import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../../src/corpus/document.ts';
import { buildPassageIndex } from '../../../../src/index/passages/buildPassageIndex.ts';
import type { PassageIndex } from '../../../../src/index/passages/passageIndex.ts';
import type { PassageChanges } from '../../../../src/index/passages/postings/applyChanges.ts';
import { PostingsBuilder } from '../../../../src/index/passages/postings/postingsBuilder.ts';
import { PostingsIndex } from '../../../../src/index/passages/postings/postingsIndex.ts';
import { DamagedIndex } from '../../../../src/index/passages/postings/sections.ts';
import { atOnce } from '../../../../src/index/steps.ts';
import { article, articles, linesOf, question } from './newsroom.ts';
import { rankingFault } from './rankingFault.ts';

const LIMIT = 6;
const corpora = articles(8, 'a');

function postingsOf(documents: readonly Document[]): PostingsIndex {
  const builder = new PostingsBuilder();
  for (const document of documents) atOnce(builder.add(document, linesOf(document)));
  return atOnce(builder.finish());
}

function miniSearchOf(documents: readonly Document[]): PassageIndex {
  return atOnce(buildPassageIndex(documents, (id) => linesOf(documents.find((d) => d.id === id)!), 'minisearch'));
}

function expectSame(one: PassageIndex, other: PassageIndex, asked: string): void {
  expect(one.passageCount).toBe(other.passageCount);
  expect(one.read(asked)).toEqual(other.read(asked));
  for (const { stem, word } of one.read(asked)) {
    expect(one.frequency(stem)).toBe(other.frequency(stem));
    expect(one.capitalised(word)).toBe(other.capitalised(word));
  }
  expect(rankingFault(one.search(asked, LIMIT), other.search(asked, LIMIT), LIMIT)).toBeNull();
}

/** Some documents go, some are written anew, some come. */
const changed = (index: PostingsIndex, changes: PassageChanges): PostingsIndex => atOnce(index.withChanges(changes));

const changesOf = (before: readonly Document[], round: number) =>
  fc
    .record({
      fates: fc.array(fc.constantFrom('stays', 'goes', 'changes'), { minLength: before.length, maxLength: before.length }),
      newer: articles(before.length + 3, `r${round}-`),
    })
    .map(({ fates, newer }) => {
      const rewritten = before.flatMap((document, i) => {
        const other = newer[i];
        return fates[i] === 'changes' && other ? [{ ...other, id: document.id }] : [];
      });
      const changedIds = new Set(rewritten.map(({ id }) => id));
      const removed = before.filter(({ id }, i) => fates[i] === 'goes' || changedIds.has(id));
      const added = [...rewritten, ...newer.slice(before.length)];
      return { removed, added, after: [...before.filter((document) => !removed.includes(document)), ...added] };
    });

const toChanges = ({
  removed,
  added,
}: {
  readonly removed: readonly Document[];
  readonly added: readonly Document[];
}): PassageChanges => ({
  removed,
  added: added.map((document) => ({ document, passages: linesOf(document) })),
});

describe('postings', () => {
  test('any question finds the same passages as in MiniSearch, in the same order', () => {
    fc.assert(
      fc.property(corpora, question, (documents, asked) => expectSame(postingsOf(documents), miniSearchOf(documents), asked)),
    );
  });

  test('after any changes the index answers as one that was built from the articles as they now are', () => {
    const history = corpora.chain((first) =>
      changesOf(first, 1).chain((second) => changesOf(second.after, 2).map((third) => ({ first, second, third }))),
    );
    fc.assert(
      fc.property(history, question, ({ first, second, third }, asked) => {
        const index = changed(changed(postingsOf(first), toChanges(second)), toChanges(third));
        const anew = postingsOf(third.after);
        expectSame(index, miniSearchOf(third.after), asked);
        // Between the two of ours equal scores have the same order, too.
        expect(index.search(asked, LIMIT)).toEqual(anew.search(asked, LIMIT));
        expect(atOnce(index.merged()).search(asked, LIMIT)).toEqual(anew.search(asked, LIMIT));
        expect(PostingsIndex.decode(Buffer.concat(atOnce(index.encode()))).search(asked, LIMIT)).toEqual(
          anew.search(asked, LIMIT),
        );
      }),
    );
  });

  test('while a changed index is made, the old one goes on answering as before', () => {
    const old = postingsOf([article('ferry', 'The ferry', 'The ferry to Lomax sank.')]);
    const before = old.search('ferry', LIMIT);
    changed(old, {
      removed: [article('ferry', 'The ferry', 'The ferry to Lomax sank.')],
      added: [{ document: article('bus', 'A bus', 'The bus came.'), passages: [] }],
    });
    expect(old.search('ferry', LIMIT)).toEqual(before);
    expect(old.passageCount).toBe(1);
  });

  test('a hundred small changes one after the other leave as right an index as one large one', () => {
    const daily = (day: number) => article('daily', `Day ${day}`, `The ferry of day ${day} came.\nTalks went on.`);
    let index = postingsOf([daily(0), article('other', 'Other', 'The harbour was closed.')]);
    for (let day = 1; day <= 100; day += 1) {
      index = changed(index, { removed: [daily(day - 1)], added: [{ document: daily(day), passages: linesOf(daily(day)) }] });
    }
    expect(index.isFragmented).toBe(true);
    const anew = miniSearchOf([daily(100), article('other', 'Other', 'The harbour was closed.')]);
    for (const asked of ['ferry', 'day 99', 'day 100', 'harbour', 'ferri']) expectSame(index, anew, asked);
  });

  test('what is not there cannot go, and what is there cannot come again', () => {
    const ferry = article('ferry', 'The ferry', 'It sank.');
    const index = postingsOf([ferry]);
    expect(() => changed(index, { removed: [article('bus', 'Bus', '')], added: [] })).toThrow(RangeError);
    expect(() => changed(index, { removed: [], added: [{ document: ferry, passages: [] }] })).toThrow(RangeError);
  });
});

describe('an index in bytes', () => {
  test('read again it answers the same', () => {
    fc.assert(
      fc.property(corpora, question, (documents, asked) => {
        const index = postingsOf(documents);
        const again = PostingsIndex.decode(Buffer.concat(atOnce(index.encode())));
        expectSame(again, index, asked);
        expect(again.search(asked, LIMIT)).toEqual(index.search(asked, LIMIT));
      }),
    );
  });

  test('bytes that were changed, cut or made up are refused', () => {
    const ferry = postingsOf([article('ferry', 'The ferry', 'The ferry to Lomax sank.')]);
    const bytes = Buffer.concat(atOnce(ferry.encode()));
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flipped) => {
        const damaged = Buffer.from(bytes);
        damaged[at]! ^= flipped;
        expect(() => PostingsIndex.decode(damaged)).toThrow(DamagedIndex);
        expect(() => PostingsIndex.decode(bytes.subarray(0, at))).toThrow(DamagedIndex);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array(), (made) => {
        expect(() => PostingsIndex.decode(made)).toThrow(DamagedIndex);
      }),
    );
  });
});
