import { type ComponentType } from '@angular/cdk/overlay';
import { TestBed } from '@angular/core/testing';
import { Dialogs, type DialogPlace } from '../dialog/dialogs';
import { Rendered, settled } from './rendered';

/** A dialog that is open, and what it closes with. */
export class OpenDialog<R> extends Rendered {
  /** Undefined while it is open. */
  closedWith: { readonly answer: R | undefined } | undefined;

  constructor(element: HTMLElement, closed: Promise<R | undefined>) {
    super(element);
    void closed.then((answer) => (this.closedWith = { answer }));
  }
}

/** Opens a dialog the way a page does. */
export async function openDialog<R>(
  component: ComponentType<unknown>,
  data: unknown,
  place: DialogPlace = {},
): Promise<OpenDialog<R>> {
  const closed = TestBed.inject(Dialogs).open<R, unknown>(component, data, place);
  await settled();
  const element = [...document.querySelectorAll<HTMLElement>('cdk-dialog-container')].at(-1);
  if (!element) throw new Error('No dialog opened');
  return new OpenDialog(element, closed);
}
