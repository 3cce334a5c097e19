import { Component, input, output } from '@angular/core';
import { noteStateLabels, type NoteView } from '@akashi/contracts';
import { Icon, labels, texts } from '@akashi/web-ui';

/** The notes that hang on what they stand beside, each one press away. */
@Component({
  selector: 'ak-note-tags',
  imports: [Icon],
  template: `
    @for (note of notes(); track note.id) {
      <button
        type="button"
        class="cut"
        [class.is-open]="note.state !== 'resolved'"
        [title]="note.text"
        (click)="asked.emit(note.id)"
      >
        <ak-icon name="comment" [size]="12" />{{ t().note(note.writtenByName, states()[note.state]) }}
      </button>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    .cut {
      display: inline-flex;
      gap: 4px;
      align-items: center;
      max-width: 100%;
      height: 24px;
      padding: 0 8px;
      border: 1px solid var(--ak-border-strong);
      border-radius: var(--ak-radius-full);
      background: none;
      color: var(--ak-text-2);
      font: 400 var(--ak-size-13) / 1 var(--ak-font);
      white-space: nowrap;
      overflow: hidden;
      cursor: pointer;
    }
    .cut:hover {
      background: var(--ak-accent-soft);
    }
    .is-open {
      color: var(--ak-warn-fg);
    }
  `,
})
export class NoteTags {
  readonly notes = input.required<readonly NoteView[]>();
  /** The id of the note that is asked for. */
  readonly asked = output<string>();

  protected readonly states = labels(noteStateLabels);
  protected readonly t = texts({
    note: (by: string, state: string) => [`メモ ${by} ${state}`, `Note, ${by}, ${state}`],
  });
}
