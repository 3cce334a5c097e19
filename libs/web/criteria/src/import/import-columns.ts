import { Component, input } from '@angular/core';
import type { TablePreview } from '@akashi/domain/table';
import { CheckField, TextField } from '@akashi/web-ui';
import { MappingWizard } from '@akashi/web-ui/mapping';
import type { ChosenColumns } from './chosen-columns';
import { EncodingField } from './encoding-field';
import type { FileImport, SeenFile } from './file-import';

/** The columns of a file beside its first rows, its encoding, what else the page asks of its columns, and whether they are kept. */
@Component({
  selector: 'ak-import-columns',
  imports: [CheckField, EncodingField, MappingWizard, TextField],
  template: `
    <ak-mapping-wizard
      [preview]="preview()"
      [fields]="of().fields()"
      [mapping]="columns().mapping()"
      (mappingChange)="columns().map($event)"
    >
      <div mappingLeft class="left">
        @if (preview().encoding; as encoding) {
          <ak-encoding-field [encoding]="encoding" [disabled]="of().receiving.busy()" (chosen)="of().readIn($event)" />
        }
        @if (columns().keptAs(); as keptAs) {
          <p class="cap">{{ said().kept(keptAs) }}</p>
        }
        <ng-content />
        <ak-check-field [label]="said().keep" [(checked)]="columns().keeps" />
        @if (columns().keeps()) {
          <ak-text-field size="s" [label]="said().keepName" [(value)]="columns().keepName" [maxLength]="200" />
        }
      </div>
    </ak-mapping-wizard>
  `,
  styles: `
    :host {
      display: contents;
    }
    .left {
      display: grid;
      gap: 8px;
      padding-top: 8px;
      border-top: 1px solid var(--ak-border);
    }
  `,
})
export class ImportColumns {
  readonly of = input.required<FileImport<object, SeenFile, string>>();
  readonly columns = input.required<ChosenColumns>();
  readonly preview = input.required<TablePreview>();
  readonly said = input.required<Readonly<{ kept: (name: string) => string; keep: string; keepName: string }>>();
}
