import { answer, asked, nothingAsked, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { IntakeDraft } from './intake-draft';
import { drop, look, openIntake, queryOf, seen } from './intake-page.fixture';

beforeEach(() => startWeb([IntakeDraft]));

describe('the list of what keeps a file out', () => {
  it('comes as a workbook of the same file, read as it was decided', async () => {
    const page = await openIntake();
    await page.choose('言明書の母集団', 'P-12');
    await drop(page);
    const faults = [{ place: '4:B', rule: 'ragged-row', value: '1/2', found: '1', expected: '2' }];
    await answer(look(), { ...seen, faults, faultCount: 1 });
    await page.press('文字と区切りへ');
    await page.press('指摘の一覧（xlsx）');
    const sent = asked('engagements/e1/populations/faults', 'POST');
    expect(queryOf(sent)).toEqual({ lang: 'ja' });
    expect(decodeURIComponent(sent.request.headers.get('X-File-Name') ?? '')).toBe('発行.csv');
    sent.flush(new Blob(['x']));
    await settled();
    expect(nothingAsked()).toBe(true);
  });
});
