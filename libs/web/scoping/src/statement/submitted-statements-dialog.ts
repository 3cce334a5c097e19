import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import type { SubmittedStatementView } from '@akashi/contracts';
import { at, statementApi } from '@akashi/contracts/api';
import { momentInJapan, Sending } from '@akashi/web-platform';
import { Downloads } from '@akashi/web-platform/files';
import { Button, Chip, DialogFrame, ProblemNote, texts } from '@akashi/web-ui';

export interface SubmittedStatementsAsk {
  engagementId: string;
  files: readonly SubmittedStatementView[];
}

/** The files that the client handed in on its own desk. Choosing one looks at it, like a file of one's own. */
@Component({
  selector: 'ak-submitted-statements-dialog',
  imports: [Button, Chip, DialogFrame, ProblemNote],
  template: `
    <ak-dialog-frame [title]="t().title" [wide]="true">
      <ak-problem-note [problem]="fetching.problem()" />
      <ul>
        @for (file of files(); track file.source.id) {
          <li>
            <span class="what">
              <b>{{ file.source.fileName }}</b>
              <span class="cap"
                >{{ t().number(file.source.number) }} · {{ file.source.sentByName }} · {{ file.when }}</span
              >
            </span>
            <ak-chip [state]="file.source.takenAs ? 'ok' : file.source.stops > 0 ? 'bad' : 'doing'">{{
              file.said
            }}</ak-chip>
            <ak-button size="s" [busy]="fetching.busy()" (press)="look(file.source)"
              >{{ t().look }}<span class="vh"> {{ file.source.fileName }}</span></ak-button
            >
          </li>
        }
      </ul>
      <ak-button dialogFoot kind="quiet" (press)="leave()">{{ t().leave }}</ak-button>
    </ak-dialog-frame>
  `,
  styles: `
    li {
      display: flex;
      gap: var(--ak-space-12);
      align-items: center;
      padding-block: var(--ak-space-8);
      border-bottom: 1px solid var(--ak-hair);
    }
    .what {
      display: grid;
      flex: 1;
      min-width: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class SubmittedStatementsDialog {
  private readonly downloads = inject(Downloads);
  private readonly dialog = inject<DialogRef<File>>(DialogRef);
  private readonly ask = inject<SubmittedStatementsAsk>(DIALOG_DATA);

  protected readonly fetching = new Sending();
  protected readonly t = texts({
    title: ['依頼者が出した言明書', 'Statements that the client handed in'],
    number: (n: number) => [`${n}回目`, `no. ${n}`],
    look: ['点検して取り込む', 'Look at it and import'],
    taken: (version: number) => [`第${version}版`, `version ${version}`],
    stops: (n: number) => [`直すところ ${n}件`, `${n} to mend`],
    leave: ['閉じる', 'Close'],
    clean: ['直すところなし', 'nothing to mend'],
  });
  protected readonly files = computed(() => {
    const t = this.t();
    return this.ask.files.map((source) => ({
      source,
      when: momentInJapan(source.sentAt),
      said: source.takenAs ? t.taken(source.takenAs) : source.stops > 0 ? t.stops(source.stops) : t.clean,
    }));
  });

  protected leave(): void {
    this.dialog.close();
  }

  protected async look({ id: statementFileId, fileName }: SubmittedStatementView): Promise<void> {
    const address = at(statementApi.submittedFile, { engagementId: this.ask.engagementId, statementFileId });
    const blob = await this.fetching.run(() => this.downloads.read(address), address.url);
    if (blob) this.dialog.close(new File([blob], fileName));
  }
}
