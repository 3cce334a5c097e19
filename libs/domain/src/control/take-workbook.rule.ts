import { allow, refuse, type Decision } from '../decision';

/** The form of the workbook that the matrix writes and takes back. */
export const matrixWorkbookFormat = '1';

export type TakeWorkbookRefusal =
  | 'test.workbook-not-ours'
  | 'test.workbook-other-engagement'
  | 'test.workbook-other-format'
  | 'test.workbook-base-changed'
  | 'test.workbook-plan-amended'
  | 'test.workbook-keys-missing';

export interface TakeWorkbookFacts {
  readonly engagementId: string;
  /** The approved plan of the engagement today. */
  readonly planId: string | null;
  /** What the hidden sheet says of itself; null when there is none. */
  readonly marked: { readonly format: string; readonly engagementId: string } | null;
  /** The plan in the sealed base; null when the seal does not hold. */
  readonly base: { readonly planId: string } | null;
  /** Whether the rows can be told: their hidden keys are there. */
  readonly hasKeys: boolean;
}

/** A workbook comes back to the engagement that it was written from, with what it was written from. */
export function mayTakeWorkbook(facts: TakeWorkbookFacts): Decision<TakeWorkbookRefusal> {
  const { marked, base } = facts;
  if (!marked) return refuse('test.workbook-not-ours');
  if (marked.format !== matrixWorkbookFormat) return refuse('test.workbook-other-format');
  if (marked.engagementId !== facts.engagementId) return refuse('test.workbook-other-engagement');
  if (!base) return refuse('test.workbook-base-changed');
  if (base.planId !== facts.planId) return refuse('test.workbook-plan-amended');
  return facts.hasKeys ? allow : refuse('test.workbook-keys-missing');
}
