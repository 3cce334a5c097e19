import { describe, expect, it } from 'vitest';
import { differingFigures, type ReportFigures } from './report-figures';

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
});
