import { lintTemplate, templateTags, type TemplateTagName } from '@akashi/domain/report-template';
import { printedCount } from '@akashi/domain/report';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../package/check-package';
import type { ReportModel } from '../report/report-model';
import { sampleReport } from '../report/sample-report.fixture';
import { readReportTemplate, renderReportTemplate } from './fill-template';
import { templateData } from './template-data';
import { templateWith, words } from './template.fixture';
import { writeStarterTemplate } from './write-starter-template';

const model = sampleReport();

async function partOf(bytes: Uint8Array, name = 'word/document.xml'): Promise<string> {
  return (await JSZip.loadAsync(bytes)).file(name)!.async('string');
}

/** The words, a line for each paragraph. */
async function linesOf(bytes: Uint8Array): Promise<string[]> {
  const xml = (await partOf(bytes)).replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '');
  const signs = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return xml.split('\n').map((one) => one.replace(/&(lt|gt|quot|amp);/g, (_, name: keyof typeof signs) => signs[name]));
}

describe('the starter template', () => {
  it('is a template that passes, with every tag there is, and the same bytes twice', async () => {
    const starter = await writeStarterTemplate();
    const { harm, tags } = await readReportTemplate(starter);
    expect(harm).toBeNull();
    expect(lintTemplate(tags)).toEqual({ faults: [], unused: [] });
    expect(sha256Hex(await writeStarterTemplate())).toBe(sha256Hex(starter));
  });
});

describe('a report in the firm’s own form', () => {
  it('says the model’s own numbers and words, row by row', async () => {
    const lines = await linesOf(await renderReportTemplate(await writeStarterTemplate(), model));
    const performed = (type: string) =>
      model.appendix.filter(({ testType, result }) => testType === type && result !== 'OMITTED').length;
    expect(lines).toContain(`整備状況評価の件数：${printedCount(performed('DESIGN'))}`);
    expect(lines).toContain(`運用状況評価の件数：${printedCount(performed('OPERATION'))}`);
    expect(lines).toContain(`逸脱の件数：${printedCount(model.results.deviations)}`);
    expect(lines).toContain(`発見事項の件数：${model.findings.length}`);
    for (const { number, fact } of model.findings) {
      expect(lines.filter((one) => one === number).length).toBeGreaterThan(0);
      expect(lines).toContain(fact);
    }
    for (const paragraph of model.texts.nature) expect(lines).toContain(paragraph);
    const criteria = new Set(model.appendix.map(({ criterion }) => criterion));
    expect(lines.filter((one) => criteria.has(one)).length).toBe(model.appendix.length + model.findings.length);
    expect(lines.join('')).not.toMatch(/[{}]/);
  });

  it('has a value for every tag, in its form', () => {
    const data: Readonly<Record<string, unknown>> = templateData({ ...model, correction: undefined as never });
    for (const name of Object.keys(templateTags) as TemplateTagName[]) {
      const { kind, within } = templateTags[name];
      if (within !== null) continue;
      expect([name, kind === 'rows' ? Array.isArray(data[name]) : typeof data[name]]).toEqual([
        name,
        kind === 'rows' ? true : kind === 'condition' ? 'boolean' : 'string',
      ]);
    }
  });

  it('is the same bytes twice, and in another time zone', async () => {
    const starter = await writeStarterTemplate();
    const once = sha256Hex(await renderReportTemplate(starter, model));
    const zone = process.env['TZ'];
    try {
      process.env['TZ'] = 'Pacific/Kiritimati';
      expect(sha256Hex(await renderReportTemplate(starter, model))).toBe(once);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('leaves what a person wrote as it is, be it like a tag, like markup or like a pattern', async () => {
    const written = '{文書番号} {#発見事項}{事実}{/発見事項} <w:altChunk r:id="x"/> ]]> $& $1 & {{{';
    const finding = { ...model.findings[0]!, fact: written };
    const written_: ReportModel = { ...model, documentNumber: written, findings: [finding] };
    const lines = await linesOf(await renderReportTemplate(await writeStarterTemplate(), written_));
    expect(lines).toContain(`報告書の文書番号：${written}`);
    expect(lines.filter((one) => one === written).length).toBe(1);
  });

  it('shows a passage only where its condition holds', async () => {
    const passage = words('{#発見事項なし}指摘なし{/発見事項なし}');
    const template = await templateWith(passage);
    const none = await linesOf(await renderReportTemplate(template, { ...model, findings: [] }));
    expect(none).toContain('指摘なし');
    expect(await linesOf(await renderReportTemplate(template, model))).not.toContain('指摘なし');
  });

  it('marks a draft, and not what was issued', async () => {
    const starter = await writeStarterTemplate();
    const draft = (state: ReportModel['state']) => renderReportTemplate(starter, { ...model, state }).then(linesOf);
    expect((await draft('draft'))[0]).not.toBe('');
    expect((await draft('issued'))[0]).not.toBe((await draft('draft'))[0]);
  });

  it('is not made from a file that could not have been kept', async () => {
    await expect(renderReportTemplate(await templateWith(words('{金額}')), model)).rejects.toThrow(
      'could not have been',
    );
  });
});
