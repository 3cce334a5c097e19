import type { Problem } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { describe, expect, it } from 'vitest';
import { openDialog, type OpenDialog } from '../testing';
import { TextDialog, type TextAsk } from './text-dialog';

const busy: Problem = {
  type: 'urn:akashi:problem:busy',
  status: 503,
  code: 'busy',
  title: '',
  text: { ja: problemText('busy').ja, en: problemText('busy').en },
  requestId: '7F3A',
};

const ask = (act: TextAsk['act']): Promise<OpenDialog<boolean>> =>
  openDialog<boolean>(TextDialog, { title: '標本を取り消します', label: '理由', send: '取消し', act });

describe('a dialog that asks for a reason', () => {
  it('says beside the field that it is empty, and puts the caret there', async () => {
    const sent: string[] = [];
    const dialog = await ask((text) => (sent.push(text), Promise.resolve(null)));
    expect(dialog.faultsOf('理由')).toEqual([]);
    await dialog.press('取消し');
    expect(dialog.faultsOf('理由')).toEqual(['入力してください。']);
    expect(document.activeElement).toBe(dialog.field('理由'));
    expect([sent, dialog.closedWith]).toEqual([[], undefined]);
  });

  it('says nothing of a field that was only passed through', async () => {
    const dialog = await ask(() => Promise.resolve(null));
    dialog.field('理由').focus();
    dialog.field('理由').blur();
    expect(dialog.faultsOf('理由')).toEqual([]);
  });

  it('does it with Ctrl+Enter and closes once it is done', async () => {
    const sent: string[] = [];
    const dialog = await ask((text) => (sent.push(text), Promise.resolve(null)));
    await dialog.type('理由', ' 範囲外の記録 ');
    dialog.field('理由').focus();
    await dialog.key('Enter', { ctrlKey: true });
    expect([sent, dialog.closedWith]).toEqual([['範囲外の記録'], { answer: true }]);
  });

  it('stays with what was typed and tells what the server said', async () => {
    const dialog = await ask(() => Promise.resolve(busy));
    await dialog.type('理由', '範囲外の記録');
    await dialog.press('取消し');
    expect(dialog.text).toContain(busy.text.ja.kept.slice(0, -1));
    expect(dialog.field('理由').value).toBe('範囲外の記録');
    expect(dialog.closedWith).toBeUndefined();
  });

  it('sends once, however often it is pressed', async () => {
    let count = 0;
    const dialog = await ask(() => ((count += 1), new Promise(() => undefined)));
    await dialog.type('理由', '範囲外の記録');
    await dialog.press('取消し');
    dialog.element.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await dialog.key('Enter', { ctrlKey: true });
    expect(count).toBe(1);
  });
});
