import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { labelOf, reportPartLabels, type ReportView } from '@akashi/contracts';
import { at, reportApi } from '@akashi/contracts/api';
import type { EngagementState } from '@akashi/domain/engagement';
import { mayComposeReport, printedSection, type ReportState } from '@akashi/domain/report';
import { noWordRules, wordsToWeigh } from '@akashi/domain/text';
import { Api, EngagementContext, Sending, todayInJapan } from '@akashi/web-platform';
import { Language, TextField, texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormDialog, FormField, WeighedWords, ruleForm } from '@akashi/web-ui/form';
import { composeBody, sentencesOf, toldEvents, type OwnSection, type OwnWords } from './own-words';

export interface ComposeReportAsk {
  engagementId: string;
  engagementState: EngagementState;
  periodEnd: string;
  /** Last day the report may bear. */
  reportBy: string;
  /** A statement newer than the approved plan's waits for its amendment. */
  planIsBehind: boolean;
  /** The day of the issued version that an open correction replaces; null where none is. */
  replacedDate: string | null;
  /** The version that stands; null for the first. */
  report: Pick<ReportView, 'content' | 'state' | 'datedOn' | 'versionNo' | 'changed'> | null;
  documentNumber: string;
  /** What the version that stands says of the firm's own; null before the first. */
  kept: OwnWords | null;
  /** What was typed; null leaves the words as they are. */
  words: OwnWords | null;
  typed: readonly OwnSection[];
}

/** Freezes what the papers say today, with the words that were typed, into a version of the report. */
@Component({
  selector: 'ak-compose-report-dialog',
  imports: [DateField, FormDialog, FormField, TextField, WeighedWords],
  template: `
    <ak-form-dialog [form]="form" [title]="ask.report ? t().anew : t().first" [action]="t().send">
      <p>{{ said() }}</p>
      @if (parts().length > 0) {
        <p class="cap" lang="ja">{{ t().parts }}{{ parts().join('、') }}</p>
      }
      <ak-date-field [label]="t().datedOn" [help]="t().by(ask.reportBy)" [formField]="form.fields.datedOn" />
      <ak-text-field [label]="t().number" [help]="t().numberHelp" [formField]="form.fields.documentNumber" />
      <ak-weighed-words [sentences]="sentences()" [rules]="rules" />
    </ak-form-dialog>
  `,
})
export class ComposeReportDialog {
  private readonly api = inject(Api);
  private readonly lang = inject(Language).lang;
  protected readonly ask = inject<ComposeReportAsk>(DIALOG_DATA);
  private readonly sending = new Sending();
  /** The words to be weighed, as the engagement's ruleset has them. */
  protected readonly rules = inject(EngagementContext).current()?.ruleset.words ?? noWordRules;

  protected readonly t = texts({
    first: ['実施結果報告書を作成します', 'Compose the report'],
    anew: ['報告書を作成し直します', 'Compose the report anew'],
    firstText: [
      '調書・標本・発見事項・言明書の今の記録から、数値と表を集めます。',
      'Figures and tables are gathered from the papers, samples, findings and statement of today.',
    ],
    anewText: (version: number) => [
      `草案 ${version}は旧版として残り、その署名は外れます。`,
      `Draft ${version} is kept as superseded; its signatures are taken off.`,
    ],
    nextText: (version: number) => [
      `第${version}版を置き換える次の版を作成します。第${version}版とその署名は変わりません。`,
      `The version that is to replace version ${version} is composed. Version ${version} and its signatures stay.`,
    ],
    parts: ['変わるところ：', 'What changes: '],
    datedOn: ['報告書の日付', 'Date of the report'],
    by: (day: string) => [`報告期限 ${day}`, `Deadline ${day}`],
    number: ['報告書番号', 'Number of the report'],
    numberHelp: ['空けると自動で付きます。', 'Given by itself when left empty.'],
    send: ['作成', 'Compose'],
  });
  protected readonly said = computed(() => {
    const { report, replacedDate } = this.ask;
    if (!report) return this.t().firstText;
    const isReplacing = replacedDate !== null && report.state === 'issued';
    return isReplacing ? this.t().nextText(report.content.version) : this.t().anewText(report.versionNo);
  });
  protected readonly parts = computed(() => {
    const changed = (this.ask.report?.changed ?? []).map((part) => labelOf(reportPartLabels, part)[this.lang()]);
    const wording = this.ask.report?.content.wording;
    const typed = wording ? this.ask.typed.map((section) => printedSection(wording, section).title) : [];
    return [...new Set([...changed, ...typed])];
  });
  protected readonly form = ruleForm({
    said: {
      datedOn: this.ask.report?.datedOn ?? earliest(todayInJapan(), this.ask.reportBy),
      documentNumber: this.ask.documentNumber,
    },
    required: ['datedOn'],
    limits: { documentNumber: 40 },
    rule: ({ datedOn }) => {
      const { report, engagementState, planIsBehind, replacedDate, periodEnd, words } = this.ask;
      const texts = words ? [words.explanation, ...Object.values(words.texts).flat()] : [];
      return mayComposeReport({
        engagementState,
        reportState: stateOf(report),
        planIsBehind,
        replacedDate,
        reportDate: datedOn,
        periodEnd,
        texts,
        events: words ? toldEvents(words) : [],
        words: this.rules,
        standardTexts: [],
        confirmedWords: this.weighed(),
      });
    },
    about: {
      'report.date-invalid': 'datedOn',
      'report.date-before-period-end': 'datedOn',
      'report.date-before-replaced': 'datedOn',
    },
    sending: this.sending,
    send: (said) => this.compose(said),
  });

  /** All that the firm says in it, typed or kept. */
  protected readonly sentences = computed(() => {
    const own = this.ask.words ?? this.ask.kept;
    return [...(own ? sentencesOf(own) : []), this.form.said().documentNumber];
  });

  /** They stand in sight above the button: whoever presses it has looked at them. */
  private weighed(): string[] {
    return wordsToWeigh(this.sentences(), this.rules);
  }

  private compose(said: { datedOn: string; documentNumber: string }): Promise<ReportView | undefined> {
    const body = composeBody(this.ask.words, said, this.weighed());
    const address = at(reportApi.compose, { engagementId: this.ask.engagementId });
    return this.sending.run((key) => this.api.send(address, body, key));
  }
}

/** A report is not issued before the day it bears, so it bears today unless its deadline has passed. */
function earliest(today: string, deadline: string): string {
  return today < deadline ? today : deadline;
}

/** An approval of what the papers no longer say does not hold, so it stands in nobody's way. */
function stateOf(report: ComposeReportAsk['report']): ReportState | null {
  if (!report) return null;
  return report.state === 'approved' && report.changed.length > 0 ? 'draft' : report.state;
}
