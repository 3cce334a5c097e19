import { Component, computed, inject } from '@angular/core';
import { momentInJapan } from '@akashi/web-platform';
import { PasswordResetNote } from '@akashi/web-ui/link';
import { SHELL_SESSION } from './shell-session';

/** What the note says in the frame of the firm's people; it comes with the frame only where there is something to say. */
@Component({
  selector: 'ak-password-reset',
  imports: [PasswordResetNote],
  template: `<ak-password-reset-note [reset]="session.passwordReset()" [moment]="moment()" />`,
  host: { class: 'ended' },
})
export class PasswordReset {
  protected readonly session = inject(SHELL_SESSION);
  protected readonly moment = computed(() => {
    const reset = this.session.passwordReset();
    return reset ? momentInJapan(reset.at) : '';
  });
}
