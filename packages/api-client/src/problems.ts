import { ConfigError } from "./config";
import { sentenceFor, unexpected } from "./sentence-for";

interface ProblemFields {
  status: number;
  code: string;
  title: string;
  detail: string;
  requestId: string;
  retryAfter?: number;
  fieldErrors: Readonly<Record<string, string>>;
}

/** An answer of the API that refuses or fails (RFC 9457); `describeError` has a sentence for people. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  /** Names this request in the server's log. */
  readonly requestId: string;
  /** Seconds until another try makes sense. */
  declare readonly retryAfter?: number;
  /** Field of the request body → what is wrong with it. */
  readonly fieldErrors: Readonly<Record<string, string>>;

  constructor(fields: ProblemFields) {
    super(sentenceFor(fields));
    this.status = fields.status;
    this.code = fields.code;
    this.title = fields.title;
    this.detail = fields.detail;
    this.requestId = fields.requestId;
    this.fieldErrors = fields.fieldErrors;
    if (fields.retryAfter !== undefined) this.retryAfter = fields.retryAfter;
  }
}

/** No answer came: the server or the network between is away. */
export class NetworkProblem extends Error {
  override readonly name = "NetworkProblem";
  readonly code = "network";

  constructor(cause?: unknown) {
    super(sentenceFor({ code: "network", status: 0 }), { cause });
  }
}

export type Problem = ApiProblem | NetworkProblem;

/** Whether the same request may succeed later without anybody changing it. */
export function isTemporary(error: unknown): boolean {
  return error instanceof NetworkProblem || (error instanceof ApiProblem && error.status >= 500);
}

/** A sentence for anything that was thrown, in the language shown now. */
export function describeError(error: unknown): string {
  if (error instanceof ApiProblem) return sentenceFor(error);
  if (error instanceof NetworkProblem || error instanceof ConfigError) {
    return sentenceFor({ code: error.code, status: 0 });
  }
  return unexpected();
}

/** Reads a failed answer; anything that is not problem+json still gives a whole {@link ApiProblem}. */
export async function problemFrom(response: Response): Promise<ApiProblem> {
  const body = await readObject(response);
  const text = (key: string): string => (typeof body[key] === "string" ? body[key] : "");
  const seconds = Number.parseInt(response.headers.get("Retry-After") ?? "", 10);
  return new ApiProblem({
    status: response.status,
    code: text("code") || `http_${response.status}`,
    title: text("title"),
    detail: text("detail"),
    requestId: text("requestId"),
    fieldErrors: fieldErrorsOf(body["errors"]),
    ...(Number.isNaN(seconds) ? {} : { retryAfter: seconds }),
  });
}

async function readObject(response: Response): Promise<Record<string, unknown>> {
  const raw: unknown = await response.json().catch(() => null);
  return typeof raw === "object" && raw !== null ? (raw as Record<string, unknown>) : {};
}

function fieldErrorsOf(errors: unknown): Record<string, string> {
  const byField: Record<string, string> = {};
  for (const entry of Array.isArray(errors) ? (errors as { field?: unknown; message?: unknown }[]) : []) {
    if (typeof entry.field === "string" && typeof entry.message === "string") {
      // The API names the whole path (`body.username`); forms know their fields by name.
      byField[entry.field.replace(/^body\./, "")] ??= entry.message;
    }
  }
  return byField;
}

/** `fetch`, but no answer is a {@link NetworkProblem}; a request cancelled by its caller stays an AbortError. */
export async function reach(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new NetworkProblem(cause);
  }
}
