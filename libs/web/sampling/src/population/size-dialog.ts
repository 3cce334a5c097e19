import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { DialogAct, Note, TextareaField, texts, type Act } from '@akashi/web-ui';
import { NumberField, FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface SizeAsk {
  readonly kind: 'draw' | 'expand' | 'agree';
  readonly code: string;
  readonly rowCount: number;
  /** What the ruleset's table asks for. */
  readonly tableSize: number;
  /** Items in the sample now. */
  readonly drawn: number;
  /** What somebody else agreed to below the table. */
  readonly agreed?: SizeChosen | null;
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
  imports: [FormDialog, FormField, Note, NumberField, TextareaField],
  template: `
    <ak-form-dialog [form]="form" [title]="words().title" [action]="words().action">
      <dl class="facts">
        <dt>{{ t().rows }}</dt>
        <dd class="id">{{ ask.rowCount.toLocaleString('en-US') }}</dd>
        <dt>{{ t().table }}</dt>
        <dd class="id">{{ ask.tableSize }}</dd>
        @if (ask.kind === 'expand') {
          <dt>{{ t().drawn }}</dt>
          <dd class="id">{{ ask.drawn }}</dd>
        }
      </dl>
      <ak-number-field [label]="t().size" [formField]="form.fields.size" />
      @if (needsReason()) {
        <ak-textarea-field [rows]="3" [label]="t().reason" [formField]="form.fields.reason" />
      }
      @if (isDraw) {
        <ak-note kind="info">{{ t().freezes }}</ak-note>
      }
      @if (ask.kind === 'agree') {
        <ak-note kind="info">{{ t().another }}</ak-note>
      }
    </ak-form-dialog>
  `,
})
export class SizeDialog {
  protected readonly ask = inject<SizeAsk>(DIALOG_DATA);
  protected readonly isDraw = this.ask.kind === 'draw';
  private readonly act = new DialogAct(this.ask.act);

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
    agree: (code: string) => [
      `${code} の件数表を下回る標本に同意します`,
      `Agree to a sample of ${code} below the table`,
    ],
    agreeNow: ['同意する', 'Agree'],
    another: ['抽出は、同意した方以外が行います。', 'Another person than the one who agrees draws it.'],
    notBelow: ['件数表より少ない数を入力してください。', 'Enter fewer than the table asks for.'],
    notAgreed: (size: number | null) =>
      size === null
        ? [
            '件数表を下回る件数は、先に主任または業務実施責任者の同意が要ります。',
            'Fewer than the table asks for: a senior or the engagement leader agrees first.',
          ]
        : [`同意されている件数は ${size}件です。`, `What was agreed to is ${size}.`],
    empty: ['理由を入力してください。', 'Enter the reason.'],
    drawNow: ['抽出を確定', 'Draw'],
    expandNow: ['追加抽出を確定', 'Expand'],
  });
  protected readonly form = ruleForm({
    said: { size: this.firstSize(), reason: this.ask.agreed?.reason ?? '' },
    required: (said) => (this.isOwnSize(said) ? ['size', 'reason'] : ['size']),
    limits: { reason: 2000 },
    checks: (said) => ({
      size: this.sizeFault(said.size),
      reason: this.isOwnSize(said) && said.reason.trim() === '' ? this.t().empty : '',
    }),
    sending: this.act,
    send: async (said) => {
      const size = this.isDraw && !this.isOwnSize(said) ? null : said.size;
      return (await this.act.isDone({ size, reason: said.reason.trim() })) || undefined;
    },
  });
  protected readonly words = computed(() => {
    const [t, { kind, code }] = [this.t(), this.ask];
    return {
      draw: { title: t.draw(code), action: t.drawNow },
      expand: { title: t.expand(code), action: t.expandNow },
      agree: { title: t.agree(code), action: t.agreeNow },
    }[kind];
  });
  protected readonly needsReason = computed(() => this.isOwnSize(this.form.said()));

  private firstSize(): number | null {
    const { agreed, tableSize, rowCount } = this.ask;
    return this.isDraw ? (agreed?.size ?? Math.min(tableSize, rowCount)) : null;
  }

  /** Another size than the table's is a decision of the auditor, and needs the reason. */
  private isOwnSize({ size }: { size: number | null }): boolean {
    return !this.isDraw || size !== this.ask.tableSize;
  }

  private sizeFault(size: number | null): string {
    const t = this.t();
    if (size === null || size < 1) return t.notCount;
    if (size > this.ask.rowCount) return t.tooMany;
    return { draw: this.drawFault(size), expand: size <= this.ask.drawn ? t.notMore : '', agree: this.notBelow(size) }[
      this.ask.kind
    ];
  }

  private notBelow(size: number): string {
    return size < this.ask.tableSize ? '' : this.t().notBelow;
  }

  /** Below the table only what another person agreed to. */
  private drawFault(size: number): string {
    const agreed = this.ask.agreed?.size ?? null;
    return size >= this.ask.tableSize || size === agreed ? '' : this.t().notAgreed(agreed);
  }
}
