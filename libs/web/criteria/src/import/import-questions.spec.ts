// @vitest-environment jsdom
import { answer, settled, type Rendered } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { asking, choose, clean, preview, openImport } from './import-page.fixture';

let page: Rendered;

beforeEach(async () => {
  page = await openImport();
});

describe('what an import asks of its rows', () => {
  it('sends the number that a person answers, and never one of its own', async () => {
    await choose(page);
    await answer(preview(), asking);
    expect(page.text).toContain('5.1 か 5.10 か');
    expect(page.text).toContain('答えが必要な行が 1 件あります。');
    const numbers = [...page.element.querySelectorAll<HTMLInputElement>('ak-question-pane input')];
    numbers[0]!.value = '5.10';
    numbers[0]!.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled();
    await page.press('この番号で読む');
    const again = preview();
    expect((again.request.body as { answers: unknown }).answers).toEqual([
      { sheet: '一覧', row: 3, address: 'A3', number: '5.10', reason: '' },
    ]);
    await answer(again, clean);
  });

  it('asks anew about a sheet whose numbers are read from another column', async () => {
    await choose(page);
    await answer(preview(), asking);
    await page.press('この番号で読む');
    const answered = preview();
    expect((answered.request.body as { answers: unknown[] }).answers).toHaveLength(1);
    await answer(answered, clean);
    await page.choose('題名 日本語', '2');
    const titled = preview();
    expect((titled.request.body as { answers: unknown[] }).answers).toHaveLength(1);
    await answer(titled, clean);
    await page.choose('番号', '2');
    const moved = preview();
    expect((moved.request.body as { answers: unknown[] }).answers).toEqual([]);
    await answer(moved, clean);
  });

  it.each([
    ['catalogue.number-twice', true, true],
    ['catalogue.without-words', false, true],
    ['catalogue.mandatory-unknown', false, false],
    ['cell.struck-text', false, true],
    ['cell.merged', false, false],
  ] as const)('offers for %s what puts it right and nothing else', async (rule, number, leaveOut) => {
    await choose(page);
    await answer(preview(), { ...asking, faults: [{ ...asking.faults[0]!, rule }] });
    expect(page.text.includes('この番号で読む')).toBe(number);
    expect(page.text.includes('読まない行にする')).toBe(leaveOut);
    expect(page.text.includes('ファイルか列の対応を直してください。')).toBe(!leaveOut);
  });
});
