import { Component, computed, inject, input } from '@angular/core';
import { teamRoleLabels } from '@akashi/contracts';
import type { TeamRole } from '@akashi/domain/engagement';
import { Language, Note, texts } from '@akashi/web-ui';
import type { RotationOfPerson } from './rotation-of';
import { rotationTexts } from './rotation-words';

/** Says of somebody who is about to be named that the firm wants another in this role; it keeps nobody from naming them. */
@Component({
  selector: 'ak-rotation-note',
  imports: [Note],
  template: `
    @if (says()) {
      <ak-note kind="warn" [live]="true">
        <p>{{ says() }}</p>
      </ak-note>
    }
  `,
})
export class RotationNote {
  private readonly lang = inject(Language).lang;

  readonly name = input.required<string>();
  readonly teamRole = input.required<TeamRole>();
  /** Null while nobody is named. */
  readonly rotation = input.required<RotationOfPerson | null>();

  private readonly t = texts(rotationTexts);
  protected readonly says = computed(() => {
    const it = this.rotation();
    const role = teamRoleLabels[this.teamRole()][this.lang()];
    if (it?.standing === 'beyond') {
      return this.t().saysBeyond(this.name(), role, it.yearsInRole, it.sinceInRole, it.limit ?? 0);
    }
    return it?.standing === 'last' ? this.t().saysLast(this.name(), role, it.yearsInRole, it.sinceInRole) : '';
  });
}
