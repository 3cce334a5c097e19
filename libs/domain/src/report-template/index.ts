import type { ChooseTemplateRefusal } from './choose-template.rule';
import type { KeepTemplateRefusal } from './keep-template.rule';

export { mayChooseTemplate, type ChooseTemplateFacts, type NamedTemplate } from './choose-template.rule';
export { mayKeepTemplate, templateHarms, type KeepTemplateFacts, type TemplateHarm } from './keep-template.rule';
export {
  lintTemplate,
  templateFaultRules,
  type FoundTag,
  type TemplateFault,
  type TemplateLint,
} from './lint-template';
export {
  isTemplateTag,
  paragraphRows,
  templateTags,
  type TemplateTagKind,
  type TemplateTagName,
} from './template-tags';

/** Every refusal of this topic's verbs: each has its sentences in both languages. */
export type ReportTemplateRefusal = ChooseTemplateRefusal | KeepTemplateRefusal;
