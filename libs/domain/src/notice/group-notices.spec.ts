import { describe, expect, it } from 'vitest';
import { groupNotices } from './group-notices';
import type { NoticeUrgency } from '../ledger';

const notice = (id: string, engagementId: string | null, urgency: NoticeUrgency, thingId: string, readAt = '') => ({
  ...{ id, engagementId, urgency, thingId, thingKind: 'request', readAt: readAt || null },
});

describe('notices in an inbox', () => {
  it('stand by engagement, the urgent first, with one line for a thing', () => {
    const groups = groupNotices([
      notice('5', 'e1', 'news', 'r1'),
      notice('4', 'e2', 'act', 'r9', '2026-11-30'),
      notice('3', 'e1', 'deadline', 'r2'),
      notice('2', 'e1', 'news', 'r1', '2026-11-30'),
      notice('1', null, 'news', 'me', '2026-11-30'),
    ]);
    const shown = groups.map(({ engagementId, sections }) => [
      engagementId,
      sections.map(({ urgency, lines }) => [
        urgency,
        lines.map(({ latest, all, isUnread }) => `${latest.id} of ${all.length}${isUnread ? ' unread' : ''}`),
      ]),
    ]);
    expect(shown).toEqual([
      [
        'e1',
        [
          ['deadline', ['3 of 1 unread']],
          ['news', ['5 of 2 unread']],
        ],
      ],
      ['e2', [['act', ['4 of 1']]]],
      [null, [['news', ['1 of 1']]]],
    ]);
  });
});
