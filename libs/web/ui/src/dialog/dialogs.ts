import { Dialog, type DialogConfig, type DialogRef } from '@angular/cdk/dialog';
import { type ComponentType } from '@angular/cdk/overlay';
import { ApplicationRef, Injectable, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { type ConfirmAsk, ConfirmDialog } from './confirm-dialog';
import { FocusReturn } from './focus-return';
import { type PasswordAsk, PasswordDialog } from './password-dialog';

/** How a page's own dialog is opened. */
export interface DialogPlace {
  /** The element that gets the focus first, as a selector; the first that takes it when absent. */
  readonly focus?: string;
  /** Near the top of the page instead of the middle, for lists that grow. */
  readonly top?: boolean;
  /** A name, for a dialog without a title of its own. */
  readonly label?: string;
  /** It may lie over another dialog, as the password that is asked for again in the middle of one. */
  readonly over?: boolean;
}

/**
 * Dialogs: the rest of the page waits, Escape leaves, the focus goes back where it was. There is one at a time: what is
 * asked for while one is open, by a key pressed right behind another, is not opened.
 */
@Injectable({ providedIn: 'root' })
export class Dialogs {
  private readonly cdk = inject(Dialog);
  private readonly app = inject(ApplicationRef);
  private readonly focusReturn = inject(FocusReturn);

  /** Asks once more; true when confirmed. */
  async confirm(ask: ConfirmAsk): Promise<boolean> {
    const focus = ask.name ? 'input' : '[data-first] button';
    return (await this.open<boolean, ConfirmAsk>(ConfirmDialog, ask, { focus })) === true;
  }

  /** Asks for a passkey or the password again and lets `passkey` or `submit` do the act with it; true when it was done. */
  async reauthenticate(ask: PasswordAsk): Promise<boolean> {
    const focus = ask.passkey ? '[data-first] button' : 'input';
    return (await this.open<boolean, PasswordAsk>(PasswordDialog, ask, { focus, over: true })) === true;
  }

  /** Opens a page's own dialog: a component around `<ak-dialog-frame>` that injects `DIALOG_DATA` and `DialogRef`. */
  async open<R, D>(component: ComponentType<unknown>, data: D, place: DialogPlace = {}): Promise<R | undefined> {
    if (this.cdk.openDialogs.length > 0 && !place.over) return undefined;
    const giveBack = this.focusReturn.remember();
    const config: DialogConfig<D, DialogRef<R>> = {
      data,
      ariaModal: true,
      ariaLabel: place.label ?? null,
      backdropClass: 'ak-scrim',
      panelClass: place.top ? ['ak-dialog-panel', 'ak-dialog-panel--top'] : 'ak-dialog-panel',
      autoFocus: place.focus ?? 'first-tabbable',
    };
    const { closed } = this.cdk.open<R, D>(component, config);
    // Drawn now, so that the focus is in it before the next key: what is typed meanwhile is meant for the dialog.
    this.app.tick();
    const answer = await firstValueFrom(closed);
    giveBack();
    return answer;
  }
}
