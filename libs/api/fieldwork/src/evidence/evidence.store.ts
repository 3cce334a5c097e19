import { nextNumber } from '@akashi/api-engagements';
import {
  DomainProblem,
  Ids,
  LedgerWriter,
  scanOf,
  StoredFileStore,
  type Caller,
  type ReadingCaller,
  type Tx,
} from '@akashi/api-platform';
import type { EvidenceVersionView, EvidenceView } from '@akashi/contracts';
import type { EvidenceOrigin, Harm, HarmfulFileTerm, TestState } from '@akashi/domain/control';
import { Injectable } from '@nestjs/common';

export interface NewEvidence {
  name: string;
  source: string;
  asOf: string;
  receivedOn: string;
  origin?: EvidenceOrigin;
}

export interface NewEvidenceVersion {
  evidenceId: string;
  versionNo: number;
  sha256: string;
  fileName: string;
  mediaType: string;
  size: number;
  harm: Harm | null;
}

export interface NewEvidenceLink {
  evidenceId: string;
  testId: string;
  stepId: string | null;
}

/** A paper as one piece of evidence finds it. */
export interface PaperForEvidence {
  id: string;
  version: number;
  state: TestState;
  isLinked: boolean;
}

const selectEvidence = `
  SELECT e.id, e.number, e.name, e.source, e.as_of AS "asOf", e.received_on AS "receivedOn",
    e.origin, e.ipe, e.version, e.latest_version AS "latestVersion",
    (SELECT json_agg(json_build_object('versionNo', v.version_no, 'sha256', v.sha256, 'fileName', v.file_name,
        'mediaType', v.media_type, 'size', v.size, 'addedBy', v.added_by,
        'addedByName', m.family_name || ' ' || m.given_name, 'addedAt', v.added_at, 'sealedFor', v.sealed_for,
        'scan', ${scanOf('v')}) ORDER BY v.version_no)
      FROM evidence_version v JOIN member m ON m.firm_id = v.firm_id AND m.user_id = v.added_by
      WHERE v.firm_id = e.firm_id AND v.engagement_id = e.engagement_id AND v.evidence_id = e.id) AS versions,
    coalesce((SELECT json_agg(json_build_object('id', l.id, 'testId', l.test_id, 'stepId', l.step_id,
        'endedAt', l.ended_at) ORDER BY l.linked_at, l.id)
      FROM evidence_link l
      WHERE l.firm_id = e.firm_id AND l.engagement_id = e.engagement_id AND l.evidence_id = e.id), '[]') AS links
  FROM evidence e WHERE e.firm_id = $1 AND e.engagement_id = $2`;

@Injectable()
export class EvidenceStore {
  constructor(
    private readonly ids: Ids,
    private readonly files: StoredFileStore,
    private readonly ledger: LedgerWriter,
  ) {}

  list(tx: Tx, caller: ReadingCaller, engagementId: string): Promise<EvidenceView[]> {
    return tx.query(`${selectEvidence} ORDER BY e.number`, [caller.firmId, engagementId]);
  }

  async view(tx: Tx, caller: ReadingCaller, engagementId: string, evidenceId: string): Promise<EvidenceView> {
    const [view] = await tx.query<EvidenceView[]>(`${selectEvidence} AND e.id = $3`, [
      caller.firmId,
      engagementId,
      evidenceId,
    ]);
    if (!view) throw new DomainProblem('not-found');
    return view;
  }

  /** The file behind one version; the newest when none is named. */
  async file(
    tx: Tx,
    caller: ReadingCaller,
    engagementId: string,
    evidenceId: string,
    version: number | undefined,
  ): Promise<EvidenceVersionView> {
    const { versions, latestVersion } = await this.view(tx, caller, engagementId, evidenceId);
    const found = versions.find(({ versionNo }) => versionNo === (version ?? latestVersion));
    if (!found) throw new DomainProblem('not-found');
    return found;
  }

