import { Component, computed, input } from '@angular/core';
import type { ClientPlanVersionView } from '@akashi/contracts';
import { momentInJapan } from '@akashi/web-platform';
import { Panel, texts } from '@akashi/web-ui';

/** The plan as it was handed in, each time. */
@Component({
  selector: 'ak-client-plan-versions',
  imports: [Panel],
  template: `
    <ak-panel [title]="t().title" [flush]="true">
      <ol>
        @for (one of rows(); track one.source.versionNo) {
          <li>
            <b>{{ t().version(one.source.versionNo) }}</b>
            <span class="cap">{{ one.source.writtenByName ?? '' }} · {{ one.when }} {{ one.side }}</span>
            <p>{{ one.source.plan }}</p>
            <span class="cap">{{ one.source.owner }} · {{ one.due }}</span>
            @if (one.source.words) {
              <p>{{ one.source.words }}</p>
            }
          </li>
        }
      </ol>
    </ak-panel>
  `,
  styles: `
    li {
      display: grid;
      gap: var(--ak-space-4);
      padding: var(--ak-space-12) var(--ak-space-16);
      border-bottom: 1px solid var(--ak-hair);
      overflow-wrap: anywhere;
    }
    p {
      white-space: pre-line;
    }
  `,
})
export class PlanVersions {
  readonly versions = input.required<readonly ClientPlanVersionView[]>();

  protected readonly t = texts({
    title: ['出した改善計画', 'Plans handed in'],
    version: (n: number) => [`第${n}版`, `Version ${n}`],
    due: (day: string) => [`${day} まで`, `by ${day}`],
    done: (day: string) => [`${day} に改善`, `improved ${day}`],
    firm: ['（監査法人が記録）', '(recorded by the audit firm)'],
  });
  protected readonly rows = computed(() => {
    const t = this.t();
    return this.versions().map((source) => ({
      source,
      when: source.writtenAt === null ? '' : momentInJapan(source.writtenAt),
      side: source.side === 'firm' ? t.firm : '',
      due: source.improvedOn ? t.done(source.improvedOn) : t.due(source.dueOn),
    }));
  });
}
