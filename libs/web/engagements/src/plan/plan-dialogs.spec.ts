import type { EngagementView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { answer, asked, lose, nothingAsked, openDialog, refuseWith, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { AssignTeamDialog } from './assign-team-dialog';
import { OverrideDateDialog } from './override-date-dialog';

const said = (code: Parameters<typeof problemText>[0]) => problemText(code).ja.happened;
const date = { rule: 'report', date: '2026-12-31', computedOn: '2026-12-31', overrideReason: null, version: 1 };
const engagement = {
  id: 'e1',
  state: 'planned',
  periodEnd: '2026-09-30',
  dates: [date],
  team: [{ userId: 'ben', role: 'quality_reviewer', fromOn: '2026-04-01', toOn: null }],
} as unknown as EngagementView;

beforeEach(() => startWeb());

describe('setting another date than the computed one', () => {
  const path = 'engagements/e1/dates/report';
  const open = () => openDialog<EngagementView>(OverrideDateDialog, { engagement, date });

  it('says of the day and of the reason what is against each, where it stands', async () => {
    const dialog = await open();
    await dialog.type('新しい日付', '2026-09-01');
    await dialog.press('変更');
    expect(dialog.faultsOf('変更の理由')).toHaveLength(1);
    await dialog.type('変更の理由', '依頼者の都合');
    await dialog.press('変更');
    expect(dialog.faultsOf('新しい日付')).toEqual([said('date.not-after-period')]);
    expect(nothingAsked()).toBe(true);
  });

  it('repeats a lost change under its key instead of blaming somebody else', async () => {
    const dialog = await open();
    await dialog.type('新しい日付', '１２／１０');
    await dialog.type('変更の理由', '依頼者の都合');
    await dialog.press('変更');
    const lost = asked(path, 'PUT');
    expect(lost.request.body).toEqual({ date: '2026-12-10', reason: '依頼者の都合', version: 1 });
    await lose(lost);
    await dialog.press('変更');
    const again = asked(path, 'PUT');
    expect(again.request.headers.get('Idempotency-Key')).toBe(lost.request.headers.get('Idempotency-Key'));
    await answer(again, engagement);
    expect(dialog.closedWith).toEqual({ answer: engagement });
  });

  it('shows what somebody else set meanwhile, keeps what was typed, and then what the server says next', async () => {
    const dialog = await open();
    await dialog.type('新しい日付', '2026-12-10');
    await dialog.type('変更の理由', '依頼者の都合');
    await dialog.press('変更');
    await refuseWith(asked(path, 'PUT'), 'stale-version');
    const theirs = { ...date, date: '2026-12-20', overrideReason: '監査人の都合', version: 2 };
    await answer(asked('engagements/e1'), { ...engagement, dates: [theirs] });
    expect(dialog.text).toContain('監査人の都合');
    expect(dialog.field('新しい日付').value).toBe('2026-12-10');
    await dialog.press('変更');
    const again = asked(path, 'PUT');
    expect(again.request.body).toMatchObject({ version: 2 });
    await refuseWith(again, 'engagement.archived', 409);
    expect(dialog.text).toContain(said('engagement.archived').slice(0, -1));
  });
});

describe('putting a person on the team', () => {
  const members = [
    { userId: 'ana', name: '井上', title: '', disabledAt: null },
    { userId: 'ben', name: '勉', title: '', disabledAt: null },
    { userId: 'ida', name: '以前', title: '', disabledAt: '2026-10-01T00:00:00Z' },
  ];
  const open = () => openDialog(AssignTeamDialog, { engagement, members, today: '2026-11-28' });

  it('names while choosing who reviews the quality and may not join', async () => {
    const dialog = await open();
    const offered = [...dialog.field<HTMLSelectElement>('メンバー').options].map(({ value }) => value);
    expect(offered).not.toContain('ida');
    await dialog.choose('メンバー', 'ben');
    expect(dialog.faultsOf('メンバー')).toEqual([said('team.quality-reviewer-was-on-team')]);
    await dialog.choose('メンバー', 'ana');
    expect(dialog.faultsOf('メンバー')).toEqual([]);
  });

  it('adds nobody without an end while the end that was typed cannot be read', async () => {
    const dialog = await open();
    await dialog.choose('メンバー', 'ana');
    await dialog.type('担当の末日', '年度末');
    await dialog.press('追加');
    expect(nothingAsked()).toBe(true);
    expect(dialog.faultsOf('担当の末日')[0]).toContain('日付として読めません。');
    await dialog.type('担当の末日', '12/31');
    await dialog.press('追加');
    expect(asked('engagements/e1/team', 'POST').request.body).toEqual({
      userId: 'ana',
      role: 'practitioner',
      fromOn: '2026-11-28',
      toOn: '2026-12-31',
    });
  });
});
