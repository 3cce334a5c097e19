import { answer, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { IntakeDraft } from './intake-draft';
import { dated, look, openIntake, outside, queryOf, upToColumns } from './intake-page.fixture';

beforeEach(() => startWeb([IntakeDraft]));

describe('the records of the period', () => {
  it('are counted by the column of days, and a person decides about those outside', async () => {
    const page = await openIntake();
    await upToColumns(page);
    await page.press('網羅性へ');
    expect(page.text).toContain('日付の列を選ぶか、「日付の列はない」を選んでください。');
    await page.choose('日付の列', '2');
    const asking = look();
    expect(queryOf(asking)).toMatchObject({ dateColumn: '2', from: '2026-04-01', until: '2026-09-30' });
    await answer(asking, { ...dated, asked: [outside] });
    expect(page.text).toContain('明細3 ＝ 期間前 0 ＋ 期間内 2 ＋ 期間後 1 ＋ 日付が読めない 0');
    await page.press('網羅性へ');
    expect(page.text).toContain('決めること 1件を選ぶと進めます。');
    await page.choose('期間の外の明細', 'left-out');
    expect(queryOf(look())).toMatchObject({ outside: 'left-out' });
  });

  it('that are struck out belong to the population by a reason alone', async () => {
    const page = await openIntake();
    await upToColumns(page);
    await page.choose('日付の列', '2');
    const struck = { place: '3', rule: 'asked-struck', value: '', choices: ['records'], rows: 1 };
    await answer(look(), { ...dated, asked: [struck] });
    expect(page.text).toContain('取り消し線の付いた明細があります');
    await page.press('網羅性へ');
    expect(page.text).toContain('決めること 1件を選ぶと進めます。');
    await page.type('取り消し線の明細を母集団に含める理由', '取り消した後の再申請');
    await page.press('網羅性へ');
    expect(page.field('出力元')).toBeTruthy();
  });

  it('of which the sheet shows something else than it stores are taken as stored by a reason alone', async () => {
    const page = await openIntake();
    await upToColumns(page);
    await page.choose('日付の列', '2');
    const looks = [{ choice: '3', lines: ['A3: 123 (000123)'] }];
    const cells = { place: '3', rule: 'asked-cells', value: '', choices: ['records'], rows: 1, looks };
    await answer(look(), { ...dated, asked: [cells] });
    expect(page.text).toContain('A3: 123 (000123)');
    await page.press('網羅性へ');
    expect(page.text).toContain('決めること 1件を選ぶと進めます。');
    await page.type('保存された値のまま母集団とする理由', '番号は先頭の0を除いて照合する');
    await page.press('網羅性へ');
    expect(page.field('出力元')).toBeTruthy();
  });

  it('are decided on anew once other days are the period', async () => {
    const page = await openIntake();
    await upToColumns(page);
    await page.choose('日付の列', '2');
    await answer(look(), { ...dated, asked: [outside] });
    await page.choose('期間の外の明細', 'left-out');
    await answer(look(), dated);
    await page.type('期間の末日', '2026-06-30');
    const again = look();
    expect(queryOf(again)).toMatchObject({ until: '2026-06-30' });
    expect(queryOf(again)).not.toHaveProperty('outside');
    await answer(again, { ...dated, asked: [{ ...outside, rows: 2 }] });
    await page.press('網羅性へ');
    expect(page.text).toContain('決めること 1件を選ぶと進めます。');
    // What is asked no more is no more to be answered.
    await page.type('期間の末日', '2027-03-31');
    await answer(look(), dated);
    await page.press('網羅性へ');
    expect(page.field('出力元')).toBeTruthy();
  });

  it('are those of a period that does not end before it begins', async () => {
    const page = await openIntake();
    await upToColumns(page);
    await page.choose('日付の列', '2');
    await answer(look(), dated);
    await page.type('期間の末日', '2026-03-31');
    await page.press('網羅性へ');
    expect(page.text).toContain('期間の末日が初日より前です。');
    expect(page.field('日付の列')).toBeTruthy();
  });

  it('are not counted by the day before while the one that was typed cannot be read', async () => {
    const page = await openIntake();
    await upToColumns(page);
    await page.choose('日付の列', '2');
    await answer(look(), dated);
    await page.type('期間の末日', '期末ごろ');
    await page.press('網羅性へ');
    expect(page.text).toContain('読めない日付を直すと進めます。');
    expect(page.field('日付の列')).toBeTruthy();
  });
});
