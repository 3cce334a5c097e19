import { Component, computed, inject, input, output } from '@angular/core';
import { tokenScopeLabels, tokenStateLabels, type ApiTokenView, type FirmTokenView } from '@akashi/contracts';
import { momentInJapan } from '@akashi/web-platform';
import { Button, Chip, Language, texts } from '@akashi/web-ui';

const states = { live: 'ok', expired: 'warn', revoked: 'locked' } as const;

/** API tokens with how far they reach, until when, and when they were used last; one that works can be ended. */
@Component({
  selector: 'ak-token-list',
  imports: [Button, Chip],
  template: `
    <div class="scroll" tabindex="0" role="region" [attr.aria-label]="t().table">
      <table class="table table--edge">
        <thead>
          <tr>
            <th scope="col">{{ t().name }}</th>
            <th scope="col">{{ t().reach }}</th>
            <th scope="col">{{ t().term }}</th>
            <th scope="col">{{ t().lastUse }}</th>
            <th scope="col">
              <span class="vh">{{ t().act }}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.source.id) {
            <tr>
              <th scope="row">
                <b>{{ row.source.name }}</b>
                @if (row.maker; as maker) {
                  <small>{{ maker }}</small>
                }
              </th>
              <td>
                {{ row.permissions }}<small>{{ row.engagements }}</small>
              </td>
              <td>
                <ak-chip form="plain" [state]="row.state">{{ row.stateText }}</ak-chip><small class="id">{{
                  row.until
                }}</small>
              </td>
              <td class="id">
                {{ row.lastUse }}<small>{{ row.source.lastUsedFrom }}</small>
              </td>
              <td class="acts">
                @if (row.source.state === 'live') {
                  <ak-button size="s" kind="quiet" icon="x" (press)="end.emit(row.source)"
                    >{{ t().end }}<span class="vh"> {{ row.source.name }}</span></ak-button
                  >
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    small {
      display: block;
      color: var(--ak-ink-2);
    }
    .acts {
      text-align: end;
      white-space: nowrap;
    }
  `,
})
export class TokenList {
  private readonly language = inject(Language);

  readonly tokens = input.required<readonly (ApiTokenView | FirmTokenView)[]>();
  readonly end = output<ApiTokenView>();

  protected readonly t = texts({
    table: ['APIトークンの表', 'Table of API tokens'],
    name: ['名前', 'Name'],
    reach: ['読める範囲', 'What it reads'],
    term: ['状態・期限', 'State, term'],
    lastUse: ['最終利用', 'Last use'],
    act: ['操作', 'Actions'],
    end: ['失効', 'End'],
    until: (moment: string) => [`${moment} まで`, `until ${moment}`],
    unused: ['未使用', 'Never'],
    allEngagements: ['読めるすべての案件', 'All engagements that its maker may read'],
    someEngagements: (n: number) => [`${n}件の案件だけ`, n === 1 ? 'One engagement alone' : `${n} engagements alone`],
    stopped: (name: string) => [`${name}（停止中）`, `${name} (disabled)`],
  });
  protected readonly rows = computed(() => {
    const [lang, t] = [this.language.lang(), this.t()];
    return this.tokens().map((source) => ({
      source,
      maker: this.makerOf(source),
      permissions: source.permissions.map((one) => tokenScopeLabels[one][lang]).join(lang === 'ja' ? '、' : ', '),
      engagements: source.engagementIds ? t.someEngagements(source.engagementIds.length) : t.allEngagements,
      state: states[source.state],
      stateText: tokenStateLabels[source.state][lang],
      until: t.until(momentInJapan(source.expiresAt)),
      lastUse: source.lastUsedAt ? momentInJapan(source.lastUsedAt) : t.unused,
    }));
  });

  private makerOf(token: ApiTokenView | FirmTokenView): string | null {
    if (!('makerName' in token)) return null;
    return token.isMakerDisabled ? this.t().stopped(token.makerName) : token.makerName;
  }
}
