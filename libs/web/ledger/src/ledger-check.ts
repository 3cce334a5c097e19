import { computed, linkedSignal, signal, type WritableSignal } from '@angular/core';
import type { HttpResourceRef } from '@angular/common/http';
import type {
  LedgerAnchoringView,
  LedgerCheckpointView,
  LedgerPage,
  LedgerVerificationView,
  ReconciliationView,
  StandingReconciliation,
} from '@akashi/contracts';
import { Sending } from '@akashi/web-platform';
import type { Verification } from './verification-result';

/** A log as a page has it: an engagement's, or the firm's own. */
export interface CheckedLog {
  readonly first: HttpResourceRef<LedgerPage | undefined>;
  readonly checkpoints: HttpResourceRef<LedgerCheckpointView[] | undefined>;
  readonly compared: HttpResourceRef<StandingReconciliation | undefined>;
  readonly anchoring: HttpResourceRef<LedgerAnchoringView | undefined>;
  /** The pages read so far as one. */
  readonly read: WritableSignal<LedgerPage | null>;
  readonly earlier: (before: number) => Promise<LedgerPage>;
  readonly verify: (key: string) => Promise<LedgerVerificationView>;
  readonly reconcile: (key: string) => Promise<ReconciliationView>;
  readonly fetch: () => Promise<unknown>;
}

/** Reading on in a log, recomputing it, comparing it with what is shown, and taking it along. */
export class LedgerCheck {
  readonly more = new Sending();
  readonly verifying = new Sending();
  readonly reconciling = new Sending();
  readonly exporting = new Sending();
  readonly verification = signal<Verification | null>(null);
  /** The newest comparison: the one that was kept, or the one just made. */
  readonly reconciliation = linkedSignal((): ReconciliationView | null =>
    this.log.compared.hasValue() ? this.log.compared.value().reconciliation : null,
  );
  readonly differs = computed(() => (this.reconciliation()?.differing ?? 0) > 0);

  constructor(private readonly log: CheckedLog) {}

  async readMore(): Promise<void> {
    const before = this.log.read();
    const next = before?.next;
    if (!before || next == null) return;
    const page = await this.more.run(() => this.log.earlier(next));
    if (page) this.log.read.set({ ...before, next: page.next, events: [...before.events, ...page.events] });
  }

  /** The log itself first, then what is shown beside it. */
  async verify(): Promise<void> {
    const start = performance.now();
    const found = await this.verifying.run(this.log.verify);
    if (!found) return;
    this.verification.set({ found, at: new Date().toISOString(), seconds: (performance.now() - start) / 1000 });
    const compared = await this.reconciling.run(this.log.reconcile);
    if (compared) this.reconciliation.set(compared);
    this.log.first.reload();
    this.log.checkpoints.reload();
    this.log.anchoring.reload();
  }

  async export(): Promise<void> {
    await this.exporting.run(() => this.log.fetch());
  }
}
