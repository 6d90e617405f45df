import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { STEP_HELP_TEXT } from "../messages.vi/stepHelp";

/** The guide opens in a page of its own: what is open here stays as it is. */
export const GuideLink = (): ReactNode => (
  <Link href="huong-dan.html" target="_blank" rel="noreferrer">
    {STEP_HELP_TEXT.guide}
  </Link>
);
