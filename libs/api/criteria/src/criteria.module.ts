import { useCasesOf } from '@akashi/api-platform';
import { Module } from '@nestjs/common';
import { EditionController } from './edition/edition.controller';
import { EditionStore } from './edition/edition.store';
import { EditionFileStore } from './import/edition-file.store';
import { EditionImportController } from './import/edition-import.controller';
import { ImportedEditionStore } from './import/imported-edition.store';
import { CriteriaUpload } from './import/criteria-upload';
import { KeptMappings } from './import/kept-mappings';
import { ReadEditionFile } from './import/read-edition-file';
import { EditionDifference } from './mapping/edition-difference';
import { EditionMappingController } from './mapping/edition-mapping.controller';
import { ImportedMappingStore } from './mapping/file/imported-mapping.store';
import { MappingColumns } from './mapping/file/mapping-columns';
import { MappingFileController } from './mapping/file/mapping-file.controller';
import { MappingFileStore } from './mapping/file/mapping-file.store';
import { ReadMappingFile } from './mapping/file/read-mapping-file';
import { EditionMappingStore } from './mapping/edition-mapping.store';
import { TableMappingStore } from './import/table-mapping.store';
import { FrameworkLinkController } from './framework/framework-link.controller';
import { FrameworkLinkStore } from './framework/framework-link.store';
import { LinkListController } from './framework/link-list.controller';
import { ReadLinkList } from './framework/read-link-list';
import { InterpretationController } from './interpretation/interpretation.controller';
import { InterpretationStore } from './interpretation/interpretation.store';
import { ProcedureController } from './procedure/procedure.controller';
import { ProcedureFileController } from './procedure/procedure-file.controller';
import { ProcedureFileStore } from './procedure/procedure-file.store';
import { ProcedureImportStore } from './procedure/procedure-import.store';
import { ProcedureStore } from './procedure/procedure.store';
import { ReadProcedureFile } from './procedure/read-procedure-file';

const controllers = [
  EditionController,
  EditionImportController,
  EditionMappingController,
  MappingFileController,
  FrameworkLinkController,
  LinkListController,
  InterpretationController,
  ProcedureController,
  ProcedureFileController,
];

@Module({
  controllers,
  providers: [
    ...useCasesOf(...controllers),
    EditionDifference,
    EditionMappingStore,
    ImportedMappingStore,
    MappingColumns,
    MappingFileStore,
    ReadMappingFile,
    EditionStore,
    EditionFileStore,
    ImportedEditionStore,
    CriteriaUpload,
    KeptMappings,
    ReadEditionFile,
    TableMappingStore,
    FrameworkLinkStore,
    ReadLinkList,
    InterpretationStore,
    ProcedureFileStore,
    ProcedureImportStore,
    ProcedureStore,
    ReadProcedureFile,
  ],
  exports: [EditionDifference, EditionStore, TableMappingStore],
})
export class CriteriaModule {}
