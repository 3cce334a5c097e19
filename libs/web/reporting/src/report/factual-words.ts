import { computed, inject } from '@angular/core';
import { refusedWords } from '@akashi/domain/text';
import { EngagementContext } from '@akashi/web-platform';
import { texts } from '@akashi/web-ui';

/** Names the first word of a text that says more than the facts, as the engagement's ruleset has them; empty when there is none. */
export function factualWords(): (text: string) => string {
  const context = inject(EngagementContext);
  const words = computed(() => context.current()?.ruleset.words);
  const t = texts({
    word: (word: string) => [
      `「${word}」は報告書では使いません。見た事実、件数、日付に置き換えてください。`,
      `“${word}” is not used in the report. Put what was seen, numbers or dates in its place.`,
    ],
  });
  return (text) => {
    const rules = words();
    const [found] = rules ? refusedWords(text, rules) : [];
    return found ? t().word(found.stem) : '';
  };
}
