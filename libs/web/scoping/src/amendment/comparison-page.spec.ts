import { EngagementContext } from '@akashi/web-platform';
import { answer, asked, renderPage, settled, startWeb } from '@akashi/web-ui/testing';
import { signal } from '@angular/core';
import type { ChangedSection } from '@akashi/domain/statement';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aComparison, anAmendmentPage } from './changes.fixture';
import { ComparisonPage } from './comparison-page';

const engagement = {
  state: 'in_fieldwork',
  permissions: ['plan.amend', 'plan.approve'],
  periodStart: '2026-04-01',
  periodEnd: '2026-09-30',
};
const context = {
  current: signal(engagement),
  can: (permission: string) => engagement.permissions.includes(permission),
  refresh: () => Promise.resolve(),
};

beforeEach(() => startWeb([{ provide: EngagementContext, useValue: context }]));

async function open(page = anAmendmentPage(), comparison = aComparison()) {
  const rendered = await renderPage(ComparisonPage, { engagementId: 'e1' });
  await answer(asked('engagements/e1/plan/amendment'), page);
  const compare = asked('engagements/e1/statement/comparison');
  expect(compare.request.urlWithParams).toContain('from=1&to=2');
  await answer(compare, comparison);
  await answer(asked('editions/demo/criteria'), { key: [], number: [], part: [], level: [], labelJa: [], labelEn: [] });
  return rendered;
}

const all = ({ element }: { element: HTMLElement }, selector: string) =>
  [...element.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());

