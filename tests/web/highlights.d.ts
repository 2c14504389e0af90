/** In pixels of the page. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function markedWords(): { shown: string; top: number };
export function placesOf(words: { readonly quote: string; readonly before: string }): Box[];
export function countRed(view: {
  readonly picture: string;
  readonly wanted: readonly Box[];
}): Promise<{ inside: number; outside: number }>;
