import { createHash } from 'node:crypto';
import {
  ismapReportWording20240801 as wording,
  titledIn,
  titledParts,
  type ReportTitles,
} from '@akashi/domain/engagement';
import ExcelJS from 'exceljs';
import { describe, expect, it, vi } from 'vitest';
import { renderOscalPlanOfAction, renderOscalResults } from '../oscal/render-oscal';
import { printedTexts } from './printed-texts.fixture';
import { renderAppendixXlsx } from './render-appendix-xlsx';
import type { ReportModel } from './report-model';
import { reportFileNames } from './report-words';
import { sampleReport } from './sample-report.fixture';

vi.setConfig({ testTimeout: 60_000 });

/** What a firm that writes every title itself would print: each is its own place, so that it is seen where it comes out. */
const marked = Object.fromEntries(
  titledParts.map((part) => [part, Object.fromEntries(titledIn(part).map((name) => [name, `<${part}.${name}>`]))]),
) as unknown as ReportTitles;

const sample = sampleReport(30, 20);
const [finding] = sample.findings;

/** Has something of everything that is ever printed. */
const whole: ReportModel = {
  ...sample,
  subject: { ...sample.subject, auditScopes: { external: '9章', internal: '12章' } },
  scope: { ...sample.scope, parts: sample.scope.parts.map((part) => ({ ...part, update: 3 })) },
  findings: finding ? [...sample.findings, { ...finding, changedOn: '2026-09-10' }] : [],
  appendix: [
    ...sample.appendix,
    ...(['DESIGN', 'OPERATION', 'UPDATE'] as const).flatMap((testType) =>
      (['REGULATION', 'DOC_STATIC', 'RECORD', 'SETTING', 'FACILITY'] as const).map((mainTarget) => ({
        ...sample.appendix[0]!,
        testType,
        mainTarget,
        techniques: ['INQUIRY', 'INSPECTION', 'OBSERVATION', 'REPERFORMANCE'] as const,
      })),
    ),
    ...(['NOT_APPLICABLE', 'OMITTED'] as const).map((result) => ({ ...sample.appendix[0]!, result })),
  ],
};
const bare: ReportModel = { ...sample, state: 'draft', subject: { ...sample.subject, baseServices: [] } };

async function sheetsOf(model: ReportModel): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await renderAppendixXlsx(model)).buffer as ArrayBuffer);
  return workbook;
}

async function allFiles(models: readonly ReportModel[]): Promise<string> {
  const oscal = models.flatMap((model) => [renderOscalResults(model), renderOscalPlanOfAction(model)]);
  const sheets = await Promise.all(models.map(sheetsOf));
  return [
    ...models.flatMap(printedTexts),
    ...oscal.map((bytes) => new TextDecoder().decode(bytes ?? new Uint8Array())),
    ...sheets.flatMap((book) => book.worksheets.map((sheet) => sheet.name + JSON.stringify(sheet.getSheetValues()))),
  ].join('\n');
}

describe('the titles of a report', () => {
  it('are each printed somewhere: one that a firm may write and nothing prints is a promise', async () => {
    const own = { wording: { ...wording, titles: marked } };
    const text = await allFiles([
      { ...whole, ...own },
      { ...bare, ...own },
    ]);
    const all = Object.entries(marked).flatMap(([, titles]) => Object.values<string>(titles));
    // Named when a report is composed: the parts of the criteria, who leads, and by which methods items were chosen.
    const composed = [marked.parts, marked.methods].flatMap((titles) => Object.values<string>(titles));
    const elsewhere = [...composed, marked.document.leader];
    expect(all.filter((title) => !text.includes(title) && !elsewhere.includes(title))).toEqual([]);
    expect(all.length).toBeGreaterThan(120);
  });

  it('are none of the code: with a firm’s own titles and sentences, no word of ours is left', async () => {
    const frames = Object.fromEntries(
      Object.entries(wording.frames).map(([name, text]) => [name, `@${[...text.matchAll(/\{\w+\}/g)].join('@')}`]),
    ) as typeof wording.frames;
    const kinds = { INITIAL: 'a', RENEWAL: 'b', ADDITIONAL: 'c', REAUDIT: 'd' };
    const latin = JSON.parse(
      JSON.stringify({ ...whole, wording: { frames, kinds, titles: marked } }).replace(
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
        'x',
      ),
    ) as ReportModel;
    const left = (await allFiles([latin])).match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu);
    expect(left).toBeNull();
  });

  it('make no file that cannot be made: long ones, one twice, signs that no sheet or file takes in its name', async () => {
    const titles: ReportTitles = {
      ...wording.titles,
      document: { ...wording.titles.document, name: '報告/書:2026?' },
      annexes: { ...wording.titles.annexes, appendix: '別紙[1]'.repeat(12) },
      appendixSheet: { ...wording.titles.appendixSheet, counts: '別紙 1 '.repeat(12) },
    };
    const model = { ...sampleReport(3, 2), wording: { ...wording, titles } };
    const names = (await sheetsOf(model)).worksheets.map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(2);
    for (const name of names) expect(name).toMatch(/^[^\\/?*[\]:]{1,31}$/);
    expect(reportFileNames(model).pdf).toBe('報告 書 2026.pdf');
  });
});

describe('a report that was composed before its titles were data', () => {
  const digestOf = (model: ReportModel) => createHash('sha256').update(printedTexts(model).join('\n')).digest('hex');

  /** As these models were printed by the code that had the titles in it. */
  it.each([
    ['issued', sample, '2f90f77af4bba7d8bda7ecbba55d45a886b93d29200e8c1d531ee5dbf2c06518'],
    [
      'a draft',
      { ...sample, state: 'draft', ledger: null },
      '7beea7ff262c0da47754bedc9bc2d3bb13df3a81c78c6a8934b1772f2a687e18',
    ],
    [
      'with update tests, audited in part from outside, without findings',
      {
        ...sample,
        findings: [],
        subject: { ...sample.subject, baseServices: [], auditScopes: { external: 'a', internal: 'b' } },
        scope: { ...whole.scope },
      },
      '2f708aa4f0ebb82d768a1509f17a55fc3149faf643e1e09985a94b5959132088',
    ],
  ] as const)('prints what it printed: %s', (_, model, digest) => {
    expect(model).not.toHaveProperty('wording');
    expect(digestOf(model)).toBe(digest);
    const { titles: _titles, ...kept } = wording;
    expect(digestOf({ ...model, wording: kept })).toBe(digest);
    expect(digestOf({ ...model, wording })).toBe(digest);
  });
});
