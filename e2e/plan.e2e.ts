import { at, deviationApi, engagementApi, matrixApi, paperApi, statementApi } from '@akashi/contracts/api';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../tools/browser/chromium.ts';
import { fillStatement } from './fill-statement.ts';
import { Person } from './person.ts';

const url = inject('url');
const client = '株式会社ハナミズキ';
const name = 'ハナミズキ記録庫 2025年度';

let browser: Browser;
let id: string;
let template: Buffer;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const fault = (page: Page, text: string) => page.locator('.err, .note').filter({ hasText: text }).first();
const fillDate = async (page: Page, label: string, value: string) => {
  const field = page.getByRole('textbox', { name: label });
  await field.fill(value);
  await field.blur();
};
const xlsx = (buffer: Buffer, fileName: string) => ({
  name: fileName,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer,
});

async function declare(who: string): Promise<void> {
  const person = await Person.signedIn(browser, url, who);
  await person.page.goto(`/engagements/${id}/plan`);
  const panel = person.page.getByRole('region', { name: '私の独立性の申告' });
  await panel.getByText('ありません', { exact: true }).click();
  expect(await person.page.locator('.nav').filter({ hasText: '管理策マトリクス' }).count()).toBe(0);
  await panel.getByRole('button', { name: '申告', exact: true }).click();
  await person.page.getByRole('heading', { name: '計画・体制' }).waitFor();
  await panel.getByText('利害関係なしと申告しました').waitFor();
  await person.leaves();
}

