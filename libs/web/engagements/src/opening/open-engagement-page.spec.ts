import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { RulesetView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import {
  answer,
  asked,
  lose,
  nothingAsked,
  problemOfCode,
  renderPage,
  settled,
  startWeb,
  type Rendered,
} from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { OpenEngagementPage } from './open-engagement-page';

const ruleset = {
  id: 'r1',
  validFrom: '2024-04-01',
  catalogueEdition: 'e1',
  period: { maxMonths: 12, minMonthsIfShort: 3, mustBeContiguous: true },
  deadlines: [],
  leaderCredentials: ['CISA'],
  bannedWords: [],
} as unknown as RulesetView;
const clients = [
  { id: 'c1', name: 'アオバ', services: [{ id: 's1', name: 'アオバ基盤' }] },
  {
    id: 'c2',
    name: 'ミドリ',
    services: [
      { id: 's2', name: 'ミドリ文書' },
      { id: 's3', name: 'ミドリ会議' },
    ],
  },
];
const credentials = [{ type: 'CISA', number: '1', validFrom: '2020-01-01', validUntil: '2030-12-31' }];
const members = [
  { userId: 'ana', name: '井上', title: '', disabledAt: null, credentials },
  { userId: 'ben', name: '勉', title: '', disabledAt: null, credentials: [] },
  { userId: 'ida', name: '以前', title: '', disabledAt: '2026-10-01T00:00:00Z', credentials },
];

/** The page as somebody with the right to open an engagement finds it. */
async function open(inputs: Record<string, string> = {}): Promise<Rendered> {
  const page = await renderPage(OpenEngagementPage, inputs);
  await answer(asked('clients'), clients);
  await answer(asked('editions'), [{ id: 'e1', titleJa: '管理基準', titleEn: 'Criteria' }]);
  await answer(asked('members'), members);
  await answer(asked('rulesets'), [ruleset]);
  return page;
}

async function send(page: Rendered): Promise<void> {
  page.element.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled();
}

async function fill(page: Rendered, start: string, end: string): Promise<void> {
  await page.choose('依頼者', 'c1');
  await page.choose('業務実施責任者', 'ana');
  await page.type('監査対象期間の初日', start);
  await page.type('監査対象期間の末日', end);
}

beforeEach(() => startWeb());

describe('opening an engagement', () => {
  it('proposes the edition that the rules are about, and says so when another is chosen', async () => {
    const page = await renderPage(OpenEngagementPage);
    await answer(asked('clients'), clients);
    const editions = ['e0', 'e1'].map((id) => ({ id, titleJa: `管理基準 ${id}`, titleEn: `Criteria ${id}` }));
    await answer(asked('editions'), editions);
    await answer(asked('members'), members);
    await answer(asked('rulesets'), [ruleset]);
    expect(page.field('管理基準の版').value).toBe('e1');
    expect(page.element.textContent).not.toContain('を前提にしています');
    await page.choose('管理基準の版', 'e0');
    expect(page.element.textContent).toContain('制度の規則は e1 を前提にしています');
  });

  it('names everything that is missing at once, beside its field, and asks the server nothing', async () => {
    const page = await open();
    await send(page);
    for (const label of ['依頼者', 'クラウドサービス', '監査対象期間の初日', '監査対象期間の末日', '業務実施責任者'])
      expect(page.faultsOf(label), label).toEqual(['入力してください。']);
    expect(page.faultsOf('管理基準の版')).toEqual([]);
    expect(document.activeElement).toBe(page.field('依頼者'));
    expect(nothingAsked()).toBe(true);
  });

  it('suggests the only service of a client and a name after its fiscal year, until one is written by hand', async () => {
    const page = await open();
    await fill(page, '2026-03-01', '2026-08-31');
    expect(page.field('クラウドサービス').value).toBe('s1');
    expect(page.field('案件の名称').value).toBe('アオバ基盤 2025年度');
    await page.type('監査対象期間の初日', '2026-04-01');
    expect(page.field('案件の名称').value).toBe('アオバ基盤 2026年度');
    await page.type('案件の名称', '自分の名称');
    await page.choose('依頼者', 'c2');
    expect(page.field('クラウドサービス').value).toBe('');
    expect(page.field('案件の名称').value).toBe('自分の名称');
  });

  it('begins with the client and the service one comes from', async () => {
    const page = await open({ client: 'c2', service: 's3' });
    expect([page.field('依頼者').value, page.field('クラウドサービス').value]).toEqual(['c2', 's3']);
  });

  it('offers only those as leaders whose credential qualifies them', async () => {
    const page = await open();
    const leaders = [...page.field<HTMLSelectElement>('業務実施責任者').querySelectorAll('option')];
    expect(leaders.map(({ value }) => value)).toEqual(['', 'ana']);
  });

  it.each([
    ['2025-07-01', '2026-07-01', 'period.longer-than-allowed'],
    ['2026-07-01', '2026-06-30', 'period.end-before-start'],
    ['2023-01-01', '2023-06-30', 'engagement.ruleset-not-in-force'],
  ] as const)('refuses the period from %s to %s by the name of its rule', async (start, end, code) => {
    const page = await open();
    await fill(page, start, end);
    expect(page.faultsOf('監査対象期間の末日')).toEqual([problemText(code).ja.happened]);
    await send(page);
    expect(nothingAsked()).toBe(true);
  });

  it('opens nothing while a day cannot be read', async () => {
    const page = await open();
    await fill(page, '2025-07-01', '2026-06-30');
    await page.type('監査対象期間の末日', '年度末');
    await send(page);
    expect(nothingAsked()).toBe(true);
    expect(page.faultsOf('監査対象期間の末日')[0]).toContain('日付として読めません。');
  });

  it('sends a lost opening again under its key, and goes on to the list that shows it', async () => {
    const page = await open();
    const went = vi.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await fill(page, '2025-07-01', '2026-06-30');
    await send(page);
    const lost = asked('engagements', 'POST');
    expect(lost.request.body).toEqual({
      clientId: 'c1',
      serviceId: 's1',
      kind: 'INITIAL',
      editionId: 'e1',
      periodStart: '2025-07-01',
      periodEnd: '2026-06-30',
      leaderId: 'ana',
      rulesetId: 'r1',
      name: 'アオバ基盤 2025年度',
    });
    await lose(lost);
    await send(page);
    const again = asked('engagements', 'POST');
    expect(again.request.headers.get('Idempotency-Key')).toBe(lost.request.headers.get('Idempotency-Key'));
    await answer(again, { id: 'n1' });
    expect(went).toHaveBeenCalledWith(['/engagements']);
  });

  it('names the day to begin on when the period does not follow the one before, until it is entered', async () => {
    const page = await open();
    await fill(page, '2025-07-02', '2026-06-30');
    await send(page);
    const problem = { ...problemOfCode('period.gap-after-previous', 422), facts: { previousEnd: '2025-06-30' } };
    asked('engagements', 'POST').flush(problem, { status: 422, statusText: 'refused' });
    await settled();
    expect(page.faultsOf('監査対象期間の初日')).toEqual([
      '前回の期間は 2025-06-30 に終わっています。2025-07-01 から始めます。',
    ]);
    await page.type('監査対象期間の初日', '2025-07-01');
    expect(page.faultsOf('監査対象期間の初日')).toEqual([]);
  });
});
