import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { RequestRow } from '@akashi/contracts';
import { requestStates } from '@akashi/domain/request';
import { EngagementContext, todayInJapan } from '@akashi/web-platform';
import { answer, asked, renderPage, settled, startWeb, type Rendered } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { personCounts } from '../people/person-counts';
import { everything, filtered } from './request-filter';
import { RequestsPage } from './requests-page';

const row = (number: number, change: Partial<RequestRow> = {}): RequestRow => ({
  ...{ id: `r${number}`, number, code: `R-${String(number).padStart(3, '0')}`, title: `記録 ${number}`, version: 2 },
  ...{ state: 'requested', dueOn: '2020-01-06', tests: [], askedBy: 'sato', askedByName: '佐藤 花子', round: 0 },
  ...{ answererId: 'nomura', answererName: '野村 拓也', since: '2026-10-01T00:00:00Z', files: 0, remarks: 0 },
  ...{ remindedAt: null, ...change },
});
const rows = [
  row(1),
  row(2, { state: 'submitted', dueOn: '2020-01-08' }),
  row(3, { state: 'returned', dueOn: '2020-01-08', answererId: null, answererName: null }),
  row(4, { state: 'draft', dueOn: '2099-02-01', askedBy: 'mori', askedByName: '森 一' }),
];
const thousand = Array.from({ length: 1000 }, (_, at) => row(at + 1, { state: requestStates[at % 7]! }));

const everyAct = ['request.draft', 'request.send', 'request.check', 'request.withdraw'];

async function open(view: string, listed = rows, inputs: object = {}, permissions = everyAct): Promise<Rendered> {
  const entering = TestBed.inject(EngagementContext).enter('e1');
  await answer(asked('engagements/e1/frame'), { id: 'e1', permissions, state: 'in_fieldwork' });
  await entering;
  const page = await renderPage(RequestsPage, { engagementId: 'e1', view, ...inputs });
  await answer(asked('engagements/e1/requests'), { requests: listed, answerers: [] });
  return page;
}
const viewed = (id: string) => ({
  ...rows.find((one) => one.id === id)!,
  wanted: '',
  expected: [],
  missing: [],
  origins: [],
  shows: '',
  received: [],
  messages: [],
});
const all = (page: Rendered, of: string) => [...page.element.querySelectorAll<HTMLElement>(of)];
const press = async (page: Rendered, of: string, key: string) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  page.element.querySelector(of)!.dispatchEvent(event);
  await settled();
};

beforeEach(() => {
  localStorage.clear();
  startWeb();
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
});

describe('the same requests, seen otherwise', () => {
  it('are as many on the board, in the months and of all people as in the table, under the same filter', async () => {
    const today = todayInJapan();
    for (const filter of [everything, { ...everything, answerer: 'nomura' }, { ...everything, words: '記録 3' }]) {
      const seen = filtered(rows, filter, today);
      const { dueDays } = await import('../calendar/month-of-days');
      expect([...dueDays(seen, today).values()].reduce((sum, { all: n }) => sum + n, 0)).toBe(seen.length);
    }
    for (const by of ['answerer', 'asker'] as const)
      for (const { counts } of personCounts(rows, by, today))
        for (const { count, filter } of counts) expect(count).toBe(filtered(rows, filter, today).length);
    const page = await open('board', rows, { answerer: 'nomura' });
    const heads = all(page, 'ak-request-board h2 b').map(({ textContent }) => Number(textContent));
    expect(heads).toEqual([1, 1, 1, 0, 0, 0, 0]);
    expect(all(page, 'ak-request-board .slip')).toHaveLength(3);
  });

  it('follow each other by V, and the way of seeing is kept for the person', async () => {
    const page = await open('table');
    for (const shown of ['board', 'calendar', 'people', 'table']) {
      await page.key('v');
      expect(all(page, `ak-request-${shown}`)).toHaveLength(1);
    }
    await page.key('v');
    expect(Object.values({ ...localStorage })).toContain('"board"');
  });
});

