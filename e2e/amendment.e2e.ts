import { at, amendmentApi, engagementApi, matrixApi, statementApi } from '@akashi/contracts/api';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../tools/browser/chromium.ts';
import { changeStatement, type StatementChange } from './change-statement.ts';
import { Person } from './person.ts';

const url = inject('url');

let browser: Browser;
let id: string;
/** The test of the control that the second version drops. */
let closed: string;

beforeAll(async () => {
  browser = await openBrowser();
  const mori = await Person.signedIn(browser, url, 'mori');
  const all = await mori.ask(at(engagementApi.list));
  id = all.find(({ name }) => name === 'ハナミズキ記録庫 2025年度')?.id ?? '';
  await mori.leaves();
});
afterAll(() => browser?.close());

const path = () => ({ engagementId: id });
const monthly = '9.2.5.1 を台帳で管理し、責任者が毎月確認する。';

/** The client's file of the version before, with what the next one says otherwise, taken in through the page. */
async function bring(version: number, changes: readonly StatementChange[]): Promise<void> {
  const mori = await Person.signedIn(browser, url, 'mori');
  const before = await mori.context.request.get(at(statementApi.file, path(), { version: version - 1 }).url);
  const buffer = await changeStatement(await before.body(), version, changes);
  const { page } = mori;
  await page.goto(`/engagements/${id}/statement`);
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: `言明書_第${version}版.xlsx`, mimeType, buffer });
  await page.getByRole('button', { name: '取り込む' }).click();
  await expect.poll(async () => (await mori.ask(at(statementApi.view, path()))).versions.length).toBe(version);
  await mori.leaves();
}

/** What the leader is told first, and that no report comes out until the plan has followed. */
async function isHeldUp(): Promise<void> {
  const takase = await Person.signedIn(browser, url, 'takase');
  const { page } = takase;
  await page.goto(`/engagements/${id}/overview`);
  await page.getByText('計画より新しい言明書が届いています。変更を承認するまで、報告書は作れません。').waitFor();
  await page.goto(`/engagements/${id}/report`);
  const compose = page.getByRole('button', { name: '報告書の作成' }).first();
  await compose.waitFor();
  expect(await compose.getAttribute('aria-disabled')).toBe('true');
  await takase.leaves();
}

/** Drafts the amendment, decides group by group and approves, all by keys. */
async function amend(version: number, plan: number): Promise<void> {
  const takase = await Person.signedIn(browser, url, 'takase');
  const { page } = takase;
  await page.goto(`/engagements/${id}/statement/comparison`);
  await page.getByRole('group', { name: '件数の突合' }).getByText('両方の版で一致').waitFor();
  await page.getByRole('button', { name: '計画の変更案の作成' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText(/判定待ちが \d+件あるため承認できません/).waitFor();
  const open = async () => {
    const { amendment } = await takase.ask(at(amendmentApi.view, path()));
    return amendment?.changes.filter(({ judged }) => judged === null).length ?? 0;
  };
  for (let left = await open(); left > 0; left = await open()) {
    await page.keyboard.press('d');
    await expect.poll(open).toBeLessThan(left);
  }
  await page.getByText(/判定待ちが/).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('計画の変更を承認します').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText(`計画 v${plan} は言明書 v${version} にもとづいています`).waitFor();
  await takase.leaves();
}

/** The tests of a control that the matrix shows, each with its state. */
async function testsOf(number: string): Promise<{ id: string; state: string }[]> {
  const takase = await Person.signedIn(browser, url, 'takase');
  const { controls, tests } = await takase.ask(at(matrixApi.read, path()));
  await takase.leaves();
  return tests.id.flatMap((test, n) =>
    controls.number[tests.control[n] ?? -1] === number ? [{ id: test, state: tests.state[n] ?? '' }] : [],
  );
}

describe('a client that sends five versions of its statement', () => {
  it('the second rewords one control, changes another and drops a third: the plan follows, and each test with it', async () => {
    const [reworded, dropped] = [await testsOf('5.1.1.1'), await testsOf('5.1.1.2')];
    expect([reworded.length, dropped.length]).toEqual([1, 1]);
    await bring(2, [
      { number: '5.1.1.1', control: '5.1.1.1 を台帳で管理し、責任者が年に一度確認する。' },
      { number: '9.2.5.1', control: monthly, frequency: '月次' },
      { number: '5.1.1.2', dropped: '委託先の統制による' },
    ]);
    await isHeldUp();
    await amend(2, 2);
    expect(await testsOf('5.1.1.1')).toEqual(reworded);
    expect((await testsOf('9.2.5.1')).map(({ state }) => state)).toEqual(['not_started']);
    expect(await testsOf('5.1.1.2')).toEqual([]);
    closed = dropped[0]?.id ?? '';
  });

  it('the third takes the dropped control up again: it is tested as a new one', async () => {
    await bring(3, [{ number: '5.1.1.2', control: '方針を毎年見直し、記録を残す。' }]);
    await amend(3, 3);
    const again = await testsOf('5.1.1.2');
    expect(again.map(({ state }) => state)).toEqual(['not_started']);
    expect(again[0]?.id).not.toBe(closed);
  });

  it('the fourth and the fifth only reword, and the plan follows twice more', async () => {
    await bring(4, [{ number: '5.1.1.3', control: '5.1.1.3 を台帳で管理し、責任者が確認して知らせる。' }]);
    await amend(4, 4);
    await bring(5, [{ number: '5.1.1.3', control: '5.1.1.3 を台帳で管理し、責任者が確認して全員に知らせる。' }]);
    await amend(5, 5);
    const takase = await Person.signedIn(browser, url, 'takase');
    await takase.page.goto(`/engagements/${id}/overview`);
    await takase.page.getByRole('heading', { name: 'ハナミズキ記録庫 2025年度' }).waitFor();
    expect(await takase.page.getByText('計画より新しい言明書').count()).toBe(0);
    await takase.leaves();
  });
});
