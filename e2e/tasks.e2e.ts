import type { PaperView } from '@akashi/contracts';
import { at, engagementApi, evidenceApi, matrixApi, paperApi, procedureApi } from '@akashi/contracts/api';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../tools/browser/chromium.ts';
import { CountedKeys } from './by-keys.ts';
import { Engagement } from './engagement.ts';
import { Person } from './person.ts';

const url = inject('url');

let browser: Browser;
let engagement: Engagement;

beforeAll(async () => {
  browser = await openBrowser();
  const sato = await Person.signedIn(browser, url, 'sato');
  engagement = await Engagement.of(sato);
  await sato.leaves();
});
afterAll(() => browser?.close());

const readMatrix = (person: Person) => person.ask(at(matrixApi.read, engagement.path));

/** An operation test that needs no sample and has its evidence: the last of them, which no other journey looks at. */
async function paperWithoutSample(person: Person): Promise<PaperView> {
  const { controls, tests } = await readMatrix(person);
  const at = tests.id.findLastIndex(
    (_, n) =>
      tests.type[n] === 'OPERATION' &&
      tests.state[n] === 'in_progress' &&
      tests.conclusion[n] === 'NO_EXCEPTION' &&
      controls.population[tests.control[n]!] === null &&
      tests.evidence[n]! > 0,
  );
  return engagement.paper(person, tests.id[at]!);
}

/** Takes a procedure for the operation test of a control into the store of the firm. */
async function bringProcedure(editionId: string, number: string): Promise<void> {
  const admin = await Person.signedIn(browser, url, 'admin');
  const sent = await admin.context.request.post(at(procedureApi.receive, { editionId }).url, {
    headers: {
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'application/octet-stream',
      'X-File-Name': encodeURIComponent('手続.csv'),
    },
    data: Buffer.from(
      `管理策番号,区分,手法,手続\n${number},運用,閲覧,設定の写しを閲覧し、期間中の変更の有無を確かめる。\n`,
    ),
  });
  expect(sent.status()).toBe(201);
  const { id: procedureFileId, proposed: mapping } = (await sent.json()) as { id: string; proposed: never };
  const { version } = await admin.send(at(procedureApi.preview, { procedureFileId }), { mapping });
  const rights = { rightsHeld: true, rightsBasis: '監査機関登録', keepMappingAs: null, version };
  await admin.send(at(procedureApi.import, { procedureFileId }), { mapping, ...rights });
  await admin.leaves();
}

async function unlinkAll(person: Person, testId: string): Promise<void> {
  for (const { linkId } of (await engagement.paper(person, testId)).evidence)
    await person.send(at(evidenceApi.unlink, { ...engagement.path, linkId }));
}

/** Writes steps, result and evidence on a paper in place of what is there. */
async function write(person: Person, testId: string, said: Pick<PaperView, 'steps' | 'conclusion' | 'conclusionNote'>) {
  const test = { ...engagement.path, testId };
  const steps = said.steps.map(({ technique, procedure, result, interviewee, performedOn }) => {
    return { id: null, technique, procedure, result, interviewee, performedOn };
  });
  const { version } = await engagement.paper(person, testId);
  const recorded = await person.send(at(paperApi.recordSteps, test), { version, steps });
  const { conclusion, conclusionNote: note } = said;
  await person.send(at(paperApi.recordConclusion, test), { version: recorded.version, conclusion, note });
}

