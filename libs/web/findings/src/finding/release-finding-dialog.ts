import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { findingTextLabels } from '@akashi/contracts';
import { findingApi } from '@akashi/contracts/api';
import { isReported, mayReleaseFinding } from '@akashi/domain/finding';
import { EngagementContext, todayInJapan } from '@akashi/web-platform';
import { Language, TextareaField, texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
import { FindingChange } from '../finding-change';
import { type FindingAsk } from './finding-ask';

/** 事実の提示: what leaves the firm is in sight before it does, with the day by which it is to be answered. */
@Component({
  selector: 'ak-release-finding-dialog',
  imports: [DateField, FormDialog, FormField, TextareaField],
  template: `
    <ak-form-dialog icon="out" [form]="form" [title]="t().title" [action]="t().send">
      <p>{{ asksPlan() ? t().plan : t().facts }}</p>
      @if (written(); as text) {
        <blockquote>
          <span class="cap">{{ t().leaves(change.finding().textVersion) }}</span>
          <b>{{ text.title }}</b>
          @for (part of parts; track part) {
            @if (text[part]) {
              <span class="cap">{{ labels[part][lang()] }}</span>
              <p>{{ text[part] }}</p>
            }
          }
        </blockquote>
      }
      <ak-date-field [label]="t().by" [formField]="form.fields.answerBy" />
      <ak-textarea-field [label]="t().note" [help]="t().noteHelp" [rows]="2" [formField]="form.fields.note" />
    </ak-form-dialog>
  `,
  styles: `
    blockquote {
      display: grid;
      gap: var(--ak-space-4);
      margin: 0;
      padding: var(--ak-space-8) var(--ak-space-12);
      border-inline-start: 4px solid var(--ak-border-strong);
      background: var(--ak-surface-sunken);
      overflow-wrap: anywhere;
    }
    blockquote p {
      white-space: pre-line;
    }
  `,
})
export class ReleaseFindingDialog {
  protected readonly lang = inject(Language).lang;
  private readonly context = inject(EngagementContext);
  protected readonly labels = findingTextLabels;
  protected readonly parts = ['fact', 'statedControl', 'difference', 'periodNote'] as const;
  private readonly ask = inject<FindingAsk>(DIALOG_DATA);
  protected readonly change = new FindingChange(this.ask.engagementId, this.ask.finding);

  protected readonly t = texts({
    title: ['依頼者に提示します', 'Put it before the client'],
    facts: [
      '依頼者の承認者が、自分の画面で事実のとおりか、補足か、違いかを答えます。',
      'The client’s approver answers on their own desk whether it is so.',
    ],
    plan: [
      '依頼者の承認者が、自分の画面で改善計画を出します。',
      'The client’s approver hands in the plan on their own desk.',
    ],
    leaves: (version: number) => [
      `依頼者に見えるもの：第${version}版の文、該当する標本の行、管理策番号`,
      `What the client sees: version ${version} of the text, the rows that show it, the control’s number`,
    ],
    by: ['回答期限', 'Answer by'],
    note: ['添え書き', 'A word to them'],
    noteHelp: ['依頼者がそのまま読みます。なくても送れます。', 'The client reads it as it stands; may stay empty.'],
    send: ['提示', 'Put before the client'],
  });
  protected readonly asksPlan = computed(() => isReported(this.change.finding().state));
  protected readonly written = computed(() => this.change.finding().texts[0]);
  protected readonly form = ruleForm({
    said: { answerBy: '', note: '' },
    required: ['answerBy'],
    limits: { note: 2000 },
    rule: ({ answerBy, note }) => {
      const { state, hasApprover } = this.change.finding();
      const engagementState = this.context.current()?.state ?? 'in_fieldwork';
      return mayReleaseFinding({ engagementState, state, hasApprover, answerBy, note, today: todayInJapan() });
    },
    about: { 'finding.answer-day-invalid': 'answerBy', 'finding.release-note-not-storable': 'note' },
    sending: this.change,
    send: ({ answerBy, note }) => this.change.send(findingApi.release, { answerBy, note: note.trim() }),
    refresh: () => this.change.refresh(),
  });
}
