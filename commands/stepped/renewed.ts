import type { RefreshReport } from '../../src/index/library.ts';
import type { StepContext } from './steppedCommand.ts';

/** Renews the index after a change of ours; null where that failed: the change stands all the same, and is said to. */
export async function renewed({ refresher, by }: StepContext): Promise<RefreshReport | null> {
  return refresher.afterChange(by.name).catch(() => null);
}

/** What is said where the change is made and the index is not renewed. */
export const NOT_RENEWED =
  'The file is saved, but the articles could not be read again, so answers do not know of it yet. Use /refresh.';
