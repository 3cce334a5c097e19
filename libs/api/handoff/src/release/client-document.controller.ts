import {
  CurrentClientPerson,
  ensure,
  FileScans,
  FileStore,
  Handles,
  sendFile,
  type ClientPersonCaller,
} from '@akashi/api-platform';
import type { ClientDocumentView } from '@akashi/contracts';
import { clientDocumentApi } from '@akashi/contracts/api';
import { mayGiveFile } from '@akashi/domain/request';
import { Controller, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ClientDocumentStore } from './client-document.store';

/** What a client's people were given to keep. */
@Controller()
export class ClientDocumentController {
  constructor(
    private readonly documents: ClientDocumentStore,
    private readonly files: FileStore,
    private readonly scans: FileScans,
  ) {}

  @Handles(clientDocumentApi.list)
  list(@CurrentClientPerson() caller: ClientPersonCaller): Promise<ClientDocumentView[]> {
    return this.documents.list(caller);
  }

  @Handles(clientDocumentApi.file)
  async file(
    @CurrentClientPerson() caller: ClientPersonCaller,
    @Param('releasedDocumentId', ParseUUIDPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.documents.file(caller, id);
    ensure(mayGiveFile({ scan: await this.scans.known(caller.firmId, file.sha256) }));
    await sendFile(response, file, this.files.read(caller.firmId, file));
  }
}
