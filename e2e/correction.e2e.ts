import { at, correctionApi, engagementApi, exportApi, ledgerApi, reportApi } from '@akashi/contracts/api';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../tools/browser/chromium.ts';
import { axeFaultsOf } from './axe-faults.ts';
import { chooseByKeys, pressOn, typeIn } from './by-keys.ts';
import { Engagement, today } from './engagement.ts';
import { mailedCode, mailsTo } from './mailed.ts';
import { approves, saysWhy } from './past-warnings.ts';
import { Person } from './person.ts';
import { sha256Of } from './verify-offline.ts';

const url = inject('url');
const mail = inject('mail');
const folder = mkdtempSync(join(tmpdir(), 'akashi-e2e-'));
/** A reviewed paper that no other journey changes, and what was wrong in it: the day that 別添1 prints, and a remark. */
const number = '5.1.1.2';
const wrong = { reason: '別添1の実施日に誤りがあった。', opened: '再度の実施日を記載していなかった。' };
const right = { note: '2026-10-20 に規程の改定後の版を閲覧した。', day: '2026-10-20' };
const recipient = { recipientName: '長谷 実', recipientEmail: 'hase@mizunara.example' };

let browser: Browser;
let engagement: Engagement;
let testId: string;
/** The version that is out when the journey begins, and the link by which its recipient has it. */
let first: { id: string; edition: number; pdf: { fileName: string; sha256: string } };
let link: string;

