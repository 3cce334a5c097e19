import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import type { JobView, PackageVerificationView, PackageView } from '@akashi/contracts';
import { at, baseServiceApi, correctionApi, packageApi, registrationApi } from '@akashi/contracts/api';
import { mayBuildPackage, mayEncloseTogether, mayHandOver } from '@akashi/domain/handoff';
import { followJob } from '@akashi/web-data/jobs';
import { Api, EngagementContext, momentInJapan, problemOf, Sending, todayInJapan } from '@akashi/web-platform';
import { Downloads } from '@akashi/web-platform/files';
import { Button, Chip, Dialogs, PageFrame, ProblemNote, ReadState, texts, Toasts } from '@akashi/web-ui';
import { BaseServiceNote } from '@akashi/web-ui/base-service';
import { CorrectionNote } from '@akashi/web-ui/correction';
import { daysUntil } from '@akashi/web-ui/date';
import { JobNote } from '@akashi/web-ui/job';
import { refusalText } from '@akashi/web-ui/refusal';
import { AddendaPanel } from './addenda-panel';
import { ArchivePanel } from './archive-panel';
import { HandOverDialog, type HandOverAsk } from './hand-over-dialog';
import { handoffPageTexts } from './handoff-page-texts';
import { PackageFacts } from './package-facts';
import { PackageItems } from './package-items';
import { PaperAgreement } from './paper-agreement';
import { RegistrationHistory } from './registration-history';
import { EngagementFilePanel } from '../retention/engagement-file-panel';
import { RetentionPanel } from '../retention/retention-panel';

/** 引渡し: what goes into the package, whether its papers agree, the package itself, and what becomes of the application. */
@Component({
  selector: 'ak-handoff-page',
  imports: [
    AddendaPanel,
    ArchivePanel,
    BaseServiceNote,
    Button,
    Chip,
    CorrectionNote,
    EngagementFilePanel,
    JobNote,
    PackageFacts,
    PackageItems,
    PaperAgreement,
    ProblemNote,
    ReadState,
    RegistrationHistory,
    RetentionPanel,
  ],
  templateUrl: './handoff-page.html',
})
export class HandoffPage {
  private readonly api = inject(Api);
  private readonly downloads = inject(Downloads);
  private readonly context = inject(EngagementContext);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly said = refusalText();

  private readonly registration = viewChild(RegistrationHistory);

  readonly engagementId = input.required<string>();
  /** The paper that an addendum is asked for, by its page. */
  readonly addendum = input<string>();

  private readonly path = computed(() => ({ engagementId: this.engagementId() }));
  protected readonly read = this.api.read(() => at(packageApi.overview, this.path()));
  protected readonly history = this.api.read(() => at(registrationApi.history, this.path()));
  private readonly services = this.api.read(() => at(baseServiceApi.view, this.path()));
  /** A registration that has ended is told until the file is closed, also after the report. */
  protected readonly findings = computed(() => (this.services.hasValue() ? this.services.value().findings : []));
  private readonly correcting = this.api.read(() =>
    this.inSight()?.engagementState === 'in_reporting' ? at(correctionApi.list, this.path()) : undefined,
  );
  protected readonly corrections = computed(() => (this.correcting.hasValue() ? this.correcting.value() : []));
  protected readonly problem = computed(() => problemOf(this.read.error()));
  protected readonly historyProblem = computed(() => problemOf(this.history.error()));
  protected readonly inSight = computed(() => (this.read.hasValue() ? this.read.value() : null));
  protected readonly latest = computed(() => this.inSight()?.packages[0] ?? null);
  protected readonly building = new Sending();
  protected readonly verifying = new Sending();
  protected readonly fetching = new Sending();
  protected readonly verification = signal<{ of: string; found: PackageVerificationView; at: string } | null>(null);
  protected readonly work = followJob('package.build', (job) => void this.built(job));
  protected readonly isBuilding = computed(() => this.building.busy() || this.work.isOpen());
  protected readonly t = texts(handoffPageTexts);

