import { lazy, Suspense, type ReactNode } from "react";
import { PANE } from "../messages.vi/pane";
import { HAND_OVER } from "../messages.vi/saving";
import type { StepProps } from "./pane";

// Seldom asked for: they come when they are.
const OfficeTemplatesView = lazy(() => import("./templates/OfficeTemplatesView"));
const HandOverView = lazy(() => import("./saving/HandOverView"));
const DocumentPreview = lazy(() => import("./templates/DocumentPreview"));

/** What stands in the place of the steps for a while. */
export function AsideView({ pane, source, view }: StepProps & { readonly view: "templates" | "handOver" | { readonly preview: string } }): ReactNode {
  return (
    <Suspense fallback={<p>{PANE.loading}</p>}>
      {view === "templates" ? (
        <section aria-label={PANE.templates}>
          <OfficeTemplatesView pane={pane} source={source} />
        </section>
      ) : view === "handOver" ? (
        <section aria-label={HAND_OVER.title}>
          <HandOverView pane={pane} />
        </section>
      ) : (
        <section aria-label={PANE.preview}>
          <DocumentPreview
            pane={pane}
            name={view.preview.split("/").at(-1) ?? view.preview}
            load={() => pane.work.fillOne(view.preview)}
            onClose={() => pane.dispatch({ type: "view", view: "steps" })}
          />
        </section>
      )}
    </Suspense>
  );
}
