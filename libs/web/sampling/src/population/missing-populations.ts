import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AskedFromRow, DeclaredPopulationView } from '@akashi/contracts';
import { pageAt } from '@akashi/web-platform';
import { Panel, texts } from '@akashi/web-ui';
import { AskedRequests } from '@akashi/web-ui/asked-requests';

/** What the statement names and nobody has registered yet: each leads to its registration under its code. */
@Component({
  selector: 'ak-missing-populations',
  imports: [AskedRequests, Panel, RouterLink],
  template: `
    <ak-panel [title]="t().title(missing().length)" [caption]="t().caption" [flush]="true">
      <div class="scroll" tabindex="0" role="region" [attr.aria-label]="t().title(missing().length)">
        <table class="table table--edge">
          <thead>
            <tr>
              <th scope="col">{{ t().code }}</th>
              <th scope="col">{{ t().name }}</th>
              <th scope="col">{{ t().reason }}</th>
              <th scope="col" class="num">{{ t().controls }}</th>
              <th scope="col">{{ t().asked }}</th>
            </tr>
          </thead>
          <tbody>
            @for (one of missing(); track one.code) {
              <tr>
                <th scope="row" class="id">
                  @if (mayRegister()) {
                    <a [routerLink]="page()" [queryParams]="{ code: one.code }">{{ one.code }}</a>
                  } @else {
                    {{ one.code }}
                  }
                </th>
                <td>{{ one.name || '—' }}</td>
                <td>{{ one.reason || '—' }}</td>
                <td class="num">{{ one.controls }}</td>
                <td class="row">
                  <ak-asked-requests [rows]="asked()" [key]="one.code" [page]="requests()" />
                  @if (mayAsk()) {
                    <a class="btn btn--quiet btn--s" [routerLink]="requests()" [queryParams]="{ missing: one.code }">{{
                      t().ask
                    }}</a>
                  }
                </td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    </ak-panel>
  `,
  styles: `
    :host {
      display: block;
      margin-block-end: var(--ak-space-16);
    }
    .scroll {
      max-height: 260px;
      overflow: auto;
    }
  `,
})
export class MissingPopulations {
  readonly missing = input.required<readonly DeclaredPopulationView[]>();
  readonly engagementId = input.required<string>();
  readonly mayRegister = input.required<boolean>();
  readonly mayAsk = input.required<boolean>();
  /** What the client was asked for of them. */
  readonly asked = input.required<readonly AskedFromRow[]>();

  protected readonly t = texts({
    title: (count: number) => [
      `言明書にあり、まだ登録していない母集団 ${count}`,
      `${count} populations of the statement that are not registered yet`,
    ],
    caption: ['番号から登録を始めます', 'Begin a registration from its code'],
    code: ['番号', 'Code'],
    name: ['母集団', 'Population'],
    reason: ['同一とする理由', 'Why they are one'],
    controls: ['個別管理策', 'Controls'],
    asked: ['依頼', 'Request'],
    ask: ['一覧を依頼', 'Ask for the list'],
  });

  protected requests(): string {
    return pageAt(this.engagementId(), 'requests');
  }

  protected page(): string {
    return pageAt(this.engagementId(), 'populations', 'new');
  }
}
