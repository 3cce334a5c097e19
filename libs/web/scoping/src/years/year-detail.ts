import { testTypes } from '@akashi/domain/control';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  conclusionLabels,
  scopeBasisText,
  scopeDecisionLabels,
  testTypeLabels,
  testTypeShortLabels,
} from '@akashi/contracts';
import type { CycleClass, OmissionReason } from '@akashi/domain/engagement';
import { momentInJapan } from '@akashi/web-platform';
import { Language, texts } from '@akashi/web-ui';

import type { SourcedTest, YearRow } from './year-rows';

/** The control in focus: what it says, why each of its tests is in or out, and where its earlier tests are known from. */
@Component({
  selector: 'ak-year-detail',
  imports: [RouterLink],
  template: `
    <div class="said">
      <b class="id">{{ row().number }}</b>
      <p>{{ row().text }}</p>
    </div>
    @for (line of lines(); track line.type) {
      <div>
        <h2>
          {{ line.type }}
          @if (line.computed) {
            <s>{{ line.computed }}</s> <span aria-hidden="true">→</span>
          }
          {{ line.decision }}
        </h2>
        <p>{{ line.why }}</p>
        @if (line.reason) {
          <p class="cap">{{ line.reason }}</p>
        }
        @if (line.words) {
          <p class="own">
            <span class="cap">{{ t().own }}</span> {{ line.words }}
          </p>
        }
      </div>
    }
    <div>
      <h2>{{ t().earlier }}</h2>
      @for (test of tests(); track test.key) {
        <p>
          {{ test.text }}
          @if (test.held) {
            <span class="cap">{{ test.held }}</span>
          }
          @if (test.under) {
            <span class="cap">{{ test.under }}</span>
          }
          @if (test.engagementId) {
            <a [routerLink]="['/engagements', test.engagementId, 'overview']">{{ test.source }}</a>
          } @else {
            <span class="cap">{{ test.source }}</span>
          }
        </p>
      } @empty {
        <p class="cap">{{ t().none }}</p>
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
      gap: var(--ak-space-16);
      max-height: 150px;
      overflow: auto;
      padding: var(--ak-space-8) var(--ak-space-16);
      border-top: 1px solid var(--ak-border);
    }
    h2 {
      font-size: var(--ak-size-14);
    }
    .said p {
      overflow-wrap: anywhere;
    }
  `,
  host: { role: 'region', tabindex: '0', '[attr.aria-label]': 't().label' },
})
export class YearDetail {
  private readonly lang = inject(Language).lang;

  readonly row = input.required<YearRow>();
  readonly cycleClasses = input.required<readonly Pick<CycleClass, 'code' | 'title'>[]>();
  readonly omissionReasons = input.required<readonly OmissionReason[]>();

  protected readonly t = texts({
    label: ['選んだ個別管理策', 'Control in focus'],
    earlier: ['過年度の評価', 'Earlier tests'],
    none: ['記録にありません', 'None is known'],
    under: (key: string) => [`旧 ${key}`, `as ${key}`],
    own: ['自法人の判断', 'Own decision'],
    judged: ['文言のほか変更なしと判定', 'judged to be changed in words alone'],
    judgedBy: (who: string, day: string) => [
      `文言のほか変更なしと判定（${who}　${day}）`,
      `judged to be changed in words alone (${who}, ${day})`,
    ],
    otherwise: ['今年の言明と異なる', 'stated otherwise this year'],
    uncompared: ['当時の文言と未照合', 'not held against its wording then'],
    notKept: ['理由は計画を作り直すと残ります', 'Why is kept once the plan is drafted again'],
  });
  protected readonly lines = computed(() =>
    testTypes.flatMap((type) => {
      const cell = this.row().cells[type];
      if (!cell) return [];
      const { decision, reason, computedDecision, computedBasis, overruleReason } = cell;
      const isOtherwise = overruleReason !== null && computedDecision !== null && computedDecision !== decision;
      const title = this.omissionReasons().find(({ code }) => code === reason)?.title[this.lang()];
      return [
        {
          type: testTypeLabels[type][this.lang()],
          decision: scopeDecisionLabels[decision][this.lang()],
          computed: isOtherwise ? scopeDecisionLabels[computedDecision][this.lang()] : '',
          why: computedBasis ? scopeBasisText(computedBasis, this.cycleClasses())[this.lang()] : this.t().notKept,
          reason: title ?? '',
          words: overruleReason ?? '',
        },
      ];
    }),
  );
  protected readonly tests = computed(() =>
    [...this.row().tests]
      .sort((one, other) => other.periodEnd.localeCompare(one.periodEnd))
      .map(({ testType, periodEnd, result, source, engagementId, held, judgedBy, under = null }) => ({
        key: `${testType} ${periodEnd} ${under?.key ?? ''}`,
        text: `${periodEnd} ${testTypeShortLabels[testType][this.lang()]} ${conclusionLabels[result][this.lang()]}`,
        under: under && this.t().under(under.key),
        held: this.heldBy(held, judgedBy),
        source,
        engagementId,
      })),
  );

  private heldBy(held: SourcedTest['held'], by: SourcedTest['judgedBy']): string {
    if (held === 'same') return '';
    return held === 'judged' && by ? this.t().judgedBy(by.name, momentInJapan(by.at).slice(0, 10)) : this.t()[held];
  }
}
