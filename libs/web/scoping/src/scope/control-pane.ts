import { Component, computed, inject, input, output } from '@angular/core';
import { frequencyLabels, mainTargetLabels, type ChangedScopesView, type OverruledScopeView } from '@akashi/contracts';
import type { CycleClass, OmissionReason } from '@akashi/domain/engagement';
import { Facts, Language, texts, type Fact } from '@akashi/web-ui';
import { labelIn, type CriterionLine } from '../criteria';
import { DecisionForm } from './decision-form';
import { planTestTypes, type ScopeRow } from './scope-rows';

/** The control in focus: what it says, and the decision on each of its tests. */
@Component({
  selector: 'ak-control-pane',
  imports: [DecisionForm, Facts],
  template: `
    <div>
      <p class="cap id">{{ criterion()?.number ?? row().criterionKey }}</p>
      <h2>{{ name() }}</h2>
    </div>
    <p class="read">{{ row().text }}</p>
    <ak-facts [facts]="facts()" />
    <div>
      @for (type of types; track type) {
        <ak-decision-form
          [engagementId]="engagementId()"
          [controlId]="row().id"
          [testType]="type"
          [cell]="row().cells[type]"
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
  readonly cycleClasses = input<readonly Pick<CycleClass, 'code' | 'title'>[]>([]);
  readonly reason = input('');
  readonly overruled = output<OverruledScopeView>();
  readonly restored = output<ChangedScopesView>();
  readonly stale = output();

  protected readonly types = planTestTypes;
  protected readonly t = texts({
    label: ['選んだ個別管理策', 'Control in focus'],
    frequency: ['頻度', 'Frequency'],
    target: ['主たる監査対象', 'Main target'],
    population: ['母集団', 'Population'],
    inherited: ['引継ぎ元', 'Taken over from'],
    none: ['なし', 'none'],
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
      { label: t.inherited, value: inheritedFrom ?? t.none },
    ];
  });
}
