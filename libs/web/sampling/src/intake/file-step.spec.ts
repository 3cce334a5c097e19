import { answer, nothingAsked, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { IntakeDraft } from './intake-draft';
import { drop, look, openIntake, seen } from './intake-page.fixture';

beforeEach(() => startWeb([IntakeDraft]));

describe('the population of a registration', () => {
  it('is chosen from those of the statement that are missing, with its name and frequency', async () => {
    const page = await openIntake();
    const options = [...page.field<HTMLSelectElement>('言明書の母集団').options].map(({ value }) => value);
    expect(options).toEqual(['', 'P-12', 'other']);
    await page.choose('言明書の母集団', 'P-12');
    expect(page.field('名称').value).toBe('新規IDの発行');
    expect(page.field<HTMLSelectElement>('頻度').value).toBe('WEEKLY');
    expect(page.text).toContain('同じ申請で行う');
  });

  it('may be one that the statement does not name, under a code that nobody uses', async () => {
    const page = await openIntake();
    await page.choose('言明書の母集団', 'other');
    await page.type('番号', 'Ｐ－01');
    await drop(page);
    await answer(look(), seen);
    await page.press('文字と区切りへ');
    expect(page.faultsOf('番号')).toEqual(['この番号は使われています。']);
  });

  it('is asked for together with its file', async () => {
    const page = await openIntake();
    await page.press('文字と区切りへ');
    expect(page.text).toContain('ファイルを選んでください。');
    expect(page.faultsOf('言明書の母集団')).toContain('母集団を選んでください。');
    expect(nothingAsked()).toBe(true);
  });

  it('is registered by practitioners', async () => {
    const page = await openIntake([]);
    expect(page.text).toContain('母集団の登録は業務実施者が行います。');
    expect(page.element.querySelector('input[type=file]')).toBeNull();
  });
});
