import type { EngagementFileView, JobView } from '@akashi/contracts';
import { TestBed } from '@angular/core/testing';
import { EngagementContext } from '@akashi/web-platform';
import { answer, asked, nothingAsked, renderPage, startWeb, type Rendered } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { EngagementFilePanel } from './engagement-file-panel';

const file: EngagementFileView = {
  ...{ id: 'f1', number: 2, fileName: 'x.zip', sha256: 'ab', size: 2_500_000, rowCount: 12_345, fileCount: 678 },
  ...{ ledgerSize: 9, madeByName: '高瀬 誠', madeAt: '2037-01-05T01:00:00Z', verifiedAt: '2037-01-05T01:02:00Z' },
  isOfToday: false,
};
const listed = 'engagements/e1/engagement-files';

async function open(may = true, files: EngagementFileView[] = [file]): Promise<Rendered> {
  TestBed.inject(EngagementContext).can = () => may;
  const panel = await renderPage(EngagementFilePanel, { engagementId: 'e1' });
  if (may) await answer(asked(listed), files);
  return panel;
}

beforeEach(() => startWeb());

describe('the whole file of an engagement', () => {
  it('says what is in it, when it was checked, and that the record went on since', async () => {
    const { text } = await open();
    for (const said of ['第2号', '12,345', '678', '高瀬 誠', '読み直して確認', 'その後に記録あり'])
      expect(text).toContain(said);
  });

  it('is asked for as a job, whose steps are shown', async () => {
    const panel = await open(true, []);
    expect(panel.text).toContain('まだ作成していません。');
    await panel.press('作成');
    const job = {
      id: 'j1',
      kind: 'engagement-file.make',
      state: 'running',
      doing: 'collect-engagement-file',
    } as JobView;
    await answer(asked(listed, 'POST'), job);
    expect(panel.button('作成').getAttribute('aria-disabled')).toBe('true');
  });

  it('is shown to nobody but the leader and the quality office, and nothing is asked for the others', async () => {
    const panel = await open(false);
    expect(nothingAsked()).toBe(true);
    expect(panel.text).toContain('業務実施責任者か品質管理部門');
    expect(panel.text).not.toContain('第2号');
  });
});
