import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The points of the 経営者確認書 as the ruleset words them, for rulesets that were kept before it had any. */
const points: readonly (readonly [code: string, ja: string, en: string])[] = [
  [
    'CONTROLS',
    'サービスの内容とリスク分析に基づき管理策を選び、整備し、対象期間を通じて有効に運用する責任は経営者にある',
    'Management is responsible for selecting controls from the service and its risk analysis, for setting them up and for operating them over the period',
  ],
  [
    'INDEPENDENT_CHECK',
    '言明書の内容を独立した立場から確かめる体制があり、運用している',
    'A structure for an independent check of the statement exists and is run',
  ],
  [
    'INTERPRETATION',
    '管理基準を解釈する責任は経営者にある',
    'Management is responsible for interpreting the control criteria',
  ],
  [
    'AUDIT_CRITERIA',
    '業務が制度の監査基準に従って行われることを承知している',
    'Management knows that the work follows the audit criteria of the scheme',
  ],
  [
    'REPORT_LIMITS',
    '実施結果報告書の配布と利用の制限を承知している',
    'Management knows the limits on distribution and use of the report',
  ],
  [
    'INFORMATION',
    '業務に必要な情報をすべて提供し、閲覧と質問の機会を与えた',
    'Management gave all information needed, and access to it',
  ],
  [
    'SUBSEQUENT_EVENTS',
    '対象期間の末日の翌日から確認書の日付までに生じた後発事象をすべて伝えた',
    'Every event from the end of the period up to the date of the letter has been told',
  ],
  ['FRAUD', '不正と違法行為に関する情報をすべて伝えた', 'All information about fraud and illegal acts has been told'],
];

/**
 * What an engagement begins and ends with besides its papers: the enquiry, the contract and the pre-consultation, each with
 * its corrections; an engagement that was declined or withdrawn; and what the client's management confirmed, point by point.
 */