describe('from a new client to an approved plan', () => {
  it('a client is registered by its number in any width, and its service with what it stands on', async () => {
    const { page, leaves } = await arrive('takase');
    await page.goto('/clients');
    await page.getByRole('button', { name: '依頼者の登録' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '登録', exact: true }).click();
    await expect.poll(() => dialog.locator('.err').count()).toBe(3);
    await dialog.getByLabel('名称').fill(client);
    await dialog.getByLabel('フリガナ').fill('カブシキガイシャハナミズキ');
    await dialog.getByLabel('法人番号').fill('2010401052465');
    await fault(page, '検査用数字').waitFor();
    await dialog.getByLabel('法人番号').fill('９０１０４－０１０５－２４６５');
    await dialog.getByRole('button', { name: '登録', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'サービスの登録' }).click();
    await dialog.getByLabel('サービス名').first().fill('ハナミズキ記録庫');
    await dialog.getByLabel('リージョン').fill('東日本、西日本, 東日本');
    await dialog.getByRole('button', { name: '基盤サービスを加える' }).click();
    await dialog.getByLabel('登録番号').fill('Ｃ２１－０００８－２');
    await fillDate(page, '有効期限', 'R9.10.31');
    await dialog.getByRole('button', { name: '登録', exact: true }).click();
    await fault(page, '基盤サービスの名称').waitFor();
    await dialog.getByLabel('サービス名').nth(1).fill('アオバIaaS');
    await dialog.getByRole('button', { name: '登録', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('リージョン 東日本、西日本', { exact: true }).waitFor();
    await page.getByRole('cell', { name: 'C21-0008-2' }).waitFor();
    await leaves();
  });

  it('a period is refused by the name of its rule, and its dates follow when it is right', async () => {
    const { page, person, leaves } = await arrive('hasegawa');
    await page.goto('/engagements/new');
    await page.getByRole('combobox', { name: '依頼者' }).selectOption({ label: client });
    await page.getByRole('combobox', { name: '管理基準の版' }).selectOption({ label: '架空の管理基準（体験用）' });
    await page.getByRole('combobox', { name: '業務実施責任者' }).selectOption({ label: '髙瀬 理（パートナー）' });
    for (const [from, to, said] of [
      ['2025-07-01', '2026-07-01', '制度の上限'],
      ['2025-07-01', '2025-09-29', '制度の下限'],
      ['2026-07-01', '2026-06-30', '末日が初日より前'],
      ['2023-07-01', '2024-06-30', 'まだ施行されていません'],
    ] as const) {
      await fillDate(page, '監査対象期間の初日', from);
      await fillDate(page, '監査対象期間の末日', to);
      await fault(page, said).waitFor();
    }
    await fillDate(page, '監査対象期間の初日', '令和7年7月1日');
    await fillDate(page, '監査対象期間の末日', 'Ｒ８．６．３０');
    for (const date of ['2026-09-30', '2026-10-31', '2027-10-31'])
      await page.getByText(date, { exact: true }).waitFor();
    await page.getByRole('button', { name: '案件の開始' }).click();
    await page.getByRole('heading', { name: '計画・体制' }).waitFor();
    id = (await person.ask(at(engagementApi.list))).find((one) => one.name === name)?.id ?? '';

    await page.goto('/engagements/new');
    await page.getByRole('combobox', { name: '依頼者' }).selectOption({ label: client });
    await page.getByText('更新', { exact: true }).click();
    await page.getByRole('combobox', { name: '業務実施責任者' }).selectOption({ label: '髙瀬 理（パートナー）' });
    await fillDate(page, '監査対象期間の初日', '2026-07-02');
    await fillDate(page, '監査対象期間の末日', '2027-06-30');
    await page.getByRole('button', { name: '案件の開始' }).click();
    await fault(page, '前回の期間は 2026-06-30 に終わっています。2026-07-01 から始めます。').waitFor();
    await leaves();
  });

  it('nobody reviews what they work on, and the engagement is accepted when everyone has declared', async () => {
    const { page, leaves } = await arrive('takase');
    await declare('takase');
    await page.goto(`/engagements/${id}/plan`);
    const dialog = page.getByRole('dialog');
    const assign = async (who: string, role: string) => {
      await page.getByRole('button', { name: '担当の追加' }).click();
      const option = dialog.getByRole('option').filter({ hasText: who });
      await dialog.getByLabel('メンバー').selectOption({ label: ((await option.textContent()) ?? '').trim() });
      await dialog.getByLabel('役割').selectOption({ label: role });
      await dialog.getByRole('button', { name: '追加', exact: true }).click();
    };
    for (const [who, role] of [
      ['森 千尋', '主任'],
      ['大崎 慎', '審査担当者'],
    ] as const) {
      await assign(who, role);
      await dialog.waitFor({ state: 'detached' });
    }
    await assign('森 千尋', '審査担当者');
    await fault(page, '同じ案件で兼ねられません').waitFor();
    await dialog.getByRole('button', { name: 'やめる' }).click();
    const acceptance = page.getByRole('region', { name: '受嘱' });
    expect(await acceptance.getByText('済み', { exact: true }).count()).toBe(3);
    for (const who of ['mori', 'osaki']) await declare(who);
    await page.reload();
    await acceptance.getByRole('button', { name: '案件の受嘱' }).click();
    await dialog.getByRole('button', { name: '案件の受嘱' }).click();
    await acceptance.getByText(/^受嘱済み/).waitFor();
    await leaves();
  });

  it('the layout filled in by the client comes back by sheet, cell and rule until it is right, and then whole', async () => {
    const { page, person, leaves } = await arrive('mori');
    await page.goto(`/engagements/${id}/statement`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '様式（日本語）' }).click(),
    ]);
    template = readFileSync(await download.path());
    const chooser = page.locator('input[type=file]').first();
    const wrong = await fillStatement(template, (sheet) => {
      sheet.getCell('C6').value = '検討中';
      sheet.mergeCells('E8:E9');
    });
    await chooser.setInputFiles(xlsx(wrong, '言明書.xlsx'));
    await page.getByRole('button', { name: 'セルが結合されています。' }).click();
    await page.getByRole('row', { name: /^管理策 E8 .*E8:E9/ }).waitFor();
    await page.getByRole('button', { name: '選択の欄に、一覧にない言葉があります。' }).click();
    await page.getByRole('row', { name: /^管理策 C6 .*検討中/ }).waitFor();
    const versions = () => person.ask(at(statementApi.view, { engagementId: id }));
    expect((await versions()).versions).toEqual([]);
    const [marked] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '指摘を付けた依頼者のファイル' }).click(),
    ]);
    expect(marked.suggestedFilename()).toBe('言明書_記入用.xlsx');
    await chooser.setInputFiles(xlsx(await fillStatement(template), '言明書.xlsx'));
    const sums = page.getByRole('group', { name: '件数の突合' });
    await page.getByRole('button', { name: 'この列は、個別管理策のあるすべての行で空欄です。' }).waitFor();
    expect((await versions()).versions).toEqual([]);
    await page.getByRole('button', { name: '取り込む' }).click();
    await page.getByRole('button', { name: '評価の範囲へ' }).waitFor();
    await sums.getByText('一致').waitFor();
    expect((await versions()).versions).toHaveLength(1);
    await page.getByRole('button', { name: '事前点検' }).click();
    await page.getByText('実施結果報告書に含まれません').waitFor();
    await leaves();
  });

  it('the scope adds up on the screen, and its approval pins the edition and creates the tests', async () => {
    const mori = await arrive('mori');
    await mori.page.goto(`/engagements/${id}/scope`);
    await mori.page.getByRole('button', { name: '範囲の計画の作成' }).click();
    await mori.page.getByText('一致').waitFor();
    const form = mori.page.locator('ak-decision-form').first();
    await form.getByRole('button', { name: '判断の変更' }).click();
    await form.getByLabel('変更の根拠').fill('前期に評価し、変更がない。');
    await form.getByRole('button', { name: '変更', exact: true }).click();
    await fault(mori.page, '省略の理由が選ばれていません').waitFor();
    await mori.leaves();
    const takase = await arrive('takase');
    await takase.page.goto(`/engagements/${id}/scope`);
    await takase.page.getByRole('button', { name: '計画の承認' }).click();
    const dialog = takase.page.getByRole('dialog');
    await dialog.getByText('架空の管理基準（体験用）').waitFor();
    await dialog.getByRole('button', { name: '計画の承認' }).click();
    await takase.page.getByRole('button', { name: 'マトリクスへ' }).waitFor();
    const view = await takase.person.ask(at(engagementApi.view, { engagementId: id }));
    expect([view.state, view.editionPinnedAt !== null]).toEqual(['planned', true]);
    expect(view.tests.total).toBeGreaterThan(1000);
    await takase.leaves();
  });

  it('an explanation that waits for a reviewer is agreed to where the portfolio leads', async () => {
    const path = { engagementId: id };
    const mori = await arrive('mori');
    const { tests } = await mori.person.ask(at(matrixApi.read, path));
    const test = { ...path, testId: tests.id[0]! };
    const step = { id: null, procedure: '規程を閲覧する。', technique: 'INSPECTION' as const, result: '定めがない。' };
    const steps = [{ ...step, performedOn: '2026-11-20', interviewee: '' }];
    const recorded = await mori.person.send(at(paperApi.recordSteps, test), { version: tests.version[0]!, steps });
    const { version } = recorded;
    const facts = { attribute: '1', fact: '規程に定めがない。', version };
    const deviation = await mori.person.send(at(deviationApi.record, test), facts);
    const proposal = { explanation: '別の規程に定めがある。', version: deviation.version };
    await mori.person.send(at(deviationApi.propose, { ...path, deviationId: deviation.id }), proposal);
    await mori.leaves();

    const takase = await arrive('takase');
    await takase.page.goto('/engagements');
    await takase.page.getByRole('link', { name: /逸脱の説明への同意 1件/ }).click();
    await takase.page.getByRole('main').getByText('別の規程に定めがある。').first().waitFor();
    await takase.page.getByRole('button', { name: '説明に同意' }).click();
    await takase.page.getByText('同意を求める説明').waitFor({ state: 'detached' });
    const [agreed] = await takase.person.ask(at(deviationApi.list, path));
    expect(agreed?.state).toBe('explained');
    await takase.leaves();
  });
});

async function arrive(who: string): Promise<{ person: Person; page: Page; leaves: () => Promise<void> }> {
  const person = await Person.signedIn(browser, url, who);
  return { person, page: person.page, leaves: () => person.leaves() };
}
