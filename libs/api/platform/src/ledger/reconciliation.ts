import type { DifferingRow, ReconciliationReason, ReconciliationView } from '@akashi/contracts';
import { DocumentProcesses } from '@akashi/documents';
import { mayRelyOnRows } from '@akashi/domain/ledger';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { Ids } from '../ids';
import { DomainProblem } from '../problems/domain-problem';
import type { Walls } from '../transactions/caller';
import type { Tx } from '../transactions/tenant-connection';
import { Transactions } from '../transactions/transactions';
import { compareAssertions, type ComparedAssertions } from './compare-assertions';
import { bindingsWithoutEvent, compareBoundRows, type ComparedRows } from './compare-bound-rows';
import { compareSeals } from './compare-seals';
import { LedgerKeys } from './ledger-keys';
import { readWholeLedger, type WholeLedger } from './ledger-reader';
import { keepReconciliation, newestReconciliation, type FoundReconciliation } from './reconciliation.store';
import { RowDigests } from './row-digests';

/** So many the refusal names; the ledger's page has them all. */
const namedAtMost = 20;

/** What a look at an engagement saw. */
export interface Looked {
  ledger: WholeLedger;
  rows: ComparedRows[];
  assertions: ComparedAssertions;
  events: DifferingRow[];
}

/** A comparison that found every row as it was recorded. */
export interface HeldRows {
  keep(tx: Tx): Promise<void>;
}

interface Place {
  firmId: string;
  streamId: string;
}

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
    private readonly keys: LedgerKeys,
    private readonly digests: RowDigests,
    private readonly processes: DocumentProcesses,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses, with a sentence, to go on over a row that differs; every other work goes on. What holds is given to whoever goes on,
   * to be kept with what rests on it: of a request that is refused for another reason nothing is left.
   */
  async ensureRowsHold({ firmId }: Walls, streamId: string, reason: ReconciliationReason): Promise<HeldRows> {
    const of = { firmId, streamId };
    const found = await this.find(of, reason);
    const { differing, differences } = found;
    const decision = mayRelyOnRows({ differing });
    if (decision.allowed) return { keep: (tx) => keepReconciliation(tx, of, this.ids.next(), found) };
    await this.transactions.housekeep({ firmId, clientId: null }, (tx) =>
      keepReconciliation(tx, of, this.ids.next(), found),
    );
    const rows = differences.slice(0, namedAtMost).map(({ kind, name }) => `${kind} ${name}`.trim());
    throw new DomainProblem(decision.code, { facts: { differing, rows: rows.join(', ') } });
  }

  /** Leaves no entry: a ledger that grew by being compared would never come to rest. What it came to is kept. */
  async run(firmId: string, streamId: string, reason: ReconciliationReason): Promise<ReconciliationView> {
    const of = { firmId, streamId };
    const found = await this.find(of, reason);
    return this.transactions.housekeep({ firmId, clientId: null }, async (tx) => {
      await keepReconciliation(tx, of, this.ids.next(), found);
      return (await newestReconciliation(tx, of))!;
    });
  }

  /** The same without keeping anything of it. */
  async show(firmId: string, streamId: string): Promise<ReconciliationView> {
    const found = await this.find({ firmId, streamId }, 'request');
    const before = await this.newest({ firmId, clientId: null }, streamId);
    const ranAt = this.clock.now().toISOString();
    return { ...found, ranAt, lastHeldAt: found.differing === 0 ? ranAt : (before?.lastHeldAt ?? null) };
  }

  private async find(of: Place, reason: ReconciliationReason): Promise<FoundReconciliation> {
    const start = performance.now();
    const walls = { firmId: of.firmId, clientId: null };
    const looked = await this.transactions.readStill(walls, (tx) => this.look(tx, of));
    const { differences, ...found } = await this.conclude(looked);
    return {
      ...found,
      reason,
      tookMs: Math.round(performance.now() - start),
      differing: differences.length,
      differences: differences.slice(0, toldAtMost),
    };
  }

  /** Rows and events, as this transaction sees them. */
  async look(tx: Tx, of: Place): Promise<Looked> {
    const ledger = await readWholeLedger(tx, of, this.keys);
    const events = await compareSeals(ledger, this.digests);
    const rows = await compareBoundRows(tx, of, ledger, events.told, this.digests);
    const assertions = await compareAssertions(tx, of, ledger);
    return { ledger, rows, assertions, events: [...events.differences, ...bindingsWithoutEvent(ledger, events.told)] };
  }

  /** With what recomputing the log itself comes to; outside of any transaction. */
  async conclude({ ledger, rows, assertions, events }: Looked) {
    const chain = await this.faultOf(ledger);
    const ofEvents = [...chain.filter(({ kind }) => kind === 'event'), ...events];
    const ofCheckpoints = chain.filter(({ kind }) => kind === 'checkpoint');
    const ofPasskeys = { kind: 'assertion' as const, rows: assertions.rows, differing: assertions.differences.length };
    return {
      size: ledger.events.length,
      kinds: [
        ...rows.map((one) => ({ kind: one.kind, rows: one.rows, differing: one.differences.length })),
        ...(ofPasskeys.rows > 0 ? [ofPasskeys] : []),
        { kind: 'event' as const, rows: ledger.events.length, differing: ofEvents.length },
        { kind: 'checkpoint' as const, rows: ledger.checkpoints.length, differing: ofCheckpoints.length },
      ],
      differences: [
        ...rows.flatMap(({ differences }) => differences),
        ...assertions.differences,
        ...ofEvents,
        ...ofCheckpoints,
      ],
    };
  }

  newest({ firmId }: Walls, streamId: string): Promise<ReconciliationView | null> {
    return this.transactions.read({ firmId, clientId: null }, (tx) => newestReconciliation(tx, { firmId, streamId }));
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
