import { TestBed } from '@angular/core/testing';
import type { PaperView, QueuedTest, ReviewQueueView } from '@akashi/contracts';
import { EngagementContext, Session } from '@akashi/web-platform';
import { answer, asked, refuseWith, renderPage, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { PendingNotes } from './pending-notes';
import { ReviewPage } from './review-page';

const waiting = {
  ...{ id: 't1', version: 1, type: 'DESIGN', state: 'prepared', conclusion: null, controlNumber: '9.2.1.3', text: '' },
  ...{ preparedBy: 'sato', preparedByName: '佐藤 花子', preparedAt: null, openNotes: 0, deviations: 0, evidence: 1 },
  ...{ ownNotes: 0, wasReturned: false, notePlaces: [] },
} satisfies QueuedTest;
const queue: ReviewQueueView = {
  ...{ toReview: [waiting], toRework: [], toAnswer: [], mentioned: [], toResolve: [], explanations: [] },
};
const paper = {
  ...{ id: 't1', type: 'DESIGN', state: 'prepared', version: 1, digest: 'now', round: 1, openNoteCount: 0 },
  ...{ control: { id: 'c1', number: '9.2.1.3', labelJa: '', labelEn: '', text: '本文', criterion: null } },
  ...{
    steps: [],
    evidence: [],
    marks: [],
    notes: [],
    team: [],
    signOffs: [],
    deviations: [],
    populations: [],
    resources: [],
  },
  ...{ conclusion: 'NO_EXCEPTION', conclusionNote: '', assigneeId: null, history: [] },
} as unknown as PaperView;

beforeEach(async () => {
  localStorage.clear();
  startWeb();
  const entering = TestBed.inject(EngagementContext).enter('e1');
  await answer(asked('engagements/e1/frame'), {
    id: 'e1',
    permissions: ['test.review', 'test.return', 'note.write'],
    state: 'in_fieldwork',
  });
  await entering;
});

describe('the review of a queue that is filtered', () => {
  it('shows no paper and takes no signature where no line is left, and shows it again afterwards', async () => {
    const page = await renderPage(ReviewPage, { engagementId: 'e1' });
    await answer(asked('engagements/e1/review-queue'), queue);
    await answer(asked('engagements/e1/tests/t1'), paper);
    await settled();
    expect(page.element.querySelectorAll('ak-sign-bar, ak-paper-digest')).toHaveLength(2);
    await page.press('証跡なし 0');
    expect(page.text).toContain('合う調書はありません');
    expect(page.element.querySelectorAll('ak-sign-bar, ak-paper-digest, ak-notes-pane, ak-skeleton')).toHaveLength(0);
    await page.press('すべて 1');
    await settled();
    expect(page.element.querySelectorAll('ak-sign-bar, ak-paper-digest')).toHaveLength(2);
  });
});

describe('what the reviewer notes of a paper', () => {
  const preparer = { id: 's1', role: 'prepare', signerId: 'sato', signerName: '佐藤 花子', teamRole: 'practitioner' };
  const signOff = { ...preparer, digest: 'now', signedAt: '2026-11-01T00:00:00Z', method: 'password', passkey: null };
  const signed = { ...paper, signOffs: [{ ...signOff, current: true, voided: null }] } as unknown as PaperView;
  const press = async (key: string, more: object) => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
    await settled();
  };
  const openReview = async () => {
    const page = await renderPage(ReviewPage, { engagementId: 'e1' });
    await answer(asked('engagements/e1/review-queue'), queue);
    await answer(asked('engagements/e1/tests/t1'), signed);
    await settled();
    return page;
  };

  it('is sent together with the return, typed once, and stays on the device until it has arrived', async () => {
    const page = await openReview();
    await page.type('新しいメモ', '根拠は?');
    await page.press('メモを追加');
    await page.type('新しいメモ', '期間は?');
    expect(page.text).toContain('未送信');
    await press('r', { altKey: true, code: 'KeyR' });
    await answer(asked('engagements/e1/tests/t1'), signed);
    const first = asked('engagements/e1/tests/t1/return', 'POST');
    const notes = ['根拠は?', '期間は?'].map((text) => ({ text, field: '' }));
    expect(first.request.body).toEqual({ version: 1, notes });
    await refuseWith(first, 'test.report-approved');
    await answer(asked('engagements/e1/tests/t1'), signed);
    expect(page.element.querySelectorAll('ak-pending-list article')).toHaveLength(2);
    await press('r', { altKey: true, code: 'KeyR' });
    await answer(asked('engagements/e1/tests/t1'), signed);
    await answer(asked('engagements/e1/tests/t1/return', 'POST'), { id: 't1', version: 2 });
    await answer(asked('engagements/e1/tests/t1'), { ...signed, version: 2 });
    expect(page.element.querySelector('ak-pending-list')).toBeNull();
  });

  it('is not lost where it was noted while others were on their way', async () => {
    const page = await openReview();
    await page.type('新しいメモ', '根拠は?');
    await press('r', { altKey: true, code: 'KeyR' });
    await answer(asked('engagements/e1/tests/t1'), signed);
    const sent = asked('engagements/e1/tests/t1/return', 'POST');
    await page.type('新しいメモ', '期間は?');
    await page.press('メモを追加');
    await answer(sent, { id: 't1', version: 2 });
    await answer(asked('engagements/e1/tests/t1'), { ...signed, version: 2 });
    const left = [...page.element.querySelectorAll('ak-pending-list article p')].map((one) => one.textContent);
    expect(left).toEqual(['期間は?']);
  });

  it('stays in its field where it is longer than a note may be, and neither is sent nor signed over', async () => {
    const page = await openReview();
    await page.type('新しいメモ', '長'.repeat(2001));
    await press('r', { altKey: true, code: 'KeyR' });
    await press('Enter', { ctrlKey: true });
    expect(() => asked('engagements/e1/tests/t1', 'GET')).toThrow();
    expect(page.field('新しいメモ').value).toHaveLength(2001);
    expect(page.text).toContain('メモは2,000文字までです');
    expect(page.element.querySelector('ak-pending-list')).toBeNull();
  });

  it('keeps its paper out of the reviews that are signed together', async () => {
    const page = await openReview();
    await page.type('新しいメモ', '根拠は?');
    await press('x', {});
    await press('b', {});
    const ready = [{ id: 't1', version: 1, digest: 'now' }];
    await answer(asked('engagements/e1/tests/review/preview', 'POST'), { ready, leftOut: [] });
    const dialog = document.querySelector('ak-sign-batch-dialog')!;
    expect(dialog.textContent).toContain('まとめて署名できる調書はありません');
    expect(dialog.textContent).toContain('未解決のメモがあります');
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  });

  it('does not keep the page from opening where what is kept of it can no longer be read', async () => {
    for (const kept of ['[{"text":"途', '{"text":"一つ"}', '[null,{"text":1}]']) {
      localStorage.setItem(`akashi.draft.${TestBed.inject(Session).workplace()}.review-notes.t1`, kept);
      expect(TestBed.runInInjectionContext(() => new PendingNotes()).of('t1')).toEqual([]);
    }
  });

  it('keeps the review from being signed over it, and can be taken back', async () => {
    const page = await openReview();
    await page.type('新しいメモ', '根拠は?');
    await press('Enter', { ctrlKey: true });
    expect(page.text).toContain('未送信のメモがあるため、査閲を完了していません');
    expect(() => asked('engagements/e1/tests/t1', 'GET')).toThrow();
    await page.press('メモを取り消す: 根拠は?');
    expect(page.element.querySelector('ak-pending-list')).toBeNull();
  });
});

describe('on the way to the next paper', () => {
  it('shows and signs nothing of the one before', async () => {
    const page = await renderPage(ReviewPage, { engagementId: 'e1' });
    const next = { ...waiting, id: 't2', controlNumber: '9.2.1.4' };
    await answer(asked('engagements/e1/review-queue'), { ...queue, toReview: [waiting, next] });
    await answer(asked('engagements/e1/tests/t1'), paper);
    await settled();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: ']', bubbles: true }));
    await settled();
    expect(page.element.querySelectorAll('ak-sign-bar, ak-paper-digest, ak-notes-pane')).toHaveLength(0);
    await answer(asked('engagements/e1/tests/t2'), { ...paper, id: 't2' });
    await settled();
    expect(page.element.querySelectorAll('ak-sign-bar, ak-paper-digest')).toHaveLength(2);
  });
});
