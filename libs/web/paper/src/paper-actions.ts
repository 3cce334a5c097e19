import { inject, Injectable } from '@angular/core';
import type {
  AnswerNoteBody,
  ChangedMarkView,
  CopiedStepsView,
  EvaluateDeviationBody,
  FilledPapersView,
  MarkEvidenceBody,
  MarkMeaning,
  MarkView,
  NewNote,
  NoteView,
  PaperView,
  Problem,
  RecordedTestView,
  ResolveNoteBody,
  SignedTestsView,
} from '@akashi/contracts';
import type { CopySource, Renewal } from '@akashi/domain/control';
import { at, deviationApi, evidenceApi, noteApi, paperApi, signOffApi, type Address } from '@akashi/contracts/api';
import { Api, EngagementContext, Sending } from '@akashi/web-platform';
import { PaperEditor } from './paper-editor';

/** What is done to a paper besides writing on it. What is being typed is saved first, and the paper read again after. */
@Injectable()
export class PaperActions {
  private readonly api = inject(Api);
  private readonly editor = inject(PaperEditor);
  private readonly context = inject(EngagementContext);

  readonly attempt = new Sending();

  /** Signs exactly what is on the screen: the digest says what that is. */
  sign(role: 'sign' | 'review'): Promise<SignedTestsView | undefined> {
    const address = at(signOffApi[role], this.path());
    return this.act(address, (key, { version, digest }) => this.api.send(address, { version, digest }, key));
  }

  return(notes: NewNote[]): Promise<RecordedTestView | undefined> {
    const address = at(signOffApi.return, this.path());
    return this.act(address, (key, { version }) => this.api.send(address, { version, notes }, key));
  }

  /** Writes the firm's procedures on the paper, after the steps that are there. */
  fill(): Promise<FilledPapersView | undefined> {
    const address = at(paperApi.fill, { engagementId: this.context.id() });
    return this.act(address, (key, { id, version }) =>
      this.api.send(address, { tests: [{ id, version }], besideSteps: true }, key),
    );
  }

  /** Copies how it was done, on last year's paper of the same control, after the steps that are there. */
  copySteps(from: CopySource, stepIds: string[] | null): Promise<CopiedStepsView | undefined> {
    const address = at(paperApi.copy, { engagementId: this.context.id() });
    return this.act(address, (key, { id, version }) =>
      this.api.send(address, { tests: [{ id, version }], from, paperId: null, stepIds, besideSteps: true }, key),
    );
  }

  /** Brings a step to the version of its procedure that was read. */
  renewStep(stepId: string, procedureVersion: number, wording: Renewal): Promise<RecordedTestView | undefined> {
    const address = at(paperApi.renewStep, { ...this.path(), stepId });
    return this.act(address, (key, { version }) => this.api.send(address, { version, procedureVersion, wording }, key));
  }

  writeNotes(notes: NewNote[]): Promise<NoteView[] | undefined> {
    const address = at(noteApi.write, this.path());
    return this.act(address, (key) => this.api.send(address, { notes }, key));
  }

  answerNote(noteId: string, body: AnswerNoteBody): Promise<unknown> {
    const address = at(noteApi.answer, { engagementId: this.context.id(), noteId });
    return this.act(address, (key) => this.api.send(address, body, key));
  }

  resolveNote(noteId: string, body: ResolveNoteBody): Promise<unknown> {
    const address = at(noteApi.resolve, { engagementId: this.context.id(), noteId });
    return this.act(address, (key) => this.api.send(address, body, key));
  }

  recordDeviation(attribute: string, fact: string): Promise<unknown> {
    const address = at(deviationApi.record, this.path());
    return this.act(address, (key, { version }) => this.api.send(address, { attribute, fact, version }, key));
  }

  /** A step of a deviation's evaluation: proposing an explanation, agreeing to it, or refusing it. */
  evaluate(deviationId: string, step: 'propose' | 'agree' | 'refuse', body: EvaluateDeviationBody): Promise<unknown> {
    const address = at(deviationApi[step], { engagementId: this.context.id(), deviationId });
    return this.act(address, (key) => this.api.send(address, body, key));
  }

  markEvidence(evidenceId: string, body: Omit<MarkEvidenceBody, 'testId'>): Promise<ChangedMarkView | undefined> {
    const address = at(evidenceApi.mark, { engagementId: this.context.id(), evidenceId });
    return this.act(address, (key, { id }) => this.api.send(address, { ...body, testId: id }, key));
  }

  changeMark({ id, version }: MarkView, meaning: MarkMeaning): Promise<ChangedMarkView | undefined> {
    const address = at(evidenceApi.changeMark, { engagementId: this.context.id(), markId: id });
    return this.act(address, (key) => this.api.send(address, { ...meaning, version }, key));
  }

  removeMark({ id, version }: MarkView): Promise<ChangedMarkView | undefined> {
    const address = at(evidenceApi.removeMark, { engagementId: this.context.id(), markId: id });
    return this.act(address, (key) => this.api.send(address, { version }, key));
  }

  endEvidenceLink(linkId: string): Promise<unknown> {
    const address = at(evidenceApi.unlink, { engagementId: this.context.id(), linkId });
    return this.act(address, (key) => this.api.send(address, undefined, key));
  }

  /** Why it was not done, for the dialog it was asked in; null when it was. */
  async refusal(asked: Promise<unknown>): Promise<Problem | null> {
    return (await asked) === undefined ? this.attempt.problem() : null;
  }

  /** What is said of a paper is said of the one that was open when it was asked for. */
  private act<T>({ url }: Address, send: (key: string, paper: PaperView) => Promise<T>): Promise<T | undefined> {
    return this.attempt.run(async (key) => {
      const paper = (await this.editor.refresh())!;
      try {
        return await send(key, paper);
      } finally {
        await this.editor.refresh();
      }
    }, url);
  }

  /** The open paper, as addresses name it. */
  private path(): { engagementId: string; testId: string } {
    return { engagementId: this.context.id(), testId: this.editor.paper()!.id };
  }
}
