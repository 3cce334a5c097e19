import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { conclusionLabels, techniqueLabels, type PaperView, type PriorPaperView } from '@akashi/contracts';
import { at, paperApi } from '@akashi/contracts/api';
import { evidenceCode, PaperActions } from '@akashi/web-paper';
import { Api, pageAt, problemOf } from '@akashi/web-platform';
import { Button, Chip, conclusionChips, labels, ProblemNote, Skeleton, texts } from '@akashi/web-ui';

/** Last year's paper of the same control, to be read beside this one; how it was done is copied from it, never what was found. */
@Component({
  selector: 'ak-prior-pane',
  imports: [Button, Chip, ProblemNote, RouterLink, Skeleton],
  templateUrl: './prior-pane.html',
  styleUrl: './prior-pane.css',
})
export class PriorPane {
  private readonly api = inject(Api);
  protected readonly actions = inject(PaperActions);

  readonly paper = input.required<PaperView>();
  readonly prior = input.required<PriorPaperView>();
  /** Whether steps may be written on this paper now. */
  readonly mayCopy = input.required<boolean>();
  /** These of its steps are asked for, or all of them. */
  readonly copied = output<string[] | null>();

  protected readonly t = texts({
    closed: [
      '前年度の案件の体制に入っていないため、前年度の調書は開けません。必要なときは、その案件の責任者に相談してください。',
      'You are not on the team of last year’s engagement: its paper stays closed. Ask its leader if you need it.',
    ],
    none: ['前年度に、この管理策の同じ評価はありません。', 'This control had no test of this kind last year.'],
    open: ['前年度の調書を開く', 'Open last year’s paper'],
    copyAll: ['手続をすべて今年へ写す', 'Copy all steps to this year'],
    copy: ['今年へ写す', 'Copy to this year'],
    copyOf: (at: number) => [`手続${at}を今年へ写す`, `Copy step ${at} to this year`],
    stands: ['写してあります', 'Copied'],
    result: ['前年度の結果', 'Last year’s result'],
    noConclusion: ['結論なし', 'No result'],
    wording: ['前年度の文言', 'Wording last year'],
    steps: ['前年度の手続', 'Steps of last year'],
    evidence: ['前年度の証跡', 'Evidence of last year'],
    deviations: ['前年度の逸脱', 'Deviations of last year'],
    asked: ['質問先', 'asked'],
  });
  protected readonly conclusions = labels(conclusionLabels);
  protected readonly techniques = labels(techniqueLabels);
  protected readonly chips = conclusionChips;
  protected readonly evidenceCode = evidenceCode;
  protected readonly problemOf = problemOf;
  protected readonly read = this.api.read(() => {
    const { engagementId, testId } = this.prior();
    return engagementId && testId ? at(paperApi.view, { engagementId, testId }) : undefined;
  });
  protected readonly then = computed(() => (this.read.hasValue() ? this.read.value()! : null));
  protected readonly link = computed(() => {
    const { engagementId, testId } = this.prior();
    return pageAt(engagementId ?? '', 'papers', testId ?? '');
  });
  private readonly standing = computed(
    () => new Set(this.paper().steps.flatMap(({ copied }) => (copied ? [copied.stepId] : []))),
  );

  protected stands(stepId: string): boolean {
    return this.standing().has(stepId);
  }
}
