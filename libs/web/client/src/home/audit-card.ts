import { Component, computed, input } from '@angular/core';
import type { ClientAuditView } from '@akashi/contracts';
import { Chip, Facts, Panel, texts, type ChipState, type Fact } from '@akashi/web-ui';

const chips: Readonly<Record<ClientAuditView['stage'], ChipState>> = {
  preparing: 'wait',
  'under-way': 'doing',
  reporting: 'doing',
  done: 'ok',
};

/** One audit of a service: its period, where it stands, whom to ask, and by when what is due. */
@Component({
  selector: 'ak-audit-card',
  imports: [Chip, Facts, Panel],
  template: `
    <ak-panel [title]="audit().serviceName">
      <span panelHead class="push"
        ><ak-chip [state]="chip()">{{ t()[audit().stage] }}</ak-chip></span
      >
      <ak-facts [facts]="facts()" />
    </ak-panel>
  `,
})
export class AuditCard {
  readonly audit = input.required<ClientAuditView>();
  readonly firmName = input.required<string>();
  readonly today = input.required<string>();

  protected readonly t = texts({
    preparing: ['準備中', 'Being prepared'],
    'under-way': ['監査中', 'Under way'],
    reporting: ['報告書の作成中', 'Being reported'],
    done: ['報告済み', 'Reported'],
    period: ['対象期間', 'Period'],
    between: (from: string, to: string) => [`${from} から ${to}`, `${from} to ${to}`],
    firm: ['監査機関', 'Audit firm'],
    ask: ['お問い合わせ先', 'Whom to ask'],
    nobody: ['決まりしだい表示します', 'Shown once it is settled'],
    report: ['報告書', 'Report'],
    apply: ['登録の申請', 'Application'],
    validUntil: ['登録の有効期限', 'Registration valid until'],
    by: (day: string) => [`${day} まで`, `by ${day}`],
    comma: ['、', ', '],
  });
  protected readonly chip = computed(() => chips[this.audit().stage]);
  protected readonly facts = computed((): readonly Fact[] => {
    const [t, { periodStart, periodEnd, contacts, dates }] = [this.t(), this.audit()];
    return [
      { label: t.period, value: t.between(periodStart, periodEnd) },
      { label: t.firm, value: this.firmName() },
      { label: t.ask, value: contacts.map(({ name }) => name).join(t.comma) || t.nobody },
      ...dates.map(({ kind, date }) => ({ label: t[kind], value: t.by(date) })),
    ];
  });
}
