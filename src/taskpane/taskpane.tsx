import { createRoot } from "react-dom/client";
import { FAULT } from "../messages.vi/pane";
import { App } from "./App";
import { keepPage } from "./given/keepPage";
import { findHost, prefersDark } from "./host";
import { answerRibbon } from "./ribbon";
import { resume } from "./resume";
import { discardOutdated } from "./saving/keptFiles";
import { createStore } from "./store";
import "./taskpane.css";
import "./steps.css";
import "./magnified.css";
import "./quotaRoom.css";
import "./pictures.css";
import "./browserPage.css";
import { paneWork } from "./work";

const today = (): string => {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** Finds where it runs, draws the pane, and lets the ribbon press the same buttons. */
async function start(): Promise<void> {
  const store = createStore();
  discardOutdated(store);
  const host = await findHost(() => store.dispatch({ type: "inform", text: FAULT.cellBeingEdited }));
  const work = paneWork(store, host);
  const page = document.getElementById("pane");
  if (page === null) return; // too-old.js has said that this Excel is too old
  createRoot(page).render(<App store={store} work={work} host={host} today={today()} dark={prefersDark()} />);
  if (host.kind !== "excel") return keepPage(store);
  answerRibbon(store, work);
  await work.openWorkbook("start");
  resume(store);
  await host.watch((edits) => work.changed(edits));
}

void start();
