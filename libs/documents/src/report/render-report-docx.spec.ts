import { printedCount } from '@akashi/domain/report';
import JSZip from 'jszip';
import { createHash } from 'node:crypto';
import { SaxesParser } from 'saxes';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { renderReportDocx } from './render-report-docx';
import { countResults } from './report-counts';
import type { ReportModel } from './report-model';
import { sampleReport } from './sample-report.fixture';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

interface Part {
  /** What every element of a name says, in their order. */
  said: (name: string) => string[];
  attributes: (element: string, name: string) => string[];
}

/** Throws where the part is no well-formed XML. */
function readPart(xml: string): Part {
  const elements: { name: string; text: string; attributes: Record<string, string> }[] = [];
  const open: (typeof elements)[number][] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, text: '', attributes: attributes as Record<string, string> };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => open.forEach((element) => (element.text += text)));
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  const named = (name: string) => elements.filter((element) => element.name === name);
  return {
    said: (name) => named(name).map(({ text }) => text),
    attributes: (element, name) => named(element).flatMap(({ attributes }) => attributes[name] ?? []),
  };
}

async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const archive = await JSZip.loadAsync(bytes);
  const names = Object.keys(archive.files);
  return new Map(
    await Promise.all(names.map(async (name) => [name, await archive.file(name)!.async('string')] as const)),
  );
}

const replaced = { version: 1, documentNumber: 'R-1', issuedOn: '2026-12-18', sha256: 'ab'.repeat(32) };
const model: ReportModel = {
  ...sampleReport(30, 20),
  version: 2,
  correction: { replaced, reason: '未実施の週を誤って記載したため。' },
};

let parts: Map<string, string>;
let document: Part;
let paragraphs: string[];

beforeAll(async () => {
  parts = await partsOf(await renderReportDocx(model));
  document = readPart(parts.get('word/document.xml') ?? '');
  paragraphs = document.said('w:p');
});

const initialZone = process.env['TZ'];
afterEach(() => {
  if (initialZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = initialZone;
});

describe('the report as a document of an office program', () => {
  it('is the same bytes again, in another time zone too', async () => {
    const first = sha256(await renderReportDocx(model));
    process.env['TZ'] = 'America/New_York';
    expect(sha256(await renderReportDocx(model))).toBe(first);
    expect(sha256(await renderReportDocx({ ...model, version: 3 }))).not.toBe(first);
  });

  it('says every finding, item and count of the model, and each line of 別添1', () => {
    for (const { number, fact, difference, items, controlText } of model.findings) {
      const said = [number, fact, difference, controlText, ...items];
      expect(said.filter((text) => !paragraphs.some((one) => one.includes(text.replaceAll('\n', ''))))).toEqual([]);
    }
    const counts = countResults(model.appendix).flatMap(({ performed, NO_EXCEPTION, FINDING }) => [
      performed,
      NO_EXCEPTION,
      FINDING,
    ]);
    expect(counts.map(printedCount).filter((count) => !paragraphs.includes(count))).toEqual([]);
    expect(document.said('w:tr').filter((row) => row.includes('例外なし')).length).toBeGreaterThan(0);
    const rows = document.said('w:tr');
    const missing = model.appendix.filter(
      ({ criterion, controlText }) => !rows.some((row) => row.startsWith(criterion) && row.includes(controlText)),
    );
    expect(missing).toEqual([]);
  });

  it('says what a corrected version replaces and why, on its first sheet and at its end', () => {
    const first = paragraphs.findIndex((one) => one.includes('未実施の週を誤って記載したため。'));
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(20);
    expect(paragraphs.at(-2)).toBe('未実施の週を誤って記載したため。');
    expect(paragraphs.filter((one) => one.includes('の全体を置き換える'))).toHaveLength(2);
  });

  it('repeats the heads of its tables and lies across for 別添1', () => {
    expect(document.said('w:tblHeader').length).toBeGreaterThanOrEqual(4);
    expect(document.attributes('w:pgSz', 'w:orient')).toEqual(['portrait', 'landscape', 'portrait']);
    expect(document.attributes('w:pStyle', 'w:val')).toContain('Heading1');
  });

  it('is put together as an office program opens it: each part declared, each relation there, well-formed', () => {
    const declared = readPart(parts.get('[Content_Types].xml') ?? '');
    const types = declared.attributes('Override', 'PartName').concat(declared.attributes('Default', 'Extension'));
    for (const [name, xml] of parts) {
      expect(() => readPart(xml)).not.toThrow();
      expect(types.some((type) => type === `/${name}` || name.endsWith(`.${type}`))).toBe(true);
    }
    const rels = [...parts].filter(([name]) => name.endsWith('.rels'));
    for (const [name, xml] of rels) {
      const folder = name.replace(/_rels\/[^/]*$/, '');
      const targets = readPart(xml).attributes('Relationship', 'Target');
      expect(
        targets.filter((target) => !parts.has(target.startsWith('/') ? target.slice(1) : folder + target)),
      ).toEqual([]);
    }
    expect([...parts.keys()][0]).toBe('[Content_Types].xml');
  });

  it('names its Japanese font, encloses none, and bears the day of the report', () => {
    expect(readPart(parts.get('word/styles.xml') ?? '').attributes('w:rFonts', 'w:eastAsia')).toContain(
      'BIZ UDPGothic',
    );
    expect([...parts.keys()].filter((name) => /odttf|fonts\//.test(name))).toEqual([]);
    expect(readPart(parts.get('docProps/core.xml') ?? '').said('dcterms:created')).toEqual([
      `${model.reportDate}T00:00:00Z`,
    ]);
  });

  it('prints nothing that stands in no place of the report, and no letter that XML cannot hold', async () => {
    const planted = { ...model, procedure: '標準手続の本文', firm: { ...model.firm, name: '監\u0001査法人' } };
    const said = [...(await partsOf(await renderReportDocx(planted))).values()].join('');
    expect(said).not.toContain('標準手続の本文');
    expect(said).toContain('監査法人');
  });

  it('marks a draft on every page', async () => {
    const draft = await partsOf(await renderReportDocx({ ...model, state: 'draft' }));
    const heads = [...draft]
      .filter(([name]) => /header\d+\.xml$/.test(name))
      .map(([, xml]) => readPart(xml).said('w:p'));
    expect(heads.every(([mark]) => mark !== undefined && mark !== '')).toBe(true);
  });
});
