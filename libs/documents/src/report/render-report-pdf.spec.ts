import { ismapReportWording20240801 as wording } from '@akashi/domain/engagement';
import { printedSections } from '@akashi/domain/report';
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ofRole, readPages, structureOf, withPdf, wordsOf } from '../typeset/read-pdf.fixture';
import { renderReportPdf } from './render-report-pdf';
import type { AppendixRow, ReportFinding, ReportModel } from './report-model';
import { sampleReport } from './sample-report.fixture';
import { undrawableLetters } from './undrawable-letters';

/** Rendering and building share two cores with everything else that is tested. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

const initialZone = process.env['TZ'];
afterEach(() => {
  if (initialZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = initialZone;
});

describe('the report as PDF', () => {
  it('is the same bytes again, also in another time zone', async () => {
    const model = sampleReport(30, 20);
    const first = sha256(await renderReportPdf(model));
    for (const zone of ['Asia/Tokyo', 'America/New_York', 'Pacific/Kiritimati']) {
      process.env['TZ'] = zone;
      expect(sha256(await renderReportPdf(model))).toBe(first);
    }
    expect(sha256(await renderReportPdf({ ...model, version: 2 }))).not.toBe(first);
  });

  it('draws 髙, 﨑, 鷗, ① and ㈱, and has both faces of its font in it', async () => {
    const pdf = await renderReportPdf(sampleReport(6, 2));
    const words = wordsOf(await readPages(pdf));
    expect([...'髙﨑鷗①㈱'].filter((letter) => !words.includes(letter))).toEqual([]);
    const source = Buffer.from(pdf).toString('latin1');
    const named = new Set(source.match(/\/FontName \/\S+/g)?.map((name) => name.replace(/.*\+/, '')));
    expect([...named].sort()).toEqual(['BIZUDPGothic-Bold', 'BIZUDPGothic-Regular']);
    expect(source.match(/\/FontFile[23] /g)).toHaveLength(2);
  });

  it('prints to its last word what is longer than a page', async () => {
    const model = sampleReport(3, 1);
    const upTo = (end: string, length: number) => '承認の記録がなかった。'.repeat(length / 11) + end;
    const [finding] = model.findings as [ReportFinding];
    const [row] = model.appendix as [AppendixRow];
    const long = {
      ...model,
      findings: [{ ...finding, fact: upTo('鵺', 6_600), controlText: upTo('鼈', 2_200), items: [upTo('鑿', 2_200)] }],
      appendix: [{ ...row, controlText: upTo('黌', 4_400), omissionReason: upTo('鱸', 1_100) }, ...model.appendix],
      subject: { ...model.subject, scope: upTo('鬻', 2_200) },
      subsequentEvents: { until: '2026-12-18', events: [{ date: '2026-11-01', text: upTo('齏', 4_400) }] },
    } satisfies ReportModel;
    const ends = async (of: ReportModel) =>
      wordsOf(await readPages(await renderReportPdf(of))).match(/[鵺鼈鑿黌鱸鬻齏]/g);
    expect(new Set(await ends(long))).toEqual(new Set('鵺鼈鑿黌鱸鬻齏'));
    expect(await ends(model)).toBeNull();
    const pages = await readPages(await renderReportPdf(long));
    const below = pages.flatMap(({ texts }) => texts.filter(({ bottom }) => bottom < 20));
    expect(below).toEqual([]);
  });

  it('tells which characters of a report it cannot draw', async () => {
    const model = sampleReport(3, 1);
    const letters = async (change: Partial<ReportModel> = {}) => {
      const placed = Object.entries(await undrawableLetters({ ...model, ...change }));
      return Object.fromEntries(
        placed.flatMap(([place, { letters }]) => (letters.length > 0 ? [[place, letters]] : [])),
      );
    };
    expect(await letters()).toEqual({});
    const leaders = [{ title: '業務実施責任者', name: '𠮷野 葛\u{E0100}城 😀' }];
    expect(await letters({ leaders })).toEqual({ people: ['𠮷', '😀'] });
    const [row] = model.appendix;
    const [finding] = model.findings;
    expect(
      await letters({
        documentNumber: 'K-\u{E000}',
        findings: [{ ...finding!, fact: '🟥🟥', controlText: '🟦' }],
        subject: { ...model.subject, serviceName: '🅰️', scope: '🟩' },
        appendix: [{ ...row!, controlText: '🟨', performers: ['🟪'] }],
      }),
    ).toEqual({
      report: ['\u{E000}'],
      findings: ['🟥'],
      statement: ['🟩', '🟦', '🟨'],
      names: ['🅰'],
      people: ['🟪'],
    });
  });

  it('holds the whole worked example on A4, upright and across', async () => {
    const pages = await readPages(await renderReportPdf(sampleReport()));
    const sizes = pages.map(({ width, height }) => `${width.toFixed()} × ${height.toFixed()}`);
    expect(sizes.filter((size) => size === '595 × 842').length).toBeGreaterThan(5);
    expect(sizes.filter((size) => size === '842 × 595').length).toBeGreaterThan(30);
    expect(new Set(sizes).size).toBe(2);
  });
});

describe('the structure of the report', () => {
  const model = sampleReport(900, 256);

  it('has each of 1,156 rows and its heads, and repeats the heads where nobody listens', async () => {
    const pdf = await renderReportPdf(model);
    const pages = await readPages(pdf);
    const first = pages.findIndex(({ width }) => width > 800) + 1;
    const tables = ofRole(await structureOf(pdf, first), 'Table');
    const rows = tables.map((table) => ofRole(table, 'TR').length);
    expect(rows).toContain(1 + 1_156);
    const long = tables.find((table) => ofRole(table, 'TR').length > 1_000)!;
    expect([ofRole(long, 'THead').length, ofRole(long, 'TH').length]).toEqual([1, 13]);
    expect(ofRole(long, 'TD')).toHaveLength(1_156 * 13);
    const across = pages.filter(({ width }) => width > 800);
    expect(across.filter((page) => !wordsOf([page]).includes('実施手続の要約'))).toEqual([]);
    const dated = across.flatMap(({ texts }) => texts.filter(({ text }) => /^2026-(07-21|10-19)$/.test(text)));
    expect(dated).toHaveLength(1_156);
  });

  it('names each section and finding in its bookmarks, and the page of each in its contents', async () => {
    const small = sampleReport(30, 20);
    const pdf = await renderReportPdf(small);
    const outline = await withPdf(pdf, (document) => document.getOutline());
    const sections = printedSections(wording).map(({ number, title }) => `${number}　${title}`);
    expect(outline.map(({ title }) => title)).toEqual(['目次', ...sections]);
    const findings = outline.find(({ title }) => title.includes('発見事項'))?.items as { title: string }[];
    expect(findings.map(({ title }) => title.split('　')[0])).toEqual(small.findings.map(({ number }) => number));
    const pages = await readPages(pdf);
    const atRight = pages[1]!.texts.filter(({ text, right }) => right > 530 && /^\d+$/.test(text));
    expect(atRight).toHaveLength(sections.length);
    sections.forEach((section, at) => {
      expect(wordsOf([pages[Number(atRight[at]?.text) - 1]!])).toContain(section.replace('　', ' '));
    });
    expect(ofRole(await structureOf(pdf, 2), 'TOCI')).toHaveLength(sections.length);
    expect(pages.map((page, at) => wordsOf([page]).includes(`${at + 1} / ${pages.length}`))).not.toContain(false);
  });

  it('is Japanese, titled, and says that it is PDF/UA', async () => {
    const pdf = await renderReportPdf(sampleReport(2, 1));
    const { info } = await withPdf(pdf, (document) => document.getMetadata());
    expect(info).toMatchObject({
      Title: '実施結果報告書　ミズナラ文書基盤　第1版',
      Author: '霞台有限責任監査法人',
      Subject: 'K-2026-0001',
      Language: 'ja-JP',
      CreationDate: 'D:20261218000000Z',
    });
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/pdfuaid:part[=>"]+1/);
  });

  it('marks every page of a draft, and a corrected version says on its first sheet what it replaces', async () => {
    const replaced = { version: 1, documentNumber: 'R-1', issuedOn: '2026-12-18', sha256: 'ab'.repeat(32) };
    const correction = { replaced, reason: '未実施の週を誤って記載したため。' };
    const pages = await readPages(
      await renderReportPdf({ ...sampleReport(30, 2), state: 'draft', version: 2, correction }),
    );
    expect(pages.map((page) => wordsOf([page]).includes('草案'))).not.toContain(false);
    expect(wordsOf(pages.slice(0, 1))).toContain(correction.reason);
    expect(wordsOf(pages.slice(-1))).toContain(correction.reason);
    const issued = await readPages(await renderReportPdf(sampleReport(3, 2)));
    expect(wordsOf(issued)).not.toContain('草案');
  });
});
