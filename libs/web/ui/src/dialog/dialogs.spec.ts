import { Component, inject } from '@angular/core';
import { DialogRef } from '@angular/cdk/dialog';
import { TestBed } from '@angular/core/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDialog, Rendered, settled } from '../testing';
import { DialogFrame } from './dialog-frame';
import { Dialogs } from './dialogs';

@Component({
  selector: 'ak-any-dialog',
  imports: [DialogFrame],
  template: `<ak-dialog-frame title="何か"
    ><label>名前<input /></label
  ></ak-dialog-frame>`,
})
class AnyDialog {
  readonly dialog = inject<DialogRef<string>>(DialogRef);
}

const top = () => document.querySelectorAll<HTMLElement>('cdk-dialog-container');

beforeEach(() => {
  document.body.innerHTML = '<main tabindex="-1"><input id="page" /><button id="opener">登録</button></main>';
});

describe('opening a dialog', () => {
  it('has the focus before the next key, so that nothing typed goes to the page behind', () => {
    document.querySelector<HTMLElement>('#page')!.focus();
    void TestBed.inject(Dialogs).open(AnyDialog, null);
    expect(top()[0]!.contains(document.activeElement)).toBe(true);
    expect(document.activeElement?.tagName).toBe('INPUT');
  });

  it('opens no second one while one is open', async () => {
    const dialogs = TestBed.inject(Dialogs);
    void dialogs.open(AnyDialog, null);
    expect(await dialogs.open(AnyDialog, null)).toBeUndefined();
    expect(await dialogs.confirm({ title: 'もう一つ', confirm: 'する' })).toBe(false);
    expect(top()).toHaveLength(1);
  });

  it('asks for the password over another, which waits beneath it', async () => {
    const dialogs = TestBed.inject(Dialogs);
    void dialogs.open(AnyDialog, null);
    void dialogs.reauthenticate({ title: '本人確認', confirm: '署名', submit: () => Promise.resolve(null) });
    expect(top()).toHaveLength(2);
  });
});

describe('when a dialog is gone', () => {
  const close = async () => {
    document.activeElement!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', keyCode: 27, bubbles: true, cancelable: true }),
    );
    await settled();
  };

  it('the focus is where it was', async () => {
    const opener = document.querySelector<HTMLElement>('#opener')!;
    opener.focus();
    await openDialog(AnyDialog, null);
    await close();
    expect(document.activeElement).toBe(opener);
  });

  it('and is given to the same button when the page draws it anew', async () => {
    document.querySelector<HTMLElement>('#opener')!.focus();
    await openDialog(AnyDialog, null);
    await close();
    document.querySelector('main')!.innerHTML = '<p>登録しました</p><button id="anew">登録</button>';
    await settled();
    expect(document.activeElement?.id).toBe('anew');
  });

  it('and stays in the page when what opened it is no more', async () => {
    document.querySelector<HTMLElement>('#opener')!.focus();
    await openDialog(AnyDialog, null);
    await close();
    document.querySelector('main')!.innerHTML = '<p>完了</p>';
    await settled();
    expect(document.activeElement?.tagName).toBe('MAIN');
  });
});

describe('confirming', () => {
  const ask = () => openDialogOf(() => TestBed.inject(Dialogs).confirm({ title: '48件に署名します', confirm: '署名' }));

  it('is done with Ctrl+Enter', async () => {
    const { dialog, answer } = await ask();
    await dialog.key('Enter', { ctrlKey: true });
    expect(await answer).toBe(true);
  });

  it('of what cannot be taken back wants the name', async () => {
    const { dialog, answer } = await openDialogOf(() =>
      TestBed.inject(Dialogs).confirm({ title: '封じます', confirm: '封印', name: 'ミズナラ', kind: 'danger' }),
    );
    await dialog.type('確認のため「ミズナラ」と入力', 'みずなら');
    await dialog.press('封印');
    expect(dialog.faultsOf('確認のため「ミズナラ」と入力')).toHaveLength(1);
    await dialog.type('確認のため「ミズナラ」と入力', 'ﾐｽﾞﾅﾗ');
    expect(dialog.faultsOf('確認のため「ミズナラ」と入力')).toEqual([]);
    await dialog.press('封印');
    expect(await answer).toBe(true);
  });
});

async function openDialogOf<T>(open: () => Promise<T>): Promise<{ dialog: Rendered; answer: Promise<T> }> {
  const answer = open();
  await settled();
  return { dialog: new Rendered(top()[0]!), answer };
}
