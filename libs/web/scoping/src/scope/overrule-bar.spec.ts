import { problemText } from '@akashi/contracts/problems';
import type { OmissionReason } from '@akashi/domain/engagement';
import type { ScopeSums } from '@akashi/domain/scope';
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
import { beforeEach, describe, expect, it } from 'vitest';
import { OverruleBar } from './overrule-bar';
import type { ScopeCell, ScopeRow } from './scope-rows';
import { ScopeTable } from './scope-table';

const path = 'engagements/e1/plan/decisions';
const cell = (decision: 'in' | 'omitted', reason: string | null, version: number): ScopeCell => {
  return {
    decision,
    reason,
    overruleReason: null,
    computedDecision: decision,
    computedReason: reason,
    computedBasis: null,
    version,
  };
};
const row = (id: string, operation: ScopeCell): ScopeRow => ({
  id,
  criterionKey: id,
  chapter: '9',
  text: '権限の付与は申請と承認を経る',
  frequency: null,
  mainTarget: null,
  populationCode: null,
  inheritedFrom: null,
  cells: { DESIGN: cell('in', null, 1), OPERATION: operation },
});
const rows = [
  row('9.2.2.1', cell('omitted', 'DESIGN_ONLY', 1)),
  row('9.2.2.2', cell('omitted', 'DESIGN_ONLY', 4)),
  row('9.2.2.4', cell('in', null, 1)),
];
const sum = (within: number) => ({ all: 884, in: within, omitted: 884 - within, byReason: {} });
const sums = { controls: 884, design: sum(788), operation: sum(310), tests: 1098 } as ScopeSums;
const omissionReasons: OmissionReason[] = [
  { code: 'DESIGN_ONLY', title: { ja: '当期は整備状況評価のみ', en: 'Design only' }, testTypes: ['OPERATION'] },
];

beforeEach(() => startWeb());

describe('deciding on many rows at once', () => {
  const open = () => renderPage(OverruleBar, { engagementId: 'e1', rows, sums, omissionReasons });

  async function pick(bar: Rendered, ...values: string[]): Promise<void> {
    for (const value of values) {
      bar.element.querySelector<HTMLInputElement>(`input[type="radio"][value="${value}"]`)?.click();
      await settled();
    }
  }

  it('chooses neither the type of test nor the decision for anybody', async () => {
    const bar = await open();
    expect(bar.element.querySelectorAll('input[type="radio"]:checked')).toHaveLength(0);
    expect(bar.text).toContain('区分と判断を選ぶと、件数の変化を示します。');
    await bar.type('変更の根拠', '権限付与の体制が変わったため');
    await bar.press('まとめて決める');
    expect(bar.text).toContain('どの評価についてかを選んでください。');
    expect(bar.text).toContain('対象とするか省略するかを選んでください。');
    expect(nothingAsked()).toBe(true);
  });

  it('says what the sum becomes, and how many rows stay as they are', async () => {
    const bar = await open();
    await pick(bar, 'OPERATION', 'in');
    expect(bar.text).toContain('310 → 312');
    expect(bar.text).toContain('1行は変わりません');
    expect(bar.button('2行に決める').getAttribute('aria-keyshortcuts')).toBe('Control+Enter');
  });

  it('wants the firm’s own words before anything is sent', async () => {
    const bar = await open();
    await pick(bar, 'OPERATION', 'in');
    await bar.press('2行に決める');
    expect(bar.faultsOf('変更の根拠')).toEqual([problemText('scope.overruled-without-reason').ja.happened]);
    expect(nothingAsked()).toBe(true);
  });

  it('sends the rows that change, each as it was seen, with Ctrl and Enter', async () => {
    const bar = await open();
    await pick(bar, 'OPERATION', 'in');
    await bar.type('変更の根拠', '権限付与の体制が変わったため');
    await bar.key('Enter', { ctrlKey: true });
    const sent = asked(path, 'PUT');
    expect(sent.request.body).toEqual({
      decision: 'in',
      reason: null,
      overruleReason: '権限付与の体制が変わったため',
      decisions: [
        { individualControlId: '9.2.2.1', testType: 'OPERATION', version: 1 },
        { individualControlId: '9.2.2.2', testType: 'OPERATION', version: 4 },
      ],
    });
    await refuseWith(sent, 'stale-version');
    expect(bar.text).toContain('どの行も変わっていません');
    expect(bar.field('変更の根拠').value).toBe('権限付与の体制が変わったため');
    await bar.press('2行に決める');
    await answer(asked(path, 'PUT'), { decisions: [], planVersion: 2, sums });
    expect(bar.text).not.toContain('どの行も変わっていません');
  });
});

describe('selecting rows of the scope', () => {
  const open = (shown = rows) =>
    renderPage(ScopeTable, { rows: shown, criteria: new Map(), openId: '9.2.2.1', canSelect: true });
  const checked = (element: HTMLElement) =>
    [...element.querySelectorAll<HTMLInputElement>('tbody input')].map((box) => box.checked);

  it('takes the row in focus with Space and goes on with Shift and an arrow', async () => {
    const table = await open();
    table.element.focus();
    await table.key(' ', { code: 'Space' });
    expect(checked(table.element)).toEqual([true, false, false]);
    await table.key('ArrowDown', { shiftKey: true });
    expect(checked(table.element)).toEqual([true, true, false]);
    await table.key(' ', { code: 'Space' });
    expect(checked(table.element)).toEqual([true, false, false]);
  });

  it('takes all that are shown, and lets them go again', async () => {
    const table = await open();
    const all = table.element.querySelector<HTMLInputElement>('thead input')!;
    all.click();
    await table.key('Tab');
    expect(checked(table.element)).toEqual([true, true, true]);
    all.click();
    await table.key('Tab');
    expect(checked(table.element)).toEqual([false, false, false]);
  });

  it('shows what was computed struck through beside the firm’s own decision', async () => {
    const own = { ...cell('in', null, 2), overruleReason: '体制の変更', computedDecision: 'omitted' as const };
    const table = await open([row('9.2.2.7', own)]);
    expect([...table.element.querySelectorAll('s')].map((one) => one.textContent)).toEqual(['省略']);
  });
});
