import { cli } from "../messages.vi/cli";
import { createProgress } from "./progress";
import { run } from "./run";

// Keep this file as thin as possible: it only ties the command to this process.

/** npm runs scripts in the project's folder; a relative path means the folder the person was in. */
const calledFrom = (process.env["npm_lifecycle_event"] === "dossier" && process.env["INIT_CWD"]) || process.cwd();

const stopping = new AbortController();
process.once("SIGINT", () => stopping.abort());

// A reader that closes early ("| head") is no fault of the run.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const print = (stream: NodeJS.WriteStream) => (text: string): void => {
  stream.write(`${text}\n`);
};

run(process.argv.slice(2), {
  print: print(process.stdout),
  complain: print(process.stderr),
  progress: createProgress(process.stderr),
  from: calledFrom,
  signal: stopping.signal,
}).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${cli.unexpected(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
    process.exitCode = 2;
  },
);
