import { testTypes } from '@akashi/domain/control';
import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  frequencyLabels,
  mainTargetLabels,
  type BaseServiceUseView,
  type ChangedScopesView,
  type OverruledScopeView,
} from '@akashi/contracts';
import { registeredUntil } from '@akashi/domain/base-service';
import type { CycleClass, OmissionReason } from '@akashi/domain/engagement';
import { Facts, Language, texts, type Fact } from '@akashi/web-ui';
import { labelIn, type CriterionLine } from '../criteria';
import { DecisionForm } from './decision-form';
import { type ScopeRow } from './scope-rows';

/** The control in focus: what it says, and the decision on each of its tests. */
@Component({
  selector: 'ak-control-pane',
  imports: [DecisionForm, Facts, RouterLink],
  template: `
    <div>
      <p class="cap id">{{ criterion()?.number ?? row().criterionKey }}</p>
      <h2>{{ name() }}</h2>
    </div>
    <p class="read">{{ row().text }}</p>
    <ak-facts [facts]="facts()" />
    @if (row().inheritedFrom) {
      <p class="cap">
        {{ standing() }}
        <a [routerLink]="['/engagements', engagementId(), 'base-services']">{{ t().openBase }}</a>
      </p>
    }
    <div>
      @for (line of cells(); track line.type) {
        <ak-decision-form
          [engagementId]="engagementId()"
          [controlId]="row().id"
          [testType]="line.type"
          [cell]="line.cell"
          [omissionReasons]="omissionReasons()"
          [cycleClasses]="cycleClasses()"
          [reason]="reason()"
          (overruled)="overruled.emit($event)"
          (restored)="restored.emit($event)"
          (stale)="stale.emit()"
        />
      }
      @if (reason()) {
        <p class="cap">{{ reason() }}</p>
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      align-content: start;
      gap: var(--ak-space-12);
      overflow: auto;
      padding: var(--ak-space-16);
      border-inline-start: 1px solid var(--ak-border);
    }
    h2 {
      font-size: var(--ak-size-16);
    }
  `,
  host: { tabindex: '0', role: 'region', class: 'pane', '[attr.aria-label]': 't().label' },
})
export class ControlPane {
  private readonly language = inject(Language);

  readonly engagementId = input.required<string>();
  readonly row = input.required<ScopeRow>();
  readonly criterion = input.required<CriterionLine | undefined>();
  readonly omissionReasons = input.required<readonly OmissionReason[]>();
  readonly baseServices = input<readonly BaseServiceUseView[]>([]);
  readonly cycleClasses = input<readonly Pick<CycleClass, 'code' | 'title'>[]>([]);
  readonly reason = input('');
  readonly overruled = output<OverruledScopeView>();
  readonly restored = output<ChangedScopesView>();
  readonly stale = output();

  protected readonly cells = computed(() =>
    testTypes.flatMap((type) => {
      const cell = this.row().cells[type];
      return cell ? [{ type, cell }] : [];
    }),
  );
  protected readonly t = texts({
    label: ['選んだ個別管理策', 'Control in focus'],
    frequency: ['頻度', 'Frequency'],
    target: ['主たる監査対象', 'Main target'],
    population: ['母集団', 'Population'],
    inherited: ['引継ぎ元', 'Taken over from'],
    none: ['なし', 'none'],
    from: (name: string, number: string) => [`${name}（${number}）`, `${name} (${number})`],
    lasts: (until: string) => [`登録は ${until} まで。`, `Registered until ${until}.`],
    unregistered: [
      '登録が確かめられないため、引き継げません。',
      'No registration is known, so nothing is taken over from it.',
    ],
    unchecked: ['公表されたリストの確認はまだありません。', 'Nobody has looked it up in the public list yet.'],
    openBase: ['基盤サービスを開く', 'Open the base services'],
  });
  protected readonly name = computed(() => {
    const criterion = this.criterion();
    return criterion ? labelIn(criterion, this.language.lang()) : '';
  });
  protected readonly facts = computed((): readonly Fact[] => {
    const { frequency, mainTarget, populationCode, inheritedFrom } = this.row();
    const [t, lang] = [this.t(), this.language.lang()];
    return [
      { label: t.frequency, value: frequency ? frequencyLabels[frequency][lang] : t.none },
      { label: t.target, value: mainTarget ? mainTargetLabels[mainTarget][lang] : t.none },
      { label: t.population, value: populationCode ?? t.none },
      { label: t.inherited, value: inheritedFrom ? this.nameOf(inheritedFrom) : t.none },
    ];
  });
  private readonly base = computed(() =>
    this.baseServices().find(({ registrationNo }) => registrationNo === this.row().inheritedFrom),
  );
  /** How the registration stands on which the control rests. */
  protected readonly standing = computed(() => {
    const base = this.base();
    if (!base) return '';
    const [check = null] = base.checks;
    const until = registeredUntil({ validUntil: base.validUntil, check });
    const said = until === null ? this.t().unregistered : this.t().lasts(until);
    return check ? said : `${said} ${this.t().unchecked}`;
  });

  private nameOf(number: string): string {
    const name = this.base()?.name;
    return name ? this.t().from(name, number) : number;
  }
}
