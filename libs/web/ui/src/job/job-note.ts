import { Component, computed, inject, input, output } from '@angular/core';
import { jobKindLabels, jobStepLabels, type JobView, type ProblemCode } from '@akashi/contracts';
import { isJobOpen } from '@akashi/domain/job';
import { Button } from '../button/button';
import { Note } from '../message/note';
import { ProblemTexts } from '../refusal/problem-texts';
import { Language, texts } from '../text/text';
import { elapsedWords } from '../progress/elapsed-words';
import { ProgressBar } from '../progress/progress-bar';

/** Long work where it was asked for: which step of how many, for how long, and how to stop it; or in which step it failed. */
@Component({
  selector: 'ak-job-note',
  imports: [Button, Note, ProgressBar],
  template: `
    @if (isOpen()) {
      <ak-note kind="plain" icon="doing" [title]="name()">
        <div class="row">
          <span role="status">{{ doing() }}</span>
          <span class="cap id">{{ t().step(job().step, job().steps) }}</span>
          <span class="cap id">{{ t().elapsed(elapsed()) }}</span>
          <span class="push"
            ><ak-button size="s" [reason]="reason()" [shown]="false" [busy]="busy()" (press)="stop.emit()">{{
              t().stop
            }}</ak-button></span
          >
        </div>
        <ak-progress-bar [label]="name()" [done]="finished()" [of]="job().steps" [soft]="true" />
        <span class="sub">{{ t().goesOn }}</span>
      </ak-note>
    } @else if (failure(); as said) {
      <ak-note kind="bad" [live]="true" [title]="t().failed(name())">
        <p>{{ t().failedIn(job().step, job().steps, doing()) }}</p>
        <p>{{ said.happened }}{{ t().space }}{{ said.kept }}{{ t().space }}{{ said.next }}</p>
        <p class="sub">{{ t().again }}</p>
      </ak-note>
    }
  `,
  styles: `
    ak-progress-bar {
      margin-block: 6px;
    }
  `,
  host: { style: 'display: block' },
})
export class JobNote {
  private readonly lang = inject(Language).lang;
  private readonly sentences = inject(ProblemTexts);

  readonly job = input.required<JobView>();
  /** Why the person who looks may not stop it. */
  readonly refusal = input<ProblemCode | null>(null);
  readonly busy = input(false);
  readonly stop = output<void>();

  protected readonly t = texts({
    step: (n: number, of: number) => [`${n} / ${of}`, `${n} of ${of}`],
    elapsed: (time: string) => [`経過 ${time}`, `${time} elapsed`],
    waiting: ['順番を待っています', 'Waiting for its turn'],
    stop: ['取消し', 'Cancel'],
    goesOn: ['画面を離れても続きます。', 'It goes on if you leave.'],
    failed: (name: string) => [`${name}は完了しませんでした`, `${name} did not come to its end`],
    failedIn: (n: number, of: number, what: string) => [
      n > 0 ? `${of}段階のうち${n}番目「${what}」で止まりました。` : '始まる前に止まりました。',
      n > 0 ? `It stopped in step ${n} of ${of}: ${what}.` : 'It stopped before it began.',
    ],
    broke: ['予期しない問題が起きました。', 'Something went wrong that should not have.'],
    unchanged: ['記録は変わっていません。', 'Nothing was changed.'],
    tell: (id: string) => [
      `続く場合は、管理者に次のIDを知らせてください。${id}`,
      `If it goes on, tell your administrator this id: ${id}`,
    ],
    again: ['同じボタンでもう一度始められます。', 'The same button begins it again.'],
    space: ['', ' '],
  });
  protected readonly isOpen = computed(() => isJobOpen(this.job().state));
  protected readonly name = computed(() => jobKindLabels[this.job().kind][this.lang()]);
  protected readonly doing = computed(() => {
    const { doing } = this.job();
    return doing ? jobStepLabels[doing][this.lang()] : this.t().waiting;
  });
  /** The step that is being done is not behind us yet. */
  protected readonly finished = computed(() => Math.max(0, this.job().step - 1));
  protected readonly elapsed = computed(() => elapsedWords(this.job().elapsedSeconds));
  protected readonly reason = computed(() => {
    const refusal = this.refusal();
    return refusal ? this.sentences.of(refusal)[this.lang()].happened : '';
  });
  protected readonly failure = computed(() => {
    const { id, state, problem } = this.job();
    if (state !== 'failed' || !problem) return null;
    const t = this.t();
    // The sentence for a page speaks of what was typed, and nothing was; the log knows the work by its id.
    return problem === 'unexpected'
      ? { happened: t.broke, kept: t.unchanged, next: t.tell(id) }
      : this.sentences.of(problem)[this.lang()];
  });
}
