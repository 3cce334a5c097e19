import type { DeviationView } from '../fieldwork.contract';
import { get, of, post } from './operation';

export interface RecordDeviationBody {
  /** The position of the step that shows it, or an attribute's letter. */
  attribute: string;
  fact: string;
  version: number;
}

export interface EvaluateDeviationBody {
  explanation: string;
  version: number;
}

export const deviationApi = {
  /** Every deviation of the engagement. */
  list: get('engagements/:engagementId/deviations', 'test.read', { answer: of<DeviationView[]>() }),
  /** Records a deviation found by a test. */
  record: post('engagements/:engagementId/tests/:testId/deviations', 'test.record', {
    body: of<RecordDeviationBody>(),
    answer: of<DeviationView>(),
  }),
  /** Proposes an explanation of a deviation. */
  propose: post('engagements/:engagementId/deviations/:deviationId/propose-explanation', 'deviation.evaluate', {
    body: of<EvaluateDeviationBody>(),
    answer: of<DeviationView>(),
    status: 200,
  }),
  /** Agrees to a proposed explanation. */
  agree: post('engagements/:engagementId/deviations/:deviationId/agree', 'deviation.evaluate', {
    body: of<EvaluateDeviationBody>(),
    answer: of<DeviationView>(),
    status: 200,
  }),
  /** Refuses a proposed explanation. */
  refuse: post('engagements/:engagementId/deviations/:deviationId/refuse-explanation', 'deviation.evaluate', {
    body: of<EvaluateDeviationBody>(),
    answer: of<DeviationView>(),
    status: 200,
  }),
};
