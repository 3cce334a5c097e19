import { Component, inject, Injector } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Presence } from '@akashi/web-platform';
import { Theme } from '@akashi/web-ui';

@Component({
  selector: 'ak-root',
  imports: [RouterOutlet],
  template: '<router-outlet />',
})
export class App {
  /** Asked for here, so that signing in already wears the look chosen on this device. */
  protected readonly theme = inject(Theme);

  constructor() {
    const injector = inject(Injector);
    inject(Presence).prove = (act) =>
      import('./prove-presence').then(({ provePresence }) => provePresence(injector, act));
  }
}
