import { TestBed } from '@angular/core/testing';
import { expect, it } from 'vitest';
import { startWeb } from '../testing';
import { MailAddress } from './mail-address';

it('lets an address go on behind its @ and before its dots, and leaves its letters as they are', () => {
  startWeb();
  const fixture = TestBed.createComponent(MailAddress);
  fixture.componentRef.setInput('address', 'security.office@mizunara-cloud.example');
  fixture.detectChanges();
  const shown = fixture.nativeElement as HTMLElement;
  expect(shown.textContent).toBe('security.office@mizunara-cloud.example');
  const html = shown.querySelector('small')!.innerHTML.replace(/<!--.*?-->| _ngcontent[^>]*/g, '');
  expect(html).toBe('security<wbr>.office@<wbr>mizunara-cloud<wbr>.example<wbr>');
});
