// @vitest-environment jsdom
import type { Rendered } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { difference, openDifference } from './difference-page.fixture';

let page: Rendered;

describe('engagements under way on the older edition', () => {
  const paper = { id: 'p1', number: '9.1.1.1', testType: 'OPERATION', state: 'prepared' } as const;
  const request = { id: 'r1', code: 'R-007', title: '棚卸しの記録', state: 'requested' } as const;
  const carried = { number: '9.1.1.1', testType: 'DESIGN', lastYear: 2025 } as const;
  const rests = { papers: [paper], requests: [request], carried: [carried] };
  const touched = { key: '9.1.1.1', controls: 2, inherited: 1, ...rests };
  const withdrawn = { key: '9.1.1.3', controls: 1, inherited: 0, papers: [], requests: [], carried: [] };
  const under = { serviceName: '文書基盤', state: 'in_fieldwork' } as const;

  beforeEach(async () => {
    const pinnedAt = '2026-12-14T01:00:00.000Z';
    const engagements = [
      { ...under, id: 'e1', name: '2027年度 更新', pinnedAt: null, controls: [withdrawn] },
      { ...under, id: 'e2', name: '2026年度 初回', pinnedAt, controls: [touched, withdrawn] },
    ];
    page = await openDifference(difference, { engagements });
  });

  it('are told with what rests on the control in focus, each a link', async () => {
    const pane = page.element.querySelector('ak-difference-consequences')!;
    const links = () => [...pane.querySelectorAll('section:first-child a')].map((a) => a.getAttribute('href'));
    expect(links()).toEqual([
      '/engagements/e2/overview',
      '/engagements/e2/matrix?q=9.1.1.1',
      '/engagements/e2/papers/p1',
      '/engagements/e2/requests?open=r1',
      '/engagements/e2/scope/years?q=9.1.1.1',
    ]);
    expect(pane.textContent).toContain('R-007 棚卸しの記録');
    expect(pane.textContent).toContain('9.1.1.1 整備 2025年');
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
    expect(all).toContain('依頼 1 件');
    expect(all).toContain('前年からの結論 1 件');
  });
});
