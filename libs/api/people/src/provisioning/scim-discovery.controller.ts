import { DomainProblem, Handles, RelyingParty } from '@akashi/api-platform';
import type { ScimDescription, ScimList } from '@akashi/contracts';
import { scimApi } from '@akashi/contracts/api';
import { userSchema } from '@akashi/domain/provisioning';
import { Controller, Header, Param } from '@nestjs/common';
import { listOf, serviceProviderConfig, userAttributes, userType } from './scim-descriptions';

const AsScim = () => Header('Content-Type', 'application/scim+json; charset=utf-8');

/** What this installation says of itself to a provider: the same to every firm's. */
@Controller()
export class ScimDiscoveryController {
  constructor(private readonly installation: RelyingParty) {}

  @Handles(scimApi.serviceProvider)
  @AsScim()
  serviceProvider(): ScimDescription {
    return serviceProviderConfig(this.at);
  }

  @Handles(scimApi.resourceTypes)
  @AsScim()
  resourceTypes(): ScimList<ScimDescription> {
    return listOf([userType(this.at)]);
  }

  @Handles(scimApi.resourceType)
  @AsScim()
  resourceType(@Param('name') name: string): ScimDescription {
    if (name !== 'User') throw new DomainProblem('not-found');
    return userType(this.at);
  }

  @Handles(scimApi.schemas)
  @AsScim()
  schemas(): ScimList<ScimDescription> {
    return listOf([userAttributes(this.at)]);
  }

  @Handles(scimApi.schema)
  @AsScim()
  schema(@Param('name') name: string): ScimDescription {
    if (name !== userSchema) throw new DomainProblem('not-found');
    return userAttributes(this.at);
  }

  private readonly at = (path: string): string => this.installation.at(path);
}
