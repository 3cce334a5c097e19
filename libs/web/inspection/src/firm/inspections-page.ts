import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
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
import { InspectionEngagements } from './inspection-engagements';
import { inspectionsTexts } from './inspections-texts';
import { InspectorOpenings } from './inspector-openings';
import { InviteInspectorDialog } from './invite-inspector-dialog';

/** 検査: who from outside looks at which engagements, until when, and what they opened. */
@Component({
  selector: 'ak-inspections-page',
  imports: [Button, Chip, EmptyState, Facts, InspectionEngagements, InspectorOpenings, Panel, ProblemNote, ReadState],
  templateUrl: './inspections-page.html',
  styleUrl: './inspections-page.css',
})
export class InspectionsPage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly changing = new Sending();

  /** Of the address: which one is shown, so that a link and a reload lead back to it. */
  readonly inspection = input<string>();

  protected readonly read = this.api.read(() => at(inspectionApi.list));
  protected readonly problem = computed(() => problemOf(this.read.error()));
  protected readonly inspections = computed(() => (this.read.hasValue() ? this.read.value() : []));
  /** The one that the address names, or the first of the list. One that is none of the firm's is nothing there. */
  protected readonly chosen = computed(() => {
    const [rows, named] = [this.inspections(), this.inspection()];
    return (rows.find(({ id }) => id === named) ?? rows[0])?.id ?? null;
  });
  protected readonly detail = this.api.read(() => {
    const inspectionId = this.chosen();
    return inspectionId === null ? undefined : at(inspectionApi.view, { inspectionId });
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
    void this.router.navigate([], { queryParams: { inspection: id }, queryParamsHandling: 'merge' });
  }

  protected mayRenew({ state }: InspectorView): boolean {
    return this.mayInvite() && !this.isOver() && (state === 'invited' || state === 'expired');
  }

  protected async allow(): Promise<void> {
    if (this.allowReason() !== '') return;
    const allowed = await this.dialogs.open<InspectionView, null>(AllowInspectionDialog, null);
    if (allowed) this.choose(allowed.id);
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
    if (issued) await this.tellLink(issued);
  }

  /** The link before dies: whoever asks for another is told so first. */
  protected async renew({ id }: InspectionView, { id: inspectorId, name, version }: InspectorView): Promise<void> {
    const t = this.t();
    if (!(await this.dialogs.confirm({ title: t.renewTitle(name), text: t.renewText, confirm: t.renew }))) return;
    const address = at(inspectionApi.renewLink, { inspectionId: id, inspectorId });
    const issued = await this.changing.run((key) => this.api.send(address, { version }, key), address.url);
    this.reload(null);
    if (issued) await this.tellLink(issued);
  }

  private async tellLink(issued: IssuedInspectorView): Promise<void> {
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

  protected reload(words: string | null): void {
    this.read.reload();
    this.detail.reload();
    if (words !== null) this.toasts.show(words);
  }
}
