import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { EngagementContext } from '@akashi/web-platform';
import { answer, asked, renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PaperRequests } from './paper-requests';

beforeEach(() => startWeb());

async function open(state = 'in_fieldwork', permissions = ['request.read', 'request.draft']) {
  const entering = TestBed.inject(EngagementContext).enter('e1');
  await answer(asked('engagements/e1/frame'), { id: 'e1', permissions, state });
  await entering;
  const shown = await renderPage(PaperRequests, { testId: 't1' });
  const row = { id: 'r1', code: 'R-001', title: '台帳', state: 'requested', dueOn: '2020-01-05' };
  await answer(asked('engagements/e1/tests/t1/requests'), [row]);
  return shown;
}

describe('asking the client from a paper', () => {
  it('shows what was asked for it, and goes with it to the page of requests', async () => {
    const shown = await open();
    expect(shown.text).toContain('R-001');
    const going = vi.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await shown.press('資料を依頼');
    expect(going).toHaveBeenCalledWith(['/engagements/e1/requests'], { queryParams: { papers: 't1' } });
  });

  it.each([
    ['where fieldwork is not open', 'archived', undefined],
    ['to whoever writes no requests', 'in_fieldwork', ['request.read']],
  ])('is offered by no press %s', async (_, state, permissions) => {
    const shown = await open(state, permissions);
    expect(shown.button('資料を依頼').getAttribute('aria-disabled')).toBe('true');
  });
});
