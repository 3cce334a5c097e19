import { TestBed } from '@angular/core/testing';
import type { SecurityEventView, SecurityLogPage as Page } from '@akashi/contracts';
import { Session } from '@akashi/web-platform';
import { answer, asked, renderPage, settled, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { SecurityLogPage } from './security-log-page';

const person = { kind: 'member', userId: 'u1', firmId: 'f1', firmName: '監査法人', firmRoles: [], memberships: [] };
const line: SecurityEventView = {
  seq: 18_402,
  at: '2026-12-17T00:58:41.000Z',
  kind: 'download',
  operation: 'evidence.file',
  thing: 'evidence',
  object: 'e0000000-0000-4000-8000-000000000001',
  engagementId: 'e1',
  engagementName: 'ミズナラ文書基盤',
  personId: 'u2',
  personName: '佐藤 花子',
  outcome: 'done',
  code: null,
  address: '203.0.113.24',
  request: 'r1',
  facts: { size: 12 },
  hash: 'ab12'.repeat(16),
};
const refused: SecurityEventView = {
  ...line,
  seq: 18_401,
  kind: 'failed',
  code: 'wrong-credentials',
  outcome: 'refused',
};
const page: Page = { events: [line, refused], size: 18_403, beginsAt: 0, nextBefore: 18_401 };
const firm = { id: 'f1', logRetentionDays: 1096, version: 3 };

async function open(...permissions: string[]) {
  const loading = TestBed.inject(Session).load();
  await answer(asked('session'), { ...person, permissions });
  await loading;
  const rendered = await renderPage(SecurityLogPage);
  await answer(asked('security-log'), page);
  await answer(asked('members'), []);
  await answer(asked('firm'), firm);
  return rendered;
}

beforeEach(() => startWeb());

describe('the page of the security log', () => {
  it('tells who did what to which thing, when, from where, and why somebody was stopped', async () => {
    const { text } = await open('security-log.read');
    for (const said of [
      '2026-12-17 09:58:41',
      '佐藤 花子',
      'ファイルの取得',
      '証跡',
      'ミズナラ文書基盤',
      '203.0.113.24',
    ])
      expect(text).toContain(said);
    expect(text).toContain('パスワードが違う');
    expect(text).toContain('保存期間：3年');
  });

  it('opens a line, and shows the lines of its thing alone', async () => {
    const rendered = await open('security-log.read');
    await rendered.press('ファイルの取得 18402番の行の詳細');
    expect(rendered.text).toContain('evidence.file');
    await rendered.press('この対象だけを見る');
    const only = asked('security-log');
    expect(only.request.url).toContain(`?object=${line.object}`);
    await answer(only, { ...page, events: [line], nextBefore: null });
    await settled();
    expect(rendered.text).not.toContain('パスワードが違う');
    await rendered.press('条件を外す');
    await answer(asked('security-log'), page);
    expect(rendered.text).toContain('パスワードが違う');
  });

  it('goes to older lines and back', async () => {
    const rendered = await open('security-log.read');
    await rendered.press('古い記録');
    const older = asked('security-log');
    expect(older.request.url).toContain('?before=18401');
    await answer(older, { ...page, events: [{ ...line, seq: 18_400 }], nextBefore: null });
    expect(rendered.text).toContain('18,400');
    await rendered.press('新しい記録');
    await answer(asked('security-log'), page);
    expect(rendered.text).toContain('18,402');
  });

  it('says that every line holds and what that does not show, or names the first that does not', async () => {
    const rendered = await open('security-log.read');
    await rendered.press('行の照合');
    const check = { checkedAt: line.at, tookMs: 1_240, beginsAt: 0, size: 18_403, broken: null };
    await answer(asked('security-log/check', 'POST'), check);
    await settled();
    expect(rendered.text).toContain('18,403行すべてが、書かれたときのまま続いています（1.2秒）');
    expect(rendered.text).toContain('この照合では分かりません');
    await rendered.press('行の照合');
    await answer(asked('security-log/check', 'POST'), { ...check, broken: { seq: 17, fault: 'seal' } });
    await settled();
    expect(rendered.text).toContain('17番の行から合いません：封印が合わない');
  });

  it('offers to change the term to whoever may', async () => {
    const rendered = await open('security-log.read', 'security-log.retain');
    expect(rendered.button('変更')).toBeTruthy();
  });

  it('offers it to nobody else', async () => {
    const rendered = await open('security-log.read');
    expect(() => rendered.button('変更')).toThrow();
  });
});
