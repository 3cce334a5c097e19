import {
  CurrentClientPerson,
  DomainProblem,
  FileStore,
  Handles,
  IsText,
  sendFile,
  Transactions,
  type ClientPersonCaller,
} from '@akashi/api-platform';
import type { ClientLetterView, SignLetterBody } from '@akashi/contracts';
import { clientLetterApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import type { Response } from 'express';
import { AnsweredPointDto } from '../answered-point.dto';
import { ClientLetterStore } from './client-letter.store';
import { SignLetter } from './sign-letter';

class SignLetterDto implements SignLetterBody {
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => AnsweredPointDto)
  points!: AnsweredPointDto[];

  @IsText(0, 200) signerTitle!: string;
  @IsText(0, 200) signerAuthority!: string;
}

const Letter = () => Param('letterRequestId', ParseUUIDPipe);

/** The letters that were put before a client's people, and their signature. */
@Controller()
export class ClientLetterController {
  constructor(
    private readonly transactions: Transactions,
    private readonly letters: ClientLetterStore,
    private readonly files: FileStore,
    private readonly signLetter: SignLetter,
  ) {}

  @Handles(clientLetterApi.list)
  list(@CurrentClientPerson() caller: ClientPersonCaller): Promise<ClientLetterView[]> {
    return this.transactions.read(caller, (tx) => this.letters.list(tx, caller));
  }

  @Handles(clientLetterApi.sign)
  sign(
    @CurrentClientPerson() caller: ClientPersonCaller,
    @Letter() id: string,
    @Body() body: SignLetterDto,
  ): Promise<ClientLetterView> {
    return this.signLetter.execute(caller, id, body);
  }

  @Handles(clientLetterApi.file)
  async file(
    @CurrentClientPerson() caller: ClientPersonCaller,
    @Letter() id: string,
    @Res() response: Response,
  ): Promise<void> {
    const { signature, sha256, size } = await this.transactions.read(caller, (tx) =>
      this.letters.facts(tx, caller, id),
    );
    if (!signature || sha256 === null || size === null) throw new DomainProblem('not-found');
    const file = { fileName: signature.fileName, sha256, size };
    await sendFile(response, file, this.files.read(caller.firmId, file));
  }
}
