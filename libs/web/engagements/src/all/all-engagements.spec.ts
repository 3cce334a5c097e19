import { TestBed } from '@angular/core/testing';
import type { PortfolioLineView, PortfolioPageView, PortfolioViewView } from '@akashi/contracts';
import { Session } from '@akashi/web-platform';
import { answer, asked, openDialog, renderPage, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { AllEngagementsPage } from './all-engagements-page';
import { outlookWords } from './outlook-words';
import { SavePortfolioViewDialog } from './save-portfolio-view-dialog';

const line: PortfolioLineView = {
  id: 'e1',
  name: 'ケヤキ会計 2026年度',
  clientId: 'c1',
  clientName: 'ケヤキ計算株式会社',
  serviceName: 'ケヤキ会計',
  kind: 'RENEWAL',
  state: 'in_fieldwork',
  leaderId: 'u2',
  leaderName: '三枝 葵',
  seniorName: null,
  due: { rule: 'report', date: '2026-12-31' },
  band: 'in90',
  outlook: { kind: 'expected_late', days: 6, endsOn: '2027-01-06' },
  tests: { total: 986, prepared: 500, reviewed: 202 },
  deviations: 2,
  findings: 1,
};
const page: PortfolioPageView = {
  total: 60,
  all: 214,
  lines: [line, { ...line, id: 'e2', name: 'ナラ名簿', outlook: { kind: 'late', days: 7, endsOn: null } }],
  next: 'abc',
  counts: [
    { key: 'accepted', name: null, count: 26, late: 1, expectedLate: 2 },
    { key: 'in_fieldwork', name: null, count: 34, late: 0, expectedLate: 4 },
  ],
  countsLeftOut: 0,
  sums: { late: 1, expected_late: 6, untold: 20, in_time: 30, none: 3 },
  leaders: [{ id: 'u2', name: '三枝 葵' }],
  clientName: null,
};
const view: PortfolioViewView = {
  id: 'v1',
  name: '週次の確認',
  params: { outlook: 'late' },
  isShared: true,
  ownerId: 'u9',
  count: 9,
};

async function open(inputs: Record<string, string> = {}) {
  TestBed.overrideProvider(Session, { useValue: { userId: () => 'u1', can: () => true } });
  const rendered = await renderPage(AllEngagementsPage, inputs);
  const first = asked('portfolio');
  await answer(first, page);
  await answer(asked('portfolio/views'), [view]);
  return { rendered, first };
}

const hrefs = (element: Element) =>
  [...element.querySelectorAll('a')].map((a) => decodeURIComponent(a.getAttribute('href') ?? ''));

beforeEach(() => startWeb());

describe('the page of all engagements', () => {
  it('tells of each how far it is and whether it will be in time, and how many there are', async () => {
    const { rendered } = await open();
    for (const said of ['ケヤキ会計 2026年度', '702 / 986', '6日遅れる見込み', '7日超過', '60 件 / 214', '1～2 件目'])
      expect(rendered.text).toContain(said);
  });

  it('opens the rows of each count by a link', async () => {
    const { rendered } = await open();
    const links = hrefs(rendered.element.querySelector('ak-count-panel')!);
    expect(links.filter((href) => href.includes('phase=accepted'))).toHaveLength(3);
    expect(links.some((href) => href.includes('phase=accepted') && href.includes('outlook=late'))).toBe(true);
    // Nothing opens where there is nothing.
    expect(links.some((href) => href.includes('phase=in_fieldwork') && href.includes('outlook=late'))).toBe(false);
    expect(hrefs(rendered.element.querySelector('ak-outlook-panel')!)).toHaveLength(5);
  });

  it('asks what its address says, with its conditions in words', async () => {
    const { rendered, first } = await open({
      phase: 'accepted,in_fieldwork',
      leader: 'u2',
      group: 'leader',
      by: 'client',
      sort: 'secret',
    });
    const url = decodeURIComponent(first.request.url);
    for (const part of ['phase=accepted,in_fieldwork', 'leader=u2', 'group=leader', 'by=client'])
      expect(url).toContain(part);
    expect(url).not.toContain('secret');
    expect(rendered.text).toContain('フェーズ：計画、評価');
    expect(rendered.text).toContain('責任者：三枝 葵');
  });

  it('goes to the next page by the place that the server gave, and back', async () => {
    const { rendered } = await open();
    await rendered.press('次のページ');
    const next = asked('portfolio');
    expect(next.request.url).toContain('after=abc');
    await answer(next, { ...page, next: null });
    expect(rendered.text).toContain('51～52 件目');
    await rendered.press('前のページ');
    await answer(asked('portfolio'), page);
    await settled();
    expect(rendered.text).toContain('1～2 件目');
  });

  it('shows the views that colleagues share, with how many they show', async () => {
    const { rendered } = await open();
    expect(rendered.text.replace(/\s+/g, ' ')).toContain('週次の確認（共有） 9');
  });
});

describe('saving a view of all engagements', () => {
  it('wants a name, and sends what the page shows under it', async () => {
    const dialog = await openDialog<PortfolioViewView>(
      SavePortfolioViewDialog,
      { params: { outlook: 'late' }, names: [] },
      { focus: 'input' },
    );
    await dialog.press('保存');
    expect(dialog.faultsOf('ビューの名前')).toEqual(['名前を入力してください。']);
    await dialog.type('ビューの名前', '週次の確認');
    await dialog.press('保存');
    const sent = asked('portfolio/views', 'PUT');
    expect(sent.request.body).toEqual({ name: '週次の確認', params: { outlook: 'late' }, isShared: false });
    await answer(sent, view);
    expect(dialog.closedWith).toEqual({ answer: view });
  });
});

describe('what is said of an outlook', () => {
  it('is no guess', () => {
    const said = (outlook: PortfolioLineView['outlook'], tests = line.tests) =>
      outlookWords({ ...line, outlook, tests })[0];
    const none = { total: 0, prepared: 0, reviewed: 0 };
    expect([
      said({ kind: 'expected_late', days: null, endsOn: null }),
      said({ kind: 'untold', days: null, endsOn: null }),
      said({ kind: 'untold', days: null, endsOn: null }, none),
      said({ kind: 'in_time', days: null, endsOn: '2026-12-20' }),
      said({ kind: 'none', days: null, endsOn: null }, { total: 3, prepared: 1, reviewed: 2 }),
      said({ kind: 'none', days: null, endsOn: null }, none),
    ]).toEqual([
      '4週間進んでいません',
      'まだ判断できない',
      '範囲の確定前',
      '2026-12-20 に終わる見込み',
      '手続は完了',
      '—',
    ]);
  });
});
