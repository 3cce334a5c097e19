import { Component, computed, inject, input, output } from '@angular/core';
import { MatrixStore } from '@akashi/web-data';
import { Button, Icon, Language, texts } from '@akashi/web-ui';
import type { Clash } from './cell-changes';
import type { EditableColumn } from './cell-target';
import { valueText } from './cell-text';
import { columnTexts } from './cell-words';

/** What was typed and could not be kept, beside what stands there now: a person chooses, and nothing typed is lost. */
@Component({
  selector: 'ak-cell-clash',
  imports: [Button, Icon],
  template: `
    <p class="head">
      <ak-icon name="warn" [size]="16" /><b>{{ title() }}</b>
    </p>
    @if (why(); as text) {
      <p>{{ text }}</p>
    }
    <dl>
      <dt>{{ t().mine }}</dt>
      <dd>{{ mine() }}</dd>
      @if (isStale()) {
        <dt>{{ t().theirs }}</dt>
        <dd>{{ theirs() }}</dd>
      }
    </dl>
    <div class="acts">
      <ak-button size="s" kind="primary" key="Alt+1" (press)="mineKept.emit(clash())">{{
        isStale() ? t().keepMine : t().again
      }}</ak-button>
      <ak-button size="s" kind="secondary" key="Alt+2" (press)="dropped.emit(clash())">{{
        isStale() ? t().keepTheirs : t().drop
      }}</ak-button>
    </div>
  `,
  styles: `
    :host {
      position: absolute;
      z-index: 6;
      inset-inline-end: 16px;
      inset-block-end: 14px;
      width: min(420px, calc(100% - 32px));
      padding: 12px 16px;
      border: 1px solid var(--ak-border);
      border-radius: var(--ak-radius-l);
      background: var(--ak-surface);
      box-shadow: var(--ak-shadow-dialog);
    }
    .head,
    .acts {
      display: flex;
      gap: 8px;
      align-items: center;
      flex-wrap: wrap;
    }
    dl {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 4px 12px;
      margin-block: 8px;
    }
    dt {
      color: var(--ak-text-2);
    }
    dd {
      font-weight: 700;
      overflow-wrap: anywhere;
      white-space: pre-wrap;
      max-height: 8em;
      overflow: auto;
    }
  `,
  host: { role: 'alert' },
})
export class CellClash {
  private readonly store = inject(MatrixStore);
  protected readonly lang = inject(Language).lang;

  readonly clash = input.required<Clash>();
  readonly mineKept = output<Clash>();
  readonly dropped = output<Clash>();

  protected readonly t = texts({
    stale: (place: string) => [`${place} をほかの方も変えました`, `Somebody else changed ${place}`],
    left: (place: string) => [`${place} の入力は、まだ保存されていません`, `${place} was typed and not kept yet`],
    leftWhy: ['前にこの画面を離れたとき、保存が終わっていませんでした。', 'The page was left before it was kept.'],
    refused: (place: string) => [`${place} に保存できませんでした`, `${place} could not be kept`],
    many: (place: string, count: number) => [`${place} ほか ${count}か所`, `${place} and ${count} more`],
    mine: ['入力した値', 'What you typed'],
    theirs: ['今の値', 'What stands there'],
    keepMine: ['入力した値にする', 'Use what I typed'],
    keepTheirs: ['今の値を残す', 'Leave what stands'],
    again: ['もう一度保存', 'Try again'],
    drop: ['やめる', 'Drop it'],
    empty: ['（空）', '(empty)'],
  });
  private readonly columns = texts(columnTexts);
  /** There is a value beside theirs: somebody changed it, or it stood there when the page was left. */
  protected readonly isStale = computed(() => (this.clash().problem?.code ?? 'stale-version') === 'stale-version');
  protected readonly why = computed(() => {
    const { problem } = this.clash();
    if (!problem) return this.t().leftWhy;
    return this.isStale() ? '' : problem.sentences(this.lang()).next;
  });
  private readonly change = computed(() => {
    const { changes, testId } = this.clash();
    return changes.find((change) => change.testId === testId) ?? changes[0]!;
  });
  private readonly column = computed<EditableColumn>(() => {
    const { field, testId } = this.change();
    if (field !== 'conclusion') return field;
    return this.row()?.design?.id === testId ? 'design' : 'operation';
  });
  private readonly row = computed(() =>
    this.store.rows().find(({ tests }) => tests.some(({ id }) => id === this.change().testId)),
  );
  protected readonly title = computed(() => {
    const one = `${this.row()?.number ?? ''} ${this.columns()[this.column()]}`;
    const rest = this.clash().changes.length - 1;
    const place = rest > 0 ? this.t().many(one, rest) : one;
    if (!this.clash().problem) return this.t().left(place);
    return this.isStale() ? this.t().stale(place) : this.t().refused(place);
  });
  protected readonly mine = computed(() => this.written(this.change().value));
  protected readonly theirs = computed(() => this.written(this.clash().now));

  private written(value: string | null): string {
    return valueText(this.column(), value, this.store.people(), this.lang()) || this.t().empty;
  }
}
