import { describe, expect, it } from 'vitest';
import { differingFigures, sumResults, type ReportFigures, type TestResult } from './report-figures';

const figures: ReportFigures = {
  designTests: 788,
  operationTests: 214,
  updateTests: 0,
  omissions: 96,
  populations: 41,
  sampleItems: 480,
  deviations: 9,
  deviationsExplained: 2,
  findings: 7,
};

describe('the figures of a report', () => {
  it('are named where they differ from the working papers', () => {
    expect(differingFigures(figures, { ...figures, sampleItems: 481, findings: 8 })).toEqual([
      'sampleItems',
      'findings',
    ]);
  });

  it('add up by type of test and by result', () => {
    const tests: TestResult[] = [
      ...Array<TestResult>(786).fill({ testType: 'DESIGN', conclusion: 'NO_EXCEPTION' }),
      ...Array<TestResult>(2).fill({ testType: 'DESIGN', conclusion: 'DEVIATION' }),
      ...Array<TestResult>(209).fill({ testType: 'OPERATION', conclusion: 'NO_EXCEPTION' }),
      ...Array<TestResult>(5).fill({ testType: 'OPERATION', conclusion: 'DEVIATION' }),
      { testType: 'UPDATE', conclusion: null },
    ];
    const { byType, total } = sumResults(tests);
    expect(byType.DESIGN).toEqual({
      all: 788,
      open: 0,
      NO_EXCEPTION: 786,
      DEVIATION: 2,
      NOT_APPLICABLE: 0,
      OMITTED: 0,
    });
    expect(byType.OPERATION).toMatchObject({ all: 214, NO_EXCEPTION: 209, DEVIATION: 5 });
    expect(byType.UPDATE).toMatchObject({ all: 1, open: 1 });
    expect(total).toMatchObject({ all: 1003, NO_EXCEPTION: 995, DEVIATION: 7, open: 1 });
  });
});
