import { Component, computed, input } from '@angular/core';
import { signOffLabels, teamRoleLabels, type PaperView } from '@akashi/contracts';
import { Trail, texts, labels, type TrailEntry } from '@akashi/web-ui';
import { shortMoment, todayInJapan } from '@akashi/web-platform';

const voidReasons: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  'steps-recorded': ['手続の変更により失効', 'Void: the procedures changed'],
  'conclusion-recorded': ['結論の変更により失効', 'Void: the conclusion changed'],
  'evidence-added': ['証跡の追加により失効', 'Void: evidence was added'],
  'evidence-linked': ['証跡の追加により失効', 'Void: evidence was linked'],
  'evidence-replaced': ['証跡の差替えにより失効', 'Void: evidence was replaced'],
  'evidence-unlinked': ['証跡の結びの変更により失効', 'Void: evidence was unlinked'],
  'items-recorded': ['標本の結果の変更により失効', 'Void: item results changed'],
  'item-voided': ['標本の入替えにより失効', 'Void: an item was replaced'],
  'sample-drawn': ['標本の抽出により失効', 'Void: a sample was drawn'],
  'population-linked': ['母集団の変更により失効', 'Void: a population was linked'],
  'deviation-recorded': ['逸脱の記録により失効', 'Void: a deviation was recorded'],
  returned: ['差戻しにより失効', 'Void: returned'],
};

/** The signatures of a paper, those that no longer count too, with what each was put under. */
@Component({
  selector: 'ak-history-pane',
  imports: [Trail],
  template: `
    @if (entries().length > 0) {
      <ak-trail [label]="t().title" [entries]="entries()" />
    } @else {
      <p class="sub">{{ t().none }}</p>
    }
    <dl class="facts">
      <dt>{{ t().round }}</dt>
      <dd class="id">{{ paper().round }}</dd>
      <dt>{{ t().version }}</dt>
      <dd class="id">{{ paper().version }}</dd>
      <dt>{{ t().digest }}</dt>
      <dd class="hash">{{ paper().digest }}</dd>
    </dl>
  `,
  styles: `
    :host {
      display: grid;
      gap: 16px;
      padding: 16px;
      align-content: start;
    }
  `,
})
export class HistoryPane {
  readonly paper = input.required<PaperView>();

  protected readonly t = texts({
    title: ['署名の履歴', 'Signatures'],
    none: ['署名はまだありません。', 'Nobody has signed yet.'],
    round: ['回', 'Round'],
    version: ['版', 'Version'],
    digest: ['今の内容のSHA-256', 'SHA-256 of what is here now'],
    under: (digest: string) => [`署名した内容 ${digest}`, `Signed ${digest}`],
    voided: ['失効', 'Void'],
  });
  private readonly reasons = texts(voidReasons);
  private readonly roles = labels(signOffLabels);
  private readonly teamRoles = labels(teamRoleLabels);
  protected readonly entries = computed(() =>
    [...this.paper().signOffs].reverse().map((one): TrailEntry => {
      const under = this.t().under(`${one.digest.slice(0, 8)}…`);
      const role = (this.teamRoles() as Readonly<Record<string, string>>)[one.teamRole] ?? '';
      return {
        when: this.moment(one.signedAt),
        who: `${one.signerName} ${role}`.trim(),
        what: this.roles()[one.role],
        note: one.voided ? `${under}　${this.whyVoid(one.voided.reason)}　${this.moment(one.voided.at)}` : under,
      };
    }),
  );

  private whyVoid(reason: string): string {
    return (this.reasons() as Readonly<Record<string, string>>)[reason] ?? this.t().voided;
  }

  private moment(at: string): string {
    return shortMoment(at, todayInJapan().slice(0, 4));
  }
}
