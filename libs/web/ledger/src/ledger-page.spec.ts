import { TestBed } from '@angular/core/testing';
import type { LedgerPage as LedgerPageView, LedgerVerificationView } from '@akashi/contracts';
import { EngagementContext } from '@akashi/web-platform';
import { PageFrame } from '@akashi/web-ui';
import { answer, asked, refuseWith, renderPage, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { LedgerPage } from './ledger-page';

const root = 'ab'.repeat(32);
const page: LedgerPageView = { size: 1204, root, events: [], next: null };
const found: LedgerVerificationView = {
  holds: true,
  size: 1204,
  root,
  checkpoints: 2,
  fault: null,
  keyFingerprint: 'cd'.repeat(32),
};

/** The page as somebody with these rights in the engagement opens it. */
async function open(permissions: readonly string[]) {
  const entering = TestBed.inject(EngagementContext).enter('e1');
  await answer(asked('engagements/e1/frame'), { id: 'e1', permissions });
  await entering;
  const rendered = await renderPage(LedgerPage, { engagementId: 'e1' });
  await answer(asked('engagements/e1/ledger'), page);
  await answer(asked('engagements/e1/ledger/checkpoints'), []);
  return rendered;
}

beforeEach(() => startWeb());

describe('the page of the ledger', () => {
  it('says how much is in it, and that it has not been verified yet', async () => {
    const ledger = await open(['ledger.verify']);
    expect(ledger.text).toContain('1,204件');
    expect(ledger.text).not.toContain(root.slice(0, 64));
    expect(ledger.element.querySelector('.mk--open')).not.toBeNull();
  });

  it('says that it holds once it was recomputed', async () => {
    const ledger = await open(['ledger.verify']);
    await ledger.press('検証');
    await answer(asked('engagements/e1/ledger/verify', 'POST'), found);
    expect(ledger.element.querySelector('.mk--open')).toBeNull();
    expect(ledger.element.querySelector('.mk--bad')).toBeNull();
  });

  it('names the first entry that was changed', async () => {
    const ledger = await open(['ledger.verify']);
    await ledger.key('Enter', { ctrlKey: true });
    const broken = { ...found, holds: false, fault: { code: 'leaf-differs', at: 77 } };
    await answer(asked('engagements/e1/ledger/verify', 'POST'), broken);
    expect(ledger.element.querySelector('.mk--bad')).not.toBeNull();
    expect(ledger.element.querySelector('.ink-bad')?.textContent).toContain('77');
  });

  it('lets nobody verify who may not, and says why', async () => {
    const ledger = await open([]);
    await ledger.press('検証');
    await settled();
    expect(() => asked('engagements/e1/ledger/verify', 'POST')).toThrow();
    expect(ledger.text).toContain('検証する権限がありません。');
  });

  it('tells why it cannot be shown, with the way to try again', async () => {
    const rendered = await renderPage(LedgerPage, { engagementId: 'e1' });
    await refuseWith(asked('engagements/e1/ledger'), 'busy', 503);
    expect(rendered.text).toContain('混み合っている');
    await rendered.press('再試行');
    await answer(asked('engagements/e1/ledger'), page);
    expect(rendered.text).toContain('1,204件');
  });

  it('names itself in the tab and tells its keys', async () => {
    await open(['ledger.verify']);
    expect(document.title).toBe('監査証跡 | Akashi');
    expect(TestBed.inject(PageFrame).keys()[0]).toMatchObject({ keys: 'Ctrl+Enter', label: '検証' });
  });
});
