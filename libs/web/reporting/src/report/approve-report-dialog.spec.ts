import type { PreIssueCheckView, ReportView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { answer, asked, nothingAsked, openDialog, refuseWith, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { ApproveReportDialog, type ApproveReportAsk } from './approve-report-dialog';

const warning = (code: PreIssueCheckView['code'], count: number): PreIssueCheckView => ({
  ...{ code, count, level: 'warning', ok: false, of: 9, found: [], link: 'team', path: 'plan' },
});
const ask: ApproveReportAsk = {
  engagementId: 'e1',
  report: { id: 'r1', version: 2, digest: 'd'.repeat(64) } as ReportView,
  facts: [],
  warnings: [warning('requests-settled', 2), warning('declared-before-work', 1)],
};
const path = 'engagements/e1/report/r1';

beforeEach(() => startWeb());

describe('an approval past warnings', () => {
  it('shows each, asks for a word where its check does, and names the set that was kept', async () => {
    const dialog = await openDialog<ReportView>(ApproveReportDialog, ask);
    const late = '最初の作業より前の独立性の申告（1件）';
    await dialog.press('警告を確認して承認');
    expect(dialog.faultsOf(late)).toEqual([problemText('report.warning-reason-missing').ja.happened]);
    expect(nothingAsked()).toBe(true);
    await dialog.type(late, ' 宣言は着手の翌日。 ');
    await dialog.press('警告を確認して承認');
    const kept = asked(`${path}/acknowledgements`, 'POST');
    const warnings = [
      { code: 'requests-settled', count: 2, reason: '' },
      { code: 'declared-before-work', count: 1, reason: '宣言は着手の翌日。' },
    ];
    expect(kept.request.body).toEqual({ version: 2, warnings });
    await answer(kept, { id: 'k1', byName: '高瀬', at: '', warnings: [] });
    const approving = asked(`${path}/approve`, 'POST');
    expect(approving.request.body).toEqual({ version: 2, digest: 'd'.repeat(64), acknowledgementId: 'k1' });
    await answer(approving, { id: 'r1', state: 'approved' });
    expect(dialog.closedWith?.answer).toMatchObject({ state: 'approved' });
  });

  it('keeps what was typed where other warnings stand by now, and approves nothing', async () => {
    const dialog = await openDialog<ReportView>(ApproveReportDialog, ask);
    await dialog.type('最初の作業より前の独立性の申告（1件）', '翌日');
    await dialog.press('警告を確認して承認');
    await refuseWith(asked(`${path}/acknowledgements`, 'POST'), 'report.warnings-changed');
    expect(dialog.text).toContain('確認した警告と、いま出ている警告が違います');
    expect([dialog.field('最初の作業より前の独立性の申告（1件）').value, nothingAsked()]).toEqual(['翌日', true]);
  });
});
