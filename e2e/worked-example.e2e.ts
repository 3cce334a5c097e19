import { amendmentApi, at, clientApi, engagementApi, matrixApi, memberApi } from '@akashi/contracts/api';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { exampleCounts as counts } from '../apps/demo/src/example/counts.ts';
import { exampleClient, examplePeriod, exampleService } from '../apps/demo/src/example/engagement.ts';
import {
  corrected,
  exampleVersions,
  reasonsForgotten,
  type StatementVersion,
} from '../apps/demo/src/example/statement-versions.ts';
import { exampleFile, type Stated } from '../apps/demo/src/steps/05-import-statement.ts';
import { openBrowser } from '../tools/browser/chromium.ts';
import { today } from './engagement.ts';
import { Person } from './person.ts';
import { staffAndAccept } from './staff-and-accept.ts';

const url = inject('url');
/** A service of its own beside the example's, so that the journey finds its engagement. */
const name = `ミズナラ文書基盤 ${Date.now().toString(36)}`;

let browser: Browser;
let stated: Stated;
/** Controls that the third version tells otherwise, by their numbers. */
const restated = { reworded: '9.2.1.6.PB', changed: '9.2.5.2', dropped: '5.1.1.1', added: '18.2.3.5' };

beforeAll(async () => {
  browser = await openBrowser();
  const takase = await Person.signedIn(browser, url, 'takase');
  const clients = await takase.ask(at(clientApi.list));
  const clientId = clients.find((one) => one.name === exampleClient.name)?.id ?? '';
  const service = { ...exampleService, name };
  const { services } = await takase.send(at(clientApi.registerService, { clientId }), service);
  const serviceId = services.find((one) => one.name === name)?.id ?? '';
  const members = await takase.ask(at(memberApi.list));
  const leaderId = members.find(({ email }) => email.startsWith('takase'))?.userId ?? '';
  const office = await Person.signedIn(browser, url, 'hasegawa');
  const { id: engagementId } = await office.send(at(engagementApi.open), {
    ...{ name, clientId, serviceId, kind: 'INITIAL', editionId: 'demo', leaderId },
    ...{ periodStart: examplePeriod.start, periodEnd: examplePeriod.end },
  });
  await office.leaves();
  stated = { engagementId, client: exampleClient, service, period: examplePeriod };
  await staffAndAccept(browser, url, takase, engagementId);
  await takase.leaves();
});
afterAll(() => browser?.close());

const path = () => ({ engagementId: stated.engagementId });
const pageAt = (page: string) => `/engagements/${stated.engagementId}/${page}`;
const group = (page: Page, label: string) => page.getByRole('group', { name: label, exact: true });

async function as(who: string, work: (page: Page, person: Person) => Promise<void>): Promise<void> {
  const person = await Person.signedIn(browser, url, who);
  await work(person.page, person);
  await person.leaves();
}

/** A version of the client's statement, looked at and taken in through the page. */
async function bring(page: Page, person: Person, version: StatementVersion): Promise<void> {
  await page.goto(pageAt('statement'));
  const buffer = Buffer.from(await exampleFile(person, stated, version));
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const file = { name: `言明書_第${version.no}版.xlsx`, mimeType, buffer };
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByRole('button', { name: '取り込む' }).click();
  await page.getByText(`言明書 v${version.no} を取り込みました`).first().waitFor();
}

/** What the leader is told first, and that no report comes out until the plan has followed. */
async function isHeldUp(page: Page): Promise<void> {
  await page.goto(pageAt('overview'));
  await page.getByText('計画より新しい言明書が届いています。変更を承認するまで、報告書は作れません。').waitFor();
  await page.goto(pageAt('report'));
  const compose = page.getByRole('button', { name: '報告書の作成' }).first();
  await compose.waitFor();
  expect(await compose.getAttribute('aria-disabled')).toBe('true');
}

/**
 * Drafts the amendment, decides and approves, all by keys: what was computed stands, with the answer that the frequency changed
 * where a column says so; what is only corrected is called a wording, with the reason.
 */
