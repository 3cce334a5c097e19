import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, Handles, IsLocalDate, IsText, type Caller } from '@akashi/api-platform';
import { CorrectionStore } from '@akashi/api-reporting';
import type { CorrectionRecipientView, TellRecipientBody } from '@akashi/contracts';
import { correctionApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { IsIn, IsUUID } from 'class-validator';
import { RecipientStore } from './recipient.store';
import { TellRecipient } from './tell-recipient';

class TellRecipientDto implements TellRecipientBody {
  @IsIn(['export', 'package']) kind!: CorrectionRecipientView['kind'];
  @IsUUID() recipientId!: string;
  @IsLocalDate() toldOn!: string;
  @IsText(0, 300) way!: string;
}

const Engagement = () => Param('engagementId', ParseUUIDPipe);
const Correction = () => Param('correctionId', ParseUUIDPipe);

@Controller()
export class RecipientController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly corrections: CorrectionStore,
    private readonly recipients: RecipientStore,
    private readonly tellRecipient: TellRecipient,
  ) {}

  @Handles(correctionApi.recipients)
  list(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Correction() correctionId: string,
  ): Promise<CorrectionRecipientView[]> {
    return this.door.read(caller, engagementId, async (tx) => {
      await this.corrections.one(tx, caller, engagementId, correctionId);
      return this.recipients.list(tx, caller, engagementId, correctionId);
    });
  }

  @Handles(correctionApi.tell)
  tell(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Correction() correctionId: string,
    @Body() body: TellRecipientDto,
  ): Promise<CorrectionRecipientView[]> {
    return this.tellRecipient.execute(caller, engagementId, correctionId, body);
  }
}
