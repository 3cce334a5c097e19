import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MarkView, PaperView } from '@akashi/contracts';
import { EngagementContext, pageAt, shortMoment, todayInJapan } from '@akashi/web-platform';
import { aboutMark, notesAt, type AskedNote } from '../note/note-about';
import { NoteTags } from '../note/note-tags';
import { Button, texts } from '@akashi/web-ui';
import { markSigns } from '@akashi/web-ui/viewer';
import { markWords } from './mark-words';

/** The marks of a file: what each is, where it stands and what it is tied to, one press away both ways. */
@Component({
  selector: 'ak-mark-list',
  imports: [Button, NoteTags, RouterLink],
  template: `
    <table class="table" [attr.aria-label]="t().title">
      <thead>
        <tr>
          <th scope="col">{{ t().mark }}</th>
          <th scope="col">{{ t().place }}</th>
          <th scope="col">{{ t().tied }}</th>
          <th scope="col">{{ t().who }}</th>
        </tr>
      </thead>
      <tbody>
        @for (mark of marks(); track mark.id) {
          <tr [class.is-here]="mark.id === chosen()" [attr.data-row]="mark.id">
            <td [class]="mark.kind">
              <b class="id">{{ mark.number }}</b> <span aria-hidden="true">{{ signs[mark.kind] }}</span>
              {{ words.kind(mark) }}
            </td>
            <td>
              <button class="link" type="button" (click)="shown.emit(mark)">{{ words.place(mark) }}</button>
              @if (mark.note) {
                <span class="note">{{ mark.note }}</span>
              }
              <ak-note-tags [notes]="notesOf(mark)" (asked)="noteAsked.emit($event)" />
            </td>
            <td>
              @if (stepAt(mark); as at) {
                <button class="link" type="button" (click)="stepAsked.emit(mark.stepId!)">{{ t().step(at) }}</button>
              }
              @if (mark.cell; as cell) {
                <a [routerLink]="paperLink()" [queryParams]="{ item: cell.itemId, of: cell.populationCode }">{{
                  words.cell(cell)
                }}</a>
              }
              @if (!mark.stepId && !mark.cell) {
                <span class="sub">{{ t().whole }}</span>
              }
            </td>
            <td class="cap who">
              {{ mark.byName }} {{ moment(mark.at) }}
              @if (mayNote()) {
                <ak-button
                  kind="quiet"
                  size="s"
                  icon="comment"
                  [label]="t().noteOn(mark.number)"
                  (press)="noteAsked.emit(aboutMark(mark.id))"
                />
              }
              @if (mayMark()) {
                <ak-button
                  kind="quiet"
                  size="s"
                  icon="pen"
                  [label]="t().change(mark.number)"
                  (press)="changed.emit(mark)"
                />
                <ak-button
                  kind="quiet"
                  size="s"
                  icon="trash"
                  [label]="t().remove(mark.number)"
                  (press)="removed.emit(mark)"
                />
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: './mark-list.css',
})
export class MarkList {
  private readonly context = inject(EngagementContext);

  readonly marks = input.required<readonly MarkView[]>();
  readonly paper = input.required<PaperView>();
  readonly mayMark = input.required<boolean>();
  readonly chosen = input<string | null>(null);
  readonly shown = output<MarkView>();
  readonly stepAsked = output<string>();
  readonly noteAsked = output<AskedNote>();
  readonly changed = output<MarkView>();
  readonly removed = output<MarkView>();

  protected readonly t = texts({
    title: ['この証跡の印', 'Marks on this evidence'],
    mark: ['印', 'Mark'],
    place: ['場所と説明', 'Place and note'],
    tied: ['結び先', 'Tied to'],
    who: ['付けた人', 'Marked by'],
    step: (at: number) => [`手続${at}`, `Step ${at}`],
    whole: ['評価の全体', 'The whole test'],
    noteOn: (number: number) => [`印${number}にメモを書く`, `Write a note on mark ${number}`],
    change: (number: number) => [`印${number}を変える`, `Change mark ${number}`],
    remove: (number: number) => [`印${number}を外す`, `Take mark ${number} off`],
  });
  protected readonly words = markWords();
  protected readonly signs = markSigns;
  protected readonly aboutMark = aboutMark;
  protected readonly paperLink = computed(() => pageAt(this.context.id(), 'papers', this.paper().id));

  protected readonly mayNote = computed(() => this.context.can('note.write'));

  protected notesOf({ id }: MarkView): PaperView['notes'] {
    return notesAt(this.paper(), aboutMark(id));
  }

  protected stepAt({ stepId }: MarkView): number {
    return this.paper().steps.findIndex(({ id }) => id === stepId) + 1;
  }

  protected moment(at: string): string {
    return shortMoment(at, todayInJapan().slice(0, 4));
  }
}
