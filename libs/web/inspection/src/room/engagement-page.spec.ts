import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { FindingRow, LedgerPage, MatrixView, PopulationRowView } from '@akashi/contracts';
import { answer, asked, renderPage, startWeb, type Rendered } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { aRoom } from './a-room.fixture';
import { EngagementPage } from './engagement-page';

const many = 130;
const each = <T>(value: (index: number) => T): T[] => Array.from({ length: many }, (_, index) => value(index));

const matrix = {
  controls: {
    id: each((i) => `c${i}`),
    number: each((i) => `9.2.1.${i}`),
    suffix: each(() => null),
    text: each((i) => `管理策 ${i}`),
  },
  tests: {
    id: each((i) => `t${i}`),
    control: each((i) => i),
    type: each(() => 'DESIGN'),
    state: each(() => 'reviewed'),
    conclusion: each(() => null),
    evidence: each(() => 2),
    deviations: each(() => 0),
  },
} as unknown as MatrixView;

const ledger: LedgerPage = {
  size: 51,
  root: 'ab',
  events: [
    {
      ...{ seq: 50, at: '2026-11-20T01:00:00.000Z', action: 'inspection.opened' },
      actor: { id: 'h', name: '長谷川 静', role: 'quality_office', authn: 'session' },
      entity: { type: 'inspection', id: 'i', version: 1 },
      ...{ facts: {}, beforeSha256: null, afterSha256: null, reason: null, leaf: 'aa', rootAfter: 'ab' },
    },
  ],
  next: 50,
};

async function open(): Promise<Rendered> {
  const page = await renderPage(EngagementPage, { engagementId: 'e1' });
  await answer(asked('inspection-room'), aRoom);
  await answer(asked('engagements/e1/matrix'), matrix);
  await answer(asked('engagements/e1/findings'), [] as FindingRow[]);
  await answer(asked('engagements/e1/populations'), [] as PopulationRowView[]);
  await answer(asked('engagements/e1/ledger'), ledger);
  return page;
}

beforeEach(() => {
  startWeb();
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
});

describe('one engagement, as an inspector reads it', () => {
  it('shows its papers a hundred at a time, what was issued, and the record of it', async () => {
    const page = await open();
    expect(page.text).toContain('130件中 100件を表示');
    expect(page.element.querySelectorAll('tbody tr')).toHaveLength(100);
    const files = [...page.element.querySelectorAll<HTMLAnchorElement>('a[download]')].map((a) =>
      a.getAttribute('href'),
    );
    expect(files).toEqual([
      '/api/engagements/e1/inspection-bundles/b1/file',
      '/api/engagements/e1/report/r1/files/pdf',
      '/api/engagements/e1/report/r1/files/xlsx',
      '/api/engagements/e1/package/p1/file',
    ]);
    for (const words of ['案件を検査に開示', '長谷川 静（業務実施責任者）', '51件の記録'])
      expect(page.text).toContain(words);
  });

  it('offers nothing that would change anything', async () => {
    const page = await open();
    expect(page.element.querySelectorAll('form, [type="submit"]')).toHaveLength(0);
  });
});
