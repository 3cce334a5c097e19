import { TestBed } from '@angular/core/testing';
import type { DifferenceLineView, EditionDifferenceView, TouchedEngagementView } from '@akashi/contracts';
import { Session } from '@akashi/web-platform';
import { answer, asked, renderPage, startWeb, type Rendered } from '@akashi/web-ui/testing';
import { vi } from 'vitest';
import { DifferencePage } from './difference-page';

export const one = (key: string, text: string) => ({
  key,
  number: key,
  labelJa: `題 ${key}`,
  labelEn: key,
  text,
  others: [],
});
export const line = (position: number, change: Partial<DifferenceLineView>): DifferenceLineView => ({
  position,
  version: 1,
  kind: 'same',
  difference: 'reworded',
  from: [],
  to: [],
  confirmedByName: null,
  confirmedAt: null,
  ...change,
});
export const reworded = { from: [one('9.1.1.1', '半期ごとに見直す')], to: [one('9.1.1.1', '四半期ごとに見直す')] };
export const difference: EditionDifferenceView = {
  from: { id: 'y1', titleJa: '2024-08版', titleEn: '2024-08' },
  to: { id: 'y2', titleJa: '2027-04版', titleEn: '2027-04' },
  mapping: {
    id: 'm1',
    createdByName: '森 千尋',
    createdAt: '2027-04-12T00:31:00.000Z',
    confirmedAt: null,
    fileName: null,
  },
  languages: ['ja'],
  sums: {
    entries: { same: 2, split: 0, merged: 0, new: 0, withdrawn: 1 },
    from: { same: 2, split: 0, merged: 0, alone: 1, total: 3 },
    to: { same: 2, split: 0, merged: 0, alone: 0, total: 2 },
  },
  differences: { unchanged: 1, reworded: 1, mapped: 0, new: 0, withdrawn: 1 },
  open: 3,
  lines: [
    line(0, reworded),
    line(1, { difference: 'unchanged', from: [one('9.1.1.2', '同じ')], to: [one('9.1.1.2', '同じ')] }),
    line(2, { kind: 'withdrawn', difference: 'withdrawn', from: [one('9.1.1.3', '媒体を消去する')] }),
  ],
};
export const answers = () => asked('edition-mappings/m1/answers', 'POST');

const edition = (id: string, detailed: number) => {
  return { id, titleJa: id, titleEn: id, counts: { governance: 0, management: 0, detailed } };
};

interface Around {
  may?: boolean;
  /** Controls of the newer edition. */
  inNew?: number;
  /** What is under way on the older edition. */
  engagements?: TouchedEngagementView[];
}

/** The page of this difference, read whole. */
export async function openDifference(
  view: EditionDifferenceView = difference,
  { may = true, inNew = 2, engagements = [] }: Around = {},
): Promise<Rendered> {
  startWeb();
  vi.spyOn(TestBed.inject(Session), 'can').mockReturnValue(may);
  const page = await renderPage(DifferencePage, { editionId: 'y1', to: 'y2' });
  await answer(asked('editions'), [edition('y1', 3), edition('y2', inNew)]);
  await answer(asked('editions/y1/difference'), view);
  await answer(asked('editions/y1/consequences'), { engagements });
  return page;
}
