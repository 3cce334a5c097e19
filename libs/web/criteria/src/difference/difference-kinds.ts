import { Component, computed, input, model } from '@angular/core';
import type { DifferenceLineView } from '@akashi/contracts';
import { countDifferences, type DifferenceGroup } from '@akashi/domain/edition-mapping';
import { differenceTexts } from './difference.texts';

/** What became of the controls, each group with its count on both sides; the list below shows the one that is chosen. */
@Component({
  selector: 'ak-difference-kinds',
  template: `
    <h2 id="kinds">{{ t().kinds }}</h2>
    <ul aria-labelledby="kinds">
      @for (row of rows(); track row.group) {
        <li>
          <button
            type="button"
            [attr.data-shape]="row.shape"
            [attr.aria-pressed]="group() === row.group"
            (click)="group.set(row.group)"
          >
            <span class="one">{{ row.name }}</span>
            <span class="num">{{ row.count }}</span>
          </button>
        </li>
      }
    </ul>
  `,
  styleUrl: './difference-kinds.css',
})
export class DifferenceKinds {
  readonly lines = input.required<readonly DifferenceLineView[]>();
  /** The group that is shown; null for everything that has changed. */
  readonly group = model.required<DifferenceGroup | null>();

  protected readonly t = differenceTexts();
  protected readonly rows = computed(() => {
    const changed = this.lines().filter(({ difference }) => difference !== 'unchanged').length;
    const groups = countDifferences(this.lines()).map(({ group, from, to }) => {
      const count = group === 'merged' || group === 'split' ? `${n(from)} → ${n(to)}` : n(Math.max(from, to));
      return { group, name: this.t().groups(group), shape: shapes[group], count };
    });
    return [{ group: null, name: this.t().allChanged, shape: '', count: n(changed) }, ...groups];
  });
}

/** Besides its word: no kind is told by colour. */
const shapes: Readonly<Record<DifferenceGroup, string>> = {
  new: '⊞',
  withdrawn: '⊟',
  merged: '⇉',
  split: '⇇',
  renumbered: '→',
  reworded: '✎',
  unchanged: '＝',
};

const n = (count: number) => count.toLocaleString('en-US');
