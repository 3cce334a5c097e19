import { Component, computed, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { findingTextLabels } from '@akashi/contracts';
import { ownFindingParts, type FindingText } from '@akashi/domain/finding';
import { refusedWords, wordsToWeigh, type WordRules } from '@akashi/domain/text';
import { Language, TextareaField, TextField, texts } from '@akashi/web-ui';
import { FormField, WeighedWords } from '@akashi/web-ui/form';

type Part = keyof FindingText;

/** The words of the text to be weighed: they stand beside the fields, and whoever sends it has looked at them. */
export function weighedWords(text: FindingText, rules: WordRules): string[] {
  return wordsToWeigh(
    ownFindingParts.map((part) => text[part]),
    rules,
  );
}

/** What a form of a finding's text asks for: the parts it cannot do without, and how long they may be. */
export const findingTextForm = {
  required: ['title', 'fact', 'statedControl', 'difference'],
  limits: { fact: 4000, statedControl: 4000, difference: 4000 },
} as const;

/** 件名, 事実, 個別管理策の記載, 差異, 期間・対象. A word that says more than the facts is named beside the part it stands in. */
@Component({
  selector: 'ak-finding-text-fields',
  imports: [FormField, TextareaField, TextField, WeighedWords],
  template: `
    <ak-text-field
      [label]="labels.title[lang()]"
      [help]="t().titleHelp"
      [fault]="faults().title"
      [formField]="fields().title"
    />
    <ak-textarea-field
      [label]="labels.fact[lang()]"
      [rows]="4"
      [help]="t().factHelp"
      [fault]="faults().fact"
      [formField]="fields().fact"
    />
    <ak-textarea-field
      [label]="labels.statedControl[lang()]"
      [rows]="3"
      [help]="t().statedHelp"
      [fault]="faults().statedControl"
      [formField]="fields().statedControl"
    />
    <ak-textarea-field
      [label]="labels.difference[lang()]"
      [rows]="2"
      [fault]="faults().difference"
      [formField]="fields().difference"
    />
    <ak-text-field
      [label]="labels.periodNote[lang()]"
      [fault]="faults().periodNote"
      [formField]="fields().periodNote"
    />
    <ak-weighed-words [sentences]="own()" [rules]="words()" />
  `,
  host: { class: 'form' },
})
export class FindingTextFields {
  protected readonly lang = inject(Language).lang;
  protected readonly labels = findingTextLabels;

  readonly fields = input.required<FieldTree<FindingText>>();
  /** Words that say more than the facts or may, as the engagement's ruleset has them. */
  readonly words = input.required<WordRules>();

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
    word: (word: string) => [
      `「${word}」は事実を超えた評価と読まれます。件数や日付に置き換えてください。`,
      `“${word}” says more than the facts. Put numbers or dates in its place.`,
    ],
  });
  protected readonly faults = computed((): Record<Part, string> => ({
    title: this.wordFault('title'),
    fact: this.wordFault('fact'),
    // What is quoted from the statement is the client's wording.
    statedControl: '',
    difference: this.wordFault('difference'),
    periodNote: this.wordFault('periodNote'),
  }));

  protected readonly own = computed(() => ownFindingParts.map((part) => this.fields()[part]().value()));

  private wordFault(part: Part): string {
    const [found] = refusedWords(this.fields()[part]().value(), this.words());
    return found ? this.t().word(found.stem) : '';
  }
}
