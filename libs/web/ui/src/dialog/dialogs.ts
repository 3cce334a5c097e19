import { Dialog, type DialogConfig, type DialogRef } from '@angular/cdk/dialog';
import { type ComponentType } from '@angular/cdk/overlay';
import { Injectable, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { type ConfirmAsk, ConfirmDialog } from './confirm-dialog';
import { type PasswordAsk, PasswordDialog } from './password-dialog';

/** How a page's own dialog is opened. */
export interface DialogPlace {
  /** The element that gets the focus first, as a selector; the first that takes it when absent. */
  readonly focus?: string;
  /** Near the top of the page instead of the middle, for lists that grow. */
  readonly top?: boolean;
  /** A name, for a dialog without a title of its own. */
  readonly label?: string;
}

/** Dialogs: the rest of the page waits, Escape leaves, the focus goes back where it was. */
@Injectable({ providedIn: 'root' })
export class Dialogs {
  private readonly cdk = inject(Dialog);

  /** Asks once more; true when confirmed. */
  async confirm(ask: ConfirmAsk): Promise<boolean> {
    const focus = ask.name ? 'input' : '[data-first] button';
    return (await this.open<boolean, ConfirmAsk>(ConfirmDialog, ask, { focus })) === true;
  }

  /** Asks for the password again and lets `submit` do the act with it; true when it was done. */
  async reauthenticate(ask: PasswordAsk): Promise<boolean> {
    return (await this.open<boolean, PasswordAsk>(PasswordDialog, ask, { focus: 'input' })) === true;
  }

  /** Opens a page's own dialog: a component around `<ak-dialog-frame>` that injects `DIALOG_DATA` and `DialogRef`. */
  open<R, D>(component: ComponentType<unknown>, data: D, place: DialogPlace = {}): Promise<R | undefined> {
    const config: DialogConfig<D, DialogRef<R>> = {
      data,
      ariaModal: true,
      ariaLabel: place.label ?? null,
      backdropClass: 'ak-scrim',
      panelClass: place.top ? ['ak-dialog-panel', 'ak-dialog-panel--top'] : 'ak-dialog-panel',
      autoFocus: place.focus ?? 'first-tabbable',
    };
    return firstValueFrom(this.cdk.open<R, D>(component, config).closed);
  }
}
