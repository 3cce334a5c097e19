import { Clock, Ids, type Caller, type FoundFile, type ReceivedFile, type Tx } from '@akashi/api-platform';
import type {
  CheckedFilesView,
  DifferingFileView,
  FileCheckReason,
  FileCheckView,
  StoredFilesView,
} from '@akashi/contracts';
import { Injectable } from '@nestjs/common';
import { selectCheck, selectDiffering, selectPlaces, selectUnseen } from './stored-files.query';

const namedAtMost = 200;
const atOnce = 50;

/** Walks through a firm's files and what they found. */
@Injectable()
export class FileCheckStore {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async view(tx: Tx, { firmId, userId }: Caller): Promise<StoredFilesView> {
    const reader = [firmId, userId, this.clock.today()];
    const [running = null] = await tx.query<FileCheckView[]>(`${selectCheck} AND c.ended_at IS NULL`, [firmId]);
    const newest = `${selectCheck} AND c.ended_at IS NOT NULL ORDER BY c.begun_at DESC LIMIT 1`;
    const [last = null] = await tx.query<FileCheckView[]>(newest, [firmId]);
    const places = await tx.query<CheckedFilesView[]>(selectPlaces, reader);
    const differing = await tx.query<DifferingFileView[]>(selectDiffering, [...reader, namedAtMost]);
    const [all] = await tx.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM stored_file_look WHERE firm_id = $1 AND condition <> 'as-recorded'`,
      [firmId],
    );
    return { running, last, places, differingCount: all?.count ?? 0, differing };
  }

  /** Nothing new while one is under way. */
  async begin(tx: Tx, firmId: string, reason: FileCheckReason, askedBy: string | null): Promise<void> {
    await tx.query(
      `INSERT INTO file_check (firm_id, id, reason, asked_by, begun_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (firm_id) WHERE ended_at IS NULL DO NOTHING`,
      [firmId, this.ids.next(), reason, askedBy, this.clock.now()],
    );
  }

  async hasBegunSince(tx: Tx, firmId: string, since: Date): Promise<boolean> {
    const found = await tx.query<unknown[]>(`SELECT FROM file_check WHERE firm_id = $1 AND begun_at >= $2 LIMIT 1`, [
      firmId,
      since,
    ]);
    return found.length > 0;
  }

  async open(tx: Tx, firmId: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string }[]>(
      `SELECT id FROM file_check WHERE firm_id = $1 AND ended_at IS NULL`,
      [firmId],
    );
    return row?.id ?? null;
  }

  /** The next ones after that hash; all of them when it is empty. */
  unseen(tx: Tx, firmId: string, checkId: string, after: string): Promise<ReceivedFile[]> {
    return tx.query(selectUnseen, [firmId, checkId, atOnce, after]);
  }

  /** A second worker at the same walk looks at the same file twice, and it is counted once. */
  async keepLook(tx: Tx, firmId: string, checkId: string, file: { sha256: string; found: FoundFile }): Promise<void> {
    const { sha256, found } = file;
    await tx.query(
      `INSERT INTO stored_file_look (firm_id, sha256, check_id, looked_at, condition, found_size)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (firm_id, sha256) DO UPDATE SET check_id = excluded.check_id, looked_at = excluded.looked_at,
         condition = excluded.condition, found_size = excluded.found_size`,
      [firmId, sha256, checkId, this.clock.now(), found.condition, found.size],
    );
  }

  /** Counts how far it has come, and says when that was the end. */
  async advance(tx: Tx, firmId: string, checkId: string, isOver: boolean): Promise<void> {
    await tx.query(
      `UPDATE file_check c SET ended_at = $3, files = l.files, differing = l.differing
       FROM (SELECT count(*)::int AS files, (count(*) FILTER (WHERE condition <> 'as-recorded'))::int AS differing
         FROM stored_file_look WHERE firm_id = $1 AND check_id = $2) l
       WHERE c.firm_id = $1 AND c.id = $2 AND c.ended_at IS NULL`,
      [firmId, checkId, isOver ? this.clock.now() : null],
    );
  }
}
