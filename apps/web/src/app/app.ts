import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Theme } from '@akashi/web-ui';

@Component({
  selector: 'ak-root',
  imports: [RouterOutlet],
  template: '<router-outlet />',
})
export class App {
  /** Asked for here, so that signing in already wears the look chosen on this device. */
  protected readonly theme = inject(Theme);
}
