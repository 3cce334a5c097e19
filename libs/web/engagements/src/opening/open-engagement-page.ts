import {
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  untracked,
  type WritableSignal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { engagementKindLabels, type OpenEngagementBody } from '@akashi/contracts';
import { at, clientApi, editionApi, engagementApi, memberApi, rulesetApi } from '@akashi/contracts/api';
import { allow, refuse, type Decision } from '@akashi/domain';
import { addDays } from '@akashi/domain/dates';
import {
  engagementKinds,
  mayUsePeriod,
  rulesetsInForce,
  type EngagementKind,
  type OpenEngagementRefusal,
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
  SegmentedChoice,
  SelectField,
  TextField,
  texts,
} from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormFaults, FormField, RuleFormHost, ruleForm } from '@akashi/web-ui/form';
import { openingTexts } from './opening.texts';
import { SchedulePreview } from './schedule-preview';

/** A new engagement: whose service, which edition, which period; the dates follow while they are typed. */
@Component({
  selector: 'ak-open-engagement-page',
  imports: [
    Button,
    DateField,
    EmptyState,
    FormFaults,
    FormField,
    Panel,
    ProblemNote,
    ReadState,
    RouterLink,
    RuleFormHost,
    SchedulePreview,
    SegmentedChoice,
    SelectField,
    TextField,
  ],
  templateUrl: './open-engagement-page.html',
  styleUrl: './open-engagement-page.css',
})
export class OpenEngagementPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly session = inject(Session);
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

  protected readonly form = ruleForm({
    said: {
      clientId: '',
      serviceId: '',
      kind: 'INITIAL' as string,
      editionId: '',
      periodStart: '',
      periodEnd: '',
      leaderId: '',
      name: '',
    },
    required: ['clientId', 'serviceId', 'editionId', 'periodStart', 'periodEnd', 'leaderId', 'name'],
    limits: { name: textLimits.name },
    rule: () => this.period() ?? allow,
    about: {
      'engagement.ruleset-not-in-force': 'periodEnd',
      'period.end-before-start': 'periodEnd',
      'period.longer-than-allowed': 'periodEnd',
      'period.shorter-than-allowed': 'periodEnd',
    },
    sending: this.sending,
    send: (said) =>
      this.open({ ...said, kind: said.kind as EngagementKind, name: said.name.trim(), rulesetId: this.rulesetId() }),
  });
  protected readonly today = todayInJapan();

  private readonly clientId = computed(() => this.form.said().clientId);
  private readonly services = computed(
    () =>
      (this.clients.hasValue() ? this.clients.value() : []).find(({ id }) => id === this.clientId())?.services ?? [],
  );
  /** The service one comes from, or the client's only one. */
  private readonly suggestedService = computed(() => {
    const services = this.services();
    const only = services.length === 1 ? services[0] : undefined;
    return (services.find(({ id }) => id === this.service()) ?? only)?.id ?? '';
  });
  /** From service and fiscal year. */
  private readonly suggestedName = computed(() => {
    const { serviceId, periodStart } = this.form.said();
    const service = this.services().find(({ id }) => id === serviceId);
    if (!service || periodStart === '') return '';
    const isBeforeApril = periodStart.slice(5, 7) < '04';
    return this.t().suggested(service.name, Number(periodStart.slice(0, 4)) - (isBeforeApril ? 1 : 0));
  });
  protected readonly options = computed(() => {
    const lang = this.language.lang();
    const clients = this.clients.hasValue() ? this.clients.value() : [];
    const editions = this.editions.hasValue() ? this.editions.value() : [];
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
    rulesetsInForce(this.rulesets.hasValue() ? this.rulesets.value() : [], this.form.said().periodEnd || this.today),
  );
  /** The one proposed, until another that is in force is chosen. */
  protected readonly rulesetId: WritableSignal<string> = linkedSignal<readonly string[], string>({
    source: () => this.inForce().map(({ id }) => id),
    computation: (ids, before) => (before && ids.includes(before.value) ? before.value : (ids[0] ?? '')),
  });
  protected readonly ruleset = computed(() => this.inForce().find(({ id }) => id === this.rulesetId()) ?? null);
  /** The edition that the rules are about, if the firm holds it; else its first. */
  private readonly suggestedEdition = computed(() => {
    const editions = this.editions.hasValue() ? this.editions.value() : [];
    return (editions.find(({ id }) => id === this.ruleset()?.catalogueEdition) ?? editions[0])?.id ?? '';
  });
  /** Rules for one edition may be obeyed with another, but not without a word. */
  protected readonly editionHelp = computed(() => {
    const [named, chosen] = [this.ruleset()?.catalogueEdition ?? '', this.form.said().editionId];
    return named === '' || named === chosen ? this.t().editionHelp : this.t().otherEdition(named);
  });
  /** Who holds a credential that qualifies a leader on this day. */
  private readonly qualified = computed(() =>
    (this.members.hasValue() ? this.members.value() : []).filter(
      ({ credentials, disabledAt }) =>
        mayNameMember({ isDisabled: disabledAt !== null }).allowed &&
        hasValidCredential(credentials, this.ruleset()?.leaderCredentials ?? [], this.today),
    ),
  );
  /** Whether the period may be used; null until both of its days are known. */
  protected readonly period = computed((): Decision<OpenEngagementRefusal> | null => {
    const { periodStart: start, periodEnd: end } = this.form.said();
    const ruleset = this.ruleset();
    if (start === '' || end === '') return null;
    if (!ruleset) return refuse('engagement.ruleset-not-in-force');
    // The service's previous period is known to the server alone, which also looks for a gap after it.
    return mayUsePeriod({ start, end, previousEnd: null, ruleset });
  });
  /** The day to begin on, when the server refused a period that does not follow the one before. */
  protected readonly startFault = computed(() => {
    const previousEnd = this.sending.problem()?.facts?.['previousEnd'];
    if (typeof previousEnd !== 'string') return '';
    const first = addDays(previousEnd, 1);
    return this.form.said().periodStart === first ? '' : this.t().follows(previousEnd, first);
  });
  protected readonly openReason = computed(() => (this.session.can('engagement.open') ? '' : this.t().cannotOpen));

  constructor() {
    // What is suggested stands until something else is chosen, and again when what it follows from changes.
    effect(() => this.form.patch({ clientId: this.client() ?? '' }));
    effect(() => this.form.patch({ serviceId: this.suggestedService() }));
    effect(() => this.form.patch({ editionId: this.suggestedEdition() }));
    let before = '';
    effect(() => {
      const name = this.suggestedName();
      // A name that was written by hand is nobody else's to change.
      if (untracked(this.form.said).name === before) this.form.patch({ name });
      before = name;
    });
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().list, link: '/engagements' }, { label: this.t().title }],
      keys: [{ keys: 'Ctrl+Enter', label: this.t().open }],
    }));
  }

  protected reload(): void {
    this.reads.forEach((read) => read.reload());
  }

  private async open(body: OpenEngagementBody): Promise<{ id: string } | undefined> {
    const opened = await this.sending.run((key) => this.api.send(at(engagementApi.open), body, key));
    if (!opened) return undefined;
    const isMine =
      body.leaderId === this.session.userId() || this.session.current()?.firmRoles.includes('quality_office');
    await this.router.navigate(isMine ? ['/engagements', opened.id, 'plan'] : ['/engagements']);
    return opened;
  }
}
