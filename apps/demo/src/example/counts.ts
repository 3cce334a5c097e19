/** What the worked example comes to under its final statement. */
export const exampleCounts = {
  statementVersions: 5,
  governanceItems: 18,
  managementItems: 64,
  objectives: 121,
  objectivesSelected: 119,
  objectivesExcluded: 2,
  controls: 1074,
  controlsSelected: 802,
  controlsNotSelected: 272,
  controlsInherited: 96,
  designTests: 788,
  operationTests: 214,
  operationTestsWithSamples: 118,
  populations: 41,
  sampleItems: 480,
  deviations: 9,
  deviationsExplained: 2,
  findings: 7,
  requests: 312,
  requestFiles: 1946,
};

export const exampleComputedDates = { report: '2026-12-31', apply: '2027-01-31', validUntil: '2028-01-31' };
