import type { EngagementRotationView, NextYearView, RulesetView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { answer, asked, nothingAsked, renderPage, settled, startWeb, type Rendered } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { heldBack } from './next-team';
import { NextYearPage } from './next-year-page';

const ruleset = {
  id: 'r1',
  scheme: 'ISMAP',
  validFrom: '2024-04-01',
  catalogueEdition: 'e1',
  period: { maxMonths: 12, minMonthsIfShort: 3, mustBeContiguous: true },
  deadlines: [],
  leaderCredentials: ['CISA'],
  bannedWords: [],
} as unknown as RulesetView;
const credentials = [{ type: 'CISA', number: '1', validFrom: '2020-01-01', validUntil: '2030-12-31' }];
const members = ['ana', 'eva'].map((userId) => ({ userId, name: userId, title: '', disabledAt: null, credentials }));
const place = { toOn: null, isDisabled: false, year: 2 };
const nextYear: NextYearView = {
  engagementName: '文書基盤 2026年度',
  clientName: 'ミズナラ',
  serviceName: '文書基盤',
  periodStart: '2026-04-01',
  periodEnd: '2026-09-30',
  editionId: 'e1',
  rulesetId: 'r1',
  refusal: null,
  following: null,
  proposal: {
    name: '文書基盤 2027年度',
    periodStart: '2026-10-01',
    periodEnd: '2027-09-30',
    rulesetId: 'r1',
    editionId: 'e2',
  },
  mappedEditionIds: ['e2'],
  team: [
    { ...place, userId: 'ana', name: '井上', role: 'engagement_leader' },
    { ...place, userId: 'ben', name: '勉', role: 'senior', year: 3 },
    { ...place, userId: 'cho', name: '長', role: 'practitioner', toOn: '2026-06-30' },
    { ...place, userId: 'dai', name: '大', role: 'practitioner', isDisabled: true },
    { ...place, userId: 'eri', name: '恵理', role: 'quality_reviewer' },
  ],
};

const rotation: EngagementRotationView = {
  clientName: 'ミズナラ',
  period: { start: '2026-04-01', end: '2026-09-30' },
  periods: [{ start: '2026-04-01', end: '2026-09-30' }],
  limits: [
    { role: 'engagement_leader', years: 1 },
    { role: 'senior', years: 2 },
  ],
  people: [['ana', 'engagement_leader'] as const, ['ben', 'senior'] as const].map(([userId, role]) => ({
    userId,
    terms: [{ engagementId: 'e0', engagementName: '文書基盤', role, start: '2026-04-01', end: '2026-09-30' }],
  })),
};

async function open(change: Partial<NextYearView> = {}): Promise<Rendered> {
  const page = await renderPage(NextYearPage, { engagementId: 'e0' });
  await answer(asked('engagements/e0/next-year'), { ...nextYear, ...change });
  await answer(asked('engagements/e0/rotation'), rotation);
  const editions = ['e1', 'e2', 'e3'].map((id) => ({ id, titleJa: `管理基準 ${id}`, titleEn: `Criteria ${id}` }));
  await answer(asked('editions'), editions);
  await answer(asked('members'), members);
  await answer(asked('rulesets'), [ruleset]);
  return page;
}

async function send(page: Rendered): Promise<Record<string, unknown>> {
  page.element.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled();
  return asked('engagements/e0/next-year', 'POST').request.body as Record<string, unknown>;
}

const tick = (page: Rendered, name: string): HTMLInputElement =>
  page.element.querySelector<HTMLInputElement>(`input[type="checkbox"][aria-label="${name}"]`)!;

beforeEach(() => startWeb());

describe('the year after an engagement', () => {
  it('is proposed whole, and sent as it stands by one key', async () => {
    const page = await open();
    expect(await send(page)).toEqual({
      name: '文書基盤 2027年度',
      periodStart: '2026-10-01',
      periodEnd: '2027-09-30',
      editionId: 'e2',
      leaderId: 'ana',
      rulesetId: 'r1',
      team: [
        { personId: 'ben', role: 'senior' },
        { personId: 'eri', role: 'quality_reviewer' },
      ],
    });
  });

  it('lets whose assignment had ended go on by a tick, and says of whom it cannot why', async () => {
    const page = await open();
    expect([tick(page, '長').checked, tick(page, '長').disabled]).toEqual([false, false]);
    expect([tick(page, '大').checked, tick(page, '大').disabled]).toEqual([false, true]);
    expect([tick(page, '井上').checked, tick(page, '井上').disabled]).toEqual([true, true]);
    expect(page.element.textContent).toContain('2026-06-30に担当を終えました');
    expect(page.element.textContent).toContain('在籍していません');
    expect(page.element.textContent).toContain('前年の5名のうち3名が続けます');
    for (const name of ['長', '恵理']) tick(page, name).click();
    await settled();
    expect((await send(page))['team']).toEqual([
      { personId: 'ben', role: 'senior' },
      { personId: 'cho', role: 'practitioner' },
    ]);
  });

  it('takes the last leader off where another leads, and turns nobody into something else', async () => {
    const page = await open();
    await page.choose('業務実施責任者', 'eva');
    expect([tick(page, '井上').checked, tick(page, '井上').disabled]).toEqual([false, true]);
    expect(await send(page)).toMatchObject({ leaderId: 'eva', team: [{ personId: 'ben' }, { personId: 'eri' }] });
  });

  it('warns of whoever would be longer in a role than the firm wants, and sends them all the same', async () => {
    const page = await open();
    expect(page.text).toContain('監査機関の上限は1年です。');
    const rows = [...page.element.querySelectorAll('ak-next-team tbody tr')].map((row) => row.textContent ?? '');
    expect(rows[0]).toMatch(/2年目\s*上限超過/);
    expect(rows[1]).toMatch(/2年目\s*上限の年/);
    expect(rows[4]).not.toContain('上限');
    await page.choose('業務実施責任者', 'eva');
    // For whoever was never here it is the first year, and under a limit of one the last one too.
    expect(page.text).toContain('evaさんの業務実施責任者は、この依頼者で2026-10-01から続けて1年目です。');
    expect(await send(page)).toMatchObject({ leaderId: 'eva', team: [{ personId: 'ben' }, { personId: 'eri' }] });
  });

  it('says whether a mapping leads to the edition that is chosen', async () => {
    const page = await open();
    expect(page.element.textContent).toContain('前年の版からの対応表があります');
    await page.choose('管理基準の版', 'e3');
    expect(page.element.textContent).toContain('前年の版からの対応表がありません');
    await page.choose('管理基準の版', 'e1');
    expect(page.element.textContent).toContain('前年と同じ版です');
  });

  it('says beside the day that one of operation would stay outside, and asks the server nothing', async () => {
    const page = await open();
    await page.type('監査対象期間の初日', '2026-10-02');
    page.element.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
    expect(page.faultsOf('監査対象期間の初日')).toEqual([problemText('period.gap-after-previous').ja.happened]);
    expect(nothingAsked()).toBe(true);
  });

  it('leads to the year that is there already, and offers no other', async () => {
    const page = await open({
      refusal: 'engagement.renewed-already',
      following: { id: 'e9', name: '文書基盤 2027年度' },
    });
    expect(page.element.querySelector('form')).toBeNull();
    expect(page.element.textContent).toContain(problemText('engagement.renewed-already').ja.happened);
    expect(page.element.querySelector('a.btn')!.getAttribute('href')).toBe('/engagements/e9');
  });

  it('is opened by nobody who puts themselves on the team', () => {
    const by = { leaderId: 'ana', selfId: 'ben' };
    expect(heldBack({ userId: 'ben', isDisabled: false, role: 'senior' }, by)).toBe('isSelf');
    expect(heldBack({ userId: 'ana', isDisabled: false, role: 'engagement_leader' }, by)).toBe('leads');
  });
});
