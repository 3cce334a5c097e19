import { signal, type Signal } from '@angular/core';
import { ApiProblem } from '@akashi/web-platform';

/** One act at a time, with what it is doing and why it was refused. */
export class Attempt {
  private readonly running = signal(false);
  private readonly refused = signal<ApiProblem | null>(null);

  readonly busy: Signal<boolean> = this.running.asReadonly();
  readonly problem: Signal<ApiProblem | null> = this.refused.asReadonly();

  /** Does it; the answer, or null when the server refused it. A second act meanwhile does nothing. */
  async run<T>(act: () => Promise<T>): Promise<T | null> {
    if (this.running()) return null;
    this.running.set(true);
    this.refused.set(null);
    try {
      return await act();
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      this.refused.set(problem);
      return null;
    } finally {
      this.running.set(false);
    }
  }

  forget(): void {
    this.refused.set(null);
  }
}
