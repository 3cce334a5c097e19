import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { confidenceLabels } from '@akashi/contracts';
import { confidences, type Confidence } from '@akashi/domain/engagement';
import type { RulesetCorrection, RulesetValue } from '@akashi/domain/ruleset';
import { isBlank } from '@akashi/domain/text';
import {
  Button,
  Facts,
  Language,
  Panel,
  SelectField,
  TextField,
  TextareaField,
  texts,
  type Fact,
} from '@akashi/web-ui';
import { codeName, confidenceName, nameOf } from './ruleset-names';

/** One value: as it stands, and how a new version has it. */
@Component({
  selector: 'ak-ruleset-value-panel',
  imports: [Button, Facts, Panel, SelectField, TextField, TextareaField],
  templateUrl: './ruleset-value-panel.html',
  styles: `
    .stack {
      gap: var(--ak-space-12);
    }
    .standing {
      margin: 0;
      padding: var(--ak-space-8) var(--ak-space-12);
      max-height: 120px;
      overflow: auto;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
      background: var(--ak-surface-sunken);
      border-radius: var(--ak-radius-m);
      font: inherit;
    }
  `,
})
export class RulesetValuePanel {
  private readonly lang = inject(Language).lang;

  /** As the version that is open says it. */
  readonly value = input.required<RulesetValue>();
  /** What was already put in for the next version. */
  readonly pending = input<RulesetCorrection | null>(null);
  /** Why it cannot be corrected here; empty where it can. */
  readonly reason = input('');
  readonly correct = output<RulesetCorrection>();
  readonly undo = output();

  protected readonly t = texts({
    source: ['出所', 'Source'],
    confidence: ['確かさ', 'Certainty'],
    next: ['新しい値', 'New value'],
    nextSource: ['新しい値の出所', 'Source of the new value'],
    sourceHelp: ['確かめた文書や回答と、その日付。', 'The document or answer, and its day.'],
    codes: (codes: string) => [`1行に1つ。使える区分：${codes}`, `One a line, of: ${codes}`],
    lines: ['1行に1つ。前の版と同じ書き方で入力します。', 'One a line, written as in the version before.'],
    slots: (slots: string) => [
      `${slots} に件数などが入ります。残してください。`,
      `Keep ${slots}: a fact takes its place.`,
    ],
    put: ['次の版に入れる', 'Put into the next version'],
    back: ['前の値に戻す', 'Back to the value before'],
    needSource: ['値を確かめた文書や回答を入力してください。', 'Name the document or answer it comes from.'],
    current: ['今の値', 'Value now'],
  });
  protected readonly title = computed(() => nameOf(this.value().path, this.lang()));
  protected readonly shown = computed(() => {
    const { kind, text } = this.value();
    return kind === 'lines' ? text : codeName(text, this.lang());
  });
  protected readonly facts = computed((): readonly Fact[] => [
    { label: this.t().source, value: this.value().source },
    { label: this.t().confidence, value: confidenceName(this.value().confidence, this.lang()) },
  ]);
  private readonly key = computed(() => ({ value: this.value(), pending: this.pending() }));
  protected readonly text = linkedSignal(() => this.key().pending?.text ?? this.key().value.text);
  protected readonly source = linkedSignal(() => this.key().pending?.source ?? '');
  protected readonly confidence = linkedSignal<string>(() => this.key().pending?.confidence ?? 'found');
  private readonly triedFor = signal('');
  protected readonly sourceFault = computed(() =>
    this.triedFor() === this.value().path && isBlank(this.source()) ? this.t().needSource : '',
  );
  protected readonly options = computed(() =>
    this.value().options.map((value) => ({ value, label: codeName(value, this.lang()) })),
  );
  protected readonly confidenceOptions = computed(() =>
    confidences.map((value) => ({ value, label: confidenceLabels[value][this.lang()] })),
  );
  protected readonly linesHelp = computed(() => {
    const { options } = this.value();
    return options.length > 0 ? this.t().codes(options.join(' ')) : this.t().lines;
  });

  protected readonly lineHelp = computed(() => {
    const { options } = this.value();
    return options.length > 0 ? this.t().slots(options.join(' ')) : '';
  });

  protected put(event: Event): void {
    event.preventDefault();
    this.triedFor.set(this.value().path);
    if (isBlank(this.source()) || this.reason() !== '') return;
    this.correct.emit({
      path: this.value().path,
      text: this.text(),
      source: this.source().trim(),
      confidence: this.confidence() as Confidence,
    });
  }
}
