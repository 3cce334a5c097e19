import { TestBed } from '@angular/core/testing';
import type { PaperView } from '@akashi/contracts';
import { EngagementContext } from '@akashi/web-platform';
import { PaperActions, PaperEditor } from '@akashi/web-paper';
import { answer, asked, renderPage, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { WorkPane } from './work-pane';

const step = (id: string, result: string) => ({
  ...{ id, position: 1, technique: 'INSPECTION', procedure: `${id}を閲覧する`, result, interviewee: '' },
  ...{ performedOn: '2026-10-20', performedBy: 'sato', source: null, copied: null },
});
const paper = {
  ...{ id: 't1', version: 3, type: 'OPERATION', state: 'in_progress', conclusion: null, conclusionNote: '' },
  control: { number: '9.1.1.1', text: '台帳を残す。', statementVersion: 1 },
  steps: [step('規程', ''), step('台帳', '第3条に記載があった。'), step('申請', '')],
  ...{ evidence: [], marks: [], notes: [], deviations: [], populations: [], warnings: [], signOffs: [] },
} as unknown as PaperView;
const passed = '手続のとおり実施し、例外はなかった。';

beforeEach(async () => {
  startWeb([PaperEditor, PaperActions]);
  const entering = TestBed.inject(EngagementContext).enter('e1');
  await answer(asked('engagements/e1/frame'), { id: 'e1', permissions: ['test.record'], state: 'in_fieldwork' });
  await entering;
  void TestBed.inject(PaperEditor).open('e1', 't1');
  await settled();
  await answer(asked('engagements/e1/tests/t1'), paper);
});

const results = () =>
  TestBed.inject(PaperEditor)
    .draft()
    .steps.map(({ result }) => result);

describe('a step without an exception', () => {
  it('is said of one step a key, never over what somebody wrote, and the next is opened', async () => {
    const page = await renderPage(WorkPane, { paper });
    await page.key('s', { code: 'KeyS', altKey: true });
    expect(results()).toEqual([passed, '第3条に記載があった。', '']);
    expect(page.element.querySelectorAll('ak-step-editor')[2]!.classList).toContain('is-open');
    await page.press('結果に「例外なし」を入れる');
    expect(results()).toEqual([passed, '第3条に記載があった。', passed]);
    expect(page.text).not.toContain('結果に「例外なし」を入れる');
    void TestBed.inject(PaperEditor).save();
    await settled();
    const saved = asked('engagements/e1/tests/t1/steps', 'PUT');
    const body = saved.request.body as { steps: { result: string }[] };
    expect(body.steps.map(({ result }) => result)).toEqual(results());
    const recorded = { id: 't1', version: 4, state: 'in_progress', round: 1, voidedSignOffs: 0 };
    await answer(saved, { ...recorded, stepIds: paper.steps.map(({ id }) => id) });
  });
});
