import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LeftOutOfBatch } from '@akashi/contracts';
import type { SignInBatchRefusal } from '@akashi/domain/control';
import { Button } from '../button/button';
import { DialogFrame } from '../dialog/dialog-frame';
import { refusalText } from '../refusal/refusal-text';
import { texts } from '../text/text';

/** A paper that the batch does not sign: how it is called, where it opens, and every reason. */
export interface LeftOutPaper {
  readonly id: string;
  readonly name: string;
  readonly link: string;
  readonly reasons: readonly LeftOutOfBatch[];
}

export interface SignBatchAsk {
  readonly as: 'prepare' | 'review';
  readonly ready: number;
  readonly left: readonly LeftOutPaper[];
}

/** Says before a batch of signatures what it leaves out and why, each paper with its way in. Closes true to sign. */
@Component({
  selector: 'ak-sign-batch-dialog',
  imports: [Button, DialogFrame, RouterLink],
  template: `
    <form (submit)="sign($event)">
      <ak-dialog-frame [title]="ask.ready > 0 ? t()[ask.as](ask.ready) : t().none" [wide]="ask.left.length > 0">
        @if (ask.ready > 0) {
          <p>{{ t().each }}</p>
        }
        @if (ask.left.length > 0) {
          <div class="left" role="region" tabindex="0" [attr.aria-label]="t().left(ask.left.length)">
            <table>
              <caption>
                {{
                  t().left(ask.left.length)
                }}
              </caption>
              <thead>
                <tr>
                  <th scope="col">{{ t().paper }}</th>
                  <th scope="col">{{ t().why }}</th>
                </tr>
              </thead>
              <tbody>
                @for (paper of ask.left; track paper.id) {
                  <tr>
                    <th scope="row">
                      <a class="id" [routerLink]="paper.link" (click)="dialog.close(false)">{{ paper.name }}</a>
                    </th>
                    <td>{{ whyOf(paper) }}</td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
        }
        <ak-button dialogFoot kind="quiet" key="Esc" (press)="dialog.close(false)">{{ t().cancel }}</ak-button>
        @if (ask.ready > 0) {
          <ak-button dialogFoot type="submit" kind="primary" icon="stamp" key="Ctrl+Enter" data-first>{{
            t().sign(ask.ready)
          }}</ak-button>
        }
      </ak-dialog-frame>
    </form>
  `,
  styleUrl: './sign-batch-dialog.css',
})
export class SignBatchDialog {
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
  protected readonly ask = inject<SignBatchAsk>(DIALOG_DATA);
  private readonly refusal = refusalText();

  protected readonly t = texts({
    prepare: (count: number) => [`評価 ${count}件の作成に署名します`, `Sign ${count} tests as done`],
    review: (count: number) => [`${count}件の査閲に署名します`, `Sign ${count} reviews`],
    none: ['まとめて署名できる調書はありません', 'No paper can be signed in this batch'],
    each: [
      '1件ごとに署名の記録を残します。署名した後に変更すると、その署名は失効します。',
      'Each paper gets a signature of its own. A change after signing voids it.',
    ],
    left: (count: number) => [`個別の署名が必要な調書 ${count}件`, `${count} papers ask for a signature of their own`],
    paper: ['調書', 'Paper'],
    why: ['理由', 'Why'],
    and: ['、', '; '],
    cancel: ['やめる', 'Cancel'],
    sign: (count: number) => [`${count}件に署名`, `Sign ${count}`],
  });
  private readonly words = texts({
    'sign-off.not-opened': ['まだ開いていません', 'You never opened it'],
    'sign-off.changed-since-opened': ['開いた後に内容が変わりました', 'It changed after you opened it'],
    'sign-off.no-evidence': ['証跡がありません', 'No evidence'],
    'sign-off.has-deviation': ['逸脱があります', 'A deviation'],
    'sign-off.has-open-note': ['未解決のメモがあります', 'An open note'],
  } as const satisfies Readonly<Record<SignInBatchRefusal, readonly [string, string]>>);

  protected whyOf({ reasons }: LeftOutPaper): string {
    return reasons.map((reason) => this.worded(reason)).join(this.t().and);
  }

  protected sign(event: Event): void {
    event.preventDefault();
    this.dialog.close(true);
  }

  private worded(reason: LeftOutOfBatch): string {
    const words = this.words();
    return isOfBatch(reason, words) ? words[reason] : this.refusal({ allowed: false, code: reason });
  }
}

const isOfBatch = (reason: LeftOutOfBatch, words: object): reason is SignInBatchRefusal => Object.hasOwn(words, reason);
