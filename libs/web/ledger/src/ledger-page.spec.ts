import { TestBed } from '@angular/core/testing';
import type {
  LedgerAnchoringView,
  LedgerCheckpointView,
  LedgerPage as LedgerPageView,
  LedgerVerificationView,
  ReconciliationView,
} from '@akashi/contracts';
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

const compared: ReconciliationView = {
  ranAt: '2026-12-17T00:12:00.000Z',
  tookMs: 3_100,
  reason: 'nightly',
  size: 1204,
  kinds: [
    { kind: 'finding', rows: 14, differing: 0 },
    { kind: 'note', rows: 0, differing: 0 },
    { kind: 'event', rows: 1204, differing: 0 },
  ],
  differing: 0,
  differences: [],
  lastHeldAt: '2026-12-16T17:00:00.000Z',
};
const rewritten: ReconciliationView = {
  ...compared,
  kinds: [{ kind: 'finding', rows: 14, differing: 1 }],
  differing: 1,
  differences: [
    {
      kind: 'finding',
      difference: 'changed',
      key: 'f3',
      row: 'text 1',
      name: '3',
      page: 'f3',
      event: { seq: 418, at: '2026-11-12T08:20:00.000Z', actor: '佐藤 花子' },
      recorded: '8f2ca41e0000',
      today: '03be77d00000',
    },
  ],
};

const alone: LedgerAnchoringView = {
  origin: 'audit.akashi/f1/e1',
  firmOrigin: 'audit.akashi/f1/',
  refusal: null,
  witnesses: [],
  timestamps: { authority: null, waiting: 0, waitingSince: null, fault: null },
};
const witness: LedgerAnchoringView['witnesses'][number] = {
  name: 'witness.example/quality',
  verifierKey: 'witness.example/quality+00000000+AAAA',
  size: 1200,
  cosignedAt: '2026-12-17T00:10:00.000Z',
  askedAt: '2026-12-17T00:10:00.000Z',
  waiting: 0,
  fault: null,
};
const place: LedgerCheckpointView = {
  size: 1200,
  root,
  reason: 'approval',
  signedAt: '2026-12-17T00:09:00.000Z',
  note: 'note',
  witnesses: ['witness.example/quality'],
  stampedAt: null,
};

