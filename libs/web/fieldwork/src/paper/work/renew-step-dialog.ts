import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import type { Problem } from '@akashi/contracts';
import { at, procedureApi } from '@akashi/contracts/api';
import type { Renewal } from '@akashi/domain/control';
import { Api, Sending } from '@akashi/web-platform';
import { Button, DialogFrame, ProblemNote, Skeleton, texts } from '@akashi/web-ui';
import { TextDifference } from '@akashi/web-ui/difference';

export interface RenewAsk {
  readonly position: number;
  readonly procedureId: string;
  /** The version that holds, and what the step says now. */
  readonly newest: number;
  readonly wording: string;
  readonly act: (wording: Renewal) => Promise<Problem | null>;
}

/** A step beside the newest version of its procedure; the person takes its wording or keeps the step's own. */
@Component({
  selector: 'ak-renew-step-dialog',
  imports: [Button, DialogFrame, ProblemNote, Skeleton, TextDifference],
  template: `
    <ak-dialog-frame [title]="t().title(ask.position, ask.newest)">
      <ak-problem-note [problem]="reading.problem() ?? refused()" />
      @if (text(); as newest) {
        <ak-text-difference class="text" [before]="ask.wording" [after]="newest" />
        <p class="cap">{{ t().help }}</p>
      } @else if (!reading.problem()) {
        <ak-skeleton [rows]="3" />
      }
      <ak-button dialogFoot kind="quiet" key="Esc" (press)="dialog.close(false)">{{ t().cancel }}</ak-button>
      <ak-button dialogFoot kind="secondary" [reason]="why()" [shown]="false" (press)="decide('kept')">{{
        t().keep
      }}</ak-button>
      <ak-button
        dialogFoot
        kind="primary"
        key="Ctrl+Enter"
        data-first
        [reason]="why()"
        [shown]="false"
        (press)="decide('taken')"
        >{{ t().take(ask.newest) }}</ak-button
      >
    </ak-dialog-frame>
  `,
  styles: `
    .text {
      display: block;
      max-height: 40vh;
      overflow: auto;
      white-space: pre-wrap;
    }
  `,
})
export class RenewStepDialog {
  private readonly api = inject(Api);
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
  protected readonly ask = inject<RenewAsk>(DIALOG_DATA);
  protected readonly reading = new Sending();

  protected readonly t = texts({
    title: (position: number, version: number) => [
      `手続${position}と監査手続 第${version}版との差`,
      `Step ${position} and version ${version} of its procedure`,
    ],
    help: [
      '今の文言のままにすると、この版を確認したことだけが調書に残ります。',
      'Keeping the wording leaves on the paper that this version was looked at.',
    ],
    cancel: ['後で決める', 'Later'],
    keep: ['今の文言のまま', 'Keep the wording'],
    take: (version: number) => [`第${version}版の文言にする`, `Take version ${version}`],
    reading: ['監査手続を読んでいます…', 'Reading the procedure…'],
    underWay: ['保存しています…', 'Saving…'],
  });
  protected readonly text = signal('');
  protected readonly refused = signal<Problem | null>(null);
  private readonly underWay = signal(false);

  constructor() {
    void this.read();
  }

  protected why(): string {
    if (this.text() === '') return this.t().reading;
    return this.underWay() ? this.t().underWay : '';
  }

  protected async decide(wording: Renewal): Promise<void> {
    this.underWay.set(true);
    this.refused.set(await this.ask.act(wording));
    this.underWay.set(false);
    if (this.refused() === null) this.dialog.close(true);
  }

  private async read(): Promise<void> {
    const { procedureId, newest } = this.ask;
    const view = await this.reading.run(() => this.api.ask(at(procedureApi.view, { procedureId })));
    this.text.set(view?.versions.find(({ version }) => version === newest)?.text ?? '');
  }
}
