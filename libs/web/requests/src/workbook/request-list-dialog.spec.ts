import type { RequestListPreview } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { answer, asked, openDialog, refuseWith, settled, startWeb, type Rendered } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { RequestListDialog } from './request-list-dialog';

const path = 'engagements/e1/requests/list';
const changed = {
  row: 4,
  id: 'r1',
  code: 'R-001',
  version: 3,
  content: null,
  answer: { note: '別便です。', from: '藤井 恵', on: '2026-10-01', how: 'Excel' },
  changes: [{ field: 'answer' as const, before: '', after: '別便です。' }],
};
const preview = (change: Partial<RequestListPreview> = {}): RequestListPreview => ({
  requests: [changed],
  same: 2,
  faults: [],
  faultTotal: 0,
  unknown: [],
  ...change,
});

async function choose(on: Rendered): Promise<void> {
  const native = on.element.querySelector<HTMLInputElement>('input[type=file]')!;
  Object.defineProperty(native, 'files', { value: [new File(['x'], '依頼資料.xlsx')], configurable: true });
  native.dispatchEvent(new Event('change'));
  await settled();
}

beforeEach(() => startWeb());

describe('a list of requests that comes back', () => {
  it('shows each cell that would change, and takes in what was shown', async () => {
    const dialog = await openDialog(RequestListDialog, 'e1');
    await choose(dialog);
    await answer(asked(`${path}/preview`, 'POST'), preview());
    expect(dialog.text).toContain('変わる依頼 0、新しい依頼 0、記録する回答 1、変わらない行 2');
    expect(dialog.element.querySelector('tbody')?.textContent).toContain('別便です。');
    await dialog.press('1件を取り込む');
    const { id, version, content, answer: said } = changed;
    const sent = asked(path, 'POST');
    expect(sent.request.body).toEqual({ requests: [{ id, version, content, answer: said }] });
    await answer(sent, [{ id: 'r1' }]);
    expect(dialog.closedWith?.answer).toEqual([{ id: 'r1' }]);
  });

  it('says each fault at its cell, a refusal in its own words, and takes in nothing', async () => {
    const dialog = await openDialog(RequestListDialog, 'e1');
    await choose(dialog);
    const faults = [
      { row: 4, field: 'title' as const, address: 'B4', rule: 'request.text-was-sent', value: '別の件名' },
      { row: 5, field: 'dueOn' as const, address: 'E5', rule: 'request-list.date-unreadable', value: '来週' },
    ];
    await answer(asked(`${path}/preview`, 'POST'), preview({ faults, faultTotal: 2 }));
    expect(dialog.text).toContain(problemText('request.text-was-sent').ja.happened);
    expect(dialog.text).toContain('E5 期限');
    expect(dialog.button('1件を取り込む').getAttribute('aria-disabled')).toBe('true');
  });

  it('is read again where somebody was faster', async () => {
    const dialog = await openDialog(RequestListDialog, 'e1');
    await choose(dialog);
    await answer(asked(`${path}/preview`, 'POST'), preview());
    await dialog.press('1件を取り込む');
    await refuseWith(asked(path, 'POST'), 'stale-version');
    await dialog.press('読み直す');
    await answer(asked(`${path}/preview`, 'POST'), preview({ requests: [], same: 3 }));
    expect(dialog.text).toContain('変わらない行 3');
  });
});
