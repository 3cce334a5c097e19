import type { Journey } from './steps/step';

export async function leaveSummary(_journey: Journey, _out: string): Promise<void> {
  throw new Error('not yet');
}
