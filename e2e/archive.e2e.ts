import { addendumApi, at, engagementApi, renewalApi, retentionApi, teamApi } from '@akashi/contracts/api';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../tools/browser/chromium.ts';
import { CountedKeys, pressOn, typeIn } from './by-keys.ts';
import { axeFaultsOf } from './axe-faults.ts';
import { Engagement } from './engagement.ts';
import { Person } from './person.ts';

const url = inject('url');
const { keepsToKeys: onKeys } = Person;

let browser: Browser;
let engagement: Engagement;

beforeAll(async () => {
  browser = await openBrowser();
  const takase = await Person.signedIn(browser, url, 'takase');
  engagement = await Engagement.of(takase);
  await takase.leaves();
});
afterAll(() => browser?.close());

describe('the file after its package was handed over, by keys alone', () => {
  it('is archived by the leader', async () => {
    const takase = await onKeys(Person.signedIn(browser, url, 'takase'));
    const { page } = takase;
    await page.goto(engagement.page('handoff'));
    await page.getByRole('button', { name: '案件を保管' }).waitFor();
    await page.keyboard.press('a');
    await page.getByText('元には戻せません。').waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);
    await pressOn(page, page.getByRole('dialog').getByRole('button', { name: '保管' }));
    await page.getByText('案件を保管しました。').waitFor();
    await page.getByText('追補はありません').waitFor();
    expect((await takase.ask(at(engagementApi.view, engagement.path))).state).toBe('archived');
    await takase.leaves();
  });

  it('takes an addendum by one person, which another confirms and nobody changes any more', async () => {
    const mori = await onKeys(Person.signedIn(browser, url, 'mori'));
    await mori.page.goto(engagement.page('handoff'));
    await pressOn(mori.page, mori.page.getByRole('button', { name: '追補の記載' }));
    const dialog = mori.page.getByRole('dialog');
    await typeIn(
      mori.page,
      dialog.getByRole('textbox', { name: '追補の内容' }),
      '証跡の受領日を、依頼者の控えで確かめた。',
    );
    await typeIn(mori.page, dialog.getByRole('textbox', { name: '理由' }), '照会への回答で分かったため');
    expect(await axeFaultsOf(mori.page)).toEqual([]);
    await mori.page.keyboard.press('Control+Enter');
    await mori.page.getByText('追補 1 を記載しました。').waitFor();
    await mori.leaves();

    const takase = await onKeys(Person.signedIn(browser, url, 'takase'));
    const { page } = takase;
    await page.goto(engagement.page('handoff'));
    await pressOn(page, page.getByRole('button', { name: /^確認/ }));
    await pressOn(page, page.getByRole('dialog').getByRole('button', { name: '確認' }));
    await page.getByText('追補 1 を確認しました。').waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);
    const addenda = await takase.ask(at(addendumApi.list, engagement.path));
    expect(addenda).toMatchObject([{ number: 1, state: 'confirmed' }]);
    await takase.leaves();
  });

  it('is held from destruction by the office for a matter, which the leader lifts and the office’s list shows', async () => {
    const hasegawa = await onKeys(Person.signedIn(browser, url, 'hasegawa'));
    await hasegawa.page.goto(engagement.page('handoff'));
    await hasegawa.page.getByText('保管期間中').waitFor();
    await hasegawa.page.keyboard.press('h');
    const asked = hasegawa.page.getByRole('dialog');
    await typeIn(hasegawa.page, asked.getByRole('textbox', { name: '事案' }), '令和9年（ワ）第1号');
    await typeIn(hasegawa.page, asked.getByRole('textbox', { name: '理由' }), '訴訟の証拠として求められたため');
    expect(await axeFaultsOf(hasegawa.page)).toEqual([]);
    await hasegawa.page.keyboard.press('Control+Enter');
    await hasegawa.page.getByText('廃棄の停止 1 を設定しました。').waitFor();
    expect(await axeFaultsOf(hasegawa.page)).toEqual([]);
    await hasegawa.page.goto(`${url}/firm/retention`);
    await hasegawa.page.getByRole('cell', { name: '令和9年（ワ）第1号' }).waitFor();
    expect(await axeFaultsOf(hasegawa.page)).toEqual([]);
    await hasegawa.leaves();

    const takase = await onKeys(Person.signedIn(browser, url, 'takase'));
    const { page } = takase;
    await page.goto(engagement.page('handoff'));
    await pressOn(page, page.getByRole('button', { name: '解除 停止 1' }));
    await typeIn(
      page,
      page.getByRole('dialog').getByRole('textbox', { name: '解除の理由' }),
      '訴えが取り下げられたため',
    );
    await page.keyboard.press('Control+Enter');
    await page.getByText('廃棄の停止 1 を解除しました。').waitFor();
    expect((await takase.ask(at(retentionApi.view, engagement.path))).state).toBe('kept');
    await takase.leaves();
  });
});

describe('T9: the case of the next year from the last one', () => {
  it('takes at most 15 inputs, from the list of engagements to the new one', async () => {
    const takase = await onKeys(Person.signedIn(browser, url, 'takase'));
    const { page } = takase;
    const last = await takase.ask(at(engagementApi.view, engagement.path));
    await page.goto('/engagements');
    await page.getByRole('heading', { name: '案件一覧' }).waitFor();
    const keys = new CountedKeys(page);
    const began = Date.now();
    await keys.press('Control+k');
    await page.getByRole('combobox').locator(':scope:focus').waitFor();
    await keys.type('mizu');
    // Whatever else is found names the engagement that it is of behind its own name.
    const found = page.getByRole('option').filter({ has: page.locator('.pal__line', { hasText: last.name }) });
    await found.waitFor();
    while ((await found.getAttribute('aria-selected')) !== 'true') await keys.press('ArrowDown');
    await keys.press('Enter');
    await page.getByRole('button', { name: /^次年度の案件へ/ }).waitFor();
    await keys.press('n');
    // What is proposed has to be there before anybody can agree with it.
    await expect.poll(() => page.getByRole('textbox', { name: '案件の名称' }).inputValue()).not.toBe('');
    expect(await axeFaultsOf(page)).toEqual([]);
    await keys.press('Control+Enter');
    await page.waitForURL((to) => !to.pathname.includes(engagement.id));
    console.log(`T9: ${keys.count} inputs, ${((Date.now() - began) / 1000).toFixed(1)} s`);
    expect(keys.count).toBeLessThanOrEqual(15);

    const { following } = await takase.ask(at(renewalApi.nextYear, engagement.path));
    // The leader has not declared for it yet, and is told of it where they are asked to.
    expect(following).toBeNull();
    const awaited = await takase.ask(at(teamApi.awaitedDeclarations));
    const next = awaited.find(({ engagementId }) => page.url().includes(engagementId));
    expect(next).toBeDefined();
    await takase.leaves();
    const office = await Person.signedIn(browser, url, 'hasegawa');
    const opened = await office.ask(at(engagementApi.view, { engagementId: next!.engagementId }));
    expect(opened).toMatchObject({ kind: 'RENEWAL', state: 'proposed', service: { name: last.service.name } });
    expect(opened.periodStart > last.periodEnd).toBe(true);
    expect(opened.team.map(({ userId, role }) => [userId, role])).toEqual(
      last.team.map(({ userId, role }) => [userId, role]),
    );
    await office.leaves();
  });
});
