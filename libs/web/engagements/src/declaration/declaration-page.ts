import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { teamRoleLabels, type OwnDeclarationView } from '@akashi/contracts';
import { at, teamApi } from '@akashi/contracts/api';
import { isIndependent } from '@akashi/domain/engagement';
import { Api, EngagementContext, pageAt, problemOf } from '@akashi/web-platform';
import { Facts, Language, Note, PageFrame, Panel, ReadState, texts, type Fact } from '@akashi/web-ui';
import { closedText } from '../closed-engagement';
import { DeclarationPanel } from './declaration-panel';

/** All of an engagement that somebody on its team is shown before they have declared, and while an interest is not resolved. */
@Component({
  selector: 'ak-declaration-page',
  imports: [DeclarationPanel, Facts, Note, Panel, ReadState, RouterLink],
  template: `
    <div class="head">
      <h1>{{ t().title }}</h1>
    </div>
    <div class="body">
      @if (!own.hasValue()) {
        <div class="panel">
          <ak-read-state [loading]="true" [problem]="problem()" [rows]="4" (retry)="own.reload()" />
        </div>
      } @else {
        <div class="page">
          @if (isOpen()) {
            <ak-note kind="ok" [live]="true" [title]="t().opened">
              <a [routerLink]="overview()">{{ t().open }}</a>
            </ak-note>
          } @else if (own.value().declaration) {
            <ak-note kind="warn" [live]="true" [title]="t().unresolved">
              <p>{{ decides() }}</p>
            </ak-note>
          } @else {
            <ak-note kind="info" [title]="t().first">
              <p>{{ t().firstText }}</p>
            </ak-note>
          }
          <ak-panel [title]="own.value().engagementName">
            <ak-facts [facts]="facts()" />
          </ak-panel>
          <ak-declaration-panel
            [engagementId]="engagementId()"
            [member]="own.value()"
            [closed]="closed()"
            (declared)="take($event)"
          />
        </div>
      }
    </div>
  `,
  styles: `
    .page {
      display: grid;
      gap: var(--ak-space-16);
      max-width: 720px;
    }
  `,
})
export class DeclarationPage {
  private readonly context = inject(EngagementContext);
  private readonly language = inject(Language);
  private readonly router = inject(Router);
  private readonly refusalOf = closedText();

  readonly engagementId = input.required<string>();
  /** Where the person meant to go when the engagement was found closed to them. */
  readonly to = input<string>();

  protected readonly own = inject(Api).read(() => at(teamApi.ownDeclaration, { engagementId: this.engagementId() }));
  protected readonly problem = computed(() => problemOf(this.own.error()));
  protected readonly t = texts({
    title: ['独立性の申告', 'Declaration of independence'],
    first: [
      'この案件を開く前に、独立性を申告してください',
      'Declare your independence before you open this engagement',
    ],
    firstText: [
      '申告するまで、案件の名称と依頼者のほかは表示されません。',
      'Until you have declared, nothing is shown but its name and whose it is.',
    ],
    unresolved: ['利害関係の扱いが決まるまで、この案件は開けません', 'Closed until your interest is resolved'],
    leaderDecides: (name: string) => [
      `扱いを決めるのは、業務実施責任者の${name}さん、または品質管理部門です。利害関係なしと申告し直しても、決定は必要です。`,
      `${name}, who leads the engagement, or the quality office decides. To declare anew without an interest needs their decision too.`,
    ],
    officeDecides: [
      '扱いを決めるのは品質管理部門です。利害関係なしと申告し直しても、決定は必要です。',
      'The quality office decides. To declare anew without an interest needs their decision too.',
    ],
    opened: ['申告が済んでいます', 'You have declared'],
    open: ['案件を開く', 'Open the engagement'],
    client: ['依頼者', 'Client'],
    service: ['サービス', 'Service'],
    period: ['監査対象期間', 'Period'],
    role: ['私の役割', 'My role'],
    leader: ['業務実施責任者', 'Led by'],
  });
  protected readonly isOpen = computed(() => this.own.hasValue() && isIndependent(this.own.value().declaration));
  protected readonly overview = computed(() => pageAt(this.engagementId(), 'overview'));
  protected readonly closed = computed(() => (this.own.hasValue() ? this.refusalOf(this.own.value().state) : ''));
  protected readonly decides = computed(() => {
    const name = this.own.value()?.leaderName;
    return name ? this.t().leaderDecides(name) : this.t().officeDecides;
  });
  protected readonly facts = computed((): Fact[] => {
    const own = this.own.value();
    if (!own) return [];
    const t = this.t();
    return [
      { label: t.client, value: own.clientName },
      { label: t.service, value: own.serviceName },
      { label: t.period, value: `${own.periodStart}〜${own.periodEnd}` },
      { label: t.role, value: teamRoleLabels[own.myRole][this.language.lang()] },
      ...(own.leaderName ? [{ label: t.leader, value: own.leaderName }] : []),
    ];
  });

  constructor() {
    inject(PageFrame).describe(() => ({ crumbs: [{ label: this.own.value()?.engagementName ?? this.t().title }] }));
  }

  protected take(own: OwnDeclarationView): void {
    this.own.set(own);
    this.context.leave();
    if (this.isOpen()) void this.router.navigateByUrl(this.next());
  }

  /** Only ever a page of this engagement: the address is anybody's to write. */
  private next(): string {
    const to = this.to();
    const inside = pageAt(this.engagementId(), '');
    return to?.startsWith(inside) && to !== pageAt(this.engagementId(), 'declaration') ? to : this.overview();
  }
}
