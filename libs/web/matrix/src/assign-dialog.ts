import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import type { AssignTestsBody, VersionedTest } from '@akashi/contracts';
import { Api, ApiProblem, inEngagement } from '@akashi/web-platform';
import { Button, DateField, DialogFrame, ErrorState, Language, SelectField, texts } from '@akashi/web-ui';

export interface AssignAsk {
  readonly engagementId: string;
  readonly tests: readonly VersionedTest[];
  readonly controls: number;
  readonly people: readonly { value: string; label: string }[];
  /** The assignee and the day all of them have now, if they have the same. */
  readonly assigneeId: string;
  readonly dueOn: string;
}

/** Gives the tests of the selected controls to one person, with a day. Closes with true when it is done. */
@Component({
  selector: 'ak-assign-dialog',
  imports: [Button, DateField, DialogFrame, ErrorState, SelectField],
  template: `
    <form (submit)="assign($event)">
      <ak-dialog-frame [title]="t().title(ask.controls, ask.tests.length)">
        @if (problem(); as problem) {
          <ak-error-state
            [said]="problem.sentences(language.lang())"
            [requestId]="problem.problem.requestId"
            [retryable]="false"
          />
        }
        <ak-select-field
          [label]="t().person"
          [placeholder]="t().choose"
          [required]="true"
          [options]="ask.people"
          [fault]="fault()"
          [(value)]="person"
        />
        <ak-date-field [label]="t().due" [(value)]="due" />
        <p class="cap">{{ t().replaces }}</p>
        <ak-button dialogFoot kind="quiet" (press)="dialog.close(false)">{{ t().cancel }}</ak-button>
        <ak-button dialogFoot kind="primary" type="submit" [busy]="busy()">{{ t().assign }}</ak-button>
      </ak-dialog-frame>
    </form>
  `,
})
export class AssignDialog {
  private readonly api = inject(Api);
  protected readonly language = inject(Language);
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
  protected readonly ask = inject<AssignAsk>(DIALOG_DATA);

  protected readonly t = texts({
    title: (controls: number, tests: number) => [
      `${controls}件の管理策（評価 ${tests}件）を割り当てます`,
      `Assign ${controls} controls (${tests} tests)`,
    ],
    person: ['担当', 'Assignee'],
    choose: ['選択', 'Choose'],
    due: ['期限', 'Due'],
    replaces: ['今の担当と期限は置き換わります。', 'This replaces the assignee and the day they have now.'],
    missing: ['担当を選んでください。', 'Choose who does it.'],
    assign: ['割当', 'Assign'],
    cancel: ['やめる', 'Cancel'],
  });
  protected readonly person = signal(this.ask.assigneeId);
  protected readonly due = signal(this.ask.dueOn);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  private readonly tried = signal(false);
  protected readonly fault = computed(() => (this.tried() && this.person() === '' ? this.t().missing : ''));

  protected async assign(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.person() === '' || this.busy()) return;
    const body: AssignTestsBody = {
      tests: [...this.ask.tests],
      assigneeId: this.person(),
      dueOn: this.due() || null,
    };
    this.busy.set(true);
    try {
      await this.api.put(inEngagement(this.ask.engagementId, 'tests', 'assignments'), body);
      this.dialog.close(true);
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      this.problem.set(problem);
    } finally {
      this.busy.set(false);
    }
  }
}
