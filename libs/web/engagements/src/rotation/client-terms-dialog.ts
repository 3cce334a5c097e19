import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { teamRoleLabels, type CountedTermView } from '@akashi/contracts';
import { Button, DialogFrame, Language, texts } from '@akashi/web-ui';

export interface ClientTermsAsk {
  readonly name: string;
  readonly clientName: string;
  readonly terms: readonly CountedTermView[];
}

/** What years on a client are made of: the engagements, the newest first. */
@Component({
  selector: 'ak-client-terms-dialog',
  imports: [Button, DialogFrame, RouterLink],
  template: `
    <ak-dialog-frame [title]="t().title(ask.name, ask.clientName)" [wide]="true">
      <div class="scroll" tabindex="0" role="region" [attr.aria-label]="t().table">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{{ t().engagement }}</th>
              <th scope="col">{{ t().period }}</th>
              <th scope="col">{{ t().role }}</th>
              <th scope="col">{{ t().counted }}</th>
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track $index) {
              <tr>
                <th scope="row">
                  @if (row.engagementId) {
                    <a [routerLink]="['/engagements', row.engagementId, 'overview']" (click)="dialog.close()">{{
                      row.engagementName
                    }}</a>
                  } @else {
                    <span class="sub">{{ t().unnamed }}</span>
                  }
                </th>
                <td class="id">{{ row.start }}〜{{ row.end }}</td>
                <td>{{ row.roleName }}</td>
                <td>{{ row.isCounted ? t().yes : t().no }}</td>
              </tr>
            } @empty {
              <tr>
                <td colspan="4" class="sub">{{ t().none }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
      <ak-button dialogFoot data-first key="Esc" [keyBound]="false" (press)="dialog.close()">{{ t().close }}</ak-button>
    </ak-dialog-frame>
  `,
  styles: `
    tbody th {
      font-weight: 400;
    }
    td {
      white-space: nowrap;
    }
  `,
})
export class ClientTermsDialog {
  private readonly lang = inject(Language).lang;
  protected readonly dialog = inject<DialogRef<void>>(DialogRef);
  protected readonly ask = inject<ClientTermsAsk>(DIALOG_DATA);

  protected readonly t = texts({
    title: (name: string, client: string) => [`${name}さんの担当　${client}`, `${name} on ${client}`],
    table: ['担当した案件の表', 'Table of engagements'],
    engagement: ['案件', 'Engagement'],
    period: ['対象期間', 'Period'],
    role: ['役割', 'Role'],
    counted: ['連続年数', 'Years in a row'],
    yes: ['数える', 'Counts'],
    no: ['数えない（間が空いた）', 'Does not (a year between)'],
    unnamed: ['閲覧できない案件', 'Not open to you'],
    none: ['この依頼者を担当した記録はありません。', 'No engagement of this client is on record.'],
    close: ['閉じる', 'Close'],
  });
  protected readonly rows = computed(() =>
    this.ask.terms.map((term) => ({ ...term, roleName: teamRoleLabels[term.role][this.lang()] })),
  );
}
