import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import type { LinkTestsBody } from '@akashi/contracts';
import { Button, DialogAct, DialogFrame, ProblemNote, TextField, texts, type Act } from '@akashi/web-ui';

/** A test that can be done on a population. */
export interface LinkableTest {
  readonly testId: string;
  readonly number: string;
  readonly text: string;
  /** The statement names this population for its control. */
  readonly isNamed: boolean;
}

export interface LinkAsk {
  readonly tests: readonly LinkableTest[];
  readonly act: Act<LinkTestsBody>;
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Says which tests use a population, and which attributes each item is looked at for. Closes with the body to send. */
@Component({
  selector: 'ak-link-dialog',
  imports: [Button, DialogFrame, ProblemNote, TextField],
  template: `
    <form (submit)="link($event)">
      <ak-dialog-frame [title]="t().title" [wide]="true">
        <ak-problem-note [problem]="act.problem()" />
        <fieldset>
          <legend class="label">{{ t().tests }}</legend>
          <div class="tests">
            @for (test of ask.tests; track test.testId) {
              <label class="row">
                <input
                  class="check"
                  type="checkbox"
                  [checked]="chosen().has(test.testId)"
                  (change)="toggle(test.testId)"
                />
                <b class="id">{{ test.number }}</b><span class="one">{{ test.text }}</span>
              </label>
            }
          </div>
          @if (testFault()) {
            <p class="err">{{ testFault() }}</p>
          }
        </fieldset>
        <fieldset>
          <legend class="label">{{ t().attributes }}</legend>
          @for (name of names(); track $index; let at = $index) {
            <div class="attribute">
              <b>{{ letters[at] }}</b>
              <ak-text-field
                [label]="t().attribute(letters[at]!)"
                [labelHidden]="true"
                [placeholder]="t().example"
                [maxLength]="200"
                [value]="name"
                (valueChange)="rename(at, $event)"
              />
            </div>
          }
          <ak-button kind="quiet" size="s" icon="plus" (press)="add()">{{ t().add }}</ak-button>
          @if (nameFault()) {
            <p class="err">{{ nameFault() }}</p>
          }
        </fieldset>
        <ak-button dialogFoot kind="quiet" (press)="dialog.close()">{{ t().cancel }}</ak-button>
        <ak-button dialogFoot kind="primary" type="submit" [busy]="act.busy()">{{ t().link }}</ak-button>
      </ak-dialog-frame>
    </form>
  `,
  styles: `
    .tests {
      max-height: 200px;
      margin-top: 4px;
      padding: 4px 8px;
      overflow: auto;
      border: 1px solid var(--ak-border);
      border-radius: var(--ak-radius-m);
    }
    .tests .row {
      min-height: 28px;
    }
    .attribute {
      display: grid;
      grid-template-columns: 20px minmax(0, 1fr);
      gap: 8px;
      align-items: center;
      margin-top: 4px;
    }
  `,
})
export class LinkDialog {
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
  protected readonly ask = inject<LinkAsk>(DIALOG_DATA);
  protected readonly letters = letters;
  protected readonly act = new DialogAct(this.ask.act);

  protected readonly t = texts({
    title: ['評価と検査項目を結びます', 'Link tests and attributes'],
    tests: ['この母集団を使う評価', 'Tests that use this population'],
    attributes: ['検査項目', 'Attributes'],
    attribute: (letter: string) => [`検査項目 ${letter}`, `Attribute ${letter}`],
    example: ['例：発行前に承認の記録がある', 'e.g. approved before it was issued'],
    add: ['検査項目を追加', 'Add an attribute'],
    noTest: ['評価を選んでください。', 'Choose a test.'],
    noName: ['検査項目の名前を入力してください。', 'Name each attribute.'],
    cancel: ['やめる', 'Cancel'],
    link: ['結ぶ', 'Link'],
  });
  protected readonly chosen = signal<ReadonlySet<string>>(
    new Set(this.ask.tests.filter(({ isNamed }) => isNamed).map(({ testId }) => testId)),
  );
  protected readonly names = signal<readonly string[]>(['']);
  private readonly tried = signal(false);
  private readonly hasEmptyName = computed(() => this.names().some((name) => name.trim() === ''));
  protected readonly testFault = computed(() => (this.tried() && this.chosen().size === 0 ? this.t().noTest : ''));
  protected readonly nameFault = computed(() => (this.tried() && this.hasEmptyName() ? this.t().noName : ''));

  protected toggle(testId: string): void {
    const next = new Set(this.chosen());
    if (!next.delete(testId)) next.add(testId);
    this.chosen.set(next);
  }

  protected rename(at: number, name: string): void {
    this.names.update((names) => names.map((one, index) => (index === at ? name : one)));
  }

  protected add(): void {
    if (this.names().length < letters.length) this.names.update((names) => [...names, '']);
  }

  protected async link(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.chosen().size === 0 || this.hasEmptyName()) return;
    const attributes = this.names().map((name, at) => ({ attribute: letters[at]!, name: name.trim() }));
    const body = { tests: [...this.chosen()].map((testId) => ({ testId, attributes })) };
    if (await this.act.isDone(body)) this.dialog.close(true);
  }
}
