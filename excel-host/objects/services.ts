import { text } from "../wire/args";
import { type HostClass, type HostObject, hostObject } from "../wire/hostClass";

/** A service has no state of its own here: what it changes is the host's. */
type Service = Readonly<Record<string, never>>;

/** How the page hands in the answers of custom functions. */
const customFunctionsClass: HostClass<Service> = {
  name: "CustomFunctions",
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: (_, __, host) => {
      host.customFunctions.ready();
      return null;
    },
    _GetEnabledFeatures: () => [],
    SetInvocationArrayResults: (_, args, host) => {
      host.customFunctions.settle(args[0]);
      return null;
    },
  },
};

/** The pane of a shared runtime: `Office.addin.showAsTaskpane`, `hide`. */
const runtimeServiceClass: HostClass<Service> = {
  name: "AppRuntimeService",
  methods: {
    GetAppRuntimeState: (_, __, { pane }) => pane,
    SetAppRuntimeState: (_, args, host) => {
      host.pane = text(args, 0) === "Visible" ? "Visible" : "Background";
      const message = JSON.stringify({ visibility: host.pane === "Visible" ? "Visible" : "Hidden" });
      for (const sink of host.sinks) sink([[65_536, 65_539, "", message, 0]]);
      return null;
    },
  },
};

/** Whether the add-in starts with the workbook: `Office.addin.setStartupBehavior`. */
const startServiceClass: HostClass<Service> = {
  name: "AppRuntimePersistenceService",
  methods: {
    GetAppRuntimeStartState: (_, __, { startState }) => startState,
    SetAppRuntimeStartState: (_, args, host) => {
      host.startState = text(args, 0) === "Background" ? "Background" : "Inactive";
      return null;
    },
  },
};

const internalServiceClass: HostClass<Service> = {
  name: "AddinInternalService",
  methods: { NotifyActionHandlerReady: () => null },
};

const SERVICES: Readonly<Record<string, HostClass<Service>>> = {
  "Microsoft.ExcelServices.CustomFunctions": customFunctionsClass,
  "Microsoft.AppRuntime.AppRuntimeService": runtimeServiceClass,
  "Microsoft.AppRuntime.AppRuntimePersistenceService": startServiceClass,
  "Microsoft.InternalService.AddinInternalService": internalServiceClass,
};

/** A service by its name on the wire; one that is not here has no members, so each call says so. */
export const serviceNamed = (name: string): HostObject => hostObject(SERVICES[name] ?? { name }, {});
