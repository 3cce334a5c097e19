import { at, matrixApi } from '@akashi/contracts/api';
import type { Browser, CDPSession, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../tools/browser/chromium.ts';
import { axeFaultsOf } from './axe-faults.ts';
import { Engagement } from './engagement.ts';
import { Person } from './person.ts';

const url = inject('url');
const number = '3.1.2.1';

let browser: Browser;
let engagement: Engagement;
let testId: string;

beforeAll(async () => {
  browser = await openBrowser();
  const mori = await Person.signedIn(browser, url, 'mori');
  engagement = await Engagement.of(mori);
  testId = await engagement.testOf(mori, number);
  await mori.leaves();
});
afterAll(async () => {
  await browser?.close();
});

/** What stands in the cells of the test on the server. */
async function cellsOf(person: Person) {
  const { tests } = await person.ask(at(matrixApi.read, engagement.path));
  const index = tests.id.indexOf(testId);
  return { due: tests.dueOn[index], note: tests.note[index], conclusion: tests.conclusion[index] };
}

/** Opens the matrix and puts the cursor on a cell of the row by keys alone; the rows are those the search leaves. */
async function openCell(person: Person, column: number, search = number): Promise<Locator> {
  const { page } = person;
  await page.goto(engagement.page('matrix'));
  await page.getByRole('treegrid').locator(':focus').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type(search);
  await page
    .getByRole('status')
    .filter({ hasText: search === number ? /^1 件/ : /^\d{1,2} 件/ })
    .waitFor();
  for (let line = 0; line < 3; line += 1) await page.keyboard.press('ArrowDown');
  const row = page.getByRole('row', { name: number });
  await row.locator(':focus').waitFor();
  for (let step = 1; step < column; step += 1) await page.keyboard.press('ArrowRight');
  const cell = row.locator(`[data-column="${column}"]`);
  await expect.poll(() => cell.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  return cell;
}

const composing = async (ime: CDPSession, text: string) =>
  ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });

const columns = { operationOrDesign: 4, due: 10, note: 11 };

