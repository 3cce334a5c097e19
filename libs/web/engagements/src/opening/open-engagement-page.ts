import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { engagementKindLabels, problemText, type OpenEngagementBody } from '@akashi/contracts';
import { at, clientApi, editionApi, engagementApi, memberApi, rulesetApi } from '@akashi/contracts/api';
import type { Decision } from '@akashi/domain';
import { addDays } from '@akashi/domain/dates';
import {
  engagementKinds,
  mayUsePeriod,
  rulesetsInForce,
  type EngagementKind,
  type OpenEngagementRefusal,
} from '@akashi/domain/engagement';
import { hasValidCredential, isBlank } from '@akashi/domain/firm';
import { Api, Sending, Session, problemOf, todayInJapan } from '@akashi/web-platform';
import {
  Button,
  DateField,
  EmptyState,
  Language,
  PageFrame,
  Panel,
  ProblemNote,
  ReadState,
  SegmentedChoice,
  SelectField,
  TextField,
  TypedFields,
  texts,
} from '@akashi/web-ui';
import { openingTexts } from './opening.texts';
import { SchedulePreview } from './schedule-preview';

/** A new engagement: whose service, which edition, which period; the dates follow while they are typed. */
@Component({
  selector: 'ak-open-engagement-page',
  imports: [
    Button,
    DateField,
    EmptyState,
    Panel,
    ProblemNote,
    ReadState,
    RouterLink,
    SchedulePreview,
    SegmentedChoice,
    SelectField,
    TextField,
  ],
  providers: [TypedFields],
  templateUrl: './open-engagement-page.html',
  styleUrl: './open-engagement-page.css',
})
export class OpenEngagementPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly session = inject(Session);
  private readonly typed = inject(TypedFields);
  protected readonly sending = new Sending();
  protected readonly t = texts(openingTexts);

  /** Chosen already when one comes from the page of a client. */
  readonly client = input<string>();
  readonly service = input<string>();

  protected readonly clients = this.api.read(() => at(clientApi.list));
  protected readonly editions = this.api.read(() => at(editionApi.list));
  protected readonly members = this.api.read(() => at(memberApi.list));
  protected readonly rulesets = this.api.read(() => at(rulesetApi.list));
  private readonly reads = [this.clients, this.editions, this.members, this.rulesets];
  protected readonly isReady = computed(
    () => this.clients.hasValue() && this.editions.hasValue() && this.members.hasValue() && this.rulesets.hasValue(),
  );
  protected readonly problem = computed(() => problemOf(this.reads.find((read) => read.error())?.error()));

  protected readonly clientId = linkedSignal(() => this.client() ?? '');
  protected readonly serviceId = linkedSignal(() => {
    const services = this.services();
    return services.find(({ id }) => id === this.service())?.id ?? (services.length === 1 ? services[0]?.id : '') ?? '';
  });
  protected readonly kind = signal<string>('INITIAL');
  protected readonly editionId = linkedSignal(() =>
    this.editions.hasValue() ? (this.editions.value()[0]?.id ?? '') : '',
  );
  protected readonly periodStart = signal('');
  protected readonly periodEnd = signal('');
  protected readonly leaderId = signal('');
  /** Suggested from service and fiscal year until it is written by hand. */
  protected readonly name = linkedSignal<string, string>({
    source: () => {
      const service = this.services().find(({ id }) => id === this.serviceId());
      const start = this.periodStart();
      if (!service || start === '') return '';
      return this.t().suggested(service.name, Number(start.slice(0, 4)) - (start.slice(5, 7) < '04' ? 1 : 0));
    },
    computation: (suggested, before) => (before && before.value !== before.source ? before.value : suggested),
  });
  private readonly tried = signal(false);
  protected readonly today = todayInJapan();

  private readonly services = computed(
    () =>
      (this.clients.hasValue() ? this.clients.value() : []).find(({ id }) => id === this.clientId())?.services ?? [],
  );
  protected readonly options = computed(() => {
    const lang = this.language.lang();
    const [clients, editions] = [this.clients.value() ?? [], this.editions.value() ?? []];
    return {
      clients: clients.map(({ id, name }) => ({ value: id, label: name })),
      services: this.services().map(({ id, name }) => ({ value: id, label: name })),
      kinds: engagementKinds.map((value) => ({ value, label: engagementKindLabels[value][lang] })),
      rulesets: this.inForce().map(({ id, scheme }) => ({ value: id, label: this.t().rulesetName(scheme, id) })),
      editions: editions.map((it) => ({ value: it.id, label: lang === 'ja' ? it.titleJa : it.titleEn })),
      leaders: this.qualified().map(({ userId, name, title }) => ({
        value: userId,
        label: title ? `${name}（${title}）` : name,
      })),
    };
  });
  /** Those in force when the period ends; until that is known, today's. */
  private readonly inForce = computed(() =>
    rulesetsInForce(this.rulesets.hasValue() ? this.rulesets.value() : [], this.periodEnd() || this.today),
  );
  /** The one proposed, until another that is in force is chosen. */
  protected readonly rulesetId = linkedSignal<readonly string[], string>({
    source: () => this.inForce().map(({ id }) => id),
    computation: (ids, before) => (before && ids.includes(before.value) ? before.value : (ids[0] ?? '')),
  });
  protected readonly ruleset = computed(() => this.inForce().find(({ id }) => id === this.rulesetId()) ?? null);
  /** Who holds a credential that qualifies a leader on this day. */
  private readonly qualified = computed(() =>
    (this.members.hasValue() ? this.members.value() : []).filter(({ credentials }) =>
      hasValidCredential(credentials, this.ruleset()?.leaderCredentials ?? [], this.today),
    ),
  );
  protected readonly period = computed((): Decision<OpenEngagementRefusal> | null => {
    const [start, end, ruleset] = [this.periodStart(), this.periodEnd(), this.ruleset()];
    if (start === '' || end === '') return null;
    if (!ruleset) return { allowed: false, code: 'engagement.ruleset-not-in-force' };
    // The service's previous period is known to the server alone, which also looks for a gap after it.
    return mayUsePeriod({ start, end, previousEnd: null, ruleset });
  });
  protected readonly periodFault = computed(() => {
    const decision = this.period();
    if (decision) return decision.allowed ? '' : problemText(decision.code)[this.language.lang()].happened;
    return this.tried() ? this.t().needPeriod : '';
  });
  protected readonly faults = computed(() => {
    const need = (value: string) => (this.tried() && isBlank(value) ? this.t().need : '');
    return {
      client: need(this.clientId()),
      service: need(this.serviceId()),
      edition: need(this.editionId()),
      leader: need(this.leaderId()),
      name: need(this.name()),
    };
  });
  /** The day to begin on, when the server refused a period that does not follow the one before. */
  protected readonly startFault = computed(() => {
    const previousEnd = this.sending.problem()?.facts?.['previousEnd'];
    if (typeof previousEnd !== 'string') return '';
    const first = addDays(previousEnd, 1);
    return this.periodStart() === first ? '' : this.t().follows(previousEnd, first);
  });
  protected readonly openReason = computed(() => (this.session.can('engagement.open') ? '' : this.t().cannotOpen));

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().list, link: '/engagements' }, { label: this.t().title }],
      keys: [{ keys: 'Ctrl+Enter', label: this.t().open }],
    }));
  }

  protected reload(): void {
    this.reads.forEach((read) => read.reload());
  }

  protected chooseClient(id: string): void {
    this.clientId.set(id);
  }

  protected async open(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const [unread] = this.typed.unread();
    if (unread) return unread.focus();
    const isFilled = Object.values(this.faults()).every((fault) => fault === '');
    if (!isFilled || !this.period()?.allowed) return;
    const body: OpenEngagementBody = {
      name: this.name().trim(),
      clientId: this.clientId(),
      serviceId: this.serviceId(),
      kind: this.kind() as EngagementKind,
      editionId: this.editionId(),
      periodStart: this.periodStart(),
      periodEnd: this.periodEnd(),
      leaderId: this.leaderId(),
      rulesetId: this.rulesetId(),
    };
    const opened = await this.sending.run((key) => this.api.send(at(engagementApi.open), body, key));
    if (!opened) return;
    const isMine =
      body.leaderId === this.session.userId() || this.session.current()?.firmRoles.includes('quality_office');
    await this.router.navigate(isMine ? ['/engagements', opened.id, 'plan'] : ['/engagements']);
  }
}
