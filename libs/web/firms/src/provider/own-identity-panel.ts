import { Component, computed, inject, input, output } from '@angular/core';
import type { OwnIdentityView } from '@akashi/contracts';
import { at, identityProviderApi } from '@akashi/contracts/api';
import { Api, momentInJapan, Sending } from '@akashi/web-platform';
import { Button, Dialogs, Panel, ProblemNote, Toasts, texts } from '@akashi/web-ui';

/** A member's own identity at the firm's provider: linked and unlinked by themselves alone. */
@Component({
  selector: 'ak-own-identity-panel',
  imports: [Button, Panel, ProblemNote],
  template: `
    <ak-panel [title]="t().title">
      <ak-problem-note [problem]="changing.problem()" />
      <p class="id">{{ identity().issuer }}</p>
      <p>{{ since() }}</p>
      <div class="row">
        @if (identity().linkedAt) {
          <ak-button icon="x" [busy]="changing.busy()" (press)="unlink()">{{ t().unlink }}</ak-button>
        } @else {
          <ak-button icon="plus" [busy]="changing.busy()" (press)="link()">{{ t().link }}</ak-button>
        }
      </div>
    </ak-panel>
  `,
  styles: `
    .id {
      overflow-wrap: anywhere;
    }
  `,
})
export class OwnIdentityPanel {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  readonly identity = input.required<OwnIdentityView>();
  readonly changed = output();

  protected readonly changing = new Sending();
  protected readonly t = texts({
    title: ['監査機関の認証基盤', 'Your firm’s sign-in'],
    since: (moment: string) => [`${moment} に登録しました`, `Linked ${moment}`],
    none: [
      '認証基盤のアカウントを登録すると、パスワードを入力せずにサインインできます。',
      'Link your identity there to sign in without a password.',
    ],
    link: ['登録', 'Link it'],
    unlink: ['解除', 'Unlink it'],
    unlinkTitle: ['認証基盤のアカウントを解除します', 'Unlink your identity'],
    unlinkText: [
      '認証基盤で入った端末は、次の操作でサインアウトします。パスワードまたはパスキーでサインインできます。',
      'Devices that came in by it are signed out with the next thing done. Your password and passkeys work.',
    ],
    unlinked: ['認証基盤のアカウントを解除しました。', 'Your identity was unlinked.'],
  });
  protected readonly since = computed(() => {
    const { linkedAt } = this.identity();
    return linkedAt === null ? this.t().none : this.t().since(momentInJapan(linkedAt));
  });

  protected async link(): Promise<void> {
    const address = at(identityProviderApi.startLink);
    const gone = await this.changing.run((key) => this.api.send(address, undefined, key), address.url);
    if (gone) location.assign(gone.url);
  }

  protected async unlink(): Promise<void> {
    const t = this.t();
    if (!(await this.dialogs.confirm({ title: t.unlinkTitle, text: t.unlinkText, confirm: t.unlink }))) return;
    const address = at(identityProviderApi.unlink);
    const done = await this.changing.run((key) => this.api.send(address, undefined, key).then(() => true), address.url);
    this.changed.emit();
    if (done) this.toasts.show(t.unlinked);
  }
}
