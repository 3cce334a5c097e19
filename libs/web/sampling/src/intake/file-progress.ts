import { Component, computed, inject } from '@angular/core';
import { ImportNote, UploadNote } from '@akashi/web-ui/job';
import { IntakeDraft } from './intake-draft';

/** How far the client’s file is on its way: sent, then read by the server, and how to stop either. */
@Component({
  selector: 'ak-file-progress',
  imports: [ImportNote, UploadNote],
  template: `
    @if (draft.followed.progress(); as progress) {
      <ak-import-note [fileName]="fileName()" [progress]="progress" (cancelled)="draft.followed.stop()" />
    } @else {
      <ak-upload-note
        [fileName]="fileName()"
        [sent]="draft.upload.sent()"
        [size]="draft.upload.size()"
        (cancelled)="draft.upload.cancel()"
      />
    }
  `,
  host: { style: 'display: block' },
})
export class FileProgress {
  protected readonly draft = inject(IntakeDraft);
  protected readonly fileName = computed(() => this.draft.fileForm.said().file?.name ?? '');
}
