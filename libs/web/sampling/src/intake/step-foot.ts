import { Component, computed, inject, input, output } from '@angular/core';
import { Button, texts } from '@akashi/web-ui';
import { IntakeDraft } from './intake-draft';

/** The way on and the way back of a step. Going back loses nothing; going on asks the step’s form first. */
@Component({
  selector: 'ak-step-foot',
  imports: [Button],
  template: `
    <p class="cap">{{ reason() || t().kept }}</p>
    <span class="push"></span>
    <ng-content />
    @if (step() > 0) {
      <ak-button key="Alt+ArrowLeft" (press)="draft.step.set(step() - 1)">{{ t().back }}</ak-button>
    }
    <ak-button
      kind="primary"
      type="submit"
      key="Ctrl+Enter"
      [reason]="reason()"
      [shown]="false"
      [busy]="busy()"
      (press)="press.emit()"
      >{{ label() }}</ak-button
    >
  `,
  styles: `
    :host {
      display: flex;
      flex: none;
      gap: var(--ak-space-8);
      align-items: center;
      padding: 10px 24px;
      border-top: 1px solid var(--ak-border);
      background: var(--ak-surface);
    }
  `,
})
export class StepFoot {
  protected readonly draft = inject(IntakeDraft);

  readonly step = input.required<number>();
  readonly reason = input('');
  readonly busy = input(false);
  readonly press = output();

  protected readonly t = texts({
    back: ['戻る', 'Back'],
    kept: ['元のファイルは変えずに残します。', 'The file itself is kept as it came.'],
    toLayout: ['文字と区切りへ', 'On to encoding and layout'],
    toColumns: ['列と期間へ', 'On to columns and period'],
    toFacts: ['網羅性へ', 'On to completeness'],
    toFreeze: ['固定の確認へ', 'On to freezing'],
    freeze: ['固定する', 'Freeze'],
  });
  protected readonly label = computed(() => {
    const t = this.t();
    return [t.toLayout, t.toColumns, t.toFacts, t.toFreeze, t.freeze][this.step()] ?? '';
  });
}
