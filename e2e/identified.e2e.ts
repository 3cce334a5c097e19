import { at, invitationApi, sessionApi } from '@akashi/contracts/api';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../tools/browser/chromium.ts';
import { password } from '../tools/run/demo-accounts.ts';
import { axeFaultsOf } from './axe-faults.ts';
import { Person } from './person.ts';

let browser: Browser;
const url = inject('url');

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** What an administrator can bring about alone, until somebody else has looked. */
async function invited(admin: Person, email: string): Promise<void> {
  const person = {
    familyName: '新堂',
    givenName: '樹',
    title: 'スタッフ',
    email,
    firmRoles: ['member' as const],
    isHandedOver: true,
  };
  const { path } = await admin.send(at(invitationApi.invite), person);
  const [, token = ''] = (path ?? '').split('#');
  await admin.send(at(invitationApi.join), { token, familyKana: 'シンドウ', givenKana: 'イツキ', password });
}

describe('somebody whom an administrator let in', () => {
  it('is told that they cannot sign and whom to ask, and can once that colleague has identified them', async () => {
    const email = `shindo-${Date.now()}@kasumidai.example`;
    const admin = await Person.signedIn(browser, url, 'admin');
    await invited(admin, email);
    await admin.page.goto('/firm');
    await admin.page.getByText('本人確認待ち・署名不可').waitFor();
    expect(await admin.page.getByRole('button', { name: '本人と確認' }).count()).toBe(0);

    const person = await Person.signsIn(browser, url, email);
    const banner = person.page.getByText('まだ署名はできません');
    await banner.waitFor();
    expect(await axeFaultsOf(person.page)).toEqual([]);
    await person.page.getByRole('link', { name: '確認できる方を見る' }).click();
    await person.page.getByText('次のいずれかの方に確認を依頼してください: 長谷川 静').waitFor();
    expect(await axeFaultsOf(person.page)).toEqual([]);

    const office = await Person.signedIn(browser, url, 'hasegawa');
    await office.page.goto('/firm');
    await office.page.getByRole('button', { name: '本人と確認 新堂 樹' }).click();
    await office.page.getByLabel('映像での通話').check({ force: true });
    expect(await axeFaultsOf(office.page)).toEqual([]);
    await office.page.getByRole('dialog').getByRole('button', { name: '本人と確認' }).click();
    await office.page.getByText('新堂 樹さんを本人と確認しました。').waitFor();

    await person.page.getByRole('button', { name: '確認が済んだか調べる' }).click();
    await banner.waitFor({ state: 'hidden' });
    expect(await person.ask(at(sessionApi.current))).toMatchObject({ kind: 'member', isUnconfirmed: false });
    for (const one of [admin, person, office]) await one.leaves();
  });
});
