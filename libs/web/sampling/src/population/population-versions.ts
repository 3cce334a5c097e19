import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { populationStateLabels, type PopulationVersionView, type PopulationView } from '@akashi/contracts';
import { EngagementContext, pageAt, todayInJapan } from '@akashi/web-platform';
import { labels, Panel, texts } from '@akashi/web-ui';

/** 版の履歴: every population that had this code, the newest first, each with why it does not count any more. */
@Component({
  selector: 'ak-population-versions',
  imports: [Panel, RouterLink],
  template: `
    <ak-panel [title]="t().title" [tight]="true">
      <ol class="versions">
        @for (one of newestFirst(); track one.id) {
          <li>
            <p class="row row--wrap">
              @if (one.id === population().id) {
                <b>{{ t().version(one.versionNo) }}</b>
              } @else {
                <a [routerLink]="link(one)">{{ t().version(one.versionNo) }}</a>
              }
              <span>{{ states()[one.state] }}</span>
              <span class="cap push id">{{ day(one.registeredAt) }}</span>
            </p>
            <p class="cap one" [title]="one.fileName">{{ t().held(one.fileName, one.rowCount, one.itemTotal) }}</p>
            @if (one.ended; as end) {
              <p class="cap">{{ t().ended(day(end.at), end.byName) }}</p>
              <p class="why">{{ end.reason }}</p>
            }
          </li>
        }
      </ol>
    </ak-panel>
  `,
  styles: `
    .versions {
      display: grid;
      gap: 10px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .why {
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
})
export class PopulationVersions {
  private readonly context = inject(EngagementContext);

  readonly population = input.required<PopulationView>();

  protected readonly t = texts({
    title: ['版の履歴', 'Versions'],
    version: (number: number) => [`第${number}版`, `Version ${number}`],
    held: (file: string, rows: number, items: number) => [
      `${rows.toLocaleString('en-US')}件・標本 ${items}件　${file}`,
      `${rows.toLocaleString('en-US')} rows, ${items} items, ${file}`,
    ],
    ended: (day: string, name: string) => [`${day}　${name}`, `${day}, ${name}`],
  });
  protected readonly states = labels(populationStateLabels);
  protected readonly newestFirst = computed(() => [...this.population().versions].reverse());

  protected day(at: string): string {
    return todayInJapan(new Date(at));
  }

  protected link({ id }: PopulationVersionView): string {
    return pageAt(this.context.id(), 'populations', id);
  }
}
