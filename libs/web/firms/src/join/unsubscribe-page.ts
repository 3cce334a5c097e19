import { Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { at, mailApi } from '@akashi/contracts/api';
import { Api, Sending } from '@akashi/web-platform';
import { Button, EmptyState, LanguageChoice, PageFrame, ProblemNote, texts } from '@akashi/web-ui';

/** Where the link of a mail leads: it asks, and ends mail by a press alone. Nobody has to sign in for it. */
@Component({
  selector: 'ak-unsubscribe-page',
  imports: [Button, EmptyState, LanguageChoice, ProblemNote, RouterLink],
  template: `
    <main>
      <header class="row">
        <p class="mark"><span class="brand__mark" aria-hidden="true">証</span>Akashi</p>
        <span class="push">
          <ak-language-choice />
        </span>
      </header>
      <div class="panel">
        @if (token() === '') {
          <h1 class="vh">{{ t().title }}</h1>
          <ak-empty-state icon="mail" [title]="t().noToken" [text]="t().noTokenText" />
        } @else {
          <div class="inside">
            <h1>{{ t().title }}</h1>
            @if (isDone()) {
              <p role="status">{{ t().done }}</p>
              <p class="cap">{{ t().still }}</p>
              <p>
                <a class="btn" routerLink="/">{{ t().open }}</a>
              </p>
            } @else {
              <p>{{ t().text }}</p>
              <p class="cap">{{ t().still }}</p>
              <ak-problem-note [problem]="sending.problem()" />
              <p>
                <ak-button kind="primary" [busy]="sending.busy()" (press)="end()">{{ t().end }}</ak-button>
              </p>
            }
          </div>
        }
      </div>
    </main>
  `,
  styleUrl: './join-page.css',
})
export class UnsubscribePage {
  private readonly api = inject(Api);
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment, { initialValue: null });

  protected readonly token = computed(() => this.fragment() ?? '');
  protected readonly isDone = signal(false);
  protected readonly sending = new Sending();
  protected readonly t = texts({
    title: ['Akashi からのメールを止める', 'Unsubscribe from Akashi’s mail'],
    text: [
      'お知らせが届いたことを知らせるメールを止めます。お知らせそのものは、これまでどおり Akashi に届きます。',
      'No mail will say that something arrived. Notices arrive in Akashi as before.',
    ],
    still: [
      '期限のお知らせは、止めたあともメールで届きます。受け取り方は、Akashi の受信箱からいつでも変えられます。',
      'Deadlines are still mailed. You can change this in the inbox at any time.',
    ],
    end: ['メールを止める', 'Unsubscribe'],
    done: ['メールを止めました。', 'Your mail was ended.'],
    open: ['Akashi を開く', 'Open Akashi'],
    noToken: ['リンクが完全ではありません', 'The link is not complete'],
    noTokenText: [
      'メールのリンクの # から後も含めて、もう一度開いてください。',
      'Open it again, including everything after the #.',
    ],
  });

  constructor() {
    inject(PageFrame).describe(() => ({ title: this.t().title, crumbs: [] }));
  }

  protected async end(): Promise<void> {
    const address = at(mailApi.unsubscribe, { token: this.token() });
    const done = await this.sending.run((key) => this.api.send(address, undefined, key).then(() => true));
    if (done) this.isDone.set(true);
  }
}