/** The page as somebody with these rights in the engagement opens it. */
async function open(
  permissions: readonly string[],
  standing: ReconciliationView | null = null,
  { anchoring = alone, places = [] as LedgerCheckpointView[] } = {},
) {
  const entering = TestBed.inject(EngagementContext).enter('e1');
  await answer(asked('engagements/e1/frame'), { id: 'e1', permissions });
  await entering;
  const rendered = await renderPage(LedgerPage, { engagementId: 'e1' });
  await answer(asked('engagements/e1/ledger'), page);
  await answer(asked('engagements/e1/ledger/checkpoints'), places);
  await answer(asked('engagements/e1/ledger/anchoring'), anchoring);
  await answer(asked('engagements/e1/ledger/reconciliation'), { reconciliation: standing });
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
    await ledger.press('照合し直す');
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
    await ledger.press('照合し直す');
    await settled();
    expect(() => asked('engagements/e1/ledger/verify', 'POST')).toThrow();
    expect(ledger.text).toContain('照合する権限がありません。');
  });

  it('tells why it cannot be shown, with the way to try again', async () => {
    const rendered = await renderPage(LedgerPage, { engagementId: 'e1' });
    await refuseWith(asked('engagements/e1/ledger'), 'busy', 503);
    expect(rendered.text).toContain('混み合っている');
    await rendered.press('再試行');
    await answer(asked('engagements/e1/ledger'), page);
    expect(rendered.text).toContain('1,204件');
  });

  it('says of each kind how many rows were compared and when, and leaves out what has none', async () => {
    const ledger = await open(['ledger.verify'], compared);
    expect(ledger.text).toContain('すべて合う');
    expect(ledger.text).toContain('2026-12-17 09:12 3.1秒');
    expect(
      [...ledger.element.querySelectorAll('ak-compared-kinds tbody th')].map((th) => th.textContent?.trim()),
    ).toEqual(['発見事項', '記録']);
    expect(ledger.element.querySelector('ak-compared-kinds tfoot')?.textContent).toContain('1,218');
  });

  it('names the row that differs, who recorded it as it was, and leads to its page', async () => {
    const ledger = await open(['ledger.verify'], rewritten);
    expect(ledger.text).toContain('1行が合わない');
    expect(ledger.text).toContain('発見事項 F-03 の文が、記録したときから変わっています');
    expect(ledger.text).toContain('#418 2026-11-12 17:20 佐藤 花子');
    expect(ledger.element.querySelector('[data-differing]')?.getAttribute('href')).toBe('/engagements/e1/findings/f3');
  });

  it('compares anew on the key, and says then that a row differs', async () => {
    const ledger = await open(['ledger.verify'], compared);
    await ledger.key('Enter', { ctrlKey: true });
    await answer(asked('engagements/e1/ledger/verify', 'POST'), found);
    await answer(asked('engagements/e1/ledger/reconciliation', 'POST'), rewritten);
    expect(ledger.text).toContain('発見事項 F-03 の文');
  });

  it('says plainly what nobody could find here', async () => {
    const ledger = await open([], compared);
    expect(ledger.text).toContain('末尾の切取りと署名のし直し');
    expect(ledger.text).toContain('最後の時点のあとの 1204件');
  });

  it('says how far a witness cosigned, and that its own copy is what counts', async () => {
    const ledger = await open([], compared, { anchoring: { ...alone, witnesses: [witness] }, places: [place] });
    expect(ledger.text).toContain('1200件目までは、立会人が前に見た記録の続きと認めて連署しています');
    expect(ledger.text).toContain('立会人の控え（akashi-witness show）');
    expect(ledger.text).toContain('立会人 1');
    expect(ledger.text).toContain('1,200件目まで');
  });

  it('says that a witness saw more than there is, and claims nothing of it any more', async () => {
    const fault = { code: 'ahead', since: '2026-12-17T00:10:00.000Z', seenSize: 1300 } as const;
    const ledger = await open([], compared, {
      anchoring: { ...alone, witnesses: [{ ...witness, fault }] },
      places: [place],
    });
    expect(ledger.text).toContain(
      '立会人は1,300件まで見ています。ここにある記録は、立会人が見た記録より短くなっています',
    );
    expect(ledger.text).not.toContain('連署しています');
  });

  it('says plainly that there is no witness, and what one would be told', async () => {
    const ledger = await open([], compared);
    expect(ledger.text).toContain('立会人がいません');
    expect(ledger.text).toContain('audit.akashi/f1/e1');
  });

  it('says that the key refuses to sign, since when and over what', async () => {
    const refusal = { at: '2026-12-17T00:10:00.000Z', size: 900, signedSize: 1200 };
    const ledger = await open([], compared, { anchoring: { ...alone, refusal } });
    expect(ledger.text).toContain('いまの900件は、署名した1200件の続きになっていません');
  });

  it('says which places have no time-stamp, since when and why, and that no work waits for it', async () => {
    const waitingSince = '2026-12-17T00:10:00.000Z';
    const timestamps = {
      authority: 'tsa.example',
      waiting: 2,
      waitingSince,
      fault: { code: 'unreachable', since: waitingSince },
    } as const;
    const places = [place, { ...place, size: 900, stampedAt: '2026-12-16T00:10:00.000Z' }];
    const ledger = await open([], compared, { anchoring: { ...alone, timestamps }, places });
    expect(ledger.text).toContain('2時点待ち');
    expect(ledger.text).toContain('認証局の応答がありません');
    expect(ledger.text).toContain('作業は止まりません');
    expect(ledger.text.match(/時刻印あり/g)).toHaveLength(1);
  });

  it('says that no authority is configured', async () => {
    expect((await open([], compared)).text).toContain('時刻認証局が設定されていません');
  });

  it('names itself in the tab and tells its keys', async () => {
    await open(['ledger.verify']);
    expect(document.title).toBe('監査証跡 | Akashi');
    expect(TestBed.inject(PageFrame).keys()[0]).toMatchObject({ keys: 'Ctrl+Enter', label: '照合し直す' });
  });
});
