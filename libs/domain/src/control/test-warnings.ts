import type { Technique } from './technique';
import type { Conclusion, TestState } from './test-state';
import type { TestType } from '../engagement/test-type';

/** What does not forbid signing, but a reviewer will ask about. */
export const testWarningCodes = [
  'test.only-inquiry',
  'test.no-evidence',
  'test.design-not-prepared',
  'test.design-has-deviation',
] as const;

export type TestWarningCode = (typeof testWarningCodes)[number];

export interface TestWarningFacts {
  type: TestType;
  conclusion: Conclusion | null;
  techniques: readonly Technique[];
  evidence: number;
  /** The design test of the same individual control, or null when it is not in scope. */
  design: { state: TestState; conclusion: Conclusion | null } | null;
}

/**
 * Inquiry alone is weak evidence; work without evidence cannot be looked at again; and a control that is not in place as
 * stated has nothing whose operation could be tested.
 */
export function testWarnings(facts: TestWarningFacts): TestWarningCode[] {
  const worked = facts.conclusion === 'NO_EXCEPTION' || facts.conclusion === 'DEVIATION';
  const onlyInquiry = facts.techniques.length > 0 && facts.techniques.every((technique) => technique === 'INQUIRY');
  const { design } = facts;
  const afterDesign = facts.type === 'OPERATION' && design !== null;
  const holds: Record<TestWarningCode, boolean> = {
    'test.only-inquiry': onlyInquiry,
    'test.no-evidence': worked && facts.evidence === 0,
    'test.design-not-prepared': afterDesign && design.state !== 'prepared' && design.state !== 'reviewed',
    'test.design-has-deviation': afterDesign && design.conclusion === 'DEVIATION',
  };
  return testWarningCodes.filter((code) => holds[code]);
}
