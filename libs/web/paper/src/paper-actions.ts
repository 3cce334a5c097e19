import { inject, Injectable } from '@angular/core';
import type {
  AnswerNoteBody,
  EvaluateDeviationBody,
  Problem,
  RecordDeviationBody,
  RecordedTestView,
  ResolveNoteBody,
  ReturnTestBody,
  SignedTestsView,
  SignTestBody,
  WriteNoteBody,
} from '@akashi/contracts';
import { Api, EngagementContext, inEngagement, Sending } from '@akashi/web-platform';
import { PaperDesk } from './paper-desk';

/** What is done to a paper besides writing on it. What is being typed is saved first, and the paper read again after. */
@Injectable()
export class PaperActions {
  private readonly api = inject(Api);
  private readonly desk = inject(PaperDesk);
  private readonly context = inject(EngagementContext);

  readonly attempt = new Sending();

  /** Signs exactly what is on the screen: the digest says what that is. */
  sign(role: 'sign' | 'review'): Promise<SignedTestsView | undefined> {
    return this.act(() => {
      const { id, version, digest } = this.desk.paper()!;
      const body: SignTestBody = { version, digest };
      return this.api.post<SignedTestsView>(this.path('tests', id, role), body);
    });
  }

  return(note: string): Promise<RecordedTestView | undefined> {
    return this.act(() => {
      const { id, version } = this.desk.paper()!;
      const body: ReturnTestBody = { version, note };
      return this.api.post<RecordedTestView>(this.path('tests', id, 'return'), body);
    });
  }

  writeNote(text: string, field: string): Promise<unknown> {
    const body: WriteNoteBody = { text, field };
    return this.act(() => this.api.post<unknown>(this.path('tests', this.desk.paper()!.id, 'notes'), body));
  }

  answerNote(noteId: string, body: AnswerNoteBody): Promise<unknown> {
    return this.act(() => this.api.post<unknown>(this.path('notes', noteId, 'answer'), body));
  }

  resolveNote(noteId: string, body: ResolveNoteBody): Promise<unknown> {
    return this.act(() => this.api.post<unknown>(this.path('notes', noteId, 'resolve'), body));
  }

  recordDeviation(attribute: string, fact: string): Promise<unknown> {
    return this.act(() => {
      const { id, version } = this.desk.paper()!;
      const body: RecordDeviationBody = { attribute, fact, version };
      return this.api.post<unknown>(this.path('tests', id, 'deviations'), body);
    });
  }

  /** A step of a deviation's evaluation: proposing an explanation, agreeing to it, or refusing it. */
  evaluate(
    deviationId: string,
    step: 'propose-explanation' | 'agree' | 'refuse-explanation',
    body: EvaluateDeviationBody,
  ): Promise<unknown> {
    return this.act(() => this.api.post<unknown>(this.path('deviations', deviationId, step), body));
  }

  endEvidenceLink(linkId: string): Promise<unknown> {
    return this.act(() => this.api.post<unknown>(this.path('evidence', 'links', linkId, 'end')));
  }

  /** Why it was not done, for the dialog it was asked in; null when it was. */
  async refusal(asked: Promise<unknown>): Promise<Problem | null> {
    return (await asked) === undefined ? this.attempt.problem() : null;
  }

  private act<T>(ask: () => Promise<T>): Promise<T | undefined> {
    return this.attempt.run(async () => {
      await this.desk.refresh();
      try {
        return (await ask()) ?? ({} as T);
      } finally {
        await this.desk.refresh();
      }
    });
  }

  private path(...parts: readonly string[]): string {
    return inEngagement(this.context.id(), ...parts);
  }
}
