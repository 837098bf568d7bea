import { IconButton } from "@confa/ui";
import type { Participant } from "livekit-client";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { type CSSProperties, type ReactNode, useState } from "react";
import { useMessages } from "@/messages/messages";
import { hasCorner, placesFor } from "./corner-place";
import { mostTiles, tilesPerPage, type Box, type TilePlace } from "./grid-layout";
import { PersonTile } from "./PersonTile";
import { useArranged } from "./use-arranged";
import { useBox } from "./use-box";
import { useGlide } from "./use-glide";
import styles from "./Grid.module.css";

export function Grid({ people }: { people: Participant[] }) {
  const [measure, box] = useBox();
  const [wantedPage, setPage] = useState(0);
  const { gap, tileMin } = sizes();
  const perPage = tilesPerPage(people.length, box, gap, tileMin, mostTiles(globalThis.innerWidth));
  const numPages = Math.max(1, Math.ceil(people.length / perPage));
  const page = Math.min(wantedPage, numPages - 1);
  const range = { start: page * perPage, end: (page + 1) * perPage };
  const shown = useArranged(people, range).slice(range.start, range.end);
  const places = placesFor(shown.length, people.length, box, gap);
  return (
    <div className={styles["grid"]} ref={measure}>
      {shown.map((participant, index) => (
        <Place
          key={participant.identity}
          place={places[index]}
          grid={box}
          isCorner={index === 1 && hasCorner(people.length, box)}
        >
          <PersonTile participant={participant} />
        </Place>
      ))}
      {numPages > 1 && <Pages page={page} numPages={numPages} onPage={setPage} />}
    </div>
  );
}

interface PlaceProps {
  /** Missing while there is no room at all, as behind a sheet. */
  place: TilePlace | undefined;
  grid: Box;
  isCorner: boolean;
  children: ReactNode;
}

function Place({ place, grid, isCorner, children }: PlaceProps) {
  const tile = useGlide(place, grid);
  if (place === undefined) return null;
  return (
    <div ref={tile} className={styles["place"]} data-corner={isCorner || undefined} style={styleOf(place)}>
      {children}
    </div>
  );
}

function Pages({
  page,
  numPages,
  onPage,
}: {
  page: number;
  numPages: number;
  onPage: (page: number) => void;
}) {
  const t = useMessages();
  return (
    <nav className={styles["pages"]} aria-label={t.stage.pages}>
      <IconButton
        label={t.stage.previousPeople}
        icon={<ChevronLeft aria-hidden="true" />}
        isDisabled={page === 0}
        onPress={() => onPage(page - 1)}
      />
      <span>{t.stage.pageOf(page + 1, numPages)}</span>
      <IconButton
        label={t.stage.nextPeople}
        icon={<ChevronRight aria-hidden="true" />}
        isDisabled={page === numPages - 1}
        onPress={() => onPage(page + 1)}
      />
    </nav>
  );
}

function styleOf(place: TilePlace): CSSProperties {
  return { width: place.width, height: place.height, insetInlineStart: place.inlineStart, top: place.top };
}

/** The tokens say how large a gap and the smallest tile are in this window. */
function sizes(): { gap: number; tileMin: number } {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string, otherwise: number): number =>
    Number.parseFloat(style.getPropertyValue(name)) || otherwise;
  return { gap: read("--size-tile-gap", 12), tileMin: read("--size-tile-min", 168) };
}
