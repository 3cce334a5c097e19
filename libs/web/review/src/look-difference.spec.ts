import { signal } from '@angular/core';
import type { PaperContentsView, PaperView } from '@akashi/contracts';
import type { PaperContent } from '@akashi/domain/control';
import { EngagementContext } from '@akashi/web-platform';
import { answer, asked, nothingAsked, refuseWith, renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { LookDifference } from './look-difference';

const address = 'engagements/e1/tests/t1';
const onStep = { field: '', stepId: 's2', stepNumber: 2, markId: null, mark: null, cell: null };
const notes = [
  { ...onStep, id: 'n1', text: '古いメモ', answer: '', writtenByName: '森 試', writtenAt: '2026-11-01T00:00:00Z' },
  { ...onStep, id: 'n2', text: '版は?', answer: '', writtenByName: '森 試', writtenAt: '2026-11-13T00:00:00Z' },
];
const paper = (digest = 'now') => ({ id: 't1', digest, notes }) as unknown as PaperView;
const content = (conclusionNote: string): PaperContent => ({
  ...{ round: 1, control: { id: 'c1', text: '' }, conclusion: 'NO_EXCEPTION', conclusionNote },
  ...{ steps: [], evidence: [], items: [], deviations: [], marks: [], facts: [] },
});
const contents = (change: Partial<PaperContentsView> = {}): PaperContentsView => ({
  now: { digest: 'now', content: content('2件に承認の記録がない。') },
  kept: [{ digest: 'then', content: content('2件に承認者の記録がない。') }],
  look: { digest: 'then', at: '2026-11-12T08:31:00Z' },
  ...change,
});

let mayReview = true;
beforeEach(() => {
  mayReview = true;
  startWeb([{ provide: EngagementContext, useValue: { id: signal('e1'), can: () => mayReview } }]);
});

describe('what changed since the own last look', () => {
  it('stands first, word by word, with when that was', async () => {
    const page = await renderPage(LookDifference, { paper: paper() });
    await answer(asked(`${address}/contents`), contents());
    expect(page.text).toContain('前回から変わったところ');
    expect(page.text).toContain('11-12 17:31 → 今');
    expect(page.element.querySelector('del')?.textContent).toContain('者');
    expect(page.text).toContain('メモ 手続2 森 試');
    expect(page.text).toContain('版は?');
    expect(page.text).not.toContain('古いメモ');
  });

  it('is not there at the first look, nor made up where what was seen is not kept', async () => {
    const page = await renderPage(LookDifference, { paper: paper() });
    await answer(asked(`${address}/contents`), contents({ look: null }));
    expect(page.text).toBe('');
    const signedBefore = await renderPage(LookDifference, { paper: paper() });
    await answer(asked(`${address}/contents`), contents({ kept: [] }));
    expect(signedBefore.text).toContain('前回の内容は分かりません');
  });
});

describe('a look', () => {
  it('is noted under what is shown, and a refusal of it stops nobody', async () => {
    const page = await renderPage(LookDifference, { paper: paper() });
    const noted = asked(`${address}/looks`, 'POST');
    expect(noted.request.body).toEqual({ digest: 'now' });
    await answer(asked(`${address}/contents`), contents());
    await refuseWith(noted, 'stale-version');
    expect(page.text).toContain('前回から変わったところ');
  });

  it('is nobody’s who does not review', async () => {
    mayReview = false;
    await renderPage(LookDifference, { paper: paper() });
    await answer(asked(`${address}/contents`), contents());
    expect(nothingAsked()).toBe(true);
  });
});
