import { Component, inject, output } from '@angular/core';
import { PaperActions } from '@akashi/web-paper';
import { onDestroy } from '@akashi/web-platform';
import { Button, Shortcuts, Toasts, texts } from '@akashi/web-ui';

/** Writes the firm's procedures on the paper: one press, and what is left to do is to look. */
@Component({
  selector: 'ak-procedure-fill',
  imports: [Button],
  template: `<ak-button
    kind="secondary"
    size="s"
    icon="layers"
    key="Alt+T"
    [busy]="actions.attempt.busy()"
    (press)="fill()"
    >{{ t().fill }}</ak-button
  >`,
})
export class ProcedureFill {
  protected readonly actions = inject(PaperActions);
  private readonly toasts = inject(Toasts);

  readonly filled = output();

  protected readonly t = texts({
    fill: ['監査手続を入れる', 'Fill in the procedures'],
    done: (steps: number) => [`監査手続から${steps}件の手続を入れました`, `${steps} steps written from the procedures`],
  });

  constructor() {
    onDestroy(inject(Shortcuts).add({ keys: 'Alt+T', run: () => void this.fill() }));
  }

  protected async fill(): Promise<void> {
    const answer = await this.actions.fill();
    if (!answer) return;
    this.toasts.show(this.t().done(answer.filled[0]?.steps ?? 0));
    this.filled.emit();
  }
}
