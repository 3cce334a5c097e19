import { computed, inject, Injectable, signal } from '@angular/core';
import type { MatrixPlaceBody, PersonAtCell } from '@akashi/contracts';
import { at, matrixApi } from '@akashi/contracts/api';
import { familyName } from '@akashi/web-data';
import { Api, ApiProblem, EngagementContext, onDestroy } from '@akashi/web-platform';

/** How often the others are told, in ms: a cursor that runs is told no oftener. */
const toldEvery = 4_000;
/** Whoever has touched nothing for so long has left the page open: it says no more, and keeps nobody signed in. */
const quietAfter = 60_000;

/** A colleague in a cell of a row, by the family name. */
export interface ShownColleague {
  readonly userId: string;
  readonly family: string;
  readonly column: string;
}

/** Tells the team in which cell this person is, and shows in which the others are. */
@Injectable()
export class MatrixPresence {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly heard = signal<readonly PersonAtCell[]>([]);
  private touchedAt = 0;
  /** It was refused once, as in an archive: asking again would only be refused again. */
  private isRefused = false;

  readonly names = computed(() => this.heard().map(({ name }) => name));
  /** Of each row with somebody in it, who is where. */
  readonly inRow = computed(() => {
    const rows = new Map<string, ShownColleague[]>();
    for (const { controlId, userId, name, column } of this.heard())
      rows.set(controlId, [...(rows.get(controlId) ?? []), { userId, family: familyName(name), column }]);
    return rows as ReadonlyMap<string, readonly ShownColleague[]>;
  });

  /** Begins to tell; ends with the page. The place is null where no control is at the cursor. */
  follow(engagementId: () => string, place: () => MatrixPlaceBody | null): void {
    const touch = (): void => void (this.touchedAt = Date.now());
    touch();
    const timer = setInterval(() => void this.tell(engagementId(), place()), toldEvery);
    for (const kind of ['keydown', 'pointerdown']) addEventListener(kind, touch, true);
    onDestroy(() => {
      clearInterval(timer);
      for (const kind of ['keydown', 'pointerdown']) removeEventListener(kind, touch, true);
    });
  }

  private async tell(engagementId: string, place: MatrixPlaceBody | null): Promise<void> {
    const isQuiet = document.hidden || Date.now() - this.touchedAt > quietAfter;
    if (this.isRefused || !place || isQuiet || !this.context.can('view.keep')) return this.heard.set([]);
    try {
      this.heard.set(await this.api.send(at(matrixApi.showPlace, { engagementId }), place));
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      // Nobody waits for it: while it cannot be asked, nobody is shown.
      this.isRefused = !problem.unsent;
      this.heard.set([]);
    }
  }
}
