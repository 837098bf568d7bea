/** One server-sent event; `id` and `retry` (ms) are there when it brought them. */
export interface ServerEvent {
  event: string;
  data: string;
  id?: string;
  retry?: number;
}

/** Takes a stream of server-sent events apart, however it is cut into chunks. */
export class EventParser {
  #rest = "";

  /** The events that are whole with this chunk. */
  take(chunk: string): ServerEvent[] {
    const blocks = (this.#rest + chunk).replaceAll("\r\n", "\n").split("\n\n");
    this.#rest = blocks.pop() ?? "";
    return blocks.map(parse).filter((event) => event !== undefined);
  }
}

/** Nothing for a block of comments. */
function parse(block: string): ServerEvent | undefined {
  const fields = block.split("\n").map(fieldOf);
  const last = (name: string) => fields.findLast(([found]) => found === name)?.[1];
  const data = fields.filter(([name]) => name === "data").map(([, value]) => value);
  const [id, retry] = [last("id"), last("retry")];
  if (data.length === 0 && retry === undefined) return undefined;
  return {
    event: last("event") ?? "message",
    data: data.join("\n"),
    ...(id === undefined ? {} : { id }),
    ...(retry === undefined ? {} : { retry: Number(retry) }),
  };
}

function fieldOf(line: string): [name: string, value: string] {
  const colon = line.indexOf(":");
  return colon < 0 ? [line, ""] : [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, "")];
}
