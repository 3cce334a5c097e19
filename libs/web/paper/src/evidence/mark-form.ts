import { Component, computed, effect, inject, input, output, signal, untracked, viewChild } from '@angular/core';
import { markKindLabels, type MarkView, type PaperView } from '@akashi/contracts';
import { at, populationApi } from '@akashi/contracts/api';
import type { MarkMeaning } from '@akashi/contracts';
import {
  markKinds,
  markNeedsNote,
  mayChangeMark,
  mayMarkEvidence,
  recordingVoidsSignOff,
  type MarkKind,
  type MarkPlace,
} from '@akashi/domain/control';
import { Api, EngagementContext } from '@akashi/web-platform';
import {
  Button,
  isImeEvent,
  labels,
  Note,
  ProblemNote,
  SegmentedChoice,
  SelectField,
  TextField,
  texts,
} from '@akashi/web-ui';
import { FormFaults, FormField, NumberField, ruleForm, RuleFormHost } from '@akashi/web-ui/form';
import { PaperActions } from '../paper-actions';
import { markWords } from './mark-words';

/** A mark that is being written: where it stands, and what it says so far. */
export interface WrittenMark extends MarkPlace {
  readonly evidenceId: string;
  readonly versionNo: number;
  readonly kind: MarkKind;
  /** The mark that is changed; null for one that is new. */
  readonly before: MarkView | null;
}

interface SaidByMark {
  kind: string;
  note: string;
  stepId: string;
  /** Population and attribute of the cell, one blank between them; empty for none. */
  column: string;
  rank: number | null;
}

const nothing: SaidByMark = { kind: 'tick', note: '', stepId: '', column: '', rank: null };

/** What a mark says and what it is tied to, asked for once its place is known. */
@Component({
  selector: 'ak-mark-form',
  imports: [
    Button,
    FormFaults,
    FormField,
    Note,
    NumberField,
    ProblemNote,
    RuleFormHost,
    SegmentedChoice,
    SelectField,
    TextField,
  ],
  templateUrl: './mark-form.html',
  styleUrl: './mark-form.css',
})
export class MarkForm {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly actions = inject(PaperActions);
  private readonly note = viewChild.required<TextField>('note');

  readonly paper = input.required<PaperView>();
  readonly mark = input.required<WrittenMark>();
  readonly taken = output<string>();
  readonly left = output();

  protected readonly t = texts({
    kind: ['種類', 'Kind'],
    note: ['説明', 'Note'],
    step: ['結ぶ手続', 'Step'],
    whole: ['評価の全体', 'The whole test'],
    stepOf: (at: number) => [`手続${at}`, `Step ${at}`],
    column: ['結ぶ標本の検査項目', 'Attribute of the sample'],
    none: ['なし', 'None'],
    rank: ['標本の番号', 'Sample number'],
    noItem: ['この番号の標本はありません。', 'There is no sample of this number.'],
    rankMissing: ['標本の番号を入力してください。', 'Enter the number of the sample.'],
    put: ['印を付ける', 'Mark'],
    change: ['変える', 'Change'],
    cancel: ['やめる', 'Cancel'],
    signed: [
      '署名済みの調書です。印を付けたり変えたりすると、署名は失効します。',
      'This paper is signed. A mark that comes or changes voids the signatures.',
    ],
  });
  protected readonly words = markWords();
  private readonly kinds = labels(markKindLabels);
  protected readonly attempt = this.actions.attempt;
  protected readonly isSigned = computed(() => recordingVoidsSignOff(this.paper().state));
  protected readonly kindOptions = computed(() => markKinds.map((value) => ({ value, label: this.kinds()[value] })));
  protected readonly stepOptions = computed(() =>
    this.paper().steps.map(({ id }, index) => ({ value: id, label: this.t().stepOf(index + 1) })),
  );
  protected readonly columnOptions = computed(() =>
    this.paper().populations.flatMap(({ id, code, attributes }) =>
      attributes.map(({ attribute, name }) => ({ value: `${id} ${attribute}`, label: `${code} ${attribute} ${name}` })),
    ),
  );
  /** A number that was looked for in the sample, and that it does not have. */
  private readonly notThere = signal<Pick<SaidByMark, 'column' | 'rank'> | null>(null);
  protected readonly form = ruleForm({
    said: nothing,
    required: ({ kind }) => (markNeedsNote(kind as MarkKind) ? ['note'] : []),
    limits: { note: 500 },
    rule: (said) => this.mayBeSaid(said),
    about: { 'mark.note-missing': 'note', 'mark.note-not-storable': 'note' },
    checks: ({ column, rank }): { rank?: string } => {
      if (column && rank === null) return { rank: this.t().rankMissing };
      const none = this.notThere();
      return none?.column === column && none.rank === rank ? { rank: this.t().noItem } : {};
    },
    sending: this.attempt,
    send: (said) => this.send(said),
  });

