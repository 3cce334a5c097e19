import { Component, computed, input } from '@angular/core';

/** A fact: what, and its value. `numeric` sets the value to the right in tabular figures. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly numeric?: boolean;
  readonly code?: boolean;
}

/** Pairs of facts with hairlines between them. For values that are more than text, use `<dl class="facts facts--line">`. */
@Component({
  selector: 'ak-facts',
  template: `
    <dl [class]="look()">
      @for (fact of facts(); track fact.label) {
        <dt>{{ fact.label }}</dt>
        <dd [class.num]="fact.numeric" [class.hash]="fact.code">{{ fact.value }}</dd>
      }
    </dl>
  `,
  host: { style: 'display: block' },
})
export class Facts {
  readonly facts = input.required<readonly Fact[]>();
  readonly ruled = input(true);

  protected readonly look = computed(() => (this.ruled() ? 'facts facts--line' : 'facts'));
}
