import { Component, computed, inject, linkedSignal } from '@angular/core';
import { at, inspectionApi } from '@akashi/contracts/api';
import type { InspectionView, InspectorView, IssuedInspectorView } from '@akashi/contracts';
import { Api, momentInJapan, problemOf, Sending, Session } from '@akashi/web-platform';
import {
  Button,
  Chip,
  Dialogs,
  EmptyState,
  Facts,
  labels,
  Language,
  PageFrame,
  Panel,
  ProblemNote,
  ReadState,
  Toasts,
} from '@akashi/web-ui';
import { OneTimeLinkDialog, type OneTimeLinkAsk } from '@akashi/web-ui/link';
import { standingChips, standingLabels } from '../room/standing';
import { AllowInspectionDialog } from './allow-inspection-dialog';
import { EndInspectionDialog } from './end-inspection-dialog';
import { ExtendInspectionDialog } from './extend-inspection-dialog';
import { inspectionsTexts } from './inspections-texts';
import { InviteInspectorDialog } from './invite-inspector-dialog';
import { openingWords } from './opening-words';

/** 検査: who from outside looks at which engagements, until when, and what they opened. */
@Component({
  selector: 'ak-inspections-page',
  imports: [Button, Chip, EmptyState, Facts, Panel, ProblemNote, ReadState],
  templateUrl: './inspections-page.html',
  styleUrl: './inspections-page.css',
})
export class InspectionsPage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly lang = inject(Language).lang;
  private readonly session = inject(Session);
  protected readonly changing = new Sending();

  protected readonly read = this.api.read(() => at(inspectionApi.list));
  protected readonly problem = computed(() => problemOf(this.read.error()));
  protected readonly inspections = computed(() => (this.read.hasValue() ? this.read.value() : []));
  /** The first of the list, until another is chosen. */
  protected readonly chosen = linkedSignal<string | null, string | null>({
    source: () => this.inspections()[0]?.id ?? null,
    computation: (first, before) => before?.value ?? first,
  });
  protected readonly detail = this.api.read(() => {
    const inspectionId = this.chosen();
    return inspectionId === null ? undefined : at(inspectionApi.view, { inspectionId });
  });
  protected readonly opened = this.api.read(() => {
    const inspectionId = this.chosen();
    return inspectionId === null ? undefined : at(inspectionApi.openings, { inspectionId });
  });
  protected readonly one = computed(() => (this.detail.hasValue() ? (this.detail.value() ?? null) : null));
  protected readonly standings = labels(standingLabels);
  protected readonly chips = standingChips;
  protected readonly t = inspectionsTexts();

  protected readonly allowReason = computed(() => (this.session.can('inspection.allow') ? '' : this.t().cannotAllow));
  protected readonly mayInvite = computed(() => this.session.can('inspector.invite'));
  protected readonly isOver = computed(() => ['ended', 'over'].includes(this.one()?.standing ?? 'ended'));
  protected readonly facts = computed(() => {
    const [one, t] = [this.one(), this.t()];
    if (!one) return [];
    return [
      { label: t.reference, value: one.reference },
      { label: t.purpose, value: one.purpose },
      { label: t.days, value: `${one.beginsOn} – ${one.endsOn}` },
      { label: t.allowedBy, value: `${one.allowedByName} ${momentInJapan(one.allowedAt)}` },
      ...one.extensions.map(({ beforeOn, afterOn, reason, byName }) => ({
        label: t.extended,
        value: `${beforeOn} → ${afterOn} ${byName}: ${reason}`,
      })),
      ...(one.end
        ? [{ label: t.ended, value: `${one.end.byName} ${momentInJapan(one.end.at)}: ${one.end.reason}` }]
        : []),
    ];
  });
  protected readonly openings = computed(() => {
    const lang = this.lang();
    return (this.opened.hasValue() ? (this.opened.value() ?? []) : []).map((line) => ({
      ...line,
      words: openingWords(line.operation)[lang],
      moment: line.at === '' ? '' : momentInJapan(line.at),
    }));
  });

  constructor() {
    inject(PageFrame).describe(() => {
      const t = this.t();
      return {
        title: t.title,
        crumbs: [{ label: t.firm, link: '/firm' }, { label: t.title }],
        keys: [
          { keys: 'N', label: t.allow },
          { keys: 'E', label: t.endNow },
        ],
      };
    });
  }

  protected choose(id: string): void {
    this.chosen.set(id);
  }

  protected async allow(): Promise<void> {
    if (this.allowReason() !== '') return;
    const allowed = await this.dialogs.open<InspectionView, null>(AllowInspectionDialog, null);
    if (allowed) this.chosen.set(allowed.id);
    this.reload(allowed ? this.t().allowed : null);
  }

  protected async extend(one: InspectionView): Promise<void> {
    const extended = await this.dialogs.open<InspectionView, InspectionView>(ExtendInspectionDialog, one);
    this.reload(extended ? this.t().isExtended : null);
  }

  protected async end(): Promise<void> {
    const one = this.one();
    if (!one || this.isOver()) return;
    const ended = await this.dialogs.open<InspectionView, InspectionView>(EndInspectionDialog, one);
    this.reload(ended ? this.t().isEnded : null);
  }

  protected async invite(one: InspectionView): Promise<void> {
    const issued = await this.dialogs.open<IssuedInspectorView, InspectionView>(InviteInspectorDialog, one);
    this.reload(null);
    if (!issued) return;
    const told = {
      title: this.t().link(issued.name),
      after: this.t().after(issued.email),
      path: issued.path,
      until: momentInJapan(issued.expiresAt),
    };
    await this.dialogs.open<void, OneTimeLinkAsk>(OneTimeLinkDialog, told, { focus: '[data-first] button' });
  }

  protected async endInspector(
    { id }: InspectionView,
    { id: inspectorId, name, version }: InspectorView,
  ): Promise<void> {
    const t = this.t();
    const ask = { title: t.endInspectorTitle(name), text: t.endInspectorText, confirm: t.end, kind: 'danger' as const };
    if (!(await this.dialogs.confirm(ask))) return;
    const address = at(inspectionApi.endInspector, { inspectionId: id, inspectorId });
    const done = await this.changing.run(
      (key) => this.api.send(address, { version }, key).then(() => true),
      address.url,
    );
    this.reload(done ? t.inspectorEnded(name) : null);
  }

  private reload(words: string | null): void {
    this.read.reload();
    this.detail.reload();
    this.opened.reload();
    if (words !== null) this.toasts.show(words);
  }
}
