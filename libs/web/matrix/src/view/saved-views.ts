import { computed, Injectable, signal } from '@angular/core';

/** A view someone saved on this device: a name and the address that shows it. */
export interface SavedView {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
}

const storageKey = 'akashi.matrix.views';
const mostViews = 12;

/** The views of the matrix that the person saved here, newest last. */
@Injectable({ providedIn: 'root' })
export class SavedViews {
  private readonly views = signal<readonly SavedView[]>(stored());
  readonly all = computed(() => this.views());

  /** Saves a view; one of the same name is replaced. */
  save(view: SavedView): void {
    this.keep([...this.views().filter(({ name }) => name !== view.name), view].slice(-mostViews));
  }

  remove(name: string): void {
    this.keep(this.views().filter((view) => view.name !== name));
  }

  private keep(views: readonly SavedView[]): void {
    this.views.set(views);
    localStorage.setItem(storageKey, JSON.stringify(views));
  }
}

function stored(): SavedView[] {
  return JSON.parse(localStorage.getItem(storageKey) ?? '[]') as SavedView[];
}
