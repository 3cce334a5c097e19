import { DialogRef } from '@angular/cdk/dialog';
import { Component, inject, input, output, viewChild } from '@angular/core';
import { Button } from '../button/button';
import type { ButtonKind } from '../button/button';
import { DialogFrame } from '../dialog/dialog-frame';
import { TypedFields } from '../field/typed-fields';
import { type IconName } from '../icon/icon-shapes';
import { Note } from '../message/note';
import { ProblemNote } from '../message/problem-note';
import { texts } from '../text/text';
import { FormFaults } from './form-faults-note';
import type { AnyForm } from './rule-form';

/**
 * A dialog around a form. It stays open until the server took what was said, closes with the answer, and sends on its
 * button, on Enter and on Ctrl+Enter. Escape leaves; while something is on its way nothing does. What stands now, when
 * somebody else was faster, is shown in `[akStale]`.
 */
@Component({
  selector: 'ak-form-dialog',
  imports: [Button, DialogFrame, FormFaults, Note, ProblemNote],
  providers: [TypedFields],
  template: `
    <form (submit)="send($event)" novalidate>
      <ak-dialog-frame [title]="title()" [wide]="wide()">
        @if (form().isStale()) {
          <ak-note kind="warn" [live]="true" [title]="t().stale">
            <p>{{ t().staleNext(action()) }}</p>
            <ng-content select="[akStale]" />
          </ak-note>
        } @else {
          <ak-problem-note [problem]="form().problem()" />
        }
        @if (form().isRestored()) {
          <ak-note kind="info" icon="pen">
            {{ t().restored }}
            <ak-button kind="quiet" size="s" (press)="form().forget()">{{ t().forget }}</ak-button>
          </ak-note>
        }
        <ak-form-faults [form]="form()" />
        <ng-content />
        <ak-button dialogFoot kind="quiet" (press)="leave()">{{ t().cancel }}</ak-button>
        <ak-button
          dialogFoot
          type="submit"
          key="Ctrl+Enter"
          [kind]="kind()"
          [icon]="icon()"
          [busy]="form().busy()"
          [reason]="reason()"
          >{{ action() }}</ak-button
        >
      </ak-dialog-frame>
    </form>
  `,
})
export class FormDialog {
  private readonly typed = inject(TypedFields);
  private readonly faults = viewChild.required(FormFaults);
  protected readonly dialog = inject<DialogRef<unknown>>(DialogRef);

  readonly form = input.required<AnyForm>();
  readonly title = input.required<string>();
  /** The noun on the button. */
  readonly action = input.required<string>();
  readonly kind = input<ButtonKind>('primary');
  readonly icon = input<IconName | null>(null);
  readonly wide = input(false);
  /** Why it cannot be sent now. */
  readonly reason = input('');
  /** The person gave it up. */
  readonly left = output();

  protected readonly t = texts({
    cancel: ['やめる', 'Cancel'],
    restored: ['前に入力した文を戻しました。', 'What you typed before is here again.'],
    forget: ['戻した文を消す', 'Remove it'],
    stale: ['ほかの人が先に変更しました', 'Somebody else changed it first'],
    staleNext: (action: string) => [
      `入力した内容は残っています。今の内容と見比べ、よければもう一度［${action}］を押してください。`,
      `What you typed is still here. Compare it with what stands now and press ${action} again to replace it.`,
    ],
  });

  protected leave(): void {
    this.left.emit();
    this.dialog.close();
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.dialog.disableClose = true;
    try {
      const answer = await this.form().send(this.typed);
      if (answer !== undefined) this.dialog.close(answer);
      else this.faults().focusFirst();
    } finally {
      this.dialog.disableClose = false;
    }
  }
}
