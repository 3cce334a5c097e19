import type { EarlierTestsPreviewView, PlanYearsView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { answer, asked, nothingAsked, openDialog, refuseWith, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { ImportTestsDialog, type ImportTestsAsk } from './import-tests-dialog';
import { RecordTestsDialog, type RecordTestsAsk } from './record-tests-dialog';
import { aYearsView } from './years.fixture';

const path = 'engagements/e1/earlier-tests';
const said = (code: Parameters<typeof problemText>[0]) => problemText(code).ja.happened;
const source = '桜田監査法人 実施結果報告書 2026-12-18';

/** Checks or chooses what is labelled so. */
async function choose({ element }: { element: HTMLElement }, label: string): Promise<void> {
  const labels = [...element.querySelectorAll('label')];
  labels
    .find(({ textContent }) => textContent.trim() === label)
    ?.querySelector('input')
    ?.click();
  await settled();
}

beforeEach(() => startWeb());

describe('recording earlier tests of selected controls', () => {
  const ask: RecordTestsAsk = {
    engagementId: 'e1',
    view: aYearsView(),
    rows: [
      { stableKey: '9.2.1.1-0', number: '9.2.1.1' },
      { stableKey: '9.2.1.2-1', number: '9.2.1.2' },
    ],
    state: 'accepted',
  };

  it('sends one test for each control and kind, with the report it is known from', async () => {
    const dialog = await openDialog<PlanYearsView>(RecordTestsDialog, ask);
    await dialog.type('根拠', source);
    await dialog.type('監査対象期間の末日', '2026-09-30');
    await choose(dialog, '整備状況評価');
    await choose(dialog, '例外なし');
    await dialog.press('記録');
    const sent = asked(path, 'POST');
    const test = { testType: 'DESIGN', periodEnd: '2026-09-30', result: 'NO_EXCEPTION' };
    expect(sent.request.body).toEqual({
      source,
      tests: [
        { stableKey: '9.2.1.1-0', ...test },
        { stableKey: '9.2.1.2-1', ...test },
      ],
      version: 0,
    });
    await refuseWith(sent, 'stale-version');
    await answer(asked('engagements/e1/plan/years'), {
      ...aYearsView(),
      records: [{ number: 1, source, tests: 1, recordedByName: '森', recordedAt: '' }],
    });
    expect(dialog.field('根拠').value).toBe(source);
    await dialog.press('記録');
    expect(asked(path, 'POST').request.body).toMatchObject({ version: 1 });
  });

  it('has nothing chosen that somebody must judge, and sends nothing while it is not', async () => {
    const dialog = await openDialog<PlanYearsView>(RecordTestsDialog, ask);
    const chosen = [...dialog.element.querySelectorAll<HTMLInputElement>('input[type=checkbox], input[type=radio]')];
    expect(chosen.filter(({ checked }) => checked)).toEqual([]);
    expect(chosen).toHaveLength(6);
    await dialog.type('根拠', source);
    await dialog.type('監査対象期間の末日', '2026-09-30');
    await dialog.press('記録');
    expect(dialog.text).toContain('結果を選んでください。');
    expect(dialog.text).toContain(said('earlier-test.nothing-recorded'));
    expect(nothingAsked()).toBe(true);
  });

  it('says beside the field that the period is not an earlier one, and that no report is named', async () => {
    const dialog = await openDialog<PlanYearsView>(RecordTestsDialog, ask);
    await dialog.type('監査対象期間の末日', '2027-03-31');
    await choose(dialog, '整備状況評価');
    await dialog.press('記録');
    expect(dialog.faultsOf('監査対象期間の末日')).toEqual([said('earlier-test.not-earlier')]);
    expect(nothingAsked()).toBe(true);
  });
});

describe('importing a list of earlier tests', () => {
  const ask: ImportTestsAsk = {
    engagementId: 'e1',
    view: aYearsView(),
    known: new Set(['9.2.1.1-0']),
    state: 'accepted',
  };
  const preview: EarlierTestsPreviewView = {
    headingsMissing: false,
    tests: [{ stableKey: '9.2.1.1-0', testType: 'DESIGN', periodEnd: '2026-09-30', result: 'DEVIATION' }],
    problems: [{ sheet: '前期', row: 3, fault: 'number-unknown', found: '9.9.9.9' }],
    problemTotal: 1,
  };

  it('shows what was read and which rows were not, before anything is recorded', async () => {
    const dialog = await openDialog<PlanYearsView>(ImportTestsDialog, ask);
    const input = dialog.element.querySelector<HTMLInputElement>('input[type=file]')!;
    Object.defineProperty(input, 'files', { value: [new File(['番号'], '前期.csv')] });
    input.dispatchEvent(new Event('change'));
    await settled();
    await answer(asked(`${path}/preview`, 'POST'), preview);
    expect(dialog.text).toContain('1件（1の管理策、うち逸脱あり 1件）を読みました');
    expect(dialog.text).toContain('前期 3行目： 言明書にない番号 9.9.9.9');
    await dialog.press('1件の記録');
    expect(dialog.faultsOf('根拠')).toHaveLength(1);
    await dialog.type('根拠', source);
    await dialog.press('1件の記録');
    expect(asked(path, 'POST').request.body).toEqual({ source, tests: preview.tests, version: 0 });
  });
});
