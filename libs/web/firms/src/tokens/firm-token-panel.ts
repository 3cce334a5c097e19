import { Component, computed, inject } from '@angular/core';
import type { ApiTokenView } from '@akashi/contracts';
import { at, tokenApi } from '@akashi/contracts/api';
import { Api, problemOf, Sending } from '@akashi/web-platform';
import { Dialogs, Panel, ProblemNote, ReadState, Toasts, texts } from '@akashi/web-ui';
import { TokenList } from './token-list';

/**
 * Every program that reads in the firm, for its administrator: who made its token, how far it reaches, and its end. A firm that
 * has none sees nothing of it; a list that could not be read is not one without rows.
 */
@Component({
  selector: 'ak-firm-token-panel',
  imports: [Panel, ProblemNote, ReadState, TokenList],
  template: `
    <ak-problem-note [problem]="sending.problem()" />
    @if (problem() || rows().length > 0) {
      <ak-panel [title]="t().title" [caption]="t().caption" [flush]="true">
        <ak-read-state [loading]="false" [problem]="problem()" [rows]="1" (retry)="tokens.reload()" />
        @if (rows().length > 0) {
          <ak-token-list [tokens]="rows()" (end)="end($event)" />
        }
      </ak-panel>
    }
  `,
})
export class FirmTokenPanel {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);

  protected readonly tokens = this.api.read(() => at(tokenApi.ofFirm));
  protected readonly problem = computed(() => problemOf(this.tokens.error()));
  protected readonly rows = computed(() => (this.tokens.hasValue() ? this.tokens.value() : []));
  protected readonly sending = new Sending();
  protected readonly t = texts({
    title: ['APIトークン', 'API tokens'],
    caption: ['作成した方の権限の範囲で読み取るプログラム', 'Programs that read what whoever made them may read'],
    endTitle: (name: string) => [`トークン「${name}」を失効させます`, `End the token ${name}`],
    text: [
      '作成した方のプログラムは、次の要求から読み取れなくなります。元には戻せません。',
      'Its maker’s program reads nothing from its next request on. It cannot be undone.',
    ],
    end: ['失効', 'End'],
    ended: ['トークンを失効させました。', 'The token was ended.'],
  });

  protected async end({ id: tokenId, name, version }: ApiTokenView): Promise<void> {
    const t = this.t();
    if (!(await this.dialogs.confirm({ title: t.endTitle(name), text: t.text, confirm: t.end, kind: 'danger' })))
      return;
    const address = at(tokenApi.end, { tokenId });
    const done = await this.sending.run(
      (key) => this.api.send(address, { version }, key).then(() => true),
      address.url,
    );
    this.tokens.reload();
    if (done) this.toasts.show(t.ended);
  }
}