export class RecordTerms1764000000019 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    const asked = points.map(([code, ja, en]) => ({ code, text: { ja, en } }));
    await run.query(
      `UPDATE scheme_ruleset SET body = body || jsonb_build_object('representationPoints', $1::jsonb)
       WHERE NOT body ? 'representationPoints'`,
      [JSON.stringify(asked)],
    );
    await run.query(`
      ALTER TABLE representation_letter ADD COLUMN signer_authority text NOT NULL DEFAULT '';

      -- Read off the letter once, and again only as a correction: what was read before stays.
      CREATE TABLE letter_answer (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        letter_id uuid NOT NULL,
        version int NOT NULL CHECK (version > 0),
        points jsonb NOT NULL,
        reason text NOT NULL DEFAULT '',
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, letter_id, version),
        CHECK (version = 1 OR reason <> ''),
        FOREIGN KEY (firm_id, engagement_id, letter_id) REFERENCES representation_letter (firm_id, engagement_id, id),
        FOREIGN KEY (firm_id, recorded_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('letter_answer', 'append');

      -- Bound to what was read: a correction of the points asks for it again.
      CREATE TABLE letter_acknowledgement (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        letter_id uuid NOT NULL,
        answer_version int NOT NULL,
        point text NOT NULL,
        reason text NOT NULL CHECK (reason <> ''),
        acknowledged_by uuid NOT NULL,
        acknowledged_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, letter_id, answer_version, point),
        FOREIGN KEY (firm_id, engagement_id, letter_id, answer_version)
          REFERENCES letter_answer (firm_id, engagement_id, letter_id, version),
        FOREIGN KEY (firm_id, acknowledged_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('letter_acknowledgement', 'append');

      -- The key to the member is not checked backwards: no row has one yet, and the firm's wall would hide them all.
      ALTER TABLE engagement ADD COLUMN ended_on date, ADD COLUMN end_reason text, ADD COLUMN ended_by uuid;
      ALTER TABLE engagement DROP CONSTRAINT engagement_state_check;
      ALTER TABLE engagement
        ADD CONSTRAINT engagement_state_check CHECK (state IN ('proposed', 'accepted', 'planned', 'in_fieldwork',
          'in_reporting', 'issued', 'handed_over', 'archived', 'declined', 'withdrawn')),
        ADD CONSTRAINT engagement_end_check CHECK (
          (state IN ('declined', 'withdrawn')) = (coalesce(end_reason, '') <> '')
          AND (end_reason IS NULL) = (ended_on IS NULL) AND (end_reason IS NULL) = (ended_by IS NULL)),
        ADD CONSTRAINT engagement_ended_by_fkey FOREIGN KEY (firm_id, ended_by) REFERENCES member (firm_id, user_id) NOT VALID;

      -- Every correction is a row of its own under the same id: the highest version holds, and the others stay in sight.
      CREATE TABLE enquiry (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        version int NOT NULL CHECK (version > 0),
        received_on date NOT NULL,
        asked_by text NOT NULL,
        content text NOT NULL,
        reason text NOT NULL DEFAULT '',
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, id, version),
        CHECK (version = 1 OR reason <> ''),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id),
        FOREIGN KEY (firm_id, recorded_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('enquiry', 'append');

      CREATE TABLE engagement_contract (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        version int NOT NULL CHECK (version > 0),
        signed_on date NOT NULL,
        from_on date NOT NULL,
        to_on date NOT NULL CHECK (to_on >= from_on),
        fee_terms text NOT NULL,
        recipients text[] NOT NULL,
        use_limits text NOT NULL,
        reason text NOT NULL DEFAULT '',
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, id, version),
        CHECK (version = 1 OR reason <> ''),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id),
        FOREIGN KEY (firm_id, recorded_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('engagement_contract', 'append');

      CREATE TABLE pre_consultation (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        id uuid NOT NULL,
        version int NOT NULL CHECK (version > 0),
        held_on date NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('NO_COMMENT', 'COMMENTS', 'PENDING')),
        note text NOT NULL,
        reason text NOT NULL DEFAULT '',
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, id, version),
        CHECK (version = 1 OR reason <> ''),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id),
        FOREIGN KEY (firm_id, recorded_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('pre_consultation', 'append');

      -- What is known of the client's ISMS certificate, on which the cycle of the management criteria rests.
      CREATE TABLE management_relief (
        firm_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        version int NOT NULL CHECK (version > 0),
        certificate_body text NOT NULL,
        certificate_no text NOT NULL,
        standard text NOT NULL CHECK (standard IN ('JIS_Q_27001', 'ISO_IEC_27001', 'OTHER')),
        body_accredited boolean NOT NULL,
        covers_service boolean NOT NULL,
        covers_organisation boolean NOT NULL,
        valid_from date NOT NULL,
        valid_until date NOT NULL CHECK (valid_until >= valid_from),
        renewal_expected boolean NOT NULL,
        wish_told_on date,
        confirmation_told_on date,
        reason text NOT NULL DEFAULT '',
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, engagement_id, version),
        CHECK (version = 1 OR reason <> ''),
        FOREIGN KEY (firm_id, engagement_id) REFERENCES engagement (firm_id, id),
        FOREIGN KEY (firm_id, recorded_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('management_relief', 'append');
    `);
  }

  /** Refused while an engagement is declined or withdrawn: the states of before have no place for it. */
  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE management_relief, pre_consultation, engagement_contract, enquiry, letter_acknowledgement, letter_answer;
      ALTER TABLE engagement DROP CONSTRAINT engagement_end_check, DROP CONSTRAINT engagement_state_check;
      ALTER TABLE engagement ADD CONSTRAINT engagement_state_check CHECK (state IN
        ('proposed', 'accepted', 'planned', 'in_fieldwork', 'in_reporting', 'issued', 'handed_over', 'archived'));
      ALTER TABLE engagement DROP COLUMN ended_on, DROP COLUMN end_reason, DROP COLUMN ended_by;
      ALTER TABLE representation_letter DROP COLUMN signer_authority;
      UPDATE scheme_ruleset SET body = body - 'representationPoints';
    `);
  }
}
