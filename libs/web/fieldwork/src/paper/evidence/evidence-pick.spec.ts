import { TestBed } from '@angular/core/testing';
import type { PaperView } from '@akashi/contracts';
import { EngagementContext } from '@akashi/web-platform';
import { PaperEditor } from '@akashi/web-paper';
import { answer, asked, nothingAsked, renderPage, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { EvidencePick } from './evidence-pick';

const paper = {
  id: 't1',
  version: 4,
  steps: [],
  evidence: [{ evidenceId: 'e2', stepId: null }],
} as unknown as PaperView;
const hit = (id: string, code: string, text: string) => ({
  ...{ id, code, engagementId: 'e1', engagementName: null, parentId: 't9', label: '' },
  ...{ title: { before: text, hit: '', after: '' }, excerpt: null },
});
const found = {
  groups: [{ kind: 'evidence', hits: [hit('e9', 'E-0009', '規程'), hit('e2', 'E-0002', '規程別紙')], hasMore: false }],
};

beforeEach(async () => {
  startWeb([PaperEditor]);
  const entering = TestBed.inject(EngagementContext).enter('e1');
  await answer(asked('engagements/e1/frame'), { id: 'e1', permissions: ['evidence.add'], state: 'in_fieldwork' });
  await entering;
  void TestBed.inject(PaperEditor).open('e1', 't1');
  await settled();
  await answer(asked('engagements/e1/tests/t1'), paper);
});

const type = async (element: HTMLElement, text: string) => {
  const field = element.querySelector('input')!;
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await new Promise((done) => setTimeout(done, 140));
  await settled();
};

describe('picking evidence that the engagement has', () => {
  it('looks for its name and text, and links what Enter takes', async () => {
    const page = await renderPage(EvidencePick, { paper });
    await type(page.element, '規程');
    const search = asked('search', 'POST');
    expect(search.request.body).toEqual({ words: '規程', engagementId: 'e1', only: 'evidence' });
    await answer(search, found);
    expect(page.text).toContain('E-0002 規程別紙この調書にあります');
    await page.key('Enter');
    const link = asked('engagements/e1/evidence/e9/links', 'POST');
    expect(link.request.body).toEqual({ testId: 't1', stepId: null });
  });

  it('takes the first where Enter came before the answer, and nothing that is on the paper already', async () => {
    const page = await renderPage(EvidencePick, { paper });
    await type(page.element, '規程');
    await page.key('Enter');
    await answer(asked('search', 'POST'), found);
    asked('engagements/e1/evidence/e9/links', 'POST');
    await type(page.element, '別紙');
    await answer(asked('search', 'POST'), { groups: [{ ...found.groups[0], hits: [found.groups[0]!.hits[1]] }] });
    await page.key('Enter');
    expect(nothingAsked()).toBe(true);
  });

  it('leaves Ctrl+Enter to the page, which signs by it', async () => {
    const page = await renderPage(EvidencePick, { paper });
    await type(page.element, '規程');
    await answer(asked('search', 'POST'), found);
    await page.key('Enter', { ctrlKey: true });
    expect(nothingAsked()).toBe(true);
  });

  it('says that nothing fits', async () => {
    const page = await renderPage(EvidencePick, { paper });
    await type(page.element, '無い語');
    await answer(asked('search', 'POST'), { groups: [] });
    expect(page.text).toContain('合う証跡はありません。');
  });
});
