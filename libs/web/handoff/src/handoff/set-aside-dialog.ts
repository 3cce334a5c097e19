import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import type { PackageItemView } from '@akashi/contracts';
import { at, packageItemApi } from '@akashi/contracts/api';
import { allow, refuse } from '@akashi/domain';
import { packageItemFaults } from '@akashi/domain/handoff';
import { Api, Sending } from '@akashi/web-platform';
import { Language, texts } from '@akashi/web-ui';
import { ReasonDialog, ruleForm } from '@akashi/web-ui/form';
import { type ItemAsk } from './record-item-dialog';

/** A paper that does not apply to this engagement, with the reason. */
@Component({
  selector: 'ak-set-aside-dialog',
  imports: [ReasonDialog],
  template: ` <ak-reason-dialog [form]="form" [title]="t().title(name())" [label]="t().reason" [action]="t().send" /> `,
})
export class SetAsideDialog {
  private readonly api = inject(Api);
  private readonly lang = inject(Language).lang;
  private readonly ask = inject<ItemAsk>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: (name: string) => [`${name} を該当なしにします`, `Set ${name} aside`],
    reason: ['該当しない理由', 'Why it does not apply'],
    send: ['該当なし', 'Set aside'],
  });
  protected readonly name = computed(() => (this.lang() === 'ja' ? this.ask.item.titleJa : this.ask.item.titleEn));
  protected readonly form = ruleForm({
    said: { reason: this.ask.item.reason },
    required: ['reason'],
    limits: { reason: 2000 },
    rules: {
      reason: ({ reason }) => {
        const { form } = this.ask.item;
        const item = { form, state: 'NOT_APPLICABLE' as const, reason, sha256: null };
        const [fault] = packageItemFaults([item], [{ code: form, required: 'WHEN_APPLICABLE' }], 0);
        return fault ? refuse(fault.code) : allow;
      },
    },
    sending: this.sending,
    send: ({ reason }) => this.setAside(reason.trim()),
  });

  private setAside(reason: string): Promise<PackageItemView | undefined> {
    const { engagementId, item } = this.ask;
    const address = at(packageItemApi.setAside, { engagementId, form: item.form });
    const body = { reason, version: item.version };
    return this.sending.run((key) => this.api.send(address, body, key));
  }
}
