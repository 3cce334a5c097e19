import { at, clientApi, editionApi, engagementApi, statementApi } from '@akashi/contracts/api';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import * as files from '../libs/api/testing/src/catalogue-files.ts';
import { openBrowser } from '../tools/browser/chromium.ts';
import { settle } from '../tools/screens/visit.ts';
import { axeFaultsOf } from './axe-faults.ts';
import { chooseByKeys, chooseFileByKey, hearPointers, pressOn, typeIn } from './by-keys.ts';
import { staffAndAccept } from './staff-and-accept.ts';
import { selectEverything } from './fill-statement.ts';
import { chooseCatalogue, grammar, importAs } from './import-catalogue.ts';
import { Person } from './person.ts';

const url = inject('url');
/** In every text and code, so that the journey finds its own editions and can be gone again. */
const tag = Date.now().toString(36);
const code = (name: string) => `${name}-${tag}`;
const service = `記録庫 ${tag}`;

let browser: Browser;
let admin: Person;
/** What pointers were heard of, on each page that has a turn. */
const pointers: (readonly string[])[] = [];
let id: string;

beforeAll(async () => {
  browser = await openBrowser();
  admin = await Person.signsIn(browser, url, 'admin');
  pointers.push(await hearPointers(admin.page));
});
afterAll(() => browser?.close());

async function personWithKeys(who: string): Promise<Person> {
  const person = await Person.signedIn(browser, url, who);
  pointers.push(await hearPointers(person.page));
  return person;
}

async function hasNoAxeFault(page: Page): Promise<void> {
  await settle(page);
  expect.soft(await axeFaultsOf(page), new URL(page.url()).pathname).toEqual([]);
}

