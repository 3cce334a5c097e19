import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DeclaredPopulationView } from '@akashi/contracts';
import { pageAt } from '@akashi/web-platform';
import { Panel, texts } from '@akashi/web-ui';

/** What the statement names and nobody has registered yet: each leads to its registration under its code. */
@Component({
  selector: 'ak-missing-populations',
  imports: [Panel, RouterLink],
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
  });

  protected page(): string {
    return pageAt(this.engagementId(), 'populations', 'new');
  }
}
