import {
  acknowledgedWarnings,
  aFirm,
  aReportableEngagement,
  passwordGivenAgain,
  reportDay,
  sendStatement,
  workedOff,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { AmendmentPageView, JobView, MatrixView, PaperView, ReportView } from '@akashi/contracts';
import { writeStatementXlsx, type StatementRow } from '@akashi/documents';

/** What a client says in one version. */
export interface Said {
  /** Wording of 9.2.1.3; null when it is no longer selected. */
  access: string | null;
  frequency: string;
  reuse: boolean;
}

export const first: Said = {
  access: '利用者IDは所属長の承認を得てから発行する。',
  frequency: '1日複数回',
  reuse: false,
};
export const reworded = '利用者IDは、所属長の承認を得てから発行する。';

const selected = (criterion: string, control: string, change: StatementRow = { criterion }): StatementRow => ({
  choice: '選択',
  control,
  frequency: '年次',
  owner: '情報セキュリティ部',
  mainTarget: '規程等',
  operation: 'なし',
  ...change,
  criterion,
});
const left = (criterion: string, choice = '非選択'): StatementRow => ({ criterion, choice, reason: '対象がないため' });

function rowsOf({ access, frequency, reuse }: Said): StatementRow[] {
  const sampled = {
    criterion: '',
    frequency,
    mainTarget: '根拠文書・記録等(2)',
    population: 'P-01',
    operation: 'あり',
  };
  return [
    selected('3.1.2.1', '役員会が半期ごとに変化を評価する。'),
    selected('4.4.1.1', '責任者を文書で定め、年に一度見直す。'),
    access === null ? left('9.2.1.3') : selected('9.2.1.3', access, sampled),
    reuse ? selected('9.2.1.4', '抹消した利用者IDは再び使わない。') : left('9.2.1.4'),
    selected('12.6.1.1', '基盤の脆弱性は基盤サービスが点検する。', { criterion: '', baseService: 'C99-0001-1' }),
    left('14.2.7', '除外'),
  ];
}

const statusOf = async (request: PromiseLike<{ status: number }>): Promise<number> => (await request).status;

const open = {
  documentNumber: 'K-2026-0001',
  explanation: null,
  subsequentEvents: null,
  texts: null,
  confirmedWords: [],
};

/** An engagement that could be reported on, and everything that can still happen to it: each act gives the status it was answered with. */
export class RestatedEngagement {
  private sent = 0;

  private constructor(
    readonly test: TestApp,
    readonly work: TestedEngagement,
  ) {}

  /** With the base service that the client's statement builds on. */
  static async make(test: TestApp): Promise<RestatedEngagement> {
    const made = await aReportableEngagement(test, await aFirm(test));
    await test.admin.query(
      `INSERT INTO base_service_use (firm_id, service_id, id, name, registration_no, valid_until, checked_on)
       SELECT firm_id, service_id, gen_random_uuid(), 'アオバIaaS', 'C99-0001-1', '2027-10-31', '2026-02-02'
       FROM engagement WHERE id = $1 ON CONFLICT DO NOTHING`,
      [made.engagementId],
    );
    return new RestatedEngagement(test, made);
  }

  /** Every file is another one: the same file twice is refused by itself. */
  async send(said: Said): Promise<number> {
    this.sent += 1;
    const bytes = await writeStatementXlsx({
      edition: { code: 'tested', title: '試験用の版', criteria: [] },
      facts: {
        edition: 'tested',
        provider: '株式会社ミズナラクラウド',
        service: 'ミズナラ文書基盤',
        regions: '東日本',
        scope: `文書基盤（${this.sent}）`,
        statementDate: '2026-12-04',
      },
      rows: rowsOf(said),
      language: 'ja',
    });
    const answer = await sendStatement(this.work, bytes);
    return answer.status;
  }

  amend(): Promise<number> {
    return statusOf(this.work.senior.post(`${this.work.path}/plan/amendment`).send());
  }

  /** Decides every open change as it was computed. */
  async decide(): Promise<number> {
    const { body } = await this.work.senior.get(`${this.work.path}/plan/amendment`).expect(200);
    const page = body as AmendmentPageView;
    const open = page.amendment?.changes.filter(({ judged }) => judged === null) ?? [];
    for (const { stableKey, version, computed } of open) {
      const isJudged = computed === 'reworded' || computed === 'control_changed';
      const answers = Object.fromEntries(
        page.questions.map(({ code }) => [code, code === 'FREQUENCY' && computed === 'control_changed']),
      );
      const decision = { judged: computed, answers: isJudged ? answers : {}, reason: '' };
      await this.work.senior
        .put(`${this.work.path}/plan/amendment/changes`)
        .send({ changes: [{ stableKey, version }], ...decision });
    }
    return 200;
  }

  async approveAmendment(): Promise<number> {
    const { body } = await this.work.senior.get(`${this.work.path}/plan/amendment`).expect(200);
    const version = (body as AmendmentPageView).amendment?.version ?? 1;
    return statusOf(this.work.leader.post(`${this.work.path}/plan/amendment/approve`).send({ version }));
  }

  /** Every test of the plan is done, signed and reviewed, where the state of things lets that be. */
  async finishTests(): Promise<number> {
    const matrix = (await this.work.senior.get(`${this.work.path}/matrix`).expect(200)).body as MatrixView;
    for (const [at, id] of matrix.tests.id.entries()) if (matrix.tests.state[at] !== 'reviewed') await this.finish(id);
    return 200;
  }

  private async finish(id: string): Promise<void> {
    const path = `${this.work.path}/tests/${id}`;
    const read = async () => (await this.work.practitioner.get(path).expect(200)).body as PaperView;
    let paper = await read();
    if (paper.conclusion === null) {
      const step = {
        id: null,
        technique: 'INSPECTION',
        procedure: '閲覧する',
        result: '記録があった',
        interviewee: '',
      };
      const steps = [{ ...step, performedOn: '2026-10-20' }];
      await this.work.practitioner.put(`${path}/steps`).send({ version: paper.version, steps });
      paper = await read();
      const conclusion = { version: paper.version, conclusion: 'NO_EXCEPTION', note: '' };
      await this.work.practitioner.put(`${path}/conclusion`).send(conclusion);
      paper = await read();
    }
    if (paper.state !== 'prepared') {
      const { version, digest } = paper;
      await this.work.practitioner.post(`${path}/sign`).send({ version, digest });
    }
    const { version, digest } = await read();
    await this.work.senior.post(`${path}/review`).send({ version, digest });
  }

  async standing(): Promise<ReportView | null> {
    const { body } = await this.work.leader.get(`${this.work.path}/report`).expect(200);
    return (body as { report: ReportView | null }).report;
  }

  compose() {
    return this.work.senior.post(`${this.work.path}/report`).send({ ...open, datedOn: reportDay });
  }

  async sign(verb: 'quality-review' | 'approve'): Promise<number> {
    const report = await this.standing();
    if (!report) return 404;
    const { id, version, digest } = report;
    if (verb === 'approve') await passwordGivenAgain(this.test, this.work.leader);
    const signer = verb === 'approve' ? this.work.leader : this.work.qualityReviewer;
    const isApproved = verb === 'approve' && report.state === 'quality_reviewed';
    const acknowledged = isApproved ? await acknowledgedWarnings(this.work, report) : {};
    return statusOf(signer.post(`${this.work.path}/report/${id}/${verb}`).send({ version, digest, ...acknowledged }));
  }

  async issue(): Promise<number> {
    const report = await this.standing();
    if (!report) return 404;
    const asked = await this.work.leader
      .post(`${this.work.path}/report/${report.id}/issue`)
      .send({ version: report.version, digest: report.digest });
    if (asked.status === 202) await workedOff(this.test, this.work.leader, this.work.path, asked.body as JobView);
    return asked.status;
  }
}
