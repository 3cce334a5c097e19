import { Component, inject } from '@angular/core';
import { Icon } from '../icon/icon';
import { texts } from '../text/text';
import { type Toast, Toasts } from './toasts';

/** Where toasts appear. Placed once, in the shell; its region exists from the start, so that additions are read out. */
@Component({
  selector: 'ak-toast-outlet',
  imports: [Icon],
  template: `
    <div class="toasts" role="status" aria-live="polite">
      @for (toast of toasts.shown(); track toast.id) {
        <div
          class="toast"
          (mouseenter)="toasts.hold(toast.id)"
          (mouseleave)="toasts.release(toast.id)"
          (focusin)="toasts.hold(toast.id)"
          (focusout)="toasts.release(toast.id)"
        >
          <span class="toast__text">{{ toast.message }}</span>
          @if (toast.action; as action) {
            <button class="btn btn--s" type="button" (click)="act(toast)">{{ action.label }}</button>
          }
          <button
            class="btn btn--s btn--icon"
            type="button"
            [attr.aria-label]="t().close"
            (click)="toasts.dismiss(toast.id)"
          >
            <ak-icon name="x" [size]="14" />
          </button>
        </div>
      }
    </div>
  `,
})
export class ToastOutlet {
  protected readonly toasts = inject(Toasts);
  protected readonly t = texts({ close: ['知らせを閉じる', 'Close this message'] });

  protected act(toast: Toast): void {
    toast.action?.run();
    this.toasts.dismiss(toast.id);
  }
}
