import {
  CurrentCaller,
  DomainProblem,
  Handles,
  IsText,
  RelyingParty,
  Transactions,
  type ApiTokenCaller,
} from '@akashi/api-platform';
import type { ScimBody, ScimList, ScimUser, ScimUsersQuery } from '@akashi/contracts';
import { scimApi } from '@akashi/contracts/api';
import { accountAddress } from '@akashi/domain/firm';
import { changesIn, personFilter, personIn, type ReadPerson, type SaidPerson } from '@akashi/domain/provisioning';
import { Body, Controller, Headers, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import { IsOptional } from 'class-validator';
import type { Response } from 'express';
import { ChangeProvidedMember } from './change-provided-member';
import { ProvideMember } from './provide-member';
import { ProvidedMemberStore, type ProvidedRow } from './provided-member.store';
import { listOf, mostResults } from './scim-descriptions';
import { etagOf, scimUser } from './scim-user';

class ScimUsersDto implements ScimUsersQuery {
  @IsOptional() @IsText(0, 2000) filter?: string;
  @IsOptional() @IsText(0, 20) startIndex?: string;
  @IsOptional() @IsText(0, 20) count?: string;
}

const Person = () => Param('userId', new ParseUUIDPipe({ exceptionFactory: () => new DomainProblem('not-found') }));
const IfMatch = () => Headers('if-match');

/** The firm's people for its provider: of which firm they are says the token. */
@Controller()
export class ScimUserController {
  constructor(
    private readonly transactions: Transactions,
    private readonly provided: ProvidedMemberStore,
    private readonly provideMember: ProvideMember,
    private readonly changeMember: ChangeProvidedMember,
    private readonly installation: RelyingParty,
  ) {}

  @Handles(scimApi.list)
  async list(
    @CurrentCaller() { firmId }: ApiTokenCaller,
    @Query() { filter, startIndex, count }: ScimUsersDto,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ScimList<ScimUser>> {
    const asked = filter === undefined ? null : personFilter(filter);
    if (filter !== undefined && asked === null) throw new DomainProblem('provisioning.filter-unreadable');
    if (asked?.attribute === 'userName') asked.value = accountAddress(asked.value);
    const page = {
      startIndex: Math.max(1, numberIn(startIndex, 1)),
      count: Math.min(mostResults, Math.max(0, numberIn(count, mostResults))),
    };
    const { total, people } = await this.transactions.read({ firmId, clientId: null }, (tx) =>
      this.provided.page(tx, firmId, asked, page),
    );
    response.type(scim);
    return listOf(people.map(this.view), total, page.startIndex);
  }

  @Handles(scimApi.read)
  async read(
    @CurrentCaller() { firmId }: ApiTokenCaller,
    @Person() userId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ScimUser> {
    const place = { firmId, clientId: null };
    return this.answer(response, await this.transactions.read(place, (tx) => this.provided.find(tx, firmId, userId)));
  }

  @Handles(scimApi.provide)
  async provide(
    @CurrentCaller() caller: ApiTokenCaller,
    @Body() body: ScimBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ScimUser> {
    const user = this.answer(response, await this.provideMember.execute(caller, saidIn(personIn(body))));
    response.setHeader('Location', user.meta.location);
    return user;
  }

  @Handles(scimApi.replace)
  async replace(
    @CurrentCaller() caller: ApiTokenCaller,
    @Person() userId: string,
    @Body() body: ScimBody,
    @Res({ passthrough: true }) response: Response,
    @IfMatch() ifMatch?: string,
  ): Promise<ScimUser> {
    const said = saidIn(personIn(body));
    return this.answer(response, await this.changeMember.execute(caller, userId, said, ifMatch ?? null));
  }

  @Handles(scimApi.change)
  async change(
    @CurrentCaller() caller: ApiTokenCaller,
    @Person() userId: string,
    @Body() body: ScimBody,
    @Res({ passthrough: true }) response: Response,
    @IfMatch() ifMatch?: string,
  ): Promise<ScimUser> {
    const said = saidIn(changesIn(body));
    return this.answer(response, await this.changeMember.execute(caller, userId, said, ifMatch ?? null));
  }

  @Handles(scimApi.end)
  end(@CurrentCaller() caller: ApiTokenCaller, @Person() userId: string, @IfMatch() ifMatch?: string): Promise<void> {
    return this.changeMember.end(caller, userId, ifMatch ?? null);
  }

  private answer(response: Response, row: ProvidedRow): ScimUser {
    response.type(scim).setHeader('ETag', etagOf(row));
    return this.view(row);
  }

  private readonly view = (row: ProvidedRow): ScimUser => scimUser(row, (path) => this.installation.at(path));
}

const scim = 'application/scim+json';

function saidIn(read: ReadPerson): SaidPerson {
  if ('refusal' in read) throw new DomainProblem(read.refusal);
  return read.said;
}

/** What is no number is not there. */
const numberIn = (text: string | undefined, otherwise: number): number =>
  /^-?\d{1,9}$/.test(text ?? '') ? Number(text) : otherwise;
