import { answer, nothingAsked, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { IntakeDraft } from './intake-draft';
import { dated, look, openIntake, tick, upToColumns, upToFreezing } from './intake-page.fixture';

beforeEach(() => startWeb([IntakeDraft]));

describe('what the source gave', () => {
  it('is entered, or said not to be given', async () => {
    const page = await openIntake();
    await upToColumns(page);
    await page.choose('日付の列', '0');
    await page.press('網羅性へ');
    await page.press('固定の確認へ');
    expect(page.faultsOf('引数')).toEqual(['入力するか、「示されていない」を選んでください。']);
    await tick(page, '引数は示されていない');
    expect(() => page.field('引数')).toThrow();
  });

  it('says of which records a total is, where the period leaves some out', async () => {
    const page = await openIntake();
    await upToColumns(page);
    await page.choose('日付の列', '2');
    const amount = { column: 2, sum: '1000', fileSum: '1500', unreadable: 0 };
    await answer(look(), { ...dated, reading: { ...dated.reading, columns: { amount } } });
    await page.choose('金額・数量の列', '2');
    await answer(look(), { ...dated, reading: { ...dated.reading, columns: { amount } } });
    await page.press('網羅性へ');
    await page.type('申告された合計', '1,500');
    await page.press('固定の確認へ');
    expect(page.faultsOf('申告された合計の範囲')).toEqual(['ファイル全体の合計か、期間内の合計かを選んでください。']);
    await page.choose('申告された合計の範囲', 'file');
    expect(page.faultsOf('申告された合計の範囲')).toEqual([]);
  });

  it('stays on going back, as the file and what was decided do', async () => {
    const page = await openIntake();
    await upToFreezing(page);
    for (const _ of [1, 2, 3]) await page.press('戻る');
    expect(page.field('名称').value).toBe('新規IDの発行');
    expect(page.text).toContain('発行.csv');
    for (const step of ['文字と区切りへ', '列と期間へ', '網羅性へ']) await page.press(step);
    expect(page.field('出力元').value).toBe('申請ワークフロー');
    expect(nothingAsked()).toBe(true);
  });
});
