import type { JobView, ProblemCode } from '@akashi/contracts';
import type { Actor } from '@akashi/domain/access';
import { jobSteps, type JobKind, type JobStep } from '@akashi/domain/job';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { DomainProblem } from '../problems/domain-problem';
import { textOfAssertion } from '../ledger/assertion.store';
import { assertionOf, type Caller } from '../transactions/caller';
import type { Tx } from '../transactions/tenant-connection';
import { beginJob, selectAsker, selectDoneJob, selectHeld, selectJobs } from './job.query';
import type { QueuedJob } from './job-queue';

/** A job as it was asked for, before it has an id. */
export interface AskedJob {
  kind: JobKind;
  engagementId: string;
  subject: { id: string; version: number } | null;
}

/** A job that somebody has just begun; `attempt` tells them from whoever begins it after them. */
export interface BegunJob extends QueuedJob {
  kind: JobKind;
  attempt: number;
  subjectId: string | null;
  subjectVersion: number | null;
  askedBy: string;
  requestId: string;
  /** What the passkey of whoever asked signed, as canonical text; null where none did. */
  assertion: string | null;
}

type Row = Omit<JobView, 'steps' | 'doing' | 'askedAt' | 'endedAt'> & { askedAt: Date; endedAt: Date | null };

type Place = Pick<QueuedJob, 'firmId' | 'engagementId'>;

/** Every query about jobs. */
@Injectable()
export class JobStore {
  constructor(private readonly clock: Clock) {}

  /** Newest first; what a page of an engagement can show. */
  async list(tx: Tx, { firmId, engagementId }: Place): Promise<JobView[]> {
    const of = [firmId, engagementId, this.clock.now()];
    const rows = await tx.query<Row[]>(`${selectJobs} ORDER BY j.asked_at DESC, j.id DESC LIMIT 20`, of);
    return rows.map(toView);
  }

  async one(tx: Tx, { firmId, engagementId, jobId }: QueuedJob): Promise<JobView> {
    const [row] = await tx.query<Row[]>(`${selectJobs} AND j.id = $4`, [firmId, engagementId, this.clock.now(), jobId]);
    if (!row) throw new DomainProblem('not-found');
    return toView(row);
  }

  /** False when one of its kind is open already: two who ask at the same moment wait for each other here. */
  async add(tx: Tx, job: QueuedJob, { kind, subject }: AskedJob, by: Caller) {
    const assertion = assertionOf(by);
    const added: unknown[] = await tx.query(
      `INSERT INTO job (firm_id, engagement_id, id, kind, subject_id, subject_version, asked_by, asked_at, request_id,
         assertion)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (firm_id, engagement_id, kind) WHERE state IN ('queued', 'running') DO NOTHING RETURNING id`,
      [
        job.firmId,
        job.engagementId,
        job.jobId,
        kind,
        subject?.id ?? null,
        subject?.version ?? null,
        by.userId,
        this.clock.now(),
        by.requestId,
        assertion && textOfAssertion(by.userId, assertion),
      ],
    );
    return added.length > 0;
  }

  async openOf(tx: Tx, { firmId, engagementId }: Place, kind: JobKind): Promise<JobView> {
    const [row] = await tx.query<Row[]>(`${selectJobs} AND j.kind = $4 AND j.state IN ('queued', 'running')`, [
      firmId,
      engagementId,
      this.clock.now(),
      kind,
    ]);
    if (!row) throw new DomainProblem('stale-version');
    return toView(row);
  }

  /** Null when there is nothing to do any more. */
  async begin(tx: Tx, job: QueuedJob): Promise<BegunJob | null> {
    const [rows] = await tx.query<[Omit<BegunJob, keyof QueuedJob>[], number]>(beginJob, placeOf(job));
    return rows[0] ? { ...job, ...rows[0] } : null;
  }

  /** True while a living worker is at it. */
  async isHeld(tx: Tx, job: QueuedJob): Promise<boolean> {
    const [row] = await tx.query<{ held: boolean }[]>(selectHeld, placeOf(job));
    return row?.held ?? false;
  }

  /** A job whose effect is there; null for any other. */
  async done(tx: Tx, job: QueuedJob): Promise<BegunJob | null> {
    const [row] = await tx.query<Omit<BegunJob, keyof QueuedJob>[]>(selectDoneJob, placeOf(job));
    return row ? { ...job, ...row } : null;
  }

  /** Who asked, with the roles held now; null when the account was closed. */
  async asker(tx: Tx, { firmId, askedBy }: BegunJob): Promise<Actor | null> {
    const [row] = await tx.query<Omit<Actor, 'firmId'>[]>(selectAsker, [firmId, askedBy]);
    return row ? { firmId, ...row } : null;
  }

  /** Each of these is true only for whoever began the job last, while it is open. */
  giveSignOfLife(tx: Tx, job: BegunJob): Promise<boolean> {
    return this.change(tx, job, `heartbeat_at = now()`, []);
  }

  advance(tx: Tx, job: BegunJob, step: number): Promise<boolean> {
    return this.change(tx, job, `step = $5, heartbeat_at = now()`, [step]);
  }

  /** Back in the queue, to be begun again. */
  release(tx: Tx, job: BegunJob): Promise<boolean> {
    return this.change(tx, job, `state = 'queued'`, []);
  }

  complete(tx: Tx, job: BegunJob, resultId: string): Promise<boolean> {
    return this.change(tx, job, `state = 'done', result_id = $5, ended_at = $6`, [resultId, this.clock.now()]);
  }

  fail(tx: Tx, job: BegunJob, problem: ProblemCode): Promise<boolean> {
    return this.change(tx, job, `state = 'failed', problem_code = $5, ended_at = $6`, [problem, this.clock.now()]);
  }

  /** False when it had ended. */
  async cancel(tx: Tx, job: QueuedJob): Promise<boolean> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE job SET state = 'cancelled', ended_at = $4
       WHERE firm_id = $1 AND engagement_id = $2 AND id = $3 AND state IN ('queued', 'running')`,
      [...placeOf(job), this.clock.now()],
    );
    return affected === 1;
  }

  private async change(tx: Tx, job: BegunJob, set: string, values: unknown[]): Promise<boolean> {
    const [, affected] = await tx.query<[unknown[], number]>(
      `UPDATE job SET ${set}
       WHERE firm_id = $1 AND engagement_id = $2 AND id = $3 AND attempt = $4 AND state = 'running'`,
      [...placeOf(job), job.attempt, ...values],
    );
    return affected === 1;
  }
}

const placeOf = ({ firmId, engagementId, jobId }: QueuedJob): string[] => [firmId, engagementId, jobId];

function toView({ askedAt, endedAt, ...row }: Row): JobView {
  const names: readonly JobStep[] = jobSteps[row.kind];
  return {
    ...row,
    steps: names.length,
    doing: names[row.step - 1] ?? null,
    askedAt: askedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  };
}
