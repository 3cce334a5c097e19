import { Component, ElementRef, computed, inject, input, output, signal } from '@angular/core';
import { noteStateLabels, type NoteView, type PaperView } from '@akashi/contracts';
import { mayResolveNote, type NoteState } from '@akashi/domain/control';
import { EngagementContext, Session, shortMoment, todayInJapan } from '@akashi/web-platform';
import { Button, Chip, Dialogs, TextareaField, texts, labels, type ChipState } from '@akashi/web-ui';
import { TextDialog, type TextAsk } from '@akashi/web-ui/form';
import { refusalText } from '@akashi/web-ui/refusal';
import { PaperActions } from '../paper-actions';

const chips: Readonly<Record<NoteState, ChipState>> = { open: 'warn', answered: 'wait', resolved: 'ok' };

/** Review notes of a paper: asked, answered, and resolved by whoever asked or someone above. Open ones block the review. */
@Component({
  selector: 'ak-notes-pane',
  imports: [Button, Chip, TextareaField],
  template: `
    @for (note of paper().notes; track note.id) {
      <article class="note-of" [class.is-done]="note.state === 'resolved'">
        <div class="row row--wrap">
          <b>{{ note.writtenByName }}</b>
          <span class="cap id">{{ moment(note.writtenAt) }}</span>
          <ak-chip form="plain" class="push" [state]="chips[note.state]">{{ states()[note.state] }}</ak-chip>
        </div>
        <p class="said">{{ note.text }}</p>
        @if (note.answer) {
          <p class="said answer">{{ note.answer }}</p>
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
      <form (submit)="write($event)">
        <ak-textarea-field
          size="s"
          [rows]="3"
          [label]="t().write"
          [maxLength]="longest"
          [fault]="fault()"
          [(value)]="text"
          (send)="send()"
        />
        <ak-button type="submit" size="s" icon="comment">{{ t().add }}</ak-button>
      </form>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      padding: 12px;
      align-content: start;
    }
    .note-of {
      display: grid;
      gap: 6px;
      padding: 10px 12px;
      border: 1px solid var(--ak-border);
      border-radius: var(--ak-radius-m);
      background: var(--ak-surface);
    }
    .is-done {
      background: none;
    }
    .said {
      white-space: pre-wrap;
    }
    .answer {
      padding-inline-start: 10px;
      border-inline-start: 3px solid var(--ak-border-strong);
    }
    form {
      display: grid;
      gap: 8px;
      justify-items: start;
    }
    form ak-textarea-field {
      width: 100%;
    }
  `,
})
export class NotesPane {
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly actions = inject(PaperActions);
  private readonly dialogs = inject(Dialogs);
  private readonly session = inject(Session);
  private readonly said = refusalText();
  protected readonly context = inject(EngagementContext);

  readonly paper = input.required<PaperView>();
  /** What is noted is collected by the page and sent with what is decided, instead of at once. */
  readonly collects = input(false);
  /** A note for the page to collect. */
  readonly noted = output<string>();
  /** A note was added: where the keys go next is the page's. */
  readonly added = output();

  protected readonly chips = chips;
  protected readonly states = labels(noteStateLabels);
  protected readonly t = texts({
    none: ['査閲メモはありません。', 'There is no review note.'],
    write: ['新しいメモ', 'New note'],
    add: ['メモを追加', 'Add the note'],
    answer: ['回答', 'Answer'],
    answerTitle: ['査閲メモに回答します', 'Answer the review note'],
    resolve: ['解決', 'Resolve'],
    tooLong: [
      'メモは2,000文字までです。短くするか、二つに分けてください。',
      'A note holds 2,000 characters. Shorten it, or make two of it.',
    ],
  });
  protected readonly longest = 2000;
  protected readonly text = signal('');
  /** More than a note may hold: it stays in the field, where it can be shortened. */
  private readonly isTooLong = computed(() => [...this.text().trim()].length > this.longest);
  protected readonly fault = computed(() => (this.isTooLong() ? this.t().tooLong : ''));

  /** Puts the caret into a new note. */
  focus(): void {
    this.host.querySelector<HTMLElement>('form textarea')?.focus();
  }

  protected moment(at: string): string {
    return shortMoment(at, todayInJapan().slice(0, 4));
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

  protected async write(event: Event): Promise<void> {
    event.preventDefault();
    await this.send();
  }

  protected async send(): Promise<void> {
    if (this.collects()) return void this.give();
    const text = this.text().trim();
    if (text === '' || this.isTooLong() || (await this.actions.writeNotes([{ text, field: '' }])) === undefined) return;
    this.text.set('');
    this.added.emit();
  }

  /** Gives the page what is typed, which may decide before it was added; false where it cannot be taken as it is. */
  give(): boolean {
    const text = this.text().trim();
    if (text === '') return true;
    if (this.isTooLong()) {
      this.focus();
      return false;
    }
    this.text.set('');
    this.noted.emit(text);
    this.added.emit();
    return true;
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
