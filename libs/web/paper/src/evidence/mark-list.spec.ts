import { signal } from '@angular/core';
import type { EvidenceLinkView, MarkView, PaperView } from '@akashi/contracts';
import { EngagementContext } from '@akashi/web-platform';
import { renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { EvidenceFactsList } from './evidence-facts';
import { MarkList } from './mark-list';

const mark = (number: number, change: Partial<MarkView> = {}): MarkView => ({
  ...{ id: `m${number}`, number, version: 1, evidenceId: 'e9', evidenceNumber: 118, versionNo: 1, kind: 'tick' },
  ...{ note: '', region: { page: 10, left: 0, top: 0, width: 100, height: 100 }, lines: null, stepId: null },
  ...{ cell: null, by: 'sato', byName: '佐藤 花子', at: '2026-10-20T01:00:00Z' },
  ...change,
});
const paper = { id: 't1', steps: [{ id: 's1' }, { id: 's2' }], notes: [] } as unknown as PaperView;
const cell = { itemId: 'i8', populationId: 'p1', populationCode: 'P-12', rank: 8, attribute: 'A' };

beforeEach(() => {
  startWeb([{ provide: EngagementContext, useValue: { id: signal('e1'), can: () => false } }]);
});

describe('the marks of a file', () => {
  it('say where they stand and what they are tied to, with a way to each', async () => {
    const marks = [mark(1, { stepId: 's2' }), mark(2, { cell, note: '承認が翌日', kind: 'exception' }), mark(3)];
    const page = await renderPage(MarkList, { marks, paper, mayMark: false });
    const rows = [...page.element.querySelectorAll('tbody tr')].map((row) =>
      row.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(rows).toEqual([
      '1✓ 照合 10頁手続2 佐藤 花子 10-20 10:00',
      '2◆ 例外 10頁承認が翌日標本 P-12 8 の A 佐藤 花子 10-20 10:00',
      '3✓ 照合 10頁評価の全体 佐藤 花子 10-20 10:00',
    ]);
    expect(page.element.querySelector('a')?.getAttribute('href')).toBe('/engagements/e1/papers/t1?item=i8&of=P-12');
    expect(page.element.querySelector('[aria-label*="外す"]')).toBeNull();
  });

  it('are changed and taken off by who may', async () => {
    const page = await renderPage(MarkList, { marks: [mark(1)], paper, mayMark: true });
    expect([page.button('印1を変える'), page.button('印1を外す')].map((one) => one.disabled)).toEqual([false, false]);
  });
});

describe('what is said of evidence', () => {
  const said = { name: 'ID発行一覧', source: '情報システム部', asOf: '2026-10-05', receivedOn: '2026-10-05' };
  const link = {
    ...{ ...said, asOf: '2026-09-30', origin: 'export', ipe: null },
    corrections: [
      {
        ...{ version: 2, reason: '抽出した日を入れていたため', by: 'sato', byName: '佐藤 花子' },
        ...{ at: '2026-10-20T01:00:00Z', before: { ...said, origin: null, ipe: null } },
        after: { ...said, asOf: '2026-09-30', origin: 'export', ipe: null },
      },
    ],
  } as unknown as EvidenceLinkView;

  it('is shown with what was said before, who corrected it and why', async () => {
    const page = await renderPage(EvidenceFactsList, { link });
    expect(page.text).toContain('時点2026-09-30');
    expect(page.text).toContain('種別システム出力');
    expect(page.text).toContain('訂正 1回');
    expect(page.text).toContain('時点 2026-10-05 → 2026-09-30');
    expect(page.text).toContain('種別 未記入 → システム出力');
    expect(page.text).toContain('理由： 抽出した日を入れていたため');
    expect(page.text).not.toContain('封をして');
  });

  it('says why a file is sealed, and under which name it leaves', async () => {
    const page = await renderPage(EvidenceFactsList, { link: { ...link, sealedFor: 'macros' } });
    expect(page.text).toContain('封をして保管しています（マクロを含むファイル）');
    expect(page.text).toContain('.sealed');
  });

  it('says that a file waits for the scanner, is too large for it, or was found to be harmful since, and says it once', async () => {
    const textOf = async (change: Partial<EvidenceLinkView>) =>
      (await renderPage(EvidenceFactsList, { link: { ...link, sealedFor: null, ...change } })).text;
    expect(await textOf({ scan: 'pending' })).toContain('ウイルス検査の結果を待っています');
    expect(await textOf({ scan: 'too-large' })).toContain('ウイルス検査のできる大きさを超えている');
    expect(await textOf({ scan: 'infected' })).toContain('受領後のウイルス検査で有害とされました');
    expect(await textOf({ scan: 'infected', sealedFor: 'malware' })).not.toContain('受領後');
    for (const scan of ['none', 'clean'] as const) expect(await textOf({ scan })).not.toContain('ウイルス検査');
  });
});
