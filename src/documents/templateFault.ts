/** What is wrong with a template the office edited, as data; `templateFaultText` in `messages.vi/document.ts` says it. */
export type TemplateFault =
  | { readonly kind: "notWord" }
  | { readonly kind: "unclosedTag"; readonly tag: string }
  | { readonly kind: "unopenedTag"; readonly tag: string }
  | { readonly kind: "doubledBrace"; readonly tag: string }
  | { readonly kind: "unclosedLoop"; readonly tag: string }
  | { readonly kind: "unopenedLoop"; readonly tag: string }
  | { readonly kind: "crossedLoops"; readonly tag: string; readonly other: string }
  | { readonly kind: "loopPlace"; readonly tag: string }
  | { readonly kind: "rawXml"; readonly tag: string }
  | { readonly kind: "other"; readonly detail: string };

/** A template that cannot be filled; it carries every fault found, not only the first. */
export class TemplateError extends Error {
  override name = "TemplateError" as const;
  readonly faults: readonly TemplateFault[];
  constructor(faults: readonly TemplateFault[]) {
    super(faults.map(({ kind }) => kind).join(", "));
    this.faults = faults;
  }
}

/** A template of the office that cannot be used; the message is a sentence for the office. */
export class OfficeTemplateError extends Error {
  override name = "OfficeTemplateError" as const;
}

/** The fields of a docxtemplater error we read; it adds them by hand and types none. */
interface EngineError {
  readonly message?: unknown;
  readonly properties?: {
    readonly id?: unknown;
    readonly xtag?: unknown;
    readonly openingtag?: unknown;
    readonly closingtag?: unknown;
    readonly errors?: unknown;
  };
}

const asEngineError = (error: unknown): EngineError => (typeof error === "object" && error !== null ? error : {});

function faultOf(error: EngineError): TemplateFault {
  const { id, xtag, openingtag, closingtag } = error.properties ?? {};
  // The name of an unclosed tag runs on into the next paragraph: the first words are enough to find it.
  const tag = String(xtag ?? openingtag ?? "").slice(0, 60);
  switch (id) {
    case "unclosed_tag":
      return { kind: "unclosedTag", tag };
    case "unopened_tag":
      return { kind: "unopenedTag", tag };
    case "duplicate_open_tag":
    case "duplicate_close_tag":
      return { kind: "doubledBrace", tag };
    case "unclosed_loop":
      return { kind: "unclosedLoop", tag };
    case "unopened_loop":
      return { kind: "unopenedLoop", tag };
    case "closing_tag_does_not_match_opening_tag":
      return { kind: "crossedLoops", tag: String(openingtag ?? ""), other: String(closingtag ?? "") };
    case "unbalanced_loop_tags":
    case "loop_position_invalid":
    case "no_xml_tag_found_at_left":
    case "no_xml_tag_found_at_right":
      return { kind: "loopPlace", tag };
    case "filetype_not_identified":
    case "filetype_not_handled":
    case "file_has_invalid_xml":
    case "malformed_xml":
      return { kind: "notWord" };
    default:
      return { kind: "other", detail: String(error.message ?? id ?? "") };
  }
}

/** Every fault an engine error carries: a "Multi error" holds several. */
export function faultsOf(error: unknown): readonly TemplateFault[] {
  const engineError = asEngineError(error);
  const inner = engineError.properties?.errors;
  return Array.isArray(inner) && inner.length > 0 ? inner.map((one: unknown) => faultOf(asEngineError(one))) : [faultOf(engineError)];
}
