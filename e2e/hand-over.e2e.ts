import { at, exportApi, findingApi, ledgerApi, packageApi, registrationApi, reportApi } from '@akashi/contracts/api';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../tools/browser/chromium.ts';
import { giveFileByKey, pressOn, tabTo, typeIn } from './by-keys.ts';
import { letterPdf } from '../apps/demo/src/example/letter.ts';
import { Engagement } from './engagement.ts';
import { axeFaultsOf } from './axe-faults.ts';
import { mailedCode, mailsTo } from './mailed.ts';
import { Person } from './person.ts';
import { sha256Of, spoil, verifyOffline } from './verify-offline.ts';

const url = inject('url');
const mail = inject('mail');
const folder = mkdtempSync(join(tmpdir(), 'akashi-e2e-'));
const recipient = { name: '藤井 遥', email: 'fujii@mizunara.example' };

let browser: Browser;
let engagement: Engagement;

beforeAll(async () => {
  browser = await openBrowser();
  const takase = await Person.signedIn(browser, url, 'takase');
  engagement = await Engagement.of(takase);
  await takase.leaves();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const reportOf = async (person: Person) => (await person.ask(at(reportApi.overview, engagement.path))).report;
const packageOf = (person: Person) => person.ask(at(packageApi.overview, engagement.path));

const { keepsToKeys: onKeys } = Person;

describe('from an issued report to a package that anyone can check, by keys alone', () => {
  it('the recipient opens the link by the code that is mailed to its address, until it is revoked', async () => {
    const takase = await onKeys(Person.signedIn(browser, url, 'takase'));
    await takase.page.goto(engagement.page('report'));
    await pressOn(takase.page, takase.page.getByRole('button', { name: '受取用リンクの作成' }));
    const dialog = takase.page.getByRole('dialog');
    await typeIn(takase.page, dialog.getByRole('textbox', { name: '受取人の氏名' }), recipient.name);
    await typeIn(takase.page, dialog.getByRole('textbox', { name: '受取人のメールアドレス' }), recipient.email);
    await typeIn(takase.page, dialog.getByRole('textbox', { name: 'ダウンロードの回数' }), '3');
    await pressOn(takase.page, dialog.getByRole('button', { name: '作成', exact: true }));
    const link = await dialog.getByRole('textbox', { name: 'リンク' }).inputValue();
    await pressOn(takase.page, dialog.getByRole('button', { name: '閉じる' }));
    await takase.page.getByRole('rowheader').filter({ hasText: recipient.email }).waitFor();
    const pdf = (await reportOf(takase))?.files.find(({ format }) => format === 'pdf');

    const fujii = await onKeys(Person.arrives(browser, url));
    const { page } = fujii;
    await page.goto(link);
    await typeIn(page, page.getByRole('textbox', { name: 'メールアドレス' }), 'someone@mizunara.example');
    await pressOn(page, page.getByRole('button', { name: 'リンクを開く' }));
    const code = page.getByRole('textbox', { name: 'コード' });
    await code.waitFor();
    await pressOn(page, page.getByRole('button', { name: 'アドレスを入力し直す' }));
    const before = (await mailsTo(mail, recipient.email)).length;
    await typeIn(page, page.getByRole('textbox', { name: 'メールアドレス' }), recipient.email);
    await pressOn(page, page.getByRole('button', { name: 'リンクを開く' }));
    await code.waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);
    const mailed = await mailedCode(mail, recipient.email, before);
    expect(await mailsTo(mail, 'someone@mizunara.example')).toEqual([]);
    await typeIn(page, code, mailed === '0000 0000' ? '1111 1111' : '0000 0000');
    await pressOn(page, page.getByRole('button', { name: 'リンクを開く' }));
    await page.getByText('コードが違うか').first().waitFor();
    expect(await page.getByRole('list', { name: 'ファイル' }).count()).toBe(0);
    await typeIn(page, code, mailed);
    await pressOn(page, page.getByRole('button', { name: 'リンクを開く' }));
    const files = page.getByRole('list', { name: 'ファイル' });
    await files
      .getByText(pdf?.fileName ?? 'a file')
      .first()
      .waitFor();
    expect(await files.getByRole('listitem').count()).toBe(3);
    const file = await download(page, 'report.pdf', () =>
      pressOn(page, files.getByRole('button', { name: pdf?.fileName ?? 'a file' })),
    );
    expect(sha256Of(file)).toBe(pdf?.sha256);
    await page.getByText('ダウンロードはあと 2回').waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);
    await takase.page.reload();
    const row = takase.page.getByRole('row').filter({ hasText: recipient.email });
    await pressOn(takase.page, row.getByRole('button', { name: '取消し' }));
    await typeIn(takase.page, dialog.getByRole('textbox', { name: '取消しの理由' }), '受け取りを確認したため。');
    await pressOn(takase.page, dialog.getByRole('button', { name: '取消し', exact: true }));
    await dialog.waitFor({ state: 'detached' });
    await pressOn(page, files.getByRole('button', { name: pdf?.fileName ?? 'a file' }));
    await page.getByText('このリンクが使えなくなっています').first().waitFor();
    const [made] = await takase.ask(at(exportApi.list, engagement.path));
    expect([made?.downloadCount, made?.state]).toEqual([1, 'revoked']);
    await fujii.leaves();
    await takase.leaves();
  });

  it('a senior records the improvement plan of the client for each finding', async () => {
    const mori = await onKeys(Person.signedIn(browser, url, 'mori'));
    const { page } = mori;
    const findings = await mori.ask(at(findingApi.list, engagement.path));
    const plan = { plan: '台帳との突合せを月次で行う。', owner: '情報システム部', dueOn: '2027-02-26' };
    const [first, ...others] = findings.filter(({ state }) => state === 'reported');
    await page.goto(engagement.page(`findings/${first?.id}`));
    await pressOn(page, page.getByRole('button', { name: '改善計画の記録' }));
    const dialog = page.getByRole('dialog');
    await typeIn(page, dialog.getByRole('textbox', { name: '対応' }), plan.plan);
    await typeIn(page, dialog.getByRole('textbox', { name: '担当' }), plan.owner);
    await typeIn(page, dialog.getByRole('textbox', { name: '期限' }), plan.dueOn);
    await pressOn(page, dialog.getByRole('button', { name: '改善計画の記録' }));
    await dialog.waitFor({ state: 'detached' });
    for (const { id, version } of others) {
      const address = at(findingApi.improve, { ...engagement.path, findingId: id });
      await mori.send(address, { ...plan, improvedOn: null, version });
    }
    const after = await mori.ask(at(findingApi.list, engagement.path));
    expect(after.map(({ state }) => state)).toEqual(findings.map(() => 'improvement_planned'));
    await mori.leaves();
  });

  it('the papers of the client are recorded or set aside, and the package is built', async () => {
    const mori = await onKeys(Person.signedIn(browser, url, 'mori'));
    const { page } = mori;
    await page.goto(engagement.page('handoff'));
    for (const paper of ['改善計画書', '公表項目']) {
      await pressOn(page, page.getByRole('button', { name: `登録 ${paper}` }));
      const dialog = page.getByRole('dialog');
      const buffer = Buffer.from(letterPdf());
      const file = { name: `${paper}.pdf`, mimeType: 'application/pdf', buffer };
      await giveFileByKey(page, dialog.locator('ak-file-drop button'), file);
      await pressOn(page, dialog.getByRole('button', { name: '登録', exact: true }));
      await dialog.waitFor({ state: 'detached' });
    }
    await pressOn(page, page.getByRole('button', { name: '該当なし 登録申請書' }));
    const aside = page.getByRole('dialog');
    await typeIn(
      page,
      aside.getByRole('textbox', { name: '該当しない理由' }),
      '事業者が登録申請のときに直接提出するため。',
    );
    await pressOn(page, aside.getByRole('button', { name: '該当なし', exact: true }));
    await aside.waitFor({ state: 'detached' });
    const { items } = await packageOf(mori);
    expect(items.map(({ state }) => state).sort()).toEqual([...Array<string>(6).fill('FINAL'), 'NOT_APPLICABLE']);
    await pressOn(page, page.getByRole('button', { name: 'パッケージの作成' }));
    await page.getByText('すべて一致しました').waitFor({ timeout: 90_000 });
    expect((await packageOf(mori)).packages.map(({ state }) => state)).toEqual(['built']);
    await mori.leaves();
  });

  it('whoever holds the package checks it without Akashi, and sees one changed byte', async () => {
    const takase = await onKeys(Person.signedIn(browser, url, 'takase'));
    const { page } = takase;
    await page.goto(engagement.page('handoff'));
    const { packages, keyFingerprint } = await packageOf(takase);
    await page.getByText(`--key-fingerprint ${keyFingerprint}`).waitFor();
    const file = await download(page, 'package.zip', () =>
      pressOn(page, page.getByRole('button', { name: 'ダウンロード', exact: true })),
    );
    expect(sha256Of(file)).toBe(packages[0]?.fileSha256);
    const whole = verifyOffline(file, keyFingerprint);
    expect(whole.code, whole.printed).toBe(0);
    expect(verifyOffline(spoil(file), keyFingerprint).code).not.toBe(0);
    expect(verifyOffline(file, keyFingerprint.replaceAll(/./g, '0')).code).not.toBe(0);
    await takase.leaves();
  });

  it('the leader hands it over and records the application', async () => {
    const takase = await onKeys(Person.signedIn(browser, url, 'takase'));
    const { page } = takase;
    await page.goto(engagement.page('handoff'));
    await pressOn(page, page.getByRole('button', { name: '引渡しの記録' }));
    const dialog = page.getByRole('dialog');
    await typeIn(
      page,
      dialog.getByRole('textbox', { name: '引渡し先' }),
      '株式会社ミズナラクラウド セキュリティ管理室',
    );
    await pressOn(page, dialog.getByRole('button', { name: '引渡しの記録' }));
    await dialog.waitFor({ state: 'detached', timeout: 60_000 });
    expect((await packageOf(takase)).packages[0]?.handedOverTo).toBe('株式会社ミズナラクラウド セキュリティ管理室');
    await pressOn(page, page.locator('.head').getByRole('button', { name: '経過の記録' }));
    await pressOn(page, page.getByRole('dialog').getByRole('button', { name: '経過の記録' }));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const { events } = await takase.ask(at(registrationApi.history, engagement.path));
    expect(events.map(({ kind }) => kind)).toEqual(['applied']);
    await takase.leaves();
  });

  it('a question of the authority is recorded with its answer', async () => {
    const takase = await onKeys(Person.signedIn(browser, url, 'takase'));
    const { page } = takase;
    await page.goto(engagement.page('handoff'));
    const steps = [
      ['受理', ''],
      ['照会', '別添1の実施日の数え方について。'],
      ['回答', '実施日は手続を行った日であると説明した。'],
    ] as const;
    for (const [kind, remark] of steps) {
      await pressOn(page, page.locator('.head').getByRole('button', { name: '経過の記録' }));
      const dialog = page.getByRole('dialog');
      const choice = dialog.getByRole('radio', { name: new RegExp(kind) });
      await tabTo(page, dialog.getByRole('radio', { checked: true }));
      for (let pressed = 0; pressed < 4 && !(await choice.isChecked()); pressed++)
        await page.keyboard.press('ArrowRight');
      await typeIn(page, dialog.getByRole('textbox', { name: '備考' }), remark);
      if (kind === '照会') expect(await axeFaultsOf(page)).toEqual([]);
      await pressOn(page, dialog.getByRole('button', { name: '経過の記録' }));
      await dialog.waitFor({ state: 'detached' });
      // What may come next is read anew with the history.
      await page.locator('ak-registration-history').getByText(kind).first().waitFor();
      if (remark !== '') await page.getByText(remark).waitFor();
    }
    const { events } = await takase.ask(at(registrationApi.history, engagement.path));
    expect(events.map(({ kind }) => kind)).toEqual(['applied', 'accepted', 'question', 'answer']);
    await takase.leaves();
  });

  it('the ledger is verified from its page and tells the story', async () => {
    const osaki = await onKeys(Person.signedIn(browser, url, 'osaki'));
    await osaki.page.goto(engagement.page('ledger'));
    await pressOn(osaki.page, osaki.page.getByRole('button', { name: '照合し直す' }));
    await osaki.page.getByText('すべて合う').first().waitFor({ timeout: 60_000 });
    const { events } = await osaki.ask(at(ledgerApi.page, engagement.path));
    const told = events.map(({ action }) => action);
    expect(told).toEqual(expect.arrayContaining(['report.issued', 'export.downloaded', 'package.handed-over']));
    await osaki.leaves();
  });
});

/** Keeps what a press downloads; resolves with the place of the file. */
async function download(page: Page, name: string, press: () => Promise<void>): Promise<string> {
  const [started] = await Promise.all([page.waitForEvent('download'), press()]);
  const file = join(folder, name);
  await started.saveAs(file);
  return file;
}
