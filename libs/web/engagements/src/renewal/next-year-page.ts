import {
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
  type WritableSignal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { NextYearView, RenewEngagementBody } from '@akashi/contracts';
import { at, editionApi, memberApi, renewalApi, rotationApi, rulesetApi } from '@akashi/contracts/api';
import { refuse, type Decision } from '@akashi/domain';
import {
  mayRenewEngagement,
  mayUsePeriod,
  rulesetsInForce,
  type RenewEngagementRefusal,
  type TeamPlace,
} from '@akashi/domain/engagement';
import { hasValidCredential, mayNameMember, textLimits } from '@akashi/domain/firm';
import { Api, Sending, Session, problemOf, todayInJapan } from '@akashi/web-platform';
import {
  Button,
  EmptyState,
  Language,
  PageFrame,
  Panel,
  ProblemNote,
  ReadState,
  SelectField,
  TextField,
  texts,
} from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormFaults, FormField, RuleFormHost, ruleForm } from '@akashi/web-ui/form';
import { refusalText } from '@akashi/web-ui/refusal';
import { RotationNote } from '../rotation/rotation-note';
import { rotationOf } from '../rotation/rotation-of';
import { SchedulePreview } from '../opening/schedule-preview';
import { NextTeam, heldBack } from './next-team';
import { nextYearTexts } from './next-year.texts';

type Said = Pick<RenewEngagementBody, 'periodStart' | 'periodEnd' | 'leaderId'>;

