import { at, matrixApi } from '@akashi/contracts/api';
import ExcelJS from 'exceljs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../tools/browser/chromium.ts';
import { axeFaultsOf } from './axe-faults.ts';
import { Engagement } from './engagement.ts';
import { Person } from './person.ts';

const url = inject('url');
const [clashing, alone] = ['3.1.2.1', '3.1.2.2'];

let browser: Browser;
let engagement: Engagement;
let [clashingTest, aloneTest] = ['', ''];

beforeAll(async () => {
  browser = await openBrowser();
  const mori = await Person.signedIn(browser, url, 'mori');
  engagement = await Engagement.of(mori);
  clashingTest = await engagement.testOf(mori, clashing);
  aloneTest = await engagement.testOf(mori, alone);
  await mori.leaves();
});
afterAll(() => browser?.close());

async function noteOf(person: Person, testId: string): Promise<string> {
  const { tests } = await person.ask(at(matrixApi.read, engagement.path));
  return tests.note[tests.id.indexOf(testId)] ?? '';
}

/** Writes into the note of a control as somebody in a spreadsheet does. */
async function annotated(path: string, notes: Readonly<Record<string, string>>): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const sheet = book.worksheets[0]!;
  const ids = sheet.getRow(1).values as string[];
  sheet.eachRow((row) => {
    const note = notes[row.getCell(ids.indexOf('number')).text];
    if (note !== undefined) row.getCell(ids.indexOf('note')).value = note;
  });
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('the matrix as a workbook', () => {
  it('goes out and comes back by keys alone, and a person chooses where both changed a cell', async () => {
    const mori = await Person.signedIn(browser, url, 'mori');
    const { page } = mori;
    // Asked for before anything is pressed: a chooser that opens sooner than it is waited for is never told of.
    page.on('filechooser', () => undefined);
    const before = [await noteOf(mori, clashingTest), await noteOf(mori, aloneTest)] as const;
    await page.goto(engagement.page('matrix'));
    await page.getByRole('treegrid').locator(':focus').waitFor();
    const coming = page.waitForEvent('download');
    await page.keyboard.press('Alt+o');
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/^管理策マトリクス_\d{8}\.xlsx$/);
    const buffer = await annotated(await download.path(), { [clashing]: 'ファイルの値', [alone]: '表計算で記入' });

    const theirs = [{ id: clashingTest, cells: [{ field: 'note' as const, base: before[0], value: '田村の値' }] }];
    const tamura = await Person.signedIn(browser, url, 'tamura');
    await tamura.send(at(matrixApi.changeCells, engagement.path), { tests: theirs });

    await page.keyboard.press('Alt+i');
    const dialog = page.getByRole('dialog');
    const drop = dialog.getByRole('button', { name: 'ブックを選ぶ' });
    await expect.poll(() => drop.evaluate((element) => element === document.activeElement)).toBe(true);
    const choosing = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    const file = { name: '管理策マトリクス.xlsx', mimeType: 'application/octet-stream', buffer };
    await (await choosing).setFiles(file);
    await dialog.getByText('変わる 1・両方で変わった 1・取り込まない 0').waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);
    const first = dialog.getByRole('radio').first();
    for (let tab = 0; tab < 8 && !(await first.evaluate((one) => one === document.activeElement)); tab += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('1');
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('変わる 2・同じ 0・変えない 0').waitFor();
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => noteOf(mori, clashingTest)).toBe('ファイルの値');
    expect(await noteOf(mori, aloneTest)).toBe('表計算で記入');

    await page.getByRole('treegrid').locator(':focus').waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => noteOf(mori, aloneTest)).toBe(before[1]);
    expect(await noteOf(mori, clashingTest)).toBe('田村の値');
    const back = [{ id: clashingTest, cells: [{ field: 'note' as const, base: '田村の値', value: before[0] }] }];
    await tamura.send(at(matrixApi.changeCells, engagement.path), { tests: back });
    await tamura.leaves();
    await mori.leaves();
  });

  it('is refused in a sentence when it is no workbook of the matrix', async () => {
    const mori = await Person.signedIn(browser, url, 'mori');
    const { page } = mori;
    // Asked for before anything is pressed: a chooser that opens sooner than it is waited for is never told of.
    page.on('filechooser', () => undefined);
    await page.goto(engagement.page('matrix'));
    await page.getByRole('treegrid').locator(':focus').waitFor();
    await page.keyboard.press('Alt+i');
    const drop = page.getByRole('dialog').getByRole('button', { name: 'ブックを選ぶ' });
    await expect.poll(() => drop.evaluate((element) => element === document.activeElement)).toBe(true);
    const book = new ExcelJS.Workbook();
    book.addWorksheet('表').addRow(['番号', 'メモ']);
    const choosing = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    const buffer = Buffer.from(await book.xlsx.writeBuffer());
    await (await choosing).setFiles({ name: '別.xlsx', mimeType: 'application/octet-stream', buffer });
    await page.getByText('この画面から書き出したブックではありません').waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('treegrid').locator(':focus').waitFor();
    await mori.leaves();
  });
});
