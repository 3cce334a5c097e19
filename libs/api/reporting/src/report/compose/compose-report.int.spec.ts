import {
  aComposedReport,
  actionsOf,
  aFirm,
  aReportableEngagement,
  asFirm,
  ledgerOf,
  reportDay,
  startTestApp,
  type TestApp,
  type TestedEngagement,
} from '@akashi/api-testing';
import type { PreIssueCheckView, ReportOverviewView, ReportView } from '@akashi/contracts';
import { ismapRuleset20240801 } from '@akashi/domain/engagement';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ReportingModule } from '../../reporting.module';

let test: TestApp;
let work: TestedEngagement;

beforeAll(async () => {
  test = await startTestApp([ReportingModule]);
});
afterAll(() => test.close());
beforeEach(async () => {
  work = await aReportableEngagement(test, await aFirm(test));
});

const open = { documentNumber: null, explanation: null, subsequentEvents: null, texts: null, confirmedWords: [] };

async function checks(): Promise<PreIssueCheckView[]> {
  return (await work.leader.get(`${work.path}/report/checks`).expect(200)).body as PreIssueCheckView[];
}

async function failing(): Promise<string[]> {
  return (await checks()).filter(({ ok }) => !ok).map(({ code }) => code);
}

describe('composing a report', () => {
  it('states what the papers say, and leaves one entry with its digest', async () => {
    const report = await aComposedReport(work);
    expect(report).toMatchObject({ versionNo: 1, state: 'draft', changed: [], signatures: [], files: [] });
    expect(report.content.findings.map(({ number, tested, items }) => [number, tested, items])).toEqual([
      ['F-01', 5, ['P-01 #10', 'P-01 #20']],
      ['F-02', 0, []],
    ]);
    expect(report.content.counts).toMatchObject([
      { testType: 'DESIGN', performed: 3, NO_EXCEPTION: 2, FINDING: 1, OMITTED: 1 },
      { testType: 'OPERATION', performed: 1, FINDING: 1 },
    ]);
    expect(report.content.scope.parts).toMatchObject([
      { label: 'ガバナンス基準', all: 1, selected: 1, design: 1 },
      { label: 'マネジメント基準', all: 1, selected: 1, design: 1 },
      { all: 4, selected: 2, excluded: 1, notSelected: 1, omitted: 1, design: 1, operation: 1 },
    ]);
    expect(report.content.results).toMatchObject({
      populations: 1,
      sampleItems: 5,
      deviations: 3,
      deviationsExplained: 1,
    });
    const [event] = (await ledgerOf(test, work.engagementId)).slice(-1);
    expect(event).toMatchObject({ action: 'report.composed', facts: { digest: report.digest, versionNo: 1 } });
  });

  it('begins the reporting, and holds in every check but the quality review', async () => {
    await aComposedReport(work);
    const overview = (await work.leader.get(`${work.path}/report`).expect(200)).body as ReportOverviewView;
    expect(overview).toMatchObject({
      engagementState: 'in_reporting',
      reportBy: '2026-12-31',
      letter: { datedOn: reportDay },
    });
    expect(await failing()).toEqual(['quality-review-done']);
    expect((await checks()).find(({ code }) => code === 'findings-confirmed')).toMatchObject({
      of: 2,
      path: 'findings',
    });
  });

  it('takes the place of the version before, keeps its own words and voids what was signed', async () => {
    const first = await aComposedReport(work);
    const path = `${work.path}/report/${first.id}`;
    const signing = { version: first.version, digest: first.digest };
    await work.qualityReviewer.post(`${path}/quality-review`).send(signing).expect(200);
    const body = { ...open, datedOn: '2026-12-17', explanation: 'うち1件は母集団に含まれない。' };
    const second = (await work.senior.post(`${work.path}/report`).send(body).expect(201)).body as ReportView;
    expect(second).toMatchObject({ versionNo: 2, state: 'draft', content: { documentNumber: 'K-2026-0001' } });
    const before = (await work.leader.get(path).expect(200)).body as ReportView;
    expect(before).toMatchObject({ state: 'superseded', signatures: [{ role: 'quality_review', isCurrent: false }] });
  });

  it('is refused when it is dated in the period', async () => {
    const dated = { ...open, datedOn: '2026-09-30' };
    const answer = await work.senior.post(`${work.path}/report`).send(dated).expect(422);
    expect(answer.body.code).toBe('report.date-before-period-end');
  });

  it('tells only of events between the period and its own day, the kept ones of the version before too', async () => {
    const send = (datedOn: string, subsequentEvents: { date: string; text: string }[] | null) =>
      work.senior.post(`${work.path}/report`).send({ ...open, datedOn, subsequentEvents });
    const told = { date: '2026-11-30', text: '委託先を変更した。' };
    for (const date of ['2026-09-30', '2026-12-19'])
      expect((await send(reportDay, [{ ...told, date }]).expect(422)).body.code).toBe('report.event-outside');
    const turned = await send(reportDay, [{ ...told, text: '12\u202e34' }]).expect(422);
    expect(turned.body.code).toBe('report.text-not-storable');
    await send(reportDay, [told]).expect(201);
    expect((await send('2026-11-29', null).expect(422)).body.code).toBe('report.event-outside');
    const report = (await send('2026-11-30', null).expect(201)).body as ReportView;
    expect(report).toMatchObject({
      versionNo: 2,
      content: { subsequentEvents: { until: '2026-11-30', events: [told] } },
    });
  });

  it('stops at a word of the firm, in its number too, and only asks about one it quotes of the statement', async () => {
    await test.admin.query(`UPDATE statement SET scope = $2 WHERE engagement_id = $1`, [
      work.engagementId,
      '電子署名の有効性を保証する文書基盤',
    ]);
    const report = await aComposedReport(work);
    expect(report.content.subject.scope).toBe('電子署名の有効性を保証する文書基盤');
    expect(await failing()).toEqual(['words-to-weigh', 'quality-review-done']);
    const body = { ...open, datedOn: reportDay, documentNumber: '適正-01', explanation: '改善した件を含む。' };
    await work.senior
      .post(`${work.path}/report`)
      .send({ ...body, confirmedWords: ['改善'] })
      .expect(201);
    expect((await checks()).filter(({ ok, link }) => !ok && link === 'report')).toMatchObject([
      { code: 'banned-words', level: 'blocking', count: 1 },
      { code: 'words-to-weigh', level: 'warning', count: 3 },
    ]);
  });

  it('takes a word to be weighed once whoever composes said yes to it, and the ledger keeps which', async () => {
    const composed = await aComposedReport(work);
    const event = { date: '2026-11-30', text: '委託先の不備を是正した。' };
    const body = { ...open, datedOn: reportDay, subsequentEvents: [event] };
    const send = (confirmedWords: string[]) =>
      work.senior.post(`${work.path}/report`).send({ ...body, confirmedWords });
    const before = await actionsOf(test, work.engagementId);
    const refused = await send(['不備']).expect(422);
    expect(refused.body).toMatchObject({ code: 'report.word-unconfirmed', facts: { word: '是正' } });
    expect(await actionsOf(test, work.engagementId)).toEqual(before);
    const standing = await work.leader.get(`${work.path}/report/${composed.id}`).expect(200);
    expect(standing.body.state).toBe('draft');
    await send(['是正', '不備', '良好']).expect(201);
    expect(await actionsOf(test, work.engagementId)).toEqual([...before, 'report.composed']);
    const [entry] = (await ledgerOf(test, work.engagementId)).slice(-1);
    const { stems } = ismapRuleset20240801.report.words;
    const place = (kind: 'severity' | 'advice', word: string) =>
      `${kind}:${stems[kind].findIndex(({ stem }) => stem === word) + 1}`;
    expect(entry?.facts).toMatchObject({ confirmedWords: `${place('severity', '不備')};${place('advice', '是正')}` });
  });

  it('is not for practitioners, and hidden from another firm', async () => {
    const body = { ...open, datedOn: reportDay };
    await work.practitioner.post(`${work.path}/report`).send(body).expect(403);
    const stranger = await (await aFirm(test)).person('zoe');
    await stranger.post(`${work.path}/report`).send(body).expect(404);
    const report = await aComposedReport(work);
    await stranger.get(`${work.path}/report/${report.id}`).expect(404);
    const other = await aReportableEngagement(test, await aFirm(test));
    await other.leader.get(`${other.path}/report/${report.id}`).expect(404);
  });
});

