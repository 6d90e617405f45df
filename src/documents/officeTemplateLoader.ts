import { notShippedText, refusalOf } from "../messages.vi/officeTemplate";
import { type DocumentPlan, isShipped, type ShippedTemplate, type TemplateName } from "./documentPlan";
import { knownTags } from "./knownTags";
import { checkOfficeTemplate } from "./officeTemplate";
import { isRefused, type TemplateFinding } from "./officeTemplateFinding";
import type { OwnTemplate } from "./officeTemplates";
import { OfficeTemplateError } from "./templateFault";

interface Sources {
  readonly shipped: (name: ShippedTemplate) => Promise<Uint8Array>;
  readonly own: OwnTemplate;
  /** All documents to be made: they tell which tags there are. */
  readonly documents: readonly DocumentPlan[];
  /** Told of each template of the office that is loaded. */
  readonly onChecked?: (name: TemplateName, file: string, findings: readonly TemplateFinding[]) => void;
}

/**
 * Loads the office's template where there is one, else ours. What travelled in a workbook or lies in a folder may have been
 * changed by anybody: it is checked each time, and a faulty one fails with its faults instead of filling anything.
 */
export const officeTemplateLoader =
  ({ shipped, own, documents, onChecked }: Sources) =>
  async (name: TemplateName): Promise<Uint8Array> => {
    const found = await own(name);
    if (found === null) {
      if (!isShipped(name)) throw new OfficeTemplateError(notShippedText(name));
      return shipped(name);
    }
    const tags = documents.filter(({ template }) => template === name).map((document) => document.tags);
    const findings = checkOfficeTemplate(found.bytes, knownTags(isShipped(name) ? await shipped(name) : null, tags));
    onChecked?.(name, found.file, findings);
    if (isRefused(findings)) throw new OfficeTemplateError(refusalOf(found.file, findings));
    return found.bytes;
  };
