import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../tools/browser/chromium.ts';
import { aPdf } from './a-pdf.ts';
import { password, Person } from './person.ts';

interface Matrix {
  controls: { number: string[] };
  tests: { id: string[]; control: number[]; type: string[]; version: number[]; state: string[] };
}

const url = inject('url');
const folder = mkdtempSync(join(tmpdir(), 'akashi-e2e-'));
/** The paper that goes through the screens; the other thousand are signed as a list. */
const number = '9.1.1.1';

let browser: Browser;
let engagementId: string;
let testId: string;
let vendorLink: string;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const at = (page: string): string => `/engagements/${engagementId}/${page}`;

/** Tests in a state, with their versions, the one of the screens left out. */
async function others(person: Person, state: string): Promise<{ id: string; version: number }[]> {
  const { tests } = await person.read<Matrix>(`engagements/${engagementId}/matrix`);
  return tests.id
    .map((id, n) => ({ id, version: tests.version[n] ?? 0, state: tests.state[n] }))
    .filter((test) => test.state === state && test.id !== testId)
    .map(({ id, version }) => ({ id, version }));
}

async function signAll(person: Person, verb: 'sign' | 'review', tests: { id: string; version: number }[]): Promise<void> {
  for (let from = 0; from < tests.length; from += 200) {
    await person.send(`engagements/${engagementId}/tests/${verb}`, { tests: tests.slice(from, from + 200) });
  }
}

describe('from sign-in to a verified package', () => {
  it('a practitioner signs in, finds a control in the matrix and opens its paper by keyboard', async () => {
    const sato = await Person.signsIn(browser, url, 'sato');
    const { page } = sato;
    await page.getByRole('link', { name: /ミズナラ文書基盤 2026年度/ }).first().click();
    await page.getByRole('heading', { name: /ミズナラ文書基盤/ }).waitFor();
    engagementId = /engagements\/([^/]+)/.exec(page.url())?.[1] ?? '';
    await page.getByRole('link', { name: '管理策マトリクス' }).first().click();
    await page.getByRole('treegrid').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type(number);
    await page.getByRole('row', { name: new RegExp(number.replaceAll('.', '\\.')) }).first().waitFor();
    const { controls, tests } = await sato.read<Matrix>(`engagements/${engagementId}/matrix`);
    testId = tests.id.find((_, n) => controls.number[tests.control[n] ?? -1] === number) ?? '';
    expect(testId).not.toBe('');
    await page.goto(at(`papers/${testId}`));
    await page.getByRole('heading', { name: new RegExp(number.replaceAll('.', '\\.')) }).waitFor();
    await sato.leaves();
  });

  it('a practitioner adds evidence to the paper and signs it', async () => {
    const sato = await Person.signsIn(browser, url, 'sato');
    const { page } = sato;
    await page.goto(at(`papers/${testId}`));
    const note = page.getByLabel('結論の補足');
    await note.fill('画面で確かめた結果を記録した。');
    await expect.poll(() => sato.read<{ conclusionNote: string }>(`engagements/${engagementId}/tests/${testId}`).then((paper) => paper.conclusionNote)).toBe('画面で確かめた結果を記録した。');
    const file = page.locator('input[type=file]').first();
    await file.setInputFiles({ name: '設定の写し.txt', mimeType: 'text/plain', buffer: Buffer.from('設定値 = 有効\n') });
    await expect.poll(() => sato.read<{ evidence: unknown[] }>(`engagements/${engagementId}/tests/${testId}`).then((paper) => paper.evidence.length)).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /作成を完了/ }).click();
    await expect.poll(() => stateOf(sato)).toBe('prepared');
    await signAll(sato, 'sign', await others(sato, 'in_progress'));
    await sato.leaves();
  });

  it('a reviewer reviews it in the queue, and the preparer could not have', async () => {
    const sato = await Person.signsIn(browser, url, 'sato');
    const { version, digest } = await sato.read<{ version: number; digest: string }>(`engagements/${engagementId}/tests/${testId}`);
    await expect(sato.send(`engagements/${engagementId}/tests/${testId}/review`, { version, digest })).rejects.toThrow('403');
    await sato.leaves();

    const mori = await Person.signsIn(browser, url, 'mori');
    await signAll(mori, 'review', await others(mori, 'prepared'));
    await mori.page.goto(at('review'));
    await mori.page.getByText(number).first().waitFor();
    await mori.page.keyboard.press('Control+Enter');
    await expect.poll(() => stateOf(mori)).toBe('reviewed');
    await mori.leaves();
  });

  it('a senior records the letter and composes the report', async () => {
    const nishino = await Person.signsIn(browser, url, 'nishino');
    const { page } = nishino;
    await page.goto(at('report'));
    await page.getByRole('button', { name: '受領の記録' }).click();
    const letter = page.getByRole('dialog');
    await letter.locator('input[type=file]').setInputFiles({ name: '経営者確認書.pdf', mimeType: 'application/pdf', buffer: aPdf() });
    await fillDates(letter);
    await letter.getByRole('button', { name: /記録/ }).last().click();
    await letter.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /報告書の作成/ }).click();
    const compose = page.getByRole('dialog');
    await fillDates(compose);
    await compose.getByRole('button', { name: /作成/ }).last().click();
    await compose.waitFor({ state: 'detached' });
    await expect.poll(() => reportState(nishino)).toBe('draft');
    await nishino.leaves();
  });
});

async function stateOf(person: Person): Promise<string> {
  const paper = await person.read<{ state: string }>(`engagements/${engagementId}/tests/${testId}`);
  return paper.state;
}

async function reportState(person: Person): Promise<string> {
  const { report } = await person.read<{ report: { state: string } | null }>(`engagements/${engagementId}/report`);
  return report?.state ?? 'none';
}

/** Today, in every date field of a dialog that is still empty. */
async function fillDates(dialog: ReturnType<Person['page']['getByRole']>): Promise<void> {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date());
  for (const field of await dialog.getByLabel(/日/).all()) {
    if ((await field.inputValue().catch(() => 'no input')) === '') await field.fill(today);
  }
}

void [password, promisify, execFile, resolve, vendorLink];
