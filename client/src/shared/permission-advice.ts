import { getMessages } from "@/messages/messages";

type Browser = "firefox" | "ios" | "safari" | "other";

/** Where this browser hides the way back from "Block", in a sentence. */
export function permissionAdvice(userAgent: string = navigator.userAgent): string {
  const t = getMessages();
  return t.devices.allowIn[browserOf(userAgent)];
}

/** Browsers name others as well as themselves; on iOS all of them are Safari inside. */
function browserOf(userAgent: string): Browser {
  if (/\b(?:iPhone|iPad)\b/.test(userAgent)) return "ios";
  if (/\bFirefox\//.test(userAgent)) return "firefox";
  if (/\bSafari\//.test(userAgent) && !/\b(?:Chrome|Chromium|HeadlessChrome|Edg)/.test(userAgent))
    return "safari";
  return "other";
}
