import type { AgencySettings } from "../review/agency";
import type { Part } from "../review/parts";
import type { Review } from "../review/review";
import type { DocumentPlan } from "./documentPlan";

/** What every set of documents is made from. */
export interface Source {
  readonly review: Review;
  readonly agency: AgencySettings;
  /** The subjects in the order of the plan; each part is a folder. */
  readonly parts: readonly Part[];
}

/** A document before it has its place. */
export interface Draft extends Omit<DocumentPlan, "path" | "blanks"> {
  /** The part in whose folder it lies; a text: a folder of that name, after those of the parts; `null`: beside the folders. */
  readonly part: Part | string | null;
  /** File name without the Mã: "Nguyễn Văn A - Mẫu 02B" is `["Nguyễn Văn A", "Mẫu 02B"]`; outside the parts the Mã is left out. */
  readonly name: string;
  readonly label: string | null;
  /** What the office has still to say, beyond the tags that are `null`. */
  readonly blanks?: readonly string[];
}
