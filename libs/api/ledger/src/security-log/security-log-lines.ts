import { Transactions, type Walls } from '@akashi/api-platform';
import { parseCanonicalJson } from '@akashi/domain/ledger';
import { Injectable } from '@nestjs/common';

const atOnce = 1000;

interface LineRow {
  seq: string;
  canon: string;
  hash: string;
}

/**
 * The log line by line for another program to keep: `{"seq":…,"hash":…,"event":…}`, the event in the very text that was
 * hashed. Each page is a transaction of its own, so that a slow reader holds none open.
 */
@Injectable()
export class SecurityLogLines {
  constructor(private readonly transactions: Transactions) {}

  /** Up to the line that was the newest when it was asked for, and no more than `limit`. */
  async *after(walls: Walls, after: number, limit = Infinity): AsyncGenerator<string> {
    const [head] = await this.transactions.read(walls, (tx) =>
      tx.query<{ size: string }[]>(`SELECT size FROM security_log_head WHERE firm_id = $1`, [walls.firmId]),
    );
    const end = Number(head?.size ?? 0);
    for (let [last, left] = [after, limit]; left > 0;) {
      const rows = await this.transactions.read(walls, (tx) =>
        tx.query<LineRow[]>(
          `SELECT seq, canon, encode(hash, 'hex') AS hash FROM security_event
           WHERE firm_id = $1 AND seq > $2 AND seq < $3 ORDER BY seq LIMIT $4`,
          [walls.firmId, last, end, Math.min(left, atOnce)],
        ),
      );
      if (rows.length === 0) return;
      yield rows.map(lineOf).join('');
      last = Number(rows.at(-1)!.seq);
      left -= rows.length;
    }
  }
}

/** A text that was spoilt in the database is no JSON: it is told as the text that it is now, so that the other lines are read. */
function lineOf({ seq, hash, canon }: LineRow): string {
  const event = parseCanonicalJson(canon) === undefined ? JSON.stringify(canon) : canon;
  return `{"seq":${seq},"hash":"${hash}","event":${event}}\n`;
}
