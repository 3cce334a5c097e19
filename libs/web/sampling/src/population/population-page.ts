import {
  Component,
  Injector,
  ViewEncapsulation,
  afterNextRender,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  frequencyLabels,
  populationStateLabels,
  testTypeShortLabels,
  type PopulationView,
  type SampleItemView,
} from '@akashi/contracts';
import { at, populationApi } from '@akashi/contracts/api';
import type { FileScan } from '@akashi/domain/control';
import { isSampleDraw, occurrencesIn, type PopulationState } from '@akashi/domain/sampling';
import { Api, EngagementContext, problemOf, pageAt, todayInJapan } from '@akashi/web-platform';
import {
  Button,
  Chip,
  EmptyState,
  Facts,
  Icon,
  Language,
  Note,
  PageFrame,
  Panel,
  Skeleton,
  texts,
  labels,
  sizeWords,
  shortHash,
  ProblemNote,
  Toasts,
  type ChipState,
} from '@akashi/web-ui';
import { completenessFacts } from './completeness-facts';
import { DeviationRates } from './deviation-rates';
import { DrawPanel } from './draw-panel';
import { readingLine } from './reading-facts';
import { PopulationActions } from './population-actions';
import { PopulationVersions } from './population-versions';
import { populationPageTexts } from './population-page-texts';
import { PopulationRights } from './population-rights';
import { deviatingItems } from '../sheet/sample-model';
import { SampleRecorder } from '../sheet/sample-recorder';
import { MatchedSample } from '../matching/matched-sample';

const chips: Readonly<Record<PopulationState, ChipState>> = {
  registered: 'doing',
  frozen: 'locked',
  superseded: 'omitted',
  withdrawn: 'omitted',
};

/** As people write it: `UTF-8`, `Shift_JIS`. */
const encodingNames: Readonly<Record<string, string>> = { shift_jis: 'Shift_JIS' };
const encodingName = (code: string): string => encodingNames[code] ?? code.toUpperCase();

/** One population: where it comes from, how its sample was drawn, and the sheet of its items. */
@Component({
  selector: 'ak-population-page',
  imports: [
    Button,
    Chip,
    DeviationRates,
    DrawPanel,
    EmptyState,
    Facts,
    Icon,
    MatchedSample,
    Note,
    Panel,
    PopulationVersions,
    ProblemNote,
    RouterLink,
    Skeleton,
  ],
  providers: [PopulationActions, SampleRecorder],
  templateUrl: './population-page.html',
  styleUrl: './population-page.css',
  // The sheet fills its panel and scrolls inside: the panel's parts are another component's.
  encapsulation: ViewEncapsulation.None,
  host: { class: 'bleed' },
})
export class PopulationPage {
  private readonly actions = inject(PopulationActions);
  private readonly recorder = inject(SampleRecorder);
  private readonly context = inject(EngagementContext);
  private readonly lang = inject(Language).lang;
  private readonly injector = inject(Injector);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly sheet = viewChild(MatchedSample);

  readonly engagementId = input.required<string>();
  readonly populationId = input.required<string>();

  protected readonly t = texts(populationPageTexts);
  protected readonly chips = chips;
  protected readonly frequencies = labels(frequencyLabels);
  protected readonly states = labels(populationStateLabels);
  protected readonly types = computed((): Readonly<Record<string, string>> => this.typeNames());
  private readonly typeNames = labels(testTypeShortLabels);
  protected readonly attempt = this.actions.attempt;
  protected readonly problemOf = problemOf;
  protected readonly sizeWords = sizeWords;
  protected readonly read = inject(Api).read(() =>
    at(populationApi.view, { engagementId: this.engagementId(), populationId: this.populationId() }),
  );
  protected readonly population = computed(() => (this.read.hasValue() ? this.read.value()! : null));
  protected readonly may = new PopulationRights(this.population);
  /** The documents of the items stand where the facts of the population stood. */
  protected readonly showsDocuments = signal(false);
  /** A sample is taken; specific items alone are none. */
  protected readonly isDrawn = computed(() => this.population()?.draws.some(isSampleDraw) ?? false);
  protected readonly specificTotal = computed(() => {
    const population = this.population();
    return population ? population.itemTotal - population.sampleTotal : 0;
  });
  protected readonly mayPickSpecific = computed(
    () => this.population()?.selection.methods.includes('SPECIFIC') ?? false,
  );
  protected readonly deviations = computed(() => deviatingItems(this.recorder.marks()));
  /** How often the control is operated in the days that the population covers: other rows than that are asked about. */
  protected readonly occurrences = computed(() => {
    const [population, start] = [this.population(), this.context.current()?.periodStart];
    if (!population || !start) return null;
    return occurrencesIn(population.frequency, population.reading?.choices.from ?? start, population.coversUntil);
  });
  /** Since when it stands as it does: withdrawn or replaced, or else frozen. */
  protected readonly stateDay = computed(() => {
    const population = this.population();
    const at = population?.ended?.at ?? population?.frozenAt;
    return at ? todayInJapan(new Date(at)).slice(5) : '';
  });
  protected readonly facts = computed(() => {
    const [t, one] = [this.t(), this.population()!];
    const said = [
      ...completenessFacts(one, this.lang()),
      { label: t.file, value: `${one.fileName} (${encodingName(one.fileEncoding)})` },
      { label: t.scan, value: this.scanned(one.scan) },
      { label: t.reading, value: readingLine(one.reading, this.lang()) },
      { label: 'SHA-256', value: shortHash(one.fileSha256), code: true },
    ];
    return said.filter(({ value }) => value !== '');
  });
  private scanned(scan: FileScan): string {
    const t = this.t();
    const words = {
      pending: t.scanPending,
      'too-large': t.scanTooLarge,
      infected: t.scanInfected,
      clean: '',
      none: '',
    };
    return words[scan];
  }

