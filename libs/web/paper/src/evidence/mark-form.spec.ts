import { getDebugNode } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { MarkView, PaperView, PopulationView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { EngagementContext } from '@akashi/web-platform';
import { answer, asked, nothingAsked, renderPage, settled, startWeb, type Rendered } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { PaperActions } from '../paper-actions';
import { PaperEditor } from '../paper-editor';
import { MarkForm, type WrittenMark } from './mark-form';

const region = { page: 10, left: 1000, top: 2000, width: 5000, height: 300 };
const written: WrittenMark = { evidenceId: 'e9', versionNo: 2, kind: 'tick', region, lines: null, before: null };
const before = {
  ...{ id: 'm1', version: 3, number: 1, evidenceId: 'e9', evidenceNumber: 118, versionNo: 2, kind: 'exception' },
  ...{ note: '承認が翌日', region, lines: null, stepId: 's1', cell: null, by: 'sato', byName: '佐藤 花子', at: '' },
} as const satisfies MarkView;
const paperOf = (change: object = {}) =>
  ({
    ...{ id: 't1', version: 4, state: 'in_progress', steps: [{ id: 's1' }, { id: 's2' }], evidence: [], marks: [] },
    populations: [{ id: 'p1', code: 'P-12', attributes: [{ attribute: 'A', name: '承認' }] }],
    ...change,
  }) as unknown as PaperView;

beforeEach(async () => {
  startWeb([PaperEditor, PaperActions]);
  const entering = TestBed.inject(EngagementContext).enter('e1');
  await answer(asked('engagements/e1/frame'), { id: 'e1', permissions: ['evidence.add'], state: 'in_fieldwork' });
  await entering;
  void TestBed.inject(PaperEditor).open('e1', 't1');
  await settled();
  await answer(asked('engagements/e1/tests/t1'), paperOf());
});

const form = (mark: WrittenMark, paper = paperOf()): Promise<Rendered> => renderPage(MarkForm, { paper, mark });
/** The paper is read before something is done to it, and again after. */
async function readAgain(): Promise<void> {
  await answer(asked('engagements/e1/tests/t1'), paperOf());
}

describe('what a mark says', () => {
  it('is asked for where the mark stands, and goes out with its file and the step that was chosen', async () => {
    const page = await form(written);
    expect(page.text).toContain('10頁');
    await page.choose('結ぶ手続', 's2');
    await page.press('印を付ける');
    await readAgain();
    const sent = asked('engagements/e1/evidence/e9/marks', 'POST');
    expect(sent.request.body).toEqual({
      ...{ testId: 't1', versionNo: 2, kind: 'tick', note: '', region, lines: null, stepId: 's2', cell: null },
    });
  });

  it('is asked for beside the note where an exception says nothing, and nothing is sent', async () => {
    const page = await form({ ...written, kind: 'exception' });
    await page.press('印を付ける');
    expect(page.faultsOf('説明')).toEqual([problemText('mark.note-missing').ja.happened]);
    expect(nothingAsked()).toBe(true);
  });

  it('is tied to a cell of the sample by its number, and to none that there is not', async () => {
    const page = await form(written);
    await page.choose('結ぶ標本の検査項目', 'p1 A');
    await page.type('標本の番号', '8');
    const items = [{ id: 'i8', rank: 8, voidReason: null }] as unknown as PopulationView['items'];
    await page.press('印を付ける');
    await answer(asked('engagements/e1/populations/p1'), { items });
    await readAgain();
    const sent = asked('engagements/e1/evidence/e9/marks', 'POST');
    expect(sent.request.body).toMatchObject({ cell: { itemId: 'i8', attribute: 'A' } });
  });

  it('says that the sample has no item of a number, whose number stays to be mended; an attribute may have blanks', async () => {
    const populations = [{ id: 'p1', code: 'P-12', attributes: [{ attribute: 'A 2', name: '承認' }] }];
    const page = await form(written, paperOf({ populations }));
    await page.choose('結ぶ標本の検査項目', 'p1 A 2');
    await page.type('標本の番号', '8');
    await page.press('印を付ける');
    const items = [
      { id: 'i8', rank: 8, voidReason: 'ID違い' },
      { id: 'i9', rank: 9, voidReason: null },
    ] as unknown as PopulationView['items'];
    await answer(asked('engagements/e1/populations/p1'), { items });
    expect(page.faultsOf('標本の番号')).toEqual(['この番号の標本はありません。']);
    expect([page.field('標本の番号').value, nothingAsked()]).toEqual(['8', true]);
    await page.type('標本の番号', '9');
    await page.press('印を付ける');
    await answer(asked('engagements/e1/populations/p1'), { items });
    await readAgain();
    const sent = asked('engagements/e1/evidence/e9/marks', 'POST');
    expect(sent.request.body).toMatchObject({ cell: { itemId: 'i9', attribute: 'A 2' } });
  });

  it('is left by Escape, but not by the one that ends a conversion', async () => {
    const page = await form(written);
    let left = 0;
    (getDebugNode(page.element)!.componentInstance as MarkForm).left.subscribe(() => (left += 1));
    const press = (isComposing: boolean) =>
      page.field('説明').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, isComposing }));
    press(true);
    expect(left).toBe(0);
    press(false);
    expect(left).toBe(1);
  });

  it('takes no signature back for what it said before', async () => {
    const page = await form({ ...before, before });
    await page.press('変える');
    expect(page.text).toContain(problemText('mark.nothing-changed').ja.happened);
    expect(nothingAsked()).toBe(true);
  });

  it('begins with what it said when it is changed, and goes out under the version that was seen', async () => {
    const page = await form({ ...before, before });
    expect([page.field('説明').value, page.field<HTMLSelectElement>('結ぶ手続').value]).toEqual(['承認が翌日', 's1']);
    await page.type('説明', '承認が翌々日');
    await page.press('変える');
    await readAgain();
    const sent = asked('engagements/e1/evidence/marks/m1', 'PUT');
    expect(sent.request.body).toEqual({
      ...{ version: 3, kind: 'exception', note: '承認が翌々日', stepId: 's1', cell: null },
    });
  });

  it('says something else of an item that was voided meanwhile, and does not look for it again', async () => {
    const cell = { itemId: 'i8', populationId: 'p1', populationCode: 'P-12', rank: 8, attribute: 'A' };
    const tied = { ...before, cell };
    const page = await form({ ...tied, before: tied });
    await page.type('説明', '別の語');
    await page.press('変える');
    await readAgain();
    const sent = asked('engagements/e1/evidence/marks/m1', 'PUT');
    expect(sent.request.body).toMatchObject({ note: '別の語', cell: { itemId: 'i8', attribute: 'A' } });
  });

  it('says of a signed paper that its signatures become void', async () => {
    expect((await form(written)).text).not.toContain('失効');
    expect((await form(written, paperOf({ state: 'reviewed' }))).text).toContain('署名は失効します');
    await settled();
  });
});
