import type { CheckGradeView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { answer, asked, nothingAsked, openDialog, renderPage, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { CheckGradesPage } from './check-grades-page';
import { SetCheckGradeDialog } from './set-check-grade-dialog';

const own: CheckGradeView = {
  check: 'requests-settled',
  grade: 'warn',
  byDefault: 'warn',
  least: 'off',
  reason: '',
  setBy: null,
  setAt: null,
  version: 0,
};
const scheme: CheckGradeView = { ...own, check: 'tests-reviewed', grade: 'stop', byDefault: 'stop', least: 'stop' };

beforeEach(() => startWeb());

describe('the checks before the issue of a firm', () => {
  it('are shown apart: those that the firm grades, and those of the scheme, which nobody changes', async () => {
    const { element } = await renderPage(CheckGradesPage);
    await answer(asked('check-grades'), [own, scheme]);
    const panels = [...element.querySelectorAll('ak-panel')];
    expect(panels.map((one) => one.querySelectorAll('tbody tr').length)).toEqual([1, 1]);
    expect(panels[0]?.textContent).toContain('依頼者への依頼の完了');
    expect(panels[1]?.querySelector('button')).toBeNull();
  });

  it('are changed with a reason, from the version that was seen', async () => {
    const dialog = await openDialog<CheckGradeView[]>(SetCheckGradeDialog, own);
    await dialog.press('変更');
    expect(nothingAsked()).toBe(true);
    await dialog.type('理由', '依頼が残ったまま出さない');
    await dialog.press('変更');
    expect(dialog.text).toContain(problemText('check-grade.unchanged').ja.happened);
    expect(nothingAsked()).toBe(true);
    dialog.element.querySelector<HTMLInputElement>('input[type=radio]')?.click();
    await settled();
    await dialog.press('変更');
    const { request } = asked('check-grades/requests-settled', 'PUT');
    expect(request.body).toEqual({ grade: 'stop', reason: '依頼が残ったまま出さない', version: 0 });
  });
});
