import { Component } from '@angular/core';
@Component({ selector: 'ak-vendor-page', template: '' })
export class VendorPage {}
