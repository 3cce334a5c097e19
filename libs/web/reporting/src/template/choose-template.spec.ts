import type { TemplateChoiceView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { asked, nothingAsked, openDialog, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { ChooseTemplateDialog, type ChooseTemplateAsk } from './choose-template-dialog';

const kept = {
  keptBy: '森 太郎',
  keptAt: '2026-11-30T01:00:00Z',
  size: 9000,
  sha256: 'a'.repeat(64),
  fileName: 'a.docx',
};
const ask: ChooseTemplateAsk = {
  engagementId: 'e1',
  reportState: 'draft',
  choice: { chosen: null, version: 0 },
  templates: [{ id: 't1', name: '標準の報告書', versions: [{ ...kept, versionNo: 2 }] }],
};

beforeEach(() => startWeb());

describe('choosing the form of the Word file', () => {
  it('names the version that was seen, of the template and of the choice', async () => {
    const dialog = await openDialog<TemplateChoiceView>(ChooseTemplateDialog, ask);
    await dialog.press('変更');
    expect(dialog.faultsOf('書式')).toEqual([problemText('report-template.chosen-already').ja.happened]);
    expect(nothingAsked()).toBe(true);
    await dialog.choose('書式', 't1 2');
    await dialog.press('変更');
    expect(asked('engagements/e1/report-template', 'PUT').request.body).toEqual({
      template: { templateId: 't1', versionNo: 2 },
      version: 0,
    });
  });

  it('goes back to the form that comes with the product', async () => {
    const choice = { chosen: { templateId: 't1', name: '標準の報告書', versionNo: 2 }, version: 3 };
    const dialog = await openDialog<TemplateChoiceView>(ChooseTemplateDialog, { ...ask, choice });
    await dialog.choose('書式', 'product');
    await dialog.press('変更');
    expect(asked('engagements/e1/report-template', 'PUT').request.body).toEqual({ template: null, version: 3 });
  });
});
