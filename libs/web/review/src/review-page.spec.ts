import { TestBed } from '@angular/core/testing';
import type { PaperView, QueuedTest, ReviewQueueView } from '@akashi/contracts';
import { EngagementContext } from '@akashi/web-platform';
import { answer, asked, renderPage, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { ReviewPage } from './review-page';

const waiting = {
  ...{ id: 't1', version: 1, type: 'DESIGN', state: 'prepared', conclusion: null, controlNumber: '9.2.1.3', text: '' },
  ...{ preparedBy: 'sato', preparedByName: '佐藤 花子', preparedAt: null, openNotes: 0, deviations: 0, evidence: 1 },
  ...{ ownNotes: 0, wasReturned: false },
} satisfies QueuedTest;
const queue: ReviewQueueView = { toReview: [waiting], toRework: [], toAnswer: [], toResolve: [], explanations: [] };
const paper = {
  ...{ id: 't1', type: 'DESIGN', state: 'prepared', version: 1, digest: 'now', round: 1, openNotes: 0 },
  ...{ control: { id: 'c1', number: '9.2.1.3', labelJa: '', labelEn: '', text: '本文', criterion: null } },
  ...{ steps: [], evidence: [], marks: [], notes: [], signOffs: [], deviations: [], populations: [], resources: [] },
  ...{ conclusion: 'NO_EXCEPTION', conclusionNote: '', assigneeId: null, history: [] },
} as unknown as PaperView;

beforeEach(async () => {
  startWeb();
  const entering = TestBed.inject(EngagementContext).enter('e1');
  await answer(asked('engagements/e1/frame'), { id: 'e1', permissions: ['test.review'], state: 'in_fieldwork' });
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
