import { Component, computed, input } from '@angular/core';
import type { FileScan } from '@akashi/domain/control';
import { Note, texts } from '@akashi/web-ui';
import { Steps, type Step } from '@akashi/web-ui/steps';
import type { FileImport, SeenFile } from './file-import';
import { importTexts } from './import.texts';
import { ReceiveFile } from './receive-file';

/** A page that imports a file: how far it is, the place to drop the file, and once it is here what the page makes of it. */
@Component({
  selector: 'ak-import-frame',
  imports: [Note, ReceiveFile, Steps],
  template: `
    <div class="head">
      <div>
        <h1>{{ said().title }}</h1>
        <p class="cap one">{{ caption() }}</p>
      </div>
      <ak-steps class="push" [label]="t().steps" [steps]="steps()" />
    </div>
    @if (waiting()) {
      <ak-note kind="warn">{{ waiting() }}</ak-note>
    }
    @if (of().received()) {
      <ng-content />
    } @else {
      <div class="pad">
        <ak-receive-file [of]="of()" [said]="said()" [accept]="accept()" [reason]="reason()" />
      </div>
    }
  `,
  styleUrl: './import-frame.css',
})
export class ImportFrame {
  readonly of = input.required<FileImport<object, SeenFile, string>>();
  readonly said =
    input.required<Readonly<Record<'title' | 'stepImport' | 'dropTitle' | 'dropText' | 'dropRule', string>>>();
  /** What stands before the file's name once it is here. */
  readonly about = input('');
  readonly accept = input('.xlsx,.csv,.tsv,.txt');
  /** Why no file can be taken in now; empty when one can. */
  readonly reason = input('');

  protected readonly t = texts(importTexts);
  /** The scanner has not passed it; what it imports is text all the same. A list that is kept nowhere is not looked through. */
  protected readonly waiting = computed(() => {
    const { scan = 'none' } = (this.of().received() ?? {}) as { scan?: FileScan };
    if (scan === 'pending') return this.t().scanPending;
    return scan === 'too-large' ? this.t().scanTooLarge : '';
  });
  protected readonly caption = computed(() => {
    const file = this.of().received() ? [this.about(), this.of().fileName()] : [];
    return [...file, this.t().notWritten].filter((one) => one).join(' · ');
  });
  protected readonly steps = computed((): readonly Step[] => {
    const now = this.of().received() ? 1 : 0;
    return [this.t().stepFile, this.t().stepMap, this.said().stepImport].map((name, index) => ({
      name,
      state: index < now ? 'done' : index === now ? 'now' : 'todo',
    }));
  });
}
