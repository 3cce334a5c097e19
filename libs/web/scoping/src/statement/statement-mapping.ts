import { Component, computed, inject, input, model } from '@angular/core';
import { statementColumnLabels, type Problem, type StatementColumnsView } from '@akashi/contracts';
import { faultText } from '@akashi/contracts/faults';
import { statementFields, type StatementColumn } from '@akashi/domain/statement';
import type { TableMapping } from '@akashi/domain/table';
import { Language, Note, ProblemNote, texts } from '@akashi/web-ui';
import { MappingWizard, type MappingField } from '@akashi/web-ui/mapping';

/** A client's own layout: which of its columns are which of ours. The words of the lists are read as in our own layout. */
@Component({
  selector: 'ak-statement-mapping',
  imports: [MappingWizard, Note, ProblemNote],
  template: `
    <div class="say">
      <ak-note kind="info" [title]="columns().isRecalled ? t().recalled : t().proposed" />
      @for (fault of faults(); track $index) {
        <ak-note kind="bad" [title]="fault" />
      }
      @if (problem() && faults().length === 0) {
        <ak-problem-note [problem]="problem()" />
      }
    </div>
    <ak-mapping-wizard class="fill" [preview]="columns().preview" [fields]="fields()" [(mapping)]="mapping" />
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      min-height: 0;
    }
    .say {
      display: grid;
      gap: 8px;
      padding: 8px 24px;
      border-top: 1px solid var(--ak-border);
    }
    .fill {
      flex: 1 1 0;
      min-height: 0;
    }
  `,
})
export class StatementMapping {
  private readonly lang = inject(Language).lang;

  readonly columns = input.required<StatementColumnsView>();
  /** What the server said against the mapping. */
  readonly problem = input<Problem | null>(null);
  readonly mapping = model.required<TableMapping>();

  protected readonly t = texts({
    proposed: [
      '様式とは違う並びのファイルです。列の対応を確かめてから、内容の確認に進みます。',
      'The file has a layout of its own. Check which column is which, then go on to its contents.',
    ],
    recalled: [
      'この依頼者の前のファイルで確かめた列の対応を使っています。',
      'The columns are those confirmed for this client’s last file.',
    ],
  });
  protected readonly fields = computed((): MappingField[] =>
    statementFields.map(({ name, required, several }) => ({
      name,
      label: statementColumnLabels[name][this.lang()],
      required,
      several,
    })),
  );
  protected readonly faults = computed(() =>
    (this.problem()?.faults ?? []).map(({ rule, sheet, place, value }) => {
      const field = Object.hasOwn(statementColumnLabels, value)
        ? statementColumnLabels[value as StatementColumn]
        : null;
      const where = [sheet, place, field?.[this.lang()]].filter((one) => one).join(' ');
      return `${where ? `${where}：` : ''}${faultText(rule)[this.lang()].what}`;
    }),
  );
}
