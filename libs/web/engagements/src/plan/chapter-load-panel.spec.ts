import type { ChapterLoadView, ChapterShareView } from '@akashi/contracts';
import { renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, expect, it } from 'vitest';
import { ChapterLoadPanel } from './chapter-load-panel';

const share = (chapter: string, tests: number, done: number): ChapterShareView => ({
  ...{ chapter, part: 'CONTROLS' as ChapterShareView['part'], labelJa: '暗号', labelEn: 'Cryptography', tests, done },
});
const load: ChapterLoadView = {
  people: [
    {
      ...{ userId: 'ana', name: '井上 杏', role: 'practitioner', planned: 120, worked: 34 },
      chapters: [share('9', 40, 12), share('10', 23, 0)],
    },
    { userId: 'ben', name: '勉 強', role: 'senior', planned: null, worked: null, chapters: [] },
  ],
  unassigned: [share('10', 2, 0)],
};

beforeEach(() => startWeb());

it('says who has which chapter and for how many hours, and each number of papers opens its rows in the matrix', async () => {
  const { element } = await renderPage(ChapterLoadPanel, { engagementId: 'e1', load });
  const rows = [...element.querySelectorAll('tbody tr')];
  const numbers = rows.map((row) => [...row.querySelectorAll('td.num')].map((cell) => cell.textContent?.trim()));
  expect(numbers).toEqual([
    ['63', '12', '120', '34'],
    ['0', '0', '–', '–'],
    ['2', '0', '–', '–'],
  ]);
  const leads = rows.map((row) => [...row.querySelectorAll('a')].map((link) => link.getAttribute('href')));
  expect(leads).toEqual([
    [
      '/engagements/e1/matrix?chapter=9&assignee=ana',
      '/engagements/e1/matrix?chapter=10&assignee=ana',
      '/engagements/e1/matrix?assignee=ana',
    ],
    [],
    ['/engagements/e1/matrix?chapter=10&assignee=none', '/engagements/e1/matrix?assignee=none'],
  ]);
  expect(rows[0]?.querySelector('a')?.getAttribute('aria-description')).toContain('9 暗号 手続40件（実施済み12件）');
});
