import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { addendumApi, at } from '@akashi/contracts/api';
import type { EngagementState } from '@akashi/domain/engagement';
import { Api } from '@akashi/web-platform';
import { Panel, texts } from '@akashi/web-ui';
import { AddendumList } from '@akashi/web-ui/addendum';

/** The latest are enough here; all of them stand where they are written. */
const shownAtMost = 3;

/** What was added to the file after its archive; nothing before, and nothing where nothing was added. */
@Component({
  selector: 'ak-addenda-block',
  imports: [AddendumList, Panel, RouterLink],
  template: `
    @if (addenda().length > 0) {
      <ak-panel [title]="t().title(addenda().length)" [tight]="true">
        <ak-addendum-list [engagementId]="engagementId()" [addenda]="latest()" />
        <p class="all">
          <a [routerLink]="['/engagements', engagementId(), 'handoff']">{{ t().all }}</a>
        </p>
      </ak-panel>
    }
  `,
  styles: `
    .all {
      padding-top: var(--ak-space-12);
    }
  `,
})
export class AddendaBlock {
  private readonly api = inject(Api);
  readonly engagementId = input.required<string>();
  readonly state = input.required<EngagementState>();

  private readonly read = this.api.read(() =>
    this.state() === 'archived' ? at(addendumApi.list, { engagementId: this.engagementId() }) : undefined,
  );
  protected readonly addenda = computed(() => (this.read.hasValue() ? this.read.value() : []));
  protected readonly latest = computed(() => this.addenda().slice(0, shownAtMost));
  protected readonly t = texts({
    title: (count: number) => [`追補 ${count}件`, `Addenda: ${count}`],
    all: ['追補をすべて見る', 'Every addendum'],
  });
}
