export { ActProofs, type AskedAct, type Assertion } from './access/act-proofs';
export {
  CurrentCaller,
  CurrentClientPerson,
  CurrentInspector,
  CurrentLinkPerson,
  CurrentPerson,
} from './access/current-caller';
export { countingDeclaration, isClosedTo, isIndependent } from './access/closed-engagement.query';
export { Handles, handledBy, type JsonText } from './access/handles';
export { DropDoor, linkPerson, type DropPassReader, type OpenedLink } from './access/drop-door';
export { RelyingParty } from './access/relying-party';
export { SealedSecrets } from './access/sealed-secrets';
export type { Membership, Session, StepUpWay } from './access/session';
export { SessionCookie, WayCookie } from './access/session-cookie';
export { SessionReader } from './access/session-reader';
export type { ApiToken } from './access/api-token';
export { TokenReader } from './access/token-reader';
export type { SignedInRequest } from './access/signed-in-request';
export {
  apiRoles,
  type ApiConfig,
  type ApiRole,
  type DemoWay,
  type MailServer,
  type ObjectStorage,
  type ScannerAddress,
} from './api-config';
export { Clock } from './clock';
export { SignInWays } from './access/sign-in-ways';
export { checkWall, tablesWithoutFirm, tablesWithoutWall } from './database/check-wall';
export { SignInPool } from './database/sign-in-pool';
export { SearchEntries } from './search/search-entries';
export { ownerDataSource } from './database/data-source';
export { migrationNames } from './database/migrations';
export { prepareDatabase, type Logins } from './database/prepare-database';
export { type FileCondition, type ReceivedFile } from './files/file-condition';
export { fileUses } from './files/file-uses.query';
export { EncryptFiles } from './files/encrypt-files';
export { FileStore, type FoundFile } from './files/file-store';
export type { LentFile } from './files/lent-file';
export { openFileStore } from './files/open-file-store';
export { RewrapFileKeys } from './files/rewrap-file-keys';
export { Clamd } from './files/scan/clamd';
export { FileScanStore, scanOf } from './files/scan/file-scan.store';
export { FileScans } from './files/scan/file-scans';
export { RescanFiles } from './files/scan/rescan-files';
export { contentDisposition, leaving, sendBytes, sendFile, sendLines } from './files/send-file';
export { StoredFileStore } from './files/stored-file.store';
export { mustBeAwaited, uploadedName, withFile, type UploadedName } from './files/upload';
export { readOrRefuse } from './files/unreadable-file';
export { Ids } from './ids';
export { storedJson } from './stored-json';
export { JobRequests } from './jobs/job-requests';
export { JobKinds, type JobWork } from './jobs/job-kinds';
export { JobQueue, type QueuedJob } from './jobs/job-queue';
export { RecurringWork } from './jobs/recurring-work';
export { queueName, queueVersion } from './jobs/job-queue-tables';
export { JobStore } from './jobs/job.store';
export { JobHeld, JobWorker } from './jobs/job-worker';
export { JobLost, RunningJob } from './jobs/running-job';
export type { TimestampAddress, WitnessAddress } from './api-config';
export { StampCheckpoints } from './ledger/stamp-checkpoints';
export { TimestampAuthority } from './ledger/timestamp-authority';
export { withoutTimestamp } from './ledger/timestamp.store';
export { SendToWitnesses } from './ledger/send-to-witnesses';
export { Witnesses } from './ledger/witnesses';
export { inHtml, inOneLine, writeParagraphs } from './mail/mail-text';
export { Mailer } from './mail/mailer';
export { OverdueCheckpoints } from './ledger/overdue-checkpoints';
export { LedgerKeys } from './ledger/ledger-keys';
export { signNote } from './ledger/sign-note';
export { CheckpointSigner } from './ledger/checkpoint-signer';
export { IssueProofs } from './ledger/issue-proofs';
export { AssertionStore, type StoredAssertion } from './ledger/assertion.store';
export { LedgerCheckpoints, type LedgerState, type StoredCheckpoint } from './ledger/ledger-checkpoints';
export type { LedgerEntry } from './ledger/ledger-entry';
export { BeginSealing } from './ledger/begin-sealing';
export { Prunings, type Pruned } from './pruning/prunings';
export { PruneRows } from './pruning/prune-rows';
export { shortLivedTables } from './pruning/short-lived-tables';
export { lastNight, NightlyReconciliation } from './ledger/nightly-reconciliation';
export { Reconciliation, type HeldRows } from './ledger/reconciliation';
export { boundSelects } from './ledger/rows/bound-row.reader';
export { digestOf, LedgerWriter } from './ledger/ledger-writer';
export { DomainProblem, ensure, type ProblemDetail } from './problems/domain-problem';
export { ConfirmedWords, IsLocalDate, IsText } from './problems/storable-text';
export { WrittenNumber } from './problems/written-number';
export { FollowImports } from './progress/follow-imports';
export { unfollowed, type FollowedWork } from './progress/followed-work';
export { mustChange } from './transactions/must-change';
export { grantedRole, signatureMethod } from './transactions/caller';
export type {
  ActingCaller,
  ApiTokenCaller,
  Caller,
  ClientPersonCaller,
  InspectorAtAccountCaller,
  InspectorCaller,
  InstallationCaller,
  InvitedCaller,
  JobCaller,
  LinkPersonCaller,
  MemberCaller,
  ReadingCaller,
  RecipientCaller,
  Walls,
  WorkingCaller,
} from './transactions/caller';
export type { ClientWrite } from './transactions/client-write';
export { MetricsServer } from './metrics/metrics-server';
export { Flush } from './transactions/flush';
export { queryPrepared, type PreparedStatement } from './transactions/prepared-statement';
export { withTenant, type Tx } from './transactions/tenant-connection';
export { Transactions } from './transactions/transactions';
export { Turns } from './turns';
export { IncomingFiles } from './uploads/incoming-files';
export { StaleUploads } from './uploads/stale-uploads';
export { InsideAddress, OutwardFetch } from './web/outward-fetch';
export { createApp } from './web/create-app';
export { socketTimes } from './web/socket-times';
export { isUseCase, useCasesOf } from './web/use-cases-of';
export type { LoggedRequest } from './security-log/happening-of';
export { SecurityLog } from './security-log/security-log';
export { chained, SecurityLogSeals } from './security-log/security-log-seals';
export { SecurityLogStore } from './security-log/security-log.store';
export { SetupFault } from './setup-fault';
export { IndexSearch } from './search/index-search';
