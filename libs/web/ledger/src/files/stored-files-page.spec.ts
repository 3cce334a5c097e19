import { TestBed } from '@angular/core/testing';
import type { StoredFilesView } from '@akashi/contracts';
import { Session } from '@akashi/web-platform';
import { answer, asked, renderPage, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { StoredFilesPage } from './stored-files-page';

const run = { reason: 'nightly', askedByName: null, begunAt: '2026-12-16T17:00:00.000Z', files: 420 } as const;
const place = { engagementId: 'e1', engagementName: 'ミズナラ文書基盤', files: 420, bytes: 3_200_000_000 } as const;
const sound: StoredFilesView = {
  running: null,
  last: { ...run, endedAt: '2026-12-16T17:04:00.000Z', differing: 0 },
  places: [{ ...place, neverChecked: 0, missing: 0, longer: 0, shorter: 0, different: 0, checkedSince: run.begunAt }],
  differingCount: 0,
  differing: [],
};
const damaged: StoredFilesView = {
  ...sound,
  last: { ...sound.last!, differing: 1 },
  places: [{ ...sound.places[0]!, longer: 1 }],
  differingCount: 1,
  differing: [
    {
      sha256: 'ab12'.repeat(16),
      difference: 'longer',
      recordedSize: 1_000,
      foundSize: 1_004,
      lookedAt: run.begunAt,
      uses: [{ engagementId: 'e1', engagementName: 'ミズナラ文書基盤', kind: 'evidence', fileName: '台帳.pdf' }],
    },
  ],
};

const person = { kind: 'member', userId: 'u1', firmId: 'f1', firmName: '監査法人', firmRoles: [], memberships: [] };

async function open(view: StoredFilesView, ...permissions: string[]) {
  const loading = TestBed.inject(Session).load();
  await answer(asked('session'), { ...person, permissions });
  await loading;
  const rendered = await renderPage(StoredFilesPage);
  await answer(asked('stored-files'), view);
  return rendered;
}

beforeEach(() => startWeb());

describe('the page of the stored files', () => {
  it('says when they were last read, how many, and that each is as it was recorded', async () => {
    const { text } = await open(sound, 'stored-file.check');
    expect(text).toContain('すべて記録どおりです');
    expect(text).toContain('420');
    expect(text).toContain('3.2 GB');
    expect(text).toContain('2026-12-17 02:00');
  });

  it('names each file that differs, how, and where it is used', async () => {
    const { text } = await open(damaged, 'stored-file.check');
    for (const said of ['1件が記録と違います', '長い', '1,000 / 1,004 B', '台帳.pdf', 'ミズナラ文書基盤']) {
      expect(text).toContain(said);
    }
  });

  it('begins a check and shows how far it has come; a second one waits for it', async () => {
    const page = await open(sound, 'stored-file.check');
    await page.press('いま照合する');
    const running = { ...run, reason: 'request', askedByName: '長谷川 静', endedAt: null, files: 12, differing: 0 };
    await answer(asked('stored-files/check', 'POST'), { ...sound, running });
    await settled();
    expect(page.text).toContain('照合中：12件まで');
    expect(page.text).toContain('長谷川 静さんの依頼');
    expect(page.button('いま照合する').getAttribute('aria-disabled')).toBe('true');
  });
});
