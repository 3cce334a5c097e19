import { Component, DestroyRef, computed, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { schemeLabels, type RulesetVersionSummaryView, type RulesetVersionView } from '@akashi/contracts';
import { at, engagementApi, rulesetApi } from '@akashi/contracts/api';
import { confidences, schemes } from '@akashi/domain/engagement';
import {
  isRulesetInForce,
  rulesetDifferences,
  type RulesetCorrection,
  type RulesetValue,
} from '@akashi/domain/ruleset';
import { Api, Drafts, Session, problemOf } from '@akashi/web-platform';
import {
  Button,
  Chip,
  Dialogs,
  Language,
  Note,
  PageFrame,
  Panel,
  ReadState,
  SegmentedChoice,
  SelectField,
  Shortcuts,
  Toasts,
  texts,
} from '@akashi/web-ui';
import { ReviseRulesetDialog, type ReviseRulesetAsk } from './revise-ruleset-dialog';
import { confidenceName, confidenceStates } from './ruleset-names';
import { rulesetPageTexts } from './ruleset-page.texts';
import { RulesetApproval } from './ruleset-approval';
import { RulesetValuePanel } from './ruleset-value-panel';
import { RulesetValues } from './ruleset-values';
import { RulesetVersionList } from './ruleset-version-list';

/** The scheme's rules as the firm has them: every value with its source, the versions, and what differs between two. */
@Component({
  selector: 'ak-ruleset-page',
  imports: [
    Button,
    Chip,
    Note,
    Panel,
    ReadState,
    RulesetApproval,
    RulesetValuePanel,
    RulesetValues,
    RulesetVersionList,
    SegmentedChoice,
    SelectField,
  ],
  templateUrl: './ruleset-page.html',
  styleUrl: './ruleset-page.css',
})
export class RulesetPage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly drafts = inject(Drafts);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly lang = inject(Language).lang;
  private readonly table = viewChild(RulesetValues);

  /** The version that is open, and the one it is held against, as the address names them. */
  readonly version = input<string>();
  readonly against = input<string>();

  protected readonly versions = this.api.read(() => at(rulesetApi.versions));
  protected readonly engagements = this.api.read(() => at(engagementApi.list));
  private readonly all = computed(() => (this.versions.hasValue() ? this.versions.value() : []));
  private readonly summary = computed(
    () =>
      this.all().find(({ id }) => id === this.version()) ??
      this.all().findLast(({ scheme, state }) => scheme === 'ISMAP' && state !== 'withdrawn') ??
      null,
  );
  protected readonly scheme = computed(() => this.summary()?.scheme ?? 'ISMAP');
  protected readonly ofScheme = computed(() => this.all().filter(({ scheme }) => scheme === this.scheme()));
  protected readonly openId = computed(() => this.summary()?.id ?? '');
  protected readonly againstId = computed(() => {
    const known = (id: string | null | undefined) => this.all().some((one) => one.id === id);
    const chosen = this.against() ?? this.summary()?.predecessor ?? '';
    return known(chosen) && chosen !== this.openId() ? chosen : '';
  });
  protected readonly opened = this.api.read(() =>
    this.openId() === '' ? undefined : at(rulesetApi.view, { rulesetId: this.openId() }),
  );
  protected readonly compared = this.api.read(() =>
    this.againstId() === '' ? undefined : at(rulesetApi.view, { rulesetId: this.againstId() }),
  );
  protected readonly problem = computed(() => problemOf(this.versions.error() ?? this.opened.error()));
  protected readonly standing = computed((): RulesetVersionView | null =>
    this.opened.hasValue() ? this.opened.value() : null,
  );
  /** A version of the firm's own, which was approved or waits for it. */
  protected readonly own = computed(() => {
    const standing = this.standing();
    return standing?.state === 'shipped' ? null : standing;
  });
  private readonly draft = computed(() => this.drafts.of<readonly RulesetCorrection[]>(`ruleset.${this.openId()}`));
  /** What was put in for the next version; it is kept on this device until there is one. */
  protected readonly pending = linkedSignal<readonly RulesetCorrection[]>(() => this.draft().find() ?? []);
  protected readonly values = computed((): readonly RulesetValue[] =>
    (this.standing()?.values ?? []).map((value) => ({
      ...value,
      ...this.pending().find(({ path }) => path === value.path),
    })),
  );
  protected readonly differences = computed(() => {
    const standing = this.standing()?.values ?? [];
    if (this.pending().length > 0) return rulesetDifferences(standing, this.values());
    return this.compared.hasValue() ? rulesetDifferences(this.compared.value().values, standing) : [];
  });
  protected readonly path = signal('');
  protected readonly chosen = computed(() => this.standing()?.values.find(({ path }) => path === this.path()) ?? null);
  protected readonly chosenPending = computed(() => this.pending().find(({ path }) => path === this.path()) ?? null);

  protected readonly t = texts(rulesetPageTexts);
  protected readonly schemeOptions = computed(() =>
    schemes.map((value) => ({ value, label: schemeLabels[value][this.lang()] })),
  );
  protected readonly againstOptions = computed(() =>
    this.ofScheme()
      .filter(({ id }) => id !== this.openId())
      .map(({ id }) => ({ value: id, label: id })),
  );
  protected readonly sums = computed(() =>
    confidences.map((confidence) => ({
      confidence,
      state: confidenceStates[confidence],
      name: confidenceName(confidence, this.lang()),
      count: this.values().filter((value) => value.confidence === confidence).length,
    })),
  );
  protected readonly reason = computed(() => this.whyNotRevised(this.summary()));
  protected readonly againReason = computed(() => {
    const before = this.summary()?.predecessor;
    return this.whyNotRevised(this.all().find(({ id }) => id === before) ?? null);
  });

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().title }],
      keys: [
        { keys: 'J K', label: this.t().upDown },
        { keys: 'F2', label: this.t().edit },
      ],
      facts: [{ text: this.t().kept, icon: 'lock' }],
    }));
    const shortcuts = inject(Shortcuts);
    const ends = [
      shortcuts.add({ keys: 'J', run: () => this.move(1) }),
      shortcuts.add({ keys: 'K', run: () => this.move(-1) }),
      shortcuts.add({ keys: 'F2', run: () => document.querySelector<HTMLElement>('#ruleset-value .input')?.focus() }),
    ];
    inject(DestroyRef).onDestroy(() => ends.forEach((end) => end()));
  }

  protected show(version: string | undefined, against: string | null = null): void {
    if (version) void this.router.navigate([], { queryParams: { version, against }, replaceUrl: true });
  }

  protected showScheme(scheme: string): void {
    if (scheme !== this.scheme())
      this.show(this.all().findLast((one) => one.scheme === scheme && one.state !== 'withdrawn')?.id);
  }

  protected put(correction: RulesetCorrection): void {
    this.keep([...this.pending().filter(({ path }) => path !== correction.path), correction]);
  }

  protected undo(path: string): void {
    this.keep(this.pending().filter((one) => one.path !== path));
  }

  protected undoAll(): void {
    this.keep([]);
  }

  protected async revise(): Promise<void> {
    const version = this.standing();
    if (!version || this.pending().length === 0) return;
    const ask: ReviseRulesetAsk = { version, corrections: this.pending() };
    const made = await this.dialogs.open<RulesetVersionView, ReviseRulesetAsk>(ReviseRulesetDialog, ask);
    if (!made) return;
    this.keep([]);
    this.versions.reload();
    this.show(made.id);
    this.toasts.show(this.t().made(made.id));
  }

  protected decided(): void {
    this.versions.reload();
    this.opened.reload();
  }

  /** The values of a withdrawn draft wait for the next version, where the version before is corrected. */
  protected again(corrections: readonly RulesetCorrection[]): void {
    const before = this.summary()?.predecessor;
    if (!before) return;
    this.drafts.of(`ruleset.${before}`).keep(corrections);
    this.show(before);
  }

  private whyNotRevised(version: RulesetVersionSummaryView | null): string {
    if (!this.session.can('ruleset.revise')) return this.t().cannot;
    if (version && !isRulesetInForce(version.state)) return this.t().notInForce;
    const next = this.all().find(({ predecessor, state }) => predecessor === version?.id && state !== 'withdrawn');
    if (next?.state === 'draft') return this.t().draftWaits;
    return next ? this.t().notNewest : '';
  }

  private keep(corrections: readonly RulesetCorrection[]): void {
    this.pending.set(corrections);
    if (corrections.length > 0) this.draft().keep(corrections);
    else this.draft().drop();
  }

  private move(step: number): void {
    const paths = this.table()?.paths() ?? [];
    const next = paths[Math.min(paths.length - 1, Math.max(0, paths.indexOf(this.path()) + step))];
    if (next === undefined) return;
    this.path.set(next);
    document.getElementById(`value-${next}`)?.scrollIntoView({ block: 'nearest' });
  }
}
