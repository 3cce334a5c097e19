import { Clock, Ids, type Tx } from '@akashi/api-platform';
import { exportCode } from '@akashi/domain/report';
import type { MailFault } from '@akashi/domain/notice';
import { Injectable } from '@nestjs/common';
import { createHash, timingSafeEqual } from 'node:crypto';

const minuteMs = 60 * 1000;

/** A link whose recipient is mailed codes, by where it leads. */
export interface CodedLink {
  firmId: string;
  engagementId: string;
  linkId: string;
  of: 'export' | 'drop-link';
}

/** The column of a code that names its link. */
const columns = { export: 'export_id', 'drop-link': 'drop_link_id' } as const;

/** A code as it is tried: what asked for it, and what was typed. */
export interface TriedCode {
  token: string;
  ask: string;
  code: string;
}

export interface TryOfCode {
  id: string;
  isRight: boolean;
  isUsed: boolean;
  /** This one included. */
  tries: number;
  expiresAt: Date;
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const isSame = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(a, 'hex'), Buffer.from(b, 'hex'));

/** Codes of links and what they gave, as hashes alone: the one writer of `link_code`. */
@Injectable()
export class LinkCodeStore {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** 8 digits, each as likely as any other. */
  newCode(): string {
    const { digits } = exportCode;
    const range = 10 ** digits;
    for (;;) {
      // The upper end of 32 bits that is no whole range is thrown away.
      const thrown = this.ids.secret(4).readUInt32BE();
      if (thrown < range * Math.floor(2 ** 32 / range)) return String(thrown % range).padStart(digits, '0');
    }
  }

  newSecret(): string {
    return this.ids.secret(32).toString('base64url');
  }

  /** Gives its id and end. */
  async add(
    tx: Tx,
    { firmId, engagementId, linkId, of }: CodedLink,
    { token, ask, code }: TriedCode,
  ): Promise<{ id: string; expiresAt: Date }> {
    const id = this.ids.next();
    const madeAt = this.clock.now();
    const expiresAt = new Date(madeAt.getTime() + exportCode.minutes * minuteMs);
    await tx.query(
      `INSERT INTO link_code (firm_id, engagement_id, id, ${columns[of]}, ask_sha256, code_sha256, made_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [firmId, engagementId, id, linkId, sha256(ask), sha256(token + code), madeAt, expiresAt],
    );
    return { id, expiresAt };
  }

  /** Counts the try before it is looked at, under the row's lock; null where nothing was asked for so. */
  async try(
    tx: Tx,
    { firmId, engagementId, linkId, of }: CodedLink,
    { token, ask, code }: TriedCode,
  ): Promise<TryOfCode | null> {
    const [rows] = await tx.query<[(Omit<TryOfCode, 'isRight'> & { codeSha256: string })[], number]>(
      `UPDATE link_code SET tries = tries + 1
       WHERE firm_id = $1 AND engagement_id = $2 AND ${columns[of]} = $3 AND ask_sha256 = $4
       RETURNING id, code_sha256 AS "codeSha256", used_at IS NOT NULL AS "isUsed", tries, expires_at AS "expiresAt"`,
      [firmId, engagementId, linkId, sha256(ask)],
    );
    const row = rows[0];
    if (!row) return null;
    const { codeSha256, ...tried } = row;
    return { ...tried, isRight: isSame(codeSha256, sha256(token + code)) };
  }

  /** Gives the pass that the right code opened: told once. */
  async use(tx: Tx, { firmId, engagementId }: CodedLink, id: string): Promise<string> {
    const pass = this.newSecret();
    const now = this.clock.now();
    const until = new Date(now.getTime() + exportCode.passMinutes * minuteMs);
    await tx.query(
      `UPDATE link_code SET used_at = $4, pass_sha256 = $5, pass_until = $6
       WHERE firm_id = $1 AND engagement_id = $2 AND id = $3 AND used_at IS NULL`,
      [firmId, engagementId, id, now, sha256(pass), until],
    );
    return pass;
  }

  /** Until when a pass opens this link; null for one that it was never given. */
  async passUntil(tx: Tx, { firmId, engagementId, linkId, of }: CodedLink, pass: string): Promise<Date | null> {
    const [row] = await tx.query<{ until: Date }[]>(
      `SELECT pass_until AS until FROM link_code
       WHERE firm_id = $1 AND engagement_id = $2 AND ${columns[of]} = $3 AND pass_sha256 = $4`,
      [firmId, engagementId, linkId, sha256(pass)],
    );
    return row?.until ?? null;
  }

  /** What the mail server said of its mail; null where it has taken it. */
  async sent(tx: Tx, { firmId, engagementId }: CodedLink, id: string, fault: MailFault | null): Promise<void> {
    await tx.query(
      `UPDATE link_code SET sent_at = $4, fault = $5 WHERE firm_id = $1 AND engagement_id = $2 AND id = $3`,
      [firmId, engagementId, id, this.clock.now(), fault],
    );
  }
}
