import { Component, computed, input, output } from '@angular/core';
import type { ReadAttachmentView, ReadLineKind, ReadLineView } from '@akashi/contracts';
import { deepestAttachment } from '@akashi/domain/control';
import { Icon } from '../icon/icon';
import { sizeWords } from '../text/hash-words';
import { texts } from '../text/text';
import { fileViewerTexts } from './file-viewer-texts';
import type { PlacedMark, ShownMark } from './mark-place';
import { MarkTag } from './mark-tag';
import type { Marking } from './marking';

const heads = ['from', 'to', 'cc', 'date', 'subject'] as const;

/** Lines of a document or a mail, as what they are, with their marks; and what a mail brings along. */
@Component({
  selector: 'ak-lines-page',
  imports: [Icon, MarkTag],
  templateUrl: './lines-page.html',
  styleUrls: ['./text-page.css', './lines-page.css'],
  host: {
    '(pointerdown)': 'marking().onLine($event, true)',
    '(pointerover)': 'marking().onLine($event, false)',
    '(pointerup)': 'marking().releaseLine()',
  },
})
export class LinesPage {
  readonly lines = input.required<readonly ReadLineView[]>();
  /** How many lines stand on the pages before. */
  readonly after = input.required<number>();
  readonly attachments = input.required<readonly ReadAttachmentView[]>();
  /** How many attachments were opened to come here. */
  readonly depth = input.required<number>();
  readonly hits = input.required<ReadonlySet<number>>();
  readonly now = input.required<number>();
  readonly marks = input.required<readonly ShownMark[]>();
  readonly goTo = input.required<string | null>();
  readonly marking = input.required<Marking>();
  readonly picked = output<string>();
  readonly entered = output<ReadAttachmentView>();

  protected readonly t = texts(fileViewerTexts);
  protected readonly size = sizeWords;
  protected readonly isDeepest = computed(() => this.depth() >= deepestAttachment);

  protected headOf(kind: ReadLineKind): string {
    const head = heads.find((one) => one === kind);
    return head ? this.t()[head] : '';
  }

  protected marksFrom(line: number): readonly ShownMark[] {
    return this.marks().filter(({ lines }) => lines?.from === line);
  }

  protected lineClass(line: number, { kind, level }: ReadLineView): string {
    const isIn = ({ lines }: PlacedMark) => lines !== null && line >= lines.from && line <= lines.to;
    const open = this.marking().open();
    const own = `line-${kind} level-${Math.min(level, 6)}`;
    if (open && isIn(open)) return `${own} draft marked ${open.kind}`;
    const mark = this.marks().find(isIn);
    return mark ? `${own} marked ${mark.kind}` : own;
  }
}
