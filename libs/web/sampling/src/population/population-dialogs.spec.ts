import type { PopulationView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import {
  answer,
  asked,
  nothingAsked,
  openDialog,
  problemOfCode,
  refuseWith,
  settled,
  startWeb,
} from '@akashi/web-ui/testing';
import type { OpenDialog } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { LinkDialog } from './link-dialog';
import { RegisterDialog } from './register-dialog';
import { SizeDialog, type SizeChosen } from './size-dialog';

beforeEach(() => startWeb());

describe('choosing the size of a sample', () => {
  const open = (kind: 'draw' | 'expand', chosen: SizeChosen[]) =>
    openDialog<boolean>(SizeDialog, {
      kind,
      code: 'P-12',
      rowCount: 180,
      tableSize: 25,
      drawn: 25,
      act: (size: SizeChosen) => (chosen.push(size), Promise.resolve(null)),
    });

  it('takes the table’s without a reason', async () => {
    const chosen: SizeChosen[] = [];
    const dialog = await open('draw', chosen);
    expect(() => dialog.field('理由')).toThrow();
    await dialog.press('抽出を確定');
    expect([chosen, dialog.closedWith]).toEqual([[{ size: null, reason: '' }], { answer: true }]);
  });

  it.each([
    ['many', '数字だけを入力してください。'],
    ['0', '1以上の数を入力してください。'],
    ['181', '母集団の件数を超えています。'],
  ])('refuses %s', async (typed, sentence) => {
    const chosen: SizeChosen[] = [];
    const dialog = await open('draw', chosen);
    await dialog.type('抽出する件数（合計）', typed);
    await dialog.press('抽出を確定');
    expect([dialog.faultsOf('抽出する件数（合計）'), chosen]).toEqual([[sentence], []]);
  });

  it('wants the reason for another than the table’s, and for every expansion', async () => {
    const chosen: SizeChosen[] = [];
    const dialog = await open('draw', chosen);
    await dialog.type('抽出する件数（合計）', '３０');
    await dialog.press('抽出を確定');
    expect(dialog.faultsOf('理由')).toEqual(['理由を入力してください。']);
    await dialog.type('理由', '前期に逸脱があった');
    await dialog.press('抽出を確定');
    expect(chosen).toEqual([{ size: 30, reason: '前期に逸脱があった' }]);
  });

  it('expands beyond what is drawn only', async () => {
    const dialog = await open('expand', []);
    await dialog.type('抽出する件数（合計）', '25');
    await dialog.press('追加抽出を確定');
    expect(dialog.faultsOf('抽出する件数（合計）')).toEqual(['今の標本より多い数を入力してください。']);
  });
});

describe('registering a population', () => {
  const ask = { engagementId: 'e1', coversUntil: '2026-09-30', takenCodes: ['P-01'] };
  const file = new File(['a,b\n1,2\n'], '発行台帳.csv', { type: 'text/csv' });
  const drop = async (dialog: OpenDialog<PopulationView>) => {
    const native = dialog.element.querySelector<HTMLInputElement>('input[type=file]')!;
    Object.defineProperty(native, 'files', { value: [file], configurable: true });
    native.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
  };
  const fill = async (dialog: OpenDialog<PopulationView>) => {
    await drop(dialog);
    await dialog.type('番号', 'P-02');
    await dialog.type('出力元', '台帳');
    await dialog.type('抽出者', '藤井');
    await dialog.type('抽出日', '2026/10/5');
  };

  it('wants a file, and names the population after it', async () => {
    const dialog = await openDialog<PopulationView>(RegisterDialog, ask, { focus: '.drop' });
    await dialog.press('登録');
    expect(dialog.text).toContain('ファイルを選んでください。');
    expect(document.activeElement?.classList.contains('drop')).toBe(true);
    await drop(dialog);
    expect(dialog.field('名称').value).toBe('発行台帳');
  });

  it('refuses a code in use and a number of rows that is none', async () => {
    const dialog = await openDialog<PopulationView>(RegisterDialog, ask);
    await fill(dialog);
    await dialog.type('番号', 'Ｐ－01');
    await dialog.type('出力元の件数', '約180');
    await dialog.press('登録');
    expect(dialog.faultsOf('番号')).toEqual(['この番号は使われています。']);
    expect(dialog.faultsOf('出力元の件数')).toEqual(['数字だけを入力してください。']);
    expect(nothingAsked()).toBe(true);
  });

  it('sends the file with what is said of it under a key', async () => {
    const dialog = await openDialog<PopulationView>(RegisterDialog, ask);
    await fill(dialog);
    await dialog.type('出力元の件数', '１，８００');
    await dialog.press('登録');
    const sent = asked('engagements/e1/populations', 'POST');
    const query = new URLSearchParams(sent.request.url.split('?')[1]);
    expect(Object.fromEntries(query)).toMatchObject({ code: 'P-02', extractedOn: '2026-10-05', declaredCount: '1800' });
    expect([sent.request.body, sent.request.headers.has('Idempotency-Key')]).toEqual([file, true]);
    await answer(sent, { id: 'p1' });
    expect(dialog.closedWith).toEqual({ answer: { id: 'p1' } });
  });
});

describe('registering a file that can be read in more than one way', () => {
  const ask = { engagementId: 'e1', coversUntil: '2026-09-30', takenCodes: [] };
  const faults = [
    {
      place: '',
      rule: 'asked-encoding',
      value: 'shift_jis',
      choices: ['shift_jis', 'euc-jp'],
      looks: [
        { choice: 'shift_jis', lines: ['ID,NAME', '1,ﾔﾏﾀﾞ'] },
        { choice: 'euc-jp', lines: ['ID,NAME', '1,埴'] },
      ],
    },
    {
      place: '3',
      rule: 'asked-head',
      value: '3',
      choices: ['0', '1', '3'],
      looks: [{ choice: '3', lines: ['ID | NAME'] }],
    },
    { place: '1:A', rule: 'ragged-row', value: '1/2' },
  ];

  it('shows the first rows in both readings, and sends what is chosen', async () => {
    const dialog = await openDialog<PopulationView>(RegisterDialog, ask);
    const native = dialog.element.querySelector<HTMLInputElement>('input[type=file]')!;
    Object.defineProperty(native, 'files', { value: [new File(['x'], '台帳.csv')], configurable: true });
    native.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    await dialog.type('番号', 'P-02');
    await dialog.type('出力元', '台帳');
    await dialog.type('抽出者', '藤井');
    await dialog.type('抽出日', '2026/10/5');
    await dialog.press('登録');
    await refuseWith(asked('engagements/e1/populations', 'POST'), 'population.reading-asked', 422, { faults });
    expect(dialog.text).toContain('1,ﾔﾏﾀﾞ');
    expect(dialog.text).toContain('1,埴');
    expect(dialog.text).toContain('ID | NAME');
    // Under another head the first row may be a title: nothing is called wrong before it is decided.
    expect(dialog.text).not.toContain('列の数が見出しと違う');
    const chosen = [
      ['文字コード', 'shift_jis'],
      ['見出しの行', '3'],
    ] as const;
    for (const [label, value] of chosen) {
      const field = dialog.field(label) as HTMLElement as HTMLSelectElement;
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await settled();
    }
    await dialog.press('登録');
    const sent = asked('engagements/e1/populations', 'POST');
    const query = new URLSearchParams(sent.request.url.split('?')[1]);
    expect(Object.fromEntries(query)).toMatchObject({ encoding: 'shift_jis', headRow: '3' });
    await answer(sent, { id: 'p2' });
    expect(dialog.closedWith).toEqual({ answer: { id: 'p2' } });
  });
});

describe('linking tests', () => {
  it('wants a test and a name of each attribute, and says what the server refuses', async () => {
    const dialog = await openDialog<boolean>(LinkDialog, {
      tests: [{ testId: 't1', number: '9.2.1.3', text: '', isNamed: false }],
      act: () => Promise.resolve(problemOfCode('stale-version')),
    });
    await dialog.press('結ぶ');
    expect(dialog.text).toContain('評価を選んでください。');
    expect(dialog.text).toContain('検査項目の名前を入力してください。');
    dialog.element.querySelector<HTMLElement>('.check')!.click();
    await dialog.type('検査項目 A', '承認の記録がある');
    await dialog.press('結ぶ');
    expect(dialog.text).toContain(problemText('stale-version').ja.happened.slice(0, -1));
  });
});
