import { Component, computed, inject, input } from '@angular/core';
import type { ClientStatementCheckView } from '@akashi/contracts';
import { at, clientStatementApi } from '@akashi/contracts/api';
import { faultText } from '@akashi/contracts/faults';
import { Icon, Language, texts } from '@akashi/web-ui';

/** What there is to mend in a file: where, what stands there, and what would be right. */
@Component({
  selector: 'ak-client-statement-faults',
  imports: [Icon],
  template: `
    <div class="row row--wrap">
      <b>{{ t().count(check().stops, check().warnings) }}</b>
      @if (check().faults.length > 0) {
        <a class="btn btn--s push" [href]="marked()" download><ak-icon name="download" />{{ t().marked }}</a>
      }
    </div>
    <ul>
      @for (fault of rows(); track $index) {
        <li>
          <span [class]="fault.stops ? 'ink-bad' : 'ink-warn'"
            ><ak-icon [name]="fault.stops ? 'bad' : 'warn'" [size]="16"
          /></span>
          <span class="what">
            <b
              >{{ fault.what }} <span class="cap id">{{ fault.where }}</span></b
            >
            @if (fault.value) {
              <span>{{ t().value(fault.value) }}</span>
            }
            <span class="cap">{{ fault.right }}</span>
          </span>
        </li>
      }
    </ul>
    @if (left() > 0) {
      <p class="cap">{{ t().more(left()) }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--ak-space-12);
      min-width: 0;
    }
    li {
      display: flex;
      gap: var(--ak-space-12);
      padding-block: var(--ak-space-8);
      border-bottom: 1px solid var(--ak-hair);
    }
    .what {
      display: grid;
      min-width: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class StatementFaults {
  private readonly language = inject(Language);

  readonly check = input.required<ClientStatementCheckView>();

  protected readonly t = texts({
    count: (stops: number, warnings: number) => [
      `直すところ ${stops}件 · 確かめるところ ${warnings}件`,
      `${stops} to mend · ${warnings} to look at`,
    ],
    marked: ['印を付けた写し', 'Copy with marks'],
    value: (value: string) => [`書かれているもの：${value}`, `Stands there: ${value}`],
    choices: (words: string) => [`次のどれかを書いてください：${words}`, `Write one of: ${words}`],
    registered: (value: string) => [`登録は「${value}」です。`, `The register says “${value}”.`],
    more: (n: number) => [`ほかに ${n}件あります。`, `${n} more.`],
  });
  protected readonly rows = computed(() => {
    const [t, lang] = [this.t(), this.language.lang()];
    return this.check().faults.map(({ rule, sheet, place, value, grade, choices, registered, criterion }) => {
      const { what, next } = faultText(rule)[lang];
      return {
        what,
        where: [sheet, place, criterion].filter(Boolean).join(' '),
        value,
        stops: grade !== 'warn',
        right: [
          choices?.length ? t.choices(choices.join('・')) : next,
          registered === undefined ? '' : t.registered(registered),
        ]
          .filter(Boolean)
          .join(' '),
      };
    });
  });
  protected readonly left = computed(() => {
    const { stops, warnings, faults } = this.check();
    return stops + warnings - faults.length;
  });
  protected readonly marked = computed(
    () => at(clientStatementApi.marked, { statementFileId: this.check().id }, { lang: this.language.lang() }).url,
  );
}
