import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import {
  Button,
  DialogAct,
  DialogFrame,
  Note,
  ProblemNote,
  TextareaField,
  TextField,
  texts,
  type Act,
} from '@akashi/web-ui';

export interface SizeAsk {
  readonly kind: 'draw' | 'expand';
  readonly code: string;
  readonly rowCount: number;
  /** What the ruleset's table asks for. */
  readonly tableSize: number;
  /** Items in the sample now. */
  readonly drawn: number;
  readonly act: Act<SizeChosen>;
}

/** Null takes the size of the table. */
export interface SizeChosen {
  readonly size: number | null;
  readonly reason: string;
}

/** Asks how many items are drawn, and why when it is not what the table says. */
@Component({
  selector: 'ak-size-dialog',
  imports: [Button, DialogFrame, Note, ProblemNote, TextareaField, TextField],
  template: `
    <form (submit)="choose($event)">
      <ak-dialog-frame [title]="isDraw ? t().draw(ask.code) : t().expand(ask.code)">
        <ak-problem-note [problem]="act.problem()" />
        <dl class="facts">
          <dt>{{ t().rows }}</dt>
          <dd class="id">{{ ask.rowCount.toLocaleString('en-US') }}</dd>
          <dt>{{ t().table }}</dt>
          <dd class="id">{{ ask.tableSize }}</dd>
          @if (!isDraw) {
            <dt>{{ t().drawn }}</dt>
            <dd class="id">{{ ask.drawn }}</dd>
          }
        </dl>
        <ak-text-field form="code" inputMode="numeric" [label]="t().size" [(value)]="size" [fault]="sizeFault()" />
        @if (needsReason()) {
          <ak-textarea-field
            [rows]="3"
            [label]="t().reason"
            [required]="true"
            [maxLength]="2000"
            [(value)]="reason"
            [fault]="reasonFault()"
          />
        }
        @if (isDraw) {
          <ak-note kind="info">{{ t().freezes }}</ak-note>
        }
        <ak-button dialogFoot kind="quiet" (press)="dialog.close()">{{ t().cancel }}</ak-button>
        <ak-button dialogFoot kind="primary" type="submit" [busy]="act.busy()">{{
          isDraw ? t().drawNow : t().expandNow
        }}</ak-button>
      </ak-dialog-frame>
    </form>
  `,
})
export class SizeDialog {
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
  protected readonly ask = inject<SizeAsk>(DIALOG_DATA);
  protected readonly isDraw = this.ask.kind === 'draw';

  protected readonly t = texts({
    draw: (code: string) => [`${code} から標本を抽出します`, `Draw a sample from ${code}`],
    expand: (code: string) => [`${code} の標本を追加します`, `Expand the sample of ${code}`],
    rows: ['母集団', 'Rows'],
    table: ['件数表の件数', 'Size of the table'],
    drawn: ['今の標本', 'Items now'],
    size: ['抽出する件数（合計）', 'Items in the sample'],
    reason: ['理由', 'Reason'],
    freezes: [
      '抽出すると母集団は固定され、シードが明らかになります。取り消せません。',
      'The draw freezes the population and reveals the seed. It cannot be taken back.',
    ],
    notCount: ['1以上の数を入力してください。', 'Enter a number of at least 1.'],
    notMore: ['今の標本より多い数を入力してください。', 'Enter more than there are now.'],
    tooMany: ['母集団の件数を超えています。', 'There are not that many rows.'],
    empty: ['理由を入力してください。', 'Enter the reason.'],
    cancel: ['やめる', 'Cancel'],
    drawNow: ['抽出を確定', 'Draw'],
    expandNow: ['追加抽出を確定', 'Expand'],
  });
  protected readonly act = new DialogAct(this.ask.act);
  protected readonly size = signal(String(this.isDraw ? Math.min(this.ask.tableSize, this.ask.rowCount) : ''));
  protected readonly reason = signal('');
  private readonly tried = signal(false);
  private readonly count = computed(() => Number(this.size().normalize('NFKC').trim() || NaN));
  protected readonly needsReason = computed(() => !this.isDraw || this.count() !== this.ask.tableSize);
  private readonly sizeSentence = computed(() => {
    const [t, count] = [this.t(), this.count()];
    if (!Number.isSafeInteger(count) || count < 1) return t.notCount;
    if (count > this.ask.rowCount) return t.tooMany;
    return !this.isDraw && count <= this.ask.drawn ? t.notMore : '';
  });
  private readonly reasonSentence = computed(() =>
    this.needsReason() && this.reason().trim() === '' ? this.t().empty : '',
  );
  protected readonly sizeFault = computed(() => (this.tried() ? this.sizeSentence() : ''));
  protected readonly reasonFault = computed(() => (this.tried() ? this.reasonSentence() : ''));

  protected async choose(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.sizeSentence() || this.reasonSentence()) return;
    const isTable = this.isDraw && this.count() === this.ask.tableSize;
    const chosen = { size: isTable ? null : this.count(), reason: this.reason().trim() };
    if (await this.act.isDone(chosen)) this.dialog.close(true);
  }
}
