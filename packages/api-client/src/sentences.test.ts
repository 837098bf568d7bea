import { chooseLanguage } from "@confa/language";
import { afterEach, describe, expect, it } from "vitest";
import openapi from "../openapi.json";
import { sentenceFor } from "./sentence-for";

/** Every code that an operation of the API declares. */
function declaredCodes(): string[] {
  const responses = Object.values(openapi.paths as Record<string, Record<string, Operation>>)
    .flatMap((methods) => Object.values(methods))
    .flatMap((operation) => Object.values(operation.responses));
  return [...new Set(responses.flatMap((response) => response["x-codes"] ?? []))];
}

interface Operation {
  responses: Record<string, { "x-codes"?: string[] }>;
}

/** Faults of the server are told alike, and no person ever calls the webhook. */
const NOT_FOR_PEOPLE = new Set(["internal_error", "webhook_not_authentic"]);

/** What any request may be answered with, by the API or by the proxy before it; few operations declare it. */
const EVERYWHERE = [
  "not_found",
  "body_too_large",
  "database_unavailable",
  "gateway_error",
  "admin_network_only",
];

const codes = [...declaredCodes().filter((code) => !NOT_FOR_PEOPLE.has(code)), ...EVERYWHERE];

afterEach(() => chooseLanguage("en"));

describe("Sentences", () => {
  it.each(codes)("know what %s means", (code) => {
    const sentence = sentenceFor({ code, status: 418 });
    expect(sentence).not.toBe(sentenceFor({ code: "nobody knows this", status: 418 }));
    expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  it.each(EVERYWHERE)("put the server's own words for %s in plain ones", (code) => {
    const detail = "Written for engineers.";
    expect(sentenceFor({ code, status: 404, detail })).not.toBe(detail);
  });

  it.each([
    [1, "1 second"],
    [90, "90 seconds"],
    [91, "2 minutes"],
    [240, "4 minutes"],
  ])("say a wait of %i s as %s", (retryAfter, spoken) => {
    const sentence = sentenceFor({ code: "too_many_attempts", status: 429, retryAfter });
    expect(sentence).toBe(`Too many tries. You can try again in ${spoken}.`);
  });

  it.each([
    [1, "1 секунду"],
    [22, "22 секунды"],
    [240, "4 минуты"],
    [300, "5 минут"],
  ])("say a wait of %i s in Russian as %s", async (retryAfter, spoken) => {
    await chooseLanguage("ru");
    const sentence = sentenceFor({ code: "too_many_attempts", status: 429, retryAfter });
    expect(sentence).toBe(`Слишком много попыток. Попробуйте снова через ${spoken}.`);
  });

  it("let the server speak for itself when they know nothing better", () => {
    const detail = "This is a new rule.";
    expect(sentenceFor({ code: "new_rule", status: 409, detail })).toBe(detail);
  });

  it("keep a fault's own words to the log", () => {
    expect(sentenceFor({ code: "internal_error", status: 500, detail: "Traceback" })).toBe(
      "The server has a problem. Nothing is wrong on your side. Try again in a minute.",
    );
  });
});
