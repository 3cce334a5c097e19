import { TestBed } from '@angular/core/testing';
import type { LedgerEventView, LedgerPage, LedgerVerificationView, ReconciliationView } from '@akashi/contracts';
import { Session } from '@akashi/web-platform';
import { answer, asked, renderPage, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FirmLedgerPage } from './firm-ledger-page';

const root = 'ab'.repeat(32);
const approved: LedgerEventView = {
  seq: 41,
  at: '2026-11-12T08:20:00.000Z',
  action: 'ruleset.approved',
  actor: { id: 'u1', name: '佐藤 花子', role: 'firm_admin', authn: 'session' },
  entity: { type: 'ruleset', id: 'r+1', version: 2 },
  facts: { predecessor: 'r' },
  beforeSha256: null,
  afterSha256: null,
  reason: null,
  leaf: root,
  rootAfter: root,
};
const page: LedgerPage = { size: 42, root, events: [approved], next: 41 };
const found: LedgerVerificationView = {
  holds: true,
  size: 42,
  root,
  checkpoints: 1,
  fault: null,
  keyFingerprint: 'cd'.repeat(32),
};
const rewritten: ReconciliationView = {
  ranAt: '2026-12-17T00:12:00.000Z',
  tookMs: 90,
  reason: 'request',
  size: 42,
  kinds: [{ kind: 'member', rows: 7, differing: 1 }],
  differing: 1,
  differences: [
    {
      kind: 'member',
      difference: 'changed',
      key: 'u2',
      row: '',
      name: '鈴木 一郎',
      page: 'u2',
      event: { seq: 12, at: '2026-11-12T08:20:00.000Z', actor: '佐藤 花子' },
      recorded: '8f2ca41e0000',
      today: '03be77d00000',
    },
  ],
  lastHeldAt: null,
};
const person = { kind: 'member', userId: 'u1', firmId: 'f1', firmName: '監査法人', firmRoles: [], memberships: [] };

async function open(...permissions: string[]) {
  const loading = TestBed.inject(Session).load();
  await answer(asked('session'), { ...person, permissions });
  await loading;
  const rendered = await renderPage(FirmLedgerPage);
  await answer(asked('firm/ledger'), page);
  await answer(asked('firm/ledger/checkpoints'), []);
  const timestamps = { authority: null, waiting: 0, waitingSince: null, fault: null };
  const anchoring = {
    origin: 'audit.akashi/f1/f1',
    firmOrigin: 'audit.akashi/f1/',
    refusal: null,
    witnesses: [],
    timestamps,
  };
  await answer(asked('firm/ledger/anchoring'), anchoring);
  await answer(asked('firm/ledger/reconciliation'), { reconciliation: null });
  return rendered;
}

beforeEach(() => startWeb());

describe('the page of the firm’s log', () => {
  it('tells what was done, by whom and in which role of the firm', async () => {
    const { text } = await open('firm-ledger.read');
    for (const said of ['42件', '制度の規則の版を承認', '佐藤 花子', '管理者']) expect(text).toContain(said);
    expect(text).not.toContain('照合し直す');
  });

  it('compares on the key, names the row that differs and leads to it', async () => {
    const ledger = await open('firm-ledger.read', 'firm-ledger.verify');
    await ledger.key('Enter', { ctrlKey: true });
    await answer(asked('firm/ledger/verify', 'POST'), found);
    await answer(asked('firm/ledger/reconciliation', 'POST'), rewritten);
    expect(ledger.text).toContain('メンバーの権限 鈴木 一郎が、記録したときから変わっています');
    expect(ledger.element.querySelector('[data-differing]')?.getAttribute('href')).toBe('/firm');
    expect(ledger.text).not.toContain('パッケージの作成');
  });

  it('asks the whole log for the words, and keeps what was read in sight meanwhile', async () => {
    const ledger = await open('firm-ledger.read');
    const field = ledger.element.querySelector<HTMLInputElement>('input[type=search]')!;
    field.value = '招待';
    field.dispatchEvent(new Event('input'));
    const request = await vi.waitFor(() => asked('firm/ledger'));
    expect(decodeURIComponent(request.request.urlWithParams)).toContain('words=招待');
    expect(ledger.text).toContain('制度の規則の版を承認');
    await answer(request, { ...page, events: [], next: null });
    await settled();
    expect(ledger.text).toContain('条件に合う記録はありません');
    expect(ledger.element.querySelector('input[type=search]')).toBe(field);
  });
});
