import { Handles } from '@akashi/api-platform';
import { descriptionApi } from '@akashi/contracts/api';
import { Controller, Res } from '@nestjs/common';
import type { Response } from 'express';
import document from '../../openapi.json';
import type { Description } from './description';
import { renderDescription } from './render-description';

/** What the API says of itself, as it was committed beside the code. */
@Controller()
export class DescriptionController {
  @Handles(descriptionApi.document)
  document(): object {
    return document;
  }

  @Handles(descriptionApi.page)
  page(@Res() response: Response): void {
    response.type('html').send(renderDescription(document as unknown as Description));
  }
}
