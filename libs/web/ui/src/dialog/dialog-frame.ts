import { CdkDialogContainer, DialogRef } from '@angular/cdk/dialog';
import { Component, DestroyRef, afterNextRender, inject, input } from '@angular/core';
import { nextId } from '../field/next-id';

/** The inside of a dialog: title, body, and the actions in `[dialogFoot]`, the safe one first. */
@Component({
  selector: 'ak-dialog-frame',
  template: `
    <h2 class="dialog__head" [id]="titleId">{{ title() }}</h2>
    <div class="dialog__body"><ng-content /></div>
    <div class="dialog__foot"><ng-content select="[dialogFoot]" /></div>
  `,
  host: { class: 'dialog', '[class.dialog--wide]': 'wide()' },
})
export class DialogFrame {
  readonly title = input.required<string>();
  readonly wide = input(false);

  protected readonly titleId = nextId('dialog');

  constructor() {
    const container = inject(DialogRef, { optional: true })?.containerInstance;
    if (!(container instanceof CdkDialogContainer)) return;
    // The container is checked before what stands in it, so a frame that appears later may not change it on the way.
    afterNextRender(() => container._addAriaLabelledBy(this.titleId));
    inject(DestroyRef).onDestroy(() => container._removeAriaLabelledBy(this.titleId));
  }
}
