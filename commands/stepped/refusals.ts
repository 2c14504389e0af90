import { ImportRefused } from '../../src/corpus/importing/draft.ts';
import { ChangeRefused } from '../../src/corpus/keeping/refusal.ts';
import { FileNotFetched, type StepResult } from './steppedCommand.ts';

/** Does a step; what the keeper, the importer and Discord's store of files refuse is theirs to say, and the person's to hear. */
export async function sayingRefusals(step: () => Promise<StepResult>): Promise<StepResult> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof ChangeRefused || error instanceof ImportRefused || error instanceof FileNotFetched)
      return { kind: 'advice', text: error.message };
    throw error;
  }
}
