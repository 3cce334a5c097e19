import { Component, DestroyRef, computed, inject, input, output, signal } from '@angular/core';
import { Button } from '../button/button';
import { Note } from '../message/note';
import { elapsedWords } from '../progress/elapsed-words';
import { ProgressBar } from '../progress/progress-bar';
import { sizeWords } from '../text/hash-words';
import { texts } from '../text/text';

/** A file on its way: how many of its bytes have gone, then for how long it has been read; and how to stop it. */
@Component({
  selector: 'ak-upload-note',
  imports: [Button, Note, ProgressBar],
  template: `
    <ak-note kind="plain" icon="doing" [title]="fileName()">
      <div class="row">
        <span role="status">{{ isSent() ? t().reading : t().sending }}</span>
        <span class="cap id">{{ t().step(isSent() ? 2 : 1) }}</span>
        <span class="cap id">{{ t().bytes(words(sent()), words(size())) }}</span>
        <span class="cap id">{{ t().elapsed(elapsed()) }}</span>
        <span class="push"
          ><ak-button size="s" key="Escape" (press)="cancelled.emit()">{{ t().cancel }}</ak-button></span
        >
      </div>
      <ak-progress-bar [label]="t().sent" [done]="sent()" [of]="size()" [soft]="isSent()" />
      <span class="sub">{{ t().nothing }}</span>
    </ak-note>
  `,
  styles: `
    ak-progress-bar {
      margin-block: 6px;
    }
  `,
  host: { style: 'display: block' },
})
export class UploadNote {
  readonly fileName = input.required<string>();
  readonly sent = input.required<number>();
  readonly size = input.required<number>();
  readonly cancelled = output();

  protected readonly t = texts({
    sending: ['ファイルを送っています', 'Sending the file'],
    reading: ['行を読み、規則に照らしています', 'Reading rows and holding them against the rules'],
    sent: ['送った量', 'Sent'],
    step: (n: number) => [`${n} / 2`, `${n} of 2`],
    bytes: (sent: string, size: string) => [`${sent} / ${size}`, `${sent} of ${size}`],
    elapsed: (time: string) => [`経過 ${time}`, `${time} elapsed`],
    cancel: ['取消し', 'Cancel'],
    nothing: ['取り消しても、何も書き込まれません。', 'Nothing is written when you cancel.'],
  });
  protected readonly words = sizeWords;
  protected readonly isSent = computed(() => this.size() > 0 && this.sent() >= this.size());
  private readonly seconds = signal(0);
  protected readonly elapsed = computed(() => elapsedWords(this.seconds()));

  constructor() {
    const clock = setInterval(() => this.seconds.update((seconds) => seconds + 1), 1000);
    inject(DestroyRef).onDestroy(() => clearInterval(clock));
  }
}
