import { at, findingApi, sessionApi } from '@akashi/contracts/api';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../tools/browser/chromium.ts';
import { Engagement } from './engagement.ts';
import { password } from '../tools/run/demo-accounts.ts';
import { Person } from './person.ts';

const url = inject('url');
const number = '4.4.1.1';

let browser: Browser;
let engagement: Engagement;
let testId: string;

beforeAll(async () => {
  browser = await openBrowser();
  const sato = await Person.signedIn(browser, url, 'sato');
  engagement = await Engagement.of(sato);
  testId = await engagement.testOf(sato, number);
  await sato.leaves();
});
afterAll(async () => {
  await browser?.close();
});

const noteOf = async (person: Person) => (await engagement.paper(person, testId)).conclusionNote;

/** Opens the paper and gives the field that everyone types into. */
async function openNote(person: Person): Promise<Locator> {
  await person.page.goto(engagement.page(`papers/${testId}`));
  const note = person.page.getByLabel('結論の補足');
  await note.waitFor();
  return note;
}

describe('two people on the same paper', () => {
  it('see both texts, and what each typed stays until one of them is chosen', async () => {
    const [sato, tamura] = [await Person.signedIn(browser, url, 'sato'), await Person.signedIn(browser, url, 'tamura')];
    const [first, second] = [await openNote(sato), await openNote(tamura)];
    await first.fill('佐藤が先に書いた。');
    await expect.poll(() => noteOf(sato)).toBe('佐藤が先に書いた。');
    await second.fill('田村が後から書いた。');
    const conflict = tamura.page.getByRole('region', { name: '手続と結果' });
    await conflict.getByText('ほかの方がこの調書を更新しました').waitFor();
    await conflict.getByText('佐藤が先に書いた。').waitFor();
    await conflict.getByText('田村が後から書いた。').first().waitFor();
    expect(await second.inputValue()).toBe('田村が後から書いた。');
    expect(await noteOf(sato)).toBe('佐藤が先に書いた。');
    await tamura.page.getByRole('button', { name: '自分の入力で保存' }).click();
    await expect.poll(() => noteOf(tamura)).toBe('田村が後から書いた。');
    await sato.leaves();
    await tamura.leaves();
  });

  it('go on with the saved text when that is chosen', async () => {
    const [sato, tamura] = [await Person.signedIn(browser, url, 'sato'), await Person.signedIn(browser, url, 'tamura')];
    const [first, second] = [await openNote(sato), await openNote(tamura)];
    await first.fill('保存されている方。');
    await expect.poll(() => noteOf(sato)).toBe('保存されている方。');
    await second.fill('捨てられる方。');
    await tamura.page.getByRole('button', { name: '保存されている内容で続ける' }).click();
    await expect.poll(() => second.inputValue()).toBe('保存されている方。');
    expect(await noteOf(tamura)).toBe('保存されている方。');
    await sato.leaves();
    await tamura.leaves();
  });
});

describe('what is typed while nothing can be sent', () => {
  it('is kept without a connection, and is sent when there is one again', async () => {
    const sato = await Person.signedIn(browser, url, 'sato');
    const note = await openNote(sato);
    const before = await noteOf(sato);
    await sato.context.setOffline(true);
    await note.fill('接続がない間に書いた。');
    await sato.page.getByText('サーバーに接続できませんでした').first().waitFor();
    expect(await note.inputValue()).toBe('接続がない間に書いた。');
    await sato.context.setOffline(false);
    expect([before, '接続がない間に書いた。']).toContain(await noteOf(sato));
    await expect.poll(() => noteOf(sato), { timeout: 40_000 }).toBe('接続がない間に書いた。');
    await sato.leaves();
  });

  it('is taken up again when the page is closed before it was sent', async () => {
    const sato = await Person.signedIn(browser, url, 'sato');
    const note = await openNote(sato);
    await sato.context.route('**/conclusion', (route) => route.abort());
    await note.fill('送る前に閉じた。');
    await sato.page.getByText('サーバーに接続できませんでした').first().waitFor();
    await sato.context.unroute('**/conclusion');
    const again = await openNote(sato);
    await expect.poll(() => again.inputValue()).toBe('送る前に閉じた。');
    await expect.poll(() => noteOf(sato)).toBe('送る前に閉じた。');
    await sato.leaves();
  });

  it('waits in place when the session ended, and is sent after signing in again', async () => {
    const sato = await Person.signsIn(browser, url, 'sato');
    const tamura = await Person.signedIn(browser, url, 'tamura');
    const note = await openNote(sato);
    await sato.send(at(sessionApi.close));
    await note.fill('期限が切れた後に書いた。');
    await sato.page.getByText('サインインの期限が切れました').waitFor();
    expect(await note.inputValue()).toBe('期限が切れた後に書いた。');
    expect(await noteOf(tamura)).not.toBe('期限が切れた後に書いた。');
    await sato.page.getByRole('button', { name: 'サインイン' }).click();
    const dialog = sato.page.getByRole('dialog');
    await dialog.getByLabel('パスワード').fill(password);
    await dialog.getByRole('button', { name: 'サインイン' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await note.inputValue()).toBe('期限が切れた後に書いた。');
    await sato.page.keyboard.press('Tab');
    await expect.poll(() => noteOf(tamura)).toBe('期限が切れた後に書いた。');
    await sato.leaves();
    await tamura.leaves();
  });
});

describe('a finding that is being typed', () => {
  it('names the word it must not use, and when the session ends asks for the password on the spot', async () => {
    const sato = await Person.signedIn(browser, url, 'sato');
    const [finding] = await sato.ask(at(findingApi.list, engagement.path));
    const { page } = sato;
    await page.goto(engagement.page(`findings/${finding?.id}`));
    await page.getByRole('button', { name: '文の変更' }).click();
    const dialog = page.getByRole('dialog').first();
    const fact = dialog.getByRole('textbox', { name: '事実' });
    await fact.fill('承認は適正であった。');
    await dialog.getByText('「適正」は事実を超えた評価と読まれます').waitFor();
    await fact.fill('標本25件のうち2件に、承認の記録がなかった。');
    await sato.send(at(sessionApi.close));
    await dialog.getByRole('button', { name: '変更' }).click();
    await dialog.getByRole('button', { name: 'サインイン' }).click();
    const again = page.getByRole('dialog').last();
    await again.getByLabel('パスワード').fill(password);
    await again.getByRole('button', { name: 'サインイン' }).click();
    await again.getByLabel('パスワード').waitFor({ state: 'detached' });
    expect(await fact.inputValue()).toBe('標本25件のうち2件に、承認の記録がなかった。');
    expect((await sato.ask(at(sessionApi.current))).userId).not.toBe('');
    await dialog.getByRole('button', { name: 'やめる' }).click();
    await sato.leaves();
  });
});
