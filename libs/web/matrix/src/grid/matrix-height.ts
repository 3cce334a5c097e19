import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { Language, type ViewOption } from '@akashi/web-ui';

const heights = { standard: 44, dense: 32, compact: 26 } as const;

type Height = keyof typeof heights;

const storageKey = 'akashi.matrix.height';
const names: Readonly<Record<Height, readonly [ja: string, en: string]>> = {
  standard: ['標準', 'Standard'],
  dense: ['密', 'Dense'],
  compact: ['最密', 'Compact'],
};

/** How high the rows of the matrix are, remembered on this device. A finger always gets the standard height. */
@Injectable({ providedIn: 'root' })
export class MatrixHeight {
  private readonly language = inject(Language);
  private readonly isCoarse = globalThis.matchMedia?.('(pointer: coarse)').matches ?? false;

  readonly height = signal<Height>(storedHeight());
  /** Height of a row in CSS px. */
  readonly px = computed(() => heights[this.isCoarse ? 'standard' : this.height()]);
  readonly options = computed(() =>
    (Object.keys(heights) as Height[]).map((value): ViewOption<Height> => ({
      value,
      label: this.language.read(names[value]),
    })),
  );

  constructor() {
    effect(() => localStorage.setItem(storageKey, this.height()));
  }
}

function storedHeight(): Height {
  const stored = localStorage.getItem(storageKey);
  return (Object.keys(heights) as Height[]).find((known) => known === stored) ?? 'compact';
}