  protected readonly found = computed(() => {
    const verification = this.verification();
    return verification && verification.of === this.latest()?.id ? verification : null;
  });
  protected readonly state = computed(() => {
    const latest = this.latest();
    if (!latest) return null;
    if (latest.state === 'handed_over') return { chip: 'locked' as const, text: this.t().handedOver };
    const found = this.found()?.found;
    if (found)
      return found.holds
        ? { chip: 'ok' as const, text: this.t().verified }
        : { chip: 'bad' as const, text: this.t().differs };
    return { chip: 'wait' as const, text: this.t().notVerified };
  });
  protected readonly left = computed(() => {
    const by = this.inSight()?.applyBy;
    return by && this.history.hasValue() && this.history.value().events.length === 0
      ? { by, days: daysUntil(todayInJapan(), by) }
      : null;
  });
  protected readonly buildReason = computed(() => {
    const inSight = this.inSight();
    if (!inSight) return '';
    if (!this.context.can('package.build')) return this.t().builders;
    const [fault] = inSight.faults;
    if (fault) return this.said({ allowed: false, code: fault.code });
    const built = mayBuildPackage({ engagementState: inSight.engagementState, items: [], forms: [], findings: 0 });
    return this.said(built) || this.said(mayEncloseTogether(inSight.agreement));
  });
  protected readonly handOverReason = computed(() => {
    const [inSight, latest] = [this.inSight(), this.latest()];
    if (!inSight || !latest) return '';
    if (!this.context.can('package.hand-over')) return this.t().leader;
    const decision = mayHandOver({
      engagementState: inSight.engagementState,
      version: latest.versionNo,
      latestVersion: latest.versionNo,
      // The server builds it again before it is handed over; here only a check that failed stands in the way.
      verified: this.found()?.found.holds ?? true,
      alreadyHandedOver: latest.state === 'handed_over',
      recipient: '-',
      on: todayInJapan(),
      today: todayInJapan(),
    });
    return this.said(decision);
  });
  protected readonly recordReason = computed(() => (this.context.can('registration.record') ? '' : this.t().recorder));
  /** A package is built, then handed over; after that the progress of the application is followed. */
  protected readonly next = computed(() => {
    const state = this.latest()?.state;
    if (state === 'built') return 'handOver' as const;
    const mayFollow = this.history.hasValue() && this.history.value().next.length > 0;
    return state === 'handed_over' && mayFollow ? ('record' as const) : ('build' as const);
  });

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().title }],
      keys: [
        { keys: 'Ctrl+Enter', label: this.t()[this.next()] },
        { keys: 'V', label: this.t().verify, quiet: true },
        { keys: 'H', label: this.t().hold, quiet: true },
      ],
      facts: this.facts(),
    }));
  }

  protected async build(): Promise<void> {
    const job = await this.building.run((key) => this.api.send(at(packageApi.build, this.path()), undefined, key));
    if (job) this.work.take(job);
    else this.read.reload();
  }

  private async built({ state, resultId }: JobView): Promise<void> {
    this.read.reload();
    if (state === 'cancelled') this.toasts.show(this.t().cancelled);
    if (state !== 'done') return;
    const { packages } = await this.api.ask(at(packageApi.overview, this.path()));
    const built = packages.find(({ id }) => id === resultId);
    if (!built) return;
    this.toasts.show(this.t().built(built.versionNo));
    await this.verify(built);
  }

  protected async verify(one = this.latest()): Promise<void> {
    if (!one) return;
    const address = at(packageApi.verify, { ...this.path(), packageId: one.id });
    const found = await this.verifying.run((key) => this.api.send(address, undefined, key), address.url);
    if (found) this.verification.set({ of: one.id, found, at: new Date().toISOString() });
  }

  protected async download(): Promise<void> {
    const latest = this.latest();
    if (!latest) return;
    const address = at(packageApi.file, { ...this.path(), packageId: latest.id });
    await this.fetching.run(() => this.downloads.fetch(address));
  }

  protected recordEvent(): void {
    void this.registration()?.record();
  }

  protected async handOver(): Promise<void> {
    const latest = this.latest();
    if (!latest) return;
    const ask: HandOverAsk = { engagementId: this.engagementId(), latest };
    const handed = await this.dialogs.open<PackageView, HandOverAsk>(HandOverDialog, ask);
    this.reload();
    if (!handed) return;
    this.toasts.show(this.t().handed(handed.handedOverTo ?? ''));
    await this.verify(handed);
  }

  protected reload(): void {
    this.read.reload();
    this.history.reload();
    void this.context.refresh();
  }

  private facts() {
    const latest = this.latest();
    return latest
      ? [{ text: this.t().builtAt(latest.versionNo, momentInJapan(latest.builtAt)), icon: 'box' as const }]
      : [];
  }
}
