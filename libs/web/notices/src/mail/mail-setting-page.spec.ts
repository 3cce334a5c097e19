import { TestBed } from '@angular/core/testing';
import type { MailSettingView } from '@akashi/contracts';
import { Session } from '@akashi/web-platform';
import { answer, asked, refuseWith, renderPage, startWeb, type Rendered } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { MailSettingPage } from './mail-setting-page';

const usual: MailSettingView = {
  ...{ isSetUp: true, address: 'mori@kasumidai.example', way: 'digest', mailLanguage: 'ja', version: 0 },
  ...{ digestHour: 8, quietFrom: 20, quietUntil: 7 },
};

async function open(view: Partial<MailSettingView> = {}, clientId: string | null = null): Promise<Rendered> {
  const known = TestBed.inject(Session).load();
  const member = { kind: 'member', userId: 'u', firmId: 'f', clientId: null, permissions: [], memberships: [] };
  await answer(asked('session'), clientId === null ? member : { ...member, kind: 'clientPerson', clientId });
  await known;
  const page = await renderPage(MailSettingPage);
  await answer(asked(clientId === null ? 'notices/mail' : 'client/notices/mail'), { ...usual, ...view });
  return page;
}

describe('how one wants one’s mail', () => {
  beforeEach(() => startWeb());

  it('shows what holds, and says that deadlines come whatever is chosen', async () => {
    const page = await open({ way: 'at-once', quietFrom: 22 });
    expect(page.text).toContain('mori@kasumidai.example');
    expect(page.text).toContain('期限のお知らせは、どれを選んでも、案件の知らせを止めていても届きます。');
    expect(page.element.querySelector<HTMLInputElement>('input:checked')?.value).toBe('at-once');
    expect(page.field('から').value).toBe('22');
    expect(page.text).not.toContain('まとめて受け取る時刻');
  });

  it('sends what was changed with the version that was seen, and keeps it where somebody was faster', async () => {
    const page = await open({ version: 3 });
    await page.choose('まとめて受け取る時刻', '18');
    await page.choose('まで', '20');
    expect(page.text).toContain('送らない時間はありません');
    await page.choose('メールの言語', 'en');
    await page.press('保存');
    const body = { way: 'digest', digestHour: 18, quietFrom: 20, quietUntil: 20, mailLanguage: 'en' };
    const set = asked('notices/mail', 'PUT');
    expect(set.request.body).toEqual({ ...body, version: 3 });
    await refuseWith(set, 'stale-version');
    await answer(asked('notices/mail'), { ...usual, version: 4 });
    expect(page.field('まとめて受け取る時刻').value).toBe('18');
    await page.press('保存');
    const again = asked('notices/mail', 'PUT');
    expect(again.request.body).toEqual({ ...body, version: 4 });
    await answer(again, { ...usual, ...body, version: 5 });
  });

  it('says so where no mail is set up', async () => {
    const page = await open({ isSetUp: false });
    expect(page.text).toContain('この環境ではメールを送っていません');
  });

  it('is the same at a client’s desk, asked there', async () => {
    const page = await open({}, 'c1');
    await page.press('保存');
    expect(asked('client/notices/mail', 'PUT').request.body).toMatchObject({ way: 'digest', version: 0 });
    expect(page.element.querySelector('a.btn')?.getAttribute('href')).toBe('/client/notices');
  });
});
