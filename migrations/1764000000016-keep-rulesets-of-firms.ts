import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the product decided in code for the engagements that are there already, as data of the ruleset they were opened
 * under: the same words, grades and steps, so that nothing changes for them.
 */
const moved = {
  predecessor: null,
  scopeProfile: null,
  statementFaults: {
    stop: [
      'cell.not-storable',
      'criterion.missing',
      'criterion.malformed',
      'criterion.unknown',
      'criterion.suffix-differs',
      'criterion.duplicated',
      'criterion.unanswered',
      'choice.missing',
      'choice.unknown',
      'choice.on-heading',
      'choice.contradictory',
      'choice.objective-not-excludable',
      'choice.excluded-below-objective',
      'choice.selected-under-excluded',
      'reason.missing',
      'control.missing',
      'control.on-objective',
      'frequency.unknown',
      'frequency.missing',
      'mainTarget.unknown',
      'mainTarget.missing',
      'operation.unknown',
      'operation.contradicts-population',
      'population.malformed',
      'population.missing',
      'fact.missing',
      'fact.differs',
      'fact.not-a-date',
      'criterion.mandatory-not-selected',
    ],
    warn: [
      'criterion.part-not-selected',
      'control.not-selected',
      'population.frequencies-differ',
      'baseService.not-registered',
    ],
  },
  texts: {
    clientResponsibility: [
      '言明の対象範囲の決定、管理策の選択、個別管理策の整備及び監査対象期間を通じた運用、並びに言明書の作成に対する責任は、依頼者にある。',
      '基本言明要件を満たすことを示すこと、及び管理基準を解釈することも、依頼者の責任である。',
    ],
    firmResponsibility: [
      '当監査機関の責任は、制度が定める手続を独立の立場から実施し、実施した手続とその結果を事実として報告することにある。',
      '業務は、制度の情報セキュリティ監査基準及び監査ガイドラインに従って実施した。業務実施者及び審査担当者は、業務の開始前に、依頼者及び対象サービスとの利害関係について申告している。',
      '当監査機関は、業務の品質を管理するための方針及び手続を定めており、業務に従事していない審査担当者が、本報告書の発行前に審査を実施する。',
    ],
    nature: [
      '本業務は、制度が定める手続を実施し、その結果を事実として報告するものである。本報告書は、管理策の整備又は運用の状況について結論を述べるものではない。',
      '手続は、選択された個別管理策、監査対象期間及び抽出した標本に限って実施した。追加の手続又は異なる手続を実施していれば、報告すべき他の事実が見いだされた可能性がある。',
      '本報告書の記載は、言明の対象範囲に含まれない事項及び監査対象期間の後の状況には及ばない。',
    ],
    restriction: [
      '本報告書は、クラウドサービスの登録に係る審査及び監査機関の監督のために利用されるものであり、それ以外の目的に利用することはできない。',
      '本報告書は公表を予定していない。依頼者は、登録の申請のために提出する場合を除き、当監査機関の事前の書面による同意なく、本報告書の全部又は一部を第三者に開示し、又は引用してはならない。',
    ],
  },
  registration: {
    numberForms: ['C99-9999', 'C99-9999-9', 'C99-9999-99', 'C99-9999-999'],
    numberExample: 'C21-0008-2',
    course: {
      start: ['applied'],
      applied: ['accepted'],
      accepted: ['question', 'answer', 'decided'],
      question: ['question', 'answer', 'decided'],
      answer: ['question', 'answer', 'decided'],
      decided: ['listed', 'applied'],
      listed: [],
    },
  },
};

interface OldBody {
  report: { bannedWords: string[]; letterGapWarningDays: number };
}

function graded(rules: string[], grade: string): Record<string, string> {
  return Object.fromEntries(rules.map((rule) => [rule, grade]));
}

/** A ruleset in the shape of today, with the words it always had. */
function inNewShape(body: OldBody): object {
  const { statementFaults, texts, registration, predecessor, scopeProfile } = moved;
  const assurance = body.report.bannedWords.map((stem) => ({ stem, grade: 'refuse' }));
  const words = { stems: { assurance, severity: [], cause: [], advice: [] }, allowed: [] };
  return {
    ...body,
    predecessor,
    scopeProfile,
    registration,
    statementFaults: { ...graded(statementFaults.stop, 'stop'), ...graded(statementFaults.warn, 'warn') },
    report: { words, texts, letterGapWarningDays: body.report.letterGapWarningDays },
  };
}

/** A firm's own versions of the scheme's rules: written once, never changed, each with its reason and its predecessor. */
export class KeepRulesetsOfFirms1764000000016 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE scheme_ruleset ADD CONSTRAINT shipped_id CHECK (strpos(id, '+') = 0);

      CREATE TABLE firm_ruleset (
        firm_id uuid NOT NULL REFERENCES firm (firm_id),
        id text NOT NULL CHECK (strpos(id, '+') > 0),
        predecessor_id text NOT NULL,
        body jsonb NOT NULL,
        corrections jsonb NOT NULL,
        reason text NOT NULL CHECK (reason <> ''),
        revised_by uuid NOT NULL,
        revised_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (firm_id, id),
        UNIQUE (firm_id, predecessor_id),
        FOREIGN KEY (firm_id, revised_by) REFERENCES member (firm_id, user_id)
      );
      CALL protect('firm_ruleset', 'append');

      -- An engagement obeys a shipped version or one of its own firm: the name says which, and either has to be there.
      ALTER TABLE engagement DROP CONSTRAINT engagement_ruleset_id_fkey;
      ALTER TABLE engagement
        ADD COLUMN shipped_ruleset_id text
          GENERATED ALWAYS AS (CASE WHEN strpos(ruleset_id, '+') = 0 THEN ruleset_id END) STORED,
        ADD COLUMN firm_ruleset_id text
          GENERATED ALWAYS AS (CASE WHEN strpos(ruleset_id, '+') > 0 THEN ruleset_id END) STORED,
        -- Looked at from now on: the rows that are there satisfied the key before, and no one may see them all at once.
        ADD FOREIGN KEY (shipped_ruleset_id) REFERENCES scheme_ruleset (id) NOT VALID,
        ADD FOREIGN KEY (firm_id, firm_ruleset_id) REFERENCES firm_ruleset (firm_id, id) NOT VALID;
    `);
    const rows = (await run.query(`SELECT id, body FROM scheme_ruleset WHERE NOT body->'report' ? 'words'`)) as {
      id: string;
      body: OldBody;
    }[];
    for (const { id, body } of rows) {
      await run.query(`UPDATE scheme_ruleset SET body = $2 WHERE id = $1`, [id, JSON.stringify(inNewShape(body))]);
    }
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE engagement DROP COLUMN firm_ruleset_id, DROP COLUMN shipped_ruleset_id;
      ALTER TABLE engagement ADD FOREIGN KEY (ruleset_id) REFERENCES scheme_ruleset (id) NOT VALID;
      DROP TABLE firm_ruleset;
      ALTER TABLE scheme_ruleset DROP CONSTRAINT shipped_id;
      -- Said again in the words that the code of that time reads.
      UPDATE scheme_ruleset SET body = jsonb_set(body, '{report}', body->'report' || jsonb_build_object(
        'bannedWords', (SELECT coalesce(jsonb_agg(s->'stem'), '[]') FROM
          jsonb_array_elements(body#>'{report,words,stems,assurance}') s WHERE s->>'grade' = 'refuse')));
    `);
  }
}
