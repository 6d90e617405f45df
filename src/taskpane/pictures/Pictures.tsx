import type { ReactNode } from "react";
import { PICTURE } from "../../messages.vi/picture";
import type { Review } from "../../review/review";
import { Disclosure } from "../Disclosure";
import { LevelPicture } from "./LevelPicture";
import { UsagePicture } from "./UsagePicture";

/** The pictures of step Hạn mức, each with the table it is drawn from. `tried`: they show levels that are only tried. */
export function Pictures({ review, tried }: { readonly review: Review; readonly tried: boolean }): ReactNode {
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
    </div>
  );
}
