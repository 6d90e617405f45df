import { CONTENTS, TOP_NAMES } from "../messages.vi/document";
import { DESTINATION_NAMES, STATES } from "../messages.vi/paper";
import { DESTINATIONS, type PaperState } from "../review/dossier";
import type { DocumentPlan } from "./documentPlan";
import type { Draft, Source } from "./documentSet";
import { CONTENTS_FORMS, isMissing, type Outgoing, outgoingDossier } from "./outgoing";
import { capitals, dateLine, known } from "./printed";
import { agencyId } from "./reports";

/** The contents list of each dossier that is sent away, which also says what it lacks. */
export const contentsLists = ({ review, agency }: Source, plans: readonly DocumentPlan[], typed: readonly PaperState[]): readonly Draft[] =>
  DESTINATIONS.map((destination): Draft => {
    const dossier = outgoingDossier(destination, review, plans, typed);
    return {
      part: null,
      name: TOP_NAMES[CONTENTS_FORMS[destination]](agency.year),
      label: null,
      form: CONTENTS_FORMS[destination],
      subject: agencyId(review),
      template: "muc-luc-ho-so.docx",
      tags: {
        "CƠ QUAN CHỦ QUẢN": capitals(agency.parent),
        "CƠ QUAN BAN HÀNH": capitals(agency.name),
        "Địa danh, ngày tháng năm": dateLine(agency),
        "Năm": String(agency.year),
        "Nơi gửi": DESTINATION_NAMES[destination],
        "Tài liệu": dossier.papers.map(({ document, subject, state }, index) => ({ "TT": String(index + 1), "Tên": document, "Đối tượng": subject, "Tình trạng": STATES[state] })),
        "Kết luận": conclusion(dossier),
        "Người lập": known(agency.keeper) ?? "",
      },
    };
  });

function conclusion({ papers }: Outgoing): string {
  const missing = papers.filter(isMissing).map(({ document, subject, state }) => `${[document, subject].filter((part) => part !== "").join(", ")} (${STATES[state].toLowerCase()})`);
  return missing.length === 0 ? CONTENTS.complete(papers.length) : CONTENTS.missing(papers.length, missing);
}
