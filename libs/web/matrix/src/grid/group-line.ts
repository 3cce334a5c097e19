import { Component, computed, input } from '@angular/core';
import { Icon, texts } from '@akashi/web-ui';
import type { GroupLine as Group } from './grid-line';

/** A chapter or a heading: what stands below it, and how much of that is signed. */
@Component({
  selector: 'ak-group-line',
  imports: [Icon],
  template: `
    <div role="gridcell" class="p p0" data-column="0" [attr.tabindex]="stop(true)" [class.active]="active() === 0">
      <input
        class="check"
        type="checkbox"
        tabindex="-1"
        [checked]="chosen() === 'all'"
        [indeterminate]="chosen() === 'some'"
        [attr.aria-label]="t().select(name())"
      />
    </div>
    <div
      role="rowheader"
      class="p p1 gt"
      aria-colspan="2"
      data-column="1"
      [attr.tabindex]="stop(false)"
      [class.active]="active() > 0"
    >
      <ak-icon [name]="group().isOpen ? 'down' : 'right'" [size]="12" />
      <b class="id">{{ group().key }}</b>
      <span class="one">{{ label() }}</span>
    </div>
    <div role="gridcell" class="gp" aria-colspan="11">
      @if (group().total > 0) {
        <span class="bar" aria-hidden="true"><span [style.width.%]="percent()"></span></span>
        <span class="id" [attr.aria-label]="t().done(group().done, group().total)"
          >{{ group().done }} / {{ group().total }}</span
        >
      }
    </div>
    <div role="gridcell" class="p pe"></div>
  `,
  host: {
    role: 'row',
    class: 'line g',
    '[class.g1]': 'group().level === 1',
    '[class.g2]': 'group().level === 2',
    '[attr.aria-level]': 'group().level',
    '[attr.aria-expanded]': 'group().isOpen',
  },
})
export class GroupLine {
  readonly group = input.required<Group>();
  readonly label = input.required<string>();
  readonly chosen = input.required<'none' | 'some' | 'all'>();
  readonly active = input.required<number>();

  protected readonly t = texts({
    select: (name: string) => [`${name} の管理策をすべて選択`, `Select all controls of ${name}`],
    done: (done: number, total: number) => [`署名済み ${done} / ${total}`, `${done} of ${total} signed`],
  });
  protected readonly name = computed(() => `${this.group().key} ${this.label()}`.trim());
  protected readonly percent = computed(() => Math.floor((this.group().done / this.group().total) * 100));

  protected stop(isFirst: boolean): number {
    if (this.active() < 0) return -1;
    return (this.active() === 0) === isFirst ? 0 : -1;
  }
}
