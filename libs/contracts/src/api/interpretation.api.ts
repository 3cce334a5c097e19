import type { InterpretationView } from '../procedure.contract';
import { get, of, post, put } from './operation';

export interface WriteInterpretationBody {
  text: string;
}

export interface CorrectInterpretationBody extends WriteInterpretationBody {
  reason: string;
  version: number;
}

export const interpretationApi = {
  /** How the firm reads a criterion: its notes, in the order they were written. */
  list: get('editions/:editionId/criteria/:criterionKey/interpretations', 'procedure.read', {
    answer: of<InterpretationView[]>(),
  }),
  /** Writes a note that every engagement of the firm reads. */
  write: post('editions/:editionId/criteria/:criterionKey/interpretations', 'interpretation.write', {
    body: of<WriteInterpretationBody>(),
    answer: of<InterpretationView>(),
  }),
  /** Corrects a note by its next version, with a reason; what stood there stays in sight. */
  correct: put('interpretations/:interpretationId', 'interpretation.correct', {
    body: of<CorrectInterpretationBody>(),
    answer: of<InterpretationView>(),
  }),
};
