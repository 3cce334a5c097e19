import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { pointAnswerLabels, type AnswerLetterBody, type LetterView } from '@akashi/contracts';
import { at, letterApi } from '@akashi/contracts/api';
import { allow } from '@akashi/domain';
import { mayAnswerLetter, pointAnswers, type AnsweredPoint, type ReportState } from '@akashi/domain/report';
import { Api, Sending } from '@akashi/web-platform';
import { Language, SegmentedChoice, TextareaField, texts } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface AnswerLetterAsk {
  engagementId: string;
  letter: LetterView;
  reportState: ReportState | null;
}

/** By code of a point its answer, by `wordsOf(code)` the client's words; and why they are recorded anew. */
type Said = Record<string, string>;

const wordsOf = (code: string): string => `${code}.words`;

/** Every point of the letter as the client answered it. Nothing is chosen beforehand: each is read off the paper. */
@Component({
  selector: 'ak-answer-letter-dialog',
  imports: [FormDialog, FormField, SegmentedChoice, TextareaField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().send" [wide]="true">
      <p class="sub">{{ t().what }}</p>
      @for (point of points(); track point.code) {
        <div class="point">
          <ak-segmented-choice [label]="point.label" [options]="options()" [formField]="form.fields[point.code]!" />
          @if (form.said()[point.code] === 'qualified') {
            <ak-textarea-field [label]="t().words" [rows]="2" [formField]="form.fields[point.wordsField]!" />
          }
        </div>
      }
      @if (isCorrection) {
        <ak-textarea-field [label]="t().reason" [rows]="2" [formField]="form.fields['reason']!" />
      }
    </ak-form-dialog>
  `,
  styles: `
    .point {
      display: grid;
      gap: var(--ak-space-8);
      padding-bottom: var(--ak-space-12);
      border-bottom: 1px solid var(--ak-hair);
    }
  `,
})
export class AnswerLetterDialog {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  private readonly ask = inject<AnswerLetterAsk>(DIALOG_DATA);
  private readonly sending = new Sending();
  private readonly asked = this.ask.letter.points.map(({ code }) => code);
  protected readonly isCorrection = this.ask.letter.pointsVersion > 0;

  protected readonly t = texts({
    title: ['経営者確認書の各項目を記録します', 'Record the points of the written representation'],
    what: [
      '確認書に書かれたとおりに選びます。留保があるときは、依頼者の言葉をそのまま写します。',
      'Choose as the letter says it. Where a point is qualified, copy the client’s own words.',
    ],
    words: ['依頼者の言葉', 'Words of the client'],
    unchosen: ['確認か留保ありかを選んでください。', 'Choose one of the two.'],
    reason: ['記録し直す理由', 'Reason for recording them anew'],
    send: ['項目の記録', 'Record the points'],
  });
  protected readonly points = computed(() =>
    this.ask.letter.points.map(({ code, textJa, textEn }, index) => ({
      code,
      label: `${index + 1}. ${this.language.lang() === 'ja' ? textJa : textEn}`,
      wordsField: wordsOf(code),
    })),
  );
  protected readonly options = computed(() =>
    pointAnswers.map((value) => ({
      value,
      label: pointAnswerLabels[value][this.language.lang()],
      tone: value === 'confirmed' ? ('ok' as const) : ('warn' as const),
    })),
  );
  protected readonly form = ruleForm({
    said: Object.fromEntries([
      ...this.ask.letter.points.flatMap(({ code, answer, words }) => [
        [code, answer ?? ''],
        [wordsOf(code), words],
      ]),
      ['reason', ''],
    ]) as Said,
    required: (said) => [
      ...this.asked.filter((code) => said[code] === 'qualified').map(wordsOf),
      ...(this.isCorrection ? ['reason'] : []),
    ],
    limits: Object.fromEntries([...this.asked.map(wordsOf), 'reason'].map((field) => [field, 2000])),
    rule: (said) => {
      const points = this.pointsOf(said);
      // Which points are open is said beside each of them.
      if (points.length < this.asked.length) return allow;
      const { reportState } = this.ask;
      const reason = said['reason'] ?? '';
      return mayAnswerLetter({ reportState, asked: this.asked, points, isCorrection: this.isCorrection, reason });
    },
    about: { 'letter.correction-reason-missing': 'reason' },
    checks: (said) => Object.fromEntries(this.asked.map((code) => [code, said[code] === '' ? this.t().unchosen : ''])),
    sending: this.sending,
    send: (said) => {
      const { pointsVersion: version } = this.ask.letter;
      return this.record({ version, points: this.pointsOf(said), reason: (said['reason'] ?? '').trim() });
    },
  });

  private pointsOf(said: Said): AnsweredPoint[] {
    return this.asked.flatMap((code) => {
      const answer = pointAnswers.find((known) => known === said[code]);
      if (!answer) return [];
      return [{ code, answer, words: answer === 'qualified' ? (said[wordsOf(code)] ?? '').trim() : '' }];
    });
  }

  private record(body: AnswerLetterBody): Promise<LetterView | undefined> {
    const { engagementId, letter } = this.ask;
    const address = at(letterApi.answer, { engagementId, letterId: letter.id });
    return this.sending.run((key) => this.api.send(address, body, key));
  }
}
