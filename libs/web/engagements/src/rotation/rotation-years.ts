import { Component, computed, input, output } from '@angular/core';
import { Chip, texts } from '@akashi/web-ui';
import type { RotationOfPerson } from './rotation-of';
import { rotationTexts, standingChips } from './rotation-words';

/** The how-manyth year of somebody on a client this is, which opens its engagements; and what the firm's limit says of it. */
@Component({
  selector: 'ak-rotation-years',
  imports: [Chip],
  template: `
    <button type="button" [attr.aria-label]="t().open(name(), rotation().years)" (click)="press.emit()">
      {{ t().year(rotation().years) }}
    </button>
    @if (chip(); as one) {
      <ak-chip form="plain" [state]="one.state">{{ one.text }}</ak-chip>
    }
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 6px;
    }
    button {
      min-height: 24px;
      padding: 2px 4px;
      margin-inline-start: -4px;
      border: 0;
      border-radius: var(--ak-radius-s);
      color: var(--ak-accent);
      background: none;
      font: inherit;
      white-space: nowrap;
      cursor: pointer;
    }
    button:hover {
      background: var(--ak-surface-selected);
    }
    ak-chip {
      white-space: nowrap;
    }
  `,
})
export class RotationYears {
  readonly name = input.required<string>();
  readonly rotation = input.required<RotationOfPerson>();
  readonly press = output();

  protected readonly t = texts({
    ...rotationTexts,
    open: (name: string, n: number) => [
      `${name} この依頼者の${n}年目。案件を開く`,
      `${name}: year ${n} on this client. Show the engagements`,
    ],
    inRole: (standing: string, years: number) => [
      `${standing}（役割${years}年目）`,
      `${standing} (year ${years} in role)`,
    ],
  });
  /** Nothing but the number while nothing is to be told. */
  protected readonly chip = computed(() => {
    const { standing, yearsInRole, years } = this.rotation();
    if (standing !== 'beyond' && standing !== 'last') return null;
    const said = this.t()[standing];
    // The limit is that of the role: its years are named where they are others than those that stand beside.
    return { state: standingChips[standing], text: yearsInRole === years ? said : this.t().inRole(said, yearsInRole) };
  });
}