describe('T1: a passed operating test with one piece of evidence, from an empty paper to the next', () => {
  it('takes at most 12 keys', async () => {
    const sato = await Person.signedIn(browser, url, 'sato');
    const before = await paperWithoutSample(sato);
    const { id: testId } = before;
    const { editionId } = await sato.ask(at(engagementApi.view, engagement.path));
    await bringProcedure(editionId, before.control.number);
    await unlinkAll(sato, testId);
    await write(sato, testId, { steps: [], conclusion: null, conclusionNote: '' });

    const { page } = sato;
    await page.goto(engagement.page(`papers/${testId}`));
    await page.getByRole('button', { name: '監査手続を入れる' }).waitFor();
    const keys = new CountedKeys(page);
    await keys.press('Alt+t');
    await page.locator('ak-step-editor .result textarea:focus').waitFor();
    await keys.press('Alt+s', 'Alt+e');
    await keys.type('E-1');
    await keys.press('Enter');
    await page.getByRole('tab', { name: '証跡 1' }).waitFor();
    await keys.press('Alt+p', 'Control+Enter');
    await expect.poll(() => page.url()).not.toContain(testId);
    console.log(`T1: ${keys.count} keys`);
    expect(keys.count).toBeLessThanOrEqual(12);

    const after = await engagement.paper(sato, testId);
    expect(after).toMatchObject({ state: 'prepared', conclusion: 'NO_EXCEPTION' });
    expect(after.steps).toMatchObject([{ result: '手続のとおり実施し、例外はなかった。' }]);
    expect(after.evidence).toHaveLength(1);

    await unlinkAll(sato, testId);
    await write(sato, testId, before);
    const { steps } = await engagement.paper(sato, testId);
    for (const { evidenceId, stepId } of before.evidence) {
      const place = before.steps.findIndex(({ id }) => id === stepId);
      const body = { testId, stepId: steps[place]?.id ?? null };
      await sato.send(at(evidenceApi.link, { ...engagement.path, evidenceId }), body);
    }
    expect((await engagement.paper(sato, testId)).state).toBe('in_progress');
    await sato.leaves();
  });
});

describe('T2: a picture of the screen, from the clipboard to evidence', () => {
  it('takes its facts and four keys', async () => {
    const sato = await Person.signedIn(browser, url, 'sato');
    const { id: testId } = await paperWithoutSample(sato);
    const { page } = sato;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(engagement.page(`papers/${testId}`));
    await page.getByRole('button', { name: '監査手続を入れる' }).waitFor();
    await page.evaluate(async () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 });
      canvas.getContext('2d')!.fillText('設定値 = 有効', 20, 40);
      const picture = await new Promise<Blob>((taken) => canvas.toBlob((blob) => taken(blob!), 'image/png'));
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    });
    const before = (await engagement.paper(sato, testId)).evidence;
    const keys = new CountedKeys(page);
    await keys.press('Control+v');
    await page.locator('.take input:focus').waitFor();
    await page.keyboard.insertText('設定画面の写し');
    await keys.press('Tab');
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('運用監視基盤');
    await keys.press('Tab');
    await page.keyboard.insertText('2026-09-30');
    await keys.press('Enter');
    await expect.poll(async () => (await engagement.paper(sato, testId)).evidence.length).toBe(before.length + 1);
    console.log(`T2: ${keys.count} keys beside the facts`);
    expect(keys.count).toBeLessThanOrEqual(4);
    const after = (await engagement.paper(sato, testId)).evidence;
    const pasted = after.find(({ linkId }) => before.every((one) => one.linkId !== linkId))!;
    expect(pasted).toMatchObject({
      ...{ mediaType: 'image/png', name: '設定画面の写し', source: '運用監視基盤', asOf: '2026-09-30' },
    });
    await sato.send(at(evidenceApi.unlink, { ...engagement.path, linkId: pasted.linkId }));
    await sato.leaves();
  });
});

