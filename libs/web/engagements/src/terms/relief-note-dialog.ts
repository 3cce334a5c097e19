import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { reliefConditionLabels, type ReliefNoteView, type TermsView } from '@akashi/contracts';
import { at, reliefApi, termsApi } from '@akashi/contracts/api';
import { textLimits } from '@akashi/domain/firm';
import { mayNoteRelief, type ReliefCondition } from '@akashi/domain/terms';
import { Api, Sending } from '@akashi/web-platform';
import { Facts, Language, TextareaField, TextField, texts } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
import { reliefNoteFacts } from './term-facts';

export interface ReliefNoteAsk {
  engagementId: string;
  standing: {
    item: ReliefCondition;
    /** What is noted so far; null before anything is. */
    note: ReliefNoteView | null;
  };
}

/** Why a condition of the relief holds or does not, and what was looked at. */
@Component({
  selector: 'ak-relief-note-dialog',
  imports: [Facts, FormDialog, FormField, TextareaField, TextField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().send">
      <p>
        <b>{{ condition() }}</b>
      </p>
      @if (standing(); as now) {
        <ak-facts akStale [facts]="factsOf(now)" />
      }
      <ak-textarea-field [label]="t().note" [help]="t().noteHelp" [rows]="4" [formField]="form.fields.note" />
      <ak-text-field [label]="t().evidence" [help]="t().evidenceHelp" [formField]="form.fields.evidence" />
      @if (standing()) {
        <ak-textarea-field [label]="t().reason" [rows]="2" [formField]="form.fields.reason" />
      }
    </ak-form-dialog>
  `,
})
export class ReliefNoteDialog {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  private readonly ask = inject<ReliefNoteAsk>(DIALOG_DATA);
  private readonly sending = new Sending();
  private readonly item = this.ask.standing.item;
  protected readonly standing = signal(this.ask.standing.note);

  protected readonly t = texts({
    title: ['条件の根拠を記録します', 'Note what a condition rests on'],
    note: ['根拠', 'Ground'],
    noteHelp: ['満たされる、または満たされない理由。', 'Why it holds, or does not.'],
    evidence: ['確かめた資料', 'Evidence'],
    evidenceHelp: ['認証書や説明の文書の名称と、その日付。', 'The certificate or document, and its day.'],
    reason: ['訂正の理由', 'Reason for the correction'],
    send: ['記録', 'Record'],
  });
  protected readonly form = ruleForm({
    said: { note: this.standing()?.note ?? '', evidence: this.standing()?.evidence ?? '', reason: '' },
    required: () => ['note', 'evidence', ...(this.standing() ? (['reason'] as const) : [])],
    limits: { note: textLimits.reason, evidence: textLimits.name, reason: textLimits.reason },
    rule: ({ note, evidence, reason }) =>
      // The page lists what the ruleset asks for, and nothing else can be noted from it.
      mayNoteRelief({ item: this.item, asked: [this.item], note, evidence, correction: this.standing() && { reason } }),
    about: {
      'relief.note-missing': 'note',
      'relief.evidence-missing': 'evidence',
      'relief.evidence-not-storable': 'evidence',
      'terms.correction-reason-missing': 'reason',
    },
    sending: this.sending,
    send: ({ note, evidence, reason }) => this.record(note.trim(), evidence.trim(), reason.trim()),
    refresh: () => this.refresh(),
  });

  protected condition(): string {
    return reliefConditionLabels[this.item][this.language.lang()];
  }

  protected factsOf(note: ReliefNoteView) {
    return reliefNoteFacts(note, this.language.lang());
  }

  private record(note: string, evidence: string, reason: string): Promise<TermsView | undefined> {
    const address = at(reliefApi.note, { engagementId: this.ask.engagementId });
    const body = { item: this.item, note, evidence, version: this.standing()?.version ?? 0, reason };
    return this.sending.run((key) => this.api.send(address, body, key));
  }

  private async refresh(): Promise<void> {
    const { reliefNotes } = await this.api.ask(at(termsApi.view, { engagementId: this.ask.engagementId }));
    this.standing.set(reliefNotes.find(({ item }) => item === this.item) ?? null);
  }
}
