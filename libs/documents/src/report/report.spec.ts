import { createHash } from 'node:crypto';
import { ismapReportWording20240801 } from '@akashi/domain/engagement';
import { printedSections } from '@akashi/domain/report';
import { describe, expect, it, vi } from 'vitest';
import { textsIn } from './printed-texts.fixture';
import { renderReportPdf } from './render-report-pdf';
import { countResults, sumResults } from './report-counts';
import { reportDefinition } from './report-definition';
import type { ReportModel } from './report-model';
import { groupedHash, procedureSummary } from './report-words';
import { sampleReport } from './sample-report.fixture';

/** Rendering and building share two cores with everything else that is tested. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const wording = ismapReportWording20240801;
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const judgement = /保証|意見|適正|適合|合格|有効である|問題ない|問題はない|妥当である|assurance|opinion|compliant/i;

const textOf = (model: ReportModel) => reportDefinition(model).content.flatMap(textsIn).join('\n');

describe('the report', () => {
  it('has its nine sections and its appendices in order, each in the contents', () => {
    const text = textOf(sampleReport(20, 10));
    const places = printedSections(wording).map(({ number, title }) => text.indexOf(`${number}　${title}`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('prints the numbers of the tests as they are in its own appendix', () => {
    const model = sampleReport();
    expect(sumResults(countResults(model.appendix))).toMatchObject({ performed: 1002, FINDING: 7, NO_EXCEPTION: 995 });
    const text = textOf(model);
    expect(text).toContain('整備状況評価は788件、運用状況評価は214件の個別管理策について手続を実施した。');
    expect(text).toContain('運用状況評価のうち118件は、41の同一母集団から480件の標本を抽出して実施した。');
    expect(text).toContain('1,002\n995\n7\n0\n0');
    expect(text).toContain('逸脱は9件である。うち2件は、発見事項に含めていない。2件とも、');
    const results = { ...model.results, deviationsExplained: 0, explanation: '' };
    expect(textOf({ ...model, results })).toContain('逸脱は9件である。\n');
  });

  it('states each finding as facts, with n of N and the items, and nothing about what the client will do', () => {
    const text = textOf(sampleReport(20, 10));
    expect(text).toContain('25件中 2件');
    expect(text).toContain('REQ-20260512-004、REQ-20260803-011');
    expect(text).toContain('2026年9月10日に個別管理策が改められた。');
    expect(text).not.toContain('改善');
  });

  it('says so when there is no finding, no event and no omission', () => {
    const model = sampleReport(3, 2);
    const text = textOf({
      ...model,
      findings: [],
      subsequentEvents: { ...model.subsequentEvents, events: [] },
      scope: { ...model.scope, omissions: [] },
    });
    for (const none of ['発見事項はない。', '知った事象はない。', '省略した個別管理策はない。'])
      expect(text).toContain(none);
  });

  it('holds no word of judgement of its own', () => {
    expect(textOf(sampleReport(20, 10))).not.toMatch(judgement);
  });

  it('summarises what was done from codes, never from a procedure', () => {
    expect(procedureSummary(wording, 'REGULATION', ['INSPECTION', 'INQUIRY'], 0)).toBe('規程等の閲覧、担当者への質問');
    expect(procedureSummary(wording, 'RECORD', ['INSPECTION', 'REPERFORMANCE'], 25)).toBe(
      '標本25件の記録の閲覧・再実施',
    );
    expect(procedureSummary(wording, 'FACILITY', ['INQUIRY'], 0)).toBe('担当者への質問');
    expect(procedureSummary(wording, 'FACILITY', [], 0)).toBe('');
  });
});

describe('the pages of the report', () => {
  it('print the ledger\u2019s size and the beginning of its root at the foot, or nothing in a draft', () => {
    const foot = (model: ReportModel) => {
      const { running } = reportDefinition(model);
      return [running?.firm, running?.ledger];
    };
    expect(foot(sampleReport(2, 1))).toEqual(['霞台有限責任監査法人', '台帳 4,213件　9f3c1a7be0d2468f']);
    const draft = { ...sampleReport(2, 1), state: 'draft', ledger: null } as const;
    expect(foot(draft)[1]).toBe('');
    expect(reportDefinition(draft).watermark).toBe('草案');
    expect(reportDefinition(sampleReport(2, 1)).watermark).toBeNull();
  });

  it('tell who audits what, and how many update tests there are, only where their model says so', () => {
    const model = sampleReport(2, 1);
    const said = (of: ReportModel) => JSON.stringify(reportDefinition(of).content);
    expect(said(model)).not.toMatch(/外部監査の対象範囲|「更新」/);
    const subject = { ...model.subject, auditScopes: { external: '9章と12章', internal: 'そのほかの章' } };
    const parts = model.scope.parts.map((part) => ({ ...part, update: 7 }));
    const whole = said({ ...model, subject, scope: { ...model.scope, parts } });
    expect(whole).toMatch(/外部監査の対象範囲.*9章と12章.*内部監査の対象範囲.*そのほかの章/);
    expect(whole).toContain('「整備」「運用」「更新」は手続を実施した数である。');
  });

  it('keep their running head on one line, however long the name of the service', () => {
    const model = sampleReport(2, 1);
    const subject = { ...model.subject, serviceName: '統合文書管理'.repeat(20) };
    const { running } = reportDefinition({ ...model, subject });
    expect(running?.service).toBe(`${'統合文書管理'.repeat(5).slice(0, 29)}…`);
  });

  it('break a hash into groups that can be read aloud', () => {
    expect(groupedHash('0123456789abcdef01')).toBe('01234567 89abcdef 01');
  });
});

describe('the sentences around the facts', () => {
  const model = sampleReport();

  it('are those a report was composed with; one composed before they were data prints what it printed then', async () => {
    expect(model.wording).toBeUndefined();
    const before = await renderReportPdf(model);
    expect(sha256(await renderReportPdf({ ...model, wording }))).toBe(sha256(before));
  });

  it('are a firm’s own, each with its facts where the firm put them', () => {
    const frames = { ...wording.frames, deviations: '逸脱の件数：{count}', scope: '{kind}に係る業務' };
    const kinds = { ...wording.kinds, [model.scope.kind]: '自社の種類' };
    const text = textOf({ ...model, wording: { ...wording, frames, kinds } });
    expect(text).toContain(`逸脱の件数：${model.results.deviations}`);
    expect(text).toContain('自社の種類に係る業務');
    expect(text).not.toMatch(/\{\w+\}/);
  });

  it('leave no slot empty in any report', () => {
    const bare = { ...model, findings: [], subsequentEvents: { until: '2026-12-01', events: [] } };
    expect(textOf({ ...bare, scope: { ...model.scope, omissions: [] } })).not.toMatch(/\{\w+\}/);
  });

  it('name no year of a cycle, also where a report was composed with a place for it', () => {
    const frames = { ...wording.frames, scope: '本業務は、{kind}のための業務である{cycle}。' };
    const scope = { ...model.scope, cycleYear: null };
    const text = textOf({ ...model, scope, wording: { ...wording, frames } });
    expect(text).toContain('のための業務である。');
    expect(text).not.toMatch(/\{\w+\}/);
  });
});
