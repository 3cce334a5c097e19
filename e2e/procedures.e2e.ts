import { at, engagementApi, matrixApi, paperApi, procedureApi } from '@akashi/contracts/api';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../tools/browser/chromium.ts';
import { axeFaultsOf } from './axe-faults.ts';
import { Engagement } from './engagement.ts';
import { Person } from './person.ts';

const url = inject('url');
const number = '3.1.2.2';
const [first, second] = ['規程を閲覧し、所管の部署に尋ねる。', '規程と改定の記録を閲覧し、所管の部署に尋ねる。'];

let browser: Browser;
let engagement: Engagement;
let testId: string;
let editionId: string;

beforeAll(async () => {
  browser = await openBrowser();
  const sato = await Person.signedIn(browser, url, 'sato');
  engagement = await Engagement.of(sato);
  testId = await engagement.testOf(sato, number);
  ({ editionId } = await sato.ask(at(engagementApi.view, engagement.path)));
  await sato.leaves();
});
afterAll(async () => {
  await browser?.close();
});

/** Takes a procedure for the criterion of the paper into the store of the firm. */
async function bringIn(text: string): Promise<void> {
  const admin = await Person.signedIn(browser, url, 'admin');
  const sent = await admin.context.request.post(at(procedureApi.receive, { editionId }).url, {
    headers: {
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'application/octet-stream',
      'X-File-Name': encodeURIComponent('手続.csv'),
    },
    data: Buffer.from(`管理策番号,区分,手法,手続\n${number},整備,質問、閲覧,${text}\n`),
  });
  expect(sent.status()).toBe(201);
  const { id: procedureFileId, proposed: mapping } = (await sent.json()) as { id: string; proposed: never };
  const { version } = await admin.send(at(procedureApi.preview, { procedureFileId }), { mapping });
  const rights = { rightsHeld: true, rightsBasis: '監査機関登録', keepMappingAs: null, version };
  await admin.send(at(procedureApi.import, { procedureFileId }), { mapping, ...rights });
  await admin.leaves();
}

describe('the procedures of the firm', () => {
  it('are written on a paper by one key, and its first result is the next thing typed', async () => {
    await bringIn(first);
    const sato = await Person.signedIn(browser, url, 'sato');
    const { page } = sato;
    const before = await engagement.paper(sato, testId);
    await page.goto(engagement.page(`papers/${testId}`));
    await page.getByRole('button', { name: '監査手続を入れる' }).waitFor();
    await page.keyboard.press('Alt+t');
    await page.locator('ak-step-editor .result textarea:focus').waitFor();
    await page.keyboard.insertText('所管は総務部と説明を受けた。');
    await expect
      .poll(async () => (await engagement.paper(sato, testId)).steps.slice(before.steps.length))
      .toMatchObject([
        { technique: 'INQUIRY', procedure: first, result: '所管は総務部と説明を受けた。', source: { version: 1 } },
        { technique: 'INSPECTION', procedure: first, result: '', source: { version: 1, newest: 1 } },
      ]);
    expect(await axeFaultsOf(page)).toEqual([]);
    await sato.leaves();
  });

  it('are shown beside a newer version, which a person takes', async () => {
    await bringIn(second);
    const sato = await Person.signedIn(browser, url, 'sato');
    const { page } = sato;
    await page.goto(engagement.page(`papers/${testId}`));
    const compare = page.getByRole('button', { name: '第2版との差' }).first();
    await compare.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.locator('ins', { hasText: '改定の記録' }).waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect
      .poll(async () => (await engagement.paper(sato, testId)).steps.filter(({ procedure }) => procedure === second))
      .toMatchObject([{ technique: 'INQUIRY', source: { version: 2, isVerbatim: true } }]);
    await sato.leaves();
  });

  it('go to many papers at once after saying which take none, and why', async () => {
    const sato = await Person.signedIn(browser, url, 'sato');
    const { page } = sato;
    await page.goto(engagement.page('matrix'));
    await page.getByRole('treegrid').locator(':focus').waitFor();
    await page.keyboard.press('Control+a');
    await page.getByRole('toolbar', { name: '選択した管理策への操作' }).waitFor();
    await page.keyboard.press('Alt+t');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('監査手続が登録されていません').waitFor();
    await dialog.getByText('監査手続はすべて入っています').waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    const { tests } = await sato.ask(at(matrixApi.read, engagement.path));
    expect(tests.id).toContain(testId);
    await sato.leaves();
  });

  it('leave the paper again when its steps are taken off, so that the other journeys find it as it was', async () => {
    const sato = await Person.signedIn(browser, url, 'sato');
    const { steps, version } = await engagement.paper(sato, testId);
    const own = steps
      .filter(({ source }) => source === null)
      .map(({ id, technique, procedure, result, interviewee, performedOn }) => {
        return { id, technique, procedure, result, interviewee, performedOn };
      });
    await sato.send(at(paperApi.recordSteps, { ...engagement.path, testId }), { version, steps: own });
    expect((await engagement.paper(sato, testId)).steps).toHaveLength(own.length);
    await sato.leaves();
  });
});