async function amend(page: Page, person: Person, version: StatementVersion): Promise<Record<string, number>> {
  await page.goto(pageAt('statement/comparison'));
  await group(page, '件数の突合').getByText('両方の版で一致').waitFor();
  await page.getByRole('button', { name: '計画の変更案の作成' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText(/判定待ちが \d+件あるため承認できません/).waitFor();
  const ask = async () => (await person.ask(at(amendmentApi.view, path()))).amendment!.changes;
  const changes = await ask();
  for (const { stableKey, computed } of changes) {
    await page.locator(`ak-change-list [data-key="${stableKey}"]`).click();
    const number = stableKey.replace(/-\d+$/, '');
    const pane = page.locator(`ak-change-pane[aria-label^="${number} "], ak-change-pane[aria-label^="${number}."]`);
    await pane.waitFor();
    const isCorrected = number === corrected;
    const frequency = pane.getByRole('switch').nth(3);
    const isYes = async () => (await frequency.getAttribute('aria-checked')) === 'true';
    if (computed === 'control_changed' && (await isYes()) === isCorrected) await page.keyboard.press('4');
    if (isCorrected) {
      const reason = page.locator('ak-treatment-panel').getByRole('textbox', { name: /^理由/ });
      await reason.fill('主たる監査対象の記載の訂正であり、実施する内容と頻度は変わらないため。');
      await page.getByRole('button', { name: 'この扱いに決める' }).click();
    } else await page.keyboard.press('d');
    await expect.poll(async () => (await ask()).find((one) => one.stableKey === stableKey)?.judged).toBeTruthy();
  }
  await page.getByText(/判定待ちが/).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').getByText('計画の変更を承認します').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText(`計画 v${version.no - 1} は言明書 v${version.no} にもとづいています`).waitFor();
  const kinds: Record<string, number> = {};
  for (const { judged } of await ask()) kinds[judged ?? ''] = (kinds[judged ?? ''] ?? 0) + 1;
  return kinds;
}

/** The tests of a control that the matrix shows, each with its state. */
async function testsOf(person: Person, number: string): Promise<{ id: string; state: string }[]> {
  const { controls, tests } = await person.ask(at(matrixApi.read, path()));
  return tests.id.flatMap((id, n) =>
    controls.number[tests.control[n] ?? -1] === number ? [{ id, state: tests.state[n] ?? '' }] : [],
  );
}

describe('the worked example in its five versions', () => {
  it('the first is weak in three points: it is taken in, and its pre-check has them apart from the audit', () =>
    as('mori', async (page, mori) => {
      await bring(page, mori, exampleVersions.draft);
      await page.getByRole('button', { name: '事前点検' }).click();
      await page.getByText('実施結果報告書に含まれません').waitFor();
      const gaps = page.locator('ak-pre-check-panel tbody tr').filter({ hasText: '不足' });
      await expect.poll(() => gaps.count()).toBe(3);
      const places = await gaps.locator('td.num').allTextContents();
      expect(places.map(Number).sort((a, b) => a - b)).toEqual([1, 1, reasonsForgotten]);
    }));

  it('the second is whole: the plan is drafted on it with what is taken over and excluded, and approved', async () => {
    await as('mori', async (page, mori) => {
      await bring(page, mori, exampleVersions.planned);
      await page.goto(pageAt('base-services'));
      await page.getByText(`引き継いで省く統制 ${counts.controlsInherited}件`).waitFor();
      await page.getByRole('button', { name: '登録の確認を記録' }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('登録あり', { exact: true }).click();
      for (const [label, day] of [
        ['確認した日', today()],
        ['有効期限', exampleService.baseServices[0]!.validUntil],
      ] as const)
        await dialog.getByRole('textbox', { name: label }).fill(day);
      await dialog.getByRole('button', { name: '記録', exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.goto(pageAt('scope'));
      await page.getByRole('button', { name: '範囲の計画の作成' }).click();
      await group(page, '範囲の突合').getByText('一致').waitFor();
    });
    await as('takase', async (page) => {
      await page.goto(pageAt('scope'));
      await page.getByRole('button', { name: '計画の承認' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '計画の承認' }).click();
      await page.getByRole('button', { name: 'マトリクスへ' }).waitFor();
    });
  });

  it('the third changes the review of 9.2.5 inside the period: two texts, two populations, and each test follows', async () => {
    const before = new Map<string, Awaited<ReturnType<typeof testsOf>>>();
    await as('mori', async (page, mori) => {
      for (const number of Object.values(restated)) before.set(number, await testsOf(mori, number));
      await bring(page, mori, exampleVersions.changed);
      await page.getByRole('button', { name: '同一母集団' }).click();
      for (const code of ['P-27A', 'P-27B']) await page.getByRole('rowheader', { name: code, exact: true }).waitFor();
    });
    await as('takase', async (page, takase) => {
      await isHeldUp(page);
      const kinds = await amend(page, takase, exampleVersions.changed);
      expect(kinds).toEqual({ control_changed: 2, reworded: 4, added: 1, dropped: 1 });
      const standing = (number: string) => before.get(number) ?? [];
      expect(await testsOf(takase, restated.reworded)).toEqual(standing(restated.reworded));
      const anew = await testsOf(takase, restated.changed);
      expect(anew.map(({ state }) => state)).toEqual(standing(restated.changed).map(() => 'not_started'));
      expect(anew.filter(({ id }) => standing(restated.changed).some((one) => one.id === id))).toEqual([]);
      expect([standing(restated.dropped).length > 0, await testsOf(takase, restated.dropped)]).toEqual([true, []]);
      expect(standing(restated.added)).toEqual([]);
      expect(new Set((await testsOf(takase, restated.added)).map(({ state }) => state))).toEqual(
        new Set(['not_started']),
      );
    });
  });

  it.each([exampleVersions.reworded, exampleVersions.final])(
    'version $no only rewords, and the plan follows',
    (version) =>
      as('takase', async (page, takase) => {
        await bring(page, takase, version);
        expect(await amend(page, takase, version)).toEqual({ reworded: 2 });
      }),
  );

  it('the fifth has every count of the example on its screens', () =>
    as('takase', async (page, takase) => {
      const n = (value: number) => value.toLocaleString('en-US');
      await page.goto(pageAt('statement'));
      const sums = group(page, '件数の突合');
      await sums.getByText('一致').waitFor();
      const { governanceItems, managementItems, controls, controlsSelected, controlsNotSelected } = counts;
      const said = await sums.textContent();
      expect(said).toContain(n(governanceItems + managementItems + controlsSelected));
      expect(said).toContain(n(governanceItems + managementItems + controls));
      expect(controls).toBe(controlsSelected + controlsNotSelected);
      const { objectives, objectivesSelected, objectivesExcluded, controlsInherited, populations } = counts;
      expect(said).toContain(`統制目標 ${objectives} ＝ 選択 ${objectivesSelected} ＋ 除外 ${objectivesExcluded}`);
      expect(said).toContain(`（引継ぎ ${controlsInherited}） · 母集団 ${populations}`);
      await page.goto(pageAt('scope'));
      const scope = group(page, '範囲の突合');
      await scope.getByText('一致').waitFor();
      const planned = await scope.textContent();
      for (const value of [counts.designTests, counts.operationTests, counts.designTests + counts.operationTests])
        expect(planned).toContain(n(value));
      const { tests } = await takase.ask(at(matrixApi.read, path()));
      const of = (type: string) => tests.type.filter((one) => one === type).length;
      expect([of('DESIGN'), of('OPERATION')]).toEqual([counts.designTests, counts.operationTests]);
      await page.goto(pageAt('overview'));
      await page.getByRole('heading', { name }).waitFor();
      expect(await page.getByText('計画より新しい言明書').count()).toBe(0);
    }));
});
