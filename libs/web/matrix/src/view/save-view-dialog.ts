import { DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { Button, DialogFrame, TextField, texts } from '@akashi/web-ui';

/** Asks for the name of a view. Closes with the name. */
@Component({
  selector: 'ak-save-view-dialog',
  imports: [Button, DialogFrame, TextField],
  template: `
    <form (submit)="save($event)">
      <ak-dialog-frame [title]="t().title">
        <ak-text-field [label]="t().name" [help]="t().help" [maxLength]="20" [(value)]="name" [fault]="fault()" />
        <ak-button dialogFoot kind="quiet" (press)="dialog.close()">{{ t().cancel }}</ak-button>
        <ak-button dialogFoot kind="primary" type="submit">{{ t().save }}</ak-button>
      </ak-dialog-frame>
    </form>
  `,
})
export class SaveViewDialog {
  protected readonly dialog = inject<DialogRef<string>>(DialogRef);
  protected readonly t = texts({
    title: ['ビューを保存', 'Save this view'],
    name: ['ビューの名前', 'Name of the view'],
    help: ['条件と並び順をこの端末に残します。', 'Keeps the conditions and the order on this device.'],
    empty: ['名前を入力してください。', 'Enter a name.'],
    save: ['保存', 'Save'],
    cancel: ['やめる', 'Cancel'],
  });
  protected readonly name = signal('');
  protected readonly fault = signal('');

  protected save(event: Event): void {
    event.preventDefault();
    const name = this.name().trim();
    if (name === '') this.fault.set(this.t().empty);
    else this.dialog.close(name);
  }
}
