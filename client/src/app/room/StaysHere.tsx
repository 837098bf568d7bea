import { Lock } from "lucide-react";
import { isOfSite } from "@/shared/own-site";
import { useMessages } from "@/messages/messages";

interface Props {
  /** The media server of this meeting. */
  url: string | null;
  className: string | undefined;
}

/** Says where audio and video are, when it is true: an operator may use a media server somewhere else. */
export function StaysHere({ url, className }: Props) {
  const t = useMessages();
  if (url === null || !isOfSite(url, location.hostname)) return null;
  return (
    <span className={className}>
      <Lock size={14} aria-hidden="true" />
      {t.meeting.staysHere}
    </span>
  );
}
