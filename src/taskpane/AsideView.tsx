import { lazy, Suspense, type ReactNode } from "react";
import { OFFICE_TEMPLATES, PREVIEW } from "../messages.vi/paneTemplates";
import type { StepProps } from "./pane";
import type { Aside } from "./state";

// Seldom asked for: they come when they are.
const OfficeTemplatesView = lazy(() => import("./templates/OfficeTemplatesView"));
const DocumentPreview = lazy(() => import("./templates/DocumentPreview"));

/** What stands in the place of the steps for a while. */
export function AsideView({ pane, source, aside }: StepProps & { readonly aside: Aside }): ReactNode {
  return (
    <Suspense fallback={<p>{PREVIEW.loading}</p>}>
      {aside.kind === "templates" ? (
        <section aria-label={OFFICE_TEMPLATES.title}>
          <OfficeTemplatesView pane={pane} source={source} />
        </section>
      ) : (
        <section aria-label={PREVIEW.pick}>
          <DocumentPreview
            name={aside.path.split("/").at(-1) ?? aside.path}
            load={() => pane.work.fillOne(aside.path)}
            onClose={() => pane.dispatch({ type: "aside", aside: null })}
          />
        </section>
      )}
    </Suspense>
  );
}
