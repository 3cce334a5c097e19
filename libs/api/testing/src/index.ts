export { anEngagement, aService, type ArrangedEngagement, type ArrangedService } from './an-engagement';
export { aPlannedEngagement, type PlannedChange, type PlannedEngagement } from './a-planned-engagement';
export { aTestedEngagement, type EngagementChange, type TestedEngagement } from './a-tested-engagement';
export { insertRow, restrictedMark, type EngagementTeam } from './arrangement';
export { actionsOf, ledgerOf } from './ledger';
export { aFirm, asFirm, type Firm, type Person } from './people';
export { startTestApp, type TestApp } from './test-app';
