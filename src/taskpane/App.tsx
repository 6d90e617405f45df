import { FluentProvider } from "@fluentui/react-components";
import { lazy, Suspense, useLayoutEffect, useRef, useSyncExternalStore, type ReactNode, type RefObject } from "react";
import { PANE } from "../messages.vi/pane";
import { AsideView } from "./AsideView";
import { Footer } from "./Footer";
import { useGiven } from "./given/useGiven";
import { Header } from "./Header";
import type { Host } from "./host";
import { NoticeBar } from "./NoticeBar";
import type { Pane } from "./pane";
import { ResultsStrip } from "./ResultsStrip";
import { UnsavedStrip } from "./saving/UnsavedStrip";
import { StepNav } from "./StepNav";
import { Nobody } from "./steps/Nobody";
import { Welcome } from "./steps/Welcome";
import { isEmpty } from "./state";
import type { Store } from "./store";
import { paneTheme } from "./theme";
import { useFocusKept } from "./useFocusKept";
import type { PaneWork } from "./work";

// The steps come with the first roster, pages of the menu ⋯ when they are asked for.
const StepContent = lazy(() => import("./StepContent"));
const HelpView = lazy(async () => ({ default: (await import("./HelpView")).HelpView }));
const PAGES = {
  log: lazy(async () => ({ default: (await import("./LogView")).LogView })),
  plan: lazy(async () => ({ default: (await import("./PlanView")).PlanView })),
  newYear: lazy(async () => ({ default: (await import("./NewYearView")).NewYearView })),
};

interface AppProps {
  readonly store: Store;
  readonly work: PaneWork;
  readonly host: Host;
  readonly today: string;
  readonly dark: boolean;
}

/** The whole pane: header, steps, the step at hand, and the one next thing at the bottom. */
export function App({ store, work, host, today, dark }: AppProps): ReactNode {
  const state = useSyncExternalStore(store.subscribe, store.state);
  const pane: Pane = { state, dispatch: store.dispatch, work, host, today };
  const whole = useRef<HTMLDivElement>(null);
  useGiven(pane);
  useFocusKept(whole);
  const content = useContentFromItsTop(`${state.step} ${typeof state.view === "string" ? state.view : state.view.preview} ${state.source.kind}`);
  return (
    <FluentProvider theme={paneTheme(dark)}>
      {/* Not on the provider itself: it gives its class to menus, which hang outside the pane. */}
      <div className={host.kind === "browser" ? "pane page" : "pane"} ref={whole} style={{ colorScheme: dark ? "dark" : "light" }}>
        <Header pane={pane} />
        {state.source.kind === "open" && !isEmpty(state.source) && <StepNav pane={pane} opened={state.source.opened} />}
        <main className="content" ref={content}>
          <NoticeBar pane={pane} />
          <ResultsStrip pane={pane} />
          <UnsavedStrip pane={pane} />
          <Content pane={pane} />
        </main>
        <Footer pane={pane} />
        <div className="spoken" role="status" aria-live="polite">
          {state.spoken}
        </div>
      </div>
    </FluentProvider>
  );
}

/** Another step begins at its top, wherever the last one was left; focus stays on what was pressed. */
function useContentFromItsTop(shown: string): RefObject<HTMLElement | null> {
  const content = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    // Braces: newer browsers answer a promise, which an effect must not.
    content.current?.scrollTo(0, 0);
  }, [shown]);
  return content;
}

function Content({ pane }: { readonly pane: Pane }): ReactNode {
  const { source, view } = pane.state;
  if (view === "help")
    return (
      <Suspense fallback={<p>{PANE.loading}</p>}>
        <HelpView pane={pane} />
      </Suspense>
    );
  if (source.kind !== "open") return <Welcome pane={pane} />;
  const props = { pane, source };
  if (isEmpty(source))
    return (
      <section aria-label={PANE.stepNames.list}>
        <Nobody {...props} />
      </section>
    );
  if (view === "plan" || view === "log" || view === "newYear") {
    const Page = PAGES[view];
    return (
      <Suspense fallback={<p>{PANE.loading}</p>}>
        <Page {...props} />
      </Suspense>
    );
  }
  if (view === "templates" || view === "handOver" || typeof view === "object") return <AsideView {...props} view={view} />;
  return (
    <Suspense fallback={<p>{PANE.loading}</p>}>
      <StepContent {...props} />
    </Suspense>
  );
}
