import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FindingView } from '@akashi/contracts';
import { at, populationApi } from '@akashi/contracts/api';
import { Api, pageAt } from '@akashi/web-platform';
import { Chip, Panel, texts } from '@akashi/web-ui';

/** 該当する標本, or the deviations of a test without a sample: what shows the finding, item by item. */
@Component({
  selector: 'ak-finding-items',
  imports: [Chip, Panel, RouterLink],
  templateUrl: './finding-items.html',
  host: { style: 'display: block' },
})
export class FindingItems {
  private readonly api = inject(Api);

  readonly engagementId = input.required<string>();
  readonly finding = input.required<FindingView>();

  /** The heads of the columns stand with the population; where they cannot be read the cells stand alone. */
  private readonly population = this.api.read(() => {
    const [first] = this.finding().populations;
    return first && at(populationApi.view, { engagementId: this.engagementId(), populationId: first.id });
  });

  protected readonly t = texts({
    title: ['該当する標本', 'Sample items that show it'],
    deviations: ['もとになった逸脱', 'Deviations it was raised from'],
    count: (tested: number, items: number) => [
      `${tested.toLocaleString('en-US')}件中 ${items.toLocaleString('en-US')}件`,
      `${items.toLocaleString('en-US')} of ${tested.toLocaleString('en-US')}`,
    ],
    population: (code: string, rows: number) => [
      `母集団 ${code}（${rows.toLocaleString('en-US')}件）`,
      `population ${code} (${rows.toLocaleString('en-US')} rows)`,
    ],
    sheet: ['標本の表', 'Sample sheet'],
    rank: ['順位', 'Rank'],
    row: ['行', 'Row'],
    attribute: ['属性', 'Attribute'],
    fact: ['逸脱の事実', 'What was seen'],
    deviation: ['逸脱', 'Deviation'],
    scroll: ['該当する標本の表', 'Table of the sample items'],
  });
  protected readonly heads = computed(() => (this.population.hasValue() ? this.population.value().header : []));
  protected readonly items = computed(() =>
    this.finding().deviations.flatMap(({ attribute, fact, items }) =>
      items.map((item) => ({ ...item, attribute, fact })),
    ),
  );
  protected readonly caption = computed(() => {
    const { testedCount, itemCount, populations } = this.finding();
    const counted = testedCount > 0 ? [this.t().count(testedCount, itemCount)] : [];
    return [...counted, ...populations.map(({ code, rowCount }) => this.t().population(code, rowCount))].join(' · ');
  });
  protected readonly sheet = computed(() => {
    const [first] = this.finding().populations;
    return first ? pageAt(this.engagementId(), 'populations', first.id) : null;
  });
}
