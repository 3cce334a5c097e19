import { Component, computed, input, output } from '@angular/core';
import { tableEncodings, type TableEncoding } from '@akashi/domain/table';
import { SelectField, texts } from '@akashi/web-ui';

/** In which encoding a file of text is read: the one that was found, and any other that a person knows it to be in. */
@Component({
  selector: 'ak-encoding-field',
  imports: [SelectField],
  template: `
    <ak-select-field
      size="s"
      [label]="t().label"
      [placeholder]="encoding() ? '' : t().choose"
      [options]="options()"
      [disabled]="disabled()"
      [value]="encoding() ?? ''"
      (valueChange)="choose($event)"
    />
  `,
})
export class EncodingField {
  readonly encoding = input.required<TableEncoding | null>();
  readonly disabled = input(false);
  readonly chosen = output<TableEncoding>();

  protected readonly t = texts({
    label: ['文字コード', 'Encoding'],
    choose: ['選ぶ', 'Choose'],
    bom: ['UTF-8（BOM 付き）', 'UTF-8 with BOM'],
    shiftJis: ['Shift_JIS（CP932）', 'Shift_JIS (CP932)'],
  });
  protected readonly options = computed(() => {
    const names: Partial<Record<TableEncoding, string>> = {
      'utf-8-bom': this.t().bom,
      'utf-16le': 'UTF-16 LE',
      'utf-16be': 'UTF-16 BE',
      shift_jis: this.t().shiftJis,
    };
    return tableEncodings.map((value) => ({ value, label: names[value] ?? value.toUpperCase() }));
  });

  protected choose(value: string): void {
    const chosen = tableEncodings.find((encoding) => encoding === value);
    if (chosen && chosen !== this.encoding()) this.chosen.emit(chosen);
  }
}
