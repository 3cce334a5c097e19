import { Component, computed, input } from '@angular/core';
import { conclusionLabels, testStateLabels, testTypeShortLabels } from '@akashi/contracts';
import type { MatrixTest } from '@akashi/web-data';
import { Chip, texts, markOf, labels } from '@akashi/web-ui';

/** A test in its cell: the result, the deviations seen, or how far it is. An update test says that it is one. */
@Component({
  selector: 'ak-test-cell',
  imports: [Chip],
  template: `
    @if (mark(); as mark) {
      <ak-chip form="plain" [state]="mark.chip">{{ word() }}</ak-chip>
    }
  `,
})
export class TestCell {
  readonly test = input.required<MatrixTest>();

  private readonly states = labels(testStateLabels);
  private readonly conclusions = labels(conclusionLabels);
  private readonly t = texts({ deviations: (count: number) => [`逸脱 ${count}`, `Deviation ${count}`] });

  protected readonly mark = computed(() => markOf(this.test()));
  private readonly types = labels(testTypeShortLabels);
  protected readonly word = computed(() => {
    const said = this.said();
    return this.test().type === 'UPDATE' ? `${this.types().UPDATE} ${said}` : said;
  });
  private readonly said = computed(() => {
    const mark = this.mark();
    if (mark.kind === 'state') return this.states()[mark.state];
    if (mark.kind === 'conclusion') return this.conclusions()[mark.conclusion];
    return mark.count > 0 ? this.t().deviations(mark.count) : this.conclusions().DEVIATION;
  });
}
