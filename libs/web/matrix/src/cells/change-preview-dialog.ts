import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import type { LeftOutCell } from '@akashi/contracts';
import { at, matrixApi } from '@akashi/contracts/api';
import type { MatrixRow } from '@akashi/web-data';
import { Api, ApiProblem } from '@akashi/web-platform';
import { Button, DialogFrame, Language, ProblemNote, texts } from '@akashi/web-ui';
import { columnTexts, leftOutTexts } from './cell-words';
import { byTest, type FieldChange, type PlannedChange } from './planned-change';

export interface ChangePreviewAsk {
  readonly engagementId: string;
  readonly planned: PlannedChange;
  readonly rows: readonly MatrixRow[];
}

interface Reason {
  readonly text: string;
  readonly count: number;
  readonly where: string;
}

const listedPlaces = 12;

/** What a paste or a fill would change and what it leaves as it is, and why. Closes with what shall be written. */
@Component({
  selector: 'ak-change-preview-dialog',
  imports: [Button, DialogFrame, ProblemNote],
  template: `
    <ak-dialog-frame [title]="t().title(changing())">
      @if (problem(); as problem) {
        <ak-problem-note [problem]="problem.problem" />
      }
      <p class="sums" role="status">
        {{ asked() ? t().sums(changing(), ask.planned.same, leftOut()) : t().asking }}
      </p>
      @if (reasons().length > 0) {
        <table class="left">
          <caption>
            {{
              t().staying
            }}
          </caption>
          <tbody>
            @for (reason of reasons(); track reason.text) {
              <tr>
                <th scope="row">{{ reason.text }}</th>
                <td class="num">{{ reason.count }}</td>
                <td class="where">{{ reason.where }}</td>
              </tr>
            }
          </tbody>
        </table>
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
  styles: `
    .left {
      width: 100%;
      border-collapse: collapse;
    }
    .left caption {
      text-align: start;
      font-weight: 700;
      padding-block: 4px;
    }
    .left th,
    .left td {
      padding: 4px 8px 4px 0;
      border-top: 1px solid var(--ak-hair);
      text-align: start;
      vertical-align: top;
      font-weight: 400;
    }
    .left .num {
      font-weight: 700;
      text-align: end;
    }
    .where {
      color: var(--ak-text-2);
      font-size: var(--ak-size-13);
    }
  `,
})
export class ChangePreviewDialog {
  private readonly api = inject(Api);
  private readonly lang = inject(Language).lang;
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
    more: (count: number) => [`ほか ${count}件`, `and ${count} more`],
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
  protected readonly reasons = computed<readonly Reason[]>(() => {
    const numbers = new Map(this.ask.rows.flatMap(({ number, tests }) => tests.map(({ id }) => [id, number] as const)));
    const left = [
      ...this.ask.planned.leftOut.map(({ code, number, column, text }) => ({
        code,
        where: [number, column && this.columns()[column], text].filter((part) => part).join(' '),
      })),
      ...this.refused().map(({ code, testId }) => ({ code, where: numbers.get(testId) ?? '' })),
    ];
    const byText = Map.groupBy(left, ({ code }) => this.said(code));
    return [...byText].map(([text, places]) => ({ text, count: places.length, where: this.listed(places) }));
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

  private listed(places: readonly { where: string }[]): string {
    const shown = places.slice(0, listedPlaces).map(({ where }) => where);
    const rest = places.length - shown.length;
    const comma = this.lang() === 'ja' ? '、' : ', ';
    return [...shown, ...(rest > 0 ? [this.t().more(rest)] : [])].join(comma);
  }
}
