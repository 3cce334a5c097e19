import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import {
  maySetMatching,
  matchKinds,
  matchWaysOf,
  type MatchField,
  type MatchKind,
  type MatchWay,
} from '@akashi/domain/matching';
import { DialogAct, Language, SelectField, TextField, texts, type Act } from '@akashi/web-ui';
import { FormDialog, ruleForm } from '@akashi/web-ui/form';
import { matchKindTexts, matchWayTexts } from './matching-texts';

export interface RuleAsk {
  readonly header: readonly string[];
  readonly attributes: readonly string[];
  /** What stands now, or what is proposed where nothing does. */
  readonly fields: readonly MatchField[];
  readonly act: Act<MatchField[]>;
}

/** Says which columns are looked for in the documents, how, and how near they have to come. */
@Component({
  selector: 'ak-rule-dialog',
  imports: [FormDialog, SelectField, TextField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().set" [wide]="true">
      <p class="sub">{{ t().help }}</p>
      <div class="fields">
        @for (head of heads(); track head) {
          <span class="cap" aria-hidden="true">{{ head }}</span>
        }
        @for (head of ask.header; track $index; let at = $index) {
          <label class="row">
            <input class="check" type="checkbox" [checked]="fieldOf(at + 1)" (change)="toggle(at + 1)" />
            <span class="one" [title]="head">{{ head }}</span>
          </label>
          @if (fieldOf(at + 1); as field) {
            <ak-select-field
              size="s"
              [label]="t().kind(head)"
              [labelHidden]="true"
              [options]="kinds()"
              [value]="field.kind"
              (valueChange)="setKind(field, $event)"
            />
            <ak-select-field
              size="s"
              [label]="t().way(head)"
              [labelHidden]="true"
              [options]="waysOf(field.kind)"
              [value]="field.way"
              (valueChange)="setWay(field, $event)"
            />
            @if (needsTolerance(field)) {
              <ak-text-field
                size="s"
                [label]="t().tolerance(head)"
                [labelHidden]="true"
                [placeholder]="t().example"
                [maxLength]="20"
                [value]="field.tolerance"
                (valueChange)="set(field, { tolerance: $event.trim() })"
              />
            } @else {
              <span></span>
            }
            <ak-text-field
              size="s"
              [label]="t().attributes(head)"
              [labelHidden]="true"
              [placeholder]="t().all"
              [maxLength]="100"
              [value]="field.attributes.join(' ')"
              (valueChange)="setAttributes(field, $event)"
            />
          } @else {
            <span class="rest"></span>
          }
        }
      </div>
    </ak-form-dialog>
  `,
  styles: `
    .fields {
      display: grid;
      grid-template-columns: minmax(90px, 1.2fr) 1fr 1.2fr 72px 84px;
      gap: 6px 8px;
      align-items: center;
      max-height: 50vh;
      margin-top: 8px;
      overflow: auto;
    }
    .rest {
      grid-column: 2 / -1;
    }
    .row {
      min-height: 28px;
      min-width: 0;
    }
  `,
})
export class RuleDialog {
  protected readonly ask = inject<RuleAsk>(DIALOG_DATA);
  private readonly lang = inject(Language).lang;
  private readonly act = new DialogAct(this.ask.act);

  protected readonly t = texts({
    title: ['書類の中で探す項目', 'What is looked for in the documents'],
    help: [
      '選んだ列の値を、各標本の書類の文字から探します。案が出るだけで、結果は人が決めます。記入済みの結果は変わりません。',
      'The values of these columns are looked for in the text of each item’s documents. It proposes; a person decides. What is recorded stays.',
    ],
    kind: (head: string) => [`${head} の種類`, `Kind of ${head}`],
    way: (head: string) => [`${head} の見つけ方`, `How ${head} is compared`],
    tolerance: (head: string) => [`${head} の許容`, `Tolerance of ${head}`],
    attributes: (head: string) => [`${head} が関わる検査項目`, `Attributes that ${head} speaks for`],
    column: ['列', 'Column'],
    kindHead: ['種類', 'Kind'],
    wayHead: ['見つけ方', 'Compared'],
    toleranceHead: ['許容', 'Tolerance'],
    attributesHead: ['検査項目', 'Attributes'],
    example: ['例 1', 'e.g. 1'],
    all: ['すべて', 'All'],
    none: ['探す列を 1つ以上選んでください。', 'Choose at least one column.'],
    invalid: [
      '許容は数字で入力し、検査項目はこの母集団のものを空白で区切ってください。',
      'Tolerances are figures; attributes are those of this population, parted by spaces.',
    ],
    set: ['この規則で照合', 'Look by this rule'],
  });
  protected readonly form = ruleForm({
    said: { fields: this.ask.fields.map((field) => ({ ...field })) },
    checks: ({ fields }) => ({ fields: this.faultOf(fields) }),
    sending: this.act,
    send: async ({ fields }) => (await this.act.isDone(fields)) || undefined,
  });

  protected heads(): readonly string[] {
    const { column, kindHead, wayHead, toleranceHead, attributesHead } = this.t();
    return [column, kindHead, wayHead, toleranceHead, attributesHead];
  }

  protected kinds() {
    const side = this.side();
    return matchKinds.map((value) => ({ value, label: matchKindTexts[value][side] }));
  }

  protected waysOf(kind: MatchKind) {
    const side = this.side();
    return matchWaysOf(kind).map((value) => ({ value, label: matchWayTexts[value][side] }));
  }

  protected fieldOf(column: number): MatchField | undefined {
    return this.form.said().fields.find((field) => field.column === column);
  }

  protected needsTolerance({ way }: MatchField): boolean {
    return way !== 'exact' && way !== 'normalised';
  }

  protected toggle(column: number): void {
    const { fields } = this.form.said();
    const isChosen = fields.some((field) => field.column === column);
    const added: MatchField = { column, kind: 'id', way: 'normalised', tolerance: '', attributes: [] };
    const after = isChosen ? fields.filter((field) => field.column !== column) : [...fields, added];
    this.form.patch({ fields: after.sort((one, other) => one.column - other.column) });
  }

  protected setKind(field: MatchField, kind: string): void {
    this.set(field, { kind: kind as MatchKind, way: 'normalised', tolerance: '' });
  }

  protected setWay(field: MatchField, way: string): void {
    this.set(field, { way: way as MatchWay, tolerance: '' });
  }

  protected setAttributes(field: MatchField, written: string): void {
    this.set(field, {
      attributes: written
        .normalize('NFKC')
        .split(/[\s,、]+/)
        .filter((one) => one !== ''),
    });
  }

  protected set({ column }: MatchField, change: Partial<MatchField>): void {
    const fields = this.form.said().fields.map((one) => (one.column === column ? { ...one, ...change } : one));
    this.form.patch({ fields });
  }

  private side(): 0 | 1 {
    return this.lang() === 'ja' ? 0 : 1;
  }

  /** Whether fieldwork is open the page asks; here, whether the rule can be one. */
  private faultOf(fields: readonly MatchField[]): string {
    const decision = maySetMatching({
      engagementState: 'in_fieldwork',
      populationState: 'frozen',
      columns: this.ask.header.length,
      attributes: this.ask.attributes,
      fields,
    });
    if (decision.allowed) return '';
    return fields.length === 0 ? this.t().none : this.t().invalid;
  }
}
