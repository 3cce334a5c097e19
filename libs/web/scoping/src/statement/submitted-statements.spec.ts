import type { SubmittedStatementView } from '@akashi/contracts';
import { answer, asked, nothingAsked, openDialog, renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { SubmittedStatements } from './submitted-statements';
import { SubmittedStatementsDialog } from './submitted-statements-dialog';

const file: SubmittedStatementView = {
  ...{
    id: 's1',
    number: 1,
    fileName: '言明書.xlsx',
    size: 2048,
    sentByName: '藤井 恵',
    sentAt: '2026-11-20T01:00:00Z',
  },
  ...{ stops: 2, warnings: 0, takenAs: null },
};

beforeEach(() => startWeb([]));

describe('what the client handed in of its statement', () => {
  it('is a way to it with how many wait, and nothing where nothing was handed in', async () => {
    const page = await renderPage(SubmittedStatements, { engagementId: 'e1' });
    await answer(asked('engagements/e1/statement/submitted'), []);
    expect(page.element.querySelector('button')).toBeNull();
    const other = await renderPage(SubmittedStatements, { engagementId: 'e2' });
    await answer(asked('engagements/e2/statement/submitted'), [file, { ...file, id: 's0', takenAs: 1 }]);
    expect(other.text).toContain('依頼者が出したファイル 1件');
  });

  it('says of each by whom, when, and what there is to mend, and is looked at by a press', async () => {
    const dialog = await openDialog<File>(SubmittedStatementsDialog, { engagementId: 'e1', files: [file] });
    for (const words of ['言明書.xlsx', '藤井 恵', '直すところ 2件']) expect(dialog.text).toContain(words);
    expect(nothingAsked()).toBe(true);
    await dialog.press('点検して取り込む');
    expect(asked('engagements/e1/statement/submitted/s1').request.responseType).toBe('blob');
  });
});
