import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import type { LeftOutCell } from '@akashi/contracts';
import { at, matrixApi } from '@akashi/contracts/api';
import type { MatrixRow } from '@akashi/web-data';
import { Api, ApiProblem } from '@akashi/web-platform';
import { Button, DialogFrame, ProblemNote, texts } from '@akashi/web-ui';
import { LeftOutTable, type LeftOut } from '../left-out-table';
import { columnTexts, leftOutTexts } from './cell-words';
import { byTest, type FieldChange, type PlannedChange } from './planned-change';

export interface ChangePreviewAsk {
  readonly engagementId: string;
  readonly planned: PlannedChange;
  readonly rows: readonly MatrixRow[];
}

/** What a paste or a fill would change and what it leaves as it is, and why. Closes with what shall be written. */
@Component({
  selector: 'ak-change-preview-dialog',
  imports: [Button, DialogFrame, LeftOutTable, ProblemNote],
  template: `
    <ak-dialog-frame [title]="t().title(changing())">
      @if (problem(); as problem) {
        <ak-problem-note [problem]="problem.problem" />
      }
      <p class="sums" role="status">
        {{ asked() ? t().sums(changing(), ask.planned.same, leftOut()) : t().asking }}
      </p>
      @if (left().length > 0) {
        <ak-left-out-table [title]="t().staying" [left]="left()" />
      }
      <p class="cap">{{ t().takenBack }}</p>
      <ak-button dialogFoot kind="quiet" key="Esc" (press)="dialog.close()">{{ t().cancel }}</ak-button>
      <ak-button
        dialogFoot
        kind="primary"
        key="Ctrl+Enter"
        data-first
        [reason]="why()"
        [shown]="false"
        (press)="dialog.close(kept())"
        >{{ t().change(changing()) }}</ak-button
      >
    </ak-dialog-frame>
  `,
})
export class ChangePreviewDialog {
  private readonly api = inject(Api);
  protected readonly dialog = inject<DialogRef<readonly FieldChange[]>>(DialogRef);
  protected readonly ask = inject<ChangePreviewAsk>(DIALOG_DATA);

  protected readonly t = texts({
    title: (cells: number) => [`${cells}か所が変わります`, `${cells} values change`],
    asking: ['確認しています…', 'Looking…'],
    sums: (changing: number, same: number, left: number) => [
      `変わる ${changing}・同じ ${same}・変えない ${left}`,
      `${changing} change, ${same} are the same, ${left} stay as they are`,
    ],
    staying: ['変えないセルと理由', 'Cells that stay, and why'],
    takenBack: [
      '一度の Ctrl+Z ですべて元に戻せます。監査証跡には評価ごとに残します。',
      'One Ctrl+Z takes all of it back. The ledger gets an entry for each test.',
    ],
    cancel: ['やめる', 'Cancel'],
    change: (cells: number) => [`${cells}か所を変更`, `Change ${cells}`],
    nothing: ['変わるセルがありません。', 'Nothing would change.'],
  });
  private readonly words = texts(leftOutTexts);
  private readonly columns = texts(columnTexts);
  protected readonly asked = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  private readonly refused = signal<readonly LeftOutCell[]>([]);
  protected readonly kept = computed(() => {
    const out = new Set(this.refused().map(({ testId, field }) => `${testId} ${field}`));
    return this.ask.planned.changes.filter(({ testId, field }) => !out.has(`${testId} ${field}`));
  });
  protected readonly changing = computed(() => this.kept().length);
  protected readonly leftOut = computed(() => this.ask.planned.leftOut.length + this.refused().length);
  protected readonly why = computed(() => {
    if (!this.asked()) return this.t().asking;
    return this.changing() === 0 ? this.t().nothing : '';
  });
  protected readonly left = computed<readonly LeftOut[]>(() => {
    const numbers = new Map(this.ask.rows.flatMap(({ number, tests }) => tests.map(({ id }) => [id, number] as const)));
    return [
      ...this.ask.planned.leftOut.map(({ code, number, column, text }) => ({
        why: this.said(code),
        where: [number, column && this.columns()[column], text].filter((part) => part).join(' '),
      })),
      ...this.refused().map(({ code, testId }) => ({ why: this.said(code), where: numbers.get(testId) ?? '' })),
    ];
  });

  constructor() {
    void this.look();
  }

  private async look(): Promise<void> {
    const { engagementId, planned } = this.ask;
    if (planned.changes.length === 0) return this.asked.set(true);
    try {
      const address = at(matrixApi.previewCells, { engagementId });
      const { leftOut } = await this.api.send(address, { tests: byTest(planned.changes) });
      this.refused.set(leftOut);
      this.asked.set(true);
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      this.problem.set(problem);
    }
  }

  private said(code: string): string {
    const words: Readonly<Record<string, string>> = this.words();
    return words[code] ?? code;
  }
}
