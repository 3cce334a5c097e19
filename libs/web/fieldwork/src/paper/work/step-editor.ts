import { Component, computed, input, output } from '@angular/core';
import {
  techniqueLabels,
  type EvidenceLinkView,
  type MarkView,
  type NoteView,
  type StepBody,
  type StepCopyView,
  type StepSourceView,
} from '@akashi/contracts';
import { techniques, type Technique } from '@akashi/domain/control';
import { evidenceCode, markWords, NoteTags, type AskedEvidence, type DraftStep } from '@akashi/web-paper';
import { Button, Chip, Icon, SelectField, TextareaField, TextField, texts, labels } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { markSigns } from '@akashi/web-ui/viewer';
import { StepCopy } from './step-copy';
import { StepSource } from './step-source';

/** One step of a paper: how it was done, what was seen, when and with whom. It is read until it is opened to write. */
@Component({
  selector: 'ak-step-editor',
  imports: [Button, Chip, DateField, Icon, NoteTags, SelectField, StepCopy, StepSource, TextareaField, TextField],
  templateUrl: './step-editor.html',
  styleUrl: './step-editor.css',
  host: { role: 'listitem', '[attr.data-step]': 'step().id', '[class.is-open]': 'isOpen()' },
})
export class StepEditor {
  readonly step = input.required<DraftStep>();
  readonly position = input.required<number>();
  readonly isOpen = input.required<boolean>();
  readonly locked = input.required<boolean>();
  readonly evidence = input.required<readonly EvidenceLinkView[]>();
  readonly marks = input<readonly MarkView[]>([]);
  readonly notes = input<readonly NoteView[]>([]);
  readonly mayNote = input(false);
  /** Deviations recorded for this step. */
  readonly deviations = input(0);
  /** Family name of who performed it. */
  readonly performer = input('');
  /** The firm's procedure it was written from. */
  readonly source = input<StepSourceView | null>(null);
  /** The step of another paper it was copied from. */
  readonly copied = input<StepCopyView | null>(null);
  readonly mayRenew = input(false);
  readonly changed = output<Partial<StepBody>>();
  readonly moved = output<-1 | 1>();
  readonly removed = output();
  readonly toggled = output();
  /** A note on it was asked for, or a new one. */
  readonly noteAsked = output<string | null>();
  /** A piece of evidence was asked for. */
  readonly shown = output<AskedEvidence>();

  protected readonly evidenceCode = evidenceCode;
  protected readonly words = markWords();
  protected readonly signs = markSigns;
  protected readonly techniques = labels(techniqueLabels);
  protected readonly t = texts({
    technique: (at: number) => [`手続${at}の手法`, `Technique of step ${at}`],
    procedure: ['手続', 'Procedure'],
    result: ['結果', 'Result'],
    performedOn: ['実施日', 'Performed on'],
    interviewee: ['質問先', 'Asked'],
    note: (at: number) => [`手続${at}にメモを書く`, `Write a note on step ${at}`],
    noResult: ['結果なし', 'No result'],
    noProcedure: ['手続が書かれていません。', 'No procedure is written.'],
    deviations: (count: number) => [`逸脱 ${count}`, `Deviation ${count}`],
    open: ['書く', 'Write'],
    close: ['閉じる', 'Close'],
    openStep: (at: number) => [`手続${at}を書く`, `Write step ${at}`],
    closeStep: (at: number) => [`手続${at}を閉じる`, `Close step ${at}`],
    up: (at: number) => [`手続${at}を上へ`, `Move step ${at} up`],
    down: (at: number) => [`手続${at}を下へ`, `Move step ${at} down`],
    remove: (at: number) => [`手続${at}を外す`, `Remove step ${at}`],
  });
  protected readonly techniqueOptions = computed(() =>
    techniques.map((value) => ({ value, label: this.techniques()[value] })),
  );
  protected readonly who = computed(() => [this.performer(), this.step().performedOn ?? ''].filter(Boolean).join(' '));

  protected asTechnique(value: string): Technique {
    return techniques.find((known) => known === value) ?? this.step().technique;
  }
}
