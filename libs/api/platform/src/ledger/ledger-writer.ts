import {
  assertionFact,
  bindsAssertion,
  canonicalJson,
  ledgerEventVersion,
  ledgerTextAroundNumber,
  mayRecordLedgerEvent,
  type BoundKey,
  type BoundKind,
  type LedgerEvent,
} from '@akashi/domain/ledger';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Clock } from '../clock';
import { Ids } from '../ids';
import { assertionOf, grantedRole, type ActingCaller } from '../transactions/caller';
import type { ClosingStatement, Tx } from '../transactions/tenant-connection';
import { AssertionStore } from './assertion.store';
import { keepBindings, keysOf, takeTurns } from './bound-keys';
import { LedgerCommitments } from './ledger-commitments';
import type { LedgerEntry } from './ledger-entry';
import { bindRows, RowDigests, type Binding } from './row-digests';
import { rowsToday } from './rows/bound-row.reader';

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

/** What a transaction appends to one stream, and the things that it leaves as they then stand. */
interface Part {
  stream: string;
  entries: readonly LedgerEntry[];
  keys: readonly BoundKey[];
}

/**
 * Collects the entries of a transaction and appends them with its COMMIT: the head of an engagement's ledger is the last
 * lock taken, and the server alone holds it, so writers wait for each other only while it hashes and commits.
 */
