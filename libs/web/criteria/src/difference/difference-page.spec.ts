// @vitest-environment jsdom
import { answer, asked, nothingAsked, refuseWith, settled, type Rendered } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { answers, difference, line, one, openDifference, reworded } from './difference-page.fixture';

let page: Rendered;

describe('the difference of two editions', () => {
  beforeEach(async () => {
    page = await openDifference();
  });

  it('closes on both sides, and marks what differs word by word', () => {
    const sums = page.element.querySelector('.sums')!.textContent!.replace(/\s+/g, ' ');
    expect(sums).toContain('2024-08版3 ＝ 1対1 2 ＋ 統合 0 ＋ 分割 0 ＋ 廃止 1');
    expect(sums).toContain('両方の版で一致');
    expect([...page.element.querySelectorAll('ins')].map(({ textContent }) => textContent).join('')).toContain(
      '四半期',
    );
    expect(page.element.querySelectorAll('ak-difference-list li')).toHaveLength(2);
  });

  it('is gone through by J and K', async () => {
    await page.key('J');
    expect(page.element.querySelector('[aria-current]')!.textContent).toContain('9.1.1.3');
    await page.key('K');
    expect(page.element.querySelector('[aria-current]')!.textContent).toContain('9.1.1.1');
  });

  it('is answered yes by Y, and goes on to what waits', async () => {
    await page.key('Y');
    const sent = answers();
    expect(sent.request.body).toEqual({ answers: [{ position: 0, version: 1, answer: 'yes', key: null }] });
    const confirmed = { ...reworded, confirmedByName: '森 千尋', confirmedAt: '2027-04-12T00:31:00.000Z' };
    await answer(sent, { ...difference, open: 2, lines: [line(0, confirmed), ...difference.lines.slice(1)] });
    expect(page.element.querySelector('[aria-current]')!.textContent).toContain('9.1.1.3');
  });

  it('is answered no by N', async () => {
    await page.key('N');
    expect(answers().request.body).toMatchObject({ answers: [{ position: 0, answer: 'no' }] });
  });

  it('takes another number, and says why it cannot', async () => {
    await page.type('別の番号', '9.9.9.9');
    await page.press('この番号にする');
    const sent = answers();
    expect(sent.request.body).toMatchObject({ answers: [{ position: 0, answer: 'other', key: '9.9.9.9' }] });
    await refuseWith(sent, 'edition.number-unknown', 422);
    expect(page.element.querySelector('ak-problem-note')).not.toBeNull();
  });

  it.each([
    ['stale-version', 409],
    ['edition.entry-confirmed', 422],
    ['edition.entry-unknown', 422],
  ] as const)('shows what another person answered meanwhile, after a refusal as %s', async (code, status) => {
    await page.press('同一の 1 件に はい');
    await refuseWith(answers(), code, status);
    await answer(asked('editions/y1/difference'), { ...difference, open: 2 });
    expect(page.text).toContain('返事待ち 2 件');
    expect(page.element.querySelector('ak-problem-note')).not.toBeNull();
  });

  it('says yes to all that did not change at once', async () => {
    await page.press('同一の 1 件に はい');
    expect(answers().request.body).toEqual({ answers: [{ position: 1, version: 1, answer: 'yes', key: null }] });
  });
});

describe('a mapping of many entries', () => {
  it('goes on below what was answered, not from the top again, and marks what is answered', async () => {
    const lines = [
      line(0, reworded),
      line(3, { ...reworded }),
      line(4, { kind: 'merged', difference: 'mapped', ...reworded }),
    ];
    page = await openDifference({ ...difference, lines });
    await page.key('J');
    await page.key('Y');
    const confirmed = { ...reworded, confirmedByName: '森 千尋', confirmedAt: '2027-04-12T00:31:00.000Z' };
    await answer(answers(), { ...difference, lines: [lines[0]!, line(3, confirmed), lines[2]!] });
    const rows = [...page.element.querySelectorAll('ak-difference-list button')];
    expect(rows.map((row) => row.getAttribute('aria-current'))).toEqual([null, null, 'true']);
    expect(rows.map(({ textContent }) => /返事済み|返事待ち/.exec(textContent)![0])).toEqual([
      '返事待ち',
      '返事済み',
      '返事待ち',
    ]);
    expect(rows[2]!.textContent).toContain('統合');
  });
});

