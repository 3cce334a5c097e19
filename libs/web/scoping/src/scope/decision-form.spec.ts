import { problemText } from '@akashi/contracts/problems';
import { answer, asked, nothingAsked, refuseWith, renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { DecisionForm } from './decision-form';

const path = 'engagements/e1/plan/decisions/k1/OPERATION';
const said = (code: Parameters<typeof problemText>[0]) => problemText(code).ja.happened;
const open = async () => {
  const form = await renderPage(DecisionForm, {
    engagementId: 'e1',
    controlId: 'k1',
    testType: 'OPERATION',
    cell: {
      decision: 'in',
      reason: null,
      overruleReason: '',
      computedDecision: 'in',
      computedReason: null,
      computedBasis: null,
      version: 2,
    },
    omissionReasons: [
      { code: 'DESIGN_ONLY', title: { ja: '当期は整備状況評価のみ', en: 'Design only' }, testTypes: ['OPERATION'] },
    ],
  });
  await form.press('判断の変更');
  return form;
};

beforeEach(() => startWeb());

describe('changing a decision of the scope', () => {
  it('wants the reason from the list and the firm’s own words, each where it is missing', async () => {
    const form = await open();
    await form.press('変更');
    expect(form.faultsOf('省略の理由')).toEqual([said('scope.omitted-without-reason')]);
    expect(form.faultsOf('変更の根拠')).toHaveLength(1);
    await form.choose('省略の理由', 'DESIGN_ONLY');
    await form.press('変更');
    expect(form.faultsOf('変更の根拠')).toEqual([said('scope.overruled-without-reason')]);
    expect(nothingAsked()).toBe(true);
  });

  it('says that somebody was faster, and then what the server says next', async () => {
    const form = await open();
    await form.choose('省略の理由', 'DESIGN_ONLY');
    await form.type('変更の根拠', '当期は整備のみ');
    await form.press('変更');
    const sent = asked(path, 'PUT');
    expect(sent.request.body).toEqual({
      decision: 'omitted',
      reason: 'DESIGN_ONLY',
      overruleReason: '当期は整備のみ',
      version: 2,
    });
    await refuseWith(sent, 'stale-version');
    expect(form.text).toContain('ほかの人が先に変更しました');
    await form.press('変更');
    await refuseWith(asked(path, 'PUT'), 'plan.already-approved', 422);
    expect(form.text).not.toContain('ほかの人が先に変更しました');
    expect(form.text).toContain(said('plan.already-approved').slice(0, -1));
  });

  it('begins anew each time it is opened', async () => {
    const form = await open();
    await form.type('変更の根拠', '途中');
    await form.press('変更');
    await form.press('やめる');
    await form.press('判断の変更');
    expect(form.field('変更の根拠').value).toBe('');
    expect(form.faultsOf('変更の根拠')).toEqual([]);
  });

  it('closes when it was taken', async () => {
    const form = await open();
    await form.choose('省略の理由', 'DESIGN_ONLY');
    await form.type('変更の根拠', '当期は整備のみ');
    await form.press('変更');
    await answer(asked(path, 'PUT'), { decision: 'omitted', version: 3 });
    expect(() => form.field('変更の根拠')).toThrow();
  });
});

describe('the firm’s own decision', () => {
  it('stands beside what was computed, and can be taken back', async () => {
    const cell = {
      decision: 'in',
      reason: null,
      overruleReason: '前期に逸脱があったため',
      computedDecision: 'omitted',
      computedReason: 'DESIGN_ONLY',
      computedBasis: null,
      version: 3,
    };
    const form = await renderPage(DecisionForm, {
      engagementId: 'e1',
      controlId: 'k1',
      testType: 'OPERATION',
      cell,
      omissionReasons: [
        { code: 'DESIGN_ONLY', title: { ja: '当期は整備状況評価のみ', en: 'Design only' }, testTypes: ['OPERATION'] },
      ],
    });
    expect(form.element.querySelector('s')?.textContent).toBe('省略 · 当期は整備状況評価のみ');
    await form.press('計算の判断に戻す');
    const sent = asked('engagements/e1/plan/decisions/computed', 'PUT');
    expect(sent.request.body).toEqual({
      decisions: [{ individualControlId: 'k1', testType: 'OPERATION', version: 3 }],
    });
    await refuseWith(sent, 'plan.already-approved', 422);
    expect(form.text).toContain(said('plan.already-approved').slice(0, -1));
  });
});
