import { computed, effect, inject, Injectable, linkedSignal, signal, untracked } from '@angular/core';
import type { ReportView } from '@akashi/contracts';
import { at, reportApi } from '@akashi/contracts/api';
import { Api, Drafts, EngagementContext, problemOf } from '@akashi/web-platform';
import { changedSections, ownWordsOf, type OwnWords } from './own-words';

/** The report that stands, what is missing before it goes out, and what was typed and is not in it yet. One for the page. */
@Injectable()
export class ReportEditor {
  private readonly api = inject(Api);
  private readonly drafts = inject(Drafts);
  private readonly context = inject(EngagementContext);

  readonly engagementId = signal('');
  /** What the addresses of this page name; undefined until the page knows its engagement. */
  readonly path = computed(() => (this.engagementId() === '' ? undefined : { engagementId: this.engagementId() }));
  readonly read = this.api.read(() => {
    const path = this.path();
    return path && at(reportApi.overview, path);
  });
  readonly view = computed(() => (this.read.hasValue() ? this.read.value() : null));
  readonly report = computed(() => this.view()?.report ?? null);
  readonly problem = computed(() => problemOf(this.read.error()));
  private readonly checking = this.api.read(() => {
    const path = this.report() ? this.path() : undefined;
    return path && at(reportApi.checks, path);
  });
  readonly checks = computed(() => (this.checking.hasValue() ? this.checking.value() : []));
  readonly checksProblem = computed(() => problemOf(this.checking.error()));

  /** As the report has them. */
  readonly standing = computed(() => {
    const content = this.report()?.content;
    return content ? ownWordsOf(content) : null;
  });
  /** As they were typed; kept on this device until a version holds them. */
  readonly words = linkedSignal(() => {
    const standing = this.standing();
    const kept = standing && untracked(() => this.drafts.find<OwnWords>(this.draft()));
    return kept ?? standing;
  });
  readonly changed = computed(() => {
    const [standing, words] = [this.standing(), this.words()];
    return standing && words ? changedSections(standing, words) : [];
  });
  readonly isTyped = computed(() => this.changed().length > 0);

  constructor() {
    effect(() => {
      if (!this.standing()) return;
      if (this.isTyped()) this.drafts.keep(this.draft(), this.words());
      else this.drafts.drop(this.draft());
    });
  }

  type(words: Partial<OwnWords>): void {
    this.words.update((before) => before && { ...before, ...words });
  }

  /** Throws away what was typed. */
  forget(): void {
    this.drafts.drop(this.draft());
    this.words.set(this.standing());
  }

  /** Reads everything again, as after a step or when somebody was faster. */
  reload(): void {
    this.read.reload();
    this.checking.reload();
    void this.context.refresh();
  }

  /** Shows what a step answered at once; the checks follow. */
  take(report: ReportView): void {
    this.read.update((editor) => editor && { ...editor, report });
    this.reload();
  }

  private draft(): string {
    return `report.${this.engagementId()}`;
  }
}
