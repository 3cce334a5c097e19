import { inject, Injectable } from '@angular/core';
import type { ClientPersonView } from '@akashi/contracts';
import { at, clientPersonApi } from '@akashi/contracts/api';
import { Api, momentInJapan, type Sending } from '@akashi/web-platform';
import { Dialogs, texts } from '@akashi/web-ui';
import { OneTimeLinkDialog, type OneTimeLinkAsk } from '@akashi/web-ui/link';

/** The administrator's link for a client's person who has lost the password: asked for, and told once. */
@Injectable()
export class ClientPasswordLink {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly t = texts({
    title: (name: string) => [
      `${name}さんにパスワード再設定のリンクを発行します`,
      `Hand out a password link for ${name}`,
    ],
    text: [
      '本人がパスワードをなくしたときに使います。新しいパスワードは本人だけが決め、2つ目の要素はこれまでどおり確認されます。あなたが発行したことは、依頼者の責任者と本人に表示されます。',
      'For a lost password. They alone choose the new one, and their second factor is asked for as before. That you handed it out is shown to the client’s owner and to them.',
    ],
    act: ['発行', 'Hand out'],
    link: (name: string) => [`${name}さんのパスワード再設定のリンク`, `The password link for ${name}`],
    after: ['2つ目の要素はこれまでどおり確認されます。', 'The second factor is asked for as before.'],
    issued: (name: string, moment: string) => [
      `パスワード再設定のリンク ${moment} 発行（${name}）`,
      `Password link handed out ${moment} by ${name}`,
    ],
  });

  /** Who handed the last one out and when; null where nobody did. */
  said({ passwordLink }: ClientPersonView): string | null {
    return passwordLink && this.t().issued(passwordLink.byName, momentInJapan(passwordLink.at));
  }

  async handOut(clientId: string, person: ClientPersonView, sending: Sending): Promise<void> {
    const t = this.t();
    const { personId, name, version } = person;
    if (!(await this.dialogs.confirm({ title: t.title(name), text: t.text, confirm: t.act }))) return;
    const address = at(clientPersonApi.issuePasswordLink, { clientId, personId });
    const link = await sending.run((key) => this.api.send(address, { version }, key), address.url);
    if (!link) return;
    const told = { path: link.path, until: momentInJapan(link.expiresAt), title: t.link(name), after: t.after };
    await this.dialogs.open<void, OneTimeLinkAsk>(OneTimeLinkDialog, told, { focus: '[data-first] button' });
  }
}
