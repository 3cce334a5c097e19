import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import type { LinkTestsBody } from '@akashi/contracts';
import { Button, DialogAct, TextField, texts, type Act } from '@akashi/web-ui';
import { FormDialog, ruleForm } from '@akashi/web-ui/form';

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
  imports: [Button, FormDialog, TextField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().link" [wide]="true">
      <fieldset>
        <legend class="label">{{ t().tests }}</legend>
        <div class="tests">
          @for (test of ask.tests; track test.testId) {
            <label class="row">
              <input
                class="check"
                type="checkbox"
                [checked]="form.said().chosen.includes(test.testId)"
                (change)="toggle(test.testId)"
              />
              <b class="id">{{ test.number }}</b><span class="one">{{ test.text }}</span>
            </label>
          }
        </div>
      </fieldset>
      <fieldset>
        <legend class="label">{{ t().attributes }}</legend>
        @for (name of form.said().names; track $index; let at = $index) {
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
      </fieldset>
    </ak-form-dialog>
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
  protected readonly ask = inject<LinkAsk>(DIALOG_DATA);
  protected readonly letters = letters;
  private readonly act = new DialogAct(this.ask.act);

  protected readonly t = texts({
    title: ['評価と検査項目を結びます', 'Link tests and attributes'],
    tests: ['この母集団を使う評価', 'Tests that use this population'],
    attributes: ['検査項目', 'Attributes'],
    attribute: (letter: string) => [`検査項目 ${letter}`, `Attribute ${letter}`],
    example: ['例：発行前に承認の記録がある', 'e.g. approved before it was issued'],
    add: ['検査項目を追加', 'Add an attribute'],
    noTest: ['評価を選んでください。', 'Choose a test.'],
    noName: ['検査項目の名前を入力してください。', 'Name each attribute.'],
    link: ['結ぶ', 'Link'],
  });
  protected readonly form = ruleForm({
    said: {
      chosen: this.ask.tests.filter(({ isNamed }) => isNamed).map(({ testId }) => testId),
      names: [''],
    },
    checks: ({ chosen, names }) => ({
      chosen: chosen.length === 0 ? this.t().noTest : '',
      names: names.some((name) => name.trim() === '') ? this.t().noName : '',
    }),
    sending: this.act,
    send: async ({ chosen, names }) => {
      const attributes = names.map((name, at) => ({ attribute: letters[at]!, name: name.trim() }));
      return (await this.act.isDone({ tests: chosen.map((testId) => ({ testId, attributes })) })) || undefined;
    },
  });

  protected toggle(testId: string): void {
    const { chosen } = this.form.said();
    const isChosen = chosen.includes(testId);
    this.form.patch({ chosen: isChosen ? chosen.filter((id) => id !== testId) : [...chosen, testId] });
  }

  protected rename(at: number, name: string): void {
    this.form.patch({ names: this.form.said().names.map((one, index) => (index === at ? name : one)) });
  }

  protected add(): void {
    const { names } = this.form.said();
    if (names.length < letters.length) this.form.patch({ names: [...names, ''] });
  }
}
