import type { LastYearRequestsView, LastYearRequestView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { answer, asked, openDialog, refuseWith, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { LastYearDialog, remarksOn } from './last-year-dialog';

const path = 'engagements/e1/last-year-requests';
const request = (id: string, change: Partial<LastYearRequestView> = {}): LastYearRequestView => ({
  id,
  code: id.toUpperCase(),
  title: `依頼 ${id}`,
  wanted: '一覧をください。',
  shows: '',
  dueOn: '2026-10-15',
  proposedDueOn: '2027-10-15',
  answererId: null,
  answererName: null,
  round: 1,
  tests: 2,
  testsNow: 2,
  isTakenOver: false,
  ...change,
});
const view = (change: Partial<LastYearRequestsView> = {}): LastYearRequestsView => ({
  engagementName: '文書基盤 2026年度',
  isClosed: false,
  requests: [
    request('r-001'),
    request('r-002', { testsNow: 1, round: 2 }),
    request('r-003', { testsNow: 0 }),
    request('r-004', { isTakenOver: true }),
  ],
  ...change,
});

async function open(change: Partial<LastYearRequestsView> = {}) {
  const dialog = await openDialog(LastYearDialog, 'e1');
  await answer(asked(path), view(change));
  return dialog;
}

beforeEach(() => startWeb());

describe('last year’s requests', () => {
  it('are chosen where they still have a paper and are not asked again already, and drafted with the days that are shown', async () => {
    const dialog = await open();
    expect(dialog.text).toContain('2→1');
    await dialog.press('2件の下書きを作成');
    const sent = asked(path, 'POST');
    expect(sent.request.body).toEqual({
      requests: ['r-001', 'r-002'].map((id) => ({ id, dueOn: '2027-10-15' })),
    });
    await answer(sent, [{ id: 'n1' }]);
    expect(dialog.closedWith?.answer).toEqual([{ id: 'n1' }]);
  });

  it('are all chosen by one tick, and none by the next; what is asked again already is neither', async () => {
    const dialog = await open();
    const boxes = [...dialog.element.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    expect(boxes.map(({ checked, disabled }) => [checked, disabled])).toEqual([
      [false, false],
      [true, false],
      [true, false],
      [false, false],
      [false, true],
    ]);
    boxes[0]!.click();
    await settled();
    expect(dialog.button('3件の下書きを作成').getAttribute('aria-disabled')).not.toBe('true');
    boxes[0]!.click();
    await settled();
    expect(dialog.button('0件の下書きを作成').getAttribute('aria-disabled')).toBe('true');
  });

  it('say what to look at before they go out again', () => {
    expect(remarksOn(request('a'))).toEqual([]);
    expect(remarksOn(request('a', { testsNow: 0, round: 3 }))).toEqual(['none', 'returned']);
    expect(remarksOn(request('a', { testsNow: 1 }))).toEqual(['fewer']);
    expect(remarksOn(request('a', { isTakenOver: true, testsNow: 0 }))).toEqual(['taken']);
  });

  it('are kept chosen when somebody else was faster, and the refusal is told', async () => {
    const dialog = await open();
    await dialog.press('2件の下書きを作成');
    await refuseWith(asked(path, 'POST'), 'request.taken-over-already');
    expect(dialog.text).toContain(problemText('request.taken-over-already').ja.next);
    expect(dialog.closedWith).toBeUndefined();
  });

  it.each([
    ['no year was audited before', { engagementName: null, requests: [] }, '前年に監査した期間がありません'],
    ['last year is closed to the person', { isClosed: true, requests: [] }, '前年の体制にいた人'],
    ['nothing was asked', { requests: [] }, '前年に送った依頼はありません'],
  ] as const)('say so when %s', async (_, change, said) => {
    const dialog = await open({ ...change, requests: [] });
    expect(dialog.text).toContain(said);
    expect(dialog.element.querySelector('table')).toBeNull();
  });
});
