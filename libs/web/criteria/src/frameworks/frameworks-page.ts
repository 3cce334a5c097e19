import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { FrameworkLinksView } from '@akashi/contracts';
import { at, editionApi, frameworkLinkApi } from '@akashi/contracts/api';
import type { LinkAnswer } from '@akashi/domain/framework-link';
import { Api, Sending, Session, problemOf } from '@akashi/web-platform';
import {
  Button,
  Language,
  PageFrame,
  ProblemNote,
  ReadState,
  SegmentedChoice,
  Toasts,
  inLang,
  texts,
} from '@akashi/web-ui';
import { RowSearch, searchRows } from '@akashi/web-ui/rows';
import { frameworkNames, frameworksTexts, linkAnswerNames } from './framework-texts';
import { LinkList } from './link-list';
import { answerable, fitsLinkFilter, linkFilters, linkRows, seenLinks, type LinkFilter } from './link-rows';

/** What the criteria of an edition answer to in other frameworks; each link counts when somebody has said yes to it. */
@Component({
  selector: 'ak-frameworks-page',
  imports: [Button, LinkList, ProblemNote, ReadState, RowSearch, SegmentedChoice],
  templateUrl: './frameworks-page.html',
  styleUrl: './frameworks-page.css',
  host: { class: 'bleed' },
})
export class FrameworksPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly lang = inject(Language).lang;
  protected readonly sending = new Sending();

  readonly editionId = input.required<string>();

  private readonly path = computed(() => ({ editionId: this.editionId() }));
  private readonly edition = this.api.read(() => at(editionApi.view, this.path()));
  protected readonly criteriaView = this.api.read(() => at(editionApi.criteria, this.path()));
  protected readonly links = this.api.read(() => at(frameworkLinkApi.list, this.path(), {}));
  protected readonly view = computed(() => (this.links.hasValue() ? this.links.value() : null));
  protected readonly problem = computed(() => problemOf(this.links.error() ?? this.criteriaView.error()));
  protected readonly t = texts(frameworksTexts);
  protected readonly editionTitle = computed(() => {
    const edition = this.edition.hasValue() ? this.edition.value() : null;
    return (this.lang() === 'ja' ? edition?.titleJa : edition?.titleEn) ?? '';
  });
  protected readonly rows = computed(() => {
    const view = this.view();
    return view && this.criteriaView.hasValue() ? linkRows(view, this.criteriaView.value(), this.lang()) : [];
  });
  protected readonly search = searchRows(this.rows, ({ number, label, framework, reference, source }) => [
    ...[number, label, reference, source],
    ...frameworkNames[framework],
  ]);
  private readonly found = computed(() => this.search.found() ?? this.rows());
  protected readonly filter = signal<string>('all');
  protected readonly filters = computed(() =>
    linkFilters.map((value) => {
      const name = value === 'all' ? this.t().all : inLang(linkAnswerNames[value], this.lang());
      const count = this.found().filter((row) => fitsLinkFilter(row, value)).length;
      return { value, label: `${name} ${count.toLocaleString('en-US')}` };
    }),
  );
  protected readonly shown = computed(() =>
    this.found().filter((row) => fitsLinkFilter(row, this.filter() as LinkFilter)),
  );
  protected readonly openId = linkedSignal<readonly string[], string>({
    source: () => this.shown().map(({ id }) => id),
    computation: (ids, before) => (before && ids.includes(before.value) ? before.value : (ids[0] ?? '')),
  });
  protected readonly selected = signal<ReadonlySet<string>>(new Set());
  /** The selected links, or the one in focus. */
  protected readonly chosen = computed(() => {
    const selected = this.rows().filter(({ id }) => this.selected().has(id));
    return selected.length > 0 ? selected : this.shown().filter(({ id }) => id === this.openId());
  });
  protected readonly answerLock = computed(() => (this.session.can('framework-link.answer') ? '' : this.t().cannot));
  protected readonly recordReason = computed(() => (this.session.can('framework-link.record') ? '' : this.t().cannot));
  protected readonly proposeReason = computed(() => {
    if (!this.session.can('framework-link.propose')) return this.t().cannot;
    return (this.view()?.proposable ?? 0) > 0 ? '' : this.t().nothing;
  });

  protected readonly proposeLabel = computed(() => {
    const proposable = this.view()?.proposable ?? 0;
    return proposable > 0 ? this.t().propose(proposable) : this.t().proposeNone;
  });

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [
        { label: this.t().criteria, link: '/criteria' },
        { label: this.editionTitle(), link: `/criteria/${this.editionId()}` },
        { label: this.t().title },
      ],
      keys: [
        { keys: 'J K', label: this.t().upDown },
        { keys: 'Space', label: this.t().select },
        { keys: 'Y', label: this.t().yes },
        { keys: 'N', label: this.t().no },
        { keys: 'R', label: this.t().reopen },
        { keys: 'Ctrl+F', label: this.t().find },
      ],
    }));
  }

  /** Would that answer change any of the chosen links? */
  protected changes(answer: LinkAnswer): boolean {
    return answerable(this.chosen(), answer).length > 0;
  }

  protected async answer(answer: LinkAnswer): Promise<void> {
    const rows = answerable(this.chosen(), answer);
    if (rows.length === 0) return;
    const address = at(frameworkLinkApi.answer, this.path());
    const body = { links: seenLinks(rows), answer };
    const done = await this.sending.run((key) => this.api.send(address, body, key), address.url);
    if (done) this.toasts.show(this.t().answered(rows.length));
    this.take(done);
  }

  protected async propose(): Promise<void> {
    const address = at(frameworkLinkApi.propose, this.path());
    this.take(await this.sending.run((key) => this.api.send(address, undefined, key), address.url));
  }

  protected importList(): Promise<boolean> {
    return this.router.navigate(['/criteria', this.editionId(), 'frameworks', 'import']);
  }

  /** Where somebody else was here before, what they did is shown; what was selected stays selected then. */
  private take(view: FrameworkLinksView | undefined): void {
    if (!view) return this.sending.failure() ? void this.links.reload() : undefined;
    this.links.set(view);
    this.selected.set(new Set());
  }
}
