import type { EngagementRotationView, RotationLimitView, RotationLineView, RotationPageView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { teamRoles } from '@akashi/domain/engagement';
import { Session } from '@akashi/web-platform';
import { answer, asked, nothingAsked, openDialog, renderPage, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AssignTeamDialog } from '../plan/assign-team-dialog';
import { RotationPage } from './rotation-page';
import { rotationOf } from './rotation-of';
import { SetRotationLimitDialog } from './set-rotation-limit-dialog';

const year = (n: number) => ({ start: `${n}-04-01`, end: `${n + 1}-03-31` });
const named = { engagementId: 'e1', engagementName: '文書基盤 2024年度' };
const view: EngagementRotationView = {
  clientName: 'ミズナラ',
  period: year(2025),
  periods: [2022, 2023, 2024, 2025].map(year),
  limits: teamRoles.map((role) => ({ role, years: role === 'senior' ? 2 : null })),
  people: [
    {
      userId: 'ana',
      terms: [
        { ...named, role: 'senior', ...year(2024) },
        { engagementId: null, engagementName: null, role: 'senior', ...year(2023) },
      ],
    },
  ],
};
const limits: RotationLimitView[] = teamRoles.map((role) => ({
  ...{ role, years: null, reason: '', setBy: null, setAt: null, version: 0 },
  ...(role === 'senior' && { years: 2, reason: '品質管理規程 第8条', setBy: '三枝 玲', version: 3 }),
}));
const line: RotationLineView = {
  ...{ userId: 'ana', name: '井上 杏', clientId: 'c1', clientName: 'ミズナラ', role: 'senior', limit: 2 },
  ...{ yearsInRole: 3, sinceInRole: '2023-04-01', years: 4, since: '2022-04-01', standing: 'beyond' },
};
const page: RotationPageView = {
  ...{ total: 1, lines: [line] },
  sums: { beyond: 1, last: 0, within: 2, unlimited: 5 },
};

beforeEach(() => startWeb());

describe('years on a client, as a page counts them', () => {
  it('are those of the rule, in the role that is chosen and on the client', () => {
    expect(rotationOf(view, 'ana', 'senior')).toMatchObject({ yearsInRole: 3, years: 3, standing: 'beyond' });
    const asLeader = rotationOf(view, 'ana', 'engagement_leader');
    expect(asLeader).toMatchObject({ yearsInRole: 1, years: 3, since: '2023-04-01', standing: 'unlimited' });
    expect(rotationOf(view, 'ben', 'senior')).toMatchObject({ years: 1, terms: [] });
  });

  it('warn whoever puts a team together, with who and since when, and keep nobody from it', async () => {
    const members = [{ userId: 'ana', name: '井上', title: '', disabledAt: null }];
    const engagement = { id: 'e2', state: 'accepted', team: [] };
    const dialog = await openDialog(AssignTeamDialog, { engagement, members, today: '2025-05-01', rotation: view });
    await dialog.choose('メンバー', 'ana');
    expect(dialog.text).toContain('この依頼者を続けて担当して3年目になります（2023-04-01から）。');
    expect(dialog.text).not.toContain('監査機関の上限');
    await dialog.choose('役割', 'senior');
    expect(dialog.text).toContain(
      '井上さんの主任は、この依頼者で2023-04-01から続けて3年目になります。監査機関の上限は2年です。',
    );
    await dialog.press('追加');
    expect(asked('engagements/e2/team', 'POST').request.body).toMatchObject({ userId: 'ana', role: 'senior' });
  });
});

describe('the page of years on clients', () => {
  it('counts by how they stand to the limit, and opens the engagements that a number is made of', async () => {
    const { element } = await renderPage(RotationPage, { standing: 'beyond', role: 'partner' });
    const first = asked('rotation');
    expect(new URL(first.request.urlWithParams, 'http://here').search).toBe('?standing=beyond');
    await answer(first, page);
    await answer(asked('rotation-limits'), limits);
    const groups = [...element.querySelectorAll('ak-button-group button')].map((one) => one.textContent?.trim());
    expect(groups).toEqual(['すべて', '上限超過 1', '上限の年 0', '上限内 2', '上限なし 5']);
    const [inRole, onClient] = element.querySelectorAll<HTMLButtonElement>('tbody .years');
    expect(inRole?.textContent).toContain('3年2023-04-01から');
    expect(onClient?.getAttribute('aria-description')).toBe('井上 杏 ミズナラ この依頼者で連続 4年。案件を開く');
    onClient?.click();
    await settled();
    const terms = view.people[0]!.terms.map((term, n) => ({ ...term, isCounted: n === 0 }));
    await answer(asked('rotation/ana/c1'), terms);
    const dialog = document.querySelector('ak-client-terms-dialog');
    expect(dialog?.querySelector('a')?.getAttribute('href')).toBe('/engagements/e1/overview');
    expect(dialog?.textContent).toContain('閲覧できない案件');
    expect([...dialog!.querySelectorAll('td:last-child')].map((cell) => cell.textContent)).toEqual([
      '数える',
      '数えない（間が空いた）',
    ]);
  });

  it('shows the limits to everybody, and lets those change them who may', async () => {
    const can = vi.spyOn(Session.prototype, 'can').mockReturnValue(false);
    const { element, text } = await renderPage(RotationPage);
    await answer(asked('rotation'), { ...page, total: 0, lines: [] });
    await answer(asked('rotation-limits'), limits);
    expect(element.textContent).toContain('品質管理規程 第8条');
    expect(element.querySelector('ak-limit-panel button')?.getAttribute('aria-disabled')).toBe('true');
    expect(text).not.toBe('');
    can.mockRestore();
  });
});

describe('setting a limit', () => {
  it('wants a number or none, and a reason, and names the version that was seen', async () => {
    const dialog = await openDialog<RotationLimitView[]>(SetRotationLimitDialog, limits[1]);
    await dialog.type('上限（年）', '0');
    await dialog.type('理由', '規程の改正');
    await dialog.press('変更');
    expect(dialog.faultsOf('上限（年）')).toEqual([problemText('rotation.out-of-range').ja.happened]);
    await dialog.type('上限（年）', '2');
    await dialog.press('変更');
    expect(dialog.text).toContain(problemText('rotation.unchanged').ja.happened);
    expect(nothingAsked()).toBe(true);
    await dialog.type('上限（年）', '');
    await dialog.press('変更');
    const sent = asked('rotation-limits/senior', 'PUT');
    expect(sent.request.body).toEqual({ years: null, reason: '規程の改正', version: 3 });
    await answer(sent, limits);
    expect(dialog.closedWith).toEqual({ answer: limits });
  });
});
