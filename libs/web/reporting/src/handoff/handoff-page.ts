import { Component } from '@angular/core';
@Component({ selector: 'ak-handoff-page', template: '' })
export class HandoffPage {}
