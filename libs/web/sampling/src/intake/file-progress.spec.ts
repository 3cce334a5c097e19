import { answer, asked, refuseWith, startWeb, type Rendered } from '@akashi/web-ui/testing';
import type { TestRequest } from '@angular/common/http/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { IntakeDraft } from './intake-draft';
import { drop, look, openIntake, seen, upToFreezing } from './intake-page.fixture';

beforeEach(() => startWeb([IntakeDraft]));

/** What is told of a request that waits for its answer. */
async function told(waiting: TestRequest, progress: object): Promise<void> {
  const key = waiting.request.headers.get('Idempotency-Key') ?? '';
  await vi.advanceTimersByTimeAsync(400);
  await answer(asked('imports'), [{ id: 'i1', key, ...progress }]);
  vi.useRealTimers();
}

async function stop(page: Rendered, waiting: TestRequest): Promise<void> {
  await page.press('取消し');
  await answer(asked('imports/i1/cancel', 'POST'), null);
  await refuseWith(waiting, 'import.was-cancelled', 422);
}

const withTimers = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });

describe('a population of many rows', () => {
  it('says how far its look is; whoever stops it has it looked at again by one press', async () => {
    const page = await openIntake();
    await page.choose('言明書の母集団', 'P-12');
    withTimers();
    await drop(page);
    const looking = look();
    await page.press('文字と区切りへ');
    await told(looking, { step: 'read', done: 640_000, of: 0 });
    expect(page.text).toContain('640,000 行');
    await stop(page, looking);
    expect(page.text).not.toContain('640,000 行');
    expect(page.text).toContain('取込みは取り消されました');
    await page.press('再試行');
    await answer(look(), seen);
    expect(page.text).not.toContain('取込みは取り消されました');
    expect(page.text).toContain('R-1');
  });

  it('says how far its freezing is, and is frozen by the same button after it was stopped', async () => {
    const page = await openIntake();
    await upToFreezing(page);
    await page.press('固定の確認へ');
    withTimers();
    await page.press('固定する');
    const sent = asked('engagements/e1/populations', 'POST');
    await told(sent, { step: 'check', done: 20_000, of: 1_000_001 });
    expect(page.text).toContain('1,000,001 行');
    await stop(page, sent);
    await page.press('固定する');
    expect(asked('engagements/e1/populations', 'POST').request.body).toBeInstanceOf(File);
  });
});
