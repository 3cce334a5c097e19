import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { ClientView, ServiceView } from '@akashi/contracts';
import { at, clientApi, rulesetApi } from '@akashi/contracts/api';
import { rulesetInForce } from '@akashi/domain/engagement';
import { Api, Session, problemOf, todayInJapan } from '@akashi/web-platform';
import { Button, Dialogs, EmptyState, PageFrame, ReadState, Toasts, texts } from '@akashi/web-ui';
import { TabBody, Tabs } from '@akashi/web-ui/tabs';
import { ClientDetail } from './client-detail';
import { ClientList } from './client-list';
import { PublicRegister } from './public-register';
import { RegisterClientDialog } from './register-client-dialog';
import { RegisterServiceDialog, type RegisterServiceAsk } from './register-service-dialog';
import { ReviseClientDialog, type ReviseClientAsk } from './revise-client-dialog';
import { ReviseServiceDialog, type ReviseServiceAsk } from './revise-service-dialog';

/** The clients and their cloud services; beside them the public register of 2021, for reference. */
@Component({
  selector: 'ak-clients-page',
  imports: [Button, ClientDetail, ClientList, EmptyState, PublicRegister, ReadState, TabBody, Tabs],
  templateUrl: './clients-page.html',
  styleUrl: './clients-page.css',
})
export class ClientsPage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly session = inject(Session);

  /** The client that is open, and the tab, as the address names them. */
  readonly client = input<string>();
  readonly tab = input<string>();

  protected readonly clients = this.api.read(() => at(clientApi.list));
  private readonly rulesets = this.api.read(() => at(rulesetApi.list));
  protected readonly problem = computed(() => problemOf(this.clients.error() ?? this.rulesets.error()));
  protected readonly all = computed(() => (this.clients.hasValue() ? this.clients.value() : []));
  protected readonly open = computed(() => this.all().find(({ id }) => id === this.client()) ?? this.all()[0] ?? null);

  protected readonly t = texts({
    title: ['依頼者・サービス', 'Clients and services'],
    clients: ['依頼者', 'Clients'],
    register: ['公表リスト（2021年）', 'Public register (2021)'],
    add: ['依頼者の登録', 'Register a client'],
    next: ['次の依頼者', 'Next client'],
    previous: ['前の依頼者', 'Previous client'],
    upDown: ['上下', 'Up, down'],
    cannotAdd: ['依頼者を登録する権限がありません。', 'You may not register a client.'],
    empty: ['依頼者はまだ登録されていません', 'No client is registered yet'],
    emptyText: [
      '法人番号と名称から登録できます。クラウドサービスはそのあとに加えます。',
      'A corporate number and a name are enough; its services are added afterwards.',
    ],
    count: (clients: number, services: number) => [
      `依頼者 ${clients}社 · サービス ${services}件`,
      `${clients} ${clients === 1 ? 'client' : 'clients'}, ${services} ${services === 1 ? 'service' : 'services'}`,
    ],
    corrected: (name: string) => [`${name}の情報を訂正しました。`, `The record of ${name} was corrected.`],
    added: (name: string) => [`${name}を登録しました。`, `${name} was registered.`],
  });
  protected readonly tabs = computed(() => [
    { id: 'clients', label: this.t().clients, count: this.all().length },
    { id: 'register', label: this.t().register },
  ]);
  protected readonly tabInUse = computed(() => (this.tab() === 'register' ? 'register' : 'clients'));
  protected readonly addReason = computed(() => (this.session.can('client.register') ? '' : this.t().cannotAdd));

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().title }],
      keys: [
        { keys: 'N', label: this.t().add },
        { keys: 'J K', label: this.t().upDown },
      ],
      commands: this.session.can('client.register')
        ? [{ id: 'register-client', label: this.t().add, icon: 'plus', keys: 'N', run: () => void this.add() }]
        : [],
      facts: [{ text: this.t().count(this.all().length, this.serviceCount()), icon: 'building' }],
    }));
  }

  protected choose(clientId: string): void {
    void this.router.navigate([], { queryParams: { client: clientId }, replaceUrl: true });
  }

  protected chooseTab(tab: string | undefined): void {
    if (tab === this.tabInUse()) return;
    const queryParams = { tab: tab === 'register' ? tab : null };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected async add(): Promise<void> {
    const numbers = this.all().map(({ corporateNumber }) => corporateNumber);
    const added = await this.dialogs.open<ClientView, readonly string[]>(RegisterClientDialog, numbers);
    if (!added) return;
    this.clients.reload();
    this.choose(added.id);
    this.toasts.show(this.t().added(added.name));
  }

  protected async addService(client: ClientView): Promise<void> {
    const ruleset = this.rulesets.hasValue() ? rulesetInForce(this.rulesets.value(), todayInJapan()) : null;
    if (!ruleset) return;
    const ask: RegisterServiceAsk = { client, numbers: ruleset.registration };
    const changed = await this.dialogs.open<ClientView, RegisterServiceAsk>(RegisterServiceDialog, ask);
    if (!changed) return;
    this.clients.update((clients) => clients?.map((one) => (one.id === changed.id ? changed : one)));
    const known = new Set(client.services.map(({ id }) => id));
    const added = changed.services.find(({ id }) => !known.has(id));
    if (added) this.toasts.show(this.t().added(added.name));
  }

  protected async revise(client: ClientView): Promise<void> {
    const ask: ReviseClientAsk = { client, registeredNumbers: this.all().map((one) => one.corporateNumber) };
    this.show(await this.dialogs.open<ClientView, ReviseClientAsk>(ReviseClientDialog, ask), client.name);
  }

  protected async reviseService(client: ClientView, service: ServiceView): Promise<void> {
    const ask: ReviseServiceAsk = { clientId: client.id, service };
    this.show(await this.dialogs.open<ClientView, ReviseServiceAsk>(ReviseServiceDialog, ask), service.name);
  }

  private show(changed: ClientView | undefined, name: string): void {
    if (!changed) return;
    this.clients.update((clients) => clients?.map((one) => (one.id === changed.id ? changed : one)));
    this.toasts.show(this.t().corrected(name));
  }

  private serviceCount(): number {
    return this.all().reduce((sum, { services }) => sum + services.length, 0);
  }
}
