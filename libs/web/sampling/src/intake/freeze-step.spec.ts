import { asked, nothingAsked, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { IntakeDraft } from './intake-draft';
import { openIntake, queryOf, upToFreezing } from './intake-page.fixture';

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
