import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { findingTextLabels, problemText, type FindingView } from '@akashi/contracts';
import { findingApi } from '@akashi/contracts/api';
import { mayConfirmFinding } from '@akashi/domain/finding';
import { todayInJapan } from '@akashi/web-platform';
import { Button, DateField, DialogFrame, Language, ProblemNote, TextareaField, TextField, texts } from '@akashi/web-ui';
import { FindingChange } from '../finding-change';
import { type FindingAsk } from './finding-ask';

/** 事実確認: who at the client agreed, when, to the text as it stands now. */
@Component({
  selector: 'ak-confirm-finding-dialog',
  imports: [Button, DateField, DialogFrame, ProblemNote, TextareaField, TextField],
  template: `
    <form (submit)="send($event)" novalidate>
      <ak-dialog-frame [title]="t().title">
        <ak-problem-note [problem]="change.problem()" />
        <blockquote>
          <span class="cap">{{ labels.fact[lang()] }} · {{ t().version(change.finding().textVersion) }}</span>
          <p>{{ fact() }}</p>
        </blockquote>
        <ak-text-field
          [label]="t().who"
          [help]="t().whoHelp"
          [required]="true"
          [(value)]="confirmedBy"
          [fault]="faults().who"
        />
        <ak-date-field [label]="t().on" [required]="true" [(value)]="confirmedOn" [fault]="faults().on" />
        <ak-textarea-field [label]="t().remark" [rows]="2" [maxLength]="2000" [(value)]="remark" />
        <ak-button dialogFoot kind="quiet" (press)="dialog.close()">{{ t().cancel }}</ak-button>
        <ak-button dialogFoot kind="primary" type="submit" key="Ctrl+Enter" [busy]="change.busy()">{{
          t().send
        }}</ak-button>
      </ak-dialog-frame>
    </form>
  `,
  styles: `
    blockquote {
      margin: 0;
      padding: var(--ak-space-8) var(--ak-space-12);
      border-inline-start: 4px solid var(--ak-border-strong);
      background: var(--ak-surface-sunken);
    }
  `,
})
export class ConfirmFindingDialog {
  protected readonly lang = inject(Language).lang;
  protected readonly labels = findingTextLabels;
  private readonly ask = inject<FindingAsk>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<FindingView>>(DialogRef);
  protected readonly change = new FindingChange(this.ask.engagementId, this.ask.finding);

  protected readonly confirmedBy = signal('');
  protected readonly confirmedOn = signal(todayInJapan());
  protected readonly remark = signal('');
  private readonly tried = signal(false);

  protected readonly t = texts({
    title: ['依頼者の事実確認を記録します', 'Record the client’s confirmation'],
    version: (n: number) => [`第${n}版`, `version ${n}`],
    who: ['確認した人（依頼者）', 'Who at the client confirmed'],
    whoHelp: ['部署と氏名。例：情報セキュリティ部 藤井 恵', 'Department and name.'],
    on: ['確認日', 'Confirmed on'],
    remark: ['依頼者の言葉', 'What the client said'],
    cancel: ['やめる', 'Cancel'],
    send: ['事実確認の記録', 'Record'],
  });
  protected readonly fact = computed(() => this.change.finding().texts[0]?.fact ?? '');
  private readonly decision = computed(() => {
    const { state, textVersion, raisedAt } = this.change.finding();
    return mayConfirmFinding({
      state,
      confirmedTextVersion: textVersion,
      textVersion,
      confirmedBy: this.confirmedBy(),
      confirmedOn: this.confirmedOn(),
      raisedOn: todayInJapan(new Date(raisedAt)),
      today: todayInJapan(),
      remark: this.remark(),
    });
  });
  protected readonly faults = computed(() => {
    const decision = this.decision();
    const said = this.tried() && !decision.allowed ? problemText(decision.code)[this.lang()].happened : '';
    const isAboutDay = !decision.allowed && decision.code === 'finding.confirmation-date-invalid';
    return { who: isAboutDay ? '' : said, on: isAboutDay ? said : '' };
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (!this.decision().allowed) return;
    const changed = await this.change.send(findingApi.confirm, {
      textVersion: this.change.finding().textVersion,
      confirmedOn: this.confirmedOn(),
      confirmedBy: this.confirmedBy().trim(),
      remark: this.remark().trim(),
    });
    if (changed) this.dialog.close(changed);
  }
}
