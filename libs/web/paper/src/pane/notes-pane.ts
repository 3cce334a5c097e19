import { Component, ElementRef, inject, input, output, viewChild } from '@angular/core';
import { noteStateLabels, type NewNote, type NoteView, type PaperView } from '@akashi/contracts';
import { mayResolveNote, type NoteState } from '@akashi/domain/control';
import { EngagementContext, Session, shortMoment, todayInJapan } from '@akashi/web-platform';
import { Button, Chip, Dialogs, texts, labels, type ChipState } from '@akashi/web-ui';
import { TextDialog, type TextAsk } from '@akashi/web-ui/form';
import { refusalText } from '@akashi/web-ui/refusal';
import { NoteForm } from '../note/note-form';
import type { AskedNote } from '../note/note-about';
import { noteWords } from '../note/note-words';
import { PaperActions } from '../paper-actions';

const chips: Readonly<Record<NoteState, ChipState>> = { open: 'warn', answered: 'wait', resolved: 'ok' };

/** Review notes of a paper: asked, answered, and resolved by whoever asked or someone above. Open ones block the review. */
@Component({
  selector: 'ak-notes-pane',
  imports: [Button, Chip, NoteForm],
  template: `
    @for (note of paper().notes; track note.id) {
      <article class="note-of" tabindex="-1" [class.is-done]="note.state === 'resolved'" [attr.data-note]="note.id">
        <div class="row row--wrap">
          <b>{{ note.writtenByName }}</b>
          <span class="cap id">{{ moment(note.writtenAt) }}</span>
          <ak-chip form="plain" class="push" [state]="chips[note.state]">{{ states()[note.state] }}</ak-chip>
        </div>
        @if (words.place(note); as place) {
          <button class="link at" type="button" (click)="placeAsked.emit(note)">{{ place }}</button>
        }
        @if (note.mentions.length > 0) {
          <p class="cap">{{ t().to(namesOf(note)) }}</p>
        }
        <p class="said">{{ note.text }}</p>
        @if (note.answer) {
          <p class="said answer">
            {{ note.answer }}
            @if (note.answeredAt; as at) {
              <span class="cap id">{{ moment(at) }}</span>
            }
          </p>
        }
        @if (note.state !== 'resolved') {
          <div class="row row--wrap">
            @if (context.can('note.write')) {
              <ak-button kind="quiet" size="s" (press)="answer(note)">{{ t().answer }}</ak-button>
            }
            @if (context.can('note.resolve')) {
              <ak-button kind="secondary" size="s" [reason]="resolveReason(note)" (press)="resolve(note)">{{
                t().resolve
              }}</ak-button>
            }
          </div>
        }
      </article>
    } @empty {
      <p class="sub">{{ t().none }}</p>
    }
    <ng-content />
    @if (context.can('note.write')) {
      <ak-note-form [paper]="paper()" (given)="take($event)" />
    }
  `,
  styleUrl: './notes-pane.css',
})
export class NotesPane {
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly actions = inject(PaperActions);
  private readonly dialogs = inject(Dialogs);
  private readonly session = inject(Session);
  private readonly said = refusalText();
  private readonly form = viewChild(NoteForm);
  protected readonly context = inject(EngagementContext);

  readonly paper = input.required<PaperView>();
  /** What is noted is collected by the page and sent with what is decided, instead of at once. */
  readonly collects = input(false);
  /** A note for the page to collect. */
  readonly noted = output<NewNote>();
  /** A note was added: where the keys go next is the page's. */
  readonly added = output();
  /** What this note hangs on is asked for. */
  readonly placeAsked = output<NoteView>();

  protected readonly chips = chips;
  protected readonly words = noteWords();
  protected readonly states = labels(noteStateLabels);
  protected readonly t = texts({
    none: ['査閲メモはありません。', 'There is no review note.'],
    to: (names: string) => [`宛先 ${names}`, `To ${names}`],
    answer: ['回答', 'Answer'],
    answerTitle: ['査閲メモに回答します', 'Answer the review note'],
    resolve: ['解決', 'Resolve'],
  });

  /** Begins a note, or brings one into sight. */
  ask(asked: AskedNote): void {
    if (typeof asked === 'string') this.showNote(asked);
    else this.form()?.begin(asked);
  }

  private showNote(noteId: string): void {
    const note = this.host.querySelector<HTMLElement>(`[data-note="${noteId}"]`);
    note?.scrollIntoView({ block: 'center' });
    note?.focus();
  }

  protected moment(at: string): string {
    return shortMoment(at, todayInJapan().slice(0, 4));
  }

  protected namesOf({ mentions }: NoteView): string {
    return mentions.map(({ name }) => name).join('、');
  }

  protected resolveReason(note: NoteView): string {
    return this.said(
      mayResolveNote({
        ...note,
        authorId: note.writtenBy,
        resolverId: this.session.userId(),
        resolverRole: this.context.current()?.myRole ?? null,
        archived: this.context.current()?.state === 'archived',
      }),
    );
  }

  protected async take(note: NewNote): Promise<void> {
    if (this.collects()) {
      this.form()!.clear();
      this.noted.emit(note);
    } else {
      if ((await this.actions.writeNotes([note])) === undefined) return;
      this.form()?.clear();
    }
    this.added.emit();
  }

  /** Gives the page what is typed, which may decide before it was added; false where it cannot be taken as it is. */
  give(): boolean {
    return this.form()?.send() ?? true;
  }

  protected async answer({ id, version, text, answer }: NoteView): Promise<void> {
    const ask: TextAsk = {
      title: this.t().answerTitle,
      help: text,
      label: this.t().answer,
      send: this.t().answer,
      text: answer,
      act: (said) => this.actions.refusal(this.actions.answerNote(id, { answer: said, version })),
    };
    await this.dialogs.open<boolean, TextAsk>(TextDialog, ask, { focus: 'textarea' });
  }

  protected resolve({ id, version }: NoteView): void {
    void this.actions.resolveNote(id, { version });
  }
}
