import { at, evidenceApi } from '@akashi/contracts/api';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../tools/browser/chromium.ts';
import { axeFaultsOf } from './axe-faults.ts';
import { Engagement } from './engagement.ts';
import { hostileFiles, pages } from './hostile-files.ts';
import { Person } from './person.ts';
import { workbookOf } from './zip-of.ts';

const url = inject('url');
/** A paper whose evidence nobody else of these journeys looks at. */
const number = '4.4.2.1';

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

async function give(person: Person, name: string, bytes: Buffer): Promise<void> {
  const said = { testId, name, source: '情報システム部', asOf: '2026-09-30', receivedOn: '2026-10-05' };
  const sent = await person.context.request.post(at(evidenceApi.add, engagement.path, said).url, {
    headers: {
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'application/octet-stream',
      'X-File-Name': encodeURIComponent(name),
      'Idempotency-Key': crypto.randomUUID(),
    },
    data: bytes,
  });
  expect([name, sent.status()]).toEqual([name, 201]);
}

/** How many points of the drawn page are not white. */
const inked = (page: Page): Promise<number> =>
  page.locator('ak-pdf-page canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    return data.filter((value, n) => n % 4 === 0 && value < 128 && data[n + 3]! > 0).length;
  });

describe('evidence beside the paper', () => {
  it('is opened, turned, enlarged, searched and left by keys', async () => {
    const sato = await Person.signedIn(browser, url, 'sato');
    const { page } = sato;
    await give(sato, '規程.pdf', pages(['Access rule', '<627F8A8D8A189332>', 'Approved 2026']));
    await page.goto(engagement.page(`papers/${testId}`));
    const file = page.getByRole('button', { name: '規程.pdf' });
    await file.focus();
    await page.keyboard.press('Enter');
    await page.locator('ak-file-viewer .sheet:focus').waitFor();
    await page.getByText('1 / 3').waitFor();
    await expect.poll(() => inked(page)).toBeGreaterThan(100);
    expect(await axeFaultsOf(page)).toEqual([]);
    await page.keyboard.press('End');
    await page.getByText('3 / 3').waitFor();
    await page.keyboard.press('+');
    await page.getByText('125%').waitFor();
    await page.keyboard.press('Control+f');
    await page.keyboard.insertText('承認');
    await page.keyboard.press('Enter');
    await page.getByText('2 / 3').waitFor();
    await page.locator('ak-pdf-page .hit--now').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('ak-file-viewer .sheet:focus').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => file.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await page.locator('ak-file-viewer').count()).toBe(0);
    await sato.leaves();
  });

  it('is marked by keys and with the mouse; marks are tied to a step and lead both ways', async () => {
    const sato = await Person.signedIn(browser, url, 'sato');
    const { page } = sato;
    await give(sato, '発行一覧.pdf', pages(['Issued IDs', 'A-0471 approved']));
    await page.goto(engagement.page(`papers/${testId}`));
    const file = page.locator('ak-evidence-pane .file').filter({ hasText: '発行一覧.pdf' });
    await file.focus();
    await page.keyboard.press('Enter');
    await page.locator('ak-file-viewer .sheet:focus').waitFor();
    await page.getByText('1 / 2').waitFor();
    await expect.poll(() => inked(page)).toBeGreaterThan(100);
    await page.keyboard.press('End');
    await page.getByText('2 / 2').waitFor();
    await page.keyboard.press('2');
    await page.locator('ak-mark-layer i.draft').waitFor();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    await page.locator('ak-mark-form input:focus').waitFor();
    await page.keyboard.insertText('承認が翌日 <img src=x onerror="window.ran = 1">');
    await page.getByLabel('結ぶ手続').selectOption({ label: '手続1' });
    await page.getByRole('button', { name: '印を付ける' }).click();
    const row = page.locator('ak-mark-list tbody tr');
    await row.filter({ hasText: '承認が翌日 <img' }).waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);

    await page.keyboard.press('Escape');
    await page.locator('ak-file-viewer').getByRole('button', { name: '照合' }).click();
    // With it comes a line that says how, and the page below moves down.
    await page.locator('ak-mark-layer i.draft').waitFor();
    const layer = (await page.locator('ak-mark-layer').boundingBox())!;
    await page.mouse.move(layer.x + 40, layer.y + 40);
    await page.mouse.down();
    await page.mouse.move(layer.x + 200, layer.y + 70);
    await page.mouse.up();
    await page.getByRole('button', { name: '印を付ける' }).click();
    await expect.poll(() => row.count()).toBe(2);

    await page.reload();
    await page.locator('ak-step-editor .cut.exception').first().click();
    await page.locator('ak-file-viewer').getByText('2 / 2').waitFor();
    await page.locator('ak-mark-layer i.exception.is-now').waitFor();
    await row.first().getByRole('button', { name: '手続1' }).click();
    await page.locator('ak-step-editor:focus').waitFor();
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    const { marks } = await engagement.paper(sato, testId);
    expect(marks.map(({ kind, number, region }) => [kind, number, region?.page])).toEqual([
      ['exception', 1, 2],
      ['tick', 2, 2],
    ]);
    await sato.leaves();
  });

  it('is a workbook with a marked cell, and a mail whose attachment is read in its place', async () => {
    const sato = await Person.signsIn(browser, url, 'sato');
    const { page } = sato;
    await give(
      sato,
      '権限台帳.xlsx',
      workbookOf('9月', [
        ['番号', '承認日'],
        ['A-0471', '2026-09-03'],
      ]),
    );
    const parts = [
      '--b\nContent-Type: text/plain; charset=utf-8\n\n棚卸しを承認します。',
      '--b\nContent-Type: text/csv; name=list.csv\nContent-Disposition: attachment; filename=list.csv\n\nID,owner',
    ];
    const mail = `From: a@example.com\nSubject: approval\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${parts.join('\n')}\n--b--\n`;
    await give(sato, '承認.eml', Buffer.from(mail));
    await page.goto(engagement.page(`papers/${testId}`));
    const open = async (name: string) => {
      await page.locator('ak-evidence-pane .file').filter({ hasText: name }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('region', { name: `${name} の表示`, exact: true }).waitFor();
    };
    await open('権限台帳.xlsx');
    await page.locator('ak-sheet-page td').filter({ hasText: 'A-0471' }).waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);
    await page.keyboard.press('Control+f');
    await page.keyboard.insertText('0471');
    await page.keyboard.press('Enter');
    await page.locator('ak-sheet-page tr.hit--now').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('1');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '印を付ける' }).click();
    await page.locator('ak-mark-list tbody tr').filter({ hasText: 'シート1 B2' }).waitFor();
    await page.locator('ak-sheet-page td.marked ak-mark-tag').waitFor();
    await open('承認.eml');
    await page.locator('ak-lines-page').getByText('棚卸しを承認します。').waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'list.csv' }).click();
    await page.locator('ak-text-page td').filter({ hasText: 'owner' }).waitFor();
    await page.keyboard.press('Backspace');
    await page.locator('ak-lines-page').getByText('棚卸しを承認します。').waitFor();
    const { marks } = await engagement.paper(sato, testId);
    const lines = { sheet: 1, from: 2, to: 2, columns: { from: 2, to: 2 } };
    expect(marks.map((mark) => mark.lines)).toContainEqual(lines);
    await sato.leaves();
  });

  it('runs, opens and sends nothing of what it holds, and says so', async () => {
    const sato = await Person.signedIn(browser, url, 'sato');
    const { page } = sato;
    for (const { name, bytes } of hostileFiles) await give(sato, name, bytes);
    await page.goto(engagement.page(`papers/${testId}`));
    const [asked, opened, talked]: [string[], string[], string[]] = [[], [], []];
    // What the page itself asks for is over before anything of a file is opened, on a slow machine too.
    await page.locator('ak-evidence-pane .file').first().waitFor();
    await page.waitForLoadState('networkidle');
    page.on('request', (request) => asked.push(request.url()));
    page.context().on('page', (one) => opened.push(one.url()));
    page.on('dialog', (dialog) => (talked.push(dialog.message()), void dialog.dismiss()));
    const address = page.url();
    for (const { name, says } of hostileFiles) {
      await page
        .locator('ak-evidence-pane .file')
        .filter({ has: page.getByText(name, { exact: true }) })
        .click();
      const viewer = page.getByRole('region', { name: `${name} の表示`, exact: true });
      await viewer.waitFor();
      await viewer.locator('ak-skeleton').waitFor({ state: 'detached' });
      const sentences = page.locator('ak-file-viewer ak-note');
      if (says) await sentences.filter({ hasText: says }).first().waitFor();
      else expect([name, await sentences.count()]).toEqual([name, 0]);
      if (await viewer.locator('canvas').count()) await viewer.locator('canvas').click({ position: { x: 60, y: 60 } });
    }
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(await page.locator('ak-file-viewer').locator('iframe, object, embed, script, a, svg script').count()).toBe(
      0,
    );
    expect([opened, talked, page.url()]).toEqual([[], [], address]);
    const { origin } = new URL(url);
    const files = `${origin}${at(evidenceApi.list, engagement.path).url}/`;
    const ours = [files, `blob:${origin}/`, ...['pdfjs/', 'media/', 'chunk-'].map((path) => `${origin}/${path}`)];
    const isOurs = (one: string) => ours.some((begin) => one.startsWith(begin));
    expect(asked.filter((one) => !isOurs(one))).toEqual([]);
    await sato.leaves();
  });
});
