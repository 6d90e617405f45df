import type { Call, Happening, Line } from "./line";
import { METHOD } from "./line";

/** A text from the add-in's page, and the way back to it. */
export interface WebMessage {
  readonly data: unknown;
  readonly reply: (text: string) => void;
}

/** Where the add-in's messages arrive: the window around its frame, or something in its place. */
export interface WebPort {
  /** Of the host's page; office.js demands https and the add-in's own host name (or one of Microsoft's). */
  readonly origin: string;
  /** Gives the way to stop. */
  readonly receive: (hear: (message: WebMessage) => void) => () => void;
}

export interface WebConnection {
  /** The `name` of the add-in's frame, set before its page loads: all that office.js needs to find its host. */
  readonly frameName: string;
  readonly close: () => void;
}

/** A message's envelope, in the words of office.js. */
interface Envelope {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}
const REQUEST = 0;
const ANSWER = 1;
/** Kinds of requests. */
const INVOKE = 0;
const REGISTER = 1;
const UNREGISTER = 2;
/** Kinds of answers. */
const TO_CALL = 0;
const TO_EVENT = 1;

let connections = 0;

/**
 * Excel on the web's contract: the add-in is a frame, Excel the window around it, and they post messages.
 * `connectWeb(line, windowPort(window))` in the page around; its `frameName` is the frame's `name`.
 */
export function connectWeb(line: Line, port: WebPort): WebConnection {
  const number = ++connections;
  const conversation = `conversation-${number}`;
  const id = `add-in-${number}`;
  const post = (reply: WebMessage["reply"], about: Pick<Envelope, "_actionName" | "_correlationId">, data: unknown, responseType: number): void =>
    reply(
      JSON.stringify({
        _messageType: ANSWER,
        _actionName: about._actionName,
        _conversationId: conversation,
        _correlationId: about._correlationId,
        _origin: port.origin,
        _data: data,
        _errorCode: 0,
        _responseType: responseType,
        _serializerVersion: 1,
      }),
    );
  const close = port.receive(({ data, reply }) => {
    const envelope = envelopeOf(data);
    if (envelope?._messageType !== REQUEST || envelope._conversationId !== conversation) return;
    const answer = (given: unknown): void => post(reply, envelope, given, TO_CALL);
    const { _actionName: name, _actionType: type } = envelope;
    const details = fieldsOf(envelope._data);
    const event = Number(details["eventDispId"]);
    const tell = (happening: Happening): void => post(reply, { _actionName: name, _correlationId: -1 }, payloadOf(happening), TO_EVENT);
    if (type === REGISTER) answer({ Error: line.listen(event, tell) });
    else if (type === UNREGISTER) {
      line.unlisten(event);
      answer({ Error: 0 });
    } else if (type !== INVOKE) return;
    else if (name === "executeMethod")
      void line.call(callOf(details)).then((outcome) =>
        answer({ Version: 1, ...(outcome.kind === "answered" ? { Error: 0, Data: outcome.data } : { Error: outcome.officeError }) }),
      );
    else if (name === "ContextActivationManager_getAppContextAsync") answer(appContext(line, id));
    // Focus, shortcuts, the page's address: told, not asked.
    else answer(null);
  });
  return { frameName: frameName(line, `${conversation}|${id}|${port.origin}`), close };
}

function envelopeOf(data: unknown): Envelope | null {
  if (typeof data !== "string") return null;
  try {
    return JSON.parse(data) as Envelope | null;
  } catch {
    return null;
  }
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {});

const frameName = ({ facts }: Line, xdmInfo: string): string =>
  JSON.stringify({
    baseFrameName: "add-in",
    hostInfo: `Excel|Web|16.01|${facts.language}|||disableLogging|${facts.flags}`,
    xdmInfo,
    serializerVersion: "1",
    appContext: "",
  });

function callOf(details: Readonly<Record<string, unknown>>): Call {
  const method = Number(fieldsOf(details["DdaMethod"])["DispatchId"]);
  switch (method) {
    case METHOD.richApi: {
      const request = Array.isArray(details["ArrayData"]) ? details["ArrayData"] : [];
      return { kind: "richApi", body: String(request[4]), flags: Number(request[6]) };
    }
    case METHOD.commandDone:
      return { kind: "commandDone", id: String(details["0"]), status: Number(details["1"]) };
    case METHOD.saveSettings: {
      const pairs = fieldsOf(details["DdaSettingsMethod"])["Properties"];
      return { kind: "saveSettings", settings: (Array.isArray(pairs) ? pairs : []).map((pair: readonly unknown[]) => [String(pair[0]), String(pair[1])]) };
    }
    default:
      return { kind: "other", method };
  }
}

function payloadOf(happening: Happening): unknown {
  switch (happening.kind) {
    case "richApi":
      return { ArrayData: happening.entries };
    case "command":
      return [happening.id, happening.action, happening.event];
    case "selection":
      return {};
  }
}

const appContext = (line: Line, id: string): object => ({
  _id: id,
  _appName: 16,
  _appVersion: "16.0",
  _appUILocale: line.facts.language,
  _dataLocale: line.facts.language,
  _docUrl: line.facts.documentUrl,
  _clientMode: 0,
  _settings: line.settings(),
  _reason: 1,
  _osfControlType: 1,
  _eToken: "",
  _correlationId: id,
  _appInstanceId: id,
  _appMinorVersion: 1,
  _requirementMatrix: line.facts.requirements,
  _hostFullVersion: line.facts.fullVersion,
  _hostCustomMessage: "",
  _featureGates: {},
  _initialDisplayMode: 2,
});

/** The port of a browser's page that has the add-in in a frame. */
export function windowPort(host: Window): WebPort {
  return {
    origin: host.location.origin,
    receive: (hear) => {
      const listener = ({ data, source, origin }: MessageEvent): void =>
        hear({ data, reply: (text) => source?.postMessage(text, { targetOrigin: origin }) });
      host.addEventListener("message", listener);
      return () => host.removeEventListener("message", listener);
    },
  };
}
