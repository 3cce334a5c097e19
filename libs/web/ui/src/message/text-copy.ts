import { Clipboard } from '@angular/cdk/clipboard';
import { inject, Injectable } from '@angular/core';
import { texts } from '../text/text';
import { Toasts } from './toasts';

/** Puts a text where it can be pasted. A page without TLS has no clipboard of its own, and a browser may refuse its. */
@Injectable({ providedIn: 'root' })
export class TextCopy {
  private readonly older = inject(Clipboard);
  private readonly toasts = inject(Toasts);
  private readonly t = texts({
    refused: [
      '写せませんでした。文字を選び、Ctrl+C で写してください。',
      'It could not be copied. Select the text and press Ctrl+C.',
    ],
  });

  /** Says `done` once it is there, and otherwise what to do instead. */
  async copy(text: string, done: string): Promise<void> {
    this.toasts.show((await written(text)) || this.older.copy(text) ? done : this.t().refused);
  }
}

async function written(text: string): Promise<boolean> {
  const clipboard = navigator.clipboard as globalThis.Clipboard | undefined;
  if (!clipboard) return false;
  return clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
