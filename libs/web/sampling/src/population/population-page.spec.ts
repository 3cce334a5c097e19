import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { selectionRulesOf } from '@akashi/domain/engagement';
import { EngagementContext } from '@akashi/web-platform';
import { Toasts } from '@akashi/web-ui';
import { answer, asked, refuseWith, renderPage, Rendered, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { comes } from '../intake/intake-page.fixture';
import { PopulationPage } from './population-page';

beforeEach(() => startWeb());

const first = {
  id: 'p1',
  versionNo: 1,
  state: 'superseded',
  fileName: '前年度.csv',
  rowCount: 100,
  itemTotal: 25,
  registeredAt: '2026-10-01T00:00:00Z',
  replacesId: null,
  ended: { reason: '前年度のファイルだったため', byName: '佐藤 美咲', at: '2026-10-08T00:00:00Z' },
};
const second = {
  ...first,
  id: 'p2',
  versionNo: 2,
  state: 'registered',
  fileName: '申請.csv',
  itemTotal: 0,
  ended: null,
};
const population = {
  ...first,
  code: 'P-01',
  name: '申請',
  frequency: 'DAILY',
  fileSha256: 'a'.repeat(64),
  fileEncoding: 'utf-8',
  scan: 'none',
  tableSize: 25,
  itemDone: 0,
  itemTotal: 0,
  testCount: 0,
  frozenAt: null,
  version: 3,
  sourceSystem: 'チケット',
  queryNote: '',
  extractedOn: '2026-10-01',
  completeness: null,
  extractedBy: '藤井 恵',
  coversUntil: '2026-09-30',
  header: ['番号'],
  reading: null,
  seedSha256: 'c'.repeat(64),
  selection: selectionRulesOf({}),
  sampleTotal: 0,
  registeredByName: '佐藤 美咲',
  draws: [],
  tests: [],
  items: [],
  versions: [first, { ...second, replacesId: 'p1' }],
};

async function open(change: object = {}, more: readonly string[] = []): Promise<Rendered> {
  const entering = TestBed.inject(EngagementContext).enter('e1');
  const permissions = ['population.register', 'sample.draw', 'item.record', ...more];
  await answer(asked('engagements/e1/frame'), { id: 'e1', permissions, state: 'in_fieldwork' });
  await entering;
  const page = await renderPage(PopulationPage, { engagementId: 'e1', populationId: 'p1' });
  await answer(asked('engagements/e1/populations/p1'), { ...population, ...change });
  return page;
}

describe('the page of a population', () => {
  it('says of one that was replaced why, by whom and what stands in its place, and offers nothing to do on it', async () => {
    const page = await open();
    expect(page.text).toContain('理由：前年度のファイルだったため（2026-10-08 佐藤 美咲）');
    expect(page.text).toContain('第2版');
    expect(page.element.querySelector('ak-chip')?.textContent).toContain('差替え済み 10-08');
    expect(page.text).toContain('標本は抽出されませんでした');
    expect(page.text).not.toContain('抽出すると');
    const links = [...page.element.querySelectorAll('a')].map((link) => link.textContent.trim());
    expect(links).toContain('差し替えた母集団を開く');
    const buttons = [...page.element.querySelectorAll('button')].map((button) => button.textContent.trim());
    for (const deed of ['差し替え…', '取り下げ…', '評価と結ぶ', '標本を抽出']) {
      expect(buttons.some((label) => label.startsWith(deed))).toBe(false);
    }
  });

  it('leads to the right file, and to what withdrawing would do before anyone confirms it', async () => {
    const page = await open({
      state: 'registered',
      ended: null,
      versions: [{ ...first, state: 'registered', ended: null }],
    });
    expect(page.text).not.toContain('版の履歴');
    const going = vi.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await page.press('差し替え…');
    expect(going).toHaveBeenCalledWith(['/engagements/e1/populations/new'], { queryParams: { replaces: 'p1' } });
    await page.press('取り下げ…');
    await answer(asked('engagements/e1/populations/p1/consequences'), comes);
    expect(document.body.textContent).toContain('母集団 P-01 を取り下げます');
  });
  it('asks the client for what its sample drew, on the page of requests', async () => {
    const draw = {
      ...{ id: 'd1', ordinal: 1, method: 'RANDOM', start: null, attribute: null, criteria: '', methodReason: '' },
      ...{ algorithm: 'akashi-rank-sha256-1', seedHex: '0a'.repeat(32), size: 1, rule: 'EXPLICIT', reason: '' },
      ...{ drawnByName: '佐藤 美咲', drawnAt: '2026-10-20T03:00:00Z', approvedByName: null, rankFrom: 1, rankTo: 1 },
    };
    const page = await open({ draws: [draw], itemTotal: 1, sampleTotal: 1, state: 'frozen', ended: null }, [
      'request.draft',
    ]);
    const going = vi.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await page.press('標本の資料を依頼');
    expect(going).toHaveBeenCalledWith(['/engagements/e1/requests'], { queryParams: { population: 'p1' } });
  });
  it('shows what stands once a withdrawal that somebody was faster than is left', async () => {
    const page = await open({ state: 'registered', ended: null, versions: [{ ...second, id: 'p1' }] });
    await page.press('取り下げ…');
    await answer(asked('engagements/e1/populations/p1/consequences'), comes);
    const dialog = new Rendered(document.querySelector<HTMLElement>('cdk-dialog-container')!);
    await dialog.type('取下げの理由', '誤り');
    await dialog.press('取下げ');
    await refuseWith(asked('engagements/e1/populations/p1/withdrawal', 'POST'), 'stale-version');
    await answer(asked('engagements/e1/populations/p1/consequences'), { ...comes, drawn: 42 });
    await dialog.press('やめる');
    await answer(asked('engagements/e1/populations/p1'), {
      ...population,
      ...{ state: 'frozen', ended: null, frozenAt: '2026-10-09T00:00:00Z', versions: [] },
    });
    expect(page.element.querySelector('ak-chip')?.textContent).toContain('10-09');
  });

  it('tells that a result took back signatures, in whichever of its papers', async () => {
    const of = (testId: string, controlNumber: string) => ({
      ...{ testId, controlNumber, testVersion: 1, type: 'OPERATION', isClosed: false },
      attributes: [{ attribute: 'A', name: '承認' }],
    });
    const item = { id: 'i1', rank: 1, rowNumber: 1, cells: ['R-1'], voidReason: null, results: [], version: 1 };
    const drawn = { state: 'frozen', ended: null, versions: [], items: [item] };
    const page = await open({ ...drawn, tests: [of('t1', '9.2.1.2'), of('t2', '12.1.2.4')] });
    page.element.querySelector<HTMLElement>('[data-cell]')!.focus();
    await page.key('1', { code: 'Digit1' });
    dispatchEvent(new Event('online'));
    await settled();
    const results = [{ itemId: 'i1', attribute: 'A', version: 1 }];
    await answer(asked('engagements/e1/tests/t1/items', 'PUT'), { results, voidedSignOffs: 0 });
    expect(TestBed.inject(Toasts).shown()).toEqual([]);
    await answer(asked('engagements/e1/tests/t2/items', 'PUT'), { results, voidedSignOffs: 2 });
    expect(TestBed.inject(Toasts).shown()).toMatchObject([
      { message: '結果が変わったため、調書の署名 2件が失効しました。' },
    ]);
  });
});
