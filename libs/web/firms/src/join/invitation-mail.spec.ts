import { renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { InvitationMail } from './invitation-mail';

const at = '2026-12-01T00:00:00Z';

describe('the mail of an invitation', () => {
  beforeEach(() => startWeb([]));

  it.each([
    [null, ''],
    [{ state: 'waiting', at: null, fault: null }, 'メールの送信待ち'],
    [{ state: 'sent', at, fault: null }, 'メール送信済み 2026-12-01 09:00'],
    [{ state: 'undelivered', at, fault: 'recipient-refused' }, 'メールが届きません（宛先が受け取りを拒否）'],
  ] as const)('%o is said as «%s»', async (mail, words) => {
    expect((await renderPage(InvitationMail, { mail })).text).toBe(words);
  });
});
