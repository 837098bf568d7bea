export { type Api, type Bearer, createApi, dataOf, type Page, pageOf } from "./api";
export { type AppConfig, ConfigError, loadConfig } from "./config";
export { ApiProblem, describeError, isTemporary, NetworkProblem, type Problem } from "./problems";
export type { components, paths } from "./schema";
export { createSession, Session, type SessionOptions } from "./session";
export type { EndReason, SessionState } from "./session-state";
export type { AccessGrant, Answer, Role, User } from "./types";
