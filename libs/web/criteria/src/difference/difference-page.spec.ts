// @vitest-environment jsdom
import { TestBed } from '@angular/core/testing';
import type { DifferenceLineView, EditionDifferenceView, TouchedEngagementView } from '@akashi/contracts';
import { Session } from '@akashi/web-platform';
import {
  answer,
  asked,
  nothingAsked,
  refuseWith,
  renderPage,
  settled,
  startWeb,
  type Rendered,
} from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DifferencePage } from './difference-page';

const one = (key: string, text: string) => ({ key, number: key, labelJa: `題 ${key}`, labelEn: key, text });
const line = (position: number, change: Partial<DifferenceLineView>): DifferenceLineView => ({
  position,
  version: 1,
  kind: 'same',
  difference: 'reworded',
  from: [],
  to: [],
  confirmedByName: null,
  confirmedAt: null,
  ...change,
});
const reworded = { from: [one('9.1.1.1', '半期ごとに見直す')], to: [one('9.1.1.1', '四半期ごとに見直す')] };
const difference: EditionDifferenceView = {
  from: { id: 'y1', titleJa: '2024-08版', titleEn: '2024-08' },
  to: { id: 'y2', titleJa: '2027-04版', titleEn: '2027-04' },
  mapping: {
    id: 'm1',
    createdByName: '森 千尋',
    createdAt: '2027-04-12T00:31:00.000Z',
    confirmedAt: null,
    fileName: null,
  },
  sums: {
    entries: { same: 2, split: 0, merged: 0, new: 0, withdrawn: 1 },
    from: { same: 2, split: 0, merged: 0, alone: 1, total: 3 },
    to: { same: 2, split: 0, merged: 0, alone: 0, total: 2 },
  },
  differences: { unchanged: 1, reworded: 1, mapped: 0, new: 0, withdrawn: 1 },
  open: 3,
  lines: [
    line(0, reworded),
    line(1, { difference: 'unchanged', from: [one('9.1.1.2', '同じ')], to: [one('9.1.1.2', '同じ')] }),
    line(2, { kind: 'withdrawn', difference: 'withdrawn', from: [one('9.1.1.3', '媒体を消去する')] }),
  ],
};
const answers = () => asked('edition-mappings/m1/answers', 'POST');

let page: Rendered;

const edition = (id: string, detailed: number) => {
  return { id, titleJa: id, titleEn: id, counts: { governance: 0, management: 0, detailed } };
};

/** What is under way on the older edition; none unless a test says so. */
let engagements: TouchedEngagementView[] = [];

async function open(view = difference, may = true, inNew = 2): Promise<void> {
  startWeb();
  vi.spyOn(TestBed.inject(Session), 'can').mockReturnValue(may);
  page = await renderPage(DifferencePage, { editionId: 'y1', to: 'y2' });
  await answer(asked('editions'), [edition('y1', 3), edition('y2', inNew)]);
  await answer(asked('editions/y1/difference'), view);
  await answer(asked('editions/y1/consequences'), { engagements });
}

