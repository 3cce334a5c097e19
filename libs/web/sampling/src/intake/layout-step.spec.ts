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