beforeAll(async () => {
  browser = await openBrowser();
  const takase = await Person.signedIn(browser, url, 'takase');
  engagement = await Engagement.of(takase);
  testId = await engagement.testOf(takase, number);
  const { id, content, files } = (await reportOf(takase))!;
  first = { id, edition: content.version, pdf: files.find(({ format }) => format === 'pdf')! };
  const made = await takase.send(at(exportApi.create, engagement.path), { ...recipient, days: 7, maxDownloads: 3 });
  link = made.path;
  await takase.leaves();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const overviewOf = (person: Person) => person.ask(at(reportApi.overview, engagement.path));
const reportOf = async (person: Person) => (await overviewOf(person)).report;
const stateOf = async (person: Person) => (await engagement.paper(person, testId)).state;
const onPanel = (page: Page): Locator => page.locator('ak-correction-panel');
const replacing = () => new RegExp(`^第${first.edition}版（.* 発行）を第${first.edition + 1}版で置き換え$`);
const correctionTab = 'report?tab=correction';

/** Somebody of the team on a page of the engagement, by keys alone until they leave. */
async function as(who: string, path: string, work: (page: Page, person: Person) => Promise<void>): Promise<void> {
  const person = await Person.keepsToKeys(Person.signedIn(browser, url, who));
  await person.page.goto(engagement.page(path));
  await work(person.page, person);
  await person.leaves();
}

/** Presses what opens a dialog, fills it in and sends it by the button of this name. */
async function answer(page: Page, opener: Locator, send: string | RegExp, fill?: (dialog: Locator) => Promise<void>) {
  await pressOn(page, opener);
  const dialog = page.getByRole('dialog');
  const button = dialog.getByRole('button', { name: send, exact: true });
  await button.waitFor();
  await fill?.(dialog);
  expect(await axeFaultsOf(page)).toEqual([]);
  await pressOn(page, button);
  await dialog.waitFor({ state: 'detached' });
}

describe('from an issued report that is wrong to the version that takes its place, by keys alone', () => {
  it('the leader opens the correction and says why; the version that is out stands until the next is issued', async () => {
    await as('takase', 'report', async (page, takase) => {
      await answer(page, page.getByRole('button', { name: '発行後の訂正' }), '訂正の開始', async (dialog) => {
        await typeIn(page, dialog.getByRole('textbox', { name: '訂正の理由' }), wrong.reason);
      });
      await page.getByText(`第${first.edition}版を訂正しています（第${first.edition + 1}版の草案）`).waitFor();
      await onPanel(page).getByRole('heading', { name: replacing() }).waitFor();
      await onPanel(page).getByText('次の版を作成すると、差が表示されます。').waitFor();
      await onPanel(page).getByRole('rowheader', { name: recipient.recipientName }).waitFor();
      expect(await axeFaultsOf(page)).toEqual([]);
      for (const other of ['overview', 'handoff']) {
        await page.goto(engagement.page(other));
        await page.getByText(`第${first.edition}版を訂正しています（第${first.edition + 1}版の草案）`).waitFor();
        await page.getByText(wrong.reason).waitFor();
      }
      const { engagementState, correction, report } = await overviewOf(takase);
      expect([engagementState, correction?.state, report?.id]).toEqual(['in_reporting', 'open', first.id]);
    });
    const reader = await opensLink();
    await reader.page.getByRole('list', { name: 'ファイル' }).waitFor();
    expect(await reader.page.getByText('置き換えられました').count()).toBe(0);
    await reader.leaves();
  });

  it('a senior reopens the one paper that is wrong, found by its number', async () => {
    await as('mori', correctionTab, async (page) => {
      await answer(page, onPanel(page).getByRole('button', { name: '開く', exact: true }), '開く', async (dialog) => {
        await typeIn(page, dialog.getByRole('textbox', { name: '管理策番号または発見事項の番号' }), number);
        const which = dialog.getByRole('combobox', { name: '開くもの' });
        await chooseByKeys(page, which, `paper ${testId}`);
        await typeIn(page, dialog.getByRole('textbox', { name: '開く理由' }), wrong.opened);
      });
      await onPanel(page)
        .getByRole('link', { name: new RegExp(`^調書 ${number}`) })
        .waitFor();
      await onPanel(page).getByText(wrong.opened).waitFor();
      expect(await axeFaultsOf(page)).toEqual([]);
    });
  });

  it('the practitioner comes to the paper from the correction, puts it right and signs again', async () => {
    await as('sato', correctionTab, async (page, sato) => {
      await pressOn(page, onPanel(page).getByRole('link', { name: new RegExp(`^調書 ${number}`) }));
      await page.getByRole('heading', { level: 1, name: number }).waitFor();
      await pressOn(page, page.getByRole('button', { name: '変更する' }));
      await pressOn(page, page.getByRole('button', { name: '手続1を書く' }));
      await typeIn(page, page.getByRole('textbox', { name: '実施日' }), right.day);
      await typeIn(page, page.getByLabel('結論の補足'), right.note);
      await expect.poll(async () => (await engagement.paper(sato, testId)).conclusionNote).toBe(right.note);
      expect(await axeFaultsOf(page)).toEqual([]);
      await pressOn(page, page.getByRole('button', { name: '作成を完了' }));
      await expect.poll(() => stateOf(sato)).toBe('prepared');
      expect((await engagement.paper(sato, testId)).steps[0]?.performedOn).toBe(right.day);
    });
  });

  it('a senior reviews it in the queue, where it is the only one that waits', async () => {
    await as('mori', 'review', async (page, mori) => {
      const waiting = page.getByRole('region', { name: '待っている調書' });
      await pressOn(page, waiting.getByRole('button', { name: number }));
      await pressOn(page, page.getByRole('button', { name: '査閲を完了' }));
      await expect.poll(() => stateOf(mori)).toBe('reviewed');
      expect(Object.keys(await engagement.states(mori))).toEqual(['reviewed']);
    });
  });

  it('the next version is composed, and shows in what it differs from the one that is out', async () => {
    await as('nishino', 'report', async (page, nishino) => {
      await answer(page, page.getByRole('button', { name: '報告書の作成' }), '作成', async (dialog) => {
        await dialog.getByText(`第${first.edition}版を置き換える次の版を作成します。`).waitFor();
        await typeIn(page, dialog.getByRole('textbox', { name: '報告書の日付' }), today());
      });
      const draft = await reportOf(nishino);
      expect([draft?.state, draft?.content.version, draft?.signatures]).toEqual(['draft', first.edition + 1, []]);
      expect(draft?.content.correction?.replaced.sha256).toBe(first.pdf.sha256);
      await pressOn(page, page.getByRole('button', { name: '訂正を見る' }));
      await showsTheDifference(page);
      expect(await axeFaultsOf(page)).toEqual([]);
    });
  });

  it('it gets a review and an approval of its own, and is issued in place of the other', async () => {
    await as('osaki', 'report', async (page, osaki) => {
      await answer(page, page.getByRole('button', { name: '審査の署名' }), '審査の署名');
      await expect.poll(async () => (await reportOf(osaki))?.state).toBe('quality_reviewed');
    });
    await as('takase', 'report', async (page, takase) => {
      await answer(page, page.getByRole('button', { name: '承認' }), approves, (dialog) => saysWhy(page, dialog));
      await expect.poll(async () => (await reportOf(takase))?.state).toBe('approved');
      await answer(page, page.getByRole('button', { name: '発行', exact: true }), '発行');
      await expect.poll(async () => (await reportOf(takase))?.state, { timeout: 60_000 }).toBe('issued');
      await page.getByText(`第${first.edition + 1}版 発行済み`).waitFor();
      expect((await overviewOf(takase)).correction).toBeNull();
      const { state } = await takase.ask(at(engagementApi.view, engagement.path));
      expect(state).toBe('handed_over');
    });
  });

  it('the page says what was replaced, still shows the difference and hands the version before out as it was', async () => {
    await as('mori', correctionTab, async (page) => {
      await onPanel(page).getByRole('heading', { name: replacing() }).waitFor();
      await onPanel(page).getByText('発行済み', { exact: true }).waitFor();
      await showsTheDifference(page);
      await pressOn(page, page.getByRole('tab', { name: '訂正', exact: true }), 'ArrowRight');
      const row = page.getByRole('row').filter({ hasText: '置き換え済み' }).first();
      await pressOn(page, row.getByRole('button', { name: /^今の草案との差/ }));
      await page
        .getByText(`第${first.edition}版は ${today()} に第${first.edition + 1}版に置き換えられています`)
        .waitFor();
      expect(await axeFaultsOf(page)).toEqual([]);
      const file = await download(page, 'as-issued.pdf', () =>
        pressOn(page, row.getByRole('button', { name: `発行時の PDF 第${first.edition}版` })),
      );
      expect(sha256Of(file)).toBe(first.pdf.sha256);
    });
  });

  it('whoever opens the old link is told first, and gets the old file with that word', async () => {
    const reader = await Person.keepsToKeys(opensLink());
    const { page } = reader;
    const [before, after] = [first.edition, first.edition + 1];
    await page.getByText(`第${before}版は ${today()} に第${after}版に置き換えられました`).waitFor();
    await page.getByText(wrong.reason).waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);
    const old = page.getByRole('button', { name: `置き換え前の版を受け取る ${first.pdf.fileName}` });
    const file = await download(page, 'old.pdf', () => pressOn(page, old));
    expect(sha256Of(file)).toBe(first.pdf.sha256);
    await page.getByText('ダウンロードはあと 2回').waitFor();
    await reader.leaves();
  });

  it('the recipient was told by mail, whoever has it on paper by the leader, and the ledger has the whole story', async () => {
    const told = async () =>
      (await mailsTo(mail, recipient.recipientEmail)).filter((text) => text.includes('置き換えられました'));
    await expect.poll(async () => (await told()).length, { timeout: 60_000 }).toBe(1);
    expect((await told())[0]).not.toContain(wrong.reason);
    await as('takase', correctionTab, async (page, takase) => {
      const mailed = onPanel(page).getByRole('row').filter({ hasText: recipient.recipientEmail });
      await expect
        .poll(async () => {
          await page.reload();
          await mailed.waitFor();
          return mailed.getByText('メールで通知').count();
        })
        .toBe(1);
      const row = onPanel(page).getByRole('row').filter({ hasText: '引渡しパッケージ' });
      await answer(page, row.getByRole('button', { name: /^通知の記録/ }), '通知の記録', async (dialog) => {
        await typeIn(page, dialog.getByRole('textbox', { name: '知らせた方法' }), '電話');
      });
      await row.getByText('電話').waitFor();
      expect(await axeFaultsOf(page)).toEqual([]);
      const [correction] = await takase.ask(at(correctionApi.list, engagement.path));
      expect([correction?.state, correction?.reason]).toEqual(['issued', wrong.reason]);
      const { events } = await takase.ask(at(ledgerApi.page, engagement.path));
      const told = events.map(({ action }) => action);
      const story = ['correction.opened', 'correction.paper-reopened', 'report.issued', 'correction.recipient-told'];
      expect(told).toEqual(expect.arrayContaining(story));
    });
  });
});

/** 別添1 has another day for the paper that was reopened, and nothing else in the report changed its numbers. */
async function showsTheDifference(page: Page): Promise<void> {
  const difference = onPanel(page).locator('ak-report-difference');
  await difference.getByRole('heading', { name: new RegExp(`^別添1 ${number}（整備`) }).waitFor();
  await difference.getByText('違うところ 1か所').waitFor();
  await difference.getByText(/^数値の変更 0/).waitFor();
  await difference.getByText('実施日', { exact: true }).waitFor();
}

/** The recipient, with their link open before them. */
async function opensLink(): Promise<Person> {
  const reader = await Person.arrives(browser, url);
  const { page } = reader;
  await page.goto(link);
  const codes = (await mailsTo(mail, recipient.recipientEmail)).length;
  await typeIn(page, page.getByRole('textbox', { name: 'メールアドレス' }), recipient.recipientEmail);
  await pressOn(page, page.getByRole('button', { name: 'リンクを開く' }));
  const code = page.getByRole('textbox', { name: 'コード' });
  await code.waitFor();
  await typeIn(page, code, await mailedCode(mail, recipient.recipientEmail, codes));
  await pressOn(page, page.getByRole('button', { name: 'リンクを開く' }));
  return reader;
}

/** Keeps what a press downloads; resolves with the place of the file. */
async function download(page: Page, name: string, press: () => Promise<void>): Promise<string> {
  const [started] = await Promise.all([page.waitForEvent('download'), press()]);
  const file = join(folder, name);
  await started.saveAs(file);
  return file;
}
