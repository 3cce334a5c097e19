import type { UploadView } from '@akashi/contracts';
import type { OpenUploads } from '@akashi/domain/upload';
import { Injectable } from '@nestjs/common';
import type { ReceivedFile } from '../files/file-condition';
import type { KeptPart } from '../files/part-store';
import { DomainProblem } from '../problems/domain-problem';
import type { Tx } from '../transactions/tenant-connection';
import type { UploadOwner } from './upload-owner';

export interface UploadFacts extends UploadView {
  /** The whole file, once it was taken in. */
  sha256: string | null;
  parts: number;
}

const selectView = `SELECT u.id, u.file_name AS "fileName", u.length::float8 AS length, u.kept::float8 AS offset, u.purpose, u.fingerprint
  FROM upload u`;

const selectFacts = selectView.replace(
  'u.fingerprint',
  `u.fingerprint, u.sha256, (SELECT count(*)::int FROM upload_part p
    WHERE p.firm_id = u.firm_id AND p.upload_id = u.id AND p.bytes IS NOT NULL) AS parts`,
);

/** A person sees their own alone, and of them those of the place where they are at work. */
const isTheirs = `u.firm_id = $1 AND u.user_id = $2 AND u.client_id IS NOT DISTINCT FROM $3::uuid`;

/** An upload's id is the key of what it was used for: that is kept with the effect, in one transaction. */
const isUnused = `NOT EXISTS (SELECT FROM idempotency_key k WHERE k.firm_id = u.firm_id AND k.user_id = u.user_id AND k.key = u.id::text)`;

const owner = ({ firmId, userId, clientId }: UploadOwner) => [firmId, userId, clientId];

/** Every query about files that come in parts; asked on the firm's side, and each names whose they are. */
@Injectable()
export class UploadStore {
  list(tx: Tx, whose: UploadOwner): Promise<UploadView[]> {
    return tx.query(`${selectView} WHERE ${isTheirs} AND ${isUnused} ORDER BY u.touched_at DESC, u.id`, owner(whose));
  }

  async view(tx: Tx, whose: UploadOwner, id: string): Promise<UploadView> {
    const [view] = await tx.query<UploadView[]>(`${selectView} WHERE ${isTheirs} AND u.id = $4`, [...owner(whose), id]);
    if (!view) throw new DomainProblem('not-found');
    return view;
  }

  async facts(tx: Tx, whose: UploadOwner, id: string): Promise<UploadFacts> {
    const [facts] = await tx.query<UploadFacts[]>(`${selectFacts} WHERE ${isTheirs} AND u.id = $4`, [
      ...owner(whose),
      id,
    ]);
    if (!facts) throw new DomainProblem('not-found');
    return facts;
  }

  /** What is on its way, of the person and of the firm; nobody else begins one in the firm until this transaction has ended. */
  async open(tx: Tx, { firmId, userId }: UploadOwner): Promise<{ person: OpenUploads; firm: OpenUploads }> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('upload'), hashtext($1))`, [firmId]);
    const [row] = await tx.query<{ person: OpenUploads; firm: OpenUploads }[]>(
      `SELECT jsonb_build_object('uploads', count(*), 'bytes', coalesce(sum(length), 0)) AS firm,
         jsonb_build_object('uploads', count(*) FILTER (WHERE user_id = $2),
           'bytes', coalesce(sum(length) FILTER (WHERE user_id = $2), 0)) AS person
       FROM upload WHERE firm_id = $1 AND sha256 IS NULL`,
      [firmId, userId],
    );
    return row!;
  }

  async add(tx: Tx, whose: UploadOwner, of: Omit<UploadView, 'offset'>): Promise<void> {
    await tx.query(
      `INSERT INTO upload (firm_id, user_id, client_id, id, purpose, file_name, fingerprint, length)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [...owner(whose), of.id, of.purpose, of.fileName, of.fingerprint, of.length],
    );
  }

  /** Writes a part down that is going to come. */
  async expect(tx: Tx, { firmId }: UploadOwner, id: string, partId: string): Promise<void> {
    await tx.query(`INSERT INTO upload_part (firm_id, upload_id, id) VALUES ($1, $2, $3)`, [firmId, id, partId]);
  }

  /** From here on the part counts; false when another was faster, or when there is nothing to append to any more. */
  async count(tx: Tx, whose: UploadOwner, id: string, part: KeptPart & { from: number }): Promise<boolean> {
    const [, counted] = await tx.query<[unknown[], number]>(
      `UPDATE upload u SET kept = kept + $5, touched_at = now() WHERE ${isTheirs} AND u.id = $4 AND u.kept = $6 AND u.sha256 IS NULL`,
      [...owner(whose), id, part.bytes, part.from],
    );
    if (counted === 0) return false;
    await tx.query(
      `UPDATE upload_part SET from_byte = $4, bytes = $5 WHERE firm_id = $1 AND upload_id = $2 AND id = $3`,
      [whose.firmId, id, part.id, part.from, part.bytes],
    );
    return true;
  }

  /** In their order. */
  counted(tx: Tx, firmId: string, id: string): Promise<KeptPart[]> {
    return tx.query(
      `SELECT id, bytes FROM upload_part WHERE firm_id = $1 AND upload_id = $2 AND bytes IS NOT NULL ORDER BY from_byte`,
      [firmId, id],
    );
  }

  /** Those that count and those that never will. */
  async partIds(tx: Tx, firmId: string, id: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(`SELECT id FROM upload_part WHERE firm_id = $1 AND upload_id = $2`, [
      firmId,
      id,
    ]);
    return rows.map((row) => row.id);
  }

  async forgetParts(tx: Tx, firmId: string, id: string, partIds: readonly string[]): Promise<void> {
    await tx.query(`DELETE FROM upload_part WHERE firm_id = $1 AND upload_id = $2 AND id = ANY ($3::uuid[])`, [
      firmId,
      id,
      partIds,
    ]);
  }

  async taken(tx: Tx, whose: UploadOwner, id: string, { sha256 }: ReceivedFile): Promise<void> {
    await tx.query(`UPDATE upload u SET sha256 = $5, touched_at = now() WHERE ${isTheirs} AND u.id = $4`, [
      ...owner(whose),
      id,
      sha256,
    ]);
  }

  /** False while a part of it is still there. */
  async remove(tx: Tx, firmId: string, id: string): Promise<boolean> {
    const [, removed] = await tx.query<[unknown[], number]>(
      `DELETE FROM upload u WHERE firm_id = $1 AND id = $2
       AND NOT EXISTS (SELECT FROM upload_part p WHERE p.firm_id = u.firm_id AND p.upload_id = u.id)`,
      [firmId, id],
    );
    return removed === 1;
  }

  /** Those to which nothing was added since then. */
  async untouched(tx: Tx, firmId: string, since: Date): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(`SELECT id FROM upload WHERE firm_id = $1 AND touched_at < $2`, [
      firmId,
      since,
    ]);
    return rows.map((row) => row.id);
  }
}
