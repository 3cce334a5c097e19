import {
  Clock,
  DomainProblem,
  Ids,
  StoredFileStore,
  type Caller,
  type ClientPersonCaller,
  type Tx,
} from '@akashi/api-platform';
import type {
  ClientStatementCheckView,
  ClientStatementFileView,
  ClientStatementView,
  Fault,
  SubmittedStatementView,
} from '@akashi/contracts';
import type { EngagementState } from '@akashi/domain/engagement';
import { maySubmitStatement } from '@akashi/domain/statement';
import { Injectable } from '@nestjs/common';
import type { ReceivedStatement } from '../received-statement';
import { StatementSubmissionEntity } from './statement-submission.entity';

const fileFields = `u.id, u.number::int, u.file_name AS "fileName", u.size::float8 AS size, u.sent_by_name AS "sentByName",
    u.sent_at AS "sentAt", u.stops::int, u.warnings::int,
    (SELECT max(v.version_no)::int FROM statement v WHERE v.firm_id = u.firm_id AND v.engagement_id = u.engagement_id
      AND v.file_sha256 = u.sha256) AS "takenAs"`;

/** $1 firm, $2 client. Behind the client's wall, and named once more. */
const selectOfClient = `
  SELECT u.engagement_id AS "engagementId", ${fileFields}
  FROM statement_submission u JOIN engagement e ON e.firm_id = u.firm_id AND e.id = u.engagement_id
  WHERE u.firm_id = $1 AND e.client_id = $2`;

const selectAudits = `
  SELECT e.id, s.name AS "serviceName", e.period_start AS "periodStart", e.period_end AS "periodEnd", e.state
  FROM engagement e JOIN cloud_service s ON s.firm_id = e.firm_id AND s.id = e.service_id
  WHERE e.firm_id = $1 AND e.client_id = $2 AND e.state NOT IN ('declined', 'withdrawn')
  ORDER BY e.period_end DESC, s.name, e.id`;

/** What a marked copy is made from. */
export interface MarkableFile {
  fileName: string;
  sha256: string;
  faults: Fault[];
  headCell: string;
}

interface Said {
  faults: readonly Fault[];
  stops: number;
  warnings: number;
}

/** Faults that are kept with a file; all are counted. */
const keptFaults = 500;

/** Files of the statement as the client's people hand them in. They are added to and never changed. */
@Injectable()
export class StatementSubmissionStore {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly stored: StoredFileStore,
  ) {}

  async audits(tx: Tx, { firmId, clientId }: ClientPersonCaller): Promise<ClientStatementView[]> {
    type Audit = Omit<ClientStatementView, 'isOpen' | 'files'> & { state: EngagementState };
    const audits = await tx.query<Audit[]>(selectAudits, [firmId, clientId]);
    const files = await tx.query<(ClientStatementFileView & { engagementId: string })[]>(
      `${selectOfClient} ORDER BY u.number DESC`,
      [firmId, clientId],
    );
    return audits.map(({ id, serviceName, periodStart, periodEnd, state }) => ({
      ...{ id, serviceName, periodStart, periodEnd },
      isOpen: maySubmitStatement({ engagementState: state, wasSentBefore: false }).allowed,
      files: files.filter(({ engagementId }) => engagementId === id).map(({ engagementId: _, ...file }) => file),
    }));
  }

  /** Of an audit of the client's: whether the same bytes came before, and how it stands. */
  async facts(
    tx: Tx,
    { firmId, clientId }: ClientPersonCaller,
    auditId: string,
    sha256: string | null,
  ): Promise<{ engagementState: EngagementState; wasSentBefore: boolean }> {
    const [facts] = await tx.query<{ engagementState: EngagementState; wasSentBefore: boolean }[]>(
      `SELECT e.state AS "engagementState", EXISTS (SELECT FROM statement_submission u WHERE u.firm_id = e.firm_id
         AND u.engagement_id = e.id AND u.sha256 = $4) AS "wasSentBefore"
       FROM engagement e WHERE e.firm_id = $1 AND e.client_id = $2 AND e.id = $3`,
      [firmId, clientId, auditId, sha256],
    );
    if (!facts) throw new DomainProblem('not-found');
    return facts;
  }

  async check(tx: Tx, { firmId, clientId }: ClientPersonCaller, id: string): Promise<ClientStatementCheckView> {
    const [row] = await tx.query<(ClientStatementCheckView & { engagementId: string })[]>(
      `${selectOfClient.replace('SELECT ', 'SELECT u.faults, ')} AND u.id = $3`,
      [firmId, clientId, id],
    );
    if (!row) throw new DomainProblem('not-found');
    const { engagementId: _, ...file } = row;
    return file;
  }

  async markable(tx: Tx, { firmId, clientId }: ClientPersonCaller, id: string): Promise<MarkableFile> {
    const [file] = await tx.query<MarkableFile[]>(
      `SELECT u.file_name AS "fileName", u.sha256, u.faults, u.head_cell AS "headCell"
       FROM statement_submission u JOIN engagement e ON e.firm_id = u.firm_id AND e.id = u.engagement_id
       WHERE u.firm_id = $1 AND e.client_id = $2 AND u.id = $3`,
      [firmId, clientId, id],
    );
    if (!file) throw new DomainProblem('not-found');
    return file;
  }

  ofEngagement(tx: Tx, { firmId }: Caller, engagementId: string): Promise<SubmittedStatementView[]> {
    return tx.query(
      `SELECT ${fileFields} FROM statement_submission u WHERE u.firm_id = $1 AND u.engagement_id = $2 ORDER BY u.number DESC`,
      [firmId, engagementId],
    );
  }

  async file(
    tx: Tx,
    { firmId }: Caller,
    engagementId: string,
    id: string,
  ): Promise<{ fileName: string; sha256: string; size: number }> {
    const [file] = await tx.query<{ fileName: string; sha256: string; size: number }[]>(
      `SELECT file_name AS "fileName", sha256, size::float8 AS size FROM statement_submission
       WHERE firm_id = $1 AND engagement_id = $2 AND id = $3`,
      [firmId, engagementId, id],
    );
    if (!file) throw new DomainProblem('not-found');
    return file;
  }

  /** Under the engagement's lock; gives its id and number. */
  async add(
    tx: Tx,
    caller: Caller,
    engagementId: string,
    { fileName, sha256, size, reading }: ReceivedStatement,
    { faults, stops, warnings }: Said,
  ): Promise<{ id: string; number: number }> {
    const { firmId } = caller;
    await this.stored.add(tx, caller, { sha256, size });
    const [{ number }] = await tx.query<[{ number: number }]>(
      `SELECT (coalesce(max(number), 0) + 1)::int AS number FROM statement_submission WHERE firm_id = $1 AND engagement_id = $2`,
      [firmId, engagementId],
    );
    const id = this.ids.next();
    await tx.insert(StatementSubmissionEntity, {
      ...{ firmId, engagementId, id, number, fileName, sha256, size, stops, warnings },
      faults: faults.slice(0, keptFaults),
      headCell: `${reading.columns.criterion ?? 'A'}1`,
      sentBy: caller.userId,
      sentByName: caller.name,
      sentAt: this.clock.now(),
    });
    return { id, number };
  }
}
