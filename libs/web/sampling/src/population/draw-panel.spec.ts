import type { PopulationView } from '@akashi/contracts';
import { readDrawSheet } from '@akashi/domain/sampling';
import { renderPage, startWeb } from '@akashi/web-ui/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DrawPanel } from './draw-panel';

const drawn = {
  code: 'P-01',
  versionNo: 2,
  rowCount: 30,
  fileSha256: 'a'.repeat(64),
  seedSha256: 'b'.repeat(64),
  reading: {
    form: 'akashi-rows-2',
    choices: { encoding: 'euc-jp', delimiter: ',', quotes: 'enclose', headRow: 1, footer: 'records' },
  },
  draws: [
    {
      id: 'd',
      ordinal: 1,
      method: 'RANDOM',
      start: null,
      attribute: null,
      criteria: '',
      methodReason: '',
      algorithm: 'akashi-rank-sha256-1',
      seedHex: '0a'.repeat(32),
      size: 1,
      rule: 'EXPLICIT',
      reason: '',
      drawnByName: '楢崎 一',
      drawnAt: '2026-10-05T00:00:00.000Z',
    },
  ],
  items: [
    {
      id: 'i',
      draw: 1,
      rowSha256: 'c'.repeat(64),
      rank: 1,
      rowNumber: 7,
      cells: ['R-7'],
      voidReason: null,
      results: [],
      version: 1,
    },
  ],
} as unknown as PopulationView;

beforeEach(() => startWeb());
afterEach(() => vi.restoreAllMocks());

describe('the panel of a draw', () => {
  it('hands over the draw sheet, with the reading and without a cell', async () => {
    const files: Blob[] = [];
    const names: string[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => `blob:${files.push(file as Blob)}`);
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    const panel = await renderPage(DrawPanel, { population: drawn });
    panel.button('抽出票を保存').click();
    const text = await files[0]!.text();
    expect(names).toEqual(['P-01-v2-draw.json']);
    expect(readDrawSheet(text)).toMatchObject({ reading: { encoding: 'euc-jp' }, items: [{ rank: 1, row: 7 }] });
    expect(text).not.toContain('R-7');
  });

  it('says start and interval of a systematic draw, and of picked rows by which criteria and why', async () => {
    const [one] = drawn.draws;
    const draws = [
      { ...one!, method: 'SYSTEMATIC', start: 11, size: 5 },
      { ...one!, id: 'e', ordinal: 2, method: 'SPECIFIC', seedHex: null, criteria: '特権ID', methodReason: '標本の外' },
    ];
    const panel = await renderPage(DrawPanel, { population: { ...drawn, draws } });
    expect(panel.text).toContain('系統的抽出 5件');
    expect(panel.text).toContain('3行目から 6.00行ごと');
    expect(panel.text).toMatch(/特定項目抽出 1件[\s\S]*特権ID[\s\S]*標本の外/u);
  });

  it('reveals no seed that nothing was drawn by', async () => {
    const draws = [{ ...drawn.draws[0]!, method: 'HAPHAZARD', seedHex: null, methodReason: '偏りなく' }];
    const panel = await renderPage(DrawPanel, { population: { ...drawn, draws } });
    expect(panel.text).toContain('シードは明らかになっていません');
    expect(() => panel.button('シードをコピー')).toThrow();
    expect(panel.button('抽出票を保存')).toBeTruthy();
  });

  it('has none to hand over before the draw', async () => {
    const panel = await renderPage(DrawPanel, { population: { ...drawn, draws: [], items: [] } });
    expect(() => panel.button('抽出票を保存')).toThrow();
  });
});