describe('the difference of two editions', () => {
  beforeEach(() => open());

  it('closes on both sides, and marks what differs word by word', () => {
    const sums = page.element.querySelector('.sums')!.textContent!.replace(/\s+/g, ' ');
    expect(sums).toContain('2024-08版3 ＝ 1対1 2 ＋ 統合 0 ＋ 分割 0 ＋ 廃止 1');
    expect(sums).toContain('両方の版で一致');
    expect([...page.element.querySelectorAll('ins')].map(({ textContent }) => textContent).join('')).toContain(
      '四半期',
    );
    expect(page.element.querySelectorAll('ak-difference-list li')).toHaveLength(2);
  });

  it('is gone through by J and K', async () => {
    await page.key('J');
    expect(page.element.querySelector('[aria-current]')!.textContent).toContain('9.1.1.3');
    await page.key('K');
    expect(page.element.querySelector('[aria-current]')!.textContent).toContain('9.1.1.1');
  });

  it('is answered yes by Y, and goes on to what waits', async () => {
    await page.key('Y');
    const sent = answers();
    expect(sent.request.body).toEqual({ answers: [{ position: 0, version: 1, answer: 'yes', key: null }] });
    const confirmed = { ...reworded, confirmedByName: '森 千尋', confirmedAt: '2027-04-12T00:31:00.000Z' };
    await answer(sent, { ...difference, open: 2, lines: [line(0, confirmed), ...difference.lines.slice(1)] });
    expect(page.element.querySelector('[aria-current]')!.textContent).toContain('9.1.1.3');
  });

  it('is answered no by N', async () => {
    await page.key('N');
    expect(answers().request.body).toMatchObject({ answers: [{ position: 0, answer: 'no' }] });
  });

  it('takes another number, and says why it cannot', async () => {
    await page.type('別の番号', '9.9.9.9');
    await page.press('この番号にする');
    const sent = answers();
    expect(sent.request.body).toMatchObject({ answers: [{ position: 0, answer: 'other', key: '9.9.9.9' }] });
    await refuseWith(sent, 'edition.number-unknown', 422);
    expect(page.element.querySelector('ak-problem-note')).not.toBeNull();
  });

  it.each([
    ['stale-version', 409],
    ['edition.entry-confirmed', 422],
    ['edition.entry-unknown', 422],
  ] as const)('shows what another person answered meanwhile, after a refusal as %s', async (code, status) => {
    await page.press('同一の 1 件に はい');
    await refuseWith(answers(), code, status);
    await answer(asked('editions/y1/difference'), { ...difference, open: 2 });
    expect(page.text).toContain('返事待ち 2 件');
    expect(page.element.querySelector('ak-problem-note')).not.toBeNull();
  });

  it('says yes to all that did not change at once', async () => {
    await page.press('同一の 1 件に はい');
    expect(answers().request.body).toEqual({ answers: [{ position: 1, version: 1, answer: 'yes', key: null }] });
  });
});

describe('a mapping of many entries', () => {
  it('goes on below what was answered, not from the top again, and marks what is answered', async () => {
    const lines = [
      line(0, reworded),
      line(3, { ...reworded }),
      line(4, { kind: 'merged', difference: 'mapped', ...reworded }),
    ];
    await open({ ...difference, lines });
    await page.key('J');
    await page.key('Y');
    const confirmed = { ...reworded, confirmedByName: '森 千尋', confirmedAt: '2027-04-12T00:31:00.000Z' };
    await answer(answers(), { ...difference, lines: [lines[0]!, line(3, confirmed), lines[2]!] });
    const rows = [...page.element.querySelectorAll('ak-difference-list button')];
    expect(rows.map((row) => row.getAttribute('aria-current'))).toEqual([null, null, 'true']);
    expect(rows.map(({ textContent }) => /返事済み|返事待ち/.exec(textContent)![0])).toEqual([
      '返事待ち',
      '返事済み',
      '返事待ち',
    ]);
    expect(rows[2]!.textContent).toContain('統合');
  });
});

describe('an answer that was given', () => {
  const confirmed = { confirmedByName: '森 千尋', confirmedAt: '2027-04-12T00:31:00.000Z' };
  const lines = [line(0, { ...reworded, ...confirmed }), { ...difference.lines[1]!, ...confirmed }, line(2, reworded)];
  const reopened = () => asked('edition-mappings/m1/reopen', 'POST');

  it('is taken back by R, and waits again', async () => {
    await open({ ...difference, open: 1, lines });
    await page.key('R');
    const sent = reopened();
    expect(sent.request.body).toEqual({ entries: [{ position: 0, version: 1 }] });
    await answer(sent, { ...difference, open: 2, lines: [line(0, { ...reworded, version: 2 }), ...lines.slice(1)] });
    expect(page.text).toContain('返事待ち 2 件');
    expect(page.text).toContain('この対応を使いますか。');
  });

  it('is taken back for a whole kind at once, after one more question', async () => {
    await open({ ...difference, open: 1, lines });
    await page.press('同一');
    await page.press('返事済みの 1 件を取り消す');
    const dialog = document.querySelector('ak-confirm-dialog')!;
    expect(dialog.textContent).toContain('1 件の返事を取り消します');
    dialog.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
    expect(reopened().request.body).toEqual({ entries: [{ position: 1, version: 1 }] });
  });

  it('stays where another person took it back meanwhile, and the page is read again', async () => {
    await open({ ...difference, open: 1, lines });
    await page.key('R');
    await refuseWith(reopened(), 'edition.entry-open', 422);
    await answer(asked('editions/y1/difference'), { ...difference, open: 2 });
    expect(page.text).toContain('返事待ち 2 件');
  });
});

