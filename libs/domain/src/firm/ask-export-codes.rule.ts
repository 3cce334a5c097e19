import { allow, refuse, type Decision } from '../decision';

export type AskExportCodesRefusal = 'firm.export-codes-unchanged';

export interface AskExportCodesFacts {
  /** Whether a link to a report asks for a mailed code today. */
  before: boolean;
  wanted: boolean;
}

/** May the firm have its links ask for a code, or ask for none any more? It holds from the next opening on, for every link. */
export function mayAskExportCodes({ before, wanted }: AskExportCodesFacts): Decision<AskExportCodesRefusal> {
  return before === wanted ? refuse('firm.export-codes-unchanged') : allow;
}
