import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { requestStateLabels } from '@akashi/contracts/labels/request';
import type { AskedFromRow } from '@akashi/contracts';
import { Chip } from './chip';
import { requestChips } from './request-chips';
import { labels } from '../text/labels';
import { texts } from '../text/text';

/** What was asked from here: each request with its day and how it stands, as a link to it. Nothing where nothing was asked. */
@Component({
  selector: 'ak-asked-requests',
  imports: [Chip, RouterLink],
  template: `
    @for (row of of(); track row.id) {
      <span class="row">
        <a class="id" [routerLink]="page()" [queryParams]="{ open: row.id }" [title]="row.title">{{ row.code }}</a>
        <ak-chip [state]="chips[row.state]">{{ states()[row.state] }}</ak-chip>
        <time class="cap">{{ t().until(row.dueOn) }}</time>
      </span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: var(--ak-space-8);
    }
  `,
})
export class AskedRequests {
  readonly rows = input.required<readonly AskedFromRow[]>();
  /** What they were asked from. */
  readonly key = input.required<string>();
  /** The page of requests. */
  readonly page = input.required<string>();

  protected readonly chips = requestChips;
  protected readonly states = labels(requestStateLabels);
  protected readonly t = texts({ until: (day: string) => [`期限 ${day}`, `due ${day}`] });
  protected readonly of = computed(() => this.rows().filter(({ key }) => key === this.key()));
}
