import type { ClientPeopleView } from '@akashi/contracts';
import { answer, asked, openDialog, renderPage, startWeb } from '@akashi/web-ui/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { ClientPeoplePanel } from './client-people-panel';
import { InviteClientPersonDialog } from './invite-client-person-dialog';
import { SetPersonKindDialog } from './set-person-kind-dialog';

const person: ClientPeopleView['people'][number] = {
  personId: 'p1',
  name: '藤井 恵',
  kana: 'フジイ メグミ',
  title: '部長',
  email: 'fujii@mizunara.example',
  kind: 'owner',
  joinedAt: '2026-11-01T00:00:00Z',
  lastSignedInAt: null,
  endedAt: null,
  passwordLink: null,
  version: 4,
};

describe('the people of a client, for the firm', () => {
  beforeEach(() => startWeb([]));

  it('are told with what they do, whether they came in, and whose invitation waits', async () => {
    const page = await renderPage(ClientPeoplePanel, { clientId: 'k1', clientName: 'ミズナラ' });
    const ended = { ...person, personId: 'p2', name: '楢崎 一', endedAt: '2026-11-02T00:00:00Z' };
    const waiting = { ...person, id: 'i1', name: '野村 拓也', kind: 'contributor', state: 'open' };
    const invitation = { ...waiting, expiresAt: '2026-12-01T00:00:00Z', invitedByName: '', invitedAt: '' };
    const mail = { state: 'sent', at: '2026-11-28T00:00:00Z', fault: null };
    await answer(asked('clients/k1/people'), { people: [person, ended], invitations: [{ ...invitation, mail }] });
    for (const words of [
      '責任者',
      'まだサインインしていません',
      '終了',
      '招待中',
      '2026-12-01 09:00 まで',
      'メール送信済み',
    ])
      expect(page.text).toContain(words);
  });

  it('are invited under the client that is open', async () => {
    const dialog = await openDialog(InviteClientPersonDialog, { clientId: 'k1', clientName: 'ミズナラ' });
    await dialog.press('招待');
    expect(dialog.faultsOf('メールアドレス')).not.toEqual([]);
    await dialog.type('姓', '野村');
    await dialog.type('名', '拓也');
    await dialog.type('メールアドレス', 'nomura@mizunara.example');
    await dialog.press('招待');
    expect(asked('clients/k1/invitations', 'POST').request.body).toMatchObject({ kind: 'contributor' });
  });

  it('stay what they are when nothing else was chosen', async () => {
    const dialog = await openDialog(SetPersonKindDialog, { clientId: 'k1', person });
    await dialog.press('変更');
    expect(dialog.faultsOf('役割')).not.toEqual([]);
  });
});
