import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { NgTemplateOutlet } from '@angular/common';
import type { ReadAttachmentView } from '@akashi/contracts';
import { markKindLabels } from '@akashi/contracts/labels/mark';
import { insideOf, markKinds, type MarkKind } from '@akashi/domain/control';
import { Button } from '../button/button';
import { TextField } from '../field/text-field';
import { isImeEvent } from '../keyboard/ime';
import { Note } from '../message/note';
import { Skeleton } from '../message/skeleton';
import { labels } from '../text/labels';
import { Language, texts } from '../text/text';
import { fileViewerTexts, warningTexts, whyNotShownTexts } from './file-viewer-texts';
import { findPieces, piecesOf, type Hit } from './find-pieces';
import { countWords, leftOutTexts } from './left-out-texts';
import { LinesPage } from './lines-page';
import { MarkLayer } from './mark-layer';
import { markSigns, placedIn, type PlacedMark, type ShownMark } from './mark-place';
import { Marking } from './marking';
import { markStart, pageOfMark } from './mark-start';
import { Opening, type FileReading } from './opening';
import { PdfPage } from './pdf-page';
import { linesOfPage } from './read-pages';
import { SheetPage } from './sheet-page';
import { TextPage } from './text-page';

const zooms = [25, 50, 75, 100, 125, 150, 200, 300, 400];

/** A file as it can be read, drawn by us: nothing that it holds is run, opened or sent. */
@Component({
  selector: 'ak-file-viewer',
  imports: [Button, LinesPage, MarkLayer, NgTemplateOutlet, Note, PdfPage, SheetPage, Skeleton, TextField, TextPage],
  templateUrl: './file-viewer.html',
  styleUrl: './file-viewer.css',
  host: { '(keydown)': 'onKey($event)' },
})
export class FileViewer {
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly language = inject(Language);
  private readonly sheet = viewChild.required<ElementRef<HTMLElement>>('sheet');

  readonly file = input.required<Blob>();
  readonly name = input.required<string>();
  /** Reads what a browser does not: without it an office file is told and not shown. */
  readonly reading = input<FileReading | null>(null);
  readonly marks = input<readonly ShownMark[]>([]);
  readonly mayMark = input(false);
  /** The mark that is asked for: its page comes, and it is in sight. */
  readonly goTo = input<string | null>(null);
  /** Off where it is seen beside what somebody types. */
  readonly takesFocus = input(true);
  /** The person is done with it. */
  readonly closed = output();
  /** Somebody marked a place. */
  readonly placed = output<PlacedMark>();
  readonly picked = output<string>();

  protected readonly t = texts(fileViewerTexts);
  protected readonly kinds = labels(markKindLabels);
  protected readonly markKinds = markKinds;
  protected readonly markSigns = markSigns;
  protected readonly marking = new Marking((mark) => this.placed.emit(placedIn(mark, this.insideNow())));
  protected readonly linesOfPage = linesOfPage;
  protected readonly opening = new Opening((page) => this.begin(page));
  protected readonly shown = this.opening.shown;
  protected readonly isInside = computed(() => this.opening.inside().length > 0);
  /** The place of the attachment in sight; empty for the file itself. */
  private readonly insideNow = computed(() => this.opening.inside().at(-1)?.place ?? '');
  /** Those of what is in sight: the file, or one that it brings along. */
  protected readonly ownMarks = computed(() => this.marks().filter((mark) => insideOf(mark) === this.insideNow()));
  protected readonly page = signal(0);
  protected readonly zoom = signal(100);
  protected readonly words = signal('');
  private readonly found = signal<{ words: string; hits: readonly Hit[]; at: number } | null>(null);
  protected readonly pages = computed(() => {
    const shown = this.shown();
    if (shown?.kind === 'pdf') return shown.pdf.pages;
    return shown && shown.kind !== 'picture' ? shown.pages.length : 1;
  });
  protected readonly said = computed(() => {
    const side = this.language.lang() === 'ja' ? 0 : 1;
    const [why, shown] = [this.opening.why(), this.shown()];
    const leftOut = shown && 'leftOut' in shown ? shown.leftOut : [];
    return {
      why: why ? whyNotShownTexts[why][side] : '',
      warnings: [
        ...(shown?.warnings ?? []).map((one) => warningTexts[one][side]),
        ...leftOut.map(({ what, count }) => leftOutTexts[what](countWords(count))[side]),
      ],
    };
  });
  protected readonly place = computed(() => {
    const found = this.found();
    if (!found || found.words !== this.words()) return '';
    return found.hits.length > 0 ? `${found.at + 1} / ${found.hits.length}` : this.t().none;
  });
  protected readonly hitsHere = computed(
    () => new Set(this.found()?.hits.flatMap(({ page, piece }) => (page === this.page() ? [piece] : []))),
  );
  protected readonly hitNow = computed(() => {
    const hit = this.found()?.hits[this.found()!.at];
    return hit?.page === this.page() ? hit.piece : -1;
  });

  constructor() {
    effect((onCleanup) => {
      const [file, name, reading] = [this.file(), this.name(), this.reading()];
      onCleanup(() => untracked(() => this.opening.close()));
      untracked(() => this.opening.begin(file, name, reading));
    });
    effect(() => {
      const [id] = [this.goTo(), this.file()];
      untracked(() => this.seek(id));
    });
    effect(() => {
      const mark = this.ownMarks().find(({ id }) => id === this.goTo());
      if (mark && this.shown()) untracked(() => this.follow(mark, `[data-mark="${mark.id}"]`));
    });
    effect(() => {
      const mark = this.marking.open();
      if (mark) untracked(() => this.follow(mark, '.draft'));
    });
    afterNextRender(() => this.takesFocus() && this.comeInSight());
  }

