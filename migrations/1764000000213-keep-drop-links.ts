import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * For a client that declines the desk: a link that asks one person there for requests and takes their files. Who holds it stands behind
 * a wall as a client's people do, and a narrower one: while `app.client` names a link, a request is seen where the link asks for it, a
 * file where it came through the link, and nothing else, because no other policy knows a client of that id. The codes that are mailed
 * for links are one table from here on, whatever their links lead to.
 */
export class KeepDropLinks1764000000213 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE drop_link (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        recipient_name text NOT NULL,
        recipient_email text NOT NULL,
        token_sha256 text NOT NULL,
        -- Every request that was sent, and those that are sent while it is open; else those that are named beside it.
        asks_all boolean NOT NULL,
        expires_at timestamptz NOT NULL,
        ended_at timestamptz,
        end_reason text,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, engagement_id, id),
        UNIQUE (firm_id, token_sha256),
        CHECK ((ended_at IS NULL) = (end_reason IS NULL)),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id),
        FOREIGN KEY (firm_id, created_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('drop_link', 'change');
      CREATE INDEX drop_link_token ON drop_link (token_sha256);
      CREATE POLICY link ON drop_link FOR SELECT TO akashi_auth USING (true);
      GRANT SELECT (firm_id, engagement_id, id, token_sha256) ON drop_link TO akashi_auth;

      CREATE TABLE drop_link_request (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        drop_link_id uuid NOT NULL,
        request_id uuid NOT NULL,
        PRIMARY KEY (firm_id, engagement_id, drop_link_id, request_id),
        FOREIGN KEY (firm_id, engagement_id, drop_link_id) REFERENCES drop_link (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, engagement_id, request_id) REFERENCES evidence_request (firm_id, engagement_id, id)
      );
      CALL protect('drop_link_request', 'append');

      -- Each time that it was opened: from where, and what opened it for a while. Of that only the hash.
      CREATE TABLE drop_link_opening (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        drop_link_id uuid NOT NULL,
        ip text NOT NULL,
        opened_at timestamptz NOT NULL,
        pass_sha256 text NOT NULL,
        pass_until timestamptz NOT NULL,
        PRIMARY KEY (firm_id, engagement_id, id),
        UNIQUE (firm_id, pass_sha256),
        FOREIGN KEY (firm_id, engagement_id, drop_link_id) REFERENCES drop_link (firm_id, engagement_id, id)
      );
      CALL protect('drop_link_opening', 'append');
      CREATE INDEX drop_link_opening_of_link ON drop_link_opening (firm_id, engagement_id, drop_link_id, opened_at DESC);
      CREATE INDEX drop_link_opening_pass ON drop_link_opening (pass_sha256);
      CREATE POLICY link ON drop_link_opening FOR SELECT TO akashi_auth USING (true);
      GRANT SELECT (firm_id, engagement_id, id, drop_link_id, pass_sha256) ON drop_link_opening TO akashi_auth;

      -- The owner reads over the walls for the length of this migration.
      ALTER TABLE drop_link NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE evidence_request_file NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE export_code NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE evidence_request_file ADD COLUMN drop_link_id uuid,
        ADD FOREIGN KEY (firm_id, engagement_id, drop_link_id) REFERENCES drop_link (firm_id, engagement_id, id);
      CREATE INDEX evidence_request_file_link ON evidence_request_file (firm_id, engagement_id, drop_link_id)
        WHERE drop_link_id IS NOT NULL;

      ALTER TABLE export_code RENAME TO link_code;
      ALTER INDEX export_code_of_link RENAME TO link_code_of_export;
      ALTER TABLE link_code ALTER COLUMN export_id DROP NOT NULL,
        ADD COLUMN drop_link_id uuid,
        ADD CONSTRAINT link_code_of_one_link CHECK (num_nonnulls(export_id, drop_link_id) = 1),
        ADD FOREIGN KEY (firm_id, engagement_id, drop_link_id) REFERENCES drop_link (firm_id, engagement_id, id);
      CREATE INDEX link_code_of_drop_link ON link_code (firm_id, engagement_id, drop_link_id, made_at DESC)
        WHERE drop_link_id IS NOT NULL;
      ALTER TABLE link_code FORCE ROW LEVEL SECURITY;
      ALTER TABLE evidence_request_file FORCE ROW LEVEL SECURITY;
      ALTER TABLE drop_link FORCE ROW LEVEL SECURITY;
    `);
    await run.query(`
      ALTER POLICY firm_wall ON drop_link USING (${firm} AND ((SELECT ${noClient}) OR id = (SELECT ${inner})));
      ALTER POLICY firm_wall ON drop_link_request USING (${firm} AND ((SELECT ${noClient}) OR drop_link_id = (SELECT ${inner})));
      ALTER POLICY firm_wall ON evidence_request USING (${firm} AND ((SELECT ${noClient})
        OR (state <> 'draft' AND ${ofEngagement('evidence_request')})
        OR (state NOT IN ('draft', 'withdrawn') AND ${asked})));
      ALTER POLICY firm_wall ON evidence_request_file USING (${firm} AND ((SELECT ${noClient})
        OR (${ofRequest('evidence_request_file')}
          AND (${ofEngagement('evidence_request_file')} OR drop_link_id = (SELECT ${inner})))));
      ALTER POLICY firm_wall ON evidence_request_message USING (${firm} AND ((SELECT ${noClient})
        OR (${ofRequest('evidence_request_message')} AND ${ofEngagement('evidence_request_message')})));
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER POLICY firm_wall ON evidence_request USING (${firm} AND ((SELECT ${noClient})
        OR (state <> 'draft' AND ${ofEngagement('evidence_request')})));
      ALTER POLICY firm_wall ON evidence_request_file USING (${firm} AND ((SELECT ${noClient}) OR ${ofRequest('evidence_request_file')}));
      ALTER POLICY firm_wall ON evidence_request_message
        USING (${firm} AND ((SELECT ${noClient}) OR ${ofRequest('evidence_request_message')}));

      ALTER TABLE link_code NO FORCE ROW LEVEL SECURITY;
      DELETE FROM link_code WHERE export_id IS NULL;
      ALTER TABLE link_code DROP COLUMN drop_link_id, ALTER COLUMN export_id SET NOT NULL;
      ALTER TABLE link_code FORCE ROW LEVEL SECURITY;
      ALTER INDEX link_code_of_export RENAME TO export_code_of_link;
      ALTER TABLE link_code RENAME TO export_code;
      ALTER TABLE evidence_request_file DROP COLUMN drop_link_id;
      DROP TABLE drop_link_opening, drop_link_request, drop_link;
    `);
  }
}

const firm = `firm_id = (SELECT current_setting('app.firm')::uuid)`;
const noClient = `coalesce(current_setting('app.client', true), '') = ''`;
/** Whose wall stands: a client's id, or a link's. */
const inner = `nullif(current_setting('app.client', true), '')::uuid`;

const ofEngagement = (table: string) =>
  `EXISTS (SELECT FROM engagement e WHERE e.firm_id = ${table}.firm_id AND e.id = ${table}.engagement_id)`;

const ofRequest = (table: string) => `EXISTS (SELECT FROM evidence_request r
  WHERE r.firm_id = ${table}.firm_id AND r.engagement_id = ${table}.engagement_id AND r.id = ${table}.request_id)`;

/** The link whose wall stands asks for it. */
const asked = `EXISTS (SELECT FROM drop_link d WHERE d.firm_id = evidence_request.firm_id
  AND d.engagement_id = evidence_request.engagement_id AND d.id = (SELECT ${inner})
  AND (d.asks_all OR EXISTS (SELECT FROM drop_link_request x WHERE x.firm_id = d.firm_id
    AND x.engagement_id = d.engagement_id AND x.drop_link_id = d.id AND x.request_id = evidence_request.id)))`;
