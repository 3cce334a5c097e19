import { describe, expect, it } from 'vitest';
import { mayIssueLinkByInstallation } from './issue-link-by-installation.rule';

describe('a link from whoever runs the installation', () => {
  const facts = { userId: 'sato', administrators: ['sato'], worksElsewhere: false, isDisabled: false };

  it('is for the administrator whom nobody in the firm can help', () => {
    expect(mayIssueLinkByInstallation(facts)).toEqual({ allowed: true });
    expect(mayIssueLinkByInstallation({ ...facts, administrators: [] })).toEqual({ allowed: true });
  });

  it.each([
    ['another administrator is there', { administrators: ['sato', 'mizuno'] }, 'password.administrator-there'],
    ['they administer nothing', { administrators: ['mizuno'] }, 'password.administrator-there'],
    ['another firm relies on the password too', { worksElsewhere: true }, 'password.works-elsewhere'],
    ['they are disabled', { administrators: [], isDisabled: true }, 'password.member-disabled'],
  ])('is refused when %s', (_, change, code) => {
    expect(mayIssueLinkByInstallation({ ...facts, ...change })).toEqual({ allowed: false, code });
  });
});