  /** Gives its id and its number, `E-0001` on the page. */
  async add(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    evidence: NewEvidence,
  ): Promise<{ id: string; number: number }> {
    const id = this.ids.next();
    const number = await nextNumber(tx, caller, engagementId, 'evidence');
    await tx.query(
      `INSERT INTO evidence (firm_id, engagement_id, id, number, name, source, as_of, received_on, origin)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        caller.firmId,
        engagementId,
        id,
        number,
        evidence.name,
        evidence.source,
        evidence.asOf,
        evidence.receivedOn,
        evidence.origin ?? null,
      ],
    );
    return { id, number };
  }

  async addVersion(tx: Tx, caller: Caller, engagementId: string, version: NewEvidenceVersion): Promise<void> {
    await this.files.add(tx, caller, version);
    await tx.query(
      `INSERT INTO evidence_version (firm_id, engagement_id, evidence_id, version_no, sha256, file_name, media_type, size,
         added_by, sealed_for, added_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, clock_timestamp())`,
      [
        caller.firmId,
        engagementId,
        version.evidenceId,
        version.versionNo,
        version.sha256,
        version.fileName,
        version.mediaType,
        version.size,
        caller.userId,
        version.harm,
      ],
    );
  }

  /** What the firm does today with evidence that could run. */
  async harmfulFileTerm(tx: Tx, caller: Caller): Promise<HarmfulFileTerm> {
    const [row] = await tx.query<{ term: HarmfulFileTerm }[]>(
      `SELECT harmful_files AS term FROM firm WHERE firm_id = $1`,
      [caller.firmId],
    );
    if (!row) throw new DomainProblem('not-found');
    return row.term;
  }

  /** Locks the evidence and raises its latest version; gives the new number. */
  async raiseVersion(tx: Tx, caller: Caller, engagementId: string, evidenceId: string): Promise<number> {
    const [rows] = await tx.query<[{ latest: number }[], number]>(
      `UPDATE evidence SET latest_version = latest_version + 1 WHERE firm_id = $1 AND engagement_id = $2 AND id = $3
       RETURNING latest_version AS latest`,
      [caller.firmId, engagementId, evidenceId],
    );
    if (!rows[0]) throw new DomainProblem('not-found');
    return rows[0].latest;
  }

  /** A step must be one of the test's own, and evidence one of the engagement's. */
  async link(tx: Tx, caller: Caller, engagementId: string, link: NewEvidenceLink): Promise<void> {
    const linked = await tx.query<unknown[]>(
      `INSERT INTO evidence_link (firm_id, engagement_id, id, evidence_id, test_id, step_id, linked_by)
       SELECT $1, $2, $3, $4, $5, $6, $7
       WHERE $6::uuid IS NULL OR EXISTS (SELECT FROM test_step s WHERE s.firm_id = $1 AND s.engagement_id = $2
         AND s.test_id = $5 AND s.id = $6 AND s.ended_at IS NULL)
       RETURNING id`,
      [caller.firmId, engagementId, this.ids.next(), link.evidenceId, link.testId, link.stepId, caller.userId],
    );
    if (linked.length === 0) throw new DomainProblem('not-found');
    this.binds(tx, engagementId, link.evidenceId);
  }

  /** All of these papers as this evidence finds them, in the order of their ids; for a change, locked. */
  async papersFor(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    { evidenceId, testIds, lock }: { evidenceId: string; testIds: readonly string[]; lock: 'lock' | 'look' },
  ): Promise<PaperForEvidence[]> {
    const papers = await tx.query<PaperForEvidence[]>(
      `SELECT t.id, t.version, t.state,
         EXISTS (SELECT FROM evidence_link l WHERE l.firm_id = t.firm_id AND l.engagement_id = t.engagement_id
           AND l.test_id = t.id AND l.evidence_id = $4 AND l.step_id IS NULL AND l.ended_at IS NULL) AS "isLinked"
       FROM control_test t WHERE t.firm_id = $1 AND t.engagement_id = $2 AND t.id = ANY ($3::uuid[])
       ORDER BY t.id ${lock === 'lock' ? 'FOR UPDATE OF t' : ''}`,
      [caller.firmId, engagementId, testIds, evidenceId],
    );
    if (papers.length !== testIds.length) throw new DomainProblem('not-found');
    return papers;
  }

  /** Ties one piece of evidence to whole papers. */
  async linkAll(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    { evidenceId, testIds }: { evidenceId: string; testIds: readonly string[] },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO evidence_link (firm_id, engagement_id, id, evidence_id, test_id, step_id, linked_by)
       SELECT $1, $2, x.id, $4, x.test_id, NULL, $6 FROM unnest($3::uuid[], $5::uuid[]) AS x(id, test_id)`,
      [caller.firmId, engagementId, testIds.map(() => this.ids.next()), evidenceId, testIds, caller.userId],
    );
    this.binds(tx, engagementId, evidenceId);
  }

  /** Ends a link that is in use; gives what it linked. */
  async endLink(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    linkId: string,
  ): Promise<{ evidenceId: string; testId: string }> {
    const [rows] = await tx.query<[{ evidenceId: string; testId: string }[], number]>(
      `UPDATE evidence_link SET ended_at = now()
       WHERE firm_id = $1 AND engagement_id = $2 AND id = $3 AND ended_at IS NULL
       RETURNING evidence_id AS "evidenceId", test_id AS "testId"`,
      [caller.firmId, engagementId, linkId],
    );
    if (!rows[0]) throw new DomainProblem('not-found');
    this.binds(tx, engagementId, rows[0].evidenceId);
    return rows[0];
  }

  /** Whoever links a file says how it stands then, also where the entry is about a sample or an answer. */
  private binds(tx: Tx, engagementId: string, evidenceId: string): void {
    this.ledger.bind(tx, engagementId, 'evidence', [evidenceId]);
  }

  /** Tests that use this evidence now. */
  async testsUsing(tx: Tx, caller: Caller, engagementId: string, evidenceId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT test_id AS id FROM evidence_link
       WHERE firm_id = $1 AND engagement_id = $2 AND evidence_id = $3 AND ended_at IS NULL`,
      [caller.firmId, engagementId, evidenceId],
    );
    return rows.map(({ id }) => id);
  }
}
