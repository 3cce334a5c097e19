import { Component, computed, input } from '@angular/core';
import type { PopulationView } from '@akashi/contracts';
import { isSampleDraw, upperDeviationLimit } from '@akashi/domain/sampling';
import { Panel, texts } from '@akashi/web-ui';
import { columnsOf, controlsOf, marksOf, sumOf } from '../sheet/sample-model';

/**
 * What an attribute sample shows of each attribute, once all its items are looked at: deviations, the rate seen and its upper limit,
 * beside what it was planned with. Figures, and nothing that follows from them. Specific items are not counted.
 */
@Component({
  selector: 'ak-deviation-rates',
  imports: [Panel],
  template: `
    @if (planned(); as figures) {
      <ak-panel [title]="t().title" [tight]="true">
        <dl class="facts">
          <dt>{{ t().confidence }}</dt>
          <dd class="id">{{ figures.confidence }} %</dd>
          <dt>{{ t().tolerable }}</dt>
          <dd class="id">{{ figures.tolerable }} %</dd>
          <dt>{{ t().expected }}</dt>
          <dd class="id">{{ t().items(figures.expected) }}</dd>
        </dl>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{{ t().attribute }}</th>
              <th scope="col" class="num">{{ t().seen }}</th>
              <th scope="col" class="num">{{ t().limit }}</th>
            </tr>
          </thead>
          <tbody>
            @for (one of rates(); track one.key) {
              <tr>
                <th scope="row" [title]="one.name">{{ one.label }}</th>
                <td class="num id">{{ one.seen }}</td>
                <td class="num id">{{ one.limit ?? t().open(one.open) }}</td>
              </tr>
            }
          </tbody>
        </table>
        <p class="cap">{{ t().how }}</p>
      </ak-panel>
    }
  `,
  styles: `
    .table {
      width: 100%;
      margin-top: 8px;
    }
    .num {
      text-align: end;
      white-space: nowrap;
    }
    .cap {
      margin-top: 8px;
    }
  `,
})
export class DeviationRates {
  readonly population = input.required<PopulationView>();

  protected readonly t = texts({
    title: ['属性サンプリング', 'Attribute sampling'],
    confidence: ['信頼度', 'Confidence'],
    tolerable: ['許容逸脱率', 'Tolerable rate'],
    expected: ['予想逸脱', 'Expected deviations'],
    items: (count: number) => [`${count}件`, `${count}`],
    attribute: ['検査項目', 'Attribute'],
    seen: ['逸脱 / 評価', 'Deviations / tested'],
    limit: ['上限逸脱率', 'Upper limit'],
    open: (count: number) => [`未実施 ${count}件`, `${count} open`],
    how: [
      '二項分布による片側の上限です。該当なしと特定項目は数えません。',
      'One-sided, binomial. Items that do not apply and specific items are not counted.',
    ],
  });
  private readonly sampleDraws = computed(() => this.population().draws.filter(isSampleDraw));
  protected readonly planned = computed(() => this.sampleDraws()[0]?.attribute ?? null);
  protected readonly rates = computed(() => {
    const [population, figures] = [this.population(), this.planned()];
    if (!figures) return [];
    const ordinals = new Set(this.sampleDraws().map(({ ordinal }) => ordinal));
    const items = population.items.filter(({ draw, voidReason }) => ordinals.has(draw) && voidReason === null);
    const marks = marksOf(population);
    return columnsOf(population, null).map((column) => {
      const { done, clean, deviations } = sumOf(items, column, marks);
      const tested = clean + deviations;
      const open = items.length - done;
      const { confidence } = figures;
      const limit = open === 0 ? upperDeviationLimit({ items: tested, deviations, confidence }) : null;
      return {
        key: column.key,
        name: column.name,
        label: `${column.attribute} ${controlsOf(column)}`,
        seen: `${deviations} / ${tested}`,
        open,
        limit: limit === null ? null : `${(limit * 100).toFixed(1)} %`,
      };
    });
  });
}