  constructor() {
    effect(() => {
      const { before, kind } = this.mark();
      untracked(() => {
        this.notThere.set(null);
        this.form.begin(before ? saidBy(before) : { ...nothing, kind, stepId: this.form.said().stepId });
        setTimeout(() => this.note().focus());
      });
    });
  }

  /** Escape that ends a conversion is the input method's: what is being written stays. */
  protected leave(event: Event): void {
    event.stopPropagation();
    if (!isImeEvent(event as KeyboardEvent)) this.left.emit();
  }

  private mayBeSaid(said: SaidByMark): ReturnType<typeof mayChangeMark> | ReturnType<typeof mayMarkEvidence> {
    const { kind, note } = said;
    const { before } = this.mark();
    const facts = {
      engagementState: this.context.current()?.state ?? 'archived',
      reportApproved: false,
      testState: this.paper().state,
    } as const;
    if (!before) return mayMarkEvidence({ ...facts, kind, note, seenVersion: 1, latestVersion: 1, place: this.mark() });
    const cell = this.isCellAsBefore(said) ? before.cell : { itemId: '', attribute: said.column };
    return mayChangeMark({ ...facts, before, after: { ...meaningOf(said), cell } });
  }

  /** Which item a number is, only the sample knows: as long as the cell is chosen as it was, it is that one, voided or not. */
  private isCellAsBefore(said: SaidByMark): boolean {
    const { before } = this.mark();
    if (!before) return false;
    const { column, rank } = saidBy(before);
    return said.column === column && (column === '' || said.rank === rank);
  }

  /** Undefined where the server refused it, or where the sample has no such number. */
  private async send(said: SaidByMark): Promise<string | undefined> {
    const cell = await this.cellOf(said);
    if (cell === undefined) return undefined;
    const meaning: MarkMeaning = { ...meaningOf(said), cell };
    const { before, evidenceId, versionNo, region, lines } = this.mark();
    const answer = before
      ? await this.actions.changeMark(before, meaning)
      : await this.actions.markEvidence(evidenceId, { ...meaning, versionNo, region, lines });
    const id = answer?.mark?.id;
    if (id) this.taken.emit(id);
    return id;
  }

  private async cellOf(said: SaidByMark): Promise<MarkMeaning['cell'] | undefined> {
    const { column, rank } = said;
    if (!column) return null;
    const before = this.mark().before?.cell;
    if (before && this.isCellAsBefore(said)) return { itemId: before.itemId, attribute: before.attribute };
    // An attribute may have blanks of its own.
    const populationId = column.split(' ', 1)[0]!;
    const attribute = column.slice(populationId.length + 1);
    const address = at(populationApi.view, { engagementId: this.context.id(), populationId });
    const population = await this.attempt.run(() => this.api.ask(address));
    if (!population) return undefined;
    const item = population.items.find((one) => one.rank === rank && one.voidReason === null);
    if (!item) this.notThere.set({ column, rank });
    return item && { itemId: item.id, attribute };
  }
}

const meaningOf = ({ kind, note, stepId }: SaidByMark): Omit<MarkMeaning, 'cell'> => ({
  kind: kind as MarkKind,
  note: note.trim(),
  stepId: stepId || null,
});

const saidBy = ({ kind, note, stepId, cell }: MarkView): SaidByMark => ({
  kind,
  note,
  stepId: stepId ?? '',
  column: cell ? `${cell.populationId} ${cell.attribute}` : '',
  rank: cell?.rank ?? null,
});
