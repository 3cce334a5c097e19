export { actionsOf, ledgerOf } from './ledger';
export { aFirm, asFirm, type Firm, type Person } from './people';
export { startTestApp, type TestApp } from './test-app';
