import { Component, computed, inject, input, output } from '@angular/core';
import { baseServiceFaultLabels, listingLabels, type BaseServiceUseView } from '@akashi/contracts';
import { registeredUntil, type BaseServiceFinding } from '@akashi/domain/base-service';
import { momentInJapan } from '@akashi/web-platform';
import { Button, Chip, Facts, Icon, Language, Panel, texts, type Fact } from '@akashi/web-ui';
import { baseServicesTexts } from './base-services.texts';

/** One base service: how its registration stands, what is found of it, and every look at the public list. */
@Component({
  selector: 'ak-base-service-panel',
  imports: [Button, Chip, Facts, Icon, Panel],
  template: `
    <ak-panel [title]="service().name || service().registrationNo" [caption]="service().registrationNo">
      <ak-chip panelHead class="push" [state]="state()">{{ stateText() }}</ak-chip>
      @if (findings().length > 0) {
        <ul class="found">
          @for (one of findings(); track one.fault) {
            <li class="row">
              <span [class]="one.grade === 'stop' ? 'ink-bad' : 'ink-wait'"
                ><ak-icon [name]="one.grade === 'stop' ? 'bad' : 'warn'" /></span
              >{{ faultText(one) }}
            </li>
          }
        </ul>
      }
      <ak-facts [facts]="facts()" />
      <div class="row act">
        <ak-button
          [kind]="waits() ? 'primary' : 'secondary'"
          icon="pen"
          [key]="key()"
          [reason]="reason()"
          (press)="record.emit()"
          >{{ t().record }}<span class="vh"> {{ service().name }}</span></ak-button
        >
      </div>
      @if (service().checks.length > 0) {
        <h3>{{ t().checks }}</h3>
        <ol class="checks">
          @for (check of checks(); track check.version) {
            <li>
              <time class="id">{{ check.checkedOn }}</time>
              <div>
                <p>
                  <b>{{ check.found }}</b>{{ check.until }}
                </p>
                @if (check.note) {
                  <p class="sub">{{ check.note }}</p>
                }
                <p class="cap">{{ check.by }}</p>
              </div>
            </li>
          }
        </ol>
      }
    </ak-panel>
  `,
  styles: `
    .found {
      display: grid;
      gap: 4px;
      margin-bottom: var(--ak-space-12);
    }
    .found span {
      line-height: 0;
    }
    .act {
      margin-top: var(--ak-space-12);
    }
    h3 {
      margin-top: var(--ak-space-16);
      font-size: var(--ak-size-14);
    }
    .checks li {
      display: grid;
      grid-template-columns: 96px minmax(0, 1fr);
      gap: var(--ak-space-8);
      padding: 6px 0;
      border-bottom: 1px solid var(--ak-hair);
    }
    .checks li:last-child {
      border-bottom: 0;
    }
  `,
})
export class BaseServicePanel {
  private readonly language = inject(Language);

  readonly service = input.required<BaseServiceUseView>();
  readonly findings = input.required<readonly BaseServiceFinding[]>();
  /** Why this person cannot record a check now. */
  readonly reason = input('');
  readonly key = input('');
  readonly record = output();

  protected readonly t = texts(baseServicesTexts);
  protected readonly waits = computed(() => this.findings().length > 0);
  protected readonly state = computed(() => {
    if (!this.waits()) return 'ok';
    return this.findings().some(({ grade }) => grade === 'stop') ? 'bad' : 'warn';
  });
  protected readonly stateText = computed(() => {
    const t = this.t();
    return { ok: t.fine, bad: t.stops, warn: t.warns }[this.state()];
  });
  protected readonly facts = computed((): readonly Fact[] => {
    const { registrationNo, inherited, isNamed, checks } = this.service();
    const t = this.t();
    const named = isNamed === null ? t.notSaid : isNamed ? t.isNamed : t.notNamed;
    return [
      { label: t.number, value: registrationNo, code: true },
      { label: t.until, value: this.until() },
      { label: t.lastCheck, value: checks[0]?.checkedOn ?? t.never },
      { label: t.inherited, value: t.count(inherited) },
      { label: t.named, value: named },
    ];
  });
  protected readonly checks = computed(() => {
    const [t, lang] = [this.t(), this.language.lang()];
    return this.service().checks.map((check) => ({
      ...check,
      found: listingLabels[check.found][lang],
      until: check.validUntil ? ` · ${t.validUntil(check.validUntil)}` : '',
      by: t.by(check.recordedByName, momentInJapan(check.recordedAt)),
    }));
  });

  protected faultText({ fault }: BaseServiceFinding): string {
    return baseServiceFaultLabels[fault][this.language.lang()];
  }

  private until(): string {
    const { validUntil, checks } = this.service();
    const until = registeredUntil({ validUntil, check: checks[0] ?? null });
    if (until === null) return this.t().untilUnknown;
    return checks.length > 0 ? until : this.t().ofRegister(until);
  }
}
