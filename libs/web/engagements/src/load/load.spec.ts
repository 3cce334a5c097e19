import type { LoadView, PersonWeekView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { weekOf, weeksFrom } from '@akashi/domain/hours';
import { todayInJapan } from '@akashi/web-platform';
import { answer, asked, openDialog, renderPage, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { LoadPage } from './load-page';
import { sumOverload } from './load-sums';
import { PlanHoursDialog } from './plan-hours-dialog';
import { RecordHoursDialog } from './record-hours-dialog';

const weeks = weeksFrom('2019-12-30');
const hours = (...some: number[]) => weeks.map((_, at) => some[at] ?? 0);
const load: LoadView = {
  weeks,
  people: [
    { userId: 'u1', name: '森 千尋', planned: hours(40, 52), worked: hours(12) },
    { userId: 'u2', name: '佐藤 花子', planned: hours(44), worked: hours() },
  ],
};
const part: PersonWeekView = {
  engagementId: 'e1',
  engagementName: 'ミズナラ文書基盤',
  role: 'senior',
  from: '2019-04-01',
  to: '2020-03-31',
  planned: weeks.map((week, at) => ({ week, hours: at === 0 ? 40 : null, version: at === 0 ? 3 : 0 })),
  worked: { week: weeks[0]!, hours: null, version: 0 },
  mayPlan: true,
  mayRecord: false,
};
const cell = { userId: 'u1', name: '森 千尋', week: weeks[0]!, part };

beforeEach(() => startWeb());

describe('the page of load and hours', () => {
  it('says in words who is planned beyond a week, and opens what a number is made of', async () => {
    const page = await renderPage(LoadPage);
    const first = asked('load');
    expect(first.request.url).toContain(`from=${weekOf(todayInJapan())}`);
    await answer(first, load);
    expect(page.text).toContain(
      '2週で、2人の計画が40時間を超えます。最大は2020-01-06の週の森 千尋さんで、52時間です。',
    );
    const cell = page.element.querySelector<HTMLButtonElement>('tbody button')!;
    expect(cell.getAttribute('aria-description')).toBe('森 千尋 2019-12-30の週 計画40 実績12');
    cell.click();
    await settled();
    await answer(asked('load/u1/2019-12-30'), [part]);
    expect(page.text).toContain('ミズナラ文書基盤');
    expect(page.element.querySelector('ak-person-week a')?.getAttribute('href')).toBe('/engagements/e1/overview');
  });

  it('says that nobody is, too', () => {
    expect(sumOverload({ weeks, people: [{ ...load.people[0]!, planned: hours(40, 40) }] })).toEqual({
      weeks: 0,
      people: 0,
      heaviest: null,
    });
  });
});

describe('planning hours', () => {
  it('puts the same into the weeks that follow, and names what was seen of each', async () => {
    const dialog = await openDialog<PersonWeekView[]>(PlanHoursDialog, cell, { focus: 'input' });
    await dialog.type('1週の時間', '24');
    await dialog.type('続く週の数', '13');
    await dialog.press('保存');
    expect(dialog.faultsOf('続く週の数')).toHaveLength(1);
    await dialog.type('続く週の数', '2');
    await dialog.press('保存');
    const sent = asked('engagements/e1/hours/planned', 'PUT');
    expect(sent.request.body).toEqual({
      userId: 'u1',
      hours: 24,
      weeks: [
        { week: weeks[0], version: 3 },
        { week: weeks[1], version: 0 },
      ],
    });
    await answer(sent, [part]);
    expect(dialog.closedWith).toEqual({ answer: [part] });
  });
});

describe('recording hours', () => {
  it('is not for a week that has not begun, and says so beside the number', async () => {
    const ahead = { ...part, to: null, worked: { ...part.worked, week: '2999-12-30' } };
    const dialog = await openDialog<PersonWeekView[]>(RecordHoursDialog, { ...cell, part: ahead }, { focus: 'input' });
    await dialog.type('時間', '16');
    await dialog.press('記録');
    expect(dialog.faultsOf('時間')).toEqual([problemText('hours.week-ahead').ja.happened]);
  });

  it('wants a number, and sends it with the version that was seen', async () => {
    const dialog = await openDialog<PersonWeekView[]>(RecordHoursDialog, cell, { focus: 'input' });
    await dialog.press('記録');
    expect(dialog.faultsOf('時間')).toHaveLength(1);
    await dialog.type('時間', '16');
    await dialog.press('記録');
    const sent = asked('engagements/e1/hours/worked', 'PUT');
    expect(sent.request.body).toEqual({ week: weeks[0], version: 0, hours: 16 });
    await answer(sent, [part]);
  });
});
