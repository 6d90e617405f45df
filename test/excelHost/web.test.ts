import { startExcel } from "../../excel-host/excelHost";
import { knobsOf } from "../../excel-host/knobs";
import { addSheet, emptyBook } from "../../excel-host/model/book";
import { typeAt } from "../../excel-host/model/user";
import { openLine } from "../../excel-host/transports/line";
import { connectWeb, type WebConnection, type WebMessage } from "../../excel-host/transports/web";
import { settled } from "./openBook";

interface Posted {
  readonly _actionName: string;
  readonly _correlationId: number;
  readonly _responseType: number;
  readonly _data: Readonly<Record<string, unknown>> | null;
}

/** The host's side of the web's contract with a page in our hands: what we post and what it posts back. */
function aFrame(): { connection: WebConnection; post: (message: object | string) => Promise<Posted[]>; posted: Posted[]; sheet: ReturnType<typeof addSheet> } {
  const book = emptyBook();
  const sheet = addSheet(book);
  const posted: Posted[] = [];
  let hear: (message: WebMessage) => void = () => undefined;
  const line = openLine(startExcel(book, { knobs: knobsOf({ platform: "OfficeOnline" }) }));
  const connection = connectWeb(line, {
    origin: "https://localhost",
    receive: (listener) => {
      hear = listener;
      return () => (hear = () => undefined);
    },
  });
  const post = async (message: object | string): Promise<Posted[]> => {
    const before = posted.length;
    hear({ data: typeof message === "string" ? message : JSON.stringify(message), reply: (text) => posted.push(JSON.parse(text) as Posted) });
    await settled();
    return posted.slice(before);
  };
  return { connection, post, posted, sheet };
}

const conversationOf = ({ frameName }: WebConnection): string => {
  const { xdmInfo } = JSON.parse(frameName) as { xdmInfo: string };
  return xdmInfo.split("|")[0] ?? "";
};
const request = (connection: WebConnection, name: string, data: unknown, type = 0): object => ({ _messageType: 0, _actionType: type, _actionName: name, _conversationId: conversationOf(connection), _correlationId: 7, _data: data });

test("the frame's name tells platform, conversation and origin", () => {
  const { connection } = aFrame();
  expect(JSON.parse(connection.frameName)).toMatchObject({ hostInfo: expect.stringMatching(/^Excel\|Web\|16\.01\|en-US\|/) as unknown, xdmInfo: expect.stringMatching(/^conversation-\d+\|add-in-\d+\|https:\/\/localhost$/) as unknown });
});

test("a request is answered with its own number", async () => {
  const { connection, post } = aFrame();
  const body = JSON.stringify({ Actions: [{ Id: 1, ActionType: 2, ObjectPathId: 1, QueryInfo: { Select: ["name"] } }], ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: "" } } });
  const [answer] = await post(request(connection, "executeMethod", { ArrayData: ["", "POST", "ProcessQuery", [], body, 0, 0], DdaMethod: { DispatchId: 93 } }));
  expect(answer).toMatchObject({ _correlationId: 7, _responseType: 0, _data: { Error: 0, Data: [200, [], expect.stringContaining("Book1.xlsx")] } });
});

test("methods and events that are not here are refused, focus and shortcuts are taken", async () => {
  const { connection, post } = aFrame();
  expect((await post(request(connection, "executeMethod", { DdaMethod: { DispatchId: 64 } })))[0]?._data).toMatchObject({ Error: 5000 });
  expect((await post(request(connection, "dialogs", { eventDispId: 10 }, 1)))[0]?._data).toEqual({ Error: 5000 });
  expect((await post(request(connection, "ContextActivationManager_notifyHost", ["id", 1])))[0]?._data).toBeNull();
});

test("what is no message of this conversation is passed over", async () => {
  const { connection, post } = aFrame();
  for (const message of ["", "chữ", "null", "{}", "[1]", JSON.stringify({ ...request(connection, "executeMethod", {}), _conversationId: "other" }), JSON.stringify({ ...request(connection, "executeMethod", {}), _messageType: 1 })])
    expect(await post(message)).toEqual([]);
});

test("events go to the page until it unregisters, and to nobody once the connection is closed", async () => {
  const { connection, post, posted, sheet } = aFrame();
  const register = JSON.stringify({ Actions: [{ Id: 1, ActionType: 3, Name: "_RegisterDataChangedEvent", ObjectPathId: 2, ArgumentInfo: { Arguments: [] } }], ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: "" }, 2: { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 } } });
  await post(request(connection, "executeMethod", { ArrayData: ["", "POST", "ProcessQuery", [], register, 0, 0], DdaMethod: { DispatchId: 93 } }));
  await post(request(connection, "richApiMessage", { eventDispId: 33 }, 1));
  typeAt(sheet, "A1", "x");
  await settled();
  expect(posted.at(-1)).toMatchObject({ _actionName: "richApiMessage", _responseType: 1, _data: { ArrayData: [[65_536, 10, "Workbook", expect.stringContaining('"address":"A1"'), 0]] } });
  await post(request(connection, "richApiMessage", { eventDispId: 33 }, 2));
  const count = posted.length;
  typeAt(sheet, "A1", "y");
  await settled();
  expect(posted.length).toBe(count);
  connection.close();
  expect(await post(request(connection, "executeMethod", {}))).toEqual([]);
});
