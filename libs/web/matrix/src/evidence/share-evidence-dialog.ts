import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import type { SearchHit, SharedEvidenceView, VersionedTest } from '@akashi/contracts';
import { at, evidenceApi } from '@akashi/contracts/api';
import type { ShareEvidenceRefusal } from '@akashi/domain/control';
import { Api, ApiProblem, Sending } from '@akashi/web-platform';
import { Button, DialogFrame, ProblemNote, texts } from '@akashi/web-ui';
import { LeftOutTable } from '../left-out-table';
import { FoundEvidence } from './found-evidence';

export interface ShareEvidenceAsk {
  readonly engagementId: string;
  readonly tests: readonly VersionedTest[];
  /** How a test is named where it is left out: its number and kind. */
  readonly nameOf: (testId: string) => string;
}

/** One piece of evidence that is here already, onto all chosen papers that take it. Closes with how many did. */
@Component({
  selector: 'ak-share-evidence-dialog',
  imports: [Button, DialogFrame, FoundEvidence, LeftOutTable, ProblemNote],
  template: `
    <ak-dialog-frame [title]="t().title(ask.tests.length)">
      <ak-problem-note [problem]="notSeen()?.problem ?? sending.problem()" />
      <ak-found-evidence [engagementId]="ask.engagementId" [(chosen)]="chosen" (failed)="notSeen.set($event)" />
      <p class="sums" role="status">{{ said() }}</p>
      @if (left().length > 0) {
        <ak-left-out-table [title]="t().staying" [left]="left()" />
      }
      <ak-button dialogFoot kind="quiet" key="Esc" (press)="dialog.close()">{{ t().cancel }}</ak-button>
      <ak-button
        dialogFoot
        kind="primary"
        key="Ctrl+Enter"
        [busy]="sending.busy()"
        [reason]="why()"
        [shown]="false"
        (press)="share()"
        >{{ t().share(takes()) }}</ak-button
      >
    </ak-dialog-frame>
  `,
})
export class ShareEvidenceDialog {
  private readonly api = inject(Api);
  protected readonly dialog = inject<DialogRef<number>>(DialogRef);
  protected readonly ask = inject<ShareEvidenceAsk>(DIALOG_DATA);
  protected readonly sending = new Sending();

  protected readonly t = texts({
    title: (papers: number) => [`選んだ調書 ${papers}件に同じ証跡を置く`, `One piece of evidence on ${papers} papers`],
    first: ['置く証跡を選んでください。', 'Choose the evidence.'],
    asking: ['確認しています…', 'Looking…'],
    sums: (code: string, papers: number, left: number) => [
      `${code} を置く調書 ${papers}・置かない調書 ${left}`,
      `${code} goes onto ${papers} papers, not onto ${left}`,
    ],
    staying: ['置かない調書と理由', 'Papers that do not take it, and why'],
    cancel: ['やめる', 'Cancel'],
    share: (papers: number) => [`${papers}件に置く`, `Put on ${papers}`],
    nothing: ['この証跡を置ける調書が選択にありません。', 'No chosen paper takes this evidence.'],
  });
  private readonly reasons = texts({
    'evidence.linked-already': ['すでに置かれています', 'It is there already'],
    'test.signed-already': ['署名されています', 'Signed'],
    'test.closed': ['計画の変更で終了した評価です', 'Ended by an amendment of the plan'],
  } as const satisfies Readonly<Record<ShareEvidenceRefusal, readonly [string, string]>>);

  protected readonly chosen = signal<SearchHit | null>(null);
  protected readonly notSeen = signal<ApiProblem | null>(null);
  private readonly seen = signal<SharedEvidenceView | null>(null);
  protected readonly takes = computed(() => this.seen()?.linked.length ?? 0);
  /** In the order of the matrix. */
  protected readonly left = computed(() => {
    const reasonOf = new Map((this.seen()?.leftOut ?? []).map(({ id, reason }) => [id, this.reasons()[reason]]));
    return this.ask.tests.flatMap(({ id }) => {
      const why = reasonOf.get(id);
      return why === undefined ? [] : [{ why, where: this.ask.nameOf(id) }];
    });
  });
  protected readonly said = computed(() => {
    const chosen = this.chosen();
    if (!chosen) return this.t().first;
    return this.seen() ? this.t().sums(chosen.code, this.takes(), this.left().length) : this.t().asking;
  });
  protected readonly why = computed(() => {
    if (!this.seen()) return this.said();
    return this.takes() === 0 ? this.t().nothing : '';
  });
  private turn = 0;

  constructor() {
    effect(() => {
      const chosen = this.chosen();
      untracked(() => void this.look(chosen));
    });
  }

  protected async share(): Promise<void> {
    const chosen = this.chosen();
    if (!chosen) return;
    const address = at(evidenceApi.share, this.pathOf(chosen));
    const done = await this.sending.run((key) => this.api.send(address, this.body(), key), address.url);
    if (done) this.dialog.close(done.linked.length);
  }

  private async look(chosen: SearchHit | null): Promise<void> {
    const turn = ++this.turn;
    this.seen.set(null);
    this.notSeen.set(null);
    if (!chosen) return;
    try {
      const seen = await this.api.send(at(evidenceApi.previewShare, this.pathOf(chosen)), this.body());
      if (turn === this.turn) this.seen.set(seen);
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      if (turn === this.turn) this.notSeen.set(problem);
    }
  }

  private pathOf({ id }: SearchHit): { engagementId: string; evidenceId: string } {
    return { engagementId: this.ask.engagementId, evidenceId: id };
  }

  private body(): { tests: VersionedTest[] } {
    return { tests: this.ask.tests.map(({ id, version }) => ({ id, version })) };
  }
}
