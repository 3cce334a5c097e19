import { Component, input, output } from '@angular/core';
import { Button, Note, ProblemNote, texts } from '@akashi/web-ui';
import { ImportNote } from '@akashi/web-ui/job';
import { UnreadableFile } from '@akashi/web-ui/mapping';
import type { FileImport, SeenFile } from './file-import';
import { importTexts } from './import.texts';

/** A count of what an import would bring. */
export interface Sum {
  readonly label: string;
  readonly count: string;
  readonly warns?: boolean;
}

/** What a file would bring: its counts, what is told of it, the page's work on it, what the page asks, and the import. */
@Component({
  selector: 'ak-import-look',
  imports: [Button, ImportNote, Note, ProblemNote, UnreadableFile],
  templateUrl: './import-look.html',
  styleUrl: './import-look.css',
})
export class ImportLook {
  readonly of = input.required<FileImport<object, SeenFile, string>>();
  readonly sums = input.required<readonly Sum[]>();
  /** What stands beside the counts, and at the end of their line. */
  readonly detail = input('');
  readonly summed = input.required<string>();
  /** What is told of the file although it can be read. */
  readonly warnings = input<readonly string[]>([]);
  readonly action = input.required<string>();
  readonly underWay = input.required<string>();
  /** Why it cannot be imported now; empty when it can. */
  readonly reason = input.required<string>();
  readonly imported = output<void>();

  protected readonly t = texts(importTexts);
}
