export { aBuiltPackage, issuedAndPackaged, withClientPapers } from './a-built-package';
export {
  aComposedReport,
  acknowledgedWarnings,
  anApprovedReport,
  anIssuedReport,
  aReceivedLetter,
  aReportableEngagement,
  everyPointConfirmed,
  aReviewedFinding,
  withdrawFirstFinding,
  passwordGivenAgain,
  putFile,
  reportDay,
  sendFile,
} from './a-reportable-engagement';
export { aStatementOf, sendStatement, type StatedChanges } from './a-sent-statement';
export { aScanner, harmfulMark, type RunningScanner } from './a-scanner';
export { anAskedClient } from './an-asked-client';
export { aReleasedFinding } from './a-released-finding';
export { anEngagement, aService, type ArrangedEngagement, type ArrangedService } from './an-engagement';
export { aPlannedEngagement, type PlannedChange, type PlannedEngagement } from './a-planned-engagement';
export { aTestedEngagement, type EngagementChange, type TestedEngagement } from './a-tested-engagement';
export { aMailServer, type ReceivedMail, type RunningMailServer } from './a-mail-server';
export { amending, monthly, noneMeansChange, reworded } from './amending';
export { insertRow, restrictedMark, type EngagementTeam } from './arrangement';
export { todayIsNotBefore } from './clock';
export {
  inEnglish,
  oscalCatalog,
  withMergedHeads,
  withPartsInSheets,
  withTitleLines,
  type CatalogueFile,
} from './catalogue-files';
export { actionsOf, ledgerOf, movesIn } from './ledger';
export { aPaperWithEvidence, papersOf } from './papers-of';
export { anInspection, anInspector } from './inspectors';
export { aClientPerson, aFirm, asFirm, joinClient, joinFirm, type Firm, type Person } from './people';
export { signsByPasskey, type PasskeyHolder } from './signs-by-passkey';
export { SoftAuthenticator, type Deviating } from './soft-authenticator';
export { startCrashingServer, type CrashingServer } from './database/crashing-server';
export { startDatabaseProxy, type DatabaseProxy } from './database/database-proxy';
export { startTestApp, type TestApp } from './test-app';
export { workedOff, workOff } from './work-off';
export { verifyIssuedFileOffline, verifyOffline, type OfflineVerification } from './verify-offline';
export { anAuthority, type RunningAuthority } from './an-authority';
export { aWitness, type RunningWitness } from './a-witness';
export { toldBy } from './told-by';
