import { setImmediate as breath } from 'node:timers/promises';
import type { Document } from '../document.ts';
import { estimate, resemblance, shinglesOf, signatureOf } from './shingles.ts';

/** A document whose text is much the same as another's. */
export interface Alike {
  readonly document: Document;
  /** The share of runs of five words that both have, of those that either has: 0 to 1. */
  readonly resemblance: number;
}

/** Articles with the same text, or much the same. */
export interface LikenessGroup {
  /** The first by id: what the others are like. */
  readonly first: Document;
  readonly others: readonly Alike[];
}

/** Half of all runs of words in common: one report cut short, or brought up to date. Two reports of one event have a tenth. */
const MUCH_THE_SAME = 0.5;
/** What a signature says is off by a few hundredths; below this, two documents are not compared to the letter. */
const PERHAPS_THE_SAME = 0.38;
/** Values of a signature that must agree for two documents to be compared: with these 98 of 100 pairs at the threshold are. */
const BAND = 3;
/** Documents that one band compares with: keeps a corpus of a thousand copies linear. */
const MOST_OF_A_BAND = 6;
/** Of those that a document may be like, the likeliest so many are compared to the letter. */
const MOST_COMPARED = 3;

/** So many documents are signed between two breaths, in which other work goes on: some milliseconds. */
const WITHOUT_BREATH = 10;

/** Documents grouped by likeness. Linear in the text: each is compared with the few that agree with it in a part of a MinHash signature. */
export async function likenessGroups(documents: readonly Document[]): Promise<LikenessGroup[]> {
  const shelf = new Shelf();
  const groups = new Map<Document, Alike[]>();
  for (const [i, document] of documents.entries()) {
    if (i % WITHOUT_BREATH === 0) await breath();
    const [match] = compared(signed(document), document.body, shelf.near(signed(document)));
    if (!match) shelf.add(document);
    else groups.set(match.document, [...(groups.get(match.document) ?? []), { document, resemblance: match.resemblance }]);
  }
  return [...groups].map(([first, others]) => ({ first, others }));
}

/** The documents whose text is the same as `body` or much the same, the likest first, at most three. */
export async function alikeTo(body: string, documents: Iterable<Document>): Promise<Alike[]> {
  const all = [...documents];
  for (const [i, document] of all.entries()) {
    if (i % WITHOUT_BREATH === 0 && !SIGNATURES.has(document)) await breath();
    signed(document);
  }
  return compared(signatureOf(body), body, all);
}

/** The signature of each document, for as long as anybody holds the document. */
const SIGNATURES = new WeakMap<Document, Uint32Array>();

function signed(document: Document): Uint32Array {
  const known = SIGNATURES.get(document);
  if (known) return known;
  const signature = signatureOf(document.body);
  SIGNATURES.set(document, signature);
  return signature;
}

/** Documents by the bands of their signatures. */
class Shelf {
  readonly #bands = new Map<number, Document[]>();

  add(document: Document): void {
    for (const band of bandsOf(signed(document))) {
      const shelved = this.#bands.get(band);
      if (!shelved) this.#bands.set(band, [document]);
      else if (shelved.length < MOST_OF_A_BAND) shelved.push(document);
    }
  }

  /** Those that agree with a signature in one band at least. */
  near(signature: Uint32Array): Iterable<Document> {
    return new Set(bandsOf(signature).flatMap((band) => this.#bands.get(band) ?? []));
  }
}

function compared(signature: Uint32Array, text: string, documents: Iterable<Document>): Alike[] {
  const likeliest = [...documents]
    .map((document) => ({ document, likely: estimate(signature, signed(document)) }))
    .filter(({ likely }) => likely >= PERHAPS_THE_SAME)
    .sort((a, b) => b.likely - a.likely)
    .slice(0, MOST_COMPARED);
  if (likeliest.length === 0) return [];
  const shingles = shinglesOf(text);
  return likeliest
    .map(({ document }) => ({ document, resemblance: resemblance(shingles, shinglesOf(document.body)) }))
    .filter((alike) => alike.resemblance >= MUCH_THE_SAME)
    .sort((a, b) => b.resemblance - a.resemblance);
}

/** A number for every few values of a signature and their place. */
function bandsOf(signature: Uint32Array): number[] {
  return Array.from({ length: Math.floor(signature.length / BAND) }, (_, band) => {
    let hash = band;
    for (let i = band * BAND; i < (band + 1) * BAND; i += 1) hash = Math.imul(hash ^ signature[i]!, 0x9e3779b1) ^ (hash >>> 15);
    return hash;
  });
}
