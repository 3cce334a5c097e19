import type { SampleSizeBand, SampleSizeTable } from './scheme-ruleset';

const always = (count: number): readonly SampleSizeBand[] => [{ upTo: null, size: { kind: 'COUNT', count } }];

/** How many items are drawn by how often a control operates; the source stands with the ruleset's notes. */
export const sampleSizes20240801: SampleSizeTable = {
  MULTI_DAILY: always(25),
  DAILY: always(25),
  WEEKLY: always(5),
  MONTHLY: always(2),
  QUARTERLY: always(2),
  SEMIANNUAL: always(1),
  ANNUAL: always(1),
  AD_HOC: [
    { upTo: 4, size: { kind: 'ALL' } },
    { upTo: 50, size: { kind: 'COUNT', count: 5 } },
    { upTo: 249, size: { kind: 'PERCENT', percent: 10 } },
    { upTo: null, size: { kind: 'COUNT', count: 25 } },
  ],
  AUTOMATED: always(1),
};
