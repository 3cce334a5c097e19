import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { teamRoleLabels, type RotationLimitView } from '@akashi/contracts';
import { at, rotationApi } from '@akashi/contracts/api';
import { maySetRotationLimit } from '@akashi/domain/rotation';
import { Api, Sending } from '@akashi/web-platform';
import { Facts, Language, TextareaField, texts, type Fact } from '@akashi/web-ui';
import { FormDialog, FormField, NumberField, ruleForm } from '@akashi/web-ui/form';

/** After how many years in a role the firm wants another, with the reason. */
@Component({
  selector: 'ak-set-rotation-limit-dialog',
  imports: [Facts, FormDialog, FormField, NumberField, TextareaField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title(role())" [action]="t().save">
      <ak-facts akStale [facts]="standing()" />
      <ak-number-field [label]="t().years" [help]="t().help" [formField]="form.fields.years" />
      <ak-textarea-field [label]="t().reason" [rows]="3" [formField]="form.fields.reason" />
    </ak-form-dialog>
  `,
})
export class SetRotationLimitDialog {
  private readonly api = inject(Api);
  private readonly lang = inject(Language).lang;
  private readonly base = signal(inject<RotationLimitView>(DIALOG_DATA));
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: (role: string) => [`${role}の関与年数の上限を変更します`, `Change the limit of years: ${role}`],
    years: ['上限（年）', 'Limit in years'],
    help: [
      '同じ依頼者をこの年数を超えて続けると警告します。空欄にすると上限をなくします。',
      'Warns beyond so many years in a row on a client. Leave it empty for no limit.',
    ],
    limit: ['いまの上限', 'The limit now'],
    some: (n: number) => [`${n}年`, n === 1 ? '1 year' : `${n} years`],
    none: ['なし', 'None'],
    reason: ['理由', 'Reason'],
    save: ['変更', 'Change'],
  });
  protected readonly role = computed(() => teamRoleLabels[this.base().role][this.lang()]);
  protected readonly standing = computed((): readonly Fact[] => {
    const { years, reason } = this.base();
    return [
      { label: this.t().limit, value: years === null ? this.t().none : this.t().some(years) },
      { label: this.t().reason, value: reason || '—' },
    ];
  });
  protected readonly form = ruleForm({
    said: { years: this.base().years, reason: '' },
    required: ['reason'],
    limits: { reason: 2000 },
    rule: ({ years, reason }) => maySetRotationLimit({ years, reason, before: this.base().years }),
    about: {
      'rotation.out-of-range': 'years',
      'rotation.unchanged': 'years',
      'rotation.needs-reason': 'reason',
    },
    sending: this.sending,
    send: ({ years, reason }) => this.set(years, reason),
    refresh: async () => {
      const all = await this.api.ask(at(rotationApi.limits));
      this.base.update((before) => all.find(({ role }) => role === before.role) ?? before);
    },
  });

  private set(years: number | null, reason: string): Promise<RotationLimitView[] | undefined> {
    const { role, version } = this.base();
    const address = at(rotationApi.setLimit, { role });
    return this.sending.run((key) => this.api.send(address, { years, reason: reason.trim(), version }, key));
  }
}
