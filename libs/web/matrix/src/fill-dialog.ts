import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import type { CopiedStepsView, CopyStepsBody, FilledPapersView, VersionedTest } from '@akashi/contracts';
import { at, paperApi } from '@akashi/contracts/api';
import type { CopyStepsRefusal, FillPaperRefusal } from '@akashi/domain/control';
import { Api, ApiProblem, Sending } from '@akashi/web-platform';
import { Button, CheckField, DialogFrame, ProblemNote, SegmentedChoice, SelectField, texts } from '@akashi/web-ui';
import { LeftOutTable } from './left-out-table';

type Seen = FilledPapersView | CopiedStepsView;

export interface FillAsk {
  readonly engagementId: string;
  readonly tests: readonly VersionedTest[];
  /** How a test is named where it is left out: its number and kind. */
  readonly nameOf: (testId: string) => string;
}

/** Which of the chosen papers the firm's procedures go to and which not, and why. Closes with how many were filled. */
@Component({
  selector: 'ak-fill-dialog',
  imports: [Button, CheckField, DialogFrame, LeftOutTable, ProblemNote, SegmentedChoice, SelectField],
  template: `
    <ak-dialog-frame [title]="t().title(filled())">
      <ak-problem-note [problem]="notSeen()?.problem ?? sending.problem()" />
      <ak-segmented-choice [label]="t().from" [options]="sources()" [(value)]="from" />
      @if (from() === 'paper') {
        <ak-select-field [label]="t().model" [placeholder]="t().chooseModel" [options]="models()" [(value)]="model" />
      }
      <p class="sums" role="status">{{ said() }}</p>
      @if (left().length > 0) {
        <ak-left-out-table [title]="t().staying" [left]="left()" />
      }
      <ak-check-field [label]="t().beside" [help]="t().besideHelp" [(checked)]="besideSteps" />
      <ak-button dialogFoot kind="quiet" key="Esc" (press)="dialog.close()">{{ t().cancel }}</ak-button>
      <ak-button
        dialogFoot
        kind="primary"
        key="Ctrl+Enter"
        data-first
        [busy]="sending.busy()"
        [reason]="why()"
        [shown]="false"
        (press)="fill()"
        >{{ t().fill(filled()) }}</ak-button
      >
    </ak-dialog-frame>
  `,
})
export class FillDialog {
  private readonly api = inject(Api);
  protected readonly dialog = inject<DialogRef<number>>(DialogRef);
  private readonly ask = inject<FillAsk>(DIALOG_DATA);
  protected readonly sending = new Sending();