describe('catalogues of a firm, from their files to an engagement', () => {
  it('a list with title lines is read below its head; 5.1 from a number cell is asked about, and the right to the text', async () => {
    const { page } = admin;
    await page.goto('/criteria/import');
    await hasNoAxeFault(page);
    await chooseCatalogue(page, await files.withTitleLines(tag));
    await page.getByLabel('番号の書式').waitFor();
    expect(await page.getByLabel('番号', { exact: true }).first().inputValue()).toBe('3');
    const ofNumbers = page.getByText(/^番号が数値のセルにあるか/).first();
    await ofNumbers.waitFor();
    await page.getByRole('heading', { name: '一覧 C5' }).waitFor();
    await page.getByText('答えが必要な行が 1 件あります。').waitFor();
    await page.getByText('うち非表示の行 1', { exact: false }).waitFor();
    await hasNoAxeFault(page);
    await pressOn(page, page.getByRole('button', { name: 'この番号で読む' }));
    await page.getByText('答えの要る行はありません。').waitFor();
    await page.getByText('本文を使う権利があることが確認されていません。').waitFor();
    expect((await admin.ask(at(editionApi.list))).some(({ id: one }) => one === code('list-2025'))).toBe(false);
    await hasNoAxeFault(page);
    await importAs(page, code('list-2025'), `管理策一覧 2025 ${tag}`, 45);
    await hasNoAxeFault(page);
  });

  it('the next year’s file of the same layout begins from the mapping that was kept', async () => {
    const { page } = admin;
    await chooseCatalogue(page, await files.withTitleLines(tag, true));
    await page.getByText(`覚えた対応「管理策一覧_2025_${tag}」から始めています。`).waitFor();
    await page.getByText('答えの要る行はありません。').waitFor();
    await importAs(page, code('list-2026'), `管理策一覧 2026 ${tag}`, 45);
  });

  it('merged heads, parts in sheets and English headings are each read by what is proposed', async () => {
    const { page } = admin;
    await chooseCatalogue(page, await files.withMergedHeads(tag));
    await page.getByText('答えの要る行はありません。').waitFor();
    await importAs(page, code('merged'), `統制集 ${tag}`, 45);

    await chooseCatalogue(page, await files.withPartsInSheets(tag));
    await page.getByText('答えの要る行はありません。').waitFor();
    await hasNoAxeFault(page);
    await importAs(page, code('parts'), `部別の管理基準 ${tag}`, 51);

    await chooseCatalogue(page, await files.inEnglish(tag));
    await page.getByText('答えの要る行はありません。').waitFor();
    expect(await grammar(page).inputValue()).toBe('GENERIC');
    await chooseByKeys(page, grammar(page), 'ISMAP');
    await page.getByText('番号が、選ばれた書式の外にあります。').first().waitFor();
    await chooseByKeys(page, grammar(page), 'GENERIC');
    await page.getByText('答えの要る行はありません。').waitFor();
    await importAs(page, code('annex'), `Annex ${tag}`, 13);
  });

  it('an OSCAL catalogue of 1,100 controls needs no columns; a broken one is told with its place', async () => {
    const { page } = admin;
    await page.goto('/criteria/import');
    await page.getByRole('button', { name: 'ファイルを選ぶか、ここに置く' }).waitFor();
    await chooseFileByKey(page, files.brokenOscal());
    await page.getByText('形式に合わない箇所があります。 (catalog.groups[0].controls[0].parts)').waitFor();
    await chooseCatalogue(page, files.oscalCatalog(tag));
    await page.getByText(`Generated catalog ${tag}`).first().waitFor();
    await page.getByText('群 20・管理策 1,100').waitFor();
    for (const told of ['20 件。廃止の旨を付けて残し', '900 件。[Selection: …]', '900 件。評価目標と評価方法は'])
      await page.getByText(told, { exact: false }).first().waitFor();
    await hasNoAxeFault(page);
    await importAs(page, code('oscal'), `生成した目録 ${tag}`, 1_120);
    const edition = await admin.ask(at(editionApi.view, { editionId: code('oscal') }));
    expect([edition.counts.all, edition.imported?.format]).toEqual([1_120, 'oscal']);
  });

  it('is searched by number, word and source', async () => {
    const { page } = admin;
    const search = page.getByLabel('番号・題名・本文・由来を検索');
    const count = (text: string) => page.getByText(text, { exact: true }).first().waitFor();
    await page.goto(`/criteria/${code('oscal')}`);
    await typeIn(page, search, 'ｆｃ-10(1)');
    await count('1 / 1,120 件');
    await page.getByRole('option', { name: /FC-10\(1\)/ }).waitFor();
    await page.goto(`/criteria/${code('list-2025')}`);
    for (const [sought, found] of [
      ['9.1.2.3', 1],
      ['権限の申請 9.1', 3],
      ['6.45.1', 1],
      ['どこにもない言葉', 0],
    ] as const) {
      await typeIn(page, search, sought);
      await count(`${found} / 45 件`);
    }
    await page.getByText('当たる管理策はありません。').waitFor();
    await typeIn(page, search, '9.1.2.3');
    await page.getByText('由来 統一基準').waitFor();
    await hasNoAxeFault(page);
  });

  it('two editions are compared, and every proposed entry is answered by keys', async () => {
    const { page } = admin;
    await page.goto(`/criteria/${code('list-2025')}/difference?to=${code('list-2026')}`);
    await pressOn(page, page.getByRole('button', { name: '対応の提案を作る' }));
    await page.getByText('返事待ち', { exact: false }).first().waitFor();
    await page.getByRole('group', { name: '両方の版の合計' }).getByText('両方の版で一致').waitFor();
    await hasNoAxeFault(page);
    await pressOn(page, page.getByRole('button', { name: /^同一の \d+ 件に はい/ }));
    const open = async () =>
      (await admin.ask(at(editionApi.difference, { editionId: code('list-2025') }, { to: code('list-2026') }))).open;
    await expect.poll(open).toBeLessThan(10);
    for (let left = await open(); left > 0; left = await open()) {
      await page.keyboard.press('y');
      await expect.poll(open).toBeLessThan(left);
    }
    await page.getByText('すべて確認済み').waitFor();
    await hasNoAxeFault(page);
  });
});

