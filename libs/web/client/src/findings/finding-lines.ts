import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ClientFindingRow } from '@akashi/contracts';
import { clientFindingStageLabels } from '@akashi/contracts/labels/client-finding';
import { todayInJapan } from '@akashi/web-platform';
import { Chip, Icon, Language, Panel } from '@akashi/web-ui';
import { findingChip, findingDue } from './finding-words';

/** Findings one below the other, each with what is asked of it and by when. */
@Component({
  selector: 'ak-client-finding-lines',
  imports: [Chip, Icon, Panel, RouterLink],
  template: `
    <ak-panel [title]="title()" [flush]="true">
      <ul>
        @for (row of rows(); track row.source.id) {
          <li>
            <a class="line" [class.late]="row.due.isLate" [routerLink]="['/client/findings', row.source.id]">
              <span class="what">
                <b>{{ row.source.title }}</b>
                <span class="cap">{{ row.source.code }} · {{ row.source.serviceName }}</span>
              </span>
              <span class="when">
                <ak-chip [state]="row.chip">{{ row.stage }}</ak-chip>
                <span class="cap" [class.ink-warn]="row.due.isLate">{{ row.due.words }}</span>
              </span>
              <ak-icon name="right" [size]="16" />
            </a>
          </li>
        }
      </ul>
    </ak-panel>
  `,
  styleUrl: '../home/lines.css',
})
export class FindingLines {
  private readonly language = inject(Language);
  private readonly today = todayInJapan();

  readonly title = input.required<string>();
  readonly findings = input.required<readonly ClientFindingRow[]>();

  protected readonly rows = computed(() => {
    const lang = this.language.lang();
    return this.findings().map((source) => ({
      source,
      chip: findingChip(source.stage),
      stage: clientFindingStageLabels[source.stage][lang],
      due: findingDue(source, this.today, lang),
    }));
  });
}
