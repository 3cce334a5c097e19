import { Component, computed, input } from '@angular/core';
import encodeQR from 'qr';

/** A text as a picture for the camera of another device. Dark on white in every look: that is what cameras read. */
@Component({
  selector: 'ak-qr-picture',
  template: `
    <svg role="img" [attr.aria-label]="label()" [attr.viewBox]="'0 0 ' + size() + ' ' + size()">
      <rect width="100%" height="100%" fill="#fff" />
      <path fill="#000" shape-rendering="crispEdges" [attr.d]="dots()" />
    </svg>
  `,
  styles: `
    svg {
      display: block;
      width: 176px;
      height: 176px;
    }
  `,
})
export class QrPicture {
  readonly text = input.required<string>();
  readonly label = input.required<string>();

  private readonly rows = computed(() => encodeQR(this.text(), 'raw'));
  protected readonly size = computed(() => this.rows().length);
  protected readonly dots = computed(() =>
    this.rows()
      .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
      .join(''),
  );
}
