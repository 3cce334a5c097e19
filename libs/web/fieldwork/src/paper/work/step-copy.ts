import { Component, computed, input } from '@angular/core';
import type { StepCopyView } from '@akashi/contracts';
import { texts } from '@akashi/web-ui';

/** Which paper a step was copied from, and whether that one says the same now. */
@Component({
  selector: 'ak-step-copy',
  template: `<span class="cap">{{ said() }}</span>`,
})
export class StepCopy {
  readonly copied = input.required<StepCopyView>();

  protected readonly t = texts({
    fromYear: (name: string, number: string, version: number) => [
      `「${name}」${number} の手続（第${version}版）から`,
      `From ${number} of “${name}”, version ${version}`,
    ],
    fromPaper: (number: string, version: number) => [
      `${number} の手続（第${version}版）から`,
      `From ${number}, version ${version}`,
    ],
    reworded: ['（この調書で文言を変更）', '(reworded on this paper)'],
    newer: (version: number) => [`（元の手続は第${version}版に変わっています）`, `(it has version ${version} by now)`],
  });
  protected readonly said = computed(() => {
    const [t, { engagementName, controlNumber, version, newest, isVerbatim }] = [this.t(), this.copied()];
    const from =
      engagementName === null
        ? t.fromPaper(controlNumber, version)
        : t.fromYear(engagementName, controlNumber, version);
    return from + (newest > version ? t.newer(newest) : isVerbatim ? '' : t.reworded);
  });
}
