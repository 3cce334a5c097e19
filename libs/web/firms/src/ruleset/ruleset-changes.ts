import { Component, computed, inject, input } from '@angular/core';
import type { RulesetDifference } from '@akashi/domain/ruleset';
import { Language, texts } from '@akashi/web-ui';
import { confidenceName, nameOf, shownValue } from './ruleset-names';

/** What a version says otherwise: the value before and after, with its source. */
@Component({
  selector: 'ak-ruleset-changes',
  template: `
    <ul class="list" tabindex="0" [attr.aria-label]="t().label">
      @for (line of lines(); track line.path) {
        <li>
          <b>{{ line.name }}</b>&ngsp;<del>{{ line.before }}</del> → <ins>{{ line.after }}</ins> <br /><span
            class="cap"
            >{{ line.source }}</span
          >
        </li>
      }
    </ul>
  `,
  styles: `
    .list {
      display: grid;
      gap: var(--ak-space-8);
      max-height: 280px;
      overflow: auto;
      overflow-wrap: anywhere;
    }
  `,
})
export class RulesetChanges {
  private readonly lang = inject(Language).lang;

  readonly differences = input.required<readonly RulesetDifference[]>();

  protected readonly t = texts({ label: ['変わる値', 'What changes'], none: ['なし', 'None'] });
  protected readonly lines = computed(() =>
    this.differences().map(({ path, before, after }) => {
      const lang = this.lang();
      const shown = (value: RulesetDifference['after']) => (value ? shownValue(value, lang) : this.t().none);
      const source = after ? `${after.source}　${confidenceName(after.confidence, lang)}` : '';
      return { path, name: nameOf(path, lang), before: shown(before), after: shown(after), source };
    }),
  );
}
