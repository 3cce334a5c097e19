import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { AmendmentPageView, BaseServicesView, BaseServiceUseView } from '@akashi/contracts';
import { amendmentApi, at, baseServiceApi } from '@akashi/contracts/api';
import { closedRefusal } from '@akashi/domain/engagement';
import { Api, EngagementContext, problemOf } from '@akashi/web-platform';
import { Button, Dialogs, EmptyState, PageFrame, ReadState, Toasts, texts } from '@akashi/web-ui';
import { refusalText } from '@akashi/web-ui/refusal';
import { BaseServicePanel } from './base-service-panel';
import { baseServicesTexts } from './base-services.texts';
import { EndedInheritancePanel } from './ended-inheritance-panel';
import { RecordCheckDialog, type RecordCheckAsk } from './record-check-dialog';

/** The services from which controls are taken over: whether they are registered, who looked when, and what follows. */
@Component({
  selector: 'ak-base-services-page',
  imports: [BaseServicePanel, Button, EmptyState, EndedInheritancePanel, ReadState],
  template: `
    <div class="head">
      <div>
        <h1>{{ t().title }}</h1>
        @if (page.hasValue()) {
          <p class="cap">{{ t().caption(inherited(), page.value().checkDays) }}</p>
        }
      </div>
    </div>
    <div class="body">
      @if (!page.hasValue() || !amendment.hasValue()) {
        <div class="panel">
          <ak-read-state [loading]="true" [problem]="problem()" [rows]="8" (retry)="reload()" />
        </div>
      } @else {
        @if (showsEnded()) {
          <ak-ended-inheritance-panel
            [engagementId]="engagementId()"
            [page]="amendment.value()"
            [ended]="page.value().inheritanceEnded"
            (changed)="take($event)"
          />
        }
        @for (service of services(); track service.registrationNo; let first = $first) {
          <ak-base-service-panel
            [service]="service"
            [findings]="findingsOf(service)"
            [reason]="reason()"
            [key]="first ? 'N' : ''"
            (record)="record(service)"
          />
        } @empty {
          <div class="panel">
            <ak-empty-state icon="layers" [title]="t().none" [text]="t().noneText">
              <ak-button kind="primary" key="Ctrl+Enter" (press)="toStatement()">{{ t().toStatement }}</ak-button>
            </ak-empty-state>
          </div>
        }
      }
    </div>
  `,
  styles: `
    .body {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 460px), 1fr));
      gap: var(--ak-space-16);
      align-items: start;
      align-content: start;
    }
  `,
})
export class BaseServicesPage {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly sentence = refusalText();

  readonly engagementId = input.required<string>();

  private readonly path = computed(() => ({ engagementId: this.engagementId() }));
  protected readonly page = this.api.read(() => at(baseServiceApi.view, this.path()));
  protected readonly amendment = this.api.read(() => at(amendmentApi.view, this.path()));
  protected readonly problem = computed(() => problemOf(this.page.error() ?? this.amendment.error()));
  protected readonly t = texts(baseServicesTexts);
  /** What stops something first, and then those on which most rests, as the list comes. */
  protected readonly services = computed(() => {
    const { services, findings } = this.page.hasValue() ? this.page.value() : { services: [], findings: [] };
    const stops = (one: BaseServiceUseView) =>
      findings.some(({ registrationNo, grade }) => registrationNo === one.registrationNo && grade === 'stop');
    return [...services.filter(stops), ...services.filter((one) => !stops(one))];
  });
  protected readonly inherited = computed(() => this.services().reduce((sum, service) => sum + service.inherited, 0));
  protected readonly showsEnded = computed(() => (this.page.value()?.inheritanceEnded ?? 0) > 0);
  protected readonly reason = computed(() => {
    if (!this.context.can('base-service.check')) return this.t().cannot;
    const state = this.context.current()?.state;
    const code = state ? closedRefusal(state) : null;
    return code ? this.sentence({ allowed: false, code }) : '';
  });

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().title }],
      keys: this.services().length > 0 ? [{ keys: 'N', label: this.t().record }] : [],
    }));
  }

  protected findingsOf({ registrationNo }: BaseServiceUseView): BaseServicesView['findings'] {
    return (this.page.value()?.findings ?? []).filter((one) => one.registrationNo === registrationNo);
  }

  protected async record(service: BaseServiceUseView): Promise<void> {
    const ask: RecordCheckAsk = { engagementId: this.engagementId(), service };
    const view = await this.dialogs.open<BaseServicesView, RecordCheckAsk>(RecordCheckDialog, ask);
    if (!view) return;
    this.page.set(view);
    this.amendment.reload();
    this.toasts.show(this.t().recorded);
  }

  /** An approved amendment leaves out less: what is found of each service is read again. */
  protected take(page: AmendmentPageView): void {
    this.amendment.set(page);
    this.page.reload();
  }

  protected reload(): void {
    this.page.reload();
    this.amendment.reload();
  }

  protected toStatement(): void {
    void this.router.navigate(['/engagements', this.engagementId(), 'statement']);
  }
}
