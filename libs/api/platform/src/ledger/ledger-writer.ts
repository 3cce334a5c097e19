import {
  canonicalJson,
  ledgerEventVersion,
  ledgerTextAroundNumber,
  mayRecordLedgerEvent,
  type LedgerEvent,
} from '@akashi/domain/ledger';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Clock } from '../clock';
import { Ids } from '../ids';
import { grantedRole, type Caller } from '../transactions/caller';
import type { ClosingStatement, Tx } from '../transactions/tenant-connection';
import { LedgerCommitments } from './ledger-commitments';
import type { LedgerEntry } from './ledger-entry';

/** What travels as JSON is what is hashed: a request body is an instance of its class, a row holds dates. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** SHA-256 of the canonical JSON (RFC 8785) of a value, hex. Of text that can be guessed, so can the hash. */
export function digestOf(value: unknown): string {
  return sha256Of(canonicalJson(plain(value)));
}

/**
 * Collects the entries of a transaction and appends them with its COMMIT: the head of an engagement's ledger is the last
 * lock taken, and the server alone holds it, so writers wait for each other only while it hashes and commits.
 */
@Injectable()
export class LedgerWriter {
  private readonly pending = new WeakMap<Tx, LedgerEntry[]>();
  private readonly excused = new WeakMap<Tx, string>();

  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly commitments: LedgerCommitments,
  ) {}

  record(tx: Tx, entry: LedgerEntry): void {
    const entries = this.pending.get(tx);
    if (entries) entries.push(entry);
    else this.pending.set(tx, [entry]);
  }

  /** Says why this transaction leaves no entry. Whoever says nothing and records nothing is stopped before COMMIT. */
  recordNothing(tx: Tx, why: string): void {
    this.excused.set(tx, why);
  }

  /** Streams are locked in the order of their ids, so two transactions never wait for each other in a ring. */
  closing(tx: Tx, caller: Caller): ClosingStatement[] {
    const entries = this.pending.get(tx) ?? [];
    if (entries.length === 0 && !this.excused.get(tx)) throw new Error('A change that leaves no trace is not kept.');
    const byStream = Map.groupBy(entries, (entry) => entry.engagementId ?? caller.firmId);
    this.pending.delete(tx);
    this.excused.delete(tx);
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
    const id = this.ids.next();
    const boundTo = (state: unknown) => (state === undefined ? null : this.commitments.of(id, state));
    return {
      v: ledgerEventVersion,
      salt: this.ids.secret(16).toString('hex'),
      stream,
      seq: 0,
      id,
      at: this.clock.now().toISOString(),
      tenant: caller.firmId,
      engagement: entry.engagementId,
      actor: actorOf(caller),
      action: entry.action,
      entity: { type: entry.entity.type, id: entry.entity.id, version: entry.entity.version ?? null },
      beforeSha256: boundTo(entry.before),
      afterSha256: boundTo(entry.after),
      reason: entry.reason ?? null,
      facts: { ...entry.facts },
      req: caller.requestId,
    };
  }
}

/** Who acted, and in the role that let them. */
function actorOf(caller: Caller): LedgerEvent['actor'] {
  const { userId, name, authn } = caller;
  return { id: userId, name, role: grantedRole(caller), authn };
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
