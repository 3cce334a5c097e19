import type {
  LedgerAnchoringView,
  LedgerCheckpointView,
  LedgerExport,
  LedgerPage,
  LedgerVerificationView,
  ReconciliationView,
  StandingReconciliation,
} from '../ledger.contract';
import type { LedgerPageQuery } from './ledger.api';
import { get, of, post } from './operation';

/** A page of the firm's log: of the events that tell of `words`, or of all of them. */
export interface FirmLedgerPageQuery extends LedgerPageQuery {
  words?: string;
}

export const firmLedgerApi = {
  /** A page of the firm's own log, newest first; of those events that have these words in action, person, reason or facts. */
  page: get('firm/ledger', 'firm-ledger.read', { query: of<FirmLedgerPageQuery>(), answer: of<LedgerPage>() }),
  /** The signed checkpoints of the firm's log. */
  checkpoints: get('firm/ledger/checkpoints', 'firm-ledger.read', { answer: of<LedgerCheckpointView[]>() }),
  /** How the log is held outside of its database: witnesses, and whether its key still signs it. */
  anchoring: get('firm/ledger/anchoring', 'firm-ledger.read', { answer: of<LedgerAnchoringView>() }),
  /** Recomputes the firm's log and names its first fault. */
  verify: post('firm/ledger/verify', 'firm-ledger.verify', { answer: of<LedgerVerificationView>(), status: 200 }),
  /** The newest comparison of members and rulesets with the events of the firm's log. */
  reconciliation: get('firm/ledger/reconciliation', 'firm-ledger.read', { answer: of<StandingReconciliation>() }),
  /** Compares members and rulesets with the events of the firm's log, and names each row that differs. */
  reconcile: post('firm/ledger/reconciliation', 'firm-ledger.verify', {
    answer: of<ReconciliationView>(),
    status: 200,
  }),
  /** Everything needed to check the firm's log without Akashi, as a file. */
  export: get('firm/ledger/export', 'firm-ledger.read', {
    answer: of<LedgerExport>(),
    logs: { kind: 'export', thing: 'ledger' },
  }),
};
