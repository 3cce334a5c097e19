import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { teamRoleLabels, type OwnDeclarationView } from '@akashi/contracts';
import { pageAt } from '@akashi/web-platform';
import { Chip, Language, Panel, texts } from '@akashi/web-ui';

/** Engagements that the person is on and that are closed to them: by name, and nothing of their work; nothing while there are none. */
@Component({
  selector: 'ak-awaited-list',
  imports: [Chip, Panel, RouterLink],
  template: `
    @if (engagements().length > 0) {
      <ak-panel [title]="t().title" [caption]="t().caption" [flush]="true">
        <ul>
          @for (one of rows(); track one.link) {
            <li>
              <a [routerLink]="one.link">{{ one.engagementName }}</a>
              <span class="cap">{{ one.of }}</span>
              <ak-chip [state]="one.declaration ? 'warn' : 'wait'">{{ one.asks }}</ak-chip>
            </li>
          }
        </ul>
      </ak-panel>
    }
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
      gap: var(--ak-space-16);
      align-items: center;
      padding: var(--ak-space-8) var(--ak-space-16);
      border-bottom: 1px solid var(--ak-hair);
    }
    li:last-child {
      border: 0;
    }
    @media (max-width: 720px) {
      li {
        grid-template-columns: minmax(0, 1fr);
        gap: var(--ak-space-4);
      }
    }
  `,
})
export class AwaitedList {
  private readonly language = inject(Language);

  readonly engagements = input.required<readonly OwnDeclarationView[]>();

  protected readonly t = texts({
    title: ['独立性の申告が先の案件', 'Declare first'],
    caption: ['申告するまで内容は表示されません', 'nothing else is shown until then'],
    declare: ['申告してください', 'Declare first'],
    unresolved: ['利害関係の決定待ち', 'Interest not resolved'],
  });
  protected readonly rows = computed(() =>
    this.engagements().map((one) => ({
      ...one,
      link: pageAt(one.engagementId, 'declaration'),
      of: `${one.clientName}　${teamRoleLabels[one.myRole][this.language.lang()]}`,
      asks: one.declaration ? this.t().unresolved : this.t().declare,
    })),
  );
}
