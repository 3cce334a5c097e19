import { computed, DestroyRef, inject, Injectable, linkedSignal, resource, signal, untracked } from '@angular/core';
import type { DeclaredPopulationView, Fault, PopulationLookView, PopulationView } from '@akashi/contracts';
import { at, populationApi } from '@akashi/contracts/api';
import { Api, ApiProblem } from '@akashi/web-platform';
import { Upload } from '@akashi/web-platform/upload';
import { FollowedImport } from '@akashi/web-platform/files';
import { fileForm, nothingSaidOfFile, nothingSaidOfSource, reasonForm, sourceForm } from './intake-forms';
import {
  isAboutRecords,
  lookQuery,
  mergedQuestions,
  stillMeant,
  undecided,
  type ReadingAnswers,
} from './reading-answers';

/**
 * A population on its way in: the file, what was decided of it and what its source said. It lives with the address, so that nothing typed
 * is lost on going back, or away and here again; the file is looked at anew whenever a decision changes how it reads.
 */
@Injectable()
export class IntakeDraft {
  private readonly api = inject(Api);
  private readonly engagement = signal('');

  readonly step = signal(0);
  readonly answers = signal<ReadingAnswers>({});
  readonly declared = signal<readonly DeclaredPopulationView[]>([]);
  readonly takenCodes = signal<readonly string[]>([]);
  /** The wrong population that this one takes the place of; null for one that is none of the engagement yet. */
  readonly replaced = signal<PopulationView | null>(null);
  readonly reasonForm = reasonForm();
  readonly upload = new Upload();
  /** How far the server is with the file; it is read anew at each look. */
  readonly followed = new FollowedImport(this.api);
  readonly fileForm = fileForm(this.takenCodes, () => this.missing().length > 0);
  /** The period leaves records out that have an amount: a total that was declared is of the file or of the period. */
  readonly isTotalOfTwo = computed((): boolean => {
    const amount = this.look()?.reading.columns?.amount;
    return amount?.fileSum !== undefined && amount.fileSum !== amount.sum;
  });
  readonly sourceForm = sourceForm(
    () => Number(this.answers().amountColumn ?? 0) > 0,
    () => this.isTotalOfTwo(),
  );
  /** What the statement names and nobody has registered yet. */
  readonly missing = computed(() =>
    this.replaced() ? [] : this.declared().filter(({ populationId }) => populationId === null),
  );

  private readonly file = computed(() => this.fileForm.said().file);
  private readonly query = computed(() => lookQuery(this.answers()), {
    equal: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
  private readonly looking = resource({
    params: () => {
      const [file, engagementId] = [this.file(), this.engagement()];
      return file && engagementId
        ? { file, address: at(populationApi.look, { engagementId }, this.query()) }
        : undefined;
    },
    loader: async ({ params: { address, file } }) => {
      const key = crypto.randomUUID();
      const look = await this.followed.of(key, this.api.upload(address, file, { key, upload: this.upload }));
      // Whoever stops the file on its way up has chosen none.
      if (!look && this.file() === file) {
        this.fileForm.patch({ file: null });
        this.step.set(0);
      }
      return look;
    },
  });
  readonly isLooking = this.looking.isLoading;
  readonly problem = computed(() => {
    const error = this.looking.error();
    return error instanceof ApiProblem ? error.problem : null;
  });
  /** Nothing is wrong with the file: somebody stopped it, and it can be read again as it stands. */
  readonly isStopped = computed(() => this.problem()?.code === 'import.was-cancelled');
  private readonly seen = computed(() => ({
    file: this.file(),
    look: this.looking.hasValue() ? (this.looking.value() ?? null) : null,
  }));
  /** The file as it was last read; what was read before stays in sight until it is read anew. */
  readonly look = linkedSignal<ReturnType<typeof this.seen>, PopulationLookView | null>({
    source: this.seen,
    computation: ({ file, look }, before) => look ?? (before?.source.file === file ? before.value : null),
  });
  private readonly asked = linkedSignal<ReturnType<typeof this.seen>, readonly Fault[]>({
    source: this.seen,
    computation: ({ file, look }, before) => {
      const known = before?.source.file === file ? before.value : [];
      return look ? mergedQuestions(known, look.asked, untracked(this.answers)) : known;
    },
  });
  /** What was asked about this file, answered or not. */
  readonly questions = computed(() => this.asked().filter(stillMeant(this.answers())));
  readonly ofLayout = computed(() => this.questions().filter((one) => !isAboutRecords(one)));
  readonly ofRecords = computed(() => this.questions().filter(isAboutRecords));
  readonly openInLayout = computed(() => undecided(this.ofLayout(), this.answers()).length);
  readonly openInRecords = computed(() => undecided(this.ofRecords(), this.answers()).length);
  /** What is wrong is told once the layout is decided: under another it may not be wrong. */
  readonly faults = computed(() => (this.openInLayout() > 0 ? [] : (this.look()?.faults ?? [])));

  constructor() {
    inject(DestroyRef).onDestroy(() => this.followed.end());
  }

  lookAgain(): void {
    this.looking.reload();
  }

  /** What was typed for one engagement, or in the place of one population, is nothing of another. */
  enter(engagementId: string, coversUntil: string, replaced: PopulationView | null): void {
    const isSame = this.engagement() === engagementId && this.replaced()?.id === replaced?.id;
    if (isSame) return;
    this.engagement.set(engagementId);
    this.replaced.set(replaced);
    this.begin(coversUntil);
  }

  begin(coversUntil: string): void {
    this.step.set(0);
    const before = this.replaced();
    const { code = '', name = '', frequency = nothingSaidOfFile.frequency } = before ?? {};
    this.fileForm.begin({ ...nothingSaidOfFile, code, name, frequency });
    const { sourceSystem = '' } = before ?? {};
    this.sourceForm.begin({ ...nothingSaidOfSource, sourceSystem, coversUntil: before?.coversUntil ?? coversUntil });
    this.reasonForm.begin({ reason: '' });
    this.answers.set({});
  }
}
