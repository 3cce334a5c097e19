import { CurrentCaller, Handles, type Caller } from '@akashi/api-platform';
import type { StoredFilesView } from '@akashi/contracts';
import { storedFileApi } from '@akashi/contracts/api';
import { Controller } from '@nestjs/common';
import { CheckStoredFiles } from './check-stored-files';

@Controller()
export class StoredFileController {
  constructor(private readonly checking: CheckStoredFiles) {}

  @Handles(storedFileApi.view)
  view(@CurrentCaller() caller: Caller): Promise<StoredFilesView> {
    return this.checking.view(caller);
  }

  @Handles(storedFileApi.check)
  check(@CurrentCaller() caller: Caller): Promise<StoredFilesView> {
    return this.checking.execute(caller);
  }
}
