import { Component, computed, inject, input } from '@angular/core';
import type { StepSourceView } from '@akashi/contracts';
import { Button, Dialogs, texts } from '@akashi/web-ui';
import { PaperActions, type DraftStep } from '@akashi/web-paper';
import { RenewStepDialog, type RenewAsk } from './renew-step-dialog';

/** Which version of the firm's procedure a step was written from, and what came since. */
@Component({
  selector: 'ak-step-source',
  imports: [Button],
  template: `
    <span class="cap">{{ said() }}</span>
    @if (isOlder() && mayRenew()) {
      <ak-button kind="quiet" size="s" icon="diff" (press)="look()">{{ t().look(source().newest) }}</ak-button>
    } @else if (isOlder()) {
      <span class="cap newer">{{ t().newer(source().newest) }}</span>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 2px 8px;
    }
    .newer {
      font-weight: 700;
    }
  `,
})
export class StepSource {
  private readonly actions = inject(PaperActions);
  private readonly dialogs = inject(Dialogs);

  readonly step = input.required<DraftStep>();
  readonly position = input.required<number>();
  readonly source = input.required<StepSourceView>();
  /** Not on a signed paper: nothing is taken under a signature. */
  readonly mayRenew = input.required<boolean>();

  protected readonly t = texts({
    from: (code: string, version: number) => [
      `監査手続${code ? ` ${code}` : ''} 第${version}版`,
      `Procedure${code ? ` ${code}` : ''}, version ${version}`,
    ],
    reworded: ['（この調書で文言を変更）', '(reworded on this paper)'],
    newer: (version: number) => [`第${version}版があります`, `Version ${version} exists`],
    look: (version: number) => [`第${version}版との差`, `Compare with version ${version}`],
  });
  protected readonly isOlder = computed(() => this.source().newest > this.source().version);
  protected readonly said = computed(() => {
    const { code, version, isVerbatim } = this.source();
    return this.t().from(code, version) + (isVerbatim ? '' : this.t().reworded);
  });

  protected async look(): Promise<void> {
    const { procedureId, newest } = this.source();
    const stepId = this.step().id;
    if (stepId === null) return;
    const ask: RenewAsk = {
      position: this.position(),
      procedureId,
      newest,
      wording: this.step().procedure,
      act: (wording) => this.actions.refusal(this.actions.renewStep(stepId, newest, wording)),
    };
    await this.dialogs.open<boolean, RenewAsk>(RenewStepDialog, ask);
  }
}
