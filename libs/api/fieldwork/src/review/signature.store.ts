import {
  AssertionStore,
  Ids,
  LedgerWriter,
  type Assertion,
  type Caller,
  type StoredAssertion,
  type Tx,
} from '@akashi/api-platform';
import type { SignatureMethod } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';

/** What people put their names under: a working paper or a report. */
export type SignedKind = 'control_test' | 'report';

export interface SignedSubject {
  id: string;
  digest: string;
}

/** Signatures that one person puts in one role, each under the digest of what it stands for. */
export interface PutSignatures {
  kind: SignedKind;
  subjects: readonly SignedSubject[];
  role: 'prepare' | 'review' | 'quality_review' | 'approve';
  teamRole: string;
  meaning: string;
  method: SignatureMethod;
}

/** Who signs, with what their passkey signed where it was one that proved them. */
type Signer = Pick<Caller, 'firmId' | 'userId'> & { readonly assertion?: Assertion };

/** Every signature of an engagement, put and taken back, only through here: nobody's is removed, it is voided with a reason. */
@Injectable()
export class SignatureStore {
  constructor(
    private readonly ids: Ids,
    private readonly ledger: LedgerWriter,
    private readonly assertions: AssertionStore,
  ) {}

  /**
   * One record for every subject. That nobody signs twice under the same content is a constraint of the table.
   */
  async put(tx: Tx, caller: Signer, engagementId: string, signatures: PutSignatures): Promise<void> {
    const { kind, role, teamRole, meaning, method } = signatures;
    const rows = signatures.subjects.map(({ id, digest }) => ({ id: this.ids.next(), subjectId: id, digest }));
    await tx.query(
      `INSERT INTO sign_off (firm_id, engagement_id, id, subject_type, subject_id, subject_digest, role, signer_id,
         team_role, meaning, method)
       SELECT $1, $2, x.id, $3, x."subjectId", x.digest, $4, $5, $6, $7, $8
       FROM json_to_recordset($9::json) AS x(id uuid, "subjectId" uuid, digest text)`,
      [caller.firmId, engagementId, kind, role, caller.userId, teamRole, meaning, method, JSON.stringify(rows)],
    );
    const assertion = await this.assertions.keep(tx, caller, engagementId);
    if (assertion) await this.keep(tx, caller, engagementId, assertion, rows);
    this.bind(tx, engagementId, kind, rows);
  }

  /** One answer of a device may stand under many papers: it signed the list of them. */
  private async keep(
    tx: Tx,
    { firmId }: Pick<Caller, 'firmId'>,
    engagementId: string,
    assertion: StoredAssertion,
    signatures: readonly { id: string }[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO sign_off_assertion (firm_id, engagement_id, sign_off_id, assertion_id)
       SELECT $1, $2, unnest($4::uuid[]), $3`,
      [firmId, engagementId, assertion.id, signatures.map((one) => one.id)],
    );
  }

  /**
   * Takes back every signature that still holds under these subjects, for a reason that is a code; gives one subject's id
   * per signature.
   */
  async takeBack(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    { kind, ids }: { kind: SignedKind; ids: readonly string[] },
    reason: string,
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string; subjectId: string }[]>(
      `WITH held AS (
         SELECT s.id, s.subject_id FROM sign_off s
         WHERE s.firm_id = $1 AND s.engagement_id = $2 AND s.subject_type = $6 AND s.subject_id = ANY ($3::uuid[])
           AND NOT EXISTS (SELECT FROM sign_off_void v
             WHERE v.firm_id = s.firm_id AND v.engagement_id = s.engagement_id AND v.sign_off_id = s.id)
       ), gone AS (
         INSERT INTO sign_off_void (firm_id, engagement_id, sign_off_id, reason, voided_by)
         SELECT $1, $2, id, $4, $5 FROM held ON CONFLICT DO NOTHING RETURNING sign_off_id
       )
       SELECT held.id, held.subject_id AS "subjectId" FROM held JOIN gone ON gone.sign_off_id = held.id`,
      [caller.firmId, engagementId, ids, reason, caller.userId, kind],
    );
    this.bind(tx, engagementId, kind, rows);
    return rows.map(({ subjectId }) => subjectId);
  }

  /** The ledger says how each signature stands, and what stands above it. */
  private bind(
    tx: Tx,
    engagementId: string,
    kind: SignedKind,
    signatures: readonly { id: string; subjectId: string }[],
  ): void {
    if (signatures.length === 0) return;
    this.ledger.bind(
      tx,
      engagementId,
      'signature',
      signatures.map(({ id }) => id),
    );
    const bound = kind === 'control_test' ? 'paper' : 'report';
    this.ledger.bind(tx, engagementId, bound, [...new Set(signatures.map(({ subjectId }) => subjectId))]);
  }
}
