import { Injectable, signal, untracked } from '@angular/core';
import type { ProblemCode, ProblemText } from '@akashi/contracts';

export type SomeProblemTexts = Readonly<Partial<Record<ProblemCode, ProblemText>>>;

/** Said while the sentence itself is on its way, and where it does not come: true of every refusal. */
const onItsWay: ProblemText = {
  ja: {
    happened: '今の状態では、この操作は行えません。',
    kept: '記録は変わっていません。',
    next: '画面を読み込み直して、理由を確認してください。',
  },
  en: {
    happened: 'This cannot be done as things stand.',
    kept: 'Nothing was changed.',
    next: 'Load the page again to see why.',
  },
};

/**
 * The sentences of the problems that this browser has so far: the frame brings the platform's, and the pages of an area those
 * that they show (`withProblemTexts`). A code that no opened area foresaw, as an answer may carry one, is told in general until
 * all the others are here. What the server refuses carries its own sentences and asks for none of these.
 */
@Injectable({ providedIn: 'root' })
export class ProblemTexts {
  private readonly known = signal<SomeProblemTexts>({});
  private theRest: Promise<void> | null = null;

  /** The three sentences of a code in both languages. Read in a template or a computed, it changes when they are here. */
  of(code: ProblemCode): ProblemText {
    const text = this.known()[code];
    if (!text) void (this.theRest ??= this.loadTheRest(code));
    return text ?? onItsWay;
  }

  learn(...tables: readonly SomeProblemTexts[]): void {
    untracked(() => this.known.update((known) => Object.assign({}, known, ...tables) as SomeProblemTexts));
  }

  /** Where the connection is lost meanwhile, the next refusal tries again. */
  private async loadTheRest(code: ProblemCode): Promise<void> {
    try {
      const { problemText, problemTexts } = await import('@akashi/contracts/problems');
      // A server newer than this page may say a code that none of them knows.
      this.learn(problemTexts, { [code]: problemText(code) });
    } catch {
      // What was said in general still holds.
    }
    this.theRest = null;
  }
}
