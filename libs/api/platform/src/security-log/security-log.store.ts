import { securityEventText, type SecurityEvent } from '@akashi/domain/security-log';
import { Injectable } from '@nestjs/common';
import { Ids } from '../ids';
import type { Tx } from '../transactions/tenant-connection';
import { chained, SecurityLogSeals } from './security-log-seals';

/** What happened, before it has its place in the log of a firm. */
export type Happening = Omit<SecurityEvent, 'v' | 'seq' | 'firm' | 'salt'>;

interface HeadRow {
  size: string;
  hash: Buffer;
}

/** Puts lines at the end of a firm's security log; they stay in the order in which they were given. */
@Injectable()
export class SecurityLogStore {
  constructor(
    private readonly ids: Ids,
    private readonly seals: SecurityLogSeals,
  ) {}

  async append(tx: Tx, firmId: string, happenings: readonly Happening[]): Promise<void> {
    const [head] = await tx.query<HeadRow[]>(`SELECT size, hash FROM security_log_lock()`);
    if (!head) throw new Error('The security log has no head.');
    let [seq, hash] = [Number(head.size), head.hash];
    const [texts, seals]: [string[], string[]] = [[], []];
    for (const happening of happenings) {
      const salt = this.ids.secret(16).toString('hex');
      const text = securityEventText({ ...happening, v: 1, seq, firm: firmId, salt });
      texts.push(text);
      seals.push(this.seals.of(hash, text));
      hash = chained(hash, text);
      seq += 1;
    }
    await tx.query(`SELECT security_log_append($1::text[], $2::text[])`, [texts, seals]);
  }
}
