import type { ColleaguesView } from '@akashi/contracts';
import { answer, asked, openDialog, renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { ColleaguesPage } from './colleagues-page';
import { InviteColleagueDialog } from './invite-colleague-dialog';

const one = {
  title: '',
  email: 'a@mizunara.example',
  lastSignedInAt: null,
  isOneself: false,
  passwordLink: null,
  version: 1,
};
const view: ColleaguesView = {
  people: [
    { ...one, personId: 'p1', name: '藤井 恵', kind: 'owner', isOneself: true },
    { ...one, personId: 'p2', name: '野村 拓也', kind: 'contributor' },
    { ...one, personId: 'p3', name: '楢崎 一', kind: 'owner' },
  ],
  invitations: [],
};

describe('the colleagues of a client’s owner', () => {
  beforeEach(() => startWeb([]));

  it('are ended by the owner, but for owners and oneself', async () => {
    const page = await renderPage(ColleaguesPage);
    await answer(asked('client-desk/colleagues'), view);
    const ends = [...page.element.querySelectorAll('ak-button')].filter((button) =>
      button.textContent?.includes('終了'),
    );
    expect(ends.map((button) => button.textContent?.includes('野村 拓也'))).toEqual([true]);
  });

  it('are invited as contributor or approver, by name and address', async () => {
    const dialog = await openDialog(InviteColleagueDialog, null);
    expect([...dialog.element.querySelectorAll('option')].map(({ textContent }) => textContent?.trim())).toEqual([
      '回答者',
      '承認者',
    ]);
    await dialog.type('姓', '野村');
    await dialog.type('名', '拓也');
    await dialog.type('メールアドレス', 'nomura@mizunara.example');
    await dialog.press('招待');
    expect(asked('client-desk/colleagues/invitations', 'POST').request.body).toMatchObject({
      familyName: '野村',
      email: 'nomura@mizunara.example',
      kind: 'contributor',
    });
  });
});
