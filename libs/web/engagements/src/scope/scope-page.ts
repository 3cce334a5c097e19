import { Component } from '@angular/core';

@Component({ selector: 'ak-scope-page', template: '' })
export class ScopePage {}
