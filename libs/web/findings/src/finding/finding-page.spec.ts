import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { EngagementContext } from '@akashi/web-platform';
import { answer, asked, renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FindingPage } from './finding-page';

beforeEach(() => startWeb());

const text = {
  ...{ textVersion: 1, title: '承認の漏れ', fact: '25件を閲覧した。', statedControl: '承認する', difference: '2件' },
  ...{ periodNote: '', writtenBy: 'ana', writtenByName: '佐藤', writtenAt: '2026-11-01T00:00:00Z' },
};
const finding = {
  ...{ id: 'f1', code: 'F-01', number: 1, title: '承認の漏れ', state: 'reported', version: 4, textVersion: 1 },
  ...{ raisedAt: '2026-11-01T00:00:00Z', raisedBy: 'ana', raisedByName: '佐藤', controlNumber: '9.2.1.3' },
  ...{ testType: 'OPERATION', testId: 't1', isReopened: false, improvement: null, improvementVersions: [] },
  ...{
    confirmations: [],
    deviations: [],
    releases: [],
    answers: [],
    followUps: [],
    populations: [],
    hasApprover: false,
  },
  control: { id: 'c1', labelJa: '登録', labelEn: 'Registration', text: '承認する', statementVersion: 1 },
  texts: [text],
};

async function open(permissions: string[]) {
  const entering = TestBed.inject(EngagementContext).enter('e1');
  await answer(asked('engagements/e1/frame'), { id: 'e1', permissions, state: 'handed_over' });
  await entering;
  const page = await renderPage(FindingPage, { engagementId: 'e1', findingId: 'f1' });
  await answer(asked('engagements/e1/findings/f1'), finding);
  return page;
}

describe('asking the client for the plan of a finding', () => {
  it('goes from its page to the page of requests', async () => {
    const page = await open(['request.draft']);
    const going = vi.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await page.press('改善計画を依頼');
    expect(going).toHaveBeenCalledWith(['/engagements/e1/requests'], { queryParams: { plan: 'f1' } });
  });
});