describe('the cells of the matrix', () => {
  it('take what an input method writes, and leave the search as it is', async () => {
    const mori = await Person.signedIn(browser, url, 'mori');
    const { page } = mori;
    await openCell(mori, columns.note);
    const before = await cellsOf(mori);
    const ime = await page.context().newCDPSession(page);
    await composing(ime, 'しんせい');
    await composing(ime, '申請');
    await ime.send('Input.insertText', { text: '申請を確認' });
    expect(await page.getByRole('searchbox').inputValue()).toBe(number);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await cellsOf(mori)).note).toBe('申請を確認');
    expect(await axeFaultsOf(page)).toEqual([]);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await cellsOf(mori)).note).toBe(before.note);
    await mori.leaves();
  });

  it('keep each letter in the cell it was typed in, on a machine that is slow to draw', async () => {
    const mori = await Person.signedIn(browser, url, 'mori');
    const { page } = mori;
    const notesOf = async () => {
      const { tests } = await mori.ask(at(matrixApi.read, engagement.path));
      return tests.note;
    };
    const before = await notesOf();
    await openCell(mori, columns.note, '3.1.2');
    const machine = await page.context().newCDPSession(page);
    await machine.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    const lines = ['一行目の文', '二行目の文', '三行目の文'];
    for (const line of lines) {
      await page.keyboard.type(line);
      await page.keyboard.press('Enter');
    }
    const typed = async () => (await notesOf()).filter((note, index) => note !== before[index]);
    await expect.poll(typed).toEqual(lines);
    await machine.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    for (const _ of lines) await page.keyboard.press('Control+z');
    await expect.poll(typed).toEqual([]);
    await mori.leaves();
  });

  it('take a day as it is typed, say what is unreadable, and give it back', async () => {
    const mori = await Person.signedIn(browser, url, 'mori');
    const { page } = mori;
    await openCell(mori, columns.due);
    const before = await cellsOf(mori);
    await page.keyboard.type('いつか');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: '日付として読めません' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Delete');
    await expect.poll(async () => (await cellsOf(mori)).due).toBe(null);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await cellsOf(mori)).due).toBe(before.due);
    await mori.leaves();
  });

  it('copy and paste through the real clipboard', async () => {
    const mori = await Person.signedIn(browser, url, 'mori');
    const { page } = mori;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await openCell(mori, columns.due);
    const before = await cellsOf(mori);
    await page.keyboard.press('Control+c');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(before.due ?? '');
    await page.keyboard.press('ArrowRight');
    await page.evaluate(() => navigator.clipboard.writeText('一行目\t余り'));
    await page.keyboard.press('Control+v');
    await expect.poll(async () => (await cellsOf(mori)).note).toBe('一行目');
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await cellsOf(mori)).note).toBe(before.note);
    await mori.leaves();
  });

  it('show both values when two people change the same one', async () => {
    const mori = await Person.signedIn(browser, url, 'mori');
    const { page } = mori;
    await openCell(mori, columns.note);
    const { note } = await cellsOf(mori);
    const theirs = {
      tests: [{ id: testId, cells: [{ field: 'note' as const, base: note ?? '', value: '田村の値' }] }],
    };
    const tamura = await Person.signedIn(browser, url, 'tamura');
    await tamura.send(at(matrixApi.changeCells, engagement.path), theirs);
    await page.keyboard.type('森の値');
    await page.keyboard.press('Enter');
    const clash = page.getByRole('alert').filter({ hasText: 'ほかの方も変えました' });
    await clash.getByText('森の値').waitFor();
    await clash.getByText('田村の値').waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);
    expect((await cellsOf(mori)).note).toBe('田村の値');
    await page.keyboard.press('Alt+1');
    await expect.poll(async () => (await cellsOf(mori)).note).toBe('森の値');
    const back = { tests: [{ id: testId, cells: [{ field: 'note' as const, base: '森の値', value: note ?? '' }] }] };
    await tamura.send(at(matrixApi.changeCells, engagement.path), back);
    await tamura.leaves();
    await mori.leaves();
  });

  it('look over a paste of many before it is written', async () => {
    const mori = await Person.signedIn(browser, url, 'mori');
    const { page } = mori;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const { controls } = await mori.ask(at(matrixApi.read, engagement.path));
    const rows = controls.number.slice(0, 200).map((one) => `${one}\t次回も確認`);
    await openCell(mori, columns.note);
    await page.evaluate((text) => navigator.clipboard.writeText(text), [...rows, '9.99.99\t？'].join('\r\n'));
    await page.keyboard.press('Control+v');
    const preview = page.getByRole('dialog');
    await preview.getByText('この案件にない番号・行です').waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await preview.waitFor({ state: 'detached' });
    await mori.leaves();
  });

  it('write a paste of many once it was looked over, and give it back by one key', async () => {
    const mori = await Person.signedIn(browser, url, 'mori');
    const { page } = mori;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const daysOf = async () => (await mori.ask(at(matrixApi.read, engagement.path))).tests.dueOn;
    const before = await daysOf();
    const { controls } = await mori.ask(at(matrixApi.read, engagement.path));
    await openCell(mori, columns.due);
    const rows = controls.number.slice(0, 60).map((one) => `${one}\t11/27`);
    await page.evaluate((text) => navigator.clipboard.writeText(text), rows.join('\r\n'));
    await page.keyboard.press('Control+v');
    await page
      .getByRole('dialog')
      .getByRole('status')
      .filter({ hasText: /変わる/ })
      .waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'か所を変更' }).press('Enter');
    const changed = async () => (await daysOf()).filter((day, index) => day !== before[index]);
    await expect.poll(async () => (await changed()).length).toBeGreaterThan(40);
    expect(new Set(await changed()).size).toBe(1);
    await page.getByRole('treegrid').locator(':focus').waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(changed).toEqual([]);
    await mori.leaves();
  });

  it('are there again when the page was left before they could be sent', async () => {
    const mori = await Person.signedIn(browser, url, 'mori');
    const { page } = mori;
    await openCell(mori, columns.note);
    const { note } = await cellsOf(mori);
    await mori.context.setOffline(true);
    await page.keyboard.type('接続がないとき');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: '保存できませんでした' }).waitFor();
    await mori.context.setOffline(false);
    await page.goto(engagement.page('findings'));
    await page.goto(engagement.page('matrix'));
    await page.getByRole('alert').filter({ hasText: 'まだ保存されていません' }).getByText('接続がないとき').waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);
    await page.keyboard.press('Alt+1');
    await expect.poll(async () => (await cellsOf(mori)).note).toBe('接続がないとき');
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await cellsOf(mori)).note).toBe(note);
    await mori.leaves();
  });
});
