import { Component, computed, input } from '@angular/core';
import { ProgressBar } from '../progress/progress-bar';
import { sizeWords } from '../text/hash-words';
import { texts } from '../text/text';

/** A file on its way, as the page that sends it knows it. */
export interface UploadShown {
  sent(): number;
  waits(): boolean;
  wentOnFrom(): number;
  leftMs(): number | null;
}

/** How far a file is, how long the rest takes, and whether it waits for the line. */
@Component({
  selector: 'ak-upload-line',
  imports: [ProgressBar],
  template: `
    <span class="cap">{{ words() }}</span>
    <ak-progress-bar [label]="file().name" [done]="upload().sent()" [of]="file().size" [soft]="upload().waits()" />
    @if (upload().waits()) {
      <span class="cap ink-warn" role="status">{{ t().waits }}</span>
    } @else if (upload().wentOnFrom() > 0) {
      <span class="cap" role="status">{{ t().goesOn(sizeWords(upload().wentOnFrom())) }}</span>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--ak-space-4);
      min-width: 0;
    }
  `,
})
export class UploadLine {
  readonly file = input.required<{ readonly name: string; readonly size: number }>();
  readonly upload = input.required<UploadShown>();

  protected readonly sizeWords = sizeWords;
  protected readonly t = texts({
    onItsWay: ['送信中', 'On its way'],
    waits: ['接続を待っています。つながると続きから送ります。', 'Waiting for the line; it goes on by itself.'],
    goesOn: (from: string) => [
      `前に届いた ${from} の続きから送っています。`,
      `Goes on after the ${from} that had arrived.`,
    ],
    soon: ['まもなく終わります', 'nearly there'],
    left: (minutes: number) => [`残り約${minutes}分`, `about ${minutes} min left`],
  });
  protected readonly words = computed(() => {
    const upload = this.upload();
    const parts = [`${sizeWords(upload.sent())} / ${sizeWords(this.file().size)}`, this.restWords(upload.leftMs())];
    return parts.join(' · ');
  });

  private restWords(leftMs: number | null): string {
    if (leftMs === null) return this.t().onItsWay;
    return leftMs < 60_000 ? this.t().soon : this.t().left(Math.ceil(leftMs / 60_000));
  }
}
