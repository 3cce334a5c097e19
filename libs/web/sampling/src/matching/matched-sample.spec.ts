import { TestBed } from '@angular/core/testing';
import type { MatchingView } from '@akashi/contracts';
import { EngagementContext } from '@akashi/web-platform';
import { answer, asked, nothingAsked, renderPage, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { SampleRecorder } from '../sheet/sample-recorder';
import { MatchedSample } from './matched-sample';

beforeEach(() => startWeb([SampleRecorder]));

const item = (n: number) => ({
  ...{ id: `i${n}`, rank: n, rowNumber: n, cells: [`U-${n}`, '2026-08-20'], voidReason: null, results: [], version: 1 },
});
const test = (testId: string, controlNumber: string) => ({
  ...{ testId, controlNumber, testVersion: 1, type: 'OPERATION', isClosed: false },
  ...{ attributes: [{ attribute: 'A', name: '承認' }] },
});
const population = {
  ...{ id: 'p1', state: 'frozen', header: ['番号', '発行日'], reading: null, shownColumns: null },
  ...{ tests: [test('t1', '9.2.1.2'), test('t2', '12.1.2.4')], items: [item(1), item(2), item(3)] },
};
const field = { column: 1, kind: 'id', way: 'normalised', tolerance: '', attributes: [], value: 'U', versionNo: 1 };
const found = { text: 'U', difference: '0', page: 1, place: 'l1', offset: 0 };
const matching = {
  ...{ keyColumn: 1, rule: { versionNo: 2, fields: [field], byName: '佐藤', at: '' }, taken: [] },
  ...{ run: { runNo: 4, ruleNo: 2, byName: '佐藤', at: '' } },
  documents: ['i1', 'i2'].map((itemId) => ({ ...{ id: `d${itemId}`, itemId, evidenceId: 'e1', words: 'read' } })),
  matches: [
    { itemId: 'i1', fields: [{ ...field, evidenceId: 'e1', found }] },
    { itemId: 'i2', fields: [{ ...field, evidenceId: null, found: null }] },
  ],
} as unknown as MatchingView;
const path = 'engagements/e1/populations/p1/matching';

async function open(view: MatchingView = matching) {
  const entering = TestBed.inject(EngagementContext).enter('e1');
  await answer(asked('engagements/e1/frame'), { id: 'e1', permissions: ['item.record'], state: 'in_fieldwork' });
  await entering;
  const page = await renderPage(MatchedSample, { population });
  await answer(asked(path), view);
  await settled();
  return page;
}

describe('a sample with its documents', () => {
  it('says of every item what its documents say, proposes, and counts nothing of it as done', async () => {
    const page = await open();
    expect(page.text).toContain('照合の規則 第2版');
    for (const words of ['一致 1 / 1', '番号がない', '書類がない', '1 ＋ 1 ＋ 1 ＝ 3', '0 / 0'])
      expect(page.text).toContain(words);
    const cells = [...page.element.querySelectorAll('[data-cell]')].map((cell) => cell.textContent?.trim());
    expect(cells).toEqual(['案', '決める', '·']);
  });

  it('records what agrees for every control by one key, of the look that was seen', async () => {
    const page = await open();
    await page.press('一致した案 2件を記入');
    const taking = asked(`${path}/taking`, 'POST');
    expect(taking.request.body).toEqual({
      runNo: 4,
      cells: ['t1', 't2'].map((testId) => ({ itemId: 'i1', testId, attribute: 'A' })),
    });
    await answer(taking, { matching: { ...matching, taken: [] }, recorded: 2, voidedSignOffs: 0 });
    expect(nothingAsked()).toBe(true);
  });

  it('is filtered by what the documents say, and its other filters count on', async () => {
    const page = await open();
    const shown = () => [...page.element.querySelectorAll('tbody tr')].map((row) => row.textContent?.includes('U-2'));
    expect(shown()).toEqual([false, true, false]);
    await page.press('見つからない項目 1');
    expect(shown()).toEqual([true]);
    await page.press('逸脱 0');
    expect(shown()).toEqual([]);
    await page.press('すべて 3');
    await page.press('照合すべて');
    expect(shown()).toHaveLength(3);
  });

  it('tells of an item which results were proposals of the rule, and who took them', async () => {
    const taken = ['t1', 't2'].map((testId) => ({
      ...{ itemId: 'i1', testId, attribute: 'A', runNo: 4, ruleNo: 2, byName: '佐藤 花子', at: '2026-11-30T05:02:00Z' },
    }));
    const page = await open({ ...matching, taken });
    await page.press('書類を見る');
    const said = [...page.element.querySelectorAll('ak-item-documents .taken')].map((line) => line.textContent);
    expect(said).toEqual(['A　規則 第2版の案を 佐藤 花子 が記入（2026-11-30 14:02）']);
  });
});
