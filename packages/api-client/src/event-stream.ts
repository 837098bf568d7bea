import { send } from "./api";
import { EventParser, type ServerEvent } from "./event-parser";
import { NetworkProblem } from "./problems";
import type { Session } from "./session";

export interface EventStreamOptions {
  /** Path and query below the API's address. */
  path: string;
  /** Goes on after this event. */
  lastEventId: string | undefined;
  signal: AbortSignal;
  /** Called for everything that arrives, comments that only say "here" too. */
  onAlive: () => void;
}

/**
 * Reads server-sent events with the session's token, which EventSource cannot send. Ends when the server ends
 * the stream; throws ApiProblem or NetworkProblem, and an AbortError when `signal` says so.
 */
export async function* readEvents(
  session: Session,
  options: EventStreamOptions,
): AsyncGenerator<ServerEvent> {
  const { path, lastEventId, signal, onAlive } = options;
  const headers = new Headers({ Accept: "text/event-stream" });
  if (lastEventId !== undefined) headers.set("Last-Event-ID", lastEventId);
  const request = new Request(session.apiUrl + path, { headers, signal, cache: "no-store" });
  const { body } = await send(session, request);
  if (body === null) throw new NetworkProblem();
  const parser = new EventParser();
  for await (const text of textsOf(body, signal)) {
    onAlive();
    yield* parser.take(text);
  }
}

async function* textsOf(body: ReadableStream<Uint8Array>, signal: AbortSignal): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const cancel = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener("abort", cancel);
  try {
    for (let part = await next(reader); !part.done; part = await next(reader)) {
      yield decoder.decode(part.value, { stream: true });
    }
    signal.throwIfAborted();
  } finally {
    signal.removeEventListener("abort", cancel);
    cancel();
  }
}

async function next(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await reader.read();
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new NetworkProblem(cause);
  }
}
