import { Component, computed, inject, input, output } from '@angular/core';
import type { ClientRequestView } from '@akashi/contracts';
import { requestMessageLabels } from '@akashi/contracts/labels/request';
import { at, clientRequestApi } from '@akashi/contracts/api';
import { saysSomething } from '@akashi/domain/request';
import { Api, momentInJapan, Sending } from '@akashi/web-platform';
import { keptText } from '@akashi/web-platform/drafts';
import { Button, Language, Panel, ProblemNote, TextareaField, texts } from '@akashi/web-ui';

/** What both sides say to a request, in its order; both read all of it. */
@Component({
  selector: 'ak-client-thread',
  imports: [Button, Panel, ProblemNote, TextareaField],
  template: `
    <ak-panel [title]="t().title" [caption]="t().seen">
      <ol>
        @for (one of messages(); track one.source.id) {
          <li [class.ours]="one.source.side === 'client'">
            <span class="cap"
              ><b>{{ one.source.writtenByName }}</b> · {{ one.when }}
              @if (one.source.kind !== 'comment') {
                · {{ one.kind }}
              }
            </span>
            <p>{{ one.text }}</p>
          </li>
        }
      </ol>
      <ak-problem-note [problem]="sending.problem()" />
      @if (request().isOver) {
        <p class="cap">{{ t().over }}</p>
      } @else {
        <ak-textarea-field [label]="t().write" [rows]="2" [(value)]="text" (send)="send()" />
        <ak-button icon="comment" [reason]="reason()" [shown]="false" [busy]="sending.busy()" (press)="send()">{{
          t().send
        }}</ak-button>
      }
    </ak-panel>
  `,
  styles: `
    ol {
      display: grid;
      gap: var(--ak-space-12);
      margin-block-end: var(--ak-space-16);
    }
    li {
      padding: var(--ak-space-8) var(--ak-space-12);
      border-inline-start: 3px solid var(--ak-border);
    }
    .ours {
      border-color: var(--ak-accent);
    }
    p {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    ak-button {
      display: block;
      margin-block-start: var(--ak-space-8);
    }
  `,
})
export class ThreadPanel {
  private readonly api = inject(Api);
  private readonly language = inject(Language);

  readonly request = input.required<ClientRequestView>();
  readonly changed = output<ClientRequestView>();

  protected readonly sending = new Sending();
  protected readonly text = keptText(() => `client-thread.${this.request().id}`);
  protected readonly t = texts({
    title: ['やりとり', 'Messages'],
    seen: ['監査法人と社内の方が読みます', 'Read by the audit firm and your colleagues'],
    write: ['質問やお知らせ', 'A question or a word'],
    send: ['送る', 'Send'],
    empty: ['先に文を書いてください。', 'Write something first.'],
    over: ['この監査は終わりました。新しいことばは書けません。', 'The audit is over: nothing more is written here.'],
    anyone: ['どなたでも', 'Any of you'],
    noWords: ['（ことばはありません）', '(no words)'],
  });
  protected readonly reason = computed(() => {
    return saysSomething(this.text()).allowed ? '' : this.t().empty;
  });
  protected readonly messages = computed(() => {
    const lang = this.language.lang();
    return this.request().messages.map((source) => ({
      source,
      when: momentInJapan(source.writtenAt),
      kind: requestMessageLabels[source.kind][lang],
      text: source.text || (source.kind === 'reassignment' ? this.t().anyone : this.t().noWords),
    }));
  });

  protected async send(): Promise<void> {
    if (this.reason() !== '') return;
    const address = at(clientRequestApi.comment, { requestId: this.request().id });
    const body = { text: this.text().trim() };
    const view = await this.sending.run((key) => this.api.send(address, body, key), address.url);
    if (!view) return;
    this.text.set('');
    this.changed.emit(view);
  }
}
