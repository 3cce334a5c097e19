import { TestBed } from '@angular/core/testing';
import type { FirmMailView, FirmView } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import { Session } from '@akashi/web-platform';
import {
  answer,
  asked,
  nothingAsked,
  openDialog,
  refuseWith,
  renderPage,
  startWeb,
  type Rendered,
} from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { FirmMailPage } from './firm-mail-page';
import { AskCodesDialog } from './ask-codes-dialog';
import { NameMattersDialog } from './name-matters-dialog';

const mail: FirmMailView = {
  ...{ isSetUp: true, sender: 'akashi@kasumidai.example', waiting: 2 },
  undelivered: [
    {
      ...{ id: 'm1', personName: '楢崎 恵', clientName: 'ミズナラ株式会社', address: 'narasaki@mizunara.example' },
      ...{ fault: 'recipient-refused', tries: 1, at: '2026-11-27T03:00:00.000Z', version: 4 },
    },
  ],
};
const firm = { id: 'k1', mailNamesMatters: false, exportAsksCode: true, version: 3 } as FirmView;

async function open(
  view: Partial<FirmMailView> = {},
  permissions = ['firm.maintain', 'mail.send-again'],
): Promise<Rendered> {
  const known = TestBed.inject(Session).load();
  const member = { kind: 'member', userId: 'u', firmId: 'f', clientId: null, memberships: [] };
  await answer(asked('session'), { ...member, permissions });
  await known;
  const page = await renderPage(FirmMailPage);
  await answer(asked('firm'), firm);
  await answer(asked('mail'), { ...mail, ...view });
  return page;
}

beforeEach(() => startWeb());

describe('the firm’s mail', () => {
  it('shows to whom it could not be delivered, and why, and is tried once more', async () => {
    const page = await open();
    expect(page.text).toContain('narasaki@mizunara.example');
    expect(page.text).toContain('宛先が受け取りを拒否');
    expect(page.text).toContain('件数だけ');
    await page.press('楢崎 恵さんにもう一度送る');
    const again = asked('mail/m1/again', 'POST');
    expect(again.request.body).toEqual({ version: 4 });
    await answer(again, { ...mail, undelivered: [] });
    expect(page.text).toContain('届けられなかったメールはありません');
  });

  it('reads anew where somebody was faster', async () => {
    const page = await open();
    await page.press('楢崎 恵さんにもう一度送る');
    await refuseWith(asked('mail/m1/again', 'POST'), 'stale-version');
    await answer(asked('mail'), { ...mail, undelivered: [] });
    expect(page.text).toContain('届けられなかったメールはありません');
  });

  it('says that no mail is set up, and offers nothing to whoever only reads', async () => {
    const page = await open({ isSetUp: false, sender: '' }, []);
    expect(page.text).toContain('メールサーバーが設定されていません');
    expect(page.text).toContain('メールが送れる環境になるまでは求めません');
    expect(page.element.querySelectorAll('ak-button')).toHaveLength(0);
  });
});

describe('what a mail says', () => {
  it('is set to something else than it is', async () => {
    const dialog = await openDialog<FirmView>(NameMattersDialog, firm);
    await dialog.press('変更');
    const said = problemText('firm.mail-names-unchanged').ja.happened;
    expect([dialog.faultsOf('載せる内容'), nothingAsked()]).toEqual([[said], true]);
    await dialog.choose('載せる内容', 'yes');
    await dialog.press('変更');
    expect(asked('firm/mail-names', 'PUT').request.body).toEqual({ isNamed: true, version: 3 });
  });
});

describe('how a link is opened', () => {
  it('is set to something else than it is', async () => {
    const dialog = await openDialog<FirmView>(AskCodesDialog, firm);
    await dialog.press('変更');
    const said = problemText('firm.export-codes-unchanged').ja.happened;
    expect([dialog.faultsOf('開き方'), nothingAsked()]).toEqual([[said], true]);
    await dialog.choose('開き方', 'no');
    await dialog.press('変更');
    expect(asked('firm/export-codes', 'PUT').request.body).toEqual({ isAsked: false, version: 3 });
  });
});
