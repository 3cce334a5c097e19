import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { problemText, type PackageItemView } from '@akashi/contracts';
import { packageItemFaults } from '@akashi/domain/handoff';
import { Api, Sending, inEngagement } from '@akashi/web-platform';
import { Button, DialogFrame, Language, ProblemNote, TextareaField, texts } from '@akashi/web-ui';
import { type ItemAsk } from './record-item-dialog';

/** A paper that does not apply to this engagement, with the reason. */
@Component({
  selector: 'ak-set-aside-dialog',
  imports: [Button, DialogFrame, ProblemNote, TextareaField],
  template: `
    <form (submit)="send($event)" novalidate>
      <ak-dialog-frame [title]="t().title(name())">
        <ak-problem-note [problem]="sending.problem()" />
        <ak-textarea-field
          [label]="t().reason"
          [required]="true"
          [rows]="3"
          [maxLength]="2000"
          [(value)]="reason"
          [fault]="fault()"
        />
        <ak-button dialogFoot kind="quiet" (press)="dialog.close()">{{ t().cancel }}</ak-button>
        <ak-button dialogFoot kind="primary" type="submit" key="Ctrl+Enter" [busy]="sending.busy()">{{
          t().send
        }}</ak-button>
      </ak-dialog-frame>
    </form>
  `,
})
export class SetAsideDialog {
  private readonly api = inject(Api);
  private readonly lang = inject(Language).lang;
  private readonly ask = inject<ItemAsk>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<PackageItemView>>(DialogRef);
  protected readonly sending = new Sending();
  protected readonly reason = signal(this.ask.item.reason);
  private readonly tried = signal(false);

  protected readonly t = texts({
    title: (name: string) => [`${name} を該当なしにします`, `Set ${name} aside`],
    reason: ['該当しない理由', 'Why it does not apply'],
    cancel: ['やめる', 'Cancel'],
    send: ['該当なし', 'Set aside'],
  });
  protected readonly name = computed(() => (this.lang() === 'ja' ? this.ask.item.titleJa : this.ask.item.titleEn));
  private readonly refusal = computed(() => {
    const { form } = this.ask.item;
    const item = { form, state: 'NOT_APPLICABLE' as const, reason: this.reason(), sha256: null };
    return packageItemFaults([item], [{ code: form, required: 'WHEN_APPLICABLE' }], 0)[0]?.code;
  });
  protected readonly fault = computed(() => {
    const code = this.refusal();
    return this.tried() && code ? problemText(code)[this.lang()].happened : '';
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.refusal()) return;
    const { engagementId, item } = this.ask;
    const path = inEngagement(engagementId, 'package', 'items', item.form, 'set-aside');
    const body = { reason: this.reason().trim(), version: item.version };
    const changed = await this.sending.run((key) => this.api.post<PackageItemView>(path, body, key));
    if (changed) this.dialog.close(changed);
  }
}
