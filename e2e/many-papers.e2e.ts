import { at, evidenceApi, matrixApi } from '@akashi/contracts/api';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../tools/browser/chromium.ts';
import { axeFaultsOf } from './axe-faults.ts';
import { Engagement } from './engagement.ts';
import { Person } from './person.ts';

const url = inject('url');
/** Controls whose papers no other journey looks at. */
const objective = '4.4.5.';

let browser: Browser;
let engagement: Engagement;

beforeAll(async () => {
  browser = await openBrowser();
  const sato = await Person.signedIn(browser, url, 'sato');
  engagement = await Engagement.of(sato);
  await sato.leaves();
});
afterAll(() => browser?.close());

/** The matrix with these controls alone, all of them chosen by one key. */
async function chooseAll(page: Page): Promise<number> {
  await page.goto(`${engagement.page('matrix')}?groups=off&q=${objective}`);
  await page.getByRole('treegrid').locator(':focus').waitFor();
  await page.keyboard.press('Control+a');
  await page.getByRole('toolbar', { name: '選択した管理策への操作' }).waitFor();
  return page.getByRole('treegrid').getByRole('rowheader').count();
}

const evidenceOf = (person: Person) => person.ask(at(evidenceApi.list, engagement.path));

/** A piece that lies on none of these papers yet: the example numbers its evidence as it comes in, in whatever order. */
async function evidenceElsewhere(person: Person) {
  const { controls, tests } = await person.ask(at(matrixApi.read, engagement.path));
  const theirs = tests.id.filter((_, at) => controls.number[tests.control[at] ?? -1]?.startsWith(objective));
  const found = (await evidenceOf(person)).find(({ links }) => !links.some(({ testId }) => theirs.includes(testId)));
  if (!found) throw new Error(`Every piece of evidence lies on a paper of ${objective}`);
  return found;
}

describe('evidence for many papers at once', () => {
  it('puts one that is there on every chosen paper, by keys alone', async () => {
    const sato = await Person.keepsToKeys(Person.signedIn(browser, url, 'sato'));
    const { page } = sato;
    const first = await evidenceElsewhere(sato);
    const before = first.links.filter(({ endedAt }) => endedAt === null).length;
    const count = await chooseAll(page);
    expect(count).toBeGreaterThan(2);
    await page.keyboard.press('Alt+e');
    await page.getByRole('dialog').getByLabel('証跡を探す').and(page.locator(':focus')).waitFor();
    await page.keyboard.type(`E-${String(first.number).padStart(4, '0')}`);
    await page.getByRole('dialog').getByText('置かない調書 0').waitFor();
    expect(await axeFaultsOf(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText(/調書 \d+件に証跡を置きました/).waitFor();
    const after = (await evidenceOf(sato)).find(({ id }) => id === first.id);
    expect(after!.links.filter(({ endedAt }) => endedAt === null).length).toBeGreaterThanOrEqual(before + count);
    await sato.leaves();
  });

  it('distributes files by the number in their names, and leaves to the person what says none', async () => {
    const sato = await Person.signedIn(browser, url, 'sato');
    const { page } = sato;
    await chooseAll(page);
    const { controls } = await sato.ask(at(matrixApi.read, engagement.path));
    const [one, two] = controls.number.filter((number) => number.startsWith(objective));
    await page.keyboard.press('Alt+d');
    const dialog = page.getByRole('dialog');
    const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.4 ${name}`) });
    await dialog.locator('input[type=file]').setInputFiles([pdf(`${one}_方針.pdf`), pdf('議事録.pdf')]);
    await dialog.getByText('配るファイル 1・配らないファイル 1').waitFor();
    await dialog.getByLabel('議事録.pdf の管理策の番号').fill(two!);
    await dialog.getByText('配るファイル 2・配らないファイル 0').waitFor();
    await dialog.getByLabel('入手元（全件に共通）').fill('情報システム部');
    await dialog.getByRole('textbox', { name: 'いつの時点の資料か' }).fill('2026-09-30');
    expect(await axeFaultsOf(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByText('ファイル 2件を調書に配りました').waitFor();
    const names = (await evidenceOf(sato)).slice(-2).map(({ name }) => name);
    expect(names).toEqual([`${one}_方針.pdf`, '議事録.pdf']);
    await sato.leaves();
  });
});

describe('information that came out of the client’s system', () => {
  it('says its system, query, who ran it and how its completeness was checked, with the reason of the correction', async () => {
    const sato = await Person.signedIn(browser, url, 'sato');
    const { page } = sato;
    const testId = await engagement.testOf(sato, `${objective}2`);
    await page.goto(engagement.page(`papers/${testId}`));
    await page.getByRole('button', { name: '記載を直す' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('種別').selectOption({ label: 'システム出力' });
    await dialog.getByLabel('依頼者のシステムが出力した情報である').check();
    await dialog.getByRole('textbox', { name: 'システム' }).fill('人事システム 4.2');
    await dialog.getByLabel('照会・帳票').fill('退職者一覧（HR-012）');
    await dialog.getByLabel('条件').fill('退職日 2025-10-01 から 2026-09-30');
    await dialog.getByLabel('抽出した人').fill('藤井');
    await dialog.getByRole('textbox', { name: '抽出した日' }).fill('2026-10-02');
    await dialog.getByLabel('どう確かめたか').fill('画面の件数と出力の行数が一致することを同席して確かめた。');
    await dialog.getByRole('textbox', { name: '直す理由' }).fill('出力の条件を聞き取った');
    expect(await axeFaultsOf(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    const [link] = (await engagement.paper(sato, testId)).evidence;
    expect(link).toMatchObject({
      origin: 'export',
      ipe: { system: '人事システム 4.2', ranBy: '藤井', ranOn: '2026-10-02' },
    });
    expect(link!.corrections).toHaveLength(1);
    await page.getByText('人事システム 4.2').first().waitFor();
    await sato.leaves();
  });
});

describe('two people in the matrix', () => {
  it('see in which cell the other is, and no more once the other has gone', async () => {
    const [sato, tamura] = [await Person.signedIn(browser, url, 'sato'), await Person.signedIn(browser, url, 'tamura')];
    for (const { page } of [sato, tamura]) {
      await page.goto(`${engagement.page('matrix')}?groups=off&q=${objective}`);
      await page.getByRole('treegrid').locator(':focus').waitFor();
    }
    await tamura.page.keyboard.press('ArrowDown');
    await sato.page.getByText('作業中：田村').waitFor();
    const second = sato.page.locator('[data-line="1"]');
    await second.locator('.there').getByText('田村').waitFor();
    await tamura.page.keyboard.press('ArrowDown');
    await sato.page.locator('[data-line="2"] .there').getByText('田村').waitFor();
    expect(await second.locator('.there').count()).toBe(0);
    await tamura.leaves();
    await expect.poll(() => sato.page.locator('.there').count(), { timeout: 60_000 }).toBe(0);
    await sato.leaves();
  });
});
