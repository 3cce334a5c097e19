import type {
  LedgerAnchoringView,
  LedgerCheckpointView,
  LedgerExport,
  LedgerPage,
  LedgerVerificationView,
  ReconciliationView,
  StandingReconciliation,
} from '../ledger.contract';
import { get, of, post } from './operation';

/** Which page: it ends before the event `before`, the newest page without it; at most 200 events. */
export interface LedgerPageQuery {
  before?: number;
  limit?: number;
}

export const ledgerApi = {
  /** A page of the engagement's ledger, newest first. */
  page: get('engagements/:engagementId/ledger', 'ledger.read', {
    query: of<LedgerPageQuery>(),
    answer: of<LedgerPage>(),
  }),
  /** The signed checkpoints of the ledger. */
  checkpoints: get('engagements/:engagementId/ledger/checkpoints', 'ledger.read', {
    answer: of<LedgerCheckpointView[]>(),
  }),
  /** How the log is held outside of its database: witnesses, and whether its key still signs it. */
  anchoring: get('engagements/:engagementId/ledger/anchoring', 'ledger.read', { answer: of<LedgerAnchoringView>() }),
  /** Recomputes the whole ledger and names its first fault. */
  verify: post('engagements/:engagementId/ledger/verify', 'ledger.verify', {
    answer: of<LedgerVerificationView>(),
    status: 200,
  }),
  /** The newest comparison of what is shown as final with the events. */
  reconciliation: get('engagements/:engagementId/ledger/reconciliation', 'ledger.read', {
    answer: of<StandingReconciliation>(),
  }),
  /** Compares everything that is shown as final with the events, and names each row that differs. */
  reconcile: post('engagements/:engagementId/ledger/reconciliation', 'ledger.verify', {
    answer: of<ReconciliationView>(),
    status: 200,
  }),
  /** Everything needed to check the ledger without Akashi, as a file. */
  export: get('engagements/:engagementId/ledger/export', 'ledger.read', {
    answer: of<LedgerExport>(),
    logs: { kind: 'export', thing: 'ledger' },
  }),
};
