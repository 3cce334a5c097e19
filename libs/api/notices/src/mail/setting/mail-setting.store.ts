import { DomainProblem, Ids, type Tx } from '@akashi/api-platform';
import type { MailLanguage } from '@akashi/contracts';
import type { SetMailBody } from '@akashi/contracts/api/mail.api';
import { mailDefaults, type MailHours, type MailWay } from '@akashi/domain/notice';
import { Injectable } from '@nestjs/common';
import type { NoticeOwner } from '../../notice.store';

/** What holds for a person, whether they said so or not. */
export interface StandingSetting extends MailHours {
  way: MailWay;
  mailLanguage: MailLanguage;
  version: number;
  /** Engagements of which they want to hear of deadlines alone; of a member. */
  muted: readonly string[];
}

const asUsual: Omit<StandingSetting, 'muted'> = { ...mailDefaults, mailLanguage: 'ja', version: 0 };

/** How people want their mail: the one writer of `mail_setting`. */
@Injectable()
export class MailSettingStore {
  constructor(private readonly ids: Ids) {}

  async standing(tx: Tx, { firmId, userId, clientId }: NoticeOwner): Promise<StandingSetting> {
    const of = [firmId, userId, clientId];
    const [row] = await tx.query<Omit<StandingSetting, 'muted'>[]>(
      `SELECT way, digest_hour AS "digestHour", quiet_from AS "quietFrom", quiet_until AS "quietUntil",
         language AS "mailLanguage", version
       FROM mail_setting WHERE firm_id = $1 AND person_id = $2 AND client_id IS NOT DISTINCT FROM $3`,
      of,
    );
    if (clientId !== null) return { ...asUsual, ...row, muted: [] };
    const [mutes] = await tx.query<{ muted: string[] }[]>(
      `SELECT muted FROM notice_setting WHERE firm_id = $1 AND person_id = $2`,
      [firmId, userId],
    );
    return { ...asUsual, ...row, muted: mutes?.muted ?? [] };
  }

  async put(tx: Tx, owner: NoticeOwner, { version, ...said }: SetMailBody): Promise<void> {
    const of = [owner.firmId, owner.userId, owner.clientId];
    const values = [...of, said.way, said.digestHour, said.quietFrom, said.quietUntil, said.mailLanguage];
    const done = version === 0 ? await this.begin(tx, values) : await this.change(tx, [...values, version]);
    if (!done) throw new DomainProblem('stale-version');
  }

  /** Whatever else they said stays. Nothing that they see now is taken from them: whoever asks has seen no version. */
  async silence(tx: Tx, { firmId, userId, clientId }: NoticeOwner): Promise<void> {
    const { digestHour, quietFrom, quietUntil, mailLanguage } = asUsual;
    await tx.query(
      `INSERT INTO mail_setting AS s (firm_id, id, person_id, client_id, way, digest_hour, quiet_from, quiet_until, language)
       VALUES ($1, $2, $3, $4, 'none', $5, $6, $7, $8)
       ON CONFLICT (firm_id, person_id, client_id) DO UPDATE SET way = 'none', version = s.version + 1`,
      [firmId, this.ids.next(), userId, clientId, digestHour, quietFrom, quietUntil, mailLanguage],
    );
  }

  private async begin(tx: Tx, values: unknown[]): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO mail_setting (firm_id, person_id, client_id, way, digest_hour, quiet_from, quiet_until, language, id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (firm_id, person_id, client_id) DO NOTHING RETURNING id`,
      [...values, this.ids.next()],
    );
    return rows.length > 0;
  }

  private async change(tx: Tx, values: unknown[]): Promise<boolean> {
    const [rows] = await tx.query<[unknown[], number]>(
      `UPDATE mail_setting SET way = $4, digest_hour = $5, quiet_from = $6, quiet_until = $7, language = $8,
         version = version + 1
       WHERE firm_id = $1 AND person_id = $2 AND client_id IS NOT DISTINCT FROM $3 AND version = $9 RETURNING id`,
      values,
    );
    return rows.length > 0;
  }
}
