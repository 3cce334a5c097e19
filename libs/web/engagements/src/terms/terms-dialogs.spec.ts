import type { ContractView, EngagementView, TermsView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { answer, asked, nothingAsked, openDialog, refuseWith, renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { EndEngagementDialog } from '../plan/end-engagement-dialog';
import { CertificateDialog } from './certificate-dialog';
import { ContractDialog } from './contract-dialog';
import { ReliefNoteDialog } from './relief-note-dialog';
import { ReliefPanel } from './relief-panel';
import { TermRecord } from './term-record';

const said = (code: Parameters<typeof problemText>[0]) => problemText(code).ja.happened;
const contract: ContractView = {
  id: 'c1',
  signedOn: '2026-03-16',
  fromOn: '2026-03-16',
  toOn: '2027-03-31',
  feeTerms: '半額ずつ',
  recipients: ['IPA'],
  useLimits: '登録申請のため',
  version: 1,
  reason: '',
  recordedByName: '森',
  recordedAt: '2026-03-17T00:00:00Z',
  earlier: [],
};

beforeEach(() => startWeb());

describe('recording a contract', () => {
  it('takes each line as a recipient, without the empty ones', async () => {
    const dialog = await openDialog<TermsView>(ContractDialog, { engagementId: 'e1', standing: null, last: null });
    const typed = [
      ['締結日', '2026-03-16'],
      ['契約期間の始まり', '2026-03-16'],
      ['契約期間の終わり', '2027-03-31'],
      ['報酬の条件', '半額ずつ'],
      ['報告書を受け取ってよい相手', ' IPA \n\n株式会社ミズナラクラウド\n'],
      ['報告書の利用の制限', '登録申請のため'],
    ] as const;
    for (const [label, text] of typed) await dialog.type(label, text);
    await dialog.press('記録');
    const sent = asked('engagements/e1/contracts', 'POST');
    expect(sent.request.body).toMatchObject({ recipients: ['IPA', '株式会社ミズナラクラウド'] });
  });

  it('begins with what the contract of the year before says, and leaves its days open', async () => {
    const last = {
      engagementName: '文書基盤 2026年度',
      feeTerms: '半額ずつ',
      recipients: ['IPA'],
      useLimits: '登録申請のため',
    };
    const dialog = await openDialog<TermsView>(ContractDialog, { engagementId: 'e1', standing: null, last });
    await dialog.press('記録');
    expect(dialog.faultsOf('締結日')).toHaveLength(1);
    expect(nothingAsked()).toBe(true);
    for (const label of ['締結日', '契約期間の始まり', '契約期間の終わり']) await dialog.type(label, '2026-10-01');
    await dialog.press('記録');
    const { engagementName: _, ...terms } = last;
    expect(asked('engagements/e1/contracts', 'POST').request.body).toMatchObject(terms);
  });

  it('says beside the field that it ends before it begins, and that a correction has no reason', async () => {
    const dialog = await openDialog<TermsView>(ContractDialog, { engagementId: 'e1', standing: contract, last: null });
    await dialog.type('契約期間の終わり', '2026-03-01');
    await dialog.press('記録');
    expect(dialog.faultsOf('契約期間の終わり')).toEqual([said('contract.days-invalid')]);
    expect(dialog.faultsOf('訂正の理由')).toHaveLength(1);
    expect(nothingAsked()).toBe(true);
  });

  it('shows what stands now when somebody else corrected it first, and then sends against that', async () => {
    const dialog = await openDialog<TermsView>(ContractDialog, { engagementId: 'e1', standing: contract, last: null });
    await dialog.type('訂正の理由', '書き誤りのため');
    await dialog.press('記録');
    await refuseWith(asked('engagements/e1/contracts/c1', 'PUT'), 'stale-version');
    const theirs = { ...contract, version: 2, feeTerms: '一括で支払う' };
    await answer(asked('engagements/e1/terms'), { contracts: [theirs] });
    expect(dialog.text).toContain('一括で支払う');
    await dialog.press('記録');
    expect(asked('engagements/e1/contracts/c1', 'PUT').request.body).toMatchObject({
      version: 2,
      feeTerms: '半額ずつ',
    });
  });
});

describe('recording the ISMS certificate', () => {
  it('sends an open day as not told, and nothing as met that nobody ticked', async () => {
    const dialog = await openDialog<TermsView>(CertificateDialog, { engagementId: 'e1', standing: null });
    await dialog.type('認証機関', '霞台認証機構');
    await dialog.type('認証番号', 'IS 000001');
    await dialog.type('有効期間の始まり', '2024-06-01');
    await dialog.type('有効期間の終わり', '2027-05-31');
    await dialog.press('記録');
    expect(asked('engagements/e1/management-relief', 'PUT').request.body).toMatchObject({
      coversService: false,
      bodyAccredited: false,
      wishToldOn: null,
      confirmationToldOn: null,
      version: 0,
    });
  });
});

describe('a record of the terms', () => {
  it('shows what a correction replaced, with its reason', async () => {
    const record = { version: 2, reason: '日付の誤り', recordedByName: '森', recordedAt: contract.recordedAt };
    const earlier = [{ ...record, version: 1, reason: '', facts: [{ label: '締結日', value: '2026-03-15' }] }];
    const page = await renderPage(TermRecord, { name: '監査契約', record, facts: [], earlier });
    expect(page.text).toContain('訂正の理由：日付の誤り');
    expect(page.text).toContain('2026-03-15');
  });
});

describe('declining a proposed engagement', () => {
  const open = (verb: 'decline' | 'withdraw', state = 'proposed') => {
    const engagement = { id: 'e1', state, version: 3 } as unknown as EngagementView;
    return openDialog<EngagementView>(EndEngagementDialog, { engagement, verb, today: '2026-02-10' });
  };

  it('wants the reason, and sends it with the day and the version seen', async () => {
    const dialog = await open('decline');
    await dialog.press('案件の辞退');
    expect(dialog.faultsOf('辞退の理由')).toEqual([said('engagement.decline-reason-missing')]);
    await dialog.type('辞退の理由', '審査担当者を充てられない');
    await dialog.press('案件の辞退');
    const body = { version: 3, on: '2026-02-10', reason: '審査担当者を充てられない' };
    expect(asked('engagements/e1/decline', 'POST').request.body).toEqual(body);
  });

  it('is another verb when the client withdrew, and is told as over once it is accepted', async () => {
    const dialog = await open('withdraw', 'accepted');
    await dialog.type('取下げの理由', '対象期間を変えるため');
    await dialog.press('取下げの記録');
    expect(dialog.text).toContain(said('engagement.not-proposed'));
    expect(nothingAsked()).toBe(true);
  });
});

describe('noting what a condition of the relief rests on', () => {
  const note = {
    item: 'covers-service' as const,
    note: '適用範囲に名称がある',
    evidence: '認証書の付属書',
    version: 1,
    reason: '',
    recordedByName: '森',
    recordedAt: '2026-03-17T00:00:00Z',
    earlier: [],
  };

  it('asks for the ground and the evidence, and sends what was seen', async () => {
    const standing = { item: 'covers-service', note: null };
    const dialog = await openDialog<TermsView>(ReliefNoteDialog, { engagementId: 'e1', standing });
    await dialog.type('根拠', '適用範囲に名称がある');
    await dialog.press('記録');
    expect(dialog.faultsOf('確かめた資料')).toHaveLength(1);
    expect(nothingAsked()).toBe(true);
    await dialog.type('確かめた資料', '認証書の付属書');
    await dialog.press('記録');
    const { body } = asked('engagements/e1/management-relief/notes', 'PUT').request;
    expect(body).toEqual({ item: 'covers-service', note: note.note, evidence: note.evidence, version: 0, reason: '' });
  });

  it('needs a reason to be corrected, and shows what stands now when somebody else was first', async () => {
    const dialog = await openDialog<TermsView>(ReliefNoteDialog, {
      engagementId: 'e1',
      standing: { item: note.item, note },
    });
    await dialog.press('記録');
    expect(dialog.faultsOf('訂正の理由')).toHaveLength(1);
    await dialog.type('訂正の理由', '読み直した');
    await dialog.press('記録');
    await refuseWith(asked('engagements/e1/management-relief/notes', 'PUT'), 'stale-version');
    await answer(asked('engagements/e1/terms'), { reliefNotes: [{ ...note, version: 2, note: '別紙2による' }] });
    expect(dialog.element.textContent).toContain('別紙2による');
    await dialog.press('記録');
    expect(asked('engagements/e1/management-relief/notes', 'PUT').request.body).toMatchObject({ version: 2 });
  });

  it('stands with its condition: who noted it, why, and by which evidence', async () => {
    const relief = {
      met: false,
      conditions: [
        { code: note.item, met: true },
        { code: 'wish-told', met: false },
      ],
    };
    const panel = await renderPage(ReliefPanel, { certificate: null, relief, notes: [note] });
    const [first, second] = panel.element.querySelectorAll('.conditions > li');
    for (const text of [note.note, note.evidence, '森']) expect(first?.textContent).toContain(text);
    expect(second?.textContent).toContain('根拠の記録');
  });
});
