import { Component, computed, inject, input } from '@angular/core';
import { scopeDecisionLabels, testTypeLabels, testTypeShortLabels } from '@akashi/contracts';
import type { TestType } from '@akashi/domain/control';
import type { ScopeSum, ScopeSums } from '@akashi/domain/scope';
import { Chip, Language, texts } from '@akashi/web-ui';

/**
 * In scope plus omitted equals all controls, for every type of test, and together they are the tests. Update tests stand here
 * once there are any.
 */
@Component({
  selector: 'ak-scope-sums-bar',
  imports: [Chip],
  template: `
    <div class="sum" role="group" [attr.aria-label]="t().label">
      @for (line of lines(); track line.name) {
        <span class="line">
          <span class="name"
            ><span class="full">{{ line.name }}</span
            ><span class="short" aria-hidden="true">{{ line.short }}</span></span
          >
          <span class="eq"
            ><small>{{ labels().in }}</small
            ><b>{{ line.sum.in.toLocaleString('en-US') }}</b></span
          >
          <span class="sub" aria-hidden="true">＋</span>
          <span class="eq"
            ><small>{{ labels().omitted }}</small
            ><b>{{ line.sum.omitted.toLocaleString('en-US') }}</b></span
          >
          <span class="sub" aria-hidden="true">＝</span>
          <span class="eq"
            ><b>{{ line.sum.all.toLocaleString('en-US') }}</b></span
          >
        </span>
      }
      <span class="eq"
        ><small>{{ t().controls }}</small
        ><b>{{ sums().controls.toLocaleString('en-US') }}</b></span
      >
      @if (sums().reconciled) {
        <ak-chip state="ok">{{ t().equal }}</ak-chip>
      } @else {
        <ak-chip state="bad">{{ t().unequal }}</ak-chip>
      }
      <span class="eq push"
        ><small>{{ t().tests }}</small
        ><b>{{ sums().tests.toLocaleString('en-US') }}</b></span
      >
    </div>
  `,
  styleUrls: ['../sum-bar.css'],
  styles: `
    .line {
      display: flex;
      align-items: center;
      gap: 8px;
      padding-inline-end: 12px;
      border-inline-end: 1px solid var(--ak-border);
    }
    .name {
      font-weight: 700;
      white-space: nowrap;
    }
    .short {
      display: none;
    }
    @media (max-width: 1180px) {
      .line small {
        display: none;
      }
      .full {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      .short {
        display: inline;
      }
    }
  `,
})
export class ScopeSumsBar {
  private readonly language = inject(Language);

  readonly sums = input.required<ScopeSums>();

  protected readonly t = texts({
    label: ['範囲の突合', 'Reconciliation of the scope'],
    controls: ['個別管理策', 'Controls'],
    tests: ['作られる手続', 'Tests to be created'],
    equal: ['一致', 'adds up'],
    unequal: ['一致しません', 'does not add up'],
  });
  protected readonly labels = computed(() => {
    const lang = this.language.lang();
    return { in: scopeDecisionLabels.in[lang], omitted: scopeDecisionLabels.omitted[lang] };
  });
  protected readonly lines = computed(() => {
    const lang = this.language.lang();
    const { design, operation, update } = this.sums();
    const line = (type: TestType, sum: ScopeSum) => ({
      name: lang === 'ja' ? testTypeLabels[type].ja : testTypeShortLabels[type].en,
      short: testTypeShortLabels[type][lang],
      sum,
    });
    return [line('DESIGN', design), line('OPERATION', operation), ...(update.in > 0 ? [line('UPDATE', update)] : [])];
  });
}
