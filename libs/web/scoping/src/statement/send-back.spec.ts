import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { EngagementContext } from '@akashi/web-platform';
import { answer, asked, renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SendBack } from './send-back';

const fault = { sheet: '管理策', place: 'E17', criterion: '9.2.1.1', rule: 'cell.error-value', value: '#REF!' };
const row = { id: 'r1', key: '1', code: 'R-012', title: '言明書の差し戻し', state: 'requested', dueOn: '2031-03-31' };

async function open(state: string, permissions = ['request.read', 'request.draft']) {
  const entering = TestBed.inject(EngagementContext).enter('e1');
  await answer(asked('engagements/e1/frame'), { id: 'e1', permissions, state });
  await entering;
  const said = { fileName: '言明書.xlsx', faults: [fault], total: 1, latestNo: 1 };
  const page = await renderPage(SendBack, { engagementId: 'e1', ...said } as never);
  await answer(asked('engagements/e1/asked-from'), [row, { ...row, id: 'r0', key: '0', code: 'R-001' }]);
  return page;
}

beforeEach(() => startWeb());

describe('a statement that is sent back', () => {
  it('begins a request with its faults, for the version that is the latest, and shows what was asked of it', async () => {
    const page = await open('in_fieldwork');
    expect(page.text).toContain('R-012');
    expect(page.text).not.toContain('R-001');
    const go = vi.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await page.press('差し戻しを依頼');
    expect(go).toHaveBeenCalledWith(['/engagements/e1/requests'], {
      queryParams: { statement: '1' },
      state: { begun: expect.objectContaining({ wanted: expect.stringContaining('E17') }) },
    });
  });

  it('waits for the plan, and is for those who ask', async () => {
    expect((await open('accepted')).button('差し戻しを依頼').getAttribute('aria-disabled')).toBe('true');
  });

  it('is withheld from whoever only reads', async () => {
    const page = await open('in_fieldwork', ['request.read']);
    expect(page.button('差し戻しを依頼').getAttribute('aria-disabled')).toBe('true');
  });
});
