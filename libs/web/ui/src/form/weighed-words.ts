import { Component, computed, inject, input } from '@angular/core';
import { wordKindLabels } from '@akashi/contracts/labels/ruleset';
import { wordKinds, wordsToWeigh, type WordRules } from '@akashi/domain/text';
import { Language, texts } from '../text/text';
import { Note } from '../message/note';

/** Names the words of some sentences that may say more than the facts: whoever sends them has looked at each again. */
@Component({
  selector: 'ak-weighed-words',
  imports: [Note],
  template: `
    @if (words().length > 0) {
      <ak-note kind="warn" [live]="true" [title]="t().weigh">
        <p>{{ named() }}</p>
        <p>{{ t().next }}</p>
      </ak-note>
    }
  `,
})
export class WeighedWords {
  private readonly lang = inject(Language).lang;

  readonly sentences = input.required<readonly string[]>();
  readonly rules = input.required<WordRules>();

  protected readonly t = texts({
    weigh: ['もう一度確かめる語があります', 'Words to look at again'],
    next: [
      '事実の記載であれば、このまま送れます。確かめた語は監査証跡に残ります。',
      'Where they state a fact, send the text as it is. The ledger keeps which words you confirmed.',
    ],
  });
  protected readonly words = computed(() => wordsToWeigh(this.sentences(), this.rules()));
  protected readonly named = computed(() =>
    this.words()
      .map((word) => `「${word}」 ${this.kindOf(word)}`)
      .join('、'),
  );

  private kindOf(word: string): string {
    const kind = wordKinds.find((one) => this.rules().stems[one].some(({ stem }) => stem === word));
    return kind ? wordKindLabels[kind][this.lang()] : '';
  }
}
