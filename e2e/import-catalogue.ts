import type { Page } from 'playwright-core';
import { checkByKeys, chooseFileByKey, typeIn } from './by-keys.ts';
import type { CatalogueFile } from '../libs/api/testing/src/catalogue-files.ts';

const importButton = (page: Page, count: number) =>
  page.getByRole('button', { name: `${count.toLocaleString('en-US')} 件を取り込む` });
const sumOf = (page: Page, name: string) => page.locator('.sums div').filter({ hasText: name }).locator('dd');

/** Chooses a file on the page of the import, as far as what is read of it. */
export async function chooseCatalogue(page: Page, file: CatalogueFile): Promise<void> {
  await page.goto('/criteria/import');
  await page.getByRole('button', { name: 'ファイルを選ぶか、ここに置く' }).waitFor();
  await chooseFileByKey(page, file);
  await sumOf(page, '読めた項目').waitFor();
}

/** Gives code, title and right, and imports by the key. */
export async function importAs(page: Page, edition: string, title: string, count: number): Promise<void> {
  await typeIn(page, page.getByLabel('版の記号'), edition);
  await typeIn(page, page.getByLabel('版の名称 日本語'), title);
  await checkByKeys(page, page.getByLabel('当法人はこの本文を使う権利を持っています'));
  await typeIn(page, page.getByLabel('根拠'), '規格票の購入 2026-03-02');
  await importButton(page, count).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(`**/criteria/${edition}`);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

export const grammar = (page: Page) => page.getByLabel('番号の書式');
