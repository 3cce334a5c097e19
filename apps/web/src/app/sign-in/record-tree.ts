import { Component } from '@angular/core';
import { texts } from '@akashi/web-ui';

const leafGap = 70;

/** Eight records joined into one proof: the picture of what the product does. */
@Component({
  selector: 'ak-record-tree',
  template: `
    <svg viewBox="0 0 590 580" role="img" [attr.aria-label]="t().picture">
      @for (line of lines; track line) {
        <path [attr.d]="line" />
      }
      @for (dot of dots; track $index) {
        <circle [attr.cx]="dot.x" [attr.cy]="dot.y" [attr.r]="dot.r" />
      }
      <circle class="root" cx="295" cy="178" r="62" />
      <text class="sho" x="295" y="200">証</text>
      @for (name of names(); track $index) {
        <text [attr.x]="50 + $index * gap" y="552">{{ name }}</text>
      }
    </svg>
  `,
  styles: `
    :host {
      background: var(--color-primitive-blue-1200);
      color: var(--color-primitive-blue-200);
    }
    svg {
      width: min(82%, 640px);
      height: auto;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.25;
    }
    circle {
      fill: var(--color-primitive-blue-1200);
    }
    text {
      fill: var(--color-primitive-blue-100);
      stroke: none;
      font: 400 14px var(--ak-font);
      text-anchor: middle;
    }
    .root {
      fill: none;
      stroke: var(--color-neutral-white);
      stroke-width: 3;
    }
    .sho {
      fill: var(--color-neutral-white);
      font-size: 62px;
      font-weight: 700;
    }
    @media (max-width: 1180px) {
      svg {
        width: 94%;
      }
    }
  `,
})
export class RecordTree {
  protected readonly gap = leafGap;
  protected readonly t = texts({
    picture: [
      '計画から引渡しまでの八つの記録が、木のようにひとつの証へ結ばれる図',
      'Eight records, from plan to hand-off, joined like a tree into one proof',
    ],
    names: [
      '計画,言明書,整備評価,運用評価,発見事項,審査,報告,引渡し',
      'Plan,Statement,Design,Operation,Findings,Review,Report,Hand-off',
    ],
  });
  protected readonly names = () => this.t().names.split(',');

  protected readonly dots = [
    ...Array.from({ length: 8 }, (_, i) => ({ x: 50 + i * leafGap, y: 520, r: 5 })),
    ...Array.from({ length: 4 }, (_, i) => ({ x: 85 + i * 2 * leafGap, y: 410, r: 4 })),
    ...[155, 435].map((x) => ({ x, y: 300, r: 4 })),
  ];

  protected readonly lines = [
    ...Array.from({ length: 8 }, (_, i) => `M${50 + i * leafGap} 520V465H${85 + Math.floor(i / 2) * 2 * leafGap}V410`),
    ...Array.from({ length: 4 }, (_, i) => `M${85 + i * 2 * leafGap} 410V355H${i < 2 ? 155 : 435}V300`),
    'M155 300V270H295V240',
    'M435 300V270H295V240',
  ];
}
