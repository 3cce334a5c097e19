import { TestBed } from '@angular/core/testing';
import type { PaperView, PriorPaperView } from '@akashi/contracts';
import { EngagementContext } from '@akashi/web-platform';
import { PaperActions, PaperEditor } from '@akashi/web-paper';
import { answer, asked, nothingAsked, renderPage, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { PriorPane } from './prior-pane';
import { PriorPaper } from './prior-paper';

const step = { technique: 'INSPECTION', interviewee: '', performedOn: '2026-10-20', performedBy: 'sato', source: null };
const then = {
  ...{ id: 'p1', conclusion: 'DEVIATION', conclusionNote: '2件に記録がない。', evidence: [], deviations: [] },
  control: { number: '9.2.1.3', text: '承認を得る。' },
  steps: [
    { ...step, id: 's1', procedure: '規程を閲覧する。', result: '第3条' },
    { ...step, id: 's2', procedure: '記録を閲覧する。', result: '25件' },
  ],
} as unknown as PaperView;
const paper = {
  ...{ id: 't1', version: 4, control: { text: '承認を得る。' }, steps: [{ copied: { stepId: 's1' } }] },
} as unknown as PaperView;
const prior: PriorPaperView = { engagementId: 'e0', name: '2026年度', testId: 'p1', isClosed: false };
const pane = (change: object = {}) => renderPage(PriorPane, { paper, prior, mayCopy: true, ...change });

beforeEach(async () => {
  startWeb([PaperEditor, PaperActions, PriorPaper]);
  const entering = TestBed.inject(EngagementContext).enter('e1');
  await answer(asked('engagements/e1/frame'), { id: 'e1', permissions: ['test.record'], state: 'in_fieldwork' });
  await entering;
});

describe('last year’s paper beside this one', () => {
  it('is read where it is, with what was found then, and says which of its steps are here already', async () => {
    const page = await pane();
    await answer(asked('engagements/e0/tests/p1'), then);
    expect(page.text).toContain('2026年度9.2.1.3');
    expect(page.text).toContain('逸脱あり');
    expect(page.text).toContain('25件');
    expect(page.text).toContain('写してあります');
    expect(page.button('手続2を今年へ写す')).toBeTruthy();
    expect(page.element.querySelector('a')?.getAttribute('href')).toBe('/engagements/e0/papers/p1');
  });

  it('offers nothing to copy to a paper that takes nothing', async () => {
    const page = await pane({ mayCopy: false });
    await answer(asked('engagements/e0/tests/p1'), then);
    expect(page.element.querySelectorAll('button')).toHaveLength(0);
  });

  it('says why it stays closed, and asks for nothing', async () => {
    const page = await pane({ prior: { engagementId: null, name: '2026年度', testId: null, isClosed: true } });
    expect(page.text).toContain('前年度の案件の体制に入っていない');
    expect(nothingAsked()).toBe(true);
  });
});

describe('copying from it', () => {
  it('sends the steps that were asked for, on the version that is open', async () => {
    void TestBed.inject(PaperEditor).open('e1', 't1');
    await settled();
    await answer(asked('engagements/e1/tests/t1'), paper);
    const copying = TestBed.inject(PriorPaper).copy(['s2']);
    await settled();
    await answer(asked('engagements/e1/tests/t1'), paper);
    const sent = asked('engagements/e1/tests/copies', 'PUT');
    expect(sent.request.body).toEqual({
      ...{ tests: [{ id: 't1', version: 4 }], from: 'last-year', paperId: null, stepIds: ['s2'], besideSteps: true },
    });
    await answer(sent, { filled: [{ id: 't1', version: 5, steps: 1 }], leftOut: [] });
    await answer(asked('engagements/e1/tests/t1'), paper);
    expect(await copying).toBe(true);
  });
});
