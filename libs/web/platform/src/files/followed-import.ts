import { signal } from '@angular/core';
import type { ImportProgressView } from '@akashi/contracts';
import { at } from '@akashi/contracts/api/address';
import { importApi } from '@akashi/contracts/api/import.api';
import type { Api } from '../api';
import { ApiProblem } from '../api-problem';

/** What is answered sooner than this needs no telling. */
const lookAfter = 400;

/** A file that the server reads, checks or writes while the page waits for its answer: how far it is, and how to stop it. */
export class FollowedImport {
  private readonly told = signal<ImportProgressView | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Null as long as nothing is known of it, and when it has come to its end. */
  readonly progress = this.told.asReadonly();

  constructor(private readonly api: Pick<Api, 'ask' | 'send'>) {}

  /** Looks how far the request with this key is until its answer is there, and hands that on. */
  async of<T>(key: string, answer: Promise<T>): Promise<T> {
    this.lookLater(key);
    try {
      return await answer;
    } finally {
      this.end();
    }
  }

  /** Looks no further: the answer is there, or whoever waited for it has gone. */
  end(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.told.set(null);
  }

  /** The request is then answered with what became of it: it may have come to its end meanwhile. */
  async stop(): Promise<void> {
    const importId = this.told()?.id;
    if (importId) await this.api.send(at(importApi.cancel, { importId })).catch(ignoreProblem);
  }

  private lookLater(key: string): void {
    clearTimeout(this.timer);
    const timer = setTimeout(() => void this.look(key, timer), lookAfter);
    this.timer = timer;
  }

  private async look(key: string, timer: ReturnType<typeof setTimeout>): Promise<void> {
    const all = await this.api.ask(at(importApi.list)).catch(ignoreProblem);
    // Another request is followed meanwhile, or none.
    if (this.timer !== timer) return;
    const found = all?.find((one) => one.key === key);
    if (found) this.told.set(found);
    this.lookLater(key);
  }
}

/** How far it is stays unknown then; the request itself says what is wrong. */
function ignoreProblem(problem: unknown): undefined {
  if (!(problem instanceof ApiProblem)) throw problem;
}
