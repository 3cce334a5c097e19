import { Component, computed, inject, input, output } from '@angular/core';
import { at, statementApi } from '@akashi/contracts/api';
import { Api } from '@akashi/web-platform';
import { Button, Dialogs, texts } from '@akashi/web-ui';
import { SubmittedStatementsDialog, type SubmittedStatementsAsk } from './submitted-statements-dialog';

/** The way to what the client handed in on its own desk; nothing where it handed nothing in. */
@Component({
  selector: 'ak-submitted-statements',
  imports: [Button],
  template: `
    @if (files().length > 0) {
      <ak-button icon="inbox" [reason]="reason()" [shown]="false" (press)="open()">{{ t().open(waiting()) }}</ak-button>
    }
  `,
})
export class SubmittedStatements {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);

  readonly engagementId = input.required<string>();
  readonly reason = input('');
  /** A file that was chosen, to be looked at. */
  readonly taken = output<File>();

  private readonly read = this.api.read(() => at(statementApi.submitted, { engagementId: this.engagementId() }));
  protected readonly files = computed(() => (this.read.hasValue() ? this.read.value() : []));
  /** Handed in and not taken up. */
  protected readonly waiting = computed(() => this.files().filter(({ takenAs }) => takenAs === null).length);
  protected readonly t = texts({
    open: (n: number) => [
      n === 0 ? '依頼者が出したファイル' : `依頼者が出したファイル ${n}件`,
      n === 0 ? 'Handed in by the client' : `${n} handed in by the client`,
    ],
  });

  protected async open(): Promise<void> {
    const ask: SubmittedStatementsAsk = { engagementId: this.engagementId(), files: this.files() };
    const file = await this.dialogs.open<File, SubmittedStatementsAsk>(SubmittedStatementsDialog, ask);
    if (file) this.taken.emit(file);
  }
}
