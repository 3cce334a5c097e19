import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderReportPdf } from './render-report-pdf';
import type { AppendixRow, ReportFinding, ReportModel } from './report-model';
import { sampleReport } from './sample-report.fixture';
import { undrawableLetters } from './undrawable-letters';

/** Rendering and building share two cores with everything else that is tested. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** All compressed streams of a PDF, inflated. */
function streamsOf(pdf: Uint8Array): string[] {
  const source = Buffer.from(pdf).toString('latin1');
  return [...source.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: mark }) => {
    const start = index + mark.length;
    try {
      return [
        inflateSync(Buffer.from(source.slice(start, source.indexOf('endstream', start)), 'latin1')).toString('latin1'),
      ];
    } catch {
      return [];
    }
  });
}

const initialZone = process.env['TZ'];
afterEach(() => {
  if (initialZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = initialZone;
});

describe('the report as PDF', () => {
  it('is the same bytes again, also in another time zone', async () => {
    const model = sampleReport(30, 20);
    const first = sha256(await renderReportPdf(model));
    for (const zone of ['Asia/Tokyo', 'America/New_York']) {
      process.env['TZ'] = zone;
      expect(sha256(await renderReportPdf(model))).toBe(first);
    }
    expect(sha256(await renderReportPdf({ ...model, version: 2 }))).not.toBe(first);
  });

  /** The characters that are really drawn: the embedded font holds no others. */
  const drawn = (pdf: Uint8Array, chars: string): string[] => {
    const maps = streamsOf(pdf).filter((stream) => stream.includes('begincmap'));
    const codeOf = (char: string) => char.charCodeAt(0).toString(16).padStart(4, '0');
    return [...chars].filter((char) => maps.some((map) => map.includes(`<${codeOf(char)}>`)));
  };

  it('draws 髙, 﨑, 鷗, ① and ㈱ with glyphs of the embedded font', async () => {
    const pdf = await renderReportPdf(sampleReport(6, 2));
    expect(
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/FontFile2/g),
    ).toHaveLength(2);
    expect(drawn(pdf, '髙﨑鷗①㈱')).toEqual([...'髙﨑鷗①㈱']);
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
    expect(drawn(await renderReportPdf(long), '鵺鼈鑿黌鱸鬻齏')).toEqual([...'鵺鼈鑿黌鱸鬻齏']);
    expect(drawn(await renderReportPdf(model), '鵺鼈鑿黌鱸鬻齏')).toEqual([]);
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

  it('holds the whole worked example on A4 in well under a minute', async () => {
    const pdf = Buffer.from(await renderReportPdf(sampleReport())).toString('latin1');
    const pages = Number(/\/Count (\d+)/.exec(pdf)?.[1]);
    expect(pages).toBeGreaterThan(30);
    expect(pdf.match(/\/MediaBox \[0 0 595.28 841.89\]/g)?.length).toBeGreaterThan(5);
    expect(pdf.match(/\/MediaBox \[0 0 841.89 595.28\]/g)?.length).toBeGreaterThan(30);
  });
});