describe('an engagement on an imported edition', () => {
  it('is opened on it, and its team accepts it', async () => {
    const takase = await Person.signedIn(browser, url, 'takase');
    const [client] = await takase.ask(at(clientApi.list));
    const registered = { name: service, kind: 'SAAS' as const, regions: ['東日本'], baseServices: [] };
    await takase.send(at(clientApi.registerService, { clientId: client?.id ?? '' }), registered);
    const hasegawa = await personWithKeys('hasegawa');
    const { page } = hasegawa;
    await page.goto('/engagements/new');
    await chooseByKeys(page, page.getByRole('combobox', { name: '依頼者' }), client?.name ?? '');
    await chooseByKeys(page, page.getByRole('combobox', { name: 'クラウドサービス' }), service);
    await chooseByKeys(page, page.getByRole('combobox', { name: '管理基準の版' }), `生成した目録 ${tag}`);
    await chooseByKeys(page, page.getByRole('combobox', { name: '業務実施責任者' }), '髙瀬 理（パートナー）');
    for (const [label, day] of [
      ['監査対象期間の初日', '2025-07-01'],
      ['監査対象期間の末日', '2026-06-30'],
    ] as const) {
      await typeIn(page, page.getByRole('textbox', { name: label }), day);
      await page.keyboard.press('Tab');
    }
    await hasNoAxeFault(page);
    await pressOn(page, page.getByRole('button', { name: '案件の開始' }));
    await page.getByRole('heading', { name: '計画・体制' }).waitFor();
    id = new URL(page.url()).pathname.split('/')[2] ?? '';
    await hasegawa.leaves();

    await staffAndAccept(browser, url, takase, id);
    await takase.leaves();
  });

  it('takes its statement by the form of the edition, 1,080 controls with it', async () => {
    const mori = await personWithKeys('mori');
    const { page } = mori;
    await page.goto(`/engagements/${id}/statement`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      pressOn(page, page.getByRole('button', { name: '様式（日本語）' })),
    ]);
    const buffer = await selectEverything(readFileSync(await download.path()));
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await chooseFileByKey(page, { name: '言明書.xlsx', mimeType, buffer });
    await page.getByRole('button', { name: '取り込む' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: '評価の範囲へ' }).waitFor();
    await page.getByRole('group', { name: '件数の突合' }).getByText('一致').waitFor();
    const { versions } = await mori.ask(at(statementApi.view, { engagementId: id }));
    expect(versions).toHaveLength(1);
    await hasNoAxeFault(page);
    await mori.leaves();
  });

  it('is planned on it: the approval pins the edition and makes the tests, and its ledger tells every act', async () => {
    const mori = await personWithKeys('mori');
    await mori.page.goto(`/engagements/${id}/scope`);
    await pressOn(mori.page, mori.page.getByRole('button', { name: '範囲の計画の作成' }));
    await mori.page.getByText('一致').waitFor();
    await hasNoAxeFault(mori.page);
    await mori.leaves();
    const takase = await personWithKeys('takase');
    const { page } = takase;
    await page.goto(`/engagements/${id}/scope`);
    await pressOn(page, page.getByRole('button', { name: '計画の承認' }));
    const dialog = page.getByRole('dialog');
    await dialog.getByText(`生成した目録 ${tag}`).waitFor();
    await pressOn(page, dialog.getByRole('button', { name: '計画の承認' }));
    await page.getByRole('button', { name: 'マトリクスへ' }).waitFor();
    const view = await takase.ask(at(engagementApi.view, { engagementId: id }));
    expect([view.state, view.editionPinnedAt !== null, view.tests.total]).toEqual(['planned', true, 1_080]);
    await page.goto(`/engagements/${id}/matrix`);
    await page.getByText('FA-1', { exact: true }).first().waitFor();
    await hasNoAxeFault(page);
    await page.goto(`/engagements/${id}/ledger`);
    for (const act of [
      '案件を作成',
      'チームに割当て',
      '独立性を申告',
      '案件を受嘱',
      '言明書を取込み',
      '計画を作成',
      '計画を承認',
    ])
      await page.getByRole('rowheader', { name: act }).first().waitFor();
    await hasNoAxeFault(page);
    await takase.leaves();
  });
});

describe('everything above', () => {
  it('was done by keys: no pointer touched any of the pages, and one that does is heard', async () => {
    expect(pointers).toEqual(Array.from({ length: 5 }, () => []));
    await admin.page.mouse.click(2, 2);
    await expect.poll(() => pointers.flat().length).toBeGreaterThan(0);
  });
});
