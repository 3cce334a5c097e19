import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { NoticesView, NoticeView } from '@akashi/contracts';
import { Session } from '@akashi/web-platform';
import { NoticeCount } from '@akashi/web-data';
import {
  answer,
  asked,
  nothingAsked,
  refuseWith,
  renderPage,
  settled,
  startWeb,
  type Rendered,
} from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { InboxPage } from './inbox-page';

const notice = (number: number, change: Partial<NoticeView> = {}): NoticeView => ({
  id: `n${number}`,
  number,
  engagementId: 'e1',
  engagementName: 'ミズナラ文書基盤',
  action: 'test.returned',
  relation: 'assignee',
  urgency: 'act',
  thingKind: 'paper',
  thingId: `t${number}`,
  code: '9.2.1.3',
  actorName: '森 千尋',
  dueOn: null,
  at: '2026-11-27T03:00:00.000Z',
  readAt: null,
  version: 1,
  ...change,
});
const view = (notices: NoticeView[], more: Partial<NoticesView> = {}): NoticesView => ({
  ...{ notices, before: null, unread: notices.length, deadlines: 0, asking: 0 },
  ...more,
});
const due = { action: 'due.passed', urgency: 'deadline', actorName: null, dueOn: '2026-11-20' } as const;
const firms = { engagementId: null, engagementName: null, action: 'factor.reset', thingKind: 'account' } as const;
const all = [
  notice(5),
  notice(4, { thingId: 't5', action: 'note.written' }),
  notice(3, due),
  notice(2, { ...firms, urgency: 'news', code: '' }),
];

async function open(notices: NoticeView[] = all, more: Partial<NoticesView> = {}): Promise<Rendered> {
  const known = TestBed.inject(Session).load();
  await answer(asked('session'), {
    kind: 'member',
    userId: 'u',
    firmId: 'f',
    clientId: null,
    permissions: [],
    memberships: [],
  });
  await known;
  const page = await renderPage(InboxPage);
  await answer(asked('notices'), view(notices, more));
  await answer(asked('notices/settings'), { mutedEngagementIds: [], version: 0 });
  await answer(asked('engagements'), [{ id: 'e1', name: 'ミズナラ文書基盤' }]);
  return page;
}
const linesOf = (page: Rendered) =>
  [...page.element.querySelectorAll('.line')].map((line) => line.textContent.replace(/\s+/g, ' ').trim());
const press = async (key: string, more: KeyboardEventInit = {}) => {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
  await settled();
};

describe('the inbox', () => {
  beforeEach(() => startWeb());

  it('shows what concerns the person by engagement, the urgent first, a line for each thing', async () => {
    const page = await open();
    expect(linesOf(page)).toEqual([
      '未読期限を過ぎました 9.2.1.3期限 2026-11-20調書11-27 12:00',
      '未読調書を差戻し 9.2.1.3森 千尋 · ほか1件調書11-27 12:00',
      expect.stringContaining('アカウント'),
    ]);
    expect([...page.element.querySelectorAll('h2')].map((head) => head.textContent.trim())).toEqual([
      'ミズナラ文書基盤',
      '監査機関',
    ]);
    const links = [...page.element.querySelectorAll('.line')].map((line) => line.getAttribute('href'));
    expect(links).toEqual(['/engagements/e1/papers/t3', '/engagements/e1/papers/t5', '/account']);
  });

  it('is gone through by keys: E reads all of a line, Enter opens it', async () => {
    const page = await open();
    const current = () => page.element.querySelector('[aria-current]')?.getAttribute('href');
    expect(current()).toBe('/engagements/e1/papers/t3');
    await press('j');
    expect(current()).toBe('/engagements/e1/papers/t5');
    await press('e');
    const read = asked('notices/read', 'POST');
    expect(read.request.body).toEqual({
      notices: [
        { id: 'n5', version: 1 },
        { id: 'n4', version: 1 },
      ],
    });
    await answer(read, { unread: 2, deadlines: 1, asking: 1 });
    expect(linesOf(page)).toHaveLength(2);
    expect(TestBed.inject(NoticeCount).unread()).toBe(2);
    expect(current()).toBe('/account');
    await press('k');
    const led = vi.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await press('Enter');
    expect(led).toHaveBeenCalledWith(['/engagements/e1/papers/t3'], { queryParams: {} });
    expect(asked('notices/read', 'POST').request.body).toEqual({ notices: [{ id: 'n3', version: 1 }] });
  });

  it('marks what it showed as read, and nothing that came since', async () => {
    const page = await open();
    await page.press('表示分を既読に');
    const read = asked('notices/read-all', 'POST');
    expect(read.request.body).toEqual({ upTo: 5 });
    await answer(read, { unread: 1, deadlines: 0, asking: 0 });
    expect(page.text).toContain('未読の知らせはありません');
    await page.press('既読も表示');
    expect(asked('notices').request.urlWithParams).toBe('/api/notices');
  });

  it('mutes an engagement, and says that its deadlines are still told', async () => {
    const page = await open();
    await press('m');
    const set = asked('notices/settings', 'PUT');
    expect(set.request.body).toEqual({ mutedEngagementIds: ['e1'], version: 0 });
    await answer(set, { mutedEngagementIds: ['e1'], version: 1 });
    await answer(asked('notices/count'), { unread: 1, deadlines: 1, asking: 1 });
    expect(page.text).toContain('止めています。期限だけを数えます');
    await page.press('ミズナラ文書基盤の知らせを再開');
    expect(asked('notices/settings', 'PUT').request.body).toEqual({ mutedEngagementIds: [], version: 1 });
  });

  it('asks for one engagement, and for what came before the page', async () => {
    const page = await open(all, { before: 2 });
    await page.press('前の知らせ');
    await answer(asked('notices'), view([notice(1)]));
    expect(linesOf(page)).toHaveLength(1);
    await page.press('ミズナラ文書基盤');
    expect(asked('notices').request.urlWithParams).toBe('/api/notices?only=unread&engagementId=e1');
  });

  it('says what was refused and reads anew, and what could not be read', async () => {
    const page = await open();
    await press('e');
    await refuseWith(asked('notices/read', 'POST'), 'stale-version');
    await answer(asked('notices'), view([]));
    expect(page.text).toContain('未読の知らせはありません');
    await press('e');
    expect(nothingAsked()).toBe(true);
    const failed = await renderPage(InboxPage);
    await refuseWith(asked('notices'), 'unexpected', 500);
    expect(failed.element.querySelector('ak-read-state ak-problem-note')).not.toBeNull();
  });
});
