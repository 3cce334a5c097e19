import { Component, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import type { Problem, ProblemCode } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { allow, refuse } from '@akashi/domain';
import { beforeEach, describe, expect, it } from 'vitest';
import { DateField } from '../date/date-field';
import { NumberField } from '../field/number-field';
import { TextField } from '../field/text-field';
import { TODAY } from '../field/today';
import { openDialog } from '../testing';
import { TestBed } from '@angular/core/testing';
import { FormDialog } from './form-dialog';
import { ruleForm } from './rule-form';

interface Said {
  owner: string;
  dueOn: string;
  count: number | null;
}

const sent: Said[] = [];
const server: { answer: Said | undefined; problem: ProblemCode | null } = { answer: undefined, problem: null };
let refreshed = 0;

function problem(code: ProblemCode): Problem {
  const { ja, en } = problemText(code);
  return { type: '', status: 409, code, title: ja.happened, text: { ja, en }, requestId: '' };
}

/** A plan with an owner, a day that may stay open, and a number that may stay open. */
@Component({
  selector: 'ak-plan-dialog',
  imports: [DateField, FormDialog, FormField, NumberField, TextField],
  template: `
    <ak-form-dialog [form]="form" title="計画" action="記録">
      <p akStale>今の担当は井上</p>
      <ak-text-field label="担当" [formField]="form.fields.owner" />
      <ak-date-field label="期限" [formField]="form.fields.dueOn" />
      <ak-number-field label="件数" [formField]="form.fields.count" />
    </ak-form-dialog>
  `,
})
class PlanDialog {
  private readonly refusal = signal<Problem | null>(null);
  protected readonly form = ruleForm({
    said: { owner: '', dueOn: '2026-12-20', count: null } as Said,
    required: ['owner'],
    limits: { owner: 10 },
    rule: ({ owner, dueOn }: Said) => {
      if (owner === '無効') return refuse('improvement.owner-missing');
      if (dueOn === '2026-01-01') return refuse('improvement.due-date-invalid');
      return dueOn === '2026-02-02' ? refuse('engagement.archived') : allow;
    },
    about: { 'improvement.owner-missing': 'owner', 'improvement.due-date-invalid': 'dueOn' },
    sending: { busy: signal(false), problem: this.refusal },
    send: (said) => {
      sent.push(said);
      this.refusal.set(server.problem && problem(server.problem));
      return Promise.resolve(server.answer);
    },
    refresh: () => Promise.resolve((refreshed += 1)),
  });
}

const open = () => openDialog<Said>(PlanDialog, null);

beforeEach(() => {
  sent.length = 0;
  refreshed = 0;
  Object.assign(server, { answer: undefined, problem: null });
  TestBed.configureTestingModule({ providers: [{ provide: TODAY, useValue: () => '2026-11-28' }] });
});

describe('a form made of a rule', () => {
  it('says what the rule refuses beside the field it is about, and sends nothing', async () => {
    const dialog = await open();
    await dialog.type('担当', '佐藤');
    await dialog.type('期限', '2026-01-01');
    await dialog.press('記録');
    expect(dialog.faultsOf('期限')).toEqual([problemText('improvement.due-date-invalid').ja.happened]);
    expect([dialog.faultsOf('担当'), sent]).toEqual([[], []]);
    expect(document.activeElement).toBe(dialog.field('期限'));
  });

  it('lists two faults above, with the way to each, and begins at the first', async () => {
    const dialog = await open();
    await dialog.type('期限', '2026-01-01');
    await dialog.press('記録');
    expect(dialog.text).toContain('直すところが 2つあります');
    expect(dialog.text).toContain('担当：入力してください。');
    expect(document.activeElement).toBe(dialog.field('担当'));
    const links = [...dialog.element.querySelectorAll('a')];
    links[1]!.click();
    expect(document.activeElement).toBe(dialog.field('期限'));
  });

  it('says above the fields what is about none of them', async () => {
    const dialog = await open();
    await dialog.type('担当', '佐藤');
    await dialog.type('期限', '2026-02-02');
    await dialog.press('記録');
    expect(dialog.element.querySelector('ak-form-faults')?.textContent).toContain(
      problemText('engagement.archived').ja.happened,
    );
  });

  it('refuses what is too long, counted as people count', async () => {
    const dialog = await open();
    await dialog.type('担当', '𠮷'.repeat(11));
    await dialog.press('記録');
    expect(dialog.faultsOf('担当')).toEqual(['文字数が多すぎます。']);
    await dialog.type('担当', '𠮷'.repeat(10));
    expect(dialog.faultsOf('担当')).toEqual([]);
  });
});

describe('a day or number that may stay open', () => {
  it.each([
    ['12/10', '2026-12-10'],
    ['+7', '2026-12-05'],
    ['月末', '2026-11-30'],
    ['１２１０', '2026-12-10'],
    ['R8.12.10', '2026-12-10'],
    ['', ''],
  ])('typed as %s is sent as %s', async (typed, dueOn) => {
    const dialog = await open();
    await dialog.type('担当', '佐藤');
    await dialog.type('期限', typed);
    await dialog.press('記録');
    expect(sent).toEqual([{ owner: '佐藤', dueOn, count: null }]);
  });

  it('is not sent while it cannot be read: neither nothing nor the day before goes out', async () => {
    const dialog = await open();
    await dialog.type('担当', '佐藤');
    await dialog.type('期限', '来週');
    expect(dialog.faultsOf('期限')[0]).toContain('日付として読めません。');
    await dialog.press('記録');
    expect([sent, document.activeElement]).toEqual([[], dialog.field('期限')]);
    await dialog.type('期限', '2026-12-20');
    await dialog.press('記録');
    expect(sent).toEqual([{ owner: '佐藤', dueOn: '2026-12-20', count: null }]);
  });

  it('counts what is typed right before Enter', async () => {
    const dialog = await open();
    await dialog.type('担当', '佐藤');
    const day = dialog.field('期限');
    day.focus();
    day.value = '来週';
    await dialog.key('Enter', { ctrlKey: true });
    expect([sent, dialog.faultsOf('期限').length]).toEqual([[], 1]);
  });

  it('is told when it is no number, and read in full width', async () => {
    const dialog = await open();
    await dialog.type('担当', '佐藤');
    await dialog.type('件数', '十二');
    await dialog.press('記録');
    expect([dialog.faultsOf('件数'), sent]).toEqual([['数字だけを入力してください。'], []]);
    await dialog.type('件数', '１，２００');
    await dialog.press('記録');
    expect(sent[0]?.count).toBe(1200);
  });
});

describe('what the server said', () => {
  it('stands beside the field where it is about one, until it is mended', async () => {
    server.problem = 'improvement.owner-missing';
    const dialog = await open();
    await dialog.type('担当', '佐藤');
    await dialog.press('記録');
    expect(dialog.faultsOf('担当')).toEqual([problemText('improvement.owner-missing').ja.happened]);
    await dialog.type('担当', '井上');
    expect(dialog.faultsOf('担当')).toEqual([]);
  });

  it('shows what stands now when somebody was faster, and every later refusal after it', async () => {
    const dialog = await open();
    await dialog.type('担当', '佐藤');
    server.problem = 'stale-version';
    await dialog.press('記録');
    expect(dialog.text).toContain('ほかの人が先に変更しました');
    expect(dialog.text).toContain('今の担当は井上');
    expect([refreshed, dialog.field('担当').value]).toEqual([1, '佐藤']);

    server.problem = 'forbidden';
    await dialog.press('記録');
    expect(dialog.text).not.toContain('ほかの人が先に変更しました');
    expect(dialog.text).toContain(problemText('forbidden').ja.happened.slice(0, -1));
  });

  it('closes it with the answer', async () => {
    server.answer = { owner: '佐藤', dueOn: '', count: 1 };
    const dialog = await open();
    await dialog.type('担当', '佐藤');
    await dialog.press('記録');
    expect(dialog.closedWith).toEqual({ answer: server.answer });
  });
});
