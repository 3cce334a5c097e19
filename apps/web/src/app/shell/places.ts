import { Injectable, computed, effect, inject } from '@angular/core';
import { Router } from '@angular/router';
import { type IconName, Language, Shortcuts } from '@akashi/web-ui';
import { ENGAGEMENT_PLACES, FIRM_PLACES, FOOT_PLACES, type Place } from './navigation';
import { SHELL_SESSION } from './shell-session';

/** A place as it is drawn: in the person's language, with its full path and what waits there. */
export interface DrawnPlace {
  readonly path: string;
  readonly icon: IconName;
  readonly name: string;
  readonly reading: string;
  readonly keys: string;
  readonly count: number;
}

/** Where one can go from here, for the navigation, the palette and the keys G then a letter. */
@Injectable({ providedIn: 'root' })
export class Places {
  private readonly session = inject(SHELL_SESSION);
  private readonly language = inject(Language);
  private readonly router = inject(Router);
  private readonly shortcuts = inject(Shortcuts);
  /** Compared by id, so that counts that change do not take the keys away for a moment. */
  private readonly engagementId = computed(() => this.session.engagement()?.id ?? null);

  readonly firm = computed(() => FIRM_PLACES.map((place) => this.draw(place, place.path)));
  readonly foot = computed(() => FOOT_PLACES.map((place) => this.draw(place, place.path)));
  readonly engagement = computed(() => {
    const id = this.engagementId();
    return id === null ? [] : ENGAGEMENT_PLACES.map((place) => this.draw(place, `/engagements/${id}/${place.path}`));
  });
  readonly all = computed(() => [...this.engagement(), ...this.firm(), ...this.foot()]);

  constructor() {
    effect((onCleanup) => {
      const ends = this.all().map((place) =>
        this.shortcuts.add({ keys: place.keys, run: () => void this.go(place.path) }),
      );
      onCleanup(() => ends.forEach((end) => end()));
    });
  }

  /** Goes there. */
  go(path: string): Promise<boolean> {
    return this.router.navigateByUrl(path);
  }

  private draw(place: Place, path: string): DrawnPlace {
    return {
      path,
      icon: place.icon,
      name: this.language.read(place.name),
      reading: place.reading,
      keys: `G ${place.letter}`,
      count: place.path === '/inbox' ? this.session.asking() : (this.session.engagement()?.counts[place.path] ?? 0),
    };
  }
}
