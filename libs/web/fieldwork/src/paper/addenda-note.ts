import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { addendumApi, at } from '@akashi/contracts/api';
import { Api, EngagementContext } from '@akashi/web-platform';
import { Panel, texts } from '@akashi/web-ui';
import { AddendumList } from '@akashi/web-ui/addendum';

/** What was added to this paper after the archive, and the way to add to it; nothing before. */
@Component({
  selector: 'ak-addenda-note',
  imports: [AddendumList, Panel, RouterLink],
  template: `
    @if (isArchived()) {
      <ak-panel [title]="t().title" [tight]="true">
        @if (addenda().length > 0) {
          <ak-addendum-list [engagementId]="engagementId()" [addenda]="addenda()" />
        } @else {
          <p class="cap">{{ t().none }}</p>
        }
        @if (mayWrite()) {
          <p class="way">
            <a
              class="btn"
              [routerLink]="['/engagements', engagementId(), 'handoff']"
              [queryParams]="{ addendum: testId() }"
              >{{ t().write }}</a
            >
          </p>
        }
      </ak-panel>
    }
  `,
  styles: `
    .way {
      padding-top: var(--ak-space-12);
    }
  `,
})
export class AddendaNote {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);

  readonly engagementId = input.required<string>();
  readonly testId = input.required<string>();

  protected readonly isArchived = computed(() => this.context.current()?.state === 'archived');
  protected readonly mayWrite = computed(() => this.context.can('addendum.write'));
  private readonly read = this.api.read(() =>
    this.isArchived() ? at(addendumApi.list, { engagementId: this.engagementId() }) : undefined,
  );
  protected readonly addenda = computed(() =>
    this.read.hasValue() ? this.read.value().filter(({ testId }) => testId === this.testId()) : [],
  );
  protected readonly t = texts({
    title: ['追補', 'Addenda'],
    none: ['この調書への追補はありません。', 'Nothing was added to this paper.'],
    write: ['この調書に追補を書く', 'Add to this paper'],
  });
}
