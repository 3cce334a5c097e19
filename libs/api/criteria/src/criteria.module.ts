import { Module } from '@nestjs/common';
import { EditionController } from './edition/edition.controller';
import { EditionStore } from './edition/edition.store';
import { EditionFileStore } from './import/edition-file.store';
import { EditionImportController } from './import/edition-import.controller';
import { ImportEdition } from './import/import-edition';
import { ImportedEditionStore } from './import/imported-edition.store';
import { KeptMappings } from './import/kept-mappings';
import { PreviewEdition } from './import/preview-edition';
import { ReadEditionFile } from './import/read-edition-file';
import { ReceiveEditionFile } from './import/receive-edition-file';
import { AnswerMapping } from './mapping/answer-mapping';
import { EditionDifference } from './mapping/edition-difference';
import { EditionMappingController } from './mapping/edition-mapping.controller';
import { EditionMappingStore } from './mapping/edition-mapping.store';
import { MapEdition } from './mapping/map-edition';
import { TableMappingStore } from './import/table-mapping.store';

@Module({
  controllers: [EditionController, EditionImportController, EditionMappingController],
  providers: [
    AnswerMapping,
    EditionDifference,
    EditionMappingStore,
    MapEdition,
    EditionStore,
    EditionFileStore,
    ImportEdition,
    ImportedEditionStore,
    KeptMappings,
    PreviewEdition,
    ReadEditionFile,
    ReceiveEditionFile,
    TableMappingStore,
  ],
  exports: [EditionStore, TableMappingStore],
})
export class CriteriaModule {}
