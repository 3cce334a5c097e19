import type { ReportTemplateView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { templateTags } from '@akashi/domain/report-template';
import { answer, asked, nothingAsked, openDialog, renderPage, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { KeepTemplateDialog } from './keep-template-dialog';
import { ReportTemplatesPage } from './report-templates-page';

const kept = { keptBy: '森 太郎', keptAt: '2026-11-30T01:00:00Z', size: 9000, sha256: 'a'.repeat(64) };
const template: ReportTemplateView = {
  id: 't1',
  name: '標準の報告書',
  versions: [
    { ...kept, versionNo: 2, fileName: '報告書2.docx' },
    { ...kept, versionNo: 1, fileName: '報告書.docx' },
  ],
};
const file = new File(['x'], '報告書3.docx');

async function drop(element: HTMLElement): Promise<void> {
  const native = element.querySelector<HTMLInputElement>('input[type="file"]')!;
  Object.defineProperty(native, 'files', { value: [file], configurable: true });
  native.dispatchEvent(new Event('change'));
  await settled();
}

beforeEach(() => startWeb());

describe('the Word templates of a firm', () => {
  it('stand with every version, and with every tag and its meaning', async () => {
    const { element } = await renderPage(ReportTemplatesPage);
    await answer(asked('report-templates'), [template]);
    const [versions, tags] = [...element.querySelectorAll('table')];
    expect([...versions!.querySelectorAll('tbody tr')].map((one) => one.children[1]?.textContent?.trim())).toEqual([
      '2',
      '1',
    ]);
    expect(tags!.querySelectorAll('tbody tr').length).toBe(Object.keys(templateTags).length);
    expect(tags!.textContent).toContain('{#発見事項} {/発見事項}');
  });

  it('are looked at before one is kept, and what is wrong is named by its tag', async () => {
    const dialog = await openDialog<ReportTemplateView>(KeepTemplateDialog, template);
    await dialog.press('登録');
    expect(nothingAsked()).toBe(true);
    await drop(dialog.element);
    await dialog.press('登録');
    await answer(asked('report-template-looks', 'POST'), {
      harm: null,
      faults: [{ rule: 'unknown', tag: '金額' }],
      unused: [],
    });
    expect(dialog.text).toContain('一覧にないタグ 金額');
    await dialog.press('登録');
    await answer(asked('report-template-looks', 'POST'), { harm: 'macros', faults: [], unused: [] });
    expect(dialog.text).toContain(problemText('report-template.macros').ja.happened);
    await dialog.press('登録');
    await answer(asked('report-template-looks', 'POST'), { harm: null, faults: [], unused: [] });
    expect(asked('report-templates/t1/versions', 'POST').request.body).toBe(file);
  });
});