describe('engagements under way on the older edition', () => {
  const paper = { id: 'p1', number: '9.1.1.1', testType: 'OPERATION', state: 'prepared' } as const;
  const touched = { key: '9.1.1.1', controls: 2, inherited: 1, papers: [paper] };
  const withdrawn = { key: '9.1.1.3', controls: 1, inherited: 0, papers: [] };
  const under = { serviceName: '文書基盤', state: 'in_fieldwork' } as const;

  beforeEach(async () => {
    const pinnedAt = '2026-12-14T01:00:00.000Z';
    engagements = [
      { ...under, id: 'e1', name: '2027年度 更新', pinnedAt: null, controls: [withdrawn] },
      { ...under, id: 'e2', name: '2026年度 初回', pinnedAt, controls: [touched, withdrawn] },
    ];
    await open();
    engagements = [];
  });

  it('are told with what rests on the control in focus, each a link', async () => {
    const pane = page.element.querySelector('ak-difference-consequences')!;
    const links = () => [...pane.querySelectorAll('section:first-child a')].map((a) => a.getAttribute('href'));
    expect(links()).toEqual([
      '/engagements/e2/overview',
      '/engagements/e2/matrix?q=9.1.1.1',
      '/engagements/e2/papers/p1',
    ]);
    expect(pane.textContent).toContain('基盤から引き継いだ管理策 1 件');
    await page.key('J');
    expect(links()).toEqual([
      '/engagements/e1/overview',
      '/engagements/e1/statement',
      '/engagements/e2/overview',
      '/engagements/e2/matrix?q=9.1.1.3',
    ]);
  });

  it('are told with what rests on any change, and which of them are pinned to their edition', () => {
    const all = page.element.querySelector('ak-difference-consequences section:last-child')!.textContent!;
    expect(all.replace(/\s+/g, ' ')).toContain('2 件 ＝ 移せる 1 ＋ 固定 1');
    expect(all).toContain('計画承認 2026-12-14');
    expect(all).toContain('個別管理策 3 件');
    expect(all).toContain('調書 1 件');
  });
});

describe('the kinds of change', () => {
  it('are counted on both sides, and choose what is listed', async () => {
    const merged = { from: [one('1', 'あ'), one('2', 'い')], to: [one('1', 'あい')] };
    await open({
      ...difference,
      lines: [...difference.lines, line(5, { kind: 'merged', difference: 'mapped', ...merged })],
    });
    const kinds = [...page.element.querySelectorAll('ak-difference-kinds button')];
    expect(kinds.map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim())).toEqual([
      '変わったものすべて3',
      '新設0',
      '廃止1',
      '統合2 → 1',
      '分割0 → 0',
      '番号変更0',
      '文言変更1',
      '同一1',
    ]);
    await page.press('統合');
    expect(page.element.querySelectorAll('ak-difference-list li')).toHaveLength(1);
    await page.press('新設');
    expect(page.text).toContain('この変わり方の管理策はありません。');
  });
});

describe('a mapping that leaves a control out', () => {
  it('is said not to close', async () => {
    await open(difference, true, 4);
    expect(page.text).toContain('版の件数と一致しません');
  });
});

describe('whoever may not confirm', () => {
  it('reads the difference, and nothing is sent', async () => {
    await open(difference, false);
    expect(page.text).toContain('管理者と品質管理の担当');
    await page.key('Y');
    expect(nothingAsked()).toBe(true);
  });
});

describe('editions that nobody has mapped', () => {
  it('show what would be proposed, and ask for it', async () => {
    await open({ ...difference, mapping: null });
    await page.press('対応の提案を作る');
    const sent = asked('editions/y1/mappings', 'POST');
    expect(sent.request.body).toEqual({ toEditionId: 'y2' });
    await answer(sent, difference);
    expect(page.text).toContain('返事待ち 3 件');
  });

  it('show the mapping that another person has made meanwhile', async () => {
    await open({ ...difference, mapping: null });
    await page.press('対応の提案を作る');
    await refuseWith(asked('editions/y1/mappings', 'POST'), 'edition.mapping-there', 422);
    await answer(asked('editions/y1/difference'), difference);
    expect(page.text).toContain('返事待ち 3 件');
  });
});
