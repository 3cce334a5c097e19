import { Component, ElementRef, computed, inject, input, model } from '@angular/core';
import type { DifferenceLineView } from '@akashi/contracts';
import { Icon, keepCurrentInSight } from '@akashi/web-ui';
import { MeasuredRow, VirtualRows } from '@akashi/web-ui/rows';
import { differenceTexts } from './difference.texts';

/** Every control that is not the same in both editions, each with what became of it and whether it is answered. */
@Component({
  selector: 'ak-difference-list',
  imports: [Icon, MeasuredRow],
  templateUrl: './difference-list.html',
  styleUrl: './difference-list.css',
  host: { role: 'navigation', tabindex: '0', '[attr.aria-label]': 't().list' },
})
export class DifferenceList {
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly lines = input.required<readonly DifferenceLineView[]>();
  /** Whether the entries are there to be answered. */
  readonly isMapped = input.required<boolean>();
  /** Position of the entry in focus. */
  readonly openAt = model.required<number>();

  protected readonly t = differenceTexts();
  protected readonly virtual = new VirtualRows({
    window: () => this.host,
    keys: computed(() => this.lines().map(({ position }) => String(position))),
    open: () => String(this.openAt()),
    height: 28,
  });

  constructor() {
    keepCurrentInSight(this.openAt);
  }

  protected numberOf({ from, to }: DifferenceLineView): string {
    return [...new Set([from, to].flatMap((side) => side.map(({ number }) => number)))].join(' › ');
  }

  protected isAnswered({ confirmedAt }: DifferenceLineView): boolean {
    return confirmedAt !== null;
  }
}
