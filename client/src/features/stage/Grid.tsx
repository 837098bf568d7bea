import { IconButton } from "@confa/ui";
import type { Participant } from "livekit-client";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { type CSSProperties, useState } from "react";
import { mostTiles, placeTiles, tilesPerPage, type Box, type TilePlace } from "./grid-layout";
import { PersonTile } from "./PersonTile";
import { useArranged } from "./use-arranged";
import { useBox } from "./use-box";
import styles from "./Grid.module.css";

const CORNER_WIDTH = 200;
const CORNER_ASPECT = 3 / 4;

export function Grid({ people }: { people: Participant[] }) {
  const [measure, box] = useBox();
  const [wantedPage, setPage] = useState(0);
  const { gap, tileMin } = sizes();
  const perPage = tilesPerPage(people.length, box, gap, tileMin, mostTiles(globalThis.innerWidth));
  const numPages = Math.max(1, Math.ceil(people.length / perPage));
  const page = Math.min(wantedPage, numPages - 1);
  const range = { start: page * perPage, end: (page + 1) * perPage };
  const arranged = useArranged(people, range);
  const shown = box.width === 0 ? [] : arranged.slice(range.start, range.end);
  const places = placesFor(shown.length, people.length, box, gap);
  return (
    <div className={styles["grid"]} ref={measure}>
      {shown.map((participant, index) => (
        <div
          key={participant.identity}
          className={styles["place"]}
          data-corner={isCorner(index, people.length, box) || undefined}
          style={styleOf(places[index])}
        >
          <PersonTile participant={participant} />
        </div>
      ))}
      {numPages > 1 && <Pages page={page} numPages={numPages} onPage={setPage} />}
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
  return (
    <nav className={styles["pages"]} aria-label="Pages of people">
      <IconButton
        label="Previous people"
        icon={<ChevronLeft aria-hidden="true" />}
        isDisabled={page === 0}
        onPress={() => onPage(page - 1)}
      />
      <span>
        {page + 1} of {numPages}
      </span>
      <IconButton
        label="Next people"
        icon={<ChevronRight aria-hidden="true" />}
        isDisabled={page === numPages - 1}
        onPress={() => onPage(page + 1)}
      />
    </nav>
  );
}

/** Two people on an upright stage: the other one fills it, the own tile lies in its corner. */
function isCorner(index: number, numPeople: number, box: Box): boolean {
  return numPeople === 2 && index === 1 && box.width < box.height;
}

function placesFor(count: number, numPeople: number, box: Box, gap: number): TilePlace[] {
  if (count !== 2 || !isCorner(1, numPeople, box)) return placeTiles(count, box, gap);
  const width = Math.min(CORNER_WIDTH, Math.round(box.width * 0.32));
  const height = Math.round(width / CORNER_ASPECT);
  return [
    { width: box.width, height: box.height, inlineStart: 0, top: 0 },
    { width, height, inlineStart: box.width - width - gap, top: box.height - height - gap },
  ];
}

function styleOf(place: TilePlace | undefined): CSSProperties {
  if (place === undefined) return {};
  return { width: place.width, height: place.height, insetInlineStart: place.inlineStart, top: place.top };
}

/** The tokens say how large a gap and the smallest tile are in this window. */
function sizes(): { gap: number; tileMin: number } {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string, otherwise: number): number =>
    Number.parseFloat(style.getPropertyValue(name)) || otherwise;
  return { gap: read("--size-tile-gap", 12), tileMin: read("--size-tile-min", 168) };
}