/** The year after an engagement: everything is proposed, and what is left to say is its edition, its leader and who goes on. */
@Component({
  selector: 'ak-next-year-page',
  imports: [
    Button,
    DateField,
    EmptyState,
    FormFaults,
    FormField,
    NextTeam,
    Panel,
    ProblemNote,
    ReadState,
    RotationNote,
    RouterLink,
    RuleFormHost,
    SchedulePreview,
    SelectField,
    TextField,
  ],
  templateUrl: './next-year-page.html',
  styleUrl: './next-year-page.css',
})
export class NextYearPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly session = inject(Session);
  private readonly read = refusalText();
  protected readonly sending = new Sending();
  protected readonly t = texts(nextYearTexts);
  protected readonly today = todayInJapan();

  readonly engagementId = input.required<string>();

  protected readonly nextYear = this.api.read(() => at(renewalApi.nextYear, { engagementId: this.engagementId() }));
  private readonly editions = this.api.read(() => at(editionApi.list));
  private readonly members = this.api.read(() => at(memberApi.list));
  private readonly rulesets = this.api.read(() => at(rulesetApi.list));
  /** Whoever may open the next year may know it; the page is whole without it. */
  private readonly rotationRead = this.api.read(() =>
    at(rotationApi.ofEngagement, { engagementId: this.engagementId() }),
  );
  protected readonly rotation = computed(() => (this.rotationRead.hasValue() ? this.rotationRead.value() : null));
  private readonly reads = [this.nextYear, this.editions, this.members, this.rulesets];
  protected readonly isReady = computed(
    () => this.editions.hasValue() && this.members.hasValue() && this.rulesets.hasValue(),
  );
  protected readonly problem = computed(() => problemOf(this.reads.find((read) => read.error())?.error()));
  /** Why nothing can follow; empty while something can. */
  protected readonly refused = computed(() => {
    const code = this.last()?.refusal;
    return code ? this.read(refuse(code)) : '';
  });
  private readonly last = computed((): NextYearView | null =>
    this.nextYear.hasValue() ? this.nextYear.value() : null,
  );
  /** Who goes on, the leader apart: at first everybody whose assignment had not ended before the period did. */
  protected readonly chosen = linkedSignal<NextYearView | null, ReadonlySet<string>>({
    source: this.last,
    computation: (last, before) =>
      before?.value ??
      new Set(last?.team.filter((one) => one.toOn === null || one.toOn >= last.periodEnd).map(({ userId }) => userId)),
  });

  protected readonly form = ruleForm({
    said: { name: '', periodStart: '', periodEnd: '', editionId: '', leaderId: '' },
    required: ['name', 'periodStart', 'periodEnd', 'editionId', 'leaderId'],
    limits: { name: textLimits.name },
    rule: (said) => this.mayRenew(said),
    about: {
      'engagement.ruleset-not-in-force': 'periodEnd',
      'period.end-before-start': 'periodEnd',
      'period.longer-than-allowed': 'periodEnd',
      'period.shorter-than-allowed': 'periodEnd',
      'period.gap-after-previous': 'periodStart',
      'period.overlaps-previous': 'periodStart',
    },
    sending: this.sending,
    send: (said) => this.renew({ ...said, name: said.name.trim(), rulesetId: this.rulesetId(), team: this.team() }),
  });

  private readonly inForce = computed(() =>
    rulesetsInForce(this.rulesets.hasValue() ? this.rulesets.value() : [], this.form.said().periodEnd || this.today),
  );
  /** The one proposed, until another that is in force is chosen. */
  protected readonly rulesetId: WritableSignal<string> = linkedSignal<readonly string[], string>({
    source: () => this.inForce().map(({ id }) => id),
    computation: (ids, before) => (before && ids.includes(before.value) ? before.value : (ids[0] ?? '')),
  });
  protected readonly ruleset = computed(() => this.inForce().find(({ id }) => id === this.rulesetId()) ?? null);
  /** Who holds a credential that qualifies a leader on this day. */
  private readonly qualified = computed(() =>
    (this.members.hasValue() ? this.members.value() : []).filter(
      ({ credentials, disabledAt }) =>
        mayNameMember({ isDisabled: disabledAt !== null }).allowed &&
        hasValidCredential(credentials, this.ruleset()?.leaderCredentials ?? [], this.today),
    ),
  );
  private readonly team = computed((): TeamPlace[] => {
    const { leaderId } = this.form.said();
    const by = { leaderId, selfId: this.session.userId() };
    return (this.last()?.team ?? [])
      .filter((one) => heldBack(one, by) === null && this.chosen().has(one.userId))
      .map(({ userId: personId, role }) => ({ personId, role }));
  });
  protected readonly period = computed(() => {
    const { periodStart: start, periodEnd: end } = this.form.said();
    return { start, end };
  });
  /** The years of whoever is chosen to lead, who need not have been on last year's team. */
  protected readonly leader = computed(() => {
    const { leaderId } = this.form.said();
    const [view, named] = [this.rotation(), this.qualified().find(({ userId }) => userId === leaderId)];
    if (!view || !named || !this.period().start) return null;
    return { name: named.name, rotation: rotationOf(view, leaderId, 'engagement_leader', this.period()) };
  });
  protected readonly isUsable = computed(() => {
    const { periodStart: start, periodEnd: end } = this.form.said();
    const [ruleset, last] = [this.ruleset(), this.last()];
    return (
      ruleset !== null && last !== null && mayUsePeriod({ start, end, previousEnd: last.periodEnd, ruleset }).allowed
    );
  });
  protected readonly editionHelp = computed(() => {
    const [last, chosen] = [this.last(), this.form.said().editionId];
    if (!last || chosen === last.editionId) return this.t().sameEdition;
    return last.mappedEditionIds.includes(chosen) ? this.t().mappedEdition : this.t().unmappedEdition;
  });
  protected readonly options = computed(() => {
    const lang = this.language.lang();
    const editions = this.editions.hasValue() ? this.editions.value() : [];
    return {
      editions: editions.map((it) => ({ value: it.id, label: lang === 'ja' ? it.titleJa : it.titleEn })),
      rulesets: this.inForce().map(({ id, scheme }) => ({ value: id, label: this.t().rulesetName(scheme, id) })),
      leaders: this.qualified().map(({ userId, name, title }) => ({
        value: userId,
        label: title ? `${name}（${title}）` : name,
      })),
    };
  });
  protected readonly carried = computed(() => {
    const t = this.t();
    return [
      { what: t.contract, how: t.contractHow },
      { what: t.statement, how: t.statementHow },
      { what: t.tests, how: t.testsHow },
      { what: t.results, how: t.resultsHow },
      { what: t.signatures, how: t.signaturesHow },
    ];
  });

  constructor() {
    const isProposed = signal(false);
    effect(() => {
      const last = this.last();
      if (!last || !this.isReady() || untracked(isProposed)) return;
      const { name, periodStart, periodEnd, editionId } = last.proposal;
      const led = last.team.find(({ role }) => role === 'engagement_leader')?.userId ?? '';
      untracked(() => {
        this.form.patch({ name, periodStart, periodEnd, editionId });
        this.form.patch({ leaderId: this.qualified().some(({ userId }) => userId === led) ? led : '' });
        isProposed.set(true);
      });
    });
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().title }],
      keys: [{ keys: 'Ctrl+Enter', label: this.t().open }],
    }));
  }

  protected reload(): void {
    this.reads.forEach((read) => read.reload());
  }

  private mayRenew({ periodStart: start, periodEnd: end, leaderId }: Said): Decision<RenewEngagementRefusal> {
    const [last, ruleset] = [this.last(), this.ruleset()];
    if (!last || !ruleset) return refuse('engagement.ruleset-not-in-force');
    return mayRenewEngagement({
      // The page is closed where nothing can follow, and the server asks it again.
      last: { kind: 'RENEWAL', state: 'archived', periodEnd: last.periodEnd },
      latestEnd: last.periodEnd,
      start,
      end,
      ruleset,
      renewerId: this.session.userId(),
      leaderId,
      today: this.today,
      team: this.team(),
    });
  }

  private async renew(body: RenewEngagementBody): Promise<{ id: string } | undefined> {
    const address = at(renewalApi.renew, { engagementId: this.engagementId() });
    const opened = await this.sending.run((key) => this.api.send(address, body, key));
    if (!opened) return undefined;
    const isMine =
      body.leaderId === this.session.userId() || this.session.current()?.firmRoles.includes('quality_office');
    await this.router.navigate(isMine ? ['/engagements', opened.id, 'plan'] : ['/engagements']);
    return opened;
  }
}
