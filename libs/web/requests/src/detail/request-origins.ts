import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RequestOriginView } from '@akashi/contracts';
import { pageAt } from '@akashi/web-platform';
import { Chip, texts } from '@akashi/web-ui';

/** Where a request came from, as a link, and what came there since. */
@Component({
  selector: 'ak-request-origins',
  imports: [Chip, RouterLink],
  template: `
    @for (origin of shown(); track origin.kind + origin.key) {
      <span class="row row--wrap">
        <a [routerLink]="origin.link" [queryParams]="origin.query">{{ origin.said }}</a>
        @if (origin.met) {
          <ak-chip state="ok" form="plain">{{ origin.met }}</ak-chip>
        }
      </span>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--ak-space-4);
    }
  `,
})
export class RequestOrigins {
  readonly engagementId = input.required<string>();
  readonly origins = input.required<readonly RequestOriginView[]>();

  protected readonly t = texts({
    procedure: (name: string) => [`手続 ${name}`, `Procedure ${name}`],
    statement: (no: string) =>
      no === '0' ? ['言明書', 'Statement'] : [`言明書 第${no}版`, `Statement, version ${no}`],
    population: (code: string) => [`母集団 ${code}`, `Population ${code}`],
    finding: (code: string) => [`発見事項 ${code}`, `Finding ${code}`],
    statementMet: (no: string) => [`第${no}版を取込み済み`, `Version ${no} is here`],
    populationMet: ['登録済み', 'Registered'],
    findingMet: (no: string) => [`改善計画 第${no}版あり`, `Plan, version ${no}, is here`],
  });
  protected readonly shown = computed(() => this.origins().map((origin) => ({ ...origin, ...this.wordsOf(origin) })));

  private wordsOf({ kind, key, name, editionId, metBy }: RequestOriginView) {
    const t = this.t();
    const page = (...parts: string[]) => pageAt(this.engagementId(), parts[0] ?? '', ...parts.slice(1));
    switch (kind) {
      case 'procedure':
        return { said: t.procedure(name), link: `/criteria/${editionId ?? ''}/procedures`, query: {}, met: '' };
      case 'statement': {
        const query = metBy ? { version: metBy } : {};
        return { said: t.statement(key), link: page('statement'), query, met: metBy ? t.statementMet(metBy) : '' };
      }
      case 'population': {
        const link = metBy ? page('populations', metBy) : page('populations');
        return { said: t.population(key), link, query: {}, met: metBy ? t.populationMet : '' };
      }
      case 'finding':
        return { said: t.finding(name), link: page('findings', key), query: {}, met: metBy ? t.findingMet(metBy) : '' };
    }
  }
}
