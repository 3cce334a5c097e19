import { Ids, type Caller, type Tx } from '@akashi/api-platform';
import type { LetterView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { LetterEntity } from './letter.entity';

@Injectable()
export class LetterStore {
  constructor(private readonly ids: Ids) {}

  /** The letter recorded last; null when none is in. Earlier ones stay on file. */
  async latest(tx: Tx, caller: Pick<Caller, 'firmId'>, engagementId: string): Promise<LetterView | null> {
    const [row] = await tx.query<LetterView[]>(
      `SELECT l.id, l.dated_on AS "datedOn", l.received_on AS "receivedOn", l.signer_name AS "signerName",
         l.signer_title AS "signerTitle", l.file_name AS "fileName", l.file_sha256 AS "fileSha256",
         m.family_name || ' ' || m.given_name AS "recordedByName", l.recorded_at AS "recordedAt"
       FROM representation_letter l JOIN member m ON m.firm_id = l.firm_id AND m.user_id = l.recorded_by
       WHERE l.firm_id = $1 AND l.engagement_id = $2 ORDER BY l.recorded_at DESC, l.id DESC LIMIT 1`,
      [caller.firmId, engagementId],
    );
    return row ?? null;
  }

  /** Gives its id. */
  async add(tx: Tx, letter: Omit<LetterEntity, 'id'>): Promise<string> {
    const id = this.ids.next();
    await tx.insert(LetterEntity, { ...letter, id });
    return id;
  }
}
