import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { PaperView } from '@akashi/contracts';
import { answer, asked, renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { PaperPage } from './paper-page';

const paper = {
  ...{
    id: 't1',
    type: 'OPERATION',
    state: 'reviewed',
    conclusion: null,
    conclusionNote: '',
    itemTotal: 25,
    itemDone: 25,
  },
  control: { number: '9.2.1', suffix: null, text: '利用者の登録は承認を受ける。' },
  steps: [
    {
      ...{ id: 's1', technique: 'INSPECTION', procedure: '申請書を閲覧する' },
      result: '承認の記録がある',
      performedOn: '2026-10-01',
    },
  ],
  evidence: [
    {
      ...{ linkId: 'l1', evidenceId: 'v1', name: '申請書', source: '人事部', versionNo: 2, fileName: '申請書.pdf' },
      ...{ size: 2048, sha256: 'a'.repeat(64) },
    },
  ],
  deviations: [],
  notes: [],
  signOffs: [
    {
      ...{ id: 'g1', role: 'prepare', signerName: '佐藤 花子', teamRole: 'practitioner', digest: 'b'.repeat(64) },
      ...{ signedAt: '2026-10-02T01:00:00Z', method: 'code', passkey: null, current: false },
      voided: { reason: '手続の追記', by: 'x', at: '2026-10-03T01:00:00Z' },
    },
    {
      ...{ id: 'g2', role: 'review', signerName: '森 一郎', teamRole: 'senior', digest: 'c'.repeat(64) },
      ...{ signedAt: '2026-10-04T01:00:00Z', method: 'code', passkey: null, current: true, voided: null },
    },
  ],
} as unknown as PaperView;

beforeEach(() => {
  startWeb();
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
});

describe('a paper, as an inspector reads it', () => {
  it('says what was done, on what evidence, and whose signature stands', async () => {
    const page = await renderPage(PaperPage, { engagementId: 'e1', testId: 't1' });
    await answer(asked('engagements/e1/tests/t1'), paper);
    for (const words of [
      '調書 9.2.1',
      '申請書を閲覧する',
      '承認の記録がある',
      '失効: 手続の追記',
      '森 一郎',
      '25 / 25',
    ])
      expect(page.text).toContain(words);
    const file = page.element.querySelector<HTMLAnchorElement>('a[download]')!;
    expect(file.getAttribute('href')).toBe('/api/engagements/e1/evidence/v1/file?version=2');
    expect(page.element.querySelectorAll('button')).toHaveLength(0);
  });
});
