import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import type { EnquiryBody, EnquiryView, TermsView } from '@akashi/contracts';
import { at, enquiryApi, termsApi } from '@akashi/contracts/api';
import { textLimits } from '@akashi/domain/firm';
import { mayRecordEnquiry } from '@akashi/domain/terms';
import { Api, Sending, todayInJapan } from '@akashi/web-platform';
import { Facts, Language, TextareaField, TextField, texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
import { enquiryFacts } from './term-facts';

export interface EnquiryAsk {
  engagementId: string;
  /** The one to be corrected; null for a new one. */
  standing: EnquiryView | null;
}

/** Who asked the firm, when and for what; a correction with its reason. */
@Component({
  selector: 'ak-enquiry-dialog',
  imports: [DateField, Facts, FormDialog, FormField, TextareaField, TextField],
  template: `
    <ak-form-dialog [form]="form" [title]="standing() ? t().correctTitle : t().title" [action]="t().send">
      @if (standing(); as now) {
        <ak-facts akStale [facts]="factsOf(now)" />
      }
      <ak-date-field [label]="t().receivedOn" [formField]="form.fields.receivedOn" />
      <ak-text-field [label]="t().askedBy" [help]="t().askedByHelp" [formField]="form.fields.askedBy" />
      <ak-textarea-field [label]="t().content" [rows]="3" [formField]="form.fields.content" />
      @if (standing()) {
        <ak-textarea-field [label]="t().reason" [rows]="2" [formField]="form.fields.reason" />
      }
    </ak-form-dialog>
  `,
})
export class EnquiryDialog {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  private readonly ask = inject<EnquiryAsk>(DIALOG_DATA);
  private readonly sending = new Sending();
  protected readonly standing = signal(this.ask.standing);

  protected readonly t = texts({
    title: ['引合いを記録します', 'Record an enquiry'],
    correctTitle: ['引合いの記録を訂正します', 'Correct the enquiry'],
    receivedOn: ['受けた日', 'Received'],
    askedBy: ['引合いの相手', 'Asked by'],
    askedByHelp: ['会社と担当者の名前。', 'The company and the person.'],
    content: ['内容', 'What was asked'],
    reason: ['訂正の理由', 'Reason for the correction'],
    send: ['記録', 'Record'],
  });
  protected readonly form = ruleForm({
    said: {
      receivedOn: this.ask.standing?.receivedOn ?? '',
      askedBy: this.ask.standing?.askedBy ?? '',
      content: this.ask.standing?.content ?? '',
      reason: '',
    },
    required: () => ['receivedOn', 'askedBy', 'content', ...(this.ask.standing ? (['reason'] as const) : [])],
    limits: { askedBy: textLimits.name, content: textLimits.reason, reason: textLimits.reason },
    rule: ({ reason, ...facts }) => {
      const correction = this.ask.standing ? { reason } : null;
      return mayRecordEnquiry({ ...facts, today: todayInJapan(), correction });
    },
    about: {
      'terms.date-invalid': 'receivedOn',
      'terms.date-in-future': 'receivedOn',
      'enquiry.asker-missing': 'askedBy',
      'enquiry.asker-not-storable': 'askedBy',
      'enquiry.content-missing': 'content',
      'terms.correction-reason-missing': 'reason',
    },
    sending: this.sending,
    send: ({ receivedOn, askedBy, content, reason }) =>
      this.record({ receivedOn, askedBy: askedBy.trim(), content: content.trim() }, reason.trim()),
    refresh: () => this.refresh(),
  });

  protected factsOf(enquiry: EnquiryView) {
    return enquiryFacts(enquiry, this.language.lang());
  }

  private record(body: EnquiryBody, reason: string): Promise<TermsView | undefined> {
    const { engagementId } = this.ask;
    const now = this.standing();
    return this.sending.run((key) => {
      if (!now) return this.api.send(at(enquiryApi.record, { engagementId }), body, key);
      const address = at(enquiryApi.correct, { engagementId, enquiryId: now.id });
      return this.api.send(address, { ...body, version: now.version, reason }, key);
    });
  }

  private async refresh(): Promise<void> {
    const { enquiries } = await this.api.ask(at(termsApi.view, { engagementId: this.ask.engagementId }));
    this.standing.update((now) => enquiries.find(({ id }) => id === now?.id) ?? now);
  }
}
