import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { EngagementView } from '@akashi/contracts';
import { Button, Panel, texts } from '@akashi/web-ui';
import { factsOf, nextStep, nextStepPages, type NextStep } from './next-step';

/** The one thing to do next, worked out for the person who looks. */
@Component({
  selector: 'ak-next-step-panel',
  imports: [Button, Panel],
  template: `
    <ak-panel [next]="true">
      <div class="next">
        <h2 class="ink-wait">{{ t().title }}</h2>
        <p class="what">{{ words().what }}</p>
        @if (words().why) {
          <p class="sub">{{ words().why }}</p>
        }
        <div class="row">
          <ak-button kind="primary" [key]="key()" (press)="go()">{{ words().go }}</ak-button>
        </div>
      </div>
    </ak-panel>
  `,
  styles: `
    .next {
      display: grid;
      gap: 6px;
    }
    .what {
      font-size: var(--ak-size-16);
      font-weight: 700;
      line-height: 1.5;
    }
  `,
})
export class NextStepPanel {
  private readonly router = inject(Router);

  readonly engagement = input.required<EngagementView>();

  protected readonly t = texts({
    title: ['次にすること', 'Next'],
    staff: ['体制を整える', 'Staff the engagement'],
    staffWhy: [
      '業務実施責任者の資格と、チームの外の審査担当者が要ります。',
      'It needs a qualified leader and a quality reviewer from outside the team.',
    ],
    staffGo: ['計画・体制へ', 'To planning and team'],
    accept: ['案件の受嘱', 'Accept the engagement'],
    acceptWhy: ['体制と独立性の申告がそろいました。', 'Team and declarations are complete.'],
    await: ['ほかの人の手続を待っています', 'Others have the next step'],
    awaitAcceptanceWhy: [
      '独立性の申告がそろうと、業務実施責任者が受嘱します。',
      'The leader accepts once everyone has declared their independence.',
    ],
    awaitPlanWhy: [
      '計画の承認は業務実施責任者が行います。承認されると手続が始められます。',
      'The leader approves the plan; then testing can begin.',
    ],
    import: ['言明書の取込み', 'Import the statement'],
    importWhy: [
      '依頼者の言明書を取り込むと、管理基準と照らした件数が出ます。',
      'Once imported, the statement is set against the criteria, number by number.',
    ],
    importGo: ['言明書へ', 'To the statement'],
    draft: ['範囲の計画', 'Draft the scope'],
    draftWhy: [
      'どの個別管理策に手続を行い、どれを省くかを決めます。',
      'Decide which controls are tested, and why the rest are not.',
    ],
    scopeGo: ['範囲へ', 'To the scope'],
    approve: ['計画の承認', 'Approve the plan'],
    approveWhy: [
      '承認すると管理基準の版が固定され、手続が作られます。',
      'Approval pins the edition of the criteria and creates the tests.',
    ],
    amend: ['計画の変更', 'Amend the plan'],
    amendWhy: [
      '計画より新しい言明書が届いています。変更を承認するまで、報告書は作れません。',
      'A statement newer than the plan came in. Until the amendment is approved, no report can be composed.',
    ],
    amendGo: ['言明書の比較へ', 'To the comparison'],
    review: (n: number) => [`${n.toLocaleString('en-US')}件の査閲`, `Review ${n.toLocaleString('en-US')} tests`],
    reviewGo: ['査閲を始める', 'Start reviewing'],
    perform: (n: number) => [
      `${n.toLocaleString('en-US')}件の手続の実施`,
      `Perform ${n.toLocaleString('en-US')} tests`,
    ],
    performGo: ['マトリクスへ', 'To the matrix'],
    performNone: ['手続はすべて実施済みです', 'All tests are performed'],
    report: ['実施結果報告書の作成', 'Prepare the report'],
    reportGo: ['報告書へ', 'To the report'],
    handOver: ['引渡し', 'Hand the package over'],
    handOverGo: ['引渡しへ', 'To the handover'],
    register: ['登録の記録', 'Record the registration'],
    read: ['監査証跡の確認', 'Read the ledger'],
    readGo: ['監査証跡へ', 'To the ledger'],
  });
  private readonly facts = computed(() => factsOf(this.engagement()));
  protected readonly step = computed(() => nextStep(this.facts()));
  protected readonly key = computed(() => (this.step() === 'review' ? 'G R' : ''));
  protected readonly words = computed(() => this.say(this.step()));

  protected go(): void {
    const pages = nextStepPages[this.step()].split('/');
    void this.router.navigate(['/engagements', this.engagement().id, ...pages]);
  }

  private say(step: NextStep): { what: string; why?: string; go: string } {
    const t = this.t();
    const { toPerform, toReview } = this.facts();
    const words: Record<NextStep, { what: string; why?: string; go: string }> = {
      staff: { what: t.staff, why: t.staffWhy, go: t.staffGo },
      accept: { what: t.accept, why: t.acceptWhy, go: t.staffGo },
      'await-acceptance': { what: t.await, why: t.awaitAcceptanceWhy, go: t.staffGo },
      import: { what: t.import, why: t.importWhy, go: t.importGo },
      draft: { what: t.draft, why: t.draftWhy, go: t.scopeGo },
      'approve-plan': { what: t.approve, why: t.approveWhy, go: t.scopeGo },
      'await-plan': { what: t.await, why: t.awaitPlanWhy, go: t.scopeGo },
      amend: { what: t.amend, why: t.amendWhy, go: t.amendGo },
      review: { what: t.review(toReview), go: t.reviewGo },
      perform: { what: toPerform > 0 ? t.perform(toPerform) : t.performNone, go: t.performGo },
      report: { what: t.report, go: t.reportGo },
      'hand-over': { what: t.handOver, go: t.handOverGo },
      register: { what: t.register, go: t.handOverGo },
      read: { what: t.read, go: t.readGo },
    };
    return words[step];
  }
}
