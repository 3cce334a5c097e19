import { Component, computed, inject, input } from '@angular/core';
import { findingStateLabels, type FindingView } from '@akashi/contracts';
import { isReported } from '@akashi/domain/finding';
import { todayInJapan } from '@akashi/web-platform';
import { Avatar, Chip, Language, Panel, texts } from '@akashi/web-ui';
import { daysUntil } from '@akashi/web-ui/date';

/** What the client said: 事実確認 of the facts, and its 改善計画. */
@Component({
  selector: 'ak-finding-answers',
  imports: [Avatar, Chip, Panel],
  templateUrl: './finding-answers.html',
  styleUrl: './finding-answers.css',
})
export class FindingAnswers {
  protected readonly lang = inject(Language).lang;
  protected readonly states = findingStateLabels;

  readonly finding = input.required<FindingView>();

  protected readonly t = texts({
    confirmation: ['依頼者の事実確認', 'Confirmation by the client'],
    agreed: ['事実に相違なし', 'Agreed to the facts'],
    superseded: (version: number) => [`第${version}版への確認`, `Of version ${version}`],
    waiting: ['未確認', 'Not yet'],
    none: ['依頼者はまだ事実を確認していません。', 'The client has not confirmed the facts yet.'],
    plan: ['改善計画', 'Improvement plan'],
    noPlan: ['改善計画はまだありません。', 'There is no improvement plan yet.'],
    planLater: ['改善計画は、報告書の発行後に記録します。', 'The plan is recorded after the report is issued.'],
    due: (day: string) => [`期限 ${day}`, `Due ${day}`],
    left: (n: number) => [`あと${n}日`, `${n} days left`],
    over: (n: number) => [`${n}日超過`, `${n} days over`],
    improved: (day: string) => [`${day} に改善（依頼者）`, `Improved ${day}, says the client`],
    own: ['依頼者の画面で本人が回答', 'answered by themselves on the client’s desk'],
    recordedBy: (name: string) => [`記録 ${name}`, `recorded by ${name}`],
    open: ['実施中', 'Under way'],
  });
  /** The latest answer; one to an earlier text stays in sight, since it is what the client said. */
  protected readonly said = computed(() => {
    const { confirmations, textVersion } = this.finding();
    const [latest] = [...confirmations].sort((a, b) => b.textVersion - a.textVersion);
    return latest && { ...latest, isCurrent: latest.textVersion === textVersion };
  });
  protected readonly planNote = computed(() =>
    isReported(this.finding().state) ? this.t().noPlan : this.t().planLater,
  );
  protected readonly left = computed(() => {
    const improvement = this.finding().improvement;
    if (!improvement || improvement.improvedOn) return null;
    const days = daysUntil(todayInJapan(), improvement.dueOn);
    return days < 0 ? { late: true, text: this.t().over(-days) } : { late: false, text: this.t().left(days) };
  });
}
