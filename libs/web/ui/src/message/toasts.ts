import { Injectable, signal } from '@angular/core';

/** Something was done. `action` takes it back or opens it. */
export interface Toast {
  readonly id: number;
  readonly message: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** How long a toast stays, in ms; longer when there is something to press. */
const STAY_MS = { plain: 5000, withAction: 10_000 } as const;

/** What was done just now, in one line each. What the server refuses is never a toast: it is a note in its place. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private readonly all = signal<readonly Toast[]>([]);
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();
  private last = 0;

  /** What is shown, oldest first, two at most. */
  readonly shown = this.all.asReadonly();

  /** Shows one line, with an action where it can be taken back. */
  show(message: string, action?: Toast['action']): void {
    this.last += 1;
    const toast: Toast = action ? { id: this.last, message, action } : { id: this.last, message };
    this.all.update((toasts) => [...toasts, toast].slice(-2));
    this.startTimer(toast);
  }

  /** Takes one away. */
  dismiss(id: number): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
    this.all.update((toasts) => toasts.filter((toast) => toast.id !== id));
  }

  /** Keeps one while it is pointed at or has the focus. */
  hold(id: number): void {
    clearTimeout(this.timers.get(id));
  }

  /** Lets a held one go in its time. */
  release(id: number): void {
    const toast = this.all().find((one) => one.id === id);
    if (toast) this.startTimer(toast);
  }

  private startTimer(toast: Toast): void {
    clearTimeout(this.timers.get(toast.id));
    const stay = toast.action ? STAY_MS.withAction : STAY_MS.plain;
    this.timers.set(
      toast.id,
      setTimeout(() => this.dismiss(toast.id), stay),
    );
  }
}
