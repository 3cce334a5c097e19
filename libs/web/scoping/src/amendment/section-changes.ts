import { Component, computed, inject, input } from '@angular/core';
import { generativeAiLabels, statementFactLabels } from '@akashi/contracts';
import { generativeAiUses, type ChangedSection } from '@akashi/domain/statement';
import { Language, texts } from '@akashi/web-ui';

/** The sections beside the list of controls that two versions word differently, each as it was and as it is. */
@Component({
  selector: 'ak-section-changes',
  template: `
    <h2>{{ t().title(sections().length) }}</h2>
    @for (line of lines(); track line.fact) {
      <h3>{{ line.label }}</h3>
      <p>
        <del>{{ line.before || t().blank }}</del>
      </p>
      <p>
        <ins>{{ line.after || t().blank }}</ins>
      </p>
    }
  `,
  styles: `
    h3 {
      margin-top: var(--ak-space-8);
      font-size: var(--ak-size-14);
    }
    p {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    del {
      color: var(--ak-text-2);
    }
    ins {
      text-decoration: none;
    }
  `,
})
export class SectionChanges {
  private readonly lang = inject(Language).lang;

  readonly sections = input.required<readonly ChangedSection[]>();

  protected readonly t = texts({
    title: (n: number) => [`記載事項の変更 ${n}件`, n === 1 ? '1 section changed' : `${n} sections changed`],
    blank: ['記載なし', 'not stated'],
  });
  protected readonly lines = computed(() =>
    this.sections().map(({ fact, before, after }) => ({
      fact,
      label: statementFactLabels[fact][this.lang()],
      before: this.worded(fact, before),
      after: this.worded(fact, after),
    })),
  );

  /** A use of generative AI is kept as a code; everything else as the client wrote it. */
  private worded(fact: ChangedSection['fact'], text: string): string {
    const use = fact === 'generativeAi' ? generativeAiUses.find((one) => one === text) : undefined;
    return use ? generativeAiLabels[use][this.lang()] : text;
  }
}
