import { asked, answer, lose, nothingAsked, openDialog, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { AssignDialog } from './assign-dialog';

const path = 'engagements/e1/tests/assignments';
const ask = {
  engagementId: 'e1',
  tests: [{ id: 't1', version: 3 }],
  controls: 1,
  people: [{ value: 'sato', label: '佐藤 花子' }],
  assigneeId: '',
  dueOn: '2026-11-30',
};
const open = () => openDialog<boolean>(AssignDialog, ask, { focus: 'select' });

beforeEach(() => startWeb());

describe('assigning tests', () => {
  it('wants a person', async () => {
    const dialog = await open();
    await dialog.press('割当');
    expect(dialog.faultsOf('担当')).toEqual(['担当を選んでください。']);
    expect([nothingAsked(), document.activeElement]).toEqual([true, dialog.field('担当')]);
  });

  it.each([
    ['12/10', '2026-12-10'],
    ['+7', '2026-12-05'],
    ['月末', '2026-11-30'],
    ['１２１０', '2026-12-10'],
    ['', null],
  ])('sends a day typed as %s as %s', async (typed, dueOn) => {
    const dialog = await open();
    await dialog.choose('担当', 'sato');
    await dialog.type('期限', typed);
    await dialog.press('割当');
    expect(asked(path, 'PUT').request.body).toEqual({ tests: ask.tests, assigneeId: 'sato', dueOn });
  });

  it('erases no day by one that cannot be read', async () => {
    const dialog = await open();
    await dialog.choose('担当', 'sato');
    await dialog.type('期限', '中旬');
    await dialog.press('割当');
    expect([nothingAsked(), dialog.closedWith]).toEqual([true, undefined]);
    expect(dialog.faultsOf('期限')[0]).toContain('日付として読めません。');
  });

  it('is done once, however often it has to be sent', async () => {
    const dialog = await open();
    await dialog.choose('担当', 'sato');
    await dialog.press('割当');
    const lost = asked(path, 'PUT');
    await lose(lost);
    await dialog.press('割当');
    const again = asked(path, 'PUT');
    expect(again.request.headers.get('Idempotency-Key')).toBe(lost.request.headers.get('Idempotency-Key'));
    await answer(again, null);
    expect(dialog.closedWith).toEqual({ answer: true });
  });
});