describe('an answer that was given', () => {
  const confirmed = { confirmedByName: '森 千尋', confirmedAt: '2027-04-12T00:31:00.000Z' };
  const lines = [line(0, { ...reworded, ...confirmed }), { ...difference.lines[1]!, ...confirmed }, line(2, reworded)];
  const reopened = () => asked('edition-mappings/m1/reopen', 'POST');

  it('is taken back by R, and waits again', async () => {
    page = await openDifference({ ...difference, open: 1, lines });
    await page.key('R');
    const sent = reopened();
    expect(sent.request.body).toEqual({ entries: [{ position: 0, version: 1 }] });
    await answer(sent, { ...difference, open: 2, lines: [line(0, { ...reworded, version: 2 }), ...lines.slice(1)] });
    expect(page.text).toContain('返事待ち 2 件');
    expect(page.text).toContain('この対応を使いますか。');
  });

  it('is taken back for a whole kind at once, after one more question', async () => {
    page = await openDifference({ ...difference, open: 1, lines });
    await page.press('同一');
    await page.press('返事済みの 1 件を取り消す');
    const dialog = document.querySelector('ak-confirm-dialog')!;
    expect(dialog.textContent).toContain('1 件の返事を取り消します');
    dialog.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled();
    expect(reopened().request.body).toEqual({ entries: [{ position: 1, version: 1 }] });
  });

  it('stays where another person took it back meanwhile, and the page is read again', async () => {
    page = await openDifference({ ...difference, open: 1, lines });
    await page.key('R');
    await refuseWith(reopened(), 'edition.entry-open', 422);
    await answer(asked('editions/y1/difference'), { ...difference, open: 2 });
    expect(page.text).toContain('返事待ち 2 件');
  });
});

describe('whoever may not confirm', () => {
  it('reads the difference, and nothing is sent', async () => {
    page = await openDifference(difference, { may: false });
    expect(page.text).toContain('管理者と品質管理の担当');
    await page.key('Y');
    expect(nothingAsked()).toBe(true);
  });
});

describe('editions that nobody has mapped', () => {
  it('show what would be proposed, and ask for it', async () => {
    page = await openDifference({ ...difference, mapping: null });
    await page.press('対応の提案を作る');
    const sent = asked('editions/y1/mappings', 'POST');
    expect(sent.request.body).toEqual({ toEditionId: 'y2' });
    await answer(sent, difference);
    expect(page.text).toContain('返事待ち 3 件');
  });

  it('show the mapping that another person has made meanwhile', async () => {
    page = await openDifference({ ...difference, mapping: null });
    await page.press('対応の提案を作る');
    await refuseWith(asked('editions/y1/mappings', 'POST'), 'edition.mapping-there', 422);
    await answer(asked('editions/y1/difference'), difference);
    expect(page.text).toContain('返事待ち 3 件');
  });
});

describe('two editions in several languages', () => {
  it('is read in another language that both editions have, and marks the one that differs', async () => {
    const said = (text: string, german: string) => ({ ...one('9.1.1.1', text), others: [german] });
    const [from, to] = [said('見直す', 'halbjährlich'), said('見直す', 'vierteljährlich')];
    page = await openDifference({
      ...difference,
      languages: ['ja', 'de'],
      lines: [line(0, { from: [from], to: [to] })],
    });
    expect(page.element.querySelectorAll('ins')).toHaveLength(0);
    expect(page.text).toContain('ドイツ語（de）・違いあり');
    expect(page.text).not.toContain('両方に本文のある言語がありません');
    await page.choose('比べる言語', 'de');
    const marked = [...page.element.querySelectorAll('ins')].map(({ textContent }) => textContent).join('');
    expect(marked).toContain('vierteljährlich');
    expect(page.element.querySelector('[lang="de"]')?.textContent).toContain('halbjährlich');
  });

  it('is told to have no language that both have, where they have none', async () => {
    const [from, to] = [one('9.1.1.1', '見直す'), one('9.1.1.1', 'überprüfen')];
    page = await openDifference({ ...difference, languages: [], lines: [line(0, { from: [from], to: [to] })] });
    expect(page.text).toContain('両方に本文のある言語がありません');
    expect(page.text).toContain('überprüfen');
  });
});
