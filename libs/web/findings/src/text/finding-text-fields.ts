import { Component, computed, inject, input, model } from '@angular/core';
import { findingTextLabels } from '@akashi/contracts';
import { bannedWords, type FindingText } from '@akashi/domain/finding';
import { isBlank } from '@akashi/domain/firm';
import { Language, TextareaField, TextField, texts } from '@akashi/web-ui';

type Part = keyof FindingText;

/** The parts a finding cannot do without. */
const needed: readonly Part[] = ['title', 'fact', 'statedControl', 'difference'];

/** 件名, 事実, 個別管理策の記載, 差異, 期間・対象. A word that says more than the facts is named beside the part it stands in. */
@Component({
  selector: 'ak-finding-text-fields',
  imports: [TextareaField, TextField],
  template: `
    <ak-text-field
      [label]="labels.title[lang()]"
      [required]="true"
      [help]="t().titleHelp"
      [fault]="faults().title"
      [value]="text().title"
      (valueChange)="put('title', $event)"
    />
    <ak-textarea-field
      [label]="labels.fact[lang()]"
      [required]="true"
      [rows]="4"
      [maxLength]="4000"
      [help]="t().factHelp"
      [fault]="faults().fact"
      [value]="text().fact"
      (valueChange)="put('fact', $event)"
    />
    <ak-textarea-field
      [label]="labels.statedControl[lang()]"
      [required]="true"
      [rows]="3"
      [maxLength]="4000"
      [help]="t().statedHelp"
      [fault]="faults().statedControl"
      [value]="text().statedControl"
      (valueChange)="put('statedControl', $event)"
    />
    <ak-textarea-field
      [label]="labels.difference[lang()]"
      [required]="true"
      [rows]="2"
      [maxLength]="4000"
      [fault]="faults().difference"
      [value]="text().difference"
      (valueChange)="put('difference', $event)"
    />
    <ak-text-field
      [label]="labels.periodNote[lang()]"
      [fault]="faults().periodNote"
      [value]="text().periodNote"
      (valueChange)="put('periodNote', $event)"
    />
  `,
  host: { class: 'form' },
})
export class FindingTextFields {
  protected readonly lang = inject(Language).lang;
  protected readonly labels = findingTextLabels;

  readonly text = model.required<FindingText>();
  /** Words that say more than the facts, as the engagement's ruleset has them. */
  readonly words = input.required<readonly string[]>();
  /** Somebody tried to send it: what is missing is said. */
  readonly tried = input(false);

  protected readonly t = texts({
    titleHelp: [
      '件数と見たもの。例：新規ID 25件のうち 2件に承認の記録がない',
      'Counts and what was seen, in one line.',
    ],
    factHelp: [
      'いつの、何件から何件を選び、何を見て、何がなかったか。原因・重要度・助言は書きません。',
      'When, how many of how many, what was looked at, what was not there. No cause, severity or advice.',
    ],
    statedHelp: ['言明書の記載のとおりに引用します。', 'Quoted as the statement says it.'],
    missing: ['入力してください。', 'Enter a value.'],
    word: (word: string) => [
      `「${word}」は事実を超えた評価と読まれます。件数や日付に置き換えてください。`,
      `“${word}” says more than the facts. Put numbers or dates in its place.`,
    ],
  });
  protected readonly faults = computed((): Record<Part, string> => {
    const fault = (part: Part) => this.wordFault(part) || this.missingFault(part);
    return {
      title: fault('title'),
      fact: fault('fact'),
      statedControl: fault('statedControl'),
      difference: fault('difference'),
      periodNote: fault('periodNote'),
    };
  });

  protected put(part: Part, value: string): void {
    if (this.text()[part] !== value) this.text.update((text) => ({ ...text, [part]: value }));
  }

  private wordFault(part: Part): string {
    // What is quoted from the statement is the client's wording.
    if (part === 'statedControl') return '';
    const [found] = bannedWords(this.text()[part], this.words());
    return found ? this.t().word(found.word) : '';
  }

  private missingFault(part: Part): string {
    return this.tried() && needed.includes(part) && isBlank(this.text()[part]) ? this.t().missing : '';
  }
}
