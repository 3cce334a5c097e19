import { Component, DestroyRef, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { AnswerMappingBody, DifferenceLineView } from '@akashi/contracts';
import { at, editionApi } from '@akashi/contracts/api';
import { groupOfDifference, type DifferenceGroup } from '@akashi/domain/edition-mapping';
import { Api, Sending, Session, momentInJapan, problemOf } from '@akashi/web-platform';
import { Downloads } from '@akashi/web-platform/files';
import {
  Button,
  Chip,
  Dialogs,
  EmptyState,
  Language,
  PageFrame,
  ProblemNote,
  ReadState,
  SelectField,
  Shortcuts,
} from '@akashi/web-ui';
import { DifferenceConsequences } from './difference-consequences';
import { DifferenceKinds } from './difference-kinds';
import { DifferenceList } from './difference-list';
import { DifferencePane } from './difference-pane';
import { differenceTexts } from './difference.texts';

/** Refusals that tell of what another person did after the page was read. */
const changedMeanwhile: ReadonlySet<string> = new Set([
  'stale-version',
  'edition.entry-confirmed',
  'edition.entry-open',
  'edition.entry-unknown',
  'edition.mapping-there',
]);

/** Two editions beside each other: what became of every control, word by word, and the answers to what is proposed. */
@Component({
  selector: 'ak-difference-page',
  imports: [
    Button,
    Chip,
    DifferenceConsequences,
    DifferenceKinds,
    DifferenceList,
    DifferencePane,
    EmptyState,
    ProblemNote,
    ReadState,
    SelectField,
  ],
  templateUrl: './difference-page.html',
  styleUrl: './difference-page.css',
  host: { class: 'bleed' },
})
export class DifferencePage {
  private readonly api = inject(Api);
  private readonly downloads = inject(Downloads);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly session = inject(Session);
  private readonly lang = inject(Language).lang;
  protected readonly sending = new Sending();
  protected readonly fetching = new Sending();

  readonly editionId = input.required<string>();
  /** The other edition; nothing is compared without one. */
  readonly to = input<string>();

  private readonly path = computed(() => ({ editionId: this.editionId() }));
  private readonly editions = this.api.read(() => at(editionApi.list));
  protected readonly difference = this.api.read(() => {
    const to = this.to();
    return to ? at(editionApi.difference, this.path(), { to }) : undefined;
  });
  private readonly consequences = this.api.read(() => {
    const to = this.to();
    return to ? at(editionApi.consequences, this.path(), { to }) : undefined;
  });
  protected readonly engagements = computed(() =>
    this.consequences.hasValue() ? this.consequences.value().engagements : [],
  );
  protected readonly problem = computed(() => problemOf(this.difference.error() ?? this.editions.error()));
  protected readonly t = differenceTexts();
  protected readonly view = computed(() => (this.difference.hasValue() ? this.difference.value() : null));
  protected readonly lock = computed(() => (this.session.can('mapping.confirm') ? '' : this.t().cannot));
  protected readonly options = computed(() => {
    const others = (this.editions.hasValue() ? this.editions.value() : []).filter(({ id }) => id !== this.editionId());
    const titled = others.map((one) => ({ value: one.id, label: this.lang() === 'ja' ? one.titleJa : one.titleEn }));
    return this.to() ? titled : [{ value: '', label: this.t().choose }, ...titled];
  });
  protected readonly titles = computed((): readonly [string, string] => {
    const view = this.view();
    if (!view) return ['', ''];
    return this.lang() === 'ja' ? [view.from.titleJa, view.to.titleJa] : [view.from.titleEn, view.to.titleEn];
  });
  protected readonly importLock = computed(() => (this.session.can('mapping.import') ? '' : this.t().cannot));
  /** The file that the mapping came from. */
  protected readonly from = computed(() => {
    const mapping = this.view()?.mapping;
    return mapping?.fileName ? this.t().ofFile(mapping.fileName, momentInJapan(mapping.createdAt)) : '';
  });
  protected readonly reopenLock = computed(() => (this.session.can('mapping.reopen') ? '' : this.t().cannot));
  /** What became of the controls that are shown; null for everything that has changed. */
  protected readonly group = signal<DifferenceGroup | null>(null);
  protected readonly shown = computed(() => {
    const group = this.group();
    const isShown = (line: DifferenceLineView) =>
      group === null ? line.difference !== 'unchanged' : groupOfDifference(line) === group;
    return this.view()?.lines.filter(isShown) ?? [];
  });
  protected readonly answeredShown = computed(() => this.shown().filter(({ confirmedAt }) => confirmedAt !== null));
  /** What kept its number and its words needs no look of its own. */
  protected readonly sameOpen = computed(
    () => this.view()?.lines.filter((one) => one.difference === 'unchanged' && one.confirmedAt === null) ?? [],
  );
  /** The entry in focus; it stays while it is shown. */
  protected readonly openAt = linkedSignal<readonly DifferenceLineView[], number>({
    source: this.shown,
    computation: (lines, before) =>
      before && lines.some(({ position }) => position === before.value) ? before.value : (lines[0]?.position ?? -1),
  });
  protected readonly open = computed(() => this.shown().find(({ position }) => position === this.openAt()) ?? null);
  protected readonly sums = computed(() => {
    const view = this.view();
    if (!view) return [];
    const t = this.t();
    const [old, recent] = this.titles();
    const { from, to } = view.sums;
    return [
      { title: old, side: from, alone: t.withdrawn },
      { title: recent, side: to, alone: t.new },
    ];
  });

  /** Whether the mapping names every tested item of both editions: as many as the editions themselves count. */
  protected readonly closes = computed(() => {
    const view = this.view();
    if (!view || !this.editions.hasValue()) return null;
    const counts = new Map(this.editions.value().map(({ id, counts: of }) => [id, of]));
    const itemsOf = (id: string) => {
      const of = counts.get(id);
      return of ? of.governance + of.management + of.detailed : 0;
    };
    const { from, to } = view.sums;
    return itemsOf(view.from.id) === from.total && itemsOf(view.to.id) === to.total;
  });

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().criteria, link: '/criteria' }, { label: this.t().title }],
      keys: [
        { keys: 'J K', label: this.t().upDown },
        { keys: 'Y', label: this.t().yes },
        { keys: 'N', label: this.t().no },
        { keys: 'R', label: this.t().reopen },
      ],
    }));
    const shortcuts = inject(Shortcuts);
    const ends = [
      shortcuts.add({ keys: 'J', run: () => this.move(1) }),
      shortcuts.add({ keys: 'K', run: () => this.move(-1) }),
    ];
    inject(DestroyRef).onDestroy(() => ends.forEach((end) => end()));
  }

  /** Numbers alone: no title and no text of the editions leaves the firm with them. */
  protected async download(format: 'xlsx' | 'csv'): Promise<void> {
    const address = at(editionApi.exportMapping, this.path(), { to: this.to() ?? '', format, lang: this.lang() });
    await this.fetching.run(() => this.downloads.fetch(address));
  }

  protected bringIn(): void {
    void this.router.navigate(['/criteria', this.editionId(), 'difference', 'import'], {
      queryParams: { to: this.to() },
    });
  }

  protected show(to: string): void {
    void this.router.navigate([], { queryParams: { to }, replaceUrl: true });
  }

  protected async propose(): Promise<void> {
    const address = at(editionApi.map, this.path());
    const toEditionId = this.to() ?? '';
    const made = await this.sending.run((key) => this.api.send(address, { toEditionId }, key), address.url);
    if (made) this.difference.set(made);
    else this.lookAgain();
  }

  protected answer(line: DifferenceLineView, { answer, key }: { answer: 'yes' | 'no' | 'other'; key: string | null }) {
    return this.send([{ position: line.position, version: line.version, answer, key }]);
  }

  protected answerSame(): Promise<void> {
    const yes = { answer: 'yes' as const, key: null };
    return this.send(this.sameOpen().map(({ position, version }) => ({ position, version, ...yes })));
  }

  protected async reopen(lines: readonly DifferenceLineView[]): Promise<void> {
    const mappingId = this.view()?.mapping?.id;
    if (!mappingId) return;
    const address = at(editionApi.reopenMapping, { mappingId });
    const entries = lines.map(({ position, version }) => ({ position, version }));
    const done = await this.sending.run((key) => this.api.send(address, { entries }, key), address.url);
    if (done) this.difference.set(done);
    else this.lookAgain();
  }

  /** Many at once are asked about once more: whoever said yes to them has to be asked again. */
  protected async reopenShown(): Promise<void> {
    const [lines, t] = [this.answeredShown(), this.t()];
    const ask = { title: t.reopenAsk(lines.length), text: t.reopenText, confirm: t.reopen };
    if (await this.dialogs.confirm(ask)) await this.reopen(lines);
  }

  private async send(answers: AnswerMappingBody['answers']): Promise<void> {
    const mappingId = this.view()?.mapping?.id;
    if (!mappingId) return;
    const address = at(editionApi.answerMapping, { mappingId });
    const done = await this.sending.run((key) => this.api.send(address, { answers }, key), address.url);
    if (!done) return this.lookAgain();
    this.difference.set(done);
    // Another number changes what has changed; a yes does not.
    if (answers.some(({ answer }) => answer !== 'yes')) this.consequences.reload();
    const next = this.nextOpen();
    if (next && this.open()?.confirmedAt) this.openAt.set(next.position);
  }

  /** The next below that waits for an answer, and from the end on the first of all. */
  private nextOpen(): DifferenceLineView | undefined {
    const lines = this.shown();
    const from = lines.findIndex(({ position }) => position === this.openAt());
    return [...lines.slice(from + 1), ...lines].find(({ confirmedAt }) => confirmedAt === null);
  }

  /** Where somebody else was here before, what they did is shown. */
  private lookAgain(): void {
    if (changedMeanwhile.has(this.sending.failure()?.code ?? '')) this.difference.reload();
  }

  private move(step: number): void {
    const lines = this.shown();
    const from = lines.findIndex(({ position }) => position === this.openAt());
    const next = lines[Math.min(lines.length - 1, Math.max(0, from + step))];
    if (next) this.openAt.set(next.position);
  }
}
