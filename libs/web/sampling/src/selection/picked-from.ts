import type { PopulationView } from '@akashi/contracts';
import { isSampleDraw, type SampleMethod } from '@akashi/domain/sampling';
import type { PickedFrom } from './row-picker';

/** The rows of a population that can be picked: those that are, or were, items are not. */
export function pickedFrom({ id, header, rowCount, items }: PopulationView, engagementId: string): PickedFrom {
  return { engagementId, id, header, rowCount, taken: items.map(({ rowNumber }) => rowNumber) };
}

/** How the sample was taken: at random as long as nobody chose otherwise. */
export function sampleMethodOf({ draws }: Pick<PopulationView, 'draws'>): SampleMethod {
  const method = draws.find(isSampleDraw)?.method ?? 'RANDOM';
  return method === 'SPECIFIC' ? 'RANDOM' : method;
}
