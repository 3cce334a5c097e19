import { Component, signal } from '@angular/core';
import { TextField, texts } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

/** Asks for the name of a view. Closes with the name. */
@Component({
  selector: 'ak-save-view-dialog',
  imports: [FormDialog, FormField, TextField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().save">
      <ak-text-field [label]="t().name" [help]="t().help" [formField]="form.fields.name" />
    </ak-form-dialog>
  `,
})
export class SaveViewDialog {
  protected readonly t = texts({
    title: ['ビューを保存', 'Save this view'],
    name: ['ビューの名前', 'Name of the view'],
    help: ['条件と並び順をこの端末に残します。', 'Keeps the conditions and the order on this device.'],
    empty: ['名前を入力してください。', 'Enter a name.'],
    save: ['保存', 'Save'],
  });
  protected readonly form = ruleForm({
    said: { name: '' },
    limits: { name: 20 },
    checks: ({ name }) => ({ name: name.trim() === '' ? this.t().empty : '' }),
    // It is kept on this device: nothing travels.
    sending: { busy: signal(false), problem: signal(null) },
    send: ({ name }) => Promise.resolve(name.trim()),
  });
}
