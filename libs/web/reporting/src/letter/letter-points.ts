import { Component, computed, inject, input, output } from '@angular/core';
import { pointAnswerLabels, type LetterPointView } from '@akashi/contracts';
import { momentInJapan } from '@akashi/web-platform';
import { Button, Chip, Language, texts } from '@akashi/web-ui';

/** The points of the letter: what was confirmed, what was qualified in which words, and who acknowledged that why. */
@Component({
  selector: 'ak-letter-points',
  imports: [Button, Chip],
  template: `
    <table class="table table--edge">
      <thead>
        <tr>
          <th scope="col">{{ t().point }}</th>
          <th scope="col">{{ t().answer }}</th>
          <th scope="col">{{ t().acknowledged }}</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.code) {
          <tr>
            <th scope="row">
              {{ row.text }}
              @if (row.words) {
                <q>{{ row.words }}</q>
              }
            </th>
            <td>
              @if (row.answer) {
                <ak-chip [state]="row.answer === 'confirmed' ? 'ok' : 'warn'">{{ row.label }}</ak-chip>
              } @else {
                <ak-chip state="wait">{{ t().open }}</ak-chip>
              }
            </td>
            <td>
              @if (row.acknowledgement; as one) {
                {{ one.reason }}<small>{{ one.byName }} {{ row.at }}</small>
              } @else if (row.answer === 'qualified') {
                <ak-button size="s" [reason]="reason()" [shown]="false" (press)="acknowledge.emit(row.source)"
                  >{{ t().acknowledge }}<span class="vh"> {{ row.text }}</span></ak-button
                >
              } @else {
                —
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
    @if (reason() && waits()) {
      <p class="cap">{{ reason() }}</p>
    }
  `,
  styles: `
    th[scope='row'] {
      font-weight: 400;
      min-width: 320px;
    }
    q {
      display: block;
      margin-top: 2px;
      color: var(--ak-sub);
      quotes: '「' '」';
    }
    td {
      vertical-align: top;
    }
    td:nth-child(2) {
      white-space: nowrap;
    }
    .cap {
      padding-top: var(--ak-space-8);
    }
  `,
  host: { style: 'display: block' },
})
export class LetterPoints {
  private readonly language = inject(Language);

  readonly points = input.required<readonly LetterPointView[]>();
  /** Why a qualified point cannot be acknowledged by this person now. */
  readonly reason = input('');
  readonly acknowledge = output<LetterPointView>();

  protected readonly t = texts({
    point: ['項目', 'Point'],
    answer: ['回答', 'Answer'],
    acknowledged: ['承認者の確認', 'Acknowledged by the approver'],
    acknowledge: ['留保の確認', 'Acknowledge'],
    open: ['未記録', 'Not recorded'],
  });
  protected readonly waits = computed(() =>
    this.points().some(({ answer, acknowledgement }) => answer === 'qualified' && !acknowledgement),
  );
  protected readonly rows = computed(() => {
    const lang = this.language.lang();
    return this.points().map((source, index) => ({
      ...source,
      source,
      text: `${index + 1}. ${lang === 'ja' ? source.textJa : source.textEn}`,
      label: source.answer ? pointAnswerLabels[source.answer][lang] : '',
      at: source.acknowledgement ? momentInJapan(source.acknowledgement.at) : '',
    }));
  });
}
