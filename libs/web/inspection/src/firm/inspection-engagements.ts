import { Component, computed, inject, input, output } from '@angular/core';
import type { InspectedEngagementView, InspectionBundleView, InspectionView } from '@akashi/contracts';
import { at, inspectionBundleApi } from '@akashi/contracts/api';
import { momentInJapan, Session } from '@akashi/web-platform';
import { Button, Dialogs, Panel, texts, Toasts } from '@akashi/web-ui';
import { GiveBundleDialog, type GiveBundleAsk } from './give-bundle-dialog';

/** 開示した案件: each with why it is open, and what its inspectors were given of it to keep. */
@Component({
  selector: 'ak-inspection-engagements',
  imports: [Button, Panel],
  styleUrl: './inspections-page.css',
  template: `
    <ak-panel [title]="t().title" [flush]="true">
      <ul class="list">
        @for (engagement of engagements(); track engagement.id) {
          <li>
            <div class="line line--engagement">
              <span
                ><b>{{ engagement.name }}</b> {{ engagement.clientName }}</span
              >
              <span class="cap">{{ engagement.reason }}</span>
              @if (mayGive()) {
                <ak-button size="s" icon="box" [reason]="giveReason()" (press)="give(engagement)"
                  >{{ t().give }}<span class="vh"> {{ engagement.name }}</span></ak-button
                >
              }
            </div>
            @for (bundle of engagement.bundles; track bundle.id) {
              <div class="line line--in">
                @if (mayGive()) {
                  <a [href]="bundle.address" download>{{ t().bundle(bundle.inspectorName) }}</a>
                } @else {
                  <span>{{ t().bundle(bundle.inspectorName) }}</span>
                }
                <span class="cap">{{ bundle.givenByName }} · {{ bundle.moment }}</span>
              </div>
            }
          </li>
        }
        @if (closed() > 0) {
          <li class="line cap">{{ t().closed(closed()) }}</li>
        }
      </ul>
    </ak-panel>
  `,
})
export class InspectionEngagements {
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);

  readonly inspection = input.required<InspectionView>();
  readonly given = output();

  /** Counted among the opened ones, and closed to whoever reads this until they have declared. */
  protected readonly closed = computed(() => this.inspection().engagements - this.inspection().opened.length);
  protected readonly t = texts({
    title: ['開示した案件', 'Opened engagements'],
    closed: (count: number) => [
      `ほかに ${count}件：独立性を申告し、利害関係の扱いが決まると表示されます。`,
      `${count} more: shown once you have declared your independence and any interest is resolved.`,
    ],
    give: ['検査用の一式', 'Bundle'],
    bundle: (name: string) => [`検査用の一式（${name}）`, `Bundle for ${name}`],
    notInForce: ['検査の期間中に作成できます。', 'It is made while the inspection is in force.'],
    nobody: ['検査担当者を先に招待してください。', 'Invite an inspector first.'],
    done: (name: string) => [
      `検査用の一式を作成しました。${name}さんは自分の画面から取得できます。`,
      `The bundle was made. ${name} takes it from their own pages.`,
    ],
  });
  /** Giving one and reading it is the office’s; an administrator sees that it was given. */
  protected readonly mayGive = computed(() => this.session.can('inspector.invite'));
  protected readonly giveReason = computed(() => {
    const { standing, people } = this.inspection();
    if (standing !== 'in-force') return this.t().notInForce;
    return people.some(({ state }) => state !== 'ended') ? '' : this.t().nobody;
  });
  protected readonly engagements = computed(() => {
    const { opened, bundles } = this.inspection();
    return opened.map((engagement) => ({
      ...engagement,
      bundles: bundles.filter(({ engagementId }) => engagementId === engagement.id).map(shown),
    }));
  });

  protected async give(engagement: InspectedEngagementView): Promise<void> {
    if (this.giveReason() !== '') return;
    const ask = { inspection: this.inspection(), engagement };
    const bundle = await this.dialogs.open<InspectionBundleView, GiveBundleAsk>(GiveBundleDialog, ask);
    if (bundle) this.toasts.show(this.t().done(bundle.inspectorName));
    this.given.emit();
  }
}

function shown(bundle: InspectionBundleView) {
  const { id, engagementId, givenAt } = bundle;
  const address = at(inspectionBundleApi.file, { engagementId, inspectionBundleId: id }).url;
  return { ...bundle, address, moment: momentInJapan(givenAt) };
}
