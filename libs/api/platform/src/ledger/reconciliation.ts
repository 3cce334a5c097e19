import type { DifferingRow, ReconciliationReason, ReconciliationView } from '@akashi/contracts';
import { DocumentProcesses } from '@akashi/documents';
import { mayRelyOnRows } from '@akashi/domain/ledger';
import { Injectable } from '@nestjs/common';
import { Ids } from '../ids';
import { ensure } from '../problems/domain-problem';
import type { Walls } from '../transactions/caller';
import { Transactions } from '../transactions/transactions';
import { CheckpointSigner } from './checkpoint-signer';
import { bindingsWithoutEvent, compareBoundRows } from './compare-bound-rows';
import { compareSeals } from './compare-seals';
import { readWholeLedger, type WholeLedger } from './ledger-reader';
import { keepReconciliation, newestReconciliation, type FoundReconciliation } from './reconciliation.store';
import { RowDigests } from './row-digests';

/** So many are told one by one; of more, the number. */
const toldAtMost = 200;

/**
 * 照合: recomputes whatever is shown as signed, confirmed, issued, drawn or frozen and holds it against the event that made it
 * so. Everything is read as it stood at one moment; the hashing gives way to other requests again and again.
 */
@Injectable()
export class Reconciliation {
  constructor(
    private readonly transactions: Transactions,
    private readonly signer: CheckpointSigner,
    private readonly digests: RowDigests,
    private readonly processes: DocumentProcesses,
    private readonly ids: Ids,
  ) {}

  /** Refuses, with a sentence, to go on over a row that differs; every other work goes on. */
  async ensureRowsHold({ firmId }: Walls, engagementId: string, reason: ReconciliationReason): Promise<void> {
    const { differing } = await this.run(firmId, engagementId, reason);
    ensure(mayRelyOnRows({ differing }));
  }

  /** Leaves no entry: a ledger that grew by being compared would never come to rest. What it came to is kept. */
  async run(firmId: string, engagementId: string, reason: ReconciliationReason): Promise<ReconciliationView> {
    const of = { firmId, engagementId };
    const walls = { firmId, clientId: null };
    const start = performance.now();
    const { ledger, found } = await this.transactions.readStill(walls, async (tx) => {
      const ledger = await readWholeLedger(tx, of, this.signer);
      const events = await compareSeals(ledger, this.digests);
      const rows = await compareBoundRows(tx, of, ledger, events.told, this.digests);
      const gone = bindingsWithoutEvent(ledger, events.told);
      return { ledger, found: { rows, events: [...events.differences, ...gone] } };
    });
    const chain = await this.faultOf(ledger);
    const ofEvents = [...chain.filter(({ kind }) => kind === 'event'), ...found.events];
    const ofCheckpoints = chain.filter(({ kind }) => kind === 'checkpoint');
    const kinds = [
      ...found.rows.map(({ kind, rows, differences }) => ({ kind, rows, differing: differences.length })),
      { kind: 'event' as const, rows: ledger.events.length, differing: ofEvents.length },
      { kind: 'checkpoint' as const, rows: ledger.checkpoints.length, differing: ofCheckpoints.length },
    ];
    const all = [...found.rows.flatMap(({ differences }) => differences), ...ofEvents, ...ofCheckpoints];
    const kept: FoundReconciliation = {
      reason,
      tookMs: Math.round(performance.now() - start),
      size: ledger.events.length,
      kinds,
      differing: all.length,
      differences: all.slice(0, toldAtMost),
    };
    return this.transactions.housekeep(walls, async (tx) => {
      await keepReconciliation(tx, of, this.ids.next(), kept);
      return (await newestReconciliation(tx, of))!;
    });
  }

  newest({ firmId }: Walls, engagementId: string): Promise<ReconciliationView | null> {
    return this.transactions.read({ firmId, clientId: null }, (tx) =>
      newestReconciliation(tx, { firmId, engagementId }),
    );
  }

  /** The first fault of the log itself, hashed in a process of its own. */
  private async faultOf({ bindings: _bound, beginning: _begun, ...ledger }: WholeLedger): Promise<DifferingRow[]> {
    const { fault } = await this.processes.run('verify-ledger', { ledger });
    if (!fault) return [];
    const kind = fault.code.startsWith('checkpoint') ? 'checkpoint' : 'event';
    const place = String(fault.at);
    const nothing = { page: '', event: null, recorded: null, today: null };
    return [{ kind, difference: 'changed', key: place, row: fault.code, name: place, ...nothing }];
  }
}
