import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import {
  consultationOutcomeLabels,
  type ConsultationBody,
  type ConsultationView,
  type TermsView,
} from '@akashi/contracts';
import { at, consultationApi, termsApi } from '@akashi/contracts/api';
import { allow } from '@akashi/domain';
import { textLimits } from '@akashi/domain/firm';
import { consultationOutcomes, mayRecordConsultation, type ConsultationOutcome } from '@akashi/domain/terms';
import { Api, Sending, todayInJapan } from '@akashi/web-platform';
import { Facts, Language, SegmentedChoice, TextareaField, texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
import { consultationFacts } from './term-facts';

export interface ConsultationAsk {
  engagementId: string;
  /** The one to be corrected; null for a new one. */
  standing: ConsultationView | null;
}

/** 事前相談 with IPA: when it was held and what came of it; a correction with its reason. */
@Component({
  selector: 'ak-consultation-dialog',
  imports: [DateField, Facts, FormDialog, FormField, SegmentedChoice, TextareaField],
  template: `
    <ak-form-dialog [form]="form" [title]="standing() ? t().correctTitle : t().title" [action]="t().send">
      @if (standing(); as now) {
        <ak-facts akStale [facts]="factsOf(now)" />
      }
      <ak-date-field [label]="t().heldOn" [formField]="form.fields.heldOn" />
      <ak-segmented-choice [label]="t().outcome" [options]="outcomes()" [formField]="form.fields.outcome" />
      <ak-textarea-field [label]="t().note" [help]="t().noteHelp" [rows]="3" [formField]="form.fields.note" />
      @if (standing()) {
        <ak-textarea-field [label]="t().reason" [rows]="2" [formField]="form.fields.reason" />
      }
    </ak-form-dialog>
  `,
})
export class ConsultationDialog {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  private readonly ask = inject<ConsultationAsk>(DIALOG_DATA);
  private readonly sending = new Sending();
  protected readonly standing = signal(this.ask.standing);

  protected readonly t = texts({
    title: ['事前相談を記録します', 'Record a pre-consultation'],
    correctTitle: ['事前相談の記録を訂正します', 'Correct the pre-consultation'],
    heldOn: ['相談の日', 'Held'],
    outcome: ['結果', 'Outcome'],
    unchosen: ['結果を選んでください。', 'Choose the outcome.'],
    note: ['内容', 'Note'],
    noteHelp: ['指摘があったときは、その内容。', 'Where there were comments, what they were.'],
    reason: ['訂正の理由', 'Reason for the correction'],
    send: ['記録', 'Record'],
  });
  protected readonly outcomes = computed(() =>
    consultationOutcomes.map((value) => ({ value, label: consultationOutcomeLabels[value][this.language.lang()] })),
  );
  protected readonly form = ruleForm({
    said: {
      heldOn: this.ask.standing?.heldOn ?? '',
      outcome: (this.ask.standing?.outcome ?? '') as string,
      note: this.ask.standing?.note ?? '',
      reason: '',
    },
    required: ({ outcome }) => [
      'heldOn',
      ...(outcome === 'COMMENTS' ? (['note'] as const) : []),
      ...(this.ask.standing ? (['reason'] as const) : []),
    ],
    limits: { note: textLimits.reason, reason: textLimits.reason },
    rule: ({ heldOn, outcome, note, reason }) => {
      const known = consultationOutcomes.find((one) => one === outcome);
      const correction = this.ask.standing ? { reason } : null;
      const facts = { heldOn, note: note.trim(), today: todayInJapan(), correction };
      return known ? mayRecordConsultation({ ...facts, outcome: known }) : allow;
    },
    about: {
      'terms.date-invalid': 'heldOn',
      'terms.date-in-future': 'heldOn',
      'consultation.comments-missing': 'note',
      'terms.correction-reason-missing': 'reason',
    },
    checks: ({ outcome }) => ({ outcome: outcome === '' ? this.t().unchosen : '' }),
    sending: this.sending,
    send: ({ heldOn, outcome, note, reason }) =>
      this.record({ heldOn, outcome: outcome as ConsultationOutcome, note: note.trim() }, reason.trim()),
    refresh: () => this.refresh(),
  });

  protected factsOf(consultation: ConsultationView) {
    return consultationFacts(consultation, this.language.lang());
  }

  private record(body: ConsultationBody, reason: string): Promise<TermsView | undefined> {
    const { engagementId } = this.ask;
    const now = this.standing();
    return this.sending.run((key) => {
      if (!now) return this.api.send(at(consultationApi.record, { engagementId }), body, key);
      const address = at(consultationApi.correct, { engagementId, consultationId: now.id });
      return this.api.send(address, { ...body, version: now.version, reason }, key);
    });
  }

  private async refresh(): Promise<void> {
    const { consultations } = await this.api.ask(at(termsApi.view, { engagementId: this.ask.engagementId }));
    this.standing.update((now) => consultations.find(({ id }) => id === now?.id) ?? now);
  }
}
