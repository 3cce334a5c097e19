import { chained, Clock, SecurityLogSeals, Transactions, Turns, type Caller, type Tx } from '@akashi/api-platform';
import type { SecurityLogCheckView, SecurityLogFault } from '@akashi/contracts';
import type { SecurityEvent } from '@akashi/domain/security-log';
import { Injectable } from '@nestjs/common';

const atOnce = 1000;

interface HeadRow {
  size: string;
  hash: Buffer;
  begins_at: string;
  hash_before: Buffer;
}

interface EventRow {
  seq: string;
  at: Date;
  kind: string;
  thing: string | null;
  object: string | null;
  engagement_id: string | null;
  person_id: string | null;
  canon: string;
  hash: Buffer;
  seal: string;
}

/**
 * Recomputes a firm's security log from where it begins to its head. What it cannot see is that the newest lines and the
 * head were taken back together: whoever keeps the lines elsewhere can.
 */
@Injectable()
export class CheckSecurityLog {
  constructor(
    private readonly transactions: Transactions,
    private readonly seals: SecurityLogSeals,
    private readonly clock: Clock,
    private readonly turns: Turns,
  ) {}

  execute(caller: Caller): Promise<SecurityLogCheckView> {
    return this.turns.take(caller.userId, async () => {
      const began = performance.now();
      const found = await this.transactions.readStill(caller, (tx) => this.walk(tx, caller.firmId));
      const tookMs = Math.round(performance.now() - began);
      return { ...found, checkedAt: this.clock.now().toISOString(), tookMs };
    });
  }

  private async walk(tx: Tx, firmId: string): Promise<Pick<SecurityLogCheckView, 'beginsAt' | 'size' | 'broken'>> {
    const [head] = await tx.query<HeadRow[]>(
      `SELECT size, hash, begins_at, hash_before FROM security_log_head WHERE firm_id = $1`,
      [firmId],
    );
    if (!head) return { beginsAt: 0, size: 0, broken: null };
    const [size, beginsAt] = [Number(head.size), Number(head.begins_at)];
    let [next, hash, prunedTo] = [beginsAt, head.hash_before, 0];
    const broken = (seq: number, fault: SecurityLogFault) => ({ beginsAt, size, broken: { seq, fault } });
    for (;;) {
      const rows = await tx.query<EventRow[]>(
        `SELECT seq, at, kind, thing, object, engagement_id, person_id, canon, hash, seal FROM security_event
         WHERE firm_id = $1 AND seq >= $2 ORDER BY seq LIMIT $3`,
        [firmId, next, atOnce],
      );
      for (const row of rows) {
        const fault = this.faultIn(row, next, hash, firmId);
        if (fault) return broken(next, fault);
        prunedTo = prunedToIn(row) ?? prunedTo;
        [next, hash] = [next + 1, row.hash];
      }
      if (rows.length === 0) break;
    }
    if (next !== size || !hash.equals(head.hash)) return broken(next, 'end');
    // The log says of itself from where on it is kept.
    return prunedTo === beginsAt ? { beginsAt, size, broken: null } : broken(beginsAt, 'beginning');
  }

  private faultIn(row: EventRow, next: number, before: Buffer, firmId: string): SecurityLogFault | null {
    if (Number(row.seq) !== next) return 'missing';
    if (!chained(before, row.canon).equals(row.hash)) return 'text';
    if (this.seals.of(before, row.canon) !== row.seal) return 'seal';
    return repeats(row, next, firmId) ? null : 'columns';
  }
}

function prunedToIn({ kind, canon }: EventRow): number | null {
  if (kind !== 'log') return null;
  const { operation, facts } = JSON.parse(canon) as SecurityEvent;
  return operation === 'log.shortened' ? Number(facts['beginsAt']) : null;
}

/** Whether the columns by which a line is found say what its text says. */
function repeats(row: EventRow, seq: number, firmId: string): boolean {
  const event = JSON.parse(row.canon) as SecurityEvent;
  const said = [event.seq, event.firm, event.at, event.kind, event.thing, event.object, event.engagement];
  const found = [seq, firmId, row.at.toISOString(), row.kind, row.thing, row.object, row.engagement_id];
  return said.every((value, n) => value === found[n]) && (event.person?.id ?? null) === row.person_id;
}
