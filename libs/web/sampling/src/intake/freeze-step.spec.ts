import { answer, refuseWith, asked, nothingAsked, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { IntakeDraft } from './intake-draft';
import { comes, drop, look, openIntake, openReplacing, queryOf, seen, tick, upToFreezing } from './intake-page.fixture';

beforeEach(() => startWeb([IntakeDraft]));

describe('freezing a population', () => {
  it('shows everything that will stand beside it, and sends the file with all that was decided', async () => {
    const page = await openIntake();
    await upToFreezing(page);
    await page.press('固定の確認へ');
    expect(page.text).toContain('引数示されていない');
    await page.press('固定する');
    const sent = asked('engagements/e1/populations', 'POST');
    expect(queryOf(sent)).toEqual({
      code: 'P-12',
      name: '新規IDの発行',
      frequency: 'WEEKLY',
      sourceSystem: '申請ワークフロー',
      queryNote: '種別＝新規発行',
      extractedBy: '藤井 恵',
      extractedOn: '2026-10-05',
      coversUntil: '2026-09-30',
      declaredCount: '3',
      headRow: '3',
      dateColumn: '2',
      from: '2026-04-01',
      until: '2026-09-30',
      outside: 'left-out',
    });
    expect(sent.request.headers.has('Idempotency-Key')).toBe(true);
  });

  it('waits where the file has another number of rows than the source gave', async () => {
    const page = await openIntake();
    await upToFreezing(page);
    await page.type('申告された件数', '4');
    await page.press('固定の確認へ');
    expect(page.text).toContain('ファイルの件数が、申告された件数と違います。');
    await page.press('固定する');
    expect(nothingAsked()).toBe(true);
  });
});

describe('freezing a population in the place of another', () => {
  /** As far as the confirmation: the code stands, and what its source gave is said. */
  async function upToConfirming() {
    const page = await openReplacing();
    expect(() => page.field('番号')).toThrow();
    await drop(page);
    await answer(look(), seen);
    await page.press('文字と区切りへ');
    await page.press('列と期間へ');
    await page.choose('日付の列', '0');
    await page.press('網羅性へ');
    await page.type('抽出者', '藤井 恵');
    await page.type('抽出日', '2026/10/5');
    for (const fact of ['抽出の条件', '引数', '抽出の時刻', '申告された件数', '申告された合計']) {
      await tick(page, `${fact}は示されていない`);
    }
    await page.press('固定の確認へ');
    await answer(asked('engagements/e1/populations/p1/consequences'), comes);
    return page;
  }

  it('asks nothing of whoever comes in the place of one that was replaced already, and leads to it', async () => {
    const page = await openReplacing('superseded');
    expect(page.text).toContain('この母集団は新しい母集団に置き換えられています。');
    expect(page.element.querySelector('form')).toBeNull();
    expect(page.element.querySelector('a.btn')?.getAttribute('href')).toBe('/engagements/e1/populations/p1');
  });

  it('shows what falls with the other, asks why, and sends what was seen', async () => {
    const page = await upToConfirming();
    expect(page.text).toContain('抽出済みの標本 25件は件数に数えません。');
    expect(page.text).toContain('作成 佐藤 美咲');
    await page.press('固定する');
    expect(nothingAsked()).toBe(true);
    await page.type('差し替えの理由', '前年度のファイルだったため');
    await page.press('固定する');
    const sent = asked('engagements/e1/populations/p1/replacement', 'POST');
    expect(queryOf(sent)).toMatchObject({
      name: '変更',
      sourceSystem: 'チケット',
      coversUntil: '2026-08-31',
      version: '2',
      seen: comes.seen,
      reason: '前年度のファイルだったため',
    });
    expect(queryOf(sent)).not.toHaveProperty('code');
  });

  it('shows it anew where somebody worked on the other meanwhile, and keeps what was typed', async () => {
    const page = await upToConfirming();
    await page.type('差し替えの理由', '前年度のファイルだったため');
    await page.press('固定する');
    await refuseWith(asked('engagements/e1/populations/p1/replacement', 'POST'), 'stale-version');
    await answer(asked('engagements/e1/populations/p1/consequences'), { ...comes, drawn: 42 });
    expect(page.text).toContain('抽出済みの標本 42件');
    expect(page.field('差し替えの理由').value).toBe('前年度のファイルだったため');
  });
});
