import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { ClientNoticeView, ClientNoticesView } from '@akashi/contracts';
import { answer, asked, refuseWith, renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NoticesPage } from './notices-page';

const notice = (number: number, change: Partial<ClientNoticeView> = {}): ClientNoticeView => ({
  id: `n${number}`,
  number,
  action: 'request.sent',
  urgency: 'act',
  thingKind: 'request',
  thingId: 'r1',
  code: 'R-001',
  dueOn: null,
  at: '2026-11-27T03:00:00.000Z',
  readAt: null,
  version: 1,
  engagementId: 'e1',
  serviceName: 'ミズナラ文書基盤',
  ...change,
});
const view = (...notices: ClientNoticeView[]): ClientNoticesView => ({
  notices,
  before: null,
  unread: notices.filter(({ readAt }) => readAt === null).length,
  deadlines: 0,
  asking: 0,
});

describe('the notices of a client’s person', () => {
  beforeEach(() => startWeb());

  it('say what happened in the client’s words and lead to it', async () => {
    const page = await renderPage(NoticesPage);
    const due = { action: 'due.passed', urgency: 'deadline', dueOn: '2026-11-26' } as const;
    await answer(asked('client/notices'), view(notice(2, due), notice(1, { readAt: '2026-11-27T04:00:00.000Z' })));
    const lines = [...page.element.querySelectorAll('.line')].map((line) =>
      line.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(lines).toEqual([
      '未読期限を過ぎていますR-001 · ミズナラ文書基盤 · 期限 2026-11-262026-11-27 12:00',
      'お願いが届きましたR-001 · ミズナラ文書基盤2026-11-27 12:00',
    ]);
    expect(page.element.querySelector('.line')?.getAttribute('href')).toBe('/client/requests/r1');
  });

  it('are read when they are opened, and all at once', async () => {
    const page = await renderPage(NoticesPage);
    await answer(asked('client/notices'), view(notice(2), notice(1)));
    const led = vi.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
    page.element.querySelector<HTMLElement>('.line')!.click();
    expect(String(led.mock.calls[0]![0])).toBe('/client/requests/r1');
    const read = asked('client/notices/read', 'POST');
    expect(read.request.body).toEqual({ notices: [{ id: 'n2', version: 1 }] });
    await answer(read, { unread: 1, deadlines: 0, asking: 0 });
    await answer(asked('client/notices'), view(notice(2, { readAt: 'now', version: 2 }), notice(1)));
    await page.press('すべて既読に');
    const all = asked('client/notices/read-all', 'POST');
    expect(all.request.body).toEqual({ upTo: 2 });
    await answer(all, { unread: 0, deadlines: 0, asking: 0 });
    const readAt = 'now';
    await answer(asked('client/notices'), view(notice(2, { readAt }), notice(1, { readAt })));
    expect(page.text).not.toContain('すべて既読に');
  });

  it('say that there are none, and why they could not be read', async () => {
    const page = await renderPage(NoticesPage);
    await answer(asked('client/notices'), view());
    expect(page.text).toContain('お知らせはまだありません');
    const failed = await renderPage(NoticesPage);
    await refuseWith(asked('client/notices'), 'unexpected', 500);
    expect(failed.element.querySelector('[role=alert], ak-problem-note')).not.toBeNull();
  });
});
