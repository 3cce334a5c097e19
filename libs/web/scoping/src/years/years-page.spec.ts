import { EngagementContext } from '@akashi/web-platform';
import { answer, asked, renderPage, settled, startWeb } from '@akashi/web-ui/testing';
import { signal } from '@angular/core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { YearsPage } from './years-page';
import { aYearPlan, aYearsView, yearCriteria } from './years.fixture';

const context = {
  current: signal({ state: 'accepted', permissions: ['plan.draft', 'earlier-test.record'] }),
  can: (permission: string) => context.current().permissions.includes(permission),
  refresh: () => Promise.resolve(),
};
const lines = [...yearCriteria.values()];

beforeEach(() => {
  startWeb([{ provide: EngagementContext, useValue: context }]);
  // A list draws the lines that are seen, and in a test nothing has a height of its own.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(640);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(900);
});

async function open(plan = aYearPlan(), view = aYearsView()) {
  const page = await renderPage(YearsPage, { engagementId: 'e1' });
  await answer(asked('engagements/e1/plan'), { plan });
  await answer(asked('engagements/e1/plan/years'), view);
  await answer(asked('editions/demo/criteria'), {
    key: lines.map(({ key }) => key),
    number: lines.map(({ number }) => number),
    part: lines.map(({ part }) => part),
    chapter: lines.map(({ chapter }) => chapter),
    level: lines.map(({ level }) => level),
    labelJa: lines.map(({ labelJa }) => labelJa),
    labelEn: lines.map(({ labelEn }) => labelEn),
    isMandatory: lines.map(({ isMandatory }) => isMandatory),
    isAudited: lines.map(({ isAudited }) => isAudited),
  });
  await settled();
  return page;
}

const rowsOf = ({ element }: { element: HTMLElement }) =>
  [...element.querySelectorAll('ak-years-table [role=row].control')].map(({ textContent }) =>
    textContent.replace(/\s+/g, ' ').trim(),
  );

describe('the scope over the years', () => {
  it('shows each control with what was tested, why it is in or out and when it must be again', async () => {
    const page = await open();
    const [first, second] = rowsOf(page);
    expect(first).toContain('2026 整備 実施済み');
    expect(second).toContain('2026 整備 実施済み、運用 逸脱あり');
    expect(second).toContain('2026年の評価で逸脱があった');
    expect(page.text).toContain('確からしさ：要確認');
  });

  it('keeps what was computed, and why, beside what the firm decided', async () => {
    const page = await open();
    await page.press('整備');
    expect(rowsOf(page)[1]).toContain('2026年に評価、その後の変更なし。次は2029年まで');
    expect(rowsOf(page)[1]).toContain('省略→実施');
    await page.key('j');
    expect(page.element.querySelector('ak-year-detail')?.textContent).toContain('体制が変わったため');
  });

  it('shows update tests beside the evaluations once the ruleset plans them, with what they carry over', async () => {
    const [plan, view] = [aYearPlan(), aYearsView()];
    const basis = { code: 'update-carries', tests: ['DESIGN'], lastYear: 2026, isCompared: true } as const;
    const update = {
      ...plan.columns.design,
      decision: ['in', 'omitted', 'omitted', 'omitted'] as ('in' | 'omitted')[],
    };
    const columns = { ...plan.columns, update: { ...update, computedBasis: [basis, null, null, null] } };
    const cycle = { ...view.cycle!, updateTests: { carriesOver: ['DESIGN'] as const, notNeededReason: 'NO_UPDATE' } };
    const page = await open({ ...plan, columns }, { ...view, cycle });
    await page.press('更新');
    expect(rowsOf(page)[0]).toContain('2027 更新 今年');
    expect(rowsOf(page)[0]).toContain('2026年の整備の評価を当年度に及ぼす');
    expect(page.text).toContain('アップデートテスト：整備を及ぼす');
    expect((await open()).text).toContain('アップデートテスト：規則により計画しない');
  });

  it('filters, searches and goes down by J', async () => {
    const page = await open();
    await page.press('引継ぎ 1');
    expect(rowsOf(page)).toHaveLength(1);
    expect(rowsOf(page)[0]).toContain('C99-0001-1（2027-10-31まで有効）から引継ぎ');
    await page.press('すべて 4');
    await page.key('k');
    expect(page.element.querySelector('[aria-current=true][role=row]')?.textContent).toContain('9.2.1.6.PB');
    await page.type('番号・本文で絞り込み', 'PB');
    expect(rowsOf(page)).toHaveLength(1);
  });

  it('decides on the selected rows with one reason', async () => {
    const page = await open();
    await page.press('整備');
    const boxes = page.element.querySelectorAll<HTMLInputElement>('ak-years-table .control input[type=checkbox]');
    boxes[0]?.click();
    boxes[2]?.click();
    await settled();
    for (const value of ['DESIGN', 'in']) {
      page.element.querySelector<HTMLInputElement>(`ak-overrule-bar input[type=radio][value="${value}"]`)?.click();
      await settled();
    }
    await page.type('変更の根拠', '権限付与の体制が変わったため');
    await page.press('1行に決める');
    const sent = asked('engagements/e1/plan/decisions', 'PUT');
    expect(sent.request.body).toMatchObject({ decision: 'in', decisions: [{ individualControlId: 'c0' }] });
  });

  it('says that what was recorded after the draft is not in it yet', async () => {
    const record = { number: 1, source: '報告書', tests: 2, recordedByName: '森', recordedAt: '2027-03-09T00:00:00Z' };
    const page = await open(aYearPlan(), { ...aYearsView(), records: [record] });
    expect(page.text).toContain('計画の後に過年度の評価が記録されています');
  });

  it('leads to the judgement of what changed since last year, and tells how each earlier test is held against today', async () => {
    const { tests, ...view } = aYearsView();
    const told = { ...tests, engagementId: tests.engagementId.map(() => null), differs: tests.differs.map(() => null) };
    const page = await open({ ...aYearPlan(), unjudged: 12 }, { ...view, tests: told });
    expect(page.text).toContain('前年度から変わったかが、12件の個別管理策で判定されていません');
    expect(page.text).toContain('当時の文言と未照合');
    const by = { name: '森 千尋', at: '2027-03-07T16:00:00.000Z' };
    const judged = { ...told, differs: tests.differs, judged: tests.judged.map(() => by) };
    const later = await open(aYearPlan(), { ...view, tests: judged });
    expect(later.text).not.toContain('前年度から変わったかが');
    expect(later.text).toContain('文言のほか変更なしと判定（森 千尋 2027-03-08）');
  });

  it('draws of ten thousand controls the lines that are seen', async () => {
    const page = await open(aYearPlan(10_000), aYearsView(10_000));
    expect(rowsOf(page).length).toBeLessThan(60);
    expect(page.text).toContain('10,000件');
  });
});