@Injectable()
export class LedgerWriter {
  private readonly pending = new WeakMap<Tx, LedgerEntry[]>();
  private readonly excused = new WeakMap<Tx, string>();
  private readonly alsoBound = new WeakMap<Tx, Map<string, BoundKey[]>>();

  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly commitments: LedgerCommitments,
    private readonly digests: RowDigests,
    private readonly assertions: AssertionStore,
  ) {}

  record(tx: Tx, entry: LedgerEntry): void {
    const entries = this.pending.get(tx);
    if (entries) entries.push(entry);
    else this.pending.set(tx, [entry]);
  }

  /** What this transaction has recorded so far. */
  recordedIn(tx: Tx): readonly LedgerEntry[] {
    return this.pending.get(tx) ?? [];
  }

  /**
   * Says that this transaction changes more of what is shown as final than the thing its entry is about: signatures put or
   * taken back, an earlier version superseded. The first entry of the engagement then says how they stand.
   */
  bind(tx: Tx, engagementId: string, kind: BoundKind, keys: readonly string[]): void {
    const streams = this.alsoBound.get(tx) ?? new Map<string, BoundKey[]>();
    const bound = keys.map((key) => ({ kind, key }));
    this.alsoBound.set(tx, streams.set(engagementId, [...(streams.get(engagementId) ?? []), ...bound]));
  }

  /** Says why this transaction leaves no entry. Whoever says nothing and records nothing is stopped before COMMIT. */
  recordNothing(tx: Tx, why: string): void {
    this.excused.set(tx, why);
  }

  /**
   * Streams are locked in the order of their ids, so two transactions never wait for each other in a ring. At once where
   * nothing final was touched, as when a result is recorded; otherwise when it is known how it stands.
   */
  closing(tx: Tx, caller: ActingCaller): ClosingStatement[] | Promise<ClosingStatement[]> {
    const entries = this.pending.get(tx) ?? [];
    if (entries.length === 0 && !this.excused.get(tx)) throw new Error('A change that leaves no trace is not kept.');
    const byStream = Map.groupBy(entries, (entry) => entry.engagementId ?? caller.firmId);
    const alsoBound = this.alsoBound.get(tx);
    this.pending.delete(tx);
    this.excused.delete(tx);
    this.alsoBound.delete(tx);
    if (alsoBound && [...alsoBound.keys()].some((stream) => !byStream.has(stream))) {
      throw new Error('What an entry leaves as it stands needs the entry.');
    }
    ensureBound(caller, entries);
    const parts = [...byStream]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([stream, entries]) => ({ stream, entries, keys: keysOf(entries, alsoBound?.get(stream) ?? []) }));
    if (assertionOf(caller) === null && parts.every(({ keys }) => keys.length === 0)) {
      return parts.map(({ stream, entries }) =>
        this.recorded(stream, this.eventsOf(caller, stream, entries, null), []),
      );
    }
    return this.bound(tx, caller, parts);
  }

  private async bound(tx: Tx, caller: ActingCaller, parts: readonly Part[]): Promise<ClosingStatement[]> {
    const statements: ClosingStatement[] = [];
    for (const { stream, entries, keys } of parts) {
      const events = this.eventsOf(caller, stream, entries, await this.signedFor(tx, caller, stream, entries));
      // All of one transaction came about together: its last event says how they stand.
      const bindings = keys.length > 0 ? await this.bindings(tx, caller, stream, events.at(-1)!.id, keys) : [];
      if (bindings.length > 0) statements.push(keepBindings(caller.firmId, stream, bindings));
      statements.push(this.recorded(stream, events, bindings));
    }
    return statements;
  }

  /** What a passkey signed for this act is kept in the log that tells of it. */
  private async signedFor(tx: Tx, caller: ActingCaller, stream: string, entries: readonly LedgerEntry[]) {
    const assertion = assertionOf(caller);
    if (!assertion || !entries.some(({ action }) => bindsAssertion(action))) return null;
    const { firmId, userId } = caller;
    return (await this.assertions.keep(tx, { firmId, userId, assertion }, stream))?.sha256 ?? null;
  }

  private eventsOf(caller: ActingCaller, stream: string, entries: readonly LedgerEntry[], signed: string | null) {
    return entries.map((entry) => this.event(caller, stream, entry, signed));
  }

  private recorded(stream: string, events: readonly LedgerEvent[], bindings: readonly Binding[]): ClosingStatement {
    const texts = events.map(aroundNumber);
    const last = events.length - 1;
    return {
      name: 'ledger-record',
      text: `SELECT ledger_record($1, $2, $3, $4)`,
      values: [
        stream,
        texts.map(([before]) => before),
        texts.map(([, after]) => after),
        texts.map(([before, after], at) =>
          Buffer.from(this.digests.ofEvent(before, after, at === last ? bindings : []), 'hex'),
        ),
      ],
    };
  }

  /** How these things stand as the transaction leaves them: one query for each kind. */
  private async bindings(
    tx: Tx,
    caller: ActingCaller,
    stream: string,
    eventId: string,
    keys: readonly BoundKey[],
  ): Promise<Binding[]> {
    await takeTurns(tx, keys);
    const kinds = [...Map.groupBy(keys, ({ kind }) => kind)];
    const of = { firmId: caller.firmId, streamId: stream };
    const found = await Promise.all(
      kinds.map(async ([kind, ofKind]) => {
        const rows = await rowsToday(
          tx,
          of,
          kind,
          ofKind.map(({ key }) => key),
        );
        const byKey = Map.groupBy(rows, ({ key }) => key);
        return ofKind.map(({ key }) =>
          bindRows(this.digests, stream, { id: this.ids.next(), eventId, kind, key }, byKey.get(key) ?? []),
        );
      }),
    );
    return found.flat();
  }

  /** Numbered 0 here: only the locked head knows the number. */
  private event(caller: ActingCaller, stream: string, entry: LedgerEntry, signed: string | null): LedgerEvent {
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
      facts: { ...entry.facts, ...(bindsAssertion(entry.action) && { [assertionFact]: signed }) },
      req: caller.requestId,
    };
  }
}

/** Who acted, and in the role that let them. */
function actorOf(caller: ActingCaller): LedgerEvent['actor'] {
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

/** What a passkey signed is thrown away by nothing: the act that it was given for says so in its table, or is stopped. */
function ensureBound(caller: ActingCaller, entries: readonly LedgerEntry[]): void {
  if (assertionOf(caller) === null || entries.length === 0) return;
  if (entries.some(({ action }) => bindsAssertion(action))) return;
  throw new Error(`${entries[0]!.action}: what a passkey signed for it is bound by no entry.`);
}
