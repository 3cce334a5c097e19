import { Component, computed, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import type { NewNote, PaperView } from '@akashi/contracts';
import { at, populationApi } from '@akashi/contracts/api';
import { wholePaper } from '@akashi/domain/control';
import { Api, EngagementContext, Session } from '@akashi/web-platform';
import { Button, SelectField, texts } from '@akashi/web-ui';
import { NumberField } from '@akashi/web-ui/form';
import { evidenceCode } from '../evidence-code';
import { markWords } from '../evidence/mark-words';
import { MentionField } from './mention-field';
import { namedIn } from './named-people';
import { aboutOfKey, keyOfAbout, newNote, wholeOfPaper, type NoteAbout } from './note-about';
import { noteWords } from './note-words';

/** A note that is being written: what it says, whom it names, and what of the paper it hangs on. */
@Component({
  selector: 'ak-note-form',
  imports: [Button, MentionField, NumberField, SelectField],
  template: `
    <form (submit)="give($event)">
      <ak-mention-field
        [label]="t().write"
        [maxLength]="longest"
        [fault]="fault()"
        [team]="colleagues()"
        [(text)]="text"
        (send)="send()"
      />
      <div class="row row--wrap about">
        <ak-select-field size="s" [label]="t().about" [placeholder]="t().whole" [options]="options()" [(value)]="key" />
        @if (column()) {
          <ak-number-field [label]="t().rank" [fault]="rankFault()" [(value)]="rank" />
        }
      </div>
      <ak-button type="submit" size="s" icon="comment">{{ t().add }}</ak-button>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 8px;
      justify-items: start;
    }
    .about {
      align-items: start;
    }
  `,
})
export class NoteForm {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly session = inject(Session);
  private readonly field = viewChild.required(MentionField);

  readonly paper = input.required<PaperView>();
  readonly given = output<NewNote>();

  protected readonly t = texts({
    write: ['新しいメモ', 'New note'],
    add: ['メモを追加', 'Add the note'],
    about: ['対象', 'About'],
    whole: ['調書の全体', 'The whole paper'],
    mark: (code: string, place: string, mark: string) => [`${code} ${place} ${mark}`, `${code}, ${place}, ${mark}`],
    sample: (code: string, attribute: string) => [`標本 ${code} の ${attribute}`, `Sample ${code}, ${attribute}`],
    rank: ['対象の標本の番号', 'Number of the item'],
    noItem: ['この番号の標本はありません。番号を確かめてください。', 'There is no item of this number. Check it.'],
    tooLong: [
      'メモは2,000文字までです。短くするか、二つに分けてください。',
      'A note holds 2,000 characters. Shorten it, or make two of it.',
    ],
  });
  private readonly words = noteWords();
  private readonly marks = markWords();
  protected readonly longest = 2000;
  protected readonly text = signal('');
  /** What of this paper it hangs on; on another paper, nothing yet. */
  protected readonly key = linkedSignal<string, string>({ source: () => this.paper().id, computation: () => '' });
  protected readonly rank = linkedSignal<string, number | null>({ source: this.key, computation: () => null });
  /** More than a note may hold: it stays in the field, where it can be shortened. */
  private readonly isTooLong = computed(() => [...this.text().trim()].length > this.longest);
  protected readonly fault = computed(() => (this.isTooLong() ? this.t().tooLong : ''));
  private readonly isAsked = linkedSignal<string, boolean>({ source: this.key, computation: () => false });
  protected readonly colleagues = computed(() => this.paper().team.filter(({ id }) => id !== this.session.userId()));
  /** The column of the sample that is chosen. */
  protected readonly column = computed(() =>
    this.paper()
      .populations.flatMap(({ id, attributes }) =>
        attributes.map(({ attribute }) => ({ populationId: id, attribute, key: `cell ${id} ${attribute}` })),
      )
      .find(({ key }) => key === this.key()),
  );
  private readonly sample = this.api.read(() => {
    const column = this.column();
    if (!column) return undefined;
    return at(populationApi.view, { engagementId: this.context.id(), populationId: column.populationId });
  });
  private readonly item = computed(() =>
    this.sample.hasValue()
      ? this.sample.value()?.items.find(({ rank, voidReason }) => rank === this.rank() && voidReason === null)
      : undefined,
  );
  protected readonly rankFault = computed(() => (this.isAsked() && !this.item() ? this.t().noItem : ''));
  protected readonly options = computed(() => {
    const [t, { steps, marks, populations }] = [this.t(), this.paper()];
    const of = (about: NoteAbout, label: string) => ({ value: keyOfAbout(about), label });
    const field = (name: string) => of({ field: name, place: wholePaper }, this.words.field(name));
    return [
      field('control'),
      ...steps.flatMap(({ id }, index) =>
        ['', 'procedure', 'result'].map((name) =>
          of({ field: name, place: { ...wholePaper, stepId: id } }, this.words.step(index + 1, name)),
        ),
      ),
      field('conclusion'),
      field('evidence'),
      ...marks.map((mark) => ({
        value: `mark ${mark.id}`,
        label: t.mark(evidenceCode(mark.evidenceNumber), this.marks.place(mark), this.marks.number(mark)),
      })),
      ...populations.flatMap(({ id, code, attributes }) =>
        attributes.map(({ attribute, name }) => ({
          value: `cell ${id} ${attribute}`,
          label: t.sample(code, `${attribute} ${name}`),
        })),
      ),
    ];
  });

  /** Puts the caret into it, to write about a piece of the paper. */
  begin(about: NoteAbout = wholeOfPaper): void {
    const key = keyOfAbout(about);
    this.key.set(this.options().some(({ value }) => value === key) ? key : '');
    this.field().focus();
  }

  protected give(event: Event): void {
    event.preventDefault();
    this.send();
  }

  /** Gives what is typed; false where it cannot be taken as it is. */
  send(): boolean {
    const text = this.text().trim();
    if (text === '') return true;
    this.isAsked.set(true);
    const column = this.column();
    const item = this.item();
    if (this.isTooLong() || (column && !item)) {
      this.field().focus();
      return false;
    }
    const about: NoteAbout = column
      ? { field: '', place: { ...wholePaper, cell: { itemId: item!.id, attribute: column.attribute } } }
      : aboutOfKey(this.key());
    this.given.emit(newNote(text, about, namedIn(text, this.colleagues())));
    return true;
  }

  /** It arrived, or was taken: another one may be written. */
  clear(): void {
    this.text.set('');
    this.key.set('');
  }
}