describe('the comparison of two statements', () => {
  it('shows both sums, every changed control, and what differs in its words', async () => {
    const page = await open();
    expect(page.text).toContain('v1884 ＝ 変更なし 881 ＋ 文言のみ 1 ＋ 統制変更 1 ＋ 取下げ 1');
    expect(all(page, 'ak-change-list [data-key]').map((text) => text.replace(/判定.*/, ''))).toEqual([
      '5.1.1.4',
      '9.2.5.1',
      '12.4.4.4',
      '5.1.1.2',
    ]);
    expect(all(page, 'ak-change-pane ins').join('')).toContain('一度');
  });

  it('counts in both sums what is judged, as the list below does', async () => {
    const judged = anAmendmentPage();
    Object.assign(judged.amendment!.changes[1]!, { judged: 'reworded' });
    const page = await open(judged);
    expect(page.text).toContain('v1884 ＝ 変更なし 881 ＋ 文言のみ 2 ＋ 統制変更 0 ＋ 取下げ 1');
    expect(page.text).toContain('両方の版で一致');
  });

  it('shows the sections that a version words otherwise, as they were and as they are', async () => {
    const sections: ChangedSection[] = [
      { fact: 'externalAuditScope', before: '9章', after: '9章と12章' },
      { fact: 'internalAuditScope', before: '', after: 'そのほかの章' },
      { fact: 'generativeAi', before: 'none', after: 'external' },
    ];
    const page = await open(anAmendmentPage(), { ...aComparison(), sections });
    expect(page.text).toContain('記載事項の変更 3件外部監査の対象範囲9章9章と12章');
    expect(all(page, 'ak-section-changes del')).toEqual(['9章', '記載なし', '使用しない']);
    expect((await open()).element.querySelector('ak-section-changes')).toBeNull();
  });

  it('says when the sums do not close', async () => {
    const page = await open(anAmendmentPage(), { ...aComparison(), controlsAfter: 885 });
    expect(page.text).toContain('件数が合いません');
  });

  it('judges by the answers, and asks for a reason where they depart from what was computed', async () => {
    const page = await open();
    await page.key('1');
    expect(page.text).toContain('試験をやり直す');
    await page.press('この扱いに決める');
    expect(page.faultsOf('理由')).toHaveLength(1);
    await page.type('理由', '承認の順序が変わったため');
    await page.press('この扱いに決める');
    const sent = asked('engagements/e1/plan/amendment/changes', 'PUT');
    expect(sent.request.body).toEqual({
      changes: [{ stableKey: '5.1.1.4-1', version: 1 }],
      judged: 'control_changed',
      answers: { METHOD: true, FREQUENCY: false, MANAGER_NAME: false },
      reason: '承認の順序が変わったため',
    });
    const decided = anAmendmentPage();
    Object.assign(decided.amendment!.changes[0]!, { judged: 'control_changed', version: 2 });
    await answer(sent, decided);
    await settled();
    expect(all(page, '[aria-current="true"]')[0]).toContain('9.2.5.1');
  });

  it('keeps the change in focus in sight', async () => {
    const page = await open();
    const shown: Element[] = [];
    vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
      shown.push(this);
    });
    await page.key('j');
    expect(shown.at(-1)).toBe(page.element.querySelector('ak-change-list [aria-current]'));
  });

  it('keeps approval off, with how many are open, until each is decided', async () => {
    const page = await open();
    expect(page.text).toContain('判定待ちが 3件あるため承認できません');
  });

  it('offers last year’s statement, says through what it is compared, and asks nothing of a plan there', async () => {
    const lastYear = { name: 'ミズナラ 2025年度', versionNo: 3 };
    const rendered = await renderPage(ComparisonPage, { engagementId: 'e1', from: '0', to: '2' });
    await answer(asked('engagements/e1/plan/amendment'), { ...anAmendmentPage(), lastYear });
    const compare = asked('engagements/e1/statement/comparison');
    expect(compare.request.urlWithParams).toContain('from=0&to=2');
    const unconfirmed = { ...lastYear, unconfirmed: 7 };
    await answer(compare, { ...aComparison(), from: 0, lastYear: unconfirmed });
    await answer(asked('editions/demo/criteria'), {
      key: [],
      number: [],
      part: [],
      level: [],
      labelJa: [],
      labelEn: [],
    });
    expect(all(rendered, 'ak-select-field option')).toContain('前年度 v3');
    expect(rendered.text).toContain('「ミズナラ 2025年度」の計画がもとづいた言明書 v3');
    expect(rendered.text).toContain('前年度 v3884 ＝ 変更なし 881');
    expect(rendered.text).toContain('前年度の 7件は、今の版の番号が確認されていません');
    expect(rendered.element.querySelector('ak-treatment-panel')).toBeNull();
    expect(rendered.element.querySelector('ak-change-list .group + .cap')).toBeNull();
  });

  it('asks in the first plan what changed since last year, and says what follows for the years and for the plan', async () => {
    const lastYear = { name: 'ミズナラ 2025年度', versionNo: 3 };
    const [line] = anAmendmentPage().amendment!.changes;
    const ofYear = { isOpen: true, toStatement: 1, changes: [{ ...line!, judged: null }] };
    const first = {
      ...anAmendmentPage(),
      latestStatement: 1,
      plannedStatement: null,
      amendment: null,
      lastYear,
      ofYear,
    };
    const page = await renderPage(ComparisonPage, { engagementId: 'e1' });
    await answer(asked('engagements/e1/plan/amendment'), first);
    const compared = { ...aComparison(), from: 0, to: 1, lastYear: { ...lastYear, unconfirmed: 0 } };
    await answer(asked('engagements/e1/statement/comparison'), compared);
    await answer(asked('editions/demo/criteria'), {
      ...{ key: [], number: [], part: [], level: [], labelJa: [], labelEn: [] },
    });
    expect(page.text).toContain('判定は、範囲の計画を作り直すと計画に入ります');
    expect(page.text).toContain('前年度の評価が引き続き数えられる');
    expect(page.text).not.toContain('かかる手続');
    await page.key('1');
    expect(page.text).toContain('今年度に評価する');
    await page.key('1');
    await page.press('この扱いに決める');
    const sent = asked('engagements/e1/plan/amendment/changes', 'PUT');
    expect(sent.request.body).toMatchObject({ judged: 'reworded', changes: [{ stableKey: '5.1.1.4-1', version: 1 }] });
    await answer(sent, first);
  });

  it('lists of what only another auditor’s report tells, and asks for a reason whichever way it is judged', async () => {
    const [, change] = aComparison().changed;
    const told = { ...change!, kind: 'uncompared' as const, before: null, differs: [] };
    const line = { ...anAmendmentPage().amendment!.changes[1]!, computed: 'uncompared' as const, judged: null };
    const ofYear = { isOpen: true, toStatement: 1, changes: [line] };
    const only = { ...anAmendmentPage(), latestStatement: 1, plannedStatement: null, amendment: null, ofYear };
    const page = await renderPage(ComparisonPage, { engagementId: 'e1' });
    await answer(asked('engagements/e1/plan/amendment'), only);
    const counts = { controlsBefore: 1, controlsAfter: 884, unchanged: 0 };
    const compared = { ...aComparison(), ...counts, from: 0, to: 1, reports: ['桜田監査法人 報告書'], changed: [told] };
    await answer(asked('engagements/e1/statement/comparison'), compared);
    await answer(asked('editions/demo/criteria'), {
      ...{ key: [], number: [], part: [], level: [], labelJa: [], labelEn: [] },
    });
    expect(page.text).toContain('桜田監査法人 報告書 は、何を評価したかだけを伝えます');
    expect(page.text).toContain('評価されたときの文言はここにありません');
    expect(page.text).toContain('報告書にない 883');
    expect(page.text).toContain('判定しない管理策は、変わっていないものとして数えます');
    expect(page.text).toContain('両方の版で一致');
    await page.press('この扱いに決める');
    expect(page.text).toContain('理由');
    await page.type('理由', '前年の言明書と照合した。');
    await page.press('この扱いに決める');
    const sent = asked('engagements/e1/plan/amendment/changes', 'PUT');
    expect(sent.request.body).toMatchObject({ judged: 'reworded', reason: '前年の言明書と照合した。' });
    await answer(sent, only);
  });

  it('lists of what a report alone tells beside last year’s own statement, and its sums close on both sides', async () => {
    const [, change, ...others] = aComparison().changed;
    const told = { ...change!, kind: 'uncompared' as const };
    const fresh = { ...told, before: null, after: { ...told.after!, stableKey: '9.9.9.9-1' }, differs: [] };
    const lastYear = { name: '2026年度', versionNo: 3, unconfirmed: 0 };
    const of = { ...aComparison(), from: 0, to: 1, lastYear, reports: ['桜田監査法人 報告書'] };
    const changed = [...aComparison().changed.slice(0, 1), told, fresh, ...others];
    const line = { ...anAmendmentPage().amendment!.changes[1]!, computed: 'uncompared' as const, judged: null };
    const ofYear = { isOpen: true, toStatement: 1, changes: [line] };
    const only = {
      ...anAmendmentPage(),
      latestStatement: 1,
      plannedStatement: null,
      amendment: null,
      lastYear,
      ofYear,
    };
    const page = await renderPage(ComparisonPage, { engagementId: 'e1' });
    await answer(asked('engagements/e1/plan/amendment'), only);
    await answer(asked('engagements/e1/statement/comparison'), {
      ...{ ...of, changed },
      controlsAfter: of.controlsAfter + 1,
    });
    await answer(asked('editions/demo/criteria'), {
      ...{ key: [], number: [], part: [], level: [], labelJa: [], labelEn: [] },
    });
    expect(page.text).toContain('評価時の文言のない管理策は変わっていないものとして数えます');
    expect(page.text).toContain('評価時の文言なし 1');
    expect(page.text).toContain('評価時の文言なし 2');
    expect(page.text).toContain('両方の版で一致');
    expect(page.text).not.toContain('報告書にない');
  });

  it('shows the only version beside last year’s, and has nothing to show without one', async () => {
    const only = { ...anAmendmentPage(), latestStatement: 1, plannedStatement: null, amendment: null };
    const none = await renderPage(ComparisonPage, { engagementId: 'e1' });
    await answer(asked('engagements/e1/plan/amendment'), only);
    expect(none.text).toContain('比べる版がまだありません');
    await renderPage(ComparisonPage, { engagementId: 'e1' });
    await answer(asked('engagements/e1/plan/amendment'), { ...only, lastYear: { name: '前', versionNo: 1 } });
    expect(asked('engagements/e1/statement/comparison').request.urlWithParams).toContain('from=0&to=1');
  });
});
