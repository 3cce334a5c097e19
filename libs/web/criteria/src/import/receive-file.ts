import { Component, computed, input, output } from '@angular/core';
import type { Problem } from '@akashi/contracts';
import type { TableEncoding } from '@akashi/domain/table';
import type { Upload } from '@akashi/web-platform';
import { FileDrop } from '@akashi/web-ui/file';
import { UploadNote } from '@akashi/web-ui/job';
import { UnreadableFile } from '@akashi/web-ui/mapping';
import { EncodingField } from './encoding-field';

/** What a file is for, and the place to drop it; while it is on its way how far it is, and why it could not be read. */
@Component({
  selector: 'ak-receive-file',
  imports: [EncodingField, FileDrop, UnreadableFile, UploadNote],
  template: `
    @if (busy()) {
      <ak-upload-note
        [fileName]="fileName()"
        [sent]="upload().sent()"
        [size]="upload().size()"
        (cancelled)="upload().cancel()"
      />
    } @else {
      <ak-unreadable-file [problem]="problem()" />
      @if (isUndecodable()) {
        <ak-encoding-field class="encoding" [encoding]="null" (chosen)="encodingChosen.emit($event)" />
      }
      <section class="panel intro" aria-labelledby="intro">
        <h2 id="intro">{{ said().dropTitle }}</h2>
        <p>{{ said().dropText }}</p>
        <p class="sub">{{ said().dropRule }}</p>
        <ak-file-drop
          key="Ctrl+U"
          [accept]="accept()"
          [label]="said().drop"
          [reason]="reason()"
          (files)="files.emit($event)"
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
  readonly busy = input.required<boolean>();
  readonly upload = input.required<Upload>();
  readonly problem = input.required<Problem | null | undefined>();
  readonly fileName = input.required<string>();
  readonly said = input.required<Readonly<Record<'dropTitle' | 'dropText' | 'dropRule' | 'drop', string>>>();
  readonly accept = input('.xlsx,.csv,.tsv,.txt');
  /** Why no file can be taken in now; empty when one can. */
  readonly reason = input('');
  readonly files = output<readonly File[]>();
  /** The file that could not be decoded is to be read in this encoding. */
  readonly encodingChosen = output<TableEncoding>();

  protected readonly isUndecodable = computed(() =>
    (this.problem()?.faults ?? []).some(({ rule }) => rule === 'unknown-encoding'),
  );
}
