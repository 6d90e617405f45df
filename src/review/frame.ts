import { type Group, isLeader } from "./group";

/** The frames of criteria by kind of subject, as the sheet Tiêu chí names them. */
export const COLLECTIVE_FRAME = "Tập thể";
const LEADER_FRAME = "Cá nhân giữ chức vụ lãnh đạo, quản lý";
const STAFF_FRAME = "Cá nhân không giữ chức vụ lãnh đạo, quản lý";

export const frameOf = (group: Group): string => (isLeader(group) ? LEADER_FRAME : STAFF_FRAME);
