import { Component, computed, input } from '@angular/core';
import type { StatedPopulation } from '@akashi/domain/statement';
import { texts } from '@akashi/web-ui';

/** 同一母集団 as the statement describes them, each with why its controls are one. */
@Component({
  selector: 'ak-population-list',
  template: `
    <table class="table table--edge">
      <thead>
        <tr>
          <th scope="col">{{ t().code }}</th>
          <th scope="col">{{ t().name }}</th>
          <th scope="col">{{ t().reason }}</th>
          <th scope="col" class="num">{{ t().controls }}</th>
        </tr>
      </thead>
      <tbody>
        @for (line of lines(); track line.code) {
          <tr>
            <th scope="row" class="id">{{ line.code }}</th>
            <td>{{ line.name || '—' }}</td>
            <td>{{ line.reason || '—' }}</td>
            <td class="num">{{ line.count }}</td>
          </tr>
        } @empty {
          <tr>
            <td colspan="4">{{ t().none }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class PopulationList {
  readonly populations = input.required<readonly StatedPopulation[]>();
  /** Code of the population of each control. */
  readonly codes = input.required<readonly (string | null)[]>();

  protected readonly t = texts({
    code: ['番号', 'Number'],
    name: ['母集団', 'Population'],
    reason: ['同一とする理由', 'Why they are one'],
    controls: ['個別管理策', 'Controls'],
    none: ['同一母集団はありません。', 'No populations are stated.'],
  });
  protected readonly lines = computed(() => {
    const stated = new Map(this.populations().map((population) => [population.code, population]));
    const named = this.codes().filter((code) => code !== null);
    const codes = [...new Set([...stated.keys(), ...named])].sort();
    return codes.map((code) => {
      const { name = '', reason = '' } = stated.get(code) ?? {};
      return { code, name, reason, count: named.filter((one) => one === code).length };
    });
  });
}
