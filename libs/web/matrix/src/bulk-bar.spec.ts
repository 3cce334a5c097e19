import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { EngagementContext } from '@akashi/web-platform';
import { answer, asked, renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BulkBar } from './bulk-bar';

beforeEach(() => startWeb());

const tests = (...ids: string[]) => ({ tests: ids.map((id) => ({ id, state: 'in_progress', conclusion: null })) });

const many = Array.from({ length: 41 }, (_, n) => `t${n}`);

async function open(state: string, permissions = ['request.draft'], rows: object[] = [tests('t1', 't2'), tests('t3')]) {
  const entering = TestBed.inject(EngagementContext).enter('e1');
  await answer(asked('engagements/e1/frame'), { id: 'e1', permissions, state });
  await entering;
  return renderPage(BulkBar, { rows });
}

describe('asking the client from rows of the matrix', () => {
  it('goes with the papers of the selected controls to the page of requests', async () => {
    const bar = await open('in_fieldwork');
    const going = vi.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await bar.press('資料を依頼');
    expect(going).toHaveBeenCalledWith(['/engagements/e1/requests'], { queryParams: { papers: 't1,t2,t3' } });
  });

  it.each([
    ['before fieldwork', 'accepted', ['request.draft'], [tests('t1')]],
    ['by whoever writes no requests', 'in_fieldwork', [], [tests('t1')]],
    ['for more papers than one request serves', 'in_fieldwork', ['request.draft'], [tests(...many)]],
    ['for controls without a test', 'in_fieldwork', ['request.draft'], [tests()]],
  ])('is offered by no press %s', async (_, state, permissions, rows) => {
    const bar = await open(state, permissions, rows);
    expect(bar.button('資料を依頼').getAttribute('aria-disabled')).toBe('true');
  });
});
