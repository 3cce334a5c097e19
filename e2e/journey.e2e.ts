import { at, matrixApi, reportApi, sessionApi, signOffApi } from '@akashi/contracts/api';
import { createHash } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../tools/browser/chromium.ts';
import { axeFaultsOf } from './axe-faults.ts';
import { checkByKeys, chooseFileByKey, CountedKeys, giveFileByKey, pressOn, typeIn } from './by-keys.ts';
import { letterPdf } from '../apps/demo/src/example/letter.ts';
import { Engagement, today } from './engagement.ts';
import { password } from '../tools/run/demo-accounts.ts';
import { approves, saysWhy } from './past-warnings.ts';
import { Person } from './person.ts';

const url = inject('url');
/** The paper that goes through the screens; the other thousand are signed as a list. */
const number = '3.1.2.1';

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

const reportOf = async (person: Person) => (await person.ask(at(reportApi.overview, engagement.path))).report;
const stateOf = async (person: Person) => (await engagement.paper(person, testId)).state;

const { keepsToKeys: onKeys } = Person;

describe('from sign-in to an issued report, by keys alone', () => {
  it('a practitioner signs in, finds a control in the matrix by keyboard and opens its paper', async () => {
    const sato = await onKeys(Person.arrives(browser, url));
    await sato.signsInByKeys('sato');
    const { page } = sato;
    await pressOn(page, page.getByRole('link', { name: 'ミズナラ文書基盤 2026年度', exact: true }));
    await pressOn(page, page.getByRole('link', { name: '管理策マトリクス' }).first());
    await page.getByRole('treegrid', { name: '管理策の表' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type(number);
    await page.getByRole('status').filter({ hasText: /^1 件/ }).waitFor();
    // Into the grid, and past the headings of chapter and objective: no key is lost, however quick they are.
    for (let line = 0; line < 3; line += 1) await page.keyboard.press('ArrowDown');
    await page.getByRole('row', { name: number }).locator(':focus').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: number }).waitFor();
    expect(new URL(page.url()).pathname).toBe(engagement.page(`papers/${testId}`));
    await sato.leaves();
  });

  it('what the practitioner types is saved, and a file becomes evidence with its hash', async () => {
    const sato = await onKeys(Person.signedIn(browser, url, 'sato'));
    const { page } = sato;
    await page.goto(engagement.page(`papers/${testId}`));
    const note = '画面で確かめた結果を記録した。';
    await typeIn(page, page.getByLabel('結論の補足'), note);
    await expect.poll(async () => (await engagement.paper(sato, testId)).conclusionNote).toBe(note);
    const before = (await engagement.paper(sato, testId)).evidence.length;
    const file = Buffer.from('設定値 = 有効\n');
    await chooseFileByKey(page, { name: '設定の写し.txt', mimeType: 'text/plain', buffer: file });
    await typeIn(page, page.getByLabel('入手元'), '運用監視基盤');
    await typeIn(page, page.getByRole('textbox', { name: '時点' }), '2026-09-30');
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: '証跡の一覧' }).getByText('設定の写し.txt').waitFor();
    const { evidence } = await engagement.paper(sato, testId);
    expect(evidence).toHaveLength(before + 1);
    expect(evidence.map(({ sha256 }) => sha256)).toContain(createHash('sha256').update(file).digest('hex'));
    await sato.leaves();
  });

  it('the practitioner signs the paper, and the others as a list', async () => {
    const sato = await onKeys(Person.signedIn(browser, url, 'sato'));
    const { page } = sato;
    await page.goto(engagement.page(`papers/${testId}`));
    await pressOn(page, page.getByRole('button', { name: '作成を完了' }));
    await expect.poll(() => stateOf(sato)).toBe('prepared');
    const { signOffs } = await engagement.paper(sato, testId);
    expect(signOffs.filter(({ current }) => current).map(({ role }) => role)).toEqual(['prepare']);
    await engagement.signOthers(sato, 'sign', testId);
    expect(Object.keys(await engagement.states(sato))).toEqual(['prepared']);
    await sato.leaves();
  });

  it('T5: fifty papers that the senior has opened are reviewed together in at most eight keys, each with its own record', async () => {
    const mori = await onKeys(Person.signedIn(browser, url, 'mori'));
    const { page } = mori;
    const { tests } = await mori.ask(at(matrixApi.read, engagement.path));
    const plain = tests.id.filter(
      (id, n) =>
        id !== testId && tests.conclusion[n] === 'NO_EXCEPTION' && tests.evidence[n]! > 0 && tests.openNotes[n] === 0,
    );
    const opened = plain.slice(0, 50);
    for (const id of opened) await engagement.paper(mori, id);
    await page.goto(engagement.page('review'));
    await page.getByRole('region', { name: '待っている調書' }).getByRole('button', { name: number }).waitFor();
    const keys = new CountedKeys(page);
    // The first of the queue is open beside it, and is reviewed by itself below.
    await keys.press('Shift+X', 'x', 'b');
    const signs = page.getByRole('dialog').getByRole('button', { name: /^50件に署名/ });
    await signs.waitFor({ timeout: 60_000 });
    expect(await axeFaultsOf(page)).toEqual([]);
    await keys.press('Control+Enter');
    await expect.poll(() => engagement.states(mori)).toMatchObject({ reviewed: 50 });
    console.log(`T5: ${keys.count} keys for 50 papers`);
    expect(keys.count).toBeLessThanOrEqual(8);
    for (const id of [opened[0]!, opened[49]!]) {
      const { signOffs } = await engagement.paper(mori, id);
      const given = signOffs.filter(({ role, current }) => role === 'review' && current);
      expect(given).toMatchObject([{ signerName: '森 千尋' }]);
    }
    await mori.leaves();
  });

  it('who prepared the paper cannot review it; the senior does, in the queue', async () => {
    const sato = await onKeys(Person.signedIn(browser, url, 'sato'));
    const { version, digest } = await engagement.paper(sato, testId);
    const address = at(signOffApi.review, { ...engagement.path, testId });
    await expect(sato.send(address, { version, digest })).rejects.toThrow('403');
    await sato.leaves();

    const mori = await onKeys(Person.signedIn(browser, url, 'mori'));
    await engagement.signOthers(mori, 'review', testId);
    await mori.page.goto(engagement.page('review'));
    await mori.page.getByRole('heading', { name: '査閲' }).first().waitFor();
    const waiting = mori.page.getByRole('region', { name: '待っている調書' });
    await pressOn(mori.page, waiting.getByRole('button', { name: number }));
    await pressOn(mori.page, mori.page.getByRole('button', { name: '査閲を完了' }));
    await expect.poll(() => stateOf(mori)).toBe('reviewed');
    expect(Object.keys(await engagement.states(mori))).toEqual(['reviewed']);
    await mori.leaves();
  });

  it('a senior records the letter and composes the report', async () => {
    const nishino = await onKeys(Person.signedIn(browser, url, 'nishino'));
    const { page } = nishino;
    await page.goto(engagement.page('report'));
    // One that was signed at the client's desk is in already: the one on paper takes its place.
    await pressOn(page, page.getByRole('button', { name: /^(受領|差替え)の記録$/ }));
    const letter = page.getByRole('dialog');
    const paper = { name: '経営者確認書.pdf', mimeType: 'application/pdf', buffer: Buffer.from(letterPdf()) };
    await giveFileByKey(page, letter.locator('ak-file-drop button'), paper);
    await typeIn(page, letter.getByRole('textbox', { name: '確認書の日付' }), today());
    await typeIn(page, letter.getByRole('textbox', { name: '署名した人の役職' }), '代表取締役社長');
    await typeIn(page, letter.getByRole('textbox', { name: '署名した人の氏名' }), '楢崎 一');
    await typeIn(
      page,
      letter.getByRole('textbox', { name: '署名した人の権限' }),
      '情報セキュリティの最終の決裁権限を持つ',
    );
    await pressOn(page, letter.getByRole('button', { name: '受領の記録' }));
    await letter.waitFor({ state: 'detached' });
    await pressOn(page, page.getByRole('button', { name: '項目の記録' }));
    const points = page.getByRole('dialog');
    for (const one of await points.getByRole('radio', { name: '確認' }).all()) await checkByKeys(page, one);
    await pressOn(page, points.getByRole('button', { name: '項目の記録' }));
    await points.waitFor({ state: 'detached' });
    await pressOn(page, page.getByRole('button', { name: '報告書の作成' }));
    const compose = page.getByRole('dialog');
    await typeIn(page, compose.getByRole('textbox', { name: '報告書の日付' }), today());
    await pressOn(page, compose.getByRole('button', { name: '作成', exact: true }));
    await compose.waitFor({ state: 'detached' });
    expect((await reportOf(nishino))?.state).toBe('draft');
    await nishino.leaves();
  });

  it('the quality reviewer signs the report', async () => {
    const osaki = await onKeys(Person.signedIn(browser, url, 'osaki'));
    await osaki.page.goto(engagement.page('report'));
    await pressOn(osaki.page, osaki.page.getByRole('button', { name: '審査の署名' }));
    await pressOn(osaki.page, osaki.page.getByRole('dialog').getByRole('button', { name: '審査の署名' }));
    await expect.poll(async () => (await reportOf(osaki))?.state).toBe('quality_reviewed');
    await osaki.leaves();
  });

  it('the engagement leader approves with the right password only', async () => {
    const takase = await onKeys(Person.signedIn(browser, url, 'takase'));
    const { page } = takase;
    // Whoever has just signed in has proven themselves: coming in to a place again is no proof. It is a session of another
    // secret, so that a page that still asks under the one before would be told that it has ended.
    const { memberships } = await takase.ask(at(sessionApi.current));
    await takase.send(at(sessionApi.choose), { firmId: memberships[0]!.firmId, clientId: null });
    await page.goto(engagement.page('report'));
    await pressOn(page, page.getByRole('button', { name: '承認' }));
    await saysWhy(page, page.getByRole('dialog'));
    await pressOn(page, page.getByRole('dialog').getByRole('button', { name: approves }));
    const dialog = page.getByRole('dialog', { name: '本人の確認' });
    await typeIn(page, dialog.getByLabel('パスワード'), 'not-the-password');
    await pressOn(page, dialog.getByRole('button', { name: '確認して続ける' }));
    await dialog.locator('.err').waitFor();
    expect((await reportOf(takase))?.state).toBe('quality_reviewed');
    await typeIn(page, dialog.getByLabel('パスワード'), password);
    await pressOn(page, dialog.getByRole('button', { name: '確認して続ける' }));
    await expect.poll(async () => (await reportOf(takase))?.state).toBe('approved');
    await takase.leaves();
  });

  it('the engagement leader issues: cancels it once, and finds it again after a reload', async () => {
    const takase = await onKeys(Person.signedIn(browser, url, 'takase'));
    const { page } = takase;
    await page.goto(engagement.page('report'));
    const issue = async () => {
      await pressOn(page, page.getByRole('button', { name: '発行', exact: true }));
      await pressOn(page, page.getByRole('dialog').getByRole('button', { name: '発行', exact: true }));
    };
    await issue();
    await page
      .getByText(/経過 0:\d\d/)
      .first()
      .waitFor();
    await pressOn(page, page.getByRole('button', { name: '取消し', exact: true }));
    await page.getByText('発行を取り消しました。').waitFor();
    expect((await reportOf(takase))?.state).toBe('approved');

    await issue();
    const entry = page.getByRole('contentinfo').getByRole('link', { name: /報告書の発行 \d\/4/ });
    await entry.waitFor();
    await page.goto(engagement.page('findings'));
    await pressOn(page, entry);
    await page.getByRole('main').getByText('画面を離れても続きます。').waitFor();
    await expect.poll(async () => (await reportOf(takase))?.state, { timeout: 60_000 }).toBe('issued');
    await page.getByText('報告書を発行しました。').waitFor();
    await entry.waitFor({ state: 'detached' });
    const files = (await reportOf(takase))?.files ?? [];
    expect(files.map(({ format }) => format).sort()).toEqual(['docx', 'pdf', 'xlsx']);
    expect(files.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
    await takase.leaves();
  });
});
