import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AuditScopeSums } from '@akashi/domain/scope';
import { EngagementContext } from '@akashi/web-platform';
import { Note, texts } from '@akashi/web-ui';

/** Of a plan of ISMAP-LIU: how many controls the firm audits, how many the provider itself, and of how many nobody is sure. */
@Component({
  selector: 'ak-audit-scopes',
  imports: [Note, RouterLink],
  template: `
    <ak-note [kind]="sums().uncertain > 0 ? 'warn' : 'info'" [title]="t().title(sums())">
      @if (sums().uncertain > 0) {
        <p>
          {{ t().uncertain(sums().uncertain) }}
          <a routerLink="/rulesets" [queryParams]="{ version: rulesetId() }">{{ t().link }}</a>
        </p>
      }
    </ak-note>
  `,
})
export class AuditScopes {
  private readonly context = inject(EngagementContext);

  readonly sums = input.required<AuditScopeSums>();

  protected readonly rulesetId = computed(() => this.context.current()?.ruleset.id ?? null);
  protected readonly t = texts({
    title: ({ external, internal }: AuditScopeSums) => [
      `外部監査 ${external} ＋ 内部監査 ${internal} ＝ 個別管理策 ${external + internal}`,
      `${external} audited from outside + ${internal} by the provider = ${external + internal} controls`,
    ],
    uncertain: (n: number) => [
      `このうち ${n}件は、監査の主体が要確認です。`,
      `Of ${n} of them it is to be checked who audits them.`,
    ],
    link: ['制度の規則の「外部監査と内部監査」', 'The ruleset’s «External and internal audit»'],
  });
}
