import { Component, computed, signal } from '@angular/core';
import { Avatar, Badge, Button, ButtonGroup, CHIP_STATES, Chip, ICON_NAMES, Icon, Kbd, texts } from '@akashi/web-ui';
import { Seal } from '@akashi/web-ui/seal';

/** The small parts: buttons, chips, seals, marks, symbols. */
@Component({
  selector: 'ak-gallery-parts',
  imports: [Button, ButtonGroup, Chip, Seal, Badge, Kbd, Avatar, Icon],
  templateUrl: './gallery-parts.html',
  styles: `
    h2 {
      margin-bottom: 8px;
      font-size: var(--ak-size-16);
    }
    dl {
      display: grid;
      grid-template-columns: 120px minmax(0, 1fr);
      gap: 14px 16px;
      align-items: center;
      padding: 16px 20px;
      border: 1px solid var(--ak-border);
      border-radius: var(--ak-radius-l);
      background: var(--ak-surface);
    }
    dt {
      color: var(--ak-text-2);
    }
    dd {
      display: flex;
      flex-wrap: wrap;
      gap: 10px;
      align-items: center;
    }
    @media (max-width: 1180px) {
      h2 {
        margin-bottom: 8px;
        font-size: var(--ak-size-16);
      }
      dl {
        grid-template-columns: 88px minmax(0, 1fr);
      }
    }
  `,
  host: { style: 'display: block; grid-column: 1 / -1' },
})
export class GalleryParts {
  protected readonly t = texts({
    parts: ['部品', 'Parts'],
    buttons: ['ボタン', 'Buttons'],
    primary: ['主な操作', 'Main action'],
    secondary: ['次の操作', 'Next action'],
    quiet: ['控えめ', 'Quiet'],
    danger: ['戻せない', 'Final'],
    off: ['作成を完了', 'Complete'],
    offWhy: ['未解決の査閲メモが 1件あります。解決すると押せます。', 'One review note is open. Resolve it first.'],
    busy: ['送信中', 'Sending'],
    small: ['小', 'Small'],
    large: ['大（タブレット）', 'Large (tablet)'],
    more: ['ほかの操作', 'More actions'],
    states: ['状態', 'States'],
    seals: ['印', 'Seals'],
    sealNote: ['署名済み、署名済み、未署名、失効', 'signed, signed, open, void'],
    prepared: ['作成', 'Prep.'],
    reviewed: ['査閲', 'Review'],
    leader: ['責任者', 'Leader'],
    changed: ['内容の変更', 'the content changed'],
    density: ['行の高さ', 'Row height'],
    standard: ['標準', 'Standard'],
    dense: ['密', 'Dense'],
    compact: ['最密', 'Compact'],
    switch: ['切替え', 'Setting'],
    marks: ['小さな印', 'Marks'],
    version: ['第1版', 'Version 1'],
    symbols: ['記号', 'Symbols'],
  });
  protected readonly words = texts({
    ok: ['例外なし', 'No exception'],
    bad: ['逸脱あり', 'Deviation'],
    warn: ['要確認', 'To check'],
    wait: ['査閲待ち', 'Waits for review'],
    back: ['差戻し', 'Returned'],
    doing: ['実施中', 'Under way'],
    idle: ['未着手', 'Not started'],
    omitted: ['省略', 'Omitted'],
    locked: ['署名済み', 'Signed'],
  });
  protected readonly states = CHIP_STATES;
  protected readonly icons = ICON_NAMES;
  protected readonly density = signal<'standard' | 'dense' | 'compact'>('dense');
  protected readonly densities = computed(() => [
    { value: 'standard' as const, label: this.t().standard },
    { value: 'dense' as const, label: this.t().dense },
    { value: 'compact' as const, label: this.t().compact },
  ]);
}