  private comeInSight(): void {
    this.host.scrollIntoView?.({ block: 'nearest' });
    this.sheet().nativeElement.focus();
  }

  protected go(to: number, end = false): void {
    this.page.set(Math.max(0, Math.min(this.pages() - 1, to)));
    const sheet = this.sheet().nativeElement;
    this.onceDrawn(() => (sheet.scrollTop = end ? sheet.scrollHeight : 0));
  }

  protected scale(by: 1 | -1): void {
    this.zoom.set(zooms[zooms.indexOf(this.zoom()) + by] ?? this.zoom());
  }

  /** The next place of the words, or the one before; looked for when they are asked for the first time. */
  protected async next(by: 1 | -1): Promise<void> {
    const [shown, words, before] = [this.shown(), this.words(), this.found()];
    if (!shown || words.trim() === '') return;
    const isKnown = before?.words === words;
    const hits = isKnown ? before.hits : findPieces(await piecesOf(shown), words);
    if (this.shown() !== shown || this.words() !== words) return;
    const first = hits.findIndex(({ page }) => page >= this.page());
    const at = isKnown ? (before.at + by + hits.length) % Math.max(1, hits.length) : Math.max(0, first);
    this.found.set({ words, hits, at });
    const hit = hits[at];
    if (!hit) return;
    this.page.set(hit.page);
    this.onceDrawn(() => this.host.querySelector('.hit--now')?.scrollIntoView?.({ block: 'center' }));
  }

  /** Chooses a kind: a place is then drawn with the mouse, or found by arrows and taken by Enter. */
  protected async beginMark(kind: MarkKind): Promise<void> {
    const [shown, page] = [this.shown(), this.page()];
    if (!shown || !this.mayMark()) return;
    const start = await markStart(shown, page, Math.max(0, this.hitNow()));
    if (this.shown() !== shown) return;
    this.marking.begin(kind, start);
    this.sheet().nativeElement.focus();
  }

  protected enter(file: ReadAttachmentView): void {
    this.opening.enter(file, this.page());
    this.sheet().nativeElement.focus();
  }

  /** Opens what the mark that is asked for stands in; whoever leaves it then is not brought back. */
  private seek(id: string | null): void {
    const mark = this.marks().find((one) => one.id === id);
    if (mark && insideOf(mark) !== this.insideNow()) void this.opening.enterPlace(insideOf(mark));
  }

  private follow(mark: PlacedMark, place: string): void {
    this.page.set(pageOfMark(this.shown()!, mark));
    this.onceDrawn(() => this.host.querySelector(place)?.scrollIntoView?.({ block: 'nearest' }));
  }

  protected onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || isImeEvent(event) || event.altKey) return;
    const isWriting = event.target instanceof HTMLInputElement;
    const run = isWriting ? this.whileWriting(event) : this.whileReading(event);
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  }

  private whileWriting({ key, shiftKey }: KeyboardEvent): (() => void) | undefined {
    if (key === 'Enter') return () => void this.next(shiftKey ? -1 : 1);
    return key === 'Escape' ? () => this.sheet().nativeElement.focus() : undefined;
  }

  private whileReading(event: KeyboardEvent): (() => void) | undefined {
    const { key, target } = event;
    const isHeld = event.ctrlKey || event.metaKey;
    if (key === '/' || (isHeld && key.toLowerCase() === 'f')) return () => this.focusFind();
    if (isHeld) return undefined;
    const mark = target === this.sheet().nativeElement ? this.marking.forKey(event) : undefined;
    if (mark) return mark;
    const kind = this.mayMark() ? markKinds[Number(key) - 1] : undefined;
    if (kind) return () => void this.beginMark(kind);
    if (key === 'Enter') return target === this.sheet().nativeElement ? () => void this.next(1) : undefined;
    const runs: Readonly<Record<string, (() => void) | undefined>> = {
      ...this.turns(),
      Home: () => this.go(0),
      End: () => this.go(this.pages() - 1),
      '+': () => this.scale(1),
      '=': () => this.scale(1),
      '-': () => this.scale(-1),
      '0': () => this.zoom.set(100),
      ...this.ways(),
    };
    return runs[key];
  }

  /** A page that is taller than its frame is read to its end before the next one comes. */
  private turns(): Readonly<Record<string, () => void>> {
    const { scrollTop, clientHeight, scrollHeight } = this.sheet().nativeElement;
    const isAtEnd = scrollTop + clientHeight >= scrollHeight - 2;
    return {
      ...(isAtEnd && { PageDown: () => this.go(this.page() + 1) }),
      ...(scrollTop <= 2 && { PageUp: () => this.go(this.page() - 1, true) }),
    };
  }

  private ways(): Readonly<Record<string, () => void>> {
    const leave = () => this.opening.leave();
    return this.isInside() ? { Escape: leave, Backspace: leave } : { Escape: () => this.closed.emit() };
  }

  private focusFind(): void {
    const field = this.host.querySelector('input');
    field?.focus();
    field?.select();
  }

  private begin(page: number): void {
    this.found.set(null);
    this.marking.leave();
    this.page.set(page);
  }

  private onceDrawn(run: () => void): void {
    afterNextRender(run, { injector: this.injector });
  }
}
