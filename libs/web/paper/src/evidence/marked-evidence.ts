import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { EvidenceLinkView, MarkView, PaperView } from '@akashi/contracts';
import { recordingVoidsSignOff } from '@akashi/domain/control';
import { Dialogs, ConfirmDialog, Note, texts, type ConfirmAsk } from '@akashi/web-ui';
import type { PlacedMark, ShownMark } from '@akashi/web-ui/viewer';
import type { AskedNote } from '../note/note-about';
import { PaperActions } from '../paper-actions';
import { EvidenceSight } from './evidence-sight';
import { MarkForm, type WrittenMark } from './mark-form';
import { MarkList } from './mark-list';
import { markWords } from './mark-words';

/** A file of a paper with its marks: on the file, and below it one by one with what each is tied to. */
@Component({
  selector: 'ak-marked-evidence',
  imports: [EvidenceSight, MarkForm, MarkList, Note],
  template: `
    <ak-evidence-sight
      [link]="link()"
      [versionNo]="versionNo()"
      [marks]="shown()"
      [mayMark]="mayMark() && versionNo() === link().versionNo"
      [goTo]="goTo()"
      (placed)="begin($event)"
      (picked)="goTo.set($event)"
      (closed)="closed.emit()"
    />
    @if (versionNo() !== link().versionNo) {
      <ak-note kind="warn">{{ t().older(versionNo()) }}</ak-note>
    }
    @if (written(); as mark) {
      <ak-mark-form [paper]="paper()" [mark]="mark" (taken)="take($event)" (left)="written.set(null)" />
    }
    @if (own().length > 0) {
      <ak-mark-list
        [marks]="own()"
        [paper]="paper()"
        [mayMark]="mayMark()"
        [chosen]="goTo()"
        (shown)="goTo.set($event.id)"
        (stepAsked)="stepAsked.emit($event)"
        (noteAsked)="noteAsked.emit($event)"
        (changed)="change($event)"
        (removed)="remove($event)"
      />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
  `,
})
export class MarkedEvidence {
  private readonly actions = inject(PaperActions);
  private readonly dialogs = inject(Dialogs);

  readonly paper = input.required<PaperView>();
  readonly link = input.required<EvidenceLinkView>();
  readonly mayMark = input.required<boolean>();
  /** The mark that is asked for from outside. */
  readonly asked = input<string | null>(null);
  readonly closed = output();
  readonly stepAsked = output<string>();
  readonly noteAsked = output<AskedNote>();

  protected readonly t = texts({
    older: (version: number) => [
      `第${version}版を表示しています。この印は、この版に付いています。`,
      `Version ${version} is shown: the mark stands on that one.`,
    ],
    removeTitle: (number: number) => [`印${number}を外します`, `Take mark ${number} off`],
    removeText: ['印は履歴に残ります。', 'It stays in the history.'],
    removeSigned: [
      '署名済みの調書です。印を外すと、署名は失効します。',
      'This paper is signed: its signatures become void.',
    ],
    remove: ['印を外す', 'Take it off'],
  });
  private readonly words = markWords();
  /** Of this file: another one is opened with nothing being written on it. */
  protected readonly written = linkedSignal<string, WrittenMark | null>({
    source: () => `${this.paper().id} ${this.link().evidenceId}`,
    computation: () => null,
  });
  protected readonly goTo = linkedSignal<string | null>(() => this.asked());
  protected readonly own = computed(() =>
    this.paper().marks.filter(({ evidenceId }) => evidenceId === this.link().evidenceId),
  );
  /** The file in sight: the one on the paper, or the earlier one on which the asked mark stands. */
  protected readonly versionNo = computed(
    () => this.own().find(({ id }) => id === this.goTo())?.versionNo ?? this.link().versionNo,
  );
  protected readonly shown = computed((): readonly ShownMark[] => {
    const marks = this.own()
      .filter(({ versionNo }) => versionNo === this.versionNo())
      .map((mark) => ({ ...mark, title: this.words.title(mark) }));
    const written = this.written();
    return written && !written.before ? [...marks, { ...written, id: 'new', number: 0, title: '' }] : marks;
  });

  protected begin({ kind, region, lines }: PlacedMark): void {
    const { evidenceId, versionNo } = this.link();
    this.written.set({ evidenceId, versionNo, kind, region, lines, before: null });
  }

  protected change(mark: MarkView): void {
    this.goTo.set(mark.id);
    this.written.set({ ...mark, before: mark });
  }

  protected take(markId: string): void {
    this.written.set(null);
    this.goTo.set(markId);
  }

  protected async remove(mark: MarkView): Promise<void> {
    const t = this.t();
    const isSigned = recordingVoidsSignOff(this.paper().state);
    const text = [isSigned ? t.removeSigned : '', t.removeText].join('');
    const ask: ConfirmAsk = { title: t.removeTitle(mark.number), text, confirm: t.remove, icon: 'trash' };
    if (await this.dialogs.open<boolean, ConfirmAsk>(ConfirmDialog, ask, { focus: '[data-first] button' }))
      await this.actions.removeMark(mark);
  }
}