  /** The one that took its place. */
  protected readonly newer = computed(() => {
    const population = this.population();
    return population?.versions.find(({ replacesId }) => replacesId === population.id);
  });

  constructor() {
    this.recorder.onRecorded = ({ voidedSignOffs }) => this.readAgain(voidedSignOffs);
    this.recorder.onStale = () => this.read.reload();
    this.describe();
  }

  protected paperLink(testId: string | undefined): string {
    return testId ? pageAt(this.engagementId(), 'papers', testId) : pageAt(this.engagementId(), 'matrix');
  }

  protected populationLink(id: string): string {
    return pageAt(this.engagementId(), 'populations', id);
  }

  protected day(at: string): string {
    return todayInJapan(new Date(at));
  }

  /** The right file goes the way of every population; what comes of it is shown before it is frozen. */
  protected replace(): void {
    const page = pageAt(this.engagementId(), 'populations', 'new');
    void this.router.navigate([page], { queryParams: { replaces: this.populationId() } });
  }

  /** One request for every item of the sample, written on the page of requests. */
  protected ask(): void {
    const queryParams = { population: this.populationId() };
    void this.router.navigate([pageAt(this.engagementId(), 'requests')], { queryParams });
  }

  protected withdraw(): Promise<void> {
    return this.take(this.actions.withdraw(this.population()!));
  }

  protected download(): void {
    this.actions.download(this.populationId());
  }

  protected link(): Promise<void> {
    return this.take(this.actions.link(this.population()!));
  }

  /** The work after the draw is on the sheet: the keys go there. */
  protected async draw(): Promise<void> {
    await this.take(this.actions.draw(this.population()!));
    afterNextRender(() => this.sheet()?.focus(), { injector: this.injector });
  }

  protected agreeSize(): Promise<void> {
    return this.take(this.actions.agreeSize(this.population()!));
  }

  protected pickSpecific(): Promise<void> {
    return this.take(this.actions.pickSpecific(this.population()!));
  }

  protected expand(): Promise<void> {
    return this.take(this.actions.expand(this.population()!));
  }

  protected async voidItem(item: SampleItemView): Promise<void> {
    await this.recorder.send();
    await this.take(this.actions.voidItem(item, this.population()!));
  }

  /** Results came onto the papers, and so many signatures fell with them. */
  protected readAgain(voidedSignOffs: number): void {
    if (voidedSignOffs > 0) this.toasts.show(this.t().voidedSignOffs(voidedSignOffs));
    this.read.reload();
  }

  private async take(done: Promise<PopulationView | undefined>): Promise<void> {
    const population = await done;
    if (population) this.read.set(population);
    // Whatever it was refused for: the page let it be asked, so what it shows is not what stands.
    else if (this.attempt.problem()) this.read.reload();
  }

  private describe(): void {
    inject(PageFrame).describe(() => {
      const [t, population] = [this.t(), this.population()];
      const facts =
        population && this.isDrawn() ? [{ text: t.sampleFact(population.itemDone, population.itemTotal) }] : [];
      return {
        title: population ? `${population.code} ${population.name}` : t.list,
        crumbs: [
          { label: t.list, link: pageAt(this.engagementId(), 'populations') },
          { label: population?.code ?? '…' },
        ],
        facts,
        keys: population?.ended
          ? []
          : this.isDrawn()
            ? [{ keys: '1 2 3', label: t.keyResult }]
            : [{ keys: 'Ctrl+Enter', label: t.keyDraw }],
      };
    });
  }
}
