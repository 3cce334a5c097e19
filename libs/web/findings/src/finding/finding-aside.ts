import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FindingView } from '@akashi/contracts';
import { EngagementContext, momentInJapan, pageAt } from '@akashi/web-platform';
import { Icon, Panel, texts } from '@akashi/web-ui';
import { trailOf } from './finding-trail';

/** 経過 and 関連: what happened to the finding, newest first, and where its ground lies. */
@Component({
  selector: 'ak-finding-aside',
  imports: [Icon, Panel, RouterLink],
  template: `
    <ak-panel [title]="t().history">
      @if (context.can('ledger.read')) {
        <a panelHead class="push cap" [routerLink]="at('ledger')">{{ t().ledger }}</a>
      }
      <ol class="trail" [attr.aria-label]="t().history">
        @for (entry of entries(); track $index) {
          <li [class.now]="$first">
            {{ entry.what }}
            <span class="cap">
              <span>{{ entry.who }}</span>
              <time class="id">{{ entry.when }}</time>
            </span>
          </li>
        }
      </ol>
    </ak-panel>
    <ak-panel [title]="t().related">
      <ul class="links">
        <li>
          <ak-icon name="grid" /><a [routerLink]="at('papers', finding().testId)">{{
            t().paper(finding().controlNumber)
          }}</a>
        </li>
        @for (population of finding().populations; track population.id) {
          <li>
            <ak-icon name="dots" /><a [routerLink]="at('populations', population.id)">{{
              t().population(population.code)
            }}</a>
            <span class="cap push id">{{ population.drawn }} / {{ population.rowCount.toLocaleString('en-US') }}</span>
          </li>
        }
        <li>
          <ak-icon name="report" /><a [routerLink]="at('report')">{{ t().report }}</a>
        </li>
      </ul>
    </ak-panel>
  `,
  styles: `
    .trail .cap {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--ak-space-8);
      line-height: 1.4;
    }
    .links li {
      display: flex;
      gap: var(--ak-space-8);
      align-items: center;
      padding: var(--ak-space-4) 0;
    }
    .links ak-icon {
      color: var(--ak-text-3);
    }
  `,
  host: { class: 'stack' },
})
export class FindingAside {
  protected readonly context = inject(EngagementContext);

  readonly engagementId = input.required<string>();
  readonly finding = input.required<FindingView>();

  protected readonly t = texts({
    history: ['経過', 'History'],
    ledger: ['監査証跡', 'Ledger'],
    related: ['関連', 'Related'],
    paper: (number: string) => [`調書 ${number}`, `Paper ${number}`],
    population: (code: string) => [`母集団 ${code}`, `Population ${code}`],
    report: ['報告書 7 発見事項', 'Report, 7 Findings'],
    raised: (n: number) => [
      `逸脱 ${n}件から起票`,
      n === 1 ? 'Raised from one deviation' : `Raised from ${n} deviations`,
    ],
    revised: (version: number) => [`文を第${version}版に変更`, `Text changed to version ${version}`],
    confirmed: (version: number) => [`事実確認（第${version}版）`, `Confirmed (version ${version})`],
    reviewed: ['査閲', 'Reviewed'],
    improved: ['依頼者が改善', 'Improved, says the client'],
  });
  protected readonly entries = computed(() => {
    const t = this.t();
    return trailOf(this.finding()).map(({ what, version, who, when }) => ({
      what:
        what === 'raised'
          ? t.raised(this.finding().deviationCount)
          : what === 'reviewed' || what === 'improved'
            ? t[what]
            : t[what](version),
      who,
      when: when.length > 10 ? momentInJapan(when) : when,
    }));
  });

  protected at(...parts: string[]): string {
    return pageAt(this.engagementId(), ...parts);
  }
}
