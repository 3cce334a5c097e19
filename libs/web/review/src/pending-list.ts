import { afterRenderEffect, Component, ElementRef, inject, input, output } from '@angular/core';
import type { NewNote, PaperView } from '@akashi/contracts';
import { wholePaper } from '@akashi/domain/control';
import { noteWords } from '@akashi/web-paper';
import { Button, Chip, Note, texts } from '@akashi/web-ui';

/** Notes that wait for the reviewer's decision. */
@Component({
  selector: 'ak-pending-list',
  imports: [Button, Chip, Note],
  template: `
    @for (note of notes(); track $index) {
      <article>
        <div class="row">
          <ak-chip form="plain" state="wait">{{ t().unsent }}</ak-chip>
          <ak-button
            class="push"
            kind="quiet"
            size="s"
            icon="x"
            [label]="t().drop(note.text)"
            (press)="dropped.emit($index)"
          />
        </div>
        @if (placeOf(note); as place) {
          <p class="cap">{{ place }}</p>
        }
        <p>{{ note.text }}</p>
      </article>
    }
    @if (standInTheWay()) {
      <ak-note kind="warn" [live]="true">{{ t().first }}</ak-note>
    }
    <p class="cap">{{ t().how }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    article {
      display: grid;
      gap: 6px;
      padding: 10px 12px;
      border: 1px dashed var(--ak-border-strong);
      border-radius: var(--ak-radius-m);
    }
    article p {
      white-space: pre-wrap;
    }
  `,
})
export class PendingList {
  readonly notes = input.required<readonly NewNote[]>();
  readonly paper = input.required<PaperView>();
  /** A review was asked for, which would sign over them. */
  readonly standInTheWay = input(false);
  /** The note at this place is taken back. */
  readonly dropped = output<number>();

  protected readonly t = texts({
    unsent: ['未送信', 'Not sent'],
    how: [
      '差戻しかコメントのみを選ぶと、まとめて送られます。この端末にだけ保存されています。',
      'They are sent together when you return the paper or choose comment only. Until then they are on this device alone.',
    ],
    first: [
      '未送信のメモがあるため、査閲を完了していません。先に送るか、取り消してください。',
      'The review was not signed: there are notes that were not sent. Send them first, or take them back.',
    ],
    item: (attribute: string) => [`標本 ${attribute}`, `Sample, ${attribute}`],
    drop: (text: string) => [`メモを取り消す: ${text.slice(0, 40)}`, `Take the note back: ${text.slice(0, 40)}`],
  });

  private readonly words = noteWords();

  constructor() {
    const host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // The key was pressed wherever the reviewer was: what holds the signature back comes into sight.
    afterRenderEffect(() => {
      if (this.standInTheWay()) host.scrollIntoView({ block: 'nearest' });
    });
  }

  /** What it will hang on, as the paper names it. */
  protected placeOf({ field, place = wholePaper }: NewNote): string {
    const { steps, marks } = this.paper();
    const at = steps.findIndex(({ id }) => id === place.stepId) + 1;
    const mark = marks.find(({ id }) => id === place.markId) ?? null;
    if (place.cell) return this.t().item(place.cell.attribute);
    return this.words.place({ ...place, field, stepNumber: at || null, mark, cell: null });
  }
}
