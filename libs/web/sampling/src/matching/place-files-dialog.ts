import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, DestroyRef, inject, signal } from '@angular/core';
import type { MatchedFileView, PlaceDocumentsBody } from '@akashi/contracts';
import { Chip, DialogAct, SelectField, texts, type Act, type ChipState, type SelectOption } from '@akashi/web-ui';
import { FormDialog, ruleForm } from '@akashi/web-ui/form';

export interface PlaceFilesAsk {
  readonly items: readonly { id: string; name: string }[];
  readonly files: readonly MatchedFileView[];
  /** Looks again, while files are still being read. */
  readonly again: () => Promise<MatchedFileView[]>;
  readonly act: Act<PlaceDocumentsBody>;
}

const all = 'all';
const againAfterMs = 2_000;

type Match = 'one' | 'several' | 'none' | 'waiting';

const matchOf = ({ words, itemIds }: MatchedFileView): Match =>
  itemIds.length === 1 ? 'one' : itemIds.length > 1 ? 'several' : words === 'waiting' ? 'waiting' : 'none';

/** Shows of which item each file may be, by its name or its text; a person confirms them all at once, or says otherwise for each. */
@Component({
  selector: 'ak-place-files-dialog',
  imports: [Chip, FormDialog, SelectField],
  template: `
    <ak-form-dialog
      [form]="form"
      [title]="t().title"
      [action]="t().place(chosen().length)"
      [reason]="chosen().length > 0 ? '' : t().nothing"
      [wide]="true"
    >
      <p class="sub" role="status">
        {{ t().sums(count('one'), count('several'), count('none'), count('waiting')) }}
      </p>
      <div class="files">
        @for (file of files(); track file.evidenceId) {
          <span class="one" [title]="file.fileName">{{ file.fileName }}</span>
          <ak-chip form="plain" [state]="chips[matchOf(file)]">{{ said(file) }}</ak-chip>
          <ak-select-field
            size="s"
            [label]="t().itemOf(file.fileName)"
            [labelHidden]="true"
            [placeholder]="t().leave"
            [options]="optionsOf(file)"
            [value]="choiceOf(file)"
            (valueChange)="choose(file, $event)"
          />
        } @empty {
          <p class="sub">{{ t().empty }}</p>
        }
      </div>
    </ak-form-dialog>
  `,
  styles: `
    .files {
      display: grid;
      grid-template-columns: minmax(0, 1.4fr) auto minmax(0, 1fr);
      gap: 4px 12px;
      align-items: center;
      max-height: 52vh;
      margin-top: 8px;
      overflow: auto;
    }
    .files > .sub {
      grid-column: 1 / -1;
    }
  `,
})
export class PlaceFilesDialog {
  protected readonly ask = inject<PlaceFilesAsk>(DIALOG_DATA);
  private readonly act = new DialogAct(this.ask.act);
  protected readonly files = signal(this.ask.files);
  protected readonly matchOf = matchOf;
  protected readonly chips: Readonly<Record<Match, ChipState>> = {
    one: 'ok',
    several: 'warn',
    none: 'idle',
    waiting: 'wait',
  };

  protected readonly t = texts({
    title: ['書類を標本に付けます', 'Put documents to items'],
    sums: (one: number, several: number, none: number, waiting: number) => [
      `1件に一致 ${one} · 複数に一致 ${several} · 一致なし ${none}${waiting > 0 ? ` · 読取り中 ${waiting}` : ''}`,
      `One item ${one} · several ${several} · none ${none}${waiting > 0 ? ` · being read ${waiting}` : ''}`,
    ],
    byName: ['名前で一致', 'By its name'],
    byText: ['文字で一致', 'By its text'],
    several: (count: number) => [`${count}件に一致`, `${count} items`],
    none: ['一致なし', 'None'],
    waiting: ['読取り中', 'Being read'],
    itemOf: (name: string) => [`${name} の標本`, `Item of ${name}`],
    leave: ['付けない', 'Leave out'],
    everyOne: (count: number) => [`一致した ${count}件すべて`, `All ${count} of them`],
    place: (count: number) => [`${count}件を付ける`, `Put ${count}`],
    nothing: ['付ける書類を選んでください。', 'Choose documents to put.'],
    empty: [
      '標本に付いていない証跡はありません。書類を置いてください。',
      'No evidence is left without an item. Add documents.',
    ],
  });
  protected readonly form = ruleForm<{ choices: Readonly<Record<string, string>> }, true>({
    said: { choices: {} },
    sending: this.act,
    send: async () => (await this.act.isDone({ placed: this.chosen(), ended: [] })) || undefined,
  });
  /** What would be sent: the proposals that stand, and what the person chose. */
  protected readonly chosen = computed(() =>
    this.files().flatMap((file) => {
      const choice = this.choiceOf(file);
      const itemIds = choice === all ? file.itemIds : choice === '' ? [] : [choice];
      return itemIds.map((itemId) => ({ itemId, evidenceId: file.evidenceId }));
    }),
  );

  constructor() {
    const timer = setInterval(() => void this.lookAgain(), againAfterMs);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected count(match: Match): number {
    return this.files().filter((file) => matchOf(file) === match).length;
  }

  protected said(file: MatchedFileView): string {
    const [t, match] = [this.t(), matchOf(file)];
    if (match === 'one') return file.by === 'name' ? t.byName : t.byText;
    return { several: t.several(file.itemIds.length), none: t.none, waiting: t.waiting }[match];
  }

  protected choiceOf({ evidenceId, itemIds }: MatchedFileView): string {
    const choice = this.form.said().choices[evidenceId];
    return choice ?? (itemIds.length === 1 ? itemIds[0]! : '');
  }

  protected choose({ evidenceId }: MatchedFileView, choice: string): void {
    this.form.patch({ choices: { ...this.form.said().choices, [evidenceId]: choice } });
  }

  /** The items that match first, then the others in the order of the sample. */
  protected optionsOf({ itemIds }: MatchedFileView): SelectOption[] {
    const options = this.ask.items.map(({ id, name }) => ({ value: id, label: name }));
    const first = options.filter(({ value }) => itemIds.includes(value));
    const rest = options.filter(({ value }) => !itemIds.includes(value));
    const every = itemIds.length > 1 ? [{ value: all, label: this.t().everyOne(itemIds.length) }] : [];
    return [...every, ...first, ...rest];
  }

  private async lookAgain(): Promise<void> {
    if (this.count('waiting') === 0 || this.act.busy()) return;
    this.files.set(await this.ask.again().catch(() => this.files()));
  }
}
