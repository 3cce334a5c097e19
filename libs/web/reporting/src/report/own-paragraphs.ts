import { Component, input, linkedSignal, output } from '@angular/core';
import { TextareaField, texts } from '@akashi/web-ui';
import { factualWords } from './factual-words';
import { readParagraphs, typedParagraphs } from './own-words';

/** Paragraphs that the firm writes: read as they are printed, written as one text with an empty line between them. */
@Component({
  selector: 'ak-own-paragraphs',
  imports: [TextareaField],
  template: `
    @if (writing()) {
      <ak-textarea-field
        [label]="label()"
        [labelHidden]="true"
        [help]="t().help"
        [rows]="8"
        [fault]="fault(typed())"
        [value]="typed()"
        (valueChange)="write($event)"
      />
    } @else {
      @for (paragraph of paragraphs(); track $index) {
        <p class="read" lang="ja">{{ paragraph }}</p>
      }
    }
  `,
  styles: `
    .read + .read {
      margin-top: var(--ak-space-12);
    }
  `,
  host: { style: 'display: block' },
})
export class OwnParagraphs {
  protected readonly fault = factualWords();

  readonly label = input.required<string>();
  readonly paragraphs = input.required<readonly string[]>();
  readonly writing = input(false);
  readonly written = output<string[]>();

  protected readonly t = texts({
    help: ['段落の間は1行空けます。', 'Leave an empty line between paragraphs.'],
  });
  /** As typed, empty lines and all; made anew only when the paragraphs change elsewhere. */
  protected readonly typed = linkedSignal<readonly string[], string>({
    source: () => this.paragraphs(),
    computation: (paragraphs, before) =>
      before && same(readParagraphs(before.value), paragraphs) ? before.value : typedParagraphs(paragraphs),
  });

  protected write(typed: string): void {
    if (typed === this.typed()) return;
    this.typed.set(typed);
    this.written.emit(readParagraphs(typed));
  }
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}
