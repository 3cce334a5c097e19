import { Component, computed, inject, input } from '@angular/core';
import { at, procedureApi } from '@akashi/contracts/api';
import { Api, problemOf } from '@akashi/web-platform';
import { ReadState, texts } from '@akashi/web-ui';
import { ProcedureText } from './procedure-text';

/** The firm's procedures for one criterion. */
@Component({
  selector: 'ak-criterion-procedures',
  imports: [ProcedureText, ReadState],
  template: `
    <h2>{{ t().title }}</h2>
    @if (procedures.hasValue()) {
      @for (procedure of procedures.value(); track procedure.id) {
        <ak-procedure-text [procedure]="procedure" />
      } @empty {
        <p class="cap">{{ t().none }}</p>
      }
    } @else {
      <ak-read-state [loading]="true" [problem]="problem()" (retry)="procedures.reload()" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--ak-space-12);
      padding-top: var(--ak-space-16);
    }
    h2 {
      font-size: var(--ak-size-16);
    }
  `,
})
export class CriterionProcedures {
  private readonly api = inject(Api);

  readonly editionId = input.required<string>();
  readonly criterionKey = input.required<string>();

  protected readonly procedures = this.api.read(() => {
    const path = { editionId: this.editionId(), criterionKey: this.criterionKey() };
    return path.criterionKey ? at(procedureApi.ofCriterion, path) : undefined;
  });
  protected readonly problem = computed(() => problemOf(this.procedures.error()));
  protected readonly t = texts({
    title: ['監査手続', 'Procedures'],
    none: ['この管理策の手続はまだありません。', 'There is no procedure for this criterion yet.'],
  });
}
