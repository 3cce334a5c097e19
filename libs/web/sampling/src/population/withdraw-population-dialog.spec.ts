import { Sending } from '@akashi/web-platform';
import { answer, refuseWith, asked, nothingAsked, openDialog, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { comes } from '../intake/intake-page.fixture';
import { WithdrawPopulationDialog } from './withdraw-population-dialog';

beforeEach(() => startWeb());

const open = (change: object = {}) =>
  openDialog(WithdrawPopulationDialog, {
    engagementId: 'e1',
    engagementState: 'in_fieldwork',
    populationId: 'p1',
    consequences: { ...comes, ...change },
    sending: new Sending(),
  });
const sent = () => asked('engagements/e1/populations/p1/withdrawal', 'POST');

describe('withdrawing a population', () => {
  it('says what falls and what stays, and sends what was seen with the reason', async () => {
    const dialog = await open();
    expect(dialog.text).toContain('評価 1件は母集団と結ばれていない状態になります。');
    expect(dialog.text).toContain('逸脱 1件は調書に残ります。');
    await dialog.press('取下げ');
    expect(dialog.faultsOf('取下げの理由')).toHaveLength(1);
    expect(nothingAsked()).toBe(true);
    await dialog.type('取下げの理由', '対象の統制ではないため');
    await dialog.press('取下げ');
    const request = sent();
    expect(request.request.body).toEqual({ version: 2, seen: comes.seen, reason: '対象の統制ではないため' });
    await answer(request, { id: 'p1', code: 'P-01' });
    expect(dialog.closedWith).toEqual({ answer: { id: 'p1', code: 'P-01' } });
  });

  it('waits while a finding rests on it', async () => {
    const dialog = await open({ findings: 2 });
    expect(dialog.text).toContain('発見事項が 2件あります。');
    await dialog.type('取下げの理由', '誤り');
    await dialog.press('取下げ');
    expect(nothingAsked()).toBe(true);
  });

  it('reads what comes of it anew where somebody was faster', async () => {
    const dialog = await open();
    await dialog.type('取下げの理由', '誤り');
    await dialog.press('取下げ');
    await refuseWith(sent(), 'stale-version');
    await answer(asked('engagements/e1/populations/p1/consequences'), { ...comes, drawn: 42 });
    expect(dialog.text).toContain('42件');
    expect(dialog.field('取下げの理由').value).toBe('誤り');
  });
});