describe('T4: the controls of a chapter to one person, with a day', () => {
  it('takes at most 10 keys, from the first line of the matrix', async () => {
    const mori = await Person.signedIn(browser, url, 'mori');
    const { controls, tests: before, people } = await readMatrix(mori);
    const chosen = before.id.flatMap((id, n) => (controls.chapter[before.control[n]!] === '12' ? [{ id, n }] : []));
    const person = people.name.findIndex((name, n) => people.assignable[n] && name.startsWith('佐藤'));
    const { page } = mori;
    await page.goto(engagement.page('matrix'));
    await page.getByRole('treegrid').locator(':focus').waitFor();
    const keys = new CountedKeys(page);
    await keys.type('12');
    await keys.press('Space', 'Alt+a');
    await page.getByRole('dialog').getByLabel('担当').waitFor();
    await keys.type(String(person + 1));
    await keys.press('Tab');
    await keys.type('+9');
    await keys.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    console.log(`T4: ${keys.count} keys for ${chosen.length} tests`);
    expect(keys.count).toBeLessThanOrEqual(10);

    const { tests: after } = await readMatrix(mori);
    expect(chosen.length).toBeGreaterThanOrEqual(120);
    expect(new Set(chosen.map(({ n }) => after.assigneeId[n]))).toEqual(new Set([people.id[person]]));
    expect(new Set(chosen.map(({ n }) => after.dueOn[n])).size).toBe(1);
    const others = before.id.flatMap((_, n) => (chosen.some((one) => one.n === n) ? [] : [n]));
    expect(others.map((n) => after.version[n])).toEqual(others.map((n) => before.version[n]));
    const back = chosen.map(({ id, n }) => ({
      id,
      cells: [
        { field: 'assignee' as const, base: after.assigneeId[n]!, value: before.assigneeId[n]! },
        { field: 'due' as const, base: after.dueOn[n]!, value: before.dueOn[n]! },
      ],
    }));
    await mori.send(at(matrixApi.changeCells, engagement.path), { tests: back });
    await mori.leaves();
  });
});

describe('T7: a paste of 200 rows and 4 columns', () => {
  it('is looked over, written and given back by a key each, every cell as it was pasted', async () => {
    const mori = await Person.signedIn(browser, url, 'mori');
    const { page } = mori;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const { tests: before, people } = await readMatrix(mori);
    const operation = before.id.flatMap((_, n) => (before.type[n] === 'OPERATION' ? [n] : [])).slice(0, 200);
    expect(operation).toHaveLength(200);
    const words = { NO_EXCEPTION: '例外なし', DEVIATION: '逸脱あり' } as const;
    const assignable = people.id.flatMap((id, n) => (people.assignable[n] ? [{ id, name: people.name[n]! }] : []));
    const pasted = operation.map((n, row) => ({
      result: words[before.conclusion[n] as keyof typeof words],
      who: assignable[row % assignable.length]!,
      due: `2026-11-${String((row % 28) + 1).padStart(2, '0')}`,
      note: `貼り付けた行 ${row + 1}`,
    }));
    const table = pasted.map(({ result, who, due, note }) => [result, who.name, due, note].join('\t')).join('\r\n');

    await page.goto(`${engagement.page('matrix')}?view=operation&groups=off`);
    await page.getByRole('treegrid').locator(':focus').waitFor();
    await page.evaluate((text) => navigator.clipboard.writeText(text), table);
    const keys = new CountedKeys(page);
    for (let column = 1; column < 5; column++) await keys.press('ArrowRight');
    await keys.press('Control+v');
    await page
      .getByRole('dialog')
      .getByRole('status')
      .filter({ hasText: /変わる/ })
      .waitFor();
    await keys.press('Control+Enter');
    const now = async () => (await readMatrix(mori)).tests;
    const rowsNow = async () => {
      const { conclusion, assigneeId, dueOn, note } = await now();
      return operation.map((n) => [conclusion[n], assigneeId[n], dueOn[n], note[n]]);
    };
    const wanted = pasted.map(({ who, due, note }, row) => [before.conclusion[operation[row]!], who.id, due, note]);
    await expect.poll(rowsNow).toEqual(wanted);
    console.log(`T7: ${keys.count} keys for 800 cells`);
    expect(keys.count).toBeLessThanOrEqual(6);

    await page.getByRole('treegrid').locator(':focus').waitFor();
    await keys.press('Control+z');
    await expect
      .poll(async () => {
        const { assigneeId, dueOn, note, conclusion } = await now();
        return { assigneeId, dueOn, note, conclusion };
      })
      .toEqual({
        assigneeId: before.assigneeId,
        dueOn: before.dueOn,
        note: before.note,
        conclusion: before.conclusion,
      });
    await mori.leaves();
  });
});
