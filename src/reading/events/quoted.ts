import type { Quotation } from '../reading.ts';

/** Finds the quotation around an offset, in logarithmic time; null outside all. Quotations do not overlap. */
export function quotationFinder(quotations: readonly Quotation[]): (offset: number) => Quotation | null {
  const ordered = [...quotations].sort((a, b) => a.start - b.start);
  return (offset) => {
    let low = 0;
    let high = ordered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ordered[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    const found = ordered[low];
    return found && found.start <= offset ? found : null;
  };
}
