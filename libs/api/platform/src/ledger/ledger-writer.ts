import { canonicalJson, ledgerTextAroundNumber, mayRecordLedgerEvent, type LedgerEvent } from '@akashi/domain/ledger';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Clock } from '../clock';
import { Ids } from '../ids';
import type { Caller } from '../transactions/caller';
import type { ClosingStatement, Tx } from '../transactions/tenant-connection';
import type { LedgerEntry } from './ledger-entry';

/** SHA-256 of the canonical JSON (RFC 8785) of a value, hex. */
export function digestOf(value: unknown): string {
  // What travels as JSON is what is hashed: a request body is an instance of its class, a row holds dates.
  const plain: unknown = JSON.parse(JSON.stringify(value));
  return createHash('sha256').update(canonicalJson(plain), 'utf8').digest('hex');
}

/**
 * Collects the entries of a transaction and appends them with its COMMIT: the head of an engagement's ledger is the last
 * lock taken, and the server alone holds it, so writers wait for each other only while it hashes and commits.
 */
@Injectable()
export class LedgerWriter {
  private readonly pending = new WeakMap<Tx, LedgerEntry[]>();

  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  record(tx: Tx, entry: LedgerEntry): void {
    const entries = this.pending.get(tx);
    if (entries) entries.push(entry);
    else this.pending.set(tx, [entry]);
  }

  /** Streams are locked in the order of their ids, so two transactions never wait for each other in a ring. */
  closing(tx: Tx, caller: Caller): ClosingStatement[] {
    const byStream = Map.groupBy(this.pending.get(tx) ?? [], (entry) => entry.engagementId ?? caller.firmId);
    this.pending.delete(tx);
    return [...byStream]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([stream, entries]) => this.append(caller, stream, entries));
  }

  private append(caller: Caller, stream: string, entries: readonly LedgerEntry[]): ClosingStatement {
    const texts = entries.map((entry) => aroundNumber(this.event(caller, stream, entry)));
    return {
      name: 'ledger-record',
      text: `SELECT ledger_record($1, $2, $3)`,
      values: [stream, texts.map(([before]) => before), texts.map(([, after]) => after)],
    };
  }

  /** Numbered 0 here: only the locked head knows the number. */
  private event(caller: Caller, stream: string, entry: LedgerEntry): LedgerEvent {
    // An act that no role granted is a fault of ours: it stops the whole transaction.
    if (caller.role === null) throw new Error(`${entry.action}: no role has granted it.`);
    return {
      v: 1,
      stream,
      seq: 0,
      id: this.ids.next(),
      at: this.clock.now().toISOString(),
      tenant: caller.firmId,
      engagement: entry.engagementId,
      actor: { id: caller.userId, name: caller.name, role: caller.role, authn: caller.authn },
      action: entry.action,
      entity: { type: entry.entity.type, id: entry.entity.id, version: entry.entity.version ?? null },
      beforeSha256: entry.before === undefined ? null : digestOf(entry.before),
      afterSha256: entry.after === undefined ? null : digestOf(entry.after),
      reason: entry.reason ?? null,
      facts: entry.facts ?? {},
      req: caller.requestId,
    };
  }
}

/**
 * The canonical text before and after the event's number. An event that may not be written is a fault of ours, not of the
 * user: it stops the whole transaction.
 */
function aroundNumber(event: LedgerEvent): [before: string, after: string] {
  const decision = mayRecordLedgerEvent(event);
  if (!decision.allowed) throw new Error(`${decision.code}: ${event.action}`);
  return ledgerTextAroundNumber(event);
}
