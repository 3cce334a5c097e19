import { Component } from '@angular/core';

/** The key to the shades of a heat map, for its head. */
@Component({
  selector: 'ak-heat-scale',
  template: `0<i class="h0"></i><i class="h1"></i><i class="h2"></i><i class="h3"></i><i class="h4"></i>100%`,
  host: { class: 'scale cap push', 'aria-hidden': 'true' },
})
export class HeatScale {}
