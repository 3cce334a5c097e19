import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { LegalHoldView, RetentionRow, RetentionView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { EngagementContext, Session } from '@akashi/web-platform';
import {
  answer,
  asked,
  nothingAsked,
  refuseWith,
  Rendered,
  renderPage,
  settled,
  startWeb,
} from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { RetentionPage } from './retention-page';
import { RetentionPanel } from './retention-panel';

const hold: LegalHoldView = {
  ...{
    id: 'h1',
    number: 1,
    matter: '令和9年（ワ）第1号',
    reason: '訴訟の証拠として求められたため',
    lift: null,
    version: 1,
  },
  ...{ setById: 'u1', setByName: '長谷川 静', setAt: '2027-07-01T01:00:00Z' },
};
const view: RetentionView = {
  ...{ engagementState: 'archived', state: 'kept', keepUntil: '2036-12-18', years: 10 },
  ...{ confidence: 'recalled', source: '制度の年数は要確認', holds: [] },
};

beforeEach(() => {
  startWeb();
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
});

describe('the retention of a file, on its hand-over', () => {
  async function open(shown: RetentionView, may = true): Promise<Rendered> {
    TestBed.inject(EngagementContext).can = () => may;
    const panel = await renderPage(RetentionPanel, { engagementId: 'e1' });
    await answer(asked('engagements/e1/retention'), shown);
    return panel;
  }
  const dialogOf = () => new Rendered(document.querySelector('cdk-dialog-container')!);

  it('says until when it is kept, by which rule and how sure that is', async () => {
    const panel = await open(view);
    for (const words of ['保管期間中', '2036-12-18', '報告書の日付から10年', '要確認', '制度の年数は要確認']) {
      expect(panel.text).toContain(words);
    }
  });

  it('is held by its key, for a matter and with the reason', async () => {
    const panel = await open(view);
    await panel.key('h');
    const dialog = dialogOf();
    await dialog.type('理由', hold.reason);
    await dialog.key('Enter', { ctrlKey: true });
    expect(dialog.faultsOf('事案')).toHaveLength(1);
    expect(nothingAsked()).toBe(true);
    await dialog.type('事案', hold.matter);
    await dialog.key('Enter', { ctrlKey: true });
    const sent = asked('engagements/e1/holds', 'POST');
    expect(sent.request.body).toEqual({ matter: hold.matter, reason: hold.reason });
    await answer(sent, hold);
    await answer(asked('engagements/e1/retention'), { ...view, state: 'held', holds: [hold] });
    for (const words of ['廃棄を停止中', hold.matter, '長谷川 静', '停止が解除されるまで']) {
      expect(panel.text).toContain(words);
    }
  });

  it('is lifted with a reason and the version that was seen, and says what the server has against it', async () => {
    const panel = await open({ ...view, state: 'held', holds: [hold] });
    await panel.press('解除 停止 1');
    const dialog = dialogOf();
    await dialog.type('解除の理由', '訴えが取り下げられたため');
    await dialog.key('Enter', { ctrlKey: true });
    const sent = asked('engagements/e1/holds/h1/lift', 'POST');
    expect(sent.request.body).toEqual({ reason: '訴えが取り下げられたため', version: 1 });
    await refuseWith(sent, 'hold.setter-lifts', 422);
    expect(dialog.text).toContain(problemText('hold.setter-lifts').ja.happened.slice(0, -1));
  });

  it('offers nothing to whoever may only read, and shows both reasons of one that was lifted', async () => {
    const lift = { byName: '高瀬 亮', at: '2027-09-01T01:00:00Z', reason: '訴えが取り下げられたため' };
    const panel = await open({ ...view, holds: [{ ...hold, lift, version: 2 }] }, false);
    expect(panel.button('廃棄の停止').getAttribute('aria-disabled')).toBe('true');
    for (const words of ['解除済み', lift.reason, hold.reason]) expect(panel.text).toContain(words);
    expect(panel.text).not.toContain('解除 停止 1');
  });
});

describe('the firm’s list of what is kept', () => {
  const row: RetentionRow = {
    ...{ engagementId: 'e1', name: '2026年度の監査', clientName: '株式会社水楢', serviceName: '水楢クラウド' },
    ...{ state: 'held', keepUntil: '2036-12-18', matters: [hold.matter] },
  };
  const rows: RetentionRow[] = [
    row,
    { ...row, engagementId: 'e2', name: '2015年度の監査', state: 'over', keepUntil: '2026-11-30', matters: [] },
  ];

  async function open(readsAll: boolean): Promise<Rendered> {
    TestBed.inject(Session).can = () => readsAll;
    const page = await renderPage(RetentionPage);
    await answer(asked('retention'), rows);
    return page;
  }

  it('says of each until when, and what stops it; one state alone is chosen', async () => {
    const page = await open(true);
    for (const words of ['2036-12-18', hold.matter, '株式会社水楢', '保管期間が終了', '停止中 1', '期間終了 1']) {
      expect(page.text).toContain(words);
    }
    expect([...document.querySelectorAll('a[href*="/handoff"]')]).toHaveLength(2);
    document.querySelectorAll<HTMLInputElement>('input[type="radio"]')[2]!.click();
    await settled();
    expect([page.text.includes('2015年度の監査'), page.text.includes('2026年度の監査')]).toEqual([true, false]);
  });

  it('leads an administrator, who opens no client’s papers, nowhere', async () => {
    const page = await open(false);
    expect(page.text).toContain('2026年度の監査');
    expect([...document.querySelectorAll('a[href*="/handoff"]')]).toEqual([]);
  });
});
