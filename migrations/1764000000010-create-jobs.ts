import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a person sees of long work: asked for, begun, how far it is, what came of it. pg-boss keeps its own tables in a schema
 * of its own and knows no firm's words; a job of the same id there says only that this row is to be worked on.
 */
export class CreateJobs1764000000010 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE job (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('report.issue', 'package.build')),
        state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
        -- What it is about, in the version that was seen when it was asked for.
        subject_id uuid,
        subject_version int,
        -- Counts from 1; 0 while it waits.
        step int NOT NULL DEFAULT 0,
        -- How often it was begun: whoever begins it again takes it from whoever had it before.
        attempt int NOT NULL DEFAULT 0,
        problem_code text,
        result_id uuid,
        asked_by uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        -- The request that asked, as the ledger's entry of the finished work names it.
        request_id text NOT NULL,
        ended_at timestamptz,
        PRIMARY KEY (firm_id, engagement_id, id),
        CHECK ((state = 'failed') = (problem_code IS NOT NULL)),
        CHECK ((state = 'done') = (result_id IS NOT NULL)),
        CHECK ((state IN ('queued', 'running')) = (ended_at IS NULL)),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id),
        FOREIGN KEY (firm_id, asked_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('job', 'change');
      -- Two who ask at the same moment get one job.
      CREATE UNIQUE INDEX job_open ON job (firm_id, engagement_id, kind) WHERE state IN ('queued', 'running');
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE job`);
  }
}
