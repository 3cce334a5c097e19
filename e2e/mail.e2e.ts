import { at, clientMailApi, firmApi, requestApi } from '@akashi/contracts/api';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../tools/browser/chromium.ts';
import { password } from '../tools/run/demo-accounts.ts';
import { axeFaultsOf } from './axe-faults.ts';
import { Engagement } from './engagement.ts';
import { Person } from './person.ts';
import { mailTo, refuseMail } from './sample-mail.ts';

const url = inject('url');
const mail = inject('mail');
const owner = 'fujii@mizunara.example';

let browser: Browser;
let sato: Person;
let engagement: Engagement;

beforeAll(async () => {
  browser = await openBrowser();
  sato = await Person.signedIn(browser, url, 'sato');
  engagement = await Engagement.of(sato);
});
afterAll(async () => {
  await browser?.close();
});

/** Mail at once and at every hour for the owner, and mail that leads to what it is about. */
async function mailAtOnce(admin: Person): Promise<void> {
  const { version } = await admin.ask(at(firmApi.view));
  await admin.send(at(firmApi.nameMattersInMail), { isNamed: true, version });
  const fujii = await Person.signedIn(browser, url, owner);
  const { isSetUp, address: _, ...setting } = await fujii.ask(at(clientMailApi.setting));
  expect(isSetUp).toBe(true);
  await fujii.send(at(clientMailApi.set), { ...setting, way: 'at-once', quietFrom: 0, quietUntil: 0 });
  await fujii.leaves();
}

async function sentToOwner(title: string) {
  const { answerers } = await sato.ask(at(requestApi.list, engagement.path));
  const answererId = answerers.find(({ kind }) => kind === 'owner')!.id;
  const dueOn = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
  const body = { title, wanted: '記録をください。', shows: '', dueOn, answererId, testIds: [] };
  const { id, version } = await sato.send(at(requestApi.draft, engagement.path), body);
  const [sent] = await sato.send(at(requestApi.send, engagement.path), { requests: [{ id, version }] });
  return sent!;
}

// Beside an Akashi that stands there already nobody knows its mail.
describe.skipIf(mail === null)('a mail to a client’s person', () => {
  it('that was refused is sent again by the administrator, opens its request after signing in, and can be ended', async () => {
    const admin = await Person.signedIn(browser, url, 'admin');
    await mailAtOnce(admin);
    await refuseMail(mail!, { rcptTo: '550 5.1.1 No such user' });
    const asked = await sentToOwner('当直の記録');

    const again = admin.page.getByRole('button', { name: /藤井/ });
    await expect
      .poll(
        async () => {
          await admin.page.goto('/firm/mail');
          await admin.page.getByRole('heading', { level: 1 }).waitFor();
          await admin.page.waitForLoadState('networkidle');
          return again.count();
        },
        { timeout: 60_000, interval: 1000 },
      )
      .toBe(1);
    expect(await axeFaultsOf(admin.page)).toEqual([]);
    expect(await mailTo(mail!, owner)).toEqual([]);
    await refuseMail(mail!, {});
    await again.click();
    await again.waitFor({ state: 'detached' });
    await admin.leaves();

    const arrived = async () => (await mailTo(mail!, owner)).find(({ body }) => body.includes(asked.id));
    await expect.poll(arrived, { timeout: 60_000, interval: 500 }).toBeDefined();
    const { body } = (await arrived())!;
    expect(body).not.toContain('当直の記録');
    const linkTo = (part: string) =>
      body.split(/[\s"<>]+/).find((word) => /^https?:/.test(word) && word.includes(part))!;

    const reader = await Person.arrives(browser, url);
    const { page } = reader;
    await page.goto(linkTo(`/client/requests/${asked.id}`));
    await page.getByLabel('メールアドレス').fill(owner);
    await page.getByLabel('パスワード').fill(password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '当直の記録' }).waitFor();

    await page.goto(linkTo('unsubscribe'));
    await page.getByText('期限のお知らせは、止めたあともメールで届きます。', { exact: false }).waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'メールを止める' }).click();
    await page.getByRole('status').getByText('メールを止めました。').waitFor();
    await reader.leaves();
    const fujii = await Person.signedIn(browser, url, owner);
    expect((await fujii.ask(at(clientMailApi.setting))).way).toBe('none');
    await fujii.leaves();

    // Whoever counts what is open later finds what stood before.
    const mori = await Person.signedIn(browser, url, 'mori');
    const withdrawal = { version: asked.version, reason: '当直の記録は不要になりました。' };
    await mori.send(at(requestApi.withdraw, { ...engagement.path, requestId: asked.id }), withdrawal);
    await mori.leaves();
  });
});
