import { Component, computed, inject } from '@angular/core';
import type { ApiTokenView, IssuedTokenView } from '@akashi/contracts';
import { at, tokenApi } from '@akashi/contracts/api';
import { Api, problemOf, Sending } from '@akashi/web-platform';
import { Button, Dialogs, Panel, ProblemNote, ReadState, Toasts, texts } from '@akashi/web-ui';
import { IssuedTokenDialog } from './issued-token-dialog';
import { MakeTokenDialog, type MakeTokenAsk } from './make-token-dialog';
import { TokenList } from './token-list';

/** What one’s own programs read by: made and ended here, by the person alone. */
@Component({
  selector: 'ak-token-panel',
  imports: [Button, Panel, ProblemNote, ReadState, TokenList],
  template: `
    <ak-panel [title]="t().title" [caption]="t().caption" [flush]="true">
      <ak-read-state [loading]="!tokens.hasValue()" [problem]="problem()" [rows]="1" (retry)="tokens.reload()" />
      <ak-problem-note [problem]="sending.problem()" />
      @if (tokens.hasValue()) {
        @if (tokens.value().length > 0) {
          <ak-token-list [tokens]="tokens.value()" (end)="end($event)" />
        } @else {
          <p class="cap none">{{ t().none }}</p>
        }
      }
      <div panelFoot>
        <ak-button icon="key" key="T" (press)="make()">{{ t().make }}</ak-button>
      </div>
    </ak-panel>
  `,
  styles: `
    .none {
      padding: var(--ak-space-12) var(--ak-space-16);
    }
  `,
})
export class TokenPanel {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);

  protected readonly tokens = this.api.read(() => at(tokenApi.own));
  protected readonly problem = computed(() => problemOf(this.tokens.error()));
  protected readonly sending = new Sending();
  protected readonly t = texts({
    title: ['APIトークン', 'API tokens'],
    caption: ['プログラムが、あなたの代わりに読み取ります', 'Programs that read in your stead'],
    none: [
      'トークンはありません。ログの収集や一覧の取り込みなど、プログラムから読み取るときに作成します。',
      'There are none. Make one for a program that reads, such as one that gathers the log.',
    ],
    make: ['トークンの作成', 'Make a token'],
    endTitle: (name: string) => [`トークン「${name}」を失効させます`, `End the token ${name}`],
    text: [
      'このトークンを使うプログラムは、次の要求から読み取れなくなります。元には戻せません。',
      'The program that uses it reads nothing from its next request on. It cannot be undone.',
    ],
    end: ['失効', 'End'],
    ended: ['トークンを失効させました。', 'The token was ended.'],
  });

  async make(): Promise<void> {
    const known = this.tokens.hasValue() ? this.tokens.value() : [];
    const live = known.filter(({ state }) => state === 'live').length;
    const issued = await this.dialogs.open<IssuedTokenView, MakeTokenAsk>(MakeTokenDialog, { live });
    if (!issued) return;
    this.tokens.reload();
    await this.dialogs.open<void, IssuedTokenView>(IssuedTokenDialog, issued, { focus: '[data-first] button' });
  }

  protected async end({ id: tokenId, name, version }: ApiTokenView): Promise<void> {
    const t = this.t();
    if (!(await this.dialogs.confirm({ title: t.endTitle(name), text: t.text, confirm: t.end, kind: 'danger' })))
      return;
    const address = at(tokenApi.revoke, { tokenId });
    const done = await this.sending.run(
      (key) => this.api.send(address, { version }, key).then(() => true),
      address.url,
    );
    this.tokens.reload();
    if (done) this.toasts.show(t.ended);
  }
}
