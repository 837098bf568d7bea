export { type Api, createApi, dataOf, type Page, pageOf } from "./api";
export { type AppConfig, ConfigError, loadConfig } from "./config";
export type { ServerEvent } from "./event-parser";
export { type EventStreamOptions, readEvents } from "./event-stream";
export { ApiProblem, describeError, isTemporary, NetworkProblem, type Problem } from "./problems";
export type { components, paths } from "./schema";
export { createSession, Session, type SessionOptions } from "./session";
export type { EndReason, SessionState } from "./session-state";
export type { AccessGrant, Answer, Role, User } from "./types";
