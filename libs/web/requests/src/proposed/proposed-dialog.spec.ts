import type { RequestProposalsView, RequestProposalView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { answer, asked, nothingAsked, openDialog, refuseWith, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { ProposedDialog } from './proposed-dialog';

const path = 'engagements/e1/proposed-requests';
const paper = (n: number) =>
  ({ id: `t${n}`, controlId: `c${n}`, controlNumber: `9.2.1.${n}`, type: 'DESIGN' }) as const;
const proposal = (seen: string, change: Partial<RequestProposalView> = {}): RequestProposalView => ({
  seen,
  title: `一覧 ${seen}`,
  wanted: `一覧 ${seen} をください。`,
  shows: '',
  papers: [paper(1), paper(2)],
  procedures: 2,
  lastYear: [],
  proposedDueOn: null,
  answererId: null,
  answererName: null,
  ...change,
});
const view = (change: Partial<RequestProposalsView> = {}): RequestProposalsView => ({
  proposals: [proposal('a'), proposal('b', { lastYear: ['R-007'], proposedDueOn: '2031-10-15', answererId: 'nomura' })],
  leftOut: [
    { reason: 'asked', what: '規程', code: 'R-012', papers: 3 },
    { reason: 'no-text', what: '9.2.1.5', code: null, papers: 1 },
  ],
  lastYear: 'read',
  ...change,
});

async function open(change: Partial<RequestProposalsView> = {}) {
  const dialog = await openDialog(ProposedDialog, 'e1');
  await answer(asked(path), view(change));
  const boxes = () => [...dialog.element.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const field = (label: string, at = 0) => {
    const found = [...dialog.element.querySelectorAll('label')].filter((one) => one.textContent?.trim() === label)[at];
    return dialog.element.querySelector<HTMLInputElement>(`#${found?.getAttribute('for') ?? ''}`)!;
  };
  const type = async (control: HTMLInputElement, text: string) => {
    control.value = text;
    for (const event of ['input', 'blur']) control.dispatchEvent(new Event(event, { bubbles: true }));
    await settled();
  };
  return { dialog, boxes, field, type };
}

beforeEach(() => startWeb());

describe('proposed requests', () => {
  it('are all ticked, wait for a day where none is proposed, and are taken over in one act', async () => {
    const { dialog, field, type } = await open();
    expect(dialog.element.textContent).toContain('期限のない案が1件あります');
    await type(field('期限のない案の期限'), '2031-09-30');
    await dialog.press('2件の下書きを作成');
    const sent = asked(path, 'POST');
    const said = { shows: '', wanted: '一覧 a をください。', title: '一覧 a' };
    expect(sent.request.body).toEqual({
      requests: [
        { ...said, seen: 'a', dueOn: '2031-09-30', answererId: null },
        {
          ...said,
          seen: 'b',
          title: '一覧 b',
          wanted: '一覧 b をください。',
          dueOn: '2031-10-15',
          answererId: 'nomura',
        },
      ],
    });
    await answer(sent, [{ id: 'n1' }, { id: 'n2' }]);
    expect(dialog.closedWith?.answer).toHaveLength(2);
  });

  it('have the focus at their first tick once they are there: a Space ticks, and does not press the way out', async () => {
    await open();
    await settled();
    expect((document.activeElement as HTMLElement | null)?.dataset['seen']).toBe('a');
  });

  it('wait while a day cannot be read: it is neither the one before nor none', async () => {
    const { dialog, field, type } = await open();
    await type(field('期限のない案の期限'), '2031-09-30');
    await type(field('期限のない案の期限'), '九月ごろ');
    expect(dialog.element.textContent).toContain('「期限のない案の期限」の日付を読めません。');
    await dialog.key('Enter', { ctrlKey: true });
    expect(nothingAsked()).toBe(true);
  });

  it('are worded one by one; what is not ticked is left', async () => {
    const { dialog, boxes, field, type } = await open();
    boxes()[1]!.click();
    boxes()[2]!.focus();
    await settled();
    await type(field('依頼の文'), '9月末の一覧をください。');
    await dialog.press('1件の下書きを作成');
    expect(asked(path, 'POST').request.body).toMatchObject({
      requests: [{ seen: 'b', wanted: '9月末の一覧をください。', title: '一覧 b' }],
    });
  });

  it('keep the words that they were given when their dialog is left, until they are taken over', async () => {
    const before = await open();
    await before.type(before.field('依頼の文'), '9月末の一覧をください。');
    await before.dialog.press('やめる');
    const after = await open();
    expect(after.field('依頼の文').value).toBe('9月末の一覧をください。');
  });

  it('are gone through by the arrows, and all of them by one tick', async () => {
    const { dialog, boxes } = await open();
    const [every, first, second] = boxes();
    first!.focus();
    first!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    await settled();
    expect(document.activeElement).toBe(second);
    every!.click();
    await settled();
    expect(dialog.button('0件の下書きを作成').getAttribute('aria-disabled')).toBe('true');
  });

  it('say what is left out and why, and whether last year is closed to the person', async () => {
    const { dialog } = await open({ lastYear: 'closed' });
    const text = dialog.element.textContent ?? '';
    for (const said of [
      '案にしなかったもの 2',
      'R-012 で依頼済み',
      '「依頼する資料」のある手続がない',
      '前年の体制にいた人',
    ])
      expect(text).toContain(said);
  });

  it('stay as they were worded where somebody was faster, and the refusal is told', async () => {
    const { dialog } = await open({ proposals: [proposal('b', { proposedDueOn: '2031-10-15' })] });
    await dialog.press('1件の下書きを作成');
    await refuseWith(asked(path, 'POST'), 'request.repeats-procedure');
    expect(dialog.element.textContent).toContain(problemText('request.repeats-procedure').ja.next);
    expect(dialog.closedWith).toBeUndefined();
  });

  it('say so where nothing is new', async () => {
    const { dialog } = await open({ proposals: [], leftOut: [] });
    expect(dialog.element.textContent).toContain('新しく依頼する案はありません');
    expect(dialog.element.querySelector('table')).toBeNull();
  });
});
