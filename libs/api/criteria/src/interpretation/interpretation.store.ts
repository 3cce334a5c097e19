import { DomainProblem, Ids, type Caller, type Tx } from '@akashi/api-platform';
import type { InterpretationView } from '@akashi/contracts';
import { Injectable } from '@nestjs/common';

interface Place {
  editionId: string;
  criterionKey: string;
}

const selectNotes = `
  SELECT n.id, max(n.version) AS version,
    json_agg(json_build_object('version', n.version, 'text', n.text, 'reason', n.reason,
      'byName', m.family_name || ' ' || m.given_name,
      'writtenAt', to_char(n.written_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY n.version DESC
    ) AS versions
  FROM interpretation_note n JOIN member m ON m.firm_id = n.firm_id AND m.user_id = n.written_by`;

/** How the firm reads its criteria; a note is written once and corrected by its next version. */
@Injectable()
export class InterpretationStore {
  constructor(private readonly ids: Ids) {}

  list(tx: Tx, caller: Caller, { editionId, criterionKey }: Place): Promise<InterpretationView[]> {
    return tx.query(
      `${selectNotes} WHERE n.firm_id = $1 AND n.edition_id = $2 AND n.criterion_key = $3
       GROUP BY n.id ORDER BY min(n.written_at), n.id`,
      [caller.firmId, editionId, criterionKey],
    );
  }

  async view(tx: Tx, caller: Caller, id: string): Promise<InterpretationView> {
    const [view] = await tx.query<InterpretationView[]>(
      `${selectNotes} WHERE n.firm_id = $1 AND n.id = $2 GROUP BY n.id`,
      [caller.firmId, id],
    );
    if (!view) throw new DomainProblem('not-found');
    return view;
  }

  async placeOf(tx: Tx, caller: Caller, id: string): Promise<Place> {
    const [place] = await tx.query<Place[]>(
      `SELECT edition_id AS "editionId", criterion_key AS "criterionKey" FROM interpretation_note
       WHERE firm_id = $1 AND id = $2 AND version = 1`,
      [caller.firmId, id],
    );
    if (!place) throw new DomainProblem('not-found');
    return place;
  }

  async write(tx: Tx, caller: Caller, place: Place, text: string): Promise<string> {
    const id = this.ids.next();
    await this.add(tx, caller, { ...place, id, version: 1, text, reason: '' });
    return id;
  }

  /** The next version after the one that was seen; refused as stale when another one has its place. */
  async add(
    tx: Tx,
    caller: Caller,
    note: Place & { id: string; version: number; text: string; reason: string },
  ): Promise<void> {
    const { id, version, editionId, criterionKey, text, reason } = note;
    const made = await tx.query<unknown[]>(
      `INSERT INTO interpretation_note (firm_id, id, version, edition_id, criterion_key, text, reason, written_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
      [caller.firmId, id, version, editionId, criterionKey, text, reason, caller.userId],
    );
    if (made.length === 0) throw new DomainProblem('stale-version');
  }

  /** Names that no note may hold: of the firm's clients and of their services. */
  async clientNames(tx: Tx, caller: Caller): Promise<string[]> {
    const rows = await tx.query<{ name: string }[]>(
      `SELECT name FROM client WHERE firm_id = $1 UNION SELECT name FROM cloud_service WHERE firm_id = $1`,
      [caller.firmId],
    );
    return rows.map(({ name }) => name);
  }
}
