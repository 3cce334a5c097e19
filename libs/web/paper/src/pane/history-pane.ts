import { Component, computed, inject, input } from '@angular/core';
import { signedWithLabel, signOffLabels, teamRoleLabels, type PaperView } from '@akashi/contracts';
import { Language, texts, labels } from '@akashi/web-ui';
import { Trail, type TrailEntry } from '@akashi/web-ui/trail';
import { shortMoment, todayInJapan } from '@akashi/web-platform';
import { SignedDifference } from '../difference/signed-difference';
import { lapseText } from '../signature/lapse-text';

/** The signatures of a paper, those that no longer count too, with what changed since. */
@Component({
  selector: 'ak-history-pane',
  imports: [SignedDifference, Trail],
  template: `
    @if (entries().length > 0) {
      <ak-trail [label]="t().title" [entries]="entries()" />
    } @else {
      <p class="sub">{{ t().none }}</p>
    }
    <ak-signed-difference [paper]="paper()" [isFolded]="foldsDifference()" />
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
  private readonly lang = inject(Language).lang;
  readonly foldsDifference = input(false);

  protected readonly t = texts({
    title: ['署名の履歴', 'Signatures'],
    none: ['署名はまだありません。', 'Nobody has signed yet.'],
    round: ['回', 'Round'],
    version: ['版', 'Version'],
    digest: ['今の内容のSHA-256', 'SHA-256 of what is here now'],
    under: (digest: string) => [`署名した内容 ${digest}`, `Signed ${digest}`],
  });
  private readonly lapse = lapseText();
  private readonly roles = labels(signOffLabels);
  private readonly teamRoles = labels(teamRoleLabels);
  protected readonly entries = computed(() =>
    [...this.paper().signOffs].reverse().map((one): TrailEntry => {
      const signedWith = signedWithLabel(one)[this.lang()];
      const under = `${this.t().under(`${one.digest.slice(0, 8)}…`)} · ${signedWith}`;
      const role = (this.teamRoles() as Readonly<Record<string, string>>)[one.teamRole] ?? '';
      return {
        when: this.moment(one.signedAt),
        who: `${one.signerName} ${role}`.trim(),
        what: this.roles()[one.role],
        note: one.voided ? this.lapse(one.voided) : under,
      };
    }),
  );

  private moment(at: string): string {
    return shortMoment(at, todayInJapan().slice(0, 4));
  }
}
