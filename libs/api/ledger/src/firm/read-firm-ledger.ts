import { Reconciliation, Transactions, Turns, type Caller } from '@akashi/api-platform';
import {
  ledgerActionLabel,
  type LedgerAnchoringView,
  type LedgerCheckpointView,
  type LedgerExport,
  type LedgerPage,
  type LedgerVerificationView,
  type ReconciliationView,
  type StandingReconciliation,
} from '@akashi/contracts';
import type { StoredLedger } from '@akashi/documents';
import { ledgerActions } from '@akashi/domain/ledger';
import { Injectable } from '@nestjs/common';
import { AnchoringStore } from '../anchoring/anchoring.store';
import { LedgerStore, type LedgerCut } from '../ledger.store';
import { WholeLedger } from '../whole-ledger';

/** The firm's own log: who was let in and in which roles, criteria, rules. It leaves no entry, as every look at a ledger. */
@Injectable()
export class ReadFirmLedger {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: LedgerStore,
    private readonly whole: WholeLedger,
    private readonly reconciliation: Reconciliation,
    private readonly turns: Turns,
    private readonly anchorings: AnchoringStore,
  ) {}

  page(caller: Caller, cut: LedgerCut, words: string): Promise<LedgerPage> {
    const found = words === '' ? null : { words, actions: actionsCalled(words) };
    return this.transactions.read(caller, (tx) => this.store.page(tx, caller, caller.firmId, cut, found));
  }

  checkpoints(caller: Caller): Promise<LedgerCheckpointView[]> {
    return this.transactions.read(caller, (tx) => this.store.checkpoints(tx, caller, caller.firmId));
  }

  anchoring(caller: Caller): Promise<LedgerAnchoringView> {
    return this.transactions.read(caller, (tx) => this.anchorings.view(tx, caller, caller.firmId));
  }

  verify(caller: Caller): Promise<LedgerVerificationView> {
    return this.turns.take(caller.userId, async () => this.whole.recompute(await this.load(caller)));
  }

  async standing(caller: Caller): Promise<StandingReconciliation> {
    return { reconciliation: await this.reconciliation.newest(caller, caller.firmId) };
  }

  reconcile({ userId, firmId }: Caller): Promise<ReconciliationView> {
    return this.turns.take(userId, () => this.reconciliation.run(firmId, firmId, 'request'));
  }

  async export(caller: Caller): Promise<LedgerExport> {
    return this.whole.exported(await this.load(caller));
  }

  private load(caller: Caller): Promise<StoredLedger> {
    return this.transactions.read(caller, (tx) => this.whole.load(tx, caller, caller.firmId));
  }
}

/** Actions whose name has these words, in either language: the log itself holds no sentence. */
function actionsCalled(words: string): string[] {
  const sought = words.toLowerCase();
  return Object.keys(ledgerActions).filter((action) =>
    Object.values(ledgerActionLabel(action)).some((label) => label.toLowerCase().includes(sought)),
  );
}
