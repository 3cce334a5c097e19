import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { OwnDeclarationView, TeamMemberView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { answer, asked, nothingAsked, openDialog, renderPage, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ResolveInterestDialog } from '../plan/resolve-interest-dialog';
import { AwaitedList } from '../portfolio/awaited-list';
import { DeclarationPage } from './declaration-page';
import { DeclarationPanel } from './declaration-panel';

const said = (code: Parameters<typeof problemText>[0]) => problemText(code).ja.happened;
const interest = { id: 'd1', declaredOn: '2026-11-02', hasInterest: true, isResolved: false };
const own = {
  engagementId: 'e1',
  engagementName: 'ミズナラ文書基盤 2026年度',
  state: 'proposed',
  clientName: '株式会社ミズナラ',
  serviceName: 'ミズナラ文書基盤',
  periodStart: '2026-04-01',
  periodEnd: '2026-09-30',
  userId: 'ana',
  myRole: 'practitioner',
  fromOn: '2026-04-01',
  toOn: null,
  leaderName: '髙瀬 理',
  declaration: null,
} satisfies OwnDeclarationView;

beforeEach(() => startWeb());

describe('declaring independence', () => {
  it('wants an interest described, and sends nothing of it where there is none', async () => {
    const member = { userId: 'ana', declaration: null };
    const panel = await renderPage(DeclarationPanel, { engagementId: 'e1', member });
    const choice = (value: string) => panel.element.querySelector<HTMLInputElement>(`input[value=${value}]`)!;
    choice('yes').click();
    await settled();
    await panel.press('申告');
    expect(panel.faultsOf('利害関係の内容')).toEqual([said('independence.interest-not-described')]);
    await panel.type('利害関係の内容', '前の勤め先');
    choice('no').click();
    await settled();
    await panel.press('申告');
    expect(asked('engagements/e1/independence', 'POST').request.body).toEqual({ hasInterest: false, explanation: '' });
  });
});

describe('an engagement that is closed to one of its team', () => {
  const address = 'engagements/e1/independence';
  const open = async (standing: OwnDeclarationView, to = '/engagements/e1/matrix') => {
    const page = await renderPage(DeclarationPage, { engagementId: 'e1', to });
    await answer(asked(address), standing);
    const went = vi.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
    return { page, went };
  };
  const declare = async (page: Awaited<ReturnType<typeof renderPage>>, stands: OwnDeclarationView['declaration']) => {
    page.element.querySelector<HTMLInputElement>('input[value=no]')!.click();
    await settled();
    await page.press('申告');
    await answer(asked(address, 'POST'), { ...own, declaration: stands });
  };

  it('shows whose it is and the form alone, and opens where the person meant to go', async () => {
    const { page, went } = await open(own);
    expect(page.text).toContain('この案件を開く前に、独立性を申告してください');
    expect(page.text).toContain('株式会社ミズナラ');
    expect(nothingAsked()).toBe(true);
    await declare(page, { ...interest, hasInterest: false });
    expect(went).toHaveBeenCalledWith('/engagements/e1/matrix');
  });

  it('leads to no address but one of its own', async () => {
    const { page, went } = await open(own, '//elsewhere.example/engagements/e1/');
    await declare(page, { ...interest, hasInterest: false });
    expect(went).toHaveBeenCalledWith('/engagements/e1/overview');
  });

  it('says who decides on an interest, and stays closed to who declares anew without one', async () => {
    const { page, went } = await open({ ...own, declaration: interest });
    expect(page.text).toContain('髙瀬 理さん、または品質管理部門');
    await page.press('申告し直す');
    await declare(page, interest);
    expect(page.text).toContain('利害関係の扱いが決まるまで');
    expect(went).not.toHaveBeenCalled();
  });

  it('stands in the list by its name, with what it asks for', async () => {
    const list = await renderPage(AwaitedList, {
      engagements: [own, { ...own, engagementId: 'e2', declaration: interest }],
    });
    const lines = [...list.element.querySelectorAll('li')].map((line) => line.textContent);
    expect(lines[0]).toContain('申告してください');
    expect(lines[1]).toContain('利害関係の決定待ち');
    expect(list.element.querySelector('a')?.getAttribute('href')).toBe('/engagements/e1/declaration');
  });
});

describe('resolving the interest of another person', () => {
  it('shows what was declared, and sends the reason for that declaration', async () => {
    const member = { userId: 'ana', name: '井上', declaration: interest } as unknown as TeamMemberView;
    const dialog = await openDialog<TeamMemberView[]>(ResolveInterestDialog, {
      engagementId: 'e1',
      member,
      userId: 'ben',
    });
    await answer(asked('engagements/e1/team/ana/declarations'), [
      { ...interest, explanation: '前の勤め先です。', resolution: null },
    ]);
    expect(dialog.text).toContain('前の勤め先です。');
    await dialog.press('従事してよいと決定');
    expect(dialog.faultsOf('従事してよいと判断した理由')).toHaveLength(1);
    await dialog.type('従事してよいと判断した理由', '2年前に退職している。');
    await dialog.press('従事してよいと決定');
    const sent = asked('engagements/e1/team/ana/resolve-interest', 'POST');
    expect(sent.request.body).toEqual({ declarationId: 'd1', reason: '2年前に退職している。' });
    await answer(sent, [member]);
    expect(dialog.closedWith).toEqual({ answer: [member] });
  });
});
