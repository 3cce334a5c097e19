import { Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { frequencyLabels, type PopulationView } from '@akashi/contracts';
import { at, populationApi } from '@akashi/contracts/api';
import { mayEndPopulation, mayRegisterPopulation } from '@akashi/domain/sampling';
import { Api, EngagementContext, pageAt, problemOf, Sending } from '@akashi/web-platform';
import { Facts, labels, Language, Note, ProblemNote, shortHash, TextareaField, Toasts, texts } from '@akashi/web-ui';
import { FormField } from '@akashi/web-ui/form';
import { refusalText } from '@akashi/web-ui/refusal';
import { completenessFacts } from '../population/completeness-facts';
import { ConsequenceList } from '../population/consequence-list';
import { readingLine } from '../population/reading-facts';
import { FileProgress } from './file-progress';
import { IntakeDraft } from './intake-draft';
import { registerQuery, replaceQuery, sourceFactsOf } from './intake-query';
import { RowSums } from './row-sums-bar';
import { StepFoot } from './step-foot';

/** Everything that will stand beside the population, before it is frozen: from then on the file and what was decided stay as they are. */
@Component({
  selector: 'ak-freeze-step',
  imports: [ConsequenceList, Facts, FileProgress, FormField, Note, ProblemNote, RowSums, StepFoot, TextareaField],
  template: `
    <form class="step" novalidate (submit)="freeze($event)">
      <div class="narrow">
        @if (attempt.busy()) {
          <ak-file-progress />
        }
        <ak-problem-note [problem]="attempt.problem()" />
        @if (refusal(); as sentence) {
          <ak-note kind="bad">{{ sentence }}</ak-note>
        }
        @if (draft.look(); as look) {
          <ak-row-sums [reading]="look.reading" />
        }
        @if (draft.replaced()) {
          @if (shown.value(); as consequences) {
            <h2>{{ t().comes }}</h2>
            <ak-consequence-list [consequences]="consequences" [replaces]="true" />
          } @else if (shown.error(); as error) {
            <ak-problem-note [problem]="problemOf(error)" [retryable]="true" (retry)="shown.reload()" />
          }
          <ak-textarea-field [label]="t().why" [rows]="3" [formField]="draft.reasonForm.fields.reason" />
        }
        <ak-facts [facts]="facts()" />
        <p class="cap">{{ t().after }}</p>
      </div>
      <ak-step-foot [step]="4" [reason]="refusal()" [busy]="attempt.busy()" />
    </form>
  `,
})
export class FreezeStep {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly lang = inject(Language).lang;
  private readonly read = refusalText();
  private readonly frequencies = labels(frequencyLabels);
  protected readonly draft = inject(IntakeDraft);
  private readonly followed = this.draft.followed;
  protected readonly attempt = new Sending();
  protected readonly t = texts({
    population: ['母集団', 'Population'],
    rows: ['件数', 'Rows'],
    frequency: ['頻度', 'Frequency'],
    file: ['ファイル', 'File'],
    reading: ['読み方', 'Read as'],
    after: [
      '固定すると、ファイル・読み方・網羅性の事実を台帳に記録し、抽出のシードを決めます。元のファイルは変えずに残します。',
      'Freezing records the file, how it is read and what is known of its completeness, and fixes the seed of the draw. The file itself is kept as it came.',
    ],
    waits: ['差し替えの影響を読み込んでいます。', 'What comes of it is being read.'],
    comes: ['差し替えの影響', 'What comes of it'],
    why: ['差し替えの理由', 'Why it is replaced'],
    frozen: (code: string) => [`母集団 ${code} を固定しました`, `Population ${code} is frozen`],
  });
  private readonly query = computed(() =>
    registerQuery(this.draft.fileForm.said(), this.draft.sourceForm.said(), this.draft.answers()),
  );
  protected readonly problemOf = problemOf;
  /** What comes of taking the place of another, as it is now. */
  protected readonly shown = this.api.read(() => {
    const populationId = this.draft.replaced()?.id;
    return populationId ? at(populationApi.consequences, { engagementId: this.context.id(), populationId }) : undefined;
  });
  /** The rules that the server asks, with what the look at the file and at the other population told. */
  protected readonly refusal = computed(() => this.ofFile() || this.ofReplaced());
  private readonly ofReplaced = computed(() => {
    const engagement = this.context.current();
    if (!this.draft.replaced() || !engagement) return '';
    if (!this.shown.hasValue()) return this.t().waits;
    const { state, findings } = this.shown.value()!;
    const { reason } = this.draft.reasonForm.said();
    const facts = { engagementState: engagement.state, populationState: state, findings, reason };
    return this.read(mayEndPopulation(facts));
  });
  private readonly ofFile = computed(() => {
    const [look, query, engagement] = [this.draft.look(), this.query(), this.context.current()];
    if (!look || !engagement) return '';
    const { sum = null, fileSum = null } = look.reading.columns?.amount ?? {};
    return this.read(
      mayRegisterPopulation({
        engagementState: engagement.state,
        codeTaken: this.draft.takenCodes().includes(query.code),
        rowCount: look.rowCount,
        recordCount: look.reading.recordCount ?? look.rowCount,
        declaredCount: query.declaredCount ?? null,
        declaredTotal: query.declaredTotal ?? null,
        declaredTotalOf: query.declaredTotalOf ?? null,
        countedTotal: sum,
        fileTotal: fileSum,
        rowLimit: Infinity,
      }),
    );
  });
  protected readonly facts = computed(() => {
    const [t, query, look] = [this.t(), this.query(), this.draft.look()];
    const said = [
      { label: t.population, value: `${query.code} ${query.name}` },
      { label: t.frequency, value: this.frequencies()[query.frequency] },
    ];
    const source = completenessFacts(sourceFactsOf(query), this.lang());
    if (!look) return [...said, ...source];
    return [
      ...said,
      { label: t.rows, value: look.rowCount.toLocaleString('en-US') },
      { label: t.file, value: `${look.fileName} (${(look.encoding ?? '').toUpperCase()})` },
      { label: 'SHA-256', value: shortHash(look.fileSha256), code: true },
      { label: t.reading, value: this.readAs(look.reading) },
      ...source,
    ];
  });

  protected async freeze(event: Event): Promise<void> {
    event.preventDefault();
    const { file } = this.draft.fileForm.said();
    if (!file || this.refusal()) return;
    const engagementId = this.context.id();
    const made = await this.send(engagementId, file);
    // Somebody worked on the other meanwhile: what comes of it is shown anew before it can be sent again.
    if (!made && this.draft.replaced() && this.attempt.problem()?.code === 'stale-version') this.shown.reload();
    if (!made) return;
    this.draft.begin(this.context.current()?.periodEnd ?? '');
    this.toasts.show(this.t().frozen(made.code));
    await this.router.navigateByUrl(pageAt(engagementId, 'populations', made.id));
  }

  private send(engagementId: string, file: File): Promise<PopulationView | undefined> {
    const { upload } = this.draft;
    const [replaced, shown] = [this.draft.replaced(), this.shown.hasValue() ? this.shown.value() : undefined];
    if (!replaced || !shown) {
      const address = at(populationApi.register, { engagementId }, this.query());
      return this.attempt.run(
        (key) => this.followed.of(key, this.api.upload(address, file, { key, upload })),
        address.url,
      );
    }
    const { version, seen } = shown;
    const reason = this.draft.reasonForm.said().reason.trim();
    const said = replaceQuery(this.query(), { version, seen, reason });
    const address = at(populationApi.replace, { engagementId, populationId: replaced.id }, said);
    return this.attempt.run(
      (key) => this.followed.of(key, this.api.upload(address, file, { key, upload })),
      address.url,
    );
  }

  /** Reasons are typed here and told to the file’s reader only now. */
  private readAs(reading: Parameters<typeof readingLine>[0]): string {
    const { equalRowsReason = '', undatedReason = '', struckReason = '', cellsReason = '' } = this.draft.answers();
    return readingLine(
      reading && {
        ...reading,
        choices: { ...reading.choices, equalRowsReason, undatedReason, struckReason, cellsReason },
      },
      this.lang(),
    );
  }
}
