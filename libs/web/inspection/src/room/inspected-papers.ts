import type { MatrixView } from '@akashi/contracts';
import type { Conclusion, TestState, TestType } from '@akashi/domain/control';

/** One working paper as the list of an inspector shows it. */
export interface InspectedPaper {
  testId: string;
  number: string;
  text: string;
  type: TestType;
  state: TestState;
  conclusion: Conclusion | null;
  evidence: number;
  deviations: number;
}

/** The papers of a matrix in its order, by their number and the words of their control. */
export function inspectedPapers({ controls, tests }: MatrixView): InspectedPaper[] {
  return tests.id.map((testId, index) => {
    const control = tests.control[index]!;
    return {
      testId,
      number: `${controls.number[control]}${controls.suffix[control] ?? ''}`,
      text: controls.text[control]!,
      type: tests.type[index]!,
      state: tests.state[index]!,
      conclusion: tests.conclusion[index]!,
      evidence: tests.evidence[index]!,
      deviations: tests.deviations[index]!,
    };
  });
}
