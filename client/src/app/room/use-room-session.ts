import { useApi } from "@confa/api-client/react";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { CallState } from "@/features/call/call-state";
import { forgetMeeting, recallMeeting } from "@/features/call/meeting-memory";
import { renewTabDevice } from "@/features/call/tab-device";
import type { JoinChoice } from "@/features/pre-join/PreJoinPage";
import { readDeviceChoice } from "@/shared/device-choice";
import { readPassphrase, writePassphrase } from "@/shared/passphrase";
import { readPersonName, rememberPersonName } from "@/shared/person-name";
import type { Attendee } from "./attendee";
import { requestSeat } from "./request-seat";
import { useCall } from "./use-call";
import type { RoomConfig } from "./use-room-config";
import { useRememberedMeeting } from "./use-remembered-meeting";

/** The own encoders start when the meeting is on screen, in ms: nobody else's picture waits for them. */
const BRING_AFTER = 60;

const NO_TRACKS = { microphone: null, camera: null };

/** Everything a room's page does: join from the pre-join page, come back by itself, leave, join again. */
export function useRoomSession(room: string, { isEncrypted }: RoomConfig, attendee: Attendee) {
  const { nameKey, displayName, ask, invitation } = attendee;
  const api = useApi();
  const queries = useQueryClient();
  const { call, devices, encryption, state } = useCall(isEncrypted);
  const [returning] = useState(() => (mayReturn(isEncrypted) ? recallMeeting(room) : null));
  const [isDirect, setIsDirect] = useState(returning !== null);
  const [name, setName] = useState(returning?.name ?? readPersonName(nameKey) ?? displayName);
  useRememberedMeeting(room, name, state.phase, devices);

  const connect = useCallback(
    (as: string, takeMedia: JoinChoice["takeMedia"] | null) => {
      let take = takeMedia;
      void call.join({
        requestSeat: async (request) => {
          await encryption?.use(readPassphrase() ?? "", call.room);
          return requestSeat(() => ask(api, room, as), api, request);
        },
        onConnected: () => {
          const media = take?.();
          take = null;
          if (media) devices.plan({ microphone: media.isMicrophoneOn, camera: media.isCameraOn });
          setTimeout(() => {
            void devices.bring(media ?? NO_TRACKS);
            chooseSpeaker(call.room);
            // The first person to join makes the room: now it has a title, an owner and people.
            void queries.invalidateQueries({ queryKey: ["rooms"] });
          }, BRING_AFTER);
        },
      });
    },
    [api, ask, call, devices, encryption, queries, room],
  );

  const join = (choice: JoinChoice): void => {
    setIsDirect(false);
    setName(choice.name);
    rememberPersonName(nameKey, choice.name);
    if (choice.passphrase !== null) writePassphrase(choice.passphrase);
    connect(choice.name, choice.takeMedia);
  };
  const joinAgain = (): void => {
    if (state.phase === "ended" && state.reason === "duplicate") renewTabDevice();
    setIsDirect(true);
    connect(name, null);
  };
  const leave = (): void => {
    forgetMeeting();
    void call.leave();
  };

  // A meeting that ended for this tab is not returned to. A page that is going away ends as "left" too, and is.
  const hasEnded = state.phase === "ended" && state.reason !== "left";
  useEffect(() => {
    if (hasEnded) forgetMeeting();
  }, [hasEnded]);

  // Whoever was blocked is removed as well: the session tells which it was, and then has a screen of its own.
  const isRemoved = state.phase === "ended" && state.reason === "removed" && invitation === null;
  useEffect(() => {
    if (isRemoved) api.GET("/auth/me").catch(() => undefined);
  }, [api, isRemoved]);

  const hasReturned = useRef(false);
  useEffect(() => {
    if (returning === null || hasReturned.current) return;
    hasReturned.current = true;
    devices.plan({ microphone: returning.isMicrophoneOn, camera: returning.isCameraOn });
    connect(returning.name, null);
  }, [returning, devices, connect]);

  const changePassphrase = (passphrase: string): void => {
    writePassphrase(passphrase);
    void encryption?.use(passphrase, call.room);
  };

  return {
    call,
    devices,
    state,
    name,
    changePassphrase,
    isReturning: isDirect && isOnTheWay(state),
    join,
    joinAgain,
    leave,
  };
}

/** Without its passphrase an encrypted meeting is not returned to: the person has to type it first. */
function mayReturn(isEncrypted: boolean): boolean {
  return !isEncrypted || readPassphrase() !== null;
}

function isOnTheWay(state: CallState): boolean {
  return state.phase === "idle" || state.phase === "joining";
}

/** Sound comes out where the person chose; a speaker that is gone leaves it to the system. */
function chooseSpeaker(room: {
  switchActiveDevice: (kind: "audiooutput", id: string) => Promise<boolean>;
}): void {
  const { speaker } = readDeviceChoice();
  if (speaker !== null) void room.switchActiveDevice("audiooutput", speaker).catch(() => undefined);
}
