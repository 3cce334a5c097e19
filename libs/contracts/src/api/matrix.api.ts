import type { MatrixView } from '../matrix.contract';
import { get, of } from './operation';

export const matrixApi = {
  /** Every individual control with its tests and counters, column by column. */
  read: get('engagements/:engagementId/matrix', 'test.read', { answer: of<MatrixView>() }),
};
