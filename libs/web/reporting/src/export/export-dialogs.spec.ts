import type { ExportView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { answer, asked, lose, nothingAsked, openDialog, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { CreateExportDialog } from './create-export-dialog';
import { RevokeExportDialog } from './revoke-export-dialog';

const link = { id: 'x1', recipientName: '藤井 恵', state: 'open', version: 4 } as unknown as ExportView;

beforeEach(() => startWeb());

describe('revoking a link', () => {
  const path = 'engagements/e1/exports/x1/revoke';
  const open = () => openDialog<ExportView>(RevokeExportDialog, { engagementId: 'e1', link });

  it('wants a reason, in the rule’s own words beside the field', async () => {
    const dialog = await open();
    await dialog.press('取消し');
    expect(dialog.faultsOf('取消しの理由')).toEqual([problemText('export.reason-missing').ja.happened]);
    expect(nothingAsked()).toBe(true);
  });

  it('keeps the reason and its key while nobody knows whether it arrived, and closes with the answer', async () => {
    const dialog = await open();
    await dialog.type('取消しの理由', ' 宛先の誤り ');
    await dialog.press('取消し');
    const lost = asked(path, 'POST');
    expect(lost.request.body).toEqual({ reason: '宛先の誤り', version: 4 });
    await lose(lost);
    expect(dialog.text).toContain('サーバーに接続できませんでした');
    await dialog.press('取消し');
    const again = asked(path, 'POST');
    expect(again.request.headers.get('Idempotency-Key')).toBe(lost.request.headers.get('Idempotency-Key'));
    await answer(again, { ...link, state: 'revoked' });
    expect(dialog.closedWith?.answer).toMatchObject({ state: 'revoked' });
  });
});

describe('making a link', () => {
  it('tells its address once, in a dialog that a press beside it does not close', async () => {
    const dialog = await openDialog(CreateExportDialog, { engagementId: 'e1' });
    await dialog.type('受取人の氏名', '藤井 恵');
    await dialog.type('受取人のメールアドレス', 'ｆｕｊｉｉ@example.jp');
    await dialog.type('ダウンロードの回数', '３');
    await dialog.press('作成');
    const made = asked('engagements/e1/exports', 'POST');
    const body = { recipientName: '藤井 恵', recipientEmail: 'fujii@example.jp', days: 7, maxDownloads: 3 };
    expect(made.request.body).toEqual(body);
    await answer(made, { ...body, path: '/vendor#secret', expiresAt: '2026-12-05T00:00:00Z' });
    expect(dialog.field('リンク').value).toContain('/vendor#secret');
    document.querySelector<HTMLElement>('.cdk-overlay-backdrop')!.click();
    expect(dialog.closedWith).toBeUndefined();
  });

  it('shows whom the contract in force lets have the report, and nobody while none is recorded', async () => {
    const dialog = await openDialog(CreateExportDialog, { engagementId: 'e1' });
    expect(dialog.text).not.toContain('受け取ってよい相手');
    const of = (signedOn: string, recipients: string[]) => ({
      signedOn,
      recipients,
      recordedAt: signedOn,
      useLimits: '登録申請のため',
    });
    const contracts = [of('2026-05-01', ['IPA']), of('2026-03-16', ['旧い相手'])];
    await answer(asked('engagements/e1/terms'), { contracts });
    expect(dialog.text).toContain('受け取ってよい相手');
    expect([dialog.text.includes('IPA'), dialog.text.includes('旧い相手')]).toEqual([true, false]);
  });

  it.each(['多め', '0'])('is refused for %s downloads', async (count) => {
    const dialog = await openDialog(CreateExportDialog, { engagementId: 'e1' });
    await answer(asked('engagements/e1/terms'), { contracts: [] });
    await dialog.type('受取人の氏名', '藤井 恵');
    await dialog.type('受取人のメールアドレス', 'fujii@example.jp');
    await dialog.type('ダウンロードの回数', count);
    await dialog.press('作成');
    expect(dialog.faultsOf('ダウンロードの回数')).toHaveLength(1);
    expect(nothingAsked()).toBe(true);
  });
});
