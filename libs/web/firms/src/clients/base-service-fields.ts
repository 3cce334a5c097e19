import { Component, input, model } from '@angular/core';
import { todayInJapan } from '@akashi/web-platform';
import type { FormValueControl } from '@angular/forms/signals';
import { Button, FieldControl, Icon, TextField, texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';

/** A base service as it is being typed; dates `YYYY-MM-DD` or empty. */
export interface TypedBaseService {
  name: string;
  registrationNo: string;
  validUntil: string;
  checkedOn: string;
}

/** The registered services a service stands on, as the public list has them on the day they were looked up. */
@Component({
  selector: 'ak-base-service-fields',
  imports: [Button, DateField, Icon, TextField],
  template: `
    <fieldset class="field">
      <legend>{{ label() }}</legend>
      <p class="help">{{ help() }}</p>
      @for (base of value(); track $index) {
        <div class="line">
          <ak-text-field [label]="t().name" [value]="base.name" (valueChange)="change($index, { name: $event })" />
          <ak-text-field
            form="code"
            [placeholder]="example()"
            [label]="t().number"
            [value]="base.registrationNo"
            (valueChange)="change($index, { registrationNo: $event })"
          />
          <ak-date-field
            [label]="t().until"
            [value]="base.validUntil"
            (valueChange)="change($index, { validUntil: $event })"
          />
          <ak-button kind="quiet" icon="trash" [label]="t().remove(base.name)" (press)="remove($index)" />
        </div>
      }
      @for (fault of faults(); track $index) {
        <p class="err"><ak-icon name="bad" />{{ fault }}</p>
      }
      <div class="row">
        <ak-button size="s" icon="plus" (press)="add()">{{ t().add }}</ak-button>
      </div>
    </fieldset>
  `,
  styles: `
    .line {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 140px minmax(0, 1fr) auto;
      gap: var(--ak-space-8);
      align-items: start;
      padding-block: var(--ak-space-4);
    }
    .line ak-button {
      display: block;
      padding-top: 25px;
    }
    @media (max-width: 720px) {
      .line {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class BaseServiceFields extends FieldControl implements FormValueControl<readonly TypedBaseService[]> {
  readonly value = model<readonly TypedBaseService[]>([]);
  /** A registration number as the ruleset shows one. */
  readonly example = input('');

  protected readonly t = texts({
    name: ['サービス名', 'Service'],
    number: ['登録番号', 'Registration no.'],
    until: ['有効期限', 'Valid until'],
    add: ['基盤サービスを加える', 'Add one'],
    remove: (name: string) => [`${name || '基盤サービス'}を外す`, `Remove ${name || 'this service'}`],
  });

  protected add(): void {
    const empty = { name: '', registrationNo: '', validUntil: '', checkedOn: todayInJapan() };
    this.value.update((services) => [...services, empty]);
  }

  protected remove(at: number): void {
    this.value.update((services) => services.filter((_, index) => index !== at));
  }

  protected change(at: number, typed: Partial<TypedBaseService>): void {
    this.value.update((services) => services.map((base, index) => (index === at ? { ...base, ...typed } : base)));
  }
}