  protected readonly t = texts({
    title: (papers: number) =>
      papers === 0
        ? ['監査手続を入れる調書', 'Papers to fill with the procedures']
        : [`${papers}件の調書に監査手続を入れます`, `Fill ${papers} papers with the procedures`],
    asking: ['確認しています…', 'Looking…'],
    sums: (papers: number, steps: number, left: number) => [
      `入れる調書 ${papers}（手続 ${steps}）・入れない調書 ${left}`,
      `${papers} papers take ${steps} steps, ${left} take none`,
    ],
    staying: ['入れない調書と理由', 'Papers that take none, and why'],
    from: ['入れるもの', 'What to fill in'],
    procedures: ['監査手続', 'The firm’s procedures'],
    lastYear: ['前年度の調書の手続', 'Steps of last year’s papers'],
    paper: ['選んだ調書の一つの手続', 'Steps of one of the chosen papers'],
    model: ['写す元の調書', 'Paper to copy from'],
    chooseModel: ['調書を選ぶ', 'Choose a paper'],
    beside: ['手続のある調書にも加える', 'Also where steps are written'],
    besideHelp: [
      '書かれている手続はそのまま残り、後に続けて入ります。',
      'Steps that are there stay; the new ones come after.',
    ],
    cancel: ['やめる', 'Cancel'],
    fill: (papers: number) => [`${papers}件に入れる`, `Fill ${papers}`],
    nothing: ['監査手続の入る調書がありません。', 'No paper takes a procedure.'],
  });
  private readonly reasons = texts({
    'test.no-procedure': ['監査手続が登録されていません', 'The firm has no procedure for it'],
    'test.no-paper-to-copy': ['写せる調書か手続がありません', 'No paper or no steps to copy'],
    'test.copies-stand': ['手続はすべて写してあります', 'All steps are copied already'],
    'test.procedures-stand': ['監査手続はすべて入っています', 'All procedures stand there already'],
    'test.steps-written': ['手続がすでに書かれています', 'Steps are written already'],
    'test.signed-already': ['署名されています', 'Signed'],
    'test.too-many-steps': ['手続が100件を超えます', 'More than 100 steps'],
    'test.closed': ['計画の変更で終了した評価です', 'Ended by an amendment of the plan'],
  } as const satisfies Readonly<Record<FillPaperRefusal | CopyStepsRefusal, readonly [string, string]>>);
  protected readonly from = signal('procedures');
  /** The paper that the others are filled from. */
  protected readonly model = signal('');
  protected readonly sources = computed(() => [
    { value: 'procedures', label: this.t().procedures },
    { value: 'last-year', label: this.t().lastYear },
    ...(this.ask.tests.length > 1 ? [{ value: 'paper', label: this.t().paper }] : []),
  ]);
  protected readonly models = computed(() =>
    this.ask.tests.map(({ id }) => ({ value: id, label: this.ask.nameOf(id) })),
  );
  private readonly needsModel = computed(() => this.from() === 'paper' && this.model() === '');
  protected readonly said = computed(() => {
    if (this.needsModel()) return this.t().chooseModel;
    return this.seen() ? this.t().sums(this.filled(), this.steps(), this.left().length) : this.t().asking;
  });
  protected readonly besideSteps = signal(false);
  protected readonly notSeen = signal<ApiProblem | null>(null);
  protected readonly seen = signal<Seen | null>(null);
  protected readonly filled = computed(() => this.seen()?.filled.length ?? 0);
  protected readonly steps = computed(() => (this.seen()?.filled ?? []).reduce((sum, { steps }) => sum + steps, 0));
  protected readonly left = computed(() => {
    const leftOut: readonly { id: string; reason: FillPaperRefusal | CopyStepsRefusal }[] = this.seen()?.leftOut ?? [];
    const reasonOf = new Map(leftOut.map(({ id, reason }) => [id, this.reasons()[reason]]));
    return this.ask.tests.flatMap(({ id }) => {
      const why = reasonOf.get(id);
      return why === undefined ? [] : [{ why, where: this.ask.nameOf(id) }];
    });
  });
  protected readonly why = computed(() => {
    if (!this.seen()) return this.said();
    return this.filled() === 0 ? this.t().nothing : '';
  });
  private turn = 0;

  constructor() {
    effect(() => {
      this.besideSteps();
      this.from();
      this.model();
      untracked(() => void this.look());
    });
  }

  protected async fill(): Promise<void> {
    const path = { engagementId: this.ask.engagementId };
    const done = await this.sending.run<Seen>((key) =>
      this.from() === 'procedures'
        ? this.api.send(at(paperApi.fill, path), this.body(), key)
        : this.api.send(at(paperApi.copy, path), this.copyBody(), key),
    );
    if (done) this.dialog.close(done.filled.length);
  }

  private async look(): Promise<void> {
    const turn = ++this.turn;
    this.seen.set(null);
    this.notSeen.set(null);
    if (this.needsModel()) return;
    const path = { engagementId: this.ask.engagementId };
    try {
      const seen = await (this.from() === 'procedures'
        ? this.api.send(at(paperApi.previewFill, path), this.body())
        : this.api.send(at(paperApi.previewCopy, path), this.copyBody()));
      if (turn === this.turn) this.seen.set(seen);
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      if (turn === this.turn) this.notSeen.set(problem);
    }
  }

  private body() {
    return { tests: this.ask.tests.map(({ id, version }) => ({ id, version })), besideSteps: this.besideSteps() };
  }

  /** A paper that the others are filled from takes nothing itself. */
  private copyBody(): CopyStepsBody {
    const { tests, besideSteps } = this.body();
    const paperId = this.from() === 'paper' ? this.model() : null;
    const from = paperId ? 'paper' : 'last-year';
    return { tests: tests.filter(({ id }) => id !== paperId), from, paperId, stepIds: null, besideSteps };
  }
}
