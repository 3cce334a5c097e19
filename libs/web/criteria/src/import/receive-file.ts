import { Component, computed, input } from '@angular/core';
import { texts } from '@akashi/web-ui';
import { FileDrop } from '@akashi/web-ui/file';
import { UploadNote } from '@akashi/web-ui/job';
import { UnreadableFile } from '@akashi/web-ui/mapping';
import { EncodingField } from './encoding-field';
import type { FileImport, SeenFile } from './file-import';
import { importTexts } from './import.texts';

/** What a file is for, and the place to drop it; while it is on its way how far it is, and why it could not be read. */
@Component({
  selector: 'ak-receive-file',
  imports: [EncodingField, FileDrop, UnreadableFile, UploadNote],
  template: `
    @if (of().receiving.busy()) {
      <ak-upload-note
        [fileName]="of().fileName()"
        [sent]="of().upload.sent()"
        [size]="of().upload.size()"
        (cancelled)="of().upload.cancel()"
      />
    } @else {
      <ak-unreadable-file [problem]="of().receiving.problem()" />
      @if (isUndecodable()) {
        <ak-encoding-field class="encoding" [encoding]="null" (chosen)="of().readIn($event)" />
      }
      <section class="panel intro" aria-labelledby="intro">
        <h2 id="intro">{{ said().dropTitle }}</h2>
        <p>{{ said().dropText }}</p>
        <p class="sub">{{ said().dropRule }}</p>
        <ak-file-drop
          key="Ctrl+U"
          [accept]="accept()"
          [label]="t().drop"
          [reason]="reason()"
          (files)="of().take($event)"
        />
      </section>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    .encoding {
      max-width: 240px;
      margin-block-end: var(--ak-space-16);
    }
    .intro {
      display: grid;
      gap: var(--ak-space-12);
      padding: var(--ak-space-24);
    }
  `,
})
export class ReceiveFile {
  readonly of = input.required<FileImport<object, SeenFile, string>>();
  readonly said = input.required<Readonly<Record<'dropTitle' | 'dropText' | 'dropRule', string>>>();
  readonly accept = input.required<string>();
  readonly reason = input.required<string>();

  protected readonly t = texts(importTexts);
  protected readonly isUndecodable = computed(() =>
    (this.of().receiving.problem()?.faults ?? []).some(({ rule }) => rule === 'unknown-encoding'),
  );
}
