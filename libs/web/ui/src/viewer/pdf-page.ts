import { Component, ElementRef, computed, effect, input, signal, viewChild } from '@angular/core';
import { Note } from '../message/note';
import { texts } from '../text/text';
import { fileViewerTexts } from './file-viewer-texts';
import type { PdfFile } from './pdf-file';
import type { PdfLine } from './pdf-lines';

/** One page of a PDF as a picture, with its text beside it for whoever hears it, and what was found marked on it. */
@Component({
  selector: 'ak-pdf-page',
  imports: [Note],
  template: `
    @if (isBroken()) {
      <ak-note kind="bad" [live]="true">{{ t().notDrawn }}</ak-note>
    }
    <div class="page" [style.width.%]="zoom()">
      <canvas #canvas role="img" [attr.aria-label]="t().page(at() + 1)"></canvas>
      @for (one of marked(); track one.piece) {
        <i
          class="hit"
          [class.hit--now]="one.piece === now()"
          [style.left.%]="one.line.left * 100"
          [style.top.%]="one.line.top * 100"
          [style.width.%]="one.line.width * 100"
          [style.height.%]="one.line.height * 100"
        ></i>
      }
      <div class="vh">
        @for (line of lines(); track $index) {
          <p>{{ line.text }}</p>
        }
      </div>
      <ng-content />
    </div>
  `,
  styles: `
    .page {
      position: relative;
    }
    canvas {
      display: block;
      width: 100%;
      background: #fff;
    }
    .hit {
      position: absolute;
      background: color-mix(in srgb, var(--ak-focus-halo) 45%, transparent);
    }
    .hit--now {
      outline: 2px solid var(--ak-accent);
    }
  `,
})
export class PdfPage {
  private readonly canvas = viewChild.required<ElementRef<HTMLCanvasElement>>('canvas');

  readonly pdf = input.required<PdfFile>();
  /** Counted from 0. */
  readonly at = input.required<number>();
  /** 100 is as wide as the room. */
  readonly zoom = input.required<number>();
  readonly room = input.required<HTMLElement>();
  readonly hits = input<ReadonlySet<number>>(new Set());
  readonly now = input(-1);

  protected readonly t = texts(fileViewerTexts);
  protected readonly isBroken = signal(false);
  protected readonly lines = signal<readonly PdfLine[]>([]);
  protected readonly marked = computed(() =>
    this.lines().flatMap((line, piece) => (this.hits().has(piece) ? [{ line, piece }] : [])),
  );
  /** A canvas takes one drawing at a time. */
  private drawn: Promise<unknown> = Promise.resolve();

  constructor() {
    effect((onCleanup) => {
      const [pdf, at] = [this.pdf(), this.at()];
      const width = (this.room().clientWidth * this.zoom()) / 100;
      let isLeft = false;
      onCleanup(() => (isLeft = true));
      this.drawn = this.drawn.then(async () => {
        if (isLeft) return;
        try {
          await pdf.draw(at, this.canvas().nativeElement, width);
          const lines = await pdf.linesOf(at);
          if (isLeft) return;
          this.lines.set(lines);
          this.isBroken.set(false);
        } catch {
          // Whoever went on to another page or closed the file ended the drawing.
          if (!isLeft) this.isBroken.set(true);
        }
      });
    });
  }
}