describe('the words of a report', () => {
  const id = `${ismapRuleset20240801.id}+1`;
  const noFindings = '事実確認を要する事項は見いだされなかった。';
  const wordingOf = async () =>
    (
      await test.admin.query<{ wording: unknown }>(
        `SELECT model::jsonb -> 'wording' AS wording FROM report WHERE engagement_id = $1 ORDER BY version_no DESC LIMIT 1`,
        [work.engagementId],
      )
    ).rows[0]?.wording;

  const { titles } = ismapRuleset20240801.report;
  const ownTitles = {
    ...titles,
    document: { ...titles.document, leader: '実施の責任者' },
    parts: { ...titles.parts, CONTROLS: '管理策の基準' },
    sections: { ...titles.sections, scope: '業務の範囲' },
  };

  /** A version of the firm's own with one sentence and some titles more to its taste, in force, for this engagement. */
  async function obeyOwnWords(): Promise<void> {
    const { report } = ismapRuleset20240801;
    const own = {
      ...ismapRuleset20240801,
      id,
      report: { ...report, frames: { ...report.frames, noFindings }, titles: ownTitles },
    };
    await asFirm(test, work.firmId, async (client) => {
      await client.query(
        `INSERT INTO firm_ruleset (firm_id, id, predecessor_id, body, corrections, reason, revised_by)
         VALUES ($1, $2, $3, $4, '[]', '照会', $5)`,
        [work.firmId, id, ismapRuleset20240801.id, JSON.stringify(own), work.leader.userId],
      );
      await client.query(
        `INSERT INTO firm_ruleset_decision (firm_id, ruleset_id, revised_by, decision, decided_by)
         VALUES ($1, $2, $3, 'approved', $4)`,
        [work.firmId, id, work.leader.userId, work.senior.userId],
      );
      await client.query(`UPDATE engagement SET ruleset_id = $1 WHERE id = $2`, [id, work.engagementId]);
    });
  }

  it('are those of the ruleset that the engagement obeys, kept with the report', async () => {
    await obeyOwnWords();
    await aComposedReport(work);
    const { frames, kinds } = ismapRuleset20240801.report;
    expect(await wordingOf()).toEqual({ frames: { ...frames, noFindings }, kinds, titles: ownTitles });
    const { report } = (await work.leader.get(`${work.path}/report`).expect(200)).body as ReportOverviewView;
    expect(report?.content.wording.titles).toEqual(ownTitles);
    expect(report?.content.leaders.map(({ title }) => title)).toEqual([expect.stringMatching(/^実施の責任者/)]);
    expect(report?.content.scope.parts.map(({ label }) => label)).toContain('管理策の基準');
  });

  it('are no change of a draft that was composed before they were kept', async () => {
    await aComposedReport(work);
    await test.admin.query(`UPDATE report SET model = (model::jsonb - 'wording') WHERE engagement_id = $1`, [
      work.engagementId,
    ]);
    expect(await wordingOf()).toBeNull();
    const overview = (await work.leader.get(`${work.path}/report`).expect(200)).body as ReportOverviewView;
    expect(overview.report?.changed).toEqual([]);
  });
});
