import { answer, refuseWith, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { IntakeDraft } from './intake-draft';
import { drop, head, look, openIntake, queryOf, seen } from './intake-page.fixture';

beforeEach(() => startWeb([IntakeDraft]));

describe('the layout of a file', () => {
  it('is asked about where it is not certain, and every row is accounted for', async () => {
    const page = await openIntake();
    await page.choose('言明書の母集団', 'P-12');
    await drop(page);
    await answer(look(), { ...seen, asked: [head] });
    await page.press('文字と区切りへ');
    expect(page.text).toContain('ファイルの行6 ＝ 表題 1 ＋ 空の行 1 ＋ 見出し 1 ＋ 明細 3');
    await page.press('列と期間へ');
    expect(page.text).toContain('決めること 1件を選ぶと進めます。');
    await page.choose('見出しの行', '3');
    const again = look();
    expect(queryOf(again)).toEqual({ headRow: '3' });
    await answer(again, seen);
    // What was answered stays in sight and can be answered anew.
    expect(page.field<HTMLSelectElement>('見出しの行').value).toBe('3');
    await page.press('列と期間へ');
    expect(page.field('日付の列')).toBeTruthy();
  });

  it('asks about rows among the records that look like none, and accounts for those left out', async () => {
    const page = await openIntake();
    await page.choose('言明書の母集団', 'P-12');
    await drop(page);
    const looks = [{ choice: '5', lines: ['小計  30'] }];
    const between = { place: '5', rule: 'asked-between', value: 'left-out', choices: ['left-out', 'records'], rows: 1 };
    await answer(look(), { ...seen, asked: [{ ...between, looks }] });
    await page.press('文字と区切りへ');
    expect(page.text).toContain('小計 30');
    await page.choose('明細の間の行', 'left-out');
    const again = look();
    expect(queryOf(again)).toEqual({ between: 'left-out' });
    const left = { count: 1, rows: [{ row: 5, values: ['小計', '30'] }] };
    const reading = { ...seen.reading, between: left, fileRows: (seen.reading.fileRows ?? 0) + 1 };
    await answer(again, { ...seen, reading });
    expect(page.text).toContain('合計・注記 1');
  });

  it('can always be chosen anew, the encoding above all', async () => {
    const page = await openIntake();
    await page.choose('言明書の母集団', 'P-12');
    await drop(page);
    await answer(look(), seen);
    await page.press('文字と区切りへ');
    await page.choose('文字コード', 'shift_jis');
    expect(queryOf(look())).toEqual({ encoding: 'shift_jis' });
  });

  it('tells what keeps the file out with its row, its value and what would be right, and goes no further', async () => {
    const page = await openIntake();
    await page.choose('言明書の母集団', 'P-12');
    await drop(page);
    const faults = [{ place: '9:B', rule: 'text-after-quote', value: '', found: '"a"x', expected: '"ax"' }];
    await answer(look(), { ...seen, faults, faultCount: 1 });
    await page.press('文字と区切りへ');
    const cells = [...page.element.querySelectorAll('ak-fault-table tbody :is(th, td)')].map((cell) =>
      cell.textContent.trim(),
    );
    expect(cells).toEqual(['9', 'B', expect.any(String), '"a"x', '"ax"']);
    expect(page.button('指摘の一覧（csv）')).toBeTruthy();
    expect(page.button('列と期間へ').getAttribute('aria-disabled')).toBe('true');
  });

  it('says of a file that is no table what it is', async () => {
    const page = await openIntake();
    await page.choose('言明書の母集団', 'P-12');
    await drop(page);
    await refuseWith(look(), 'file.not-readable', 422);
    await page.press('文字と区切りへ');
    expect(page.text).toContain('このファイルは読めません。');
  });
});
