import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { firmRoleLabels, type MemberView } from '@akashi/contracts';
import { at, memberApi } from '@akashi/contracts/api';
import { firmRoles, type FirmRole } from '@akashi/domain/access';
import { maySetFirmRoles } from '@akashi/domain/firm';
import { Api, Sending } from '@akashi/web-platform';
import { CheckField, Language, texts } from '@akashi/web-ui';
import { FormDialog, ruleForm } from '@akashi/web-ui/form';
import type { DisableMemberAsk } from './disable-member-dialog';

/** A member's roles in the firm. Those of an engagement are given in the engagement. */
@Component({
  selector: 'ak-set-firm-roles-dialog',
  imports: [CheckField, FormDialog],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title(ask.member.name)" [action]="t().send">
      <fieldset class="field">
        <legend>{{ t().roles }}</legend>
        @for (role of allRoles; track role) {
          <ak-check-field
            [label]="roleLabels[role][language.lang()]"
            [checked]="form.said().firmRoles.includes(role)"
            (checkedChange)="toggle(role, $event)"
          />
        }
      </fieldset>
      <p class="cap">{{ t().next }}</p>
    </ak-form-dialog>
  `,
})
export class SetFirmRolesDialog {
  private readonly api = inject(Api);
  protected readonly language = inject(Language);
  protected readonly ask = inject<DisableMemberAsk>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: (name: string) => [`${name}さんの権限の役割を変更します`, `Set the roles of ${name}`],
    roles: ['権限の役割', 'Roles in the firm'],
    next: [
      '次の操作から効きます。案件の役割は、案件の「計画・体制」で決めます。',
      'It acts on the next thing they do. Roles in an engagement are given in its plan and team.',
    ],
    send: ['変更', 'Set'],
  });
  protected readonly allRoles = firmRoles;
  protected readonly roleLabels = firmRoleLabels;
  protected readonly form = ruleForm({
    said: { firmRoles: [...this.ask.member.firmRoles] as FirmRole[] },
    rule: ({ firmRoles: rolesAfter }) => {
      const { member, askedBy, administrators } = this.ask;
      return maySetFirmRoles({
        userId: member.userId,
        isDisabled: false,
        knownRoles: firmRoles,
        rolesAfter,
        askedBy,
        administrators,
      });
    },
    sending: this.sending,
    send: (said) => this.set([...said.firmRoles]),
  });

  protected toggle(role: FirmRole, isOn: boolean): void {
    const { firmRoles: roles } = this.form.said();
    this.form.patch({ firmRoles: firmRoles.filter((one) => (one === role ? isOn : roles.includes(one))) });
  }

  private set(roles: FirmRole[]): Promise<MemberView | undefined> {
    const { userId, version } = this.ask.member;
    const body = { firmRoles: roles, version };
    return this.sending.run((key) => this.api.send(at(memberApi.setRoles, { userId }), body, key));
  }
}