describe('the board', () => {
  it('draws of a thousand requests those in sight alone', async () => {
    const page = await open('board', thousand);
    expect(all(page, 'ak-request-board .slip').length).toBeLessThan(120);
    expect(all(page, 'ak-request-board h2 b').reduce((sum, head) => sum + Number(head.textContent), 0)).toBe(1000);
  });

  it('moves a card by M, arrows and Enter through the act, and says why where it may not go', async () => {
    const page = await open('board');
    const told = () => page.element.querySelector('.told')!.textContent;
    await press(page, 'li[data-id="r1"] .slip', 'ArrowRight');
    expect(all(page, '[aria-current="true"]').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('R-002'),
    ]);
    await answer(asked('engagements/e1/requests/r2'), viewed('r2'));
    await page.key('m');
    await press(page, 'li[data-id="r2"] .slip', 'ArrowLeft');
    expect(told()).toContain('もう一度求めるときは差戻しにします');
    await press(page, 'li[data-id="r2"] .slip', 'Enter');
    expect(told()).toContain('動かせません');
    await press(page, 'li[data-id="r2"] .slip', 'ArrowRight');
    await press(page, 'li[data-id="r2"] .slip', 'ArrowRight');
    expect(told()).toContain('R-002 を「確認中」へ：確認を始めます');
    await press(page, 'li[data-id="r2"] .slip', 'Enter');
    expect(asked('engagements/e1/requests/r2/check', 'POST').request.body).toEqual({ version: 2 });
  });

  it('is left as it was by Esc, and Space looks at the card', async () => {
    const page = await open('board');
    await page.key('m');
    await press(page, 'li[data-id="r1"] .slip', 'Escape');
    expect(page.text).toContain('動かすのをやめました');
    expect(page.element.querySelector<HTMLElement>('.beside')!.hidden).toBe(true);
    await press(page, 'li[data-id="r1"] .slip', ' ');
    expect(page.element.querySelector<HTMLElement>('.beside')!.hidden).toBe(false);
  });

  it('says to whoever only reads why a card stays', async () => {
    const page = await open('board', rows, {}, []);
    await press(page, 'li[data-id="r1"] .slip', 'ArrowRight');
    await page.key('m');
    for (const key of ['ArrowRight', 'Enter']) await press(page, 'li[data-id="r2"] .slip', key);
    expect(page.element.querySelector('.told')!.textContent).toContain('受領できるのは');
  });
});

describe('the calendar', () => {
  it('says in words what is late on which day, goes by keys, and opens the rows of a day', async () => {
    const past = rows.slice(0, 3);
    const page = await open('calendar', past);
    const here = () => page.element.querySelector<HTMLElement>('[tabindex="0"][data-day]')!;
    expect(here().dataset['day']).toBe('2020-01-08');
    expect(here().textContent.replace(/\s+/g, '')).toBe('2020年1月82件遅れ1');
    await press(page, 'table[role=grid]', 'PageUp');
    expect(here().dataset['day']).toBe('2019-12-08');
    await press(page, 'table[role=grid]', 'PageDown');
    await press(page, 'table[role=grid]', 'ArrowLeft');
    await press(page, 'table[role=grid]', 'ArrowLeft');
    expect(page.text).toContain('この月の期限 3件（全3件）');
    here().click();
    await settled();
    expect(all(page, 'ak-request-table tbody tr')).toHaveLength(1);
    expect(page.text).toContain('期限 2020-01-06 だけ');
  });
});

describe('the numbers of each person', () => {
  it('open the rows that they count', async () => {
    const page = await open('people');
    expect(page.text).toContain('決めていない');
    all(page, 'button[aria-label="佐藤 花子 遅れ 2件を開く"]')[0]!.click();
    await settled();
    expect(all(page, 'ak-request-table tbody tr')).toHaveLength(2);
  });
});
