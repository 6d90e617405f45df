import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { CHART, PICTURE } from "../../messages.vi/picture";
import type { Review } from "../../review/review";
import { Disclosure } from "../Disclosure";
import type { StepProps } from "../pane";
import { LevelPicture } from "./LevelPicture";
import { UsagePicture } from "./UsagePicture";

/** The pictures of step Hạn mức, each with the table it is drawn from. `tried`: they show levels that are only tried. */
export function Pictures({ pane, source, review, tried }: StepProps & { readonly review: Review; readonly tried: boolean }): ReactNode {
  const hasCharts = pane.host.kind === "excel" && source.from === "excel" && source.opened.reading.source.kind === "workbook";
  const note = tried ? <p className="second">{PICTURE.tried}</p> : null;
  return (
    <div className="pictures">
      <Disclosure summary={PICTURE.usage}>
        {() => (
          <>
            {note}
            <UsagePicture review={review} />
          </>
        )}
      </Disclosure>
      <Disclosure summary={PICTURE.levels}>
        {() => (
          <>
            {note}
            <LevelPicture review={review} />
          </>
        )}
      </Disclosure>
      {hasCharts && (
        <Button size="small" onClick={() => void pane.work.refreshCharts()}>
          {CHART.refresh}
        </Button>
      )}
    </div>
  );
}
