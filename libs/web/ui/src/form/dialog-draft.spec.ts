import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormField } from '@angular/forms/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import { FORM_DRAFTS } from '../field/form-drafts';
import { TextField } from '../field/text-field';
import { openDialog } from '../testing';
import { FormDialog } from './form-dialog';
import { ruleForm } from './rule-form';

interface Said {
  reason: string;
  owner: string;
  password: string;
}

const server: { answer: Said | undefined } = { answer: undefined };
const kept = new Map<string, string>();

/** What is said of a thing: its owner stands already, and a password that nobody keeps. */
@Component({
  selector: 'ak-correction-of-thing',
  imports: [FormDialog, FormField, TextField],
  template: `
    <ak-form-dialog [form]="form" title="訂正" action="記録">
      <ak-text-field label="理由" [formField]="form.fields.reason" />
      <ak-text-field label="担当" [formField]="form.fields.owner" />
      <ak-text-field label="合言葉" [formField]="form.fields.password" />
    </ak-form-dialog>
  `,
})
class CorrectionDialog {
  private readonly ask = inject<{ thing: { id: string; owner: string } }>(DIALOG_DATA);
  protected readonly form = ruleForm({
    said: { reason: '', owner: this.ask.thing.owner, password: '' } as Said,
    limits: { reason: 200, owner: 20 },
    sending: { busy: signal(false), problem: signal(null) },
    send: () => Promise.resolve(server.answer),
  });
}

const open = (id = 't1', owner = '佐藤') => openDialog<Said>(CorrectionDialog, { thing: { id, owner } });
const valueOf = (dialog: Awaited<ReturnType<typeof open>>, label: string) =>
  (dialog.field(label) as HTMLInputElement).value;
const restored = '前に入力した文を戻しました。';

beforeEach(() => {
  server.answer = undefined;
  kept.clear();
  const drafts = {
    of: <T>(name: string) => ({
      find: () => JSON.parse(kept.get(name) ?? 'null') as T | null,
      keep: (said: T) => void kept.set(name, JSON.stringify(said)),
      drop: () => void kept.delete(name),
    }),
  };
  TestBed.configureTestingModule({ providers: [{ provide: FORM_DRAFTS, useValue: drafts }] });
});

describe('what was typed in a dialog', () => {
  it('is there again when it is opened for the same thing, which says so, and for no other', async () => {
    const first = await open();
    expect(first.text).not.toContain(restored);
    await first.type('理由', '対象の取り違え');
    await first.press('やめる');
    const other = await open('t2');
    expect([valueOf(other, '理由'), other.text.includes(restored)]).toEqual(['', false]);
    await other.press('やめる');
    const again = await open();
    expect([valueOf(again, '理由'), again.text.includes(restored)]).toEqual(['対象の取り違え', true]);
  });

  it('stays on its page: a dialog of the same name in another engagement begins empty', async () => {
    history.replaceState(null, '', '/engagements/e1/findings');
    const first = await open();
    await first.type('理由', '依頼者Aの事情');
    await first.press('やめる');
    history.replaceState(null, '', '/engagements/e2/findings');
    const elsewhere = await open();
    expect([valueOf(elsewhere, '理由'), elsewhere.text.includes(restored)]).toEqual(['', false]);
    await elsewhere.press('やめる');
    history.replaceState(null, '', '/engagements/e1/findings');
    expect(valueOf(await open(), '理由')).toBe('依頼者Aの事情');
  });

  it('can be taken away again, and is gone for good', async () => {
    const first = await open();
    await first.type('理由', '対象の取り違え');
    await first.press('やめる');
    const again = await open();
    await again.press('戻した文を消す');
    expect([valueOf(again, '理由'), again.text.includes(restored)]).toEqual(['', false]);
    await again.press('やめる');
    expect(kept.size).toBe(0);
  });

  it('stays while the server refuses it, and goes once it is taken', async () => {
    const dialog = await open();
    await dialog.type('理由', '対象の取り違え');
    await dialog.press('記録');
    expect(kept.size).toBe(1);
    server.answer = { reason: '対象の取り違え', owner: '佐藤', password: '' };
    await dialog.press('記録');
    expect(kept.size).toBe(0);
  });

  it('undoes nothing that somebody else wrote meanwhile in another field', async () => {
    const first = await open('t1', '佐藤');
    await first.type('理由', '対象の取り違え');
    await first.press('やめる');
    const again = await open('t1', '森');
    expect([valueOf(again, '理由'), valueOf(again, '担当')]).toEqual(['対象の取り違え', '森']);
  });

  it('is kept of words alone: a password has no limit and no draft', async () => {
    const first = await open();
    await first.type('合言葉', 'himitsu-no-kotoba');
    await first.type('理由', '途中');
    expect([...kept.values()].join()).not.toContain('himitsu');
    expect([...kept.values()].join()).toContain('途中');
  });
});
