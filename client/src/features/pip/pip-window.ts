/** What browsers with document picture-in-picture add to the window. */
interface DocumentPictureInPicture {
  requestWindow: (options: { width: number; height: number }) => Promise<Window>;
}

const SIZE = { width: 360, height: 270 };

export function documentPip(): DocumentPictureInPicture | null {
  const pip: unknown = Reflect.get(globalThis, "documentPictureInPicture");
  return typeof pip === "object" && pip !== null ? (pip as DocumentPictureInPicture) : null;
}

/** Opens a small window that stays on top, dressed like this page. Throws when the browser does not let us. */
export async function openPipWindow(pip: DocumentPictureInPicture): Promise<Window> {
  const opened = await pip.requestWindow(SIZE);
  const { documentElement: from, title } = document;
  const { documentElement: to, head } = opened.document;
  for (const name of ["lang", "dir", "data-theme"]) {
    const value = from.getAttribute(name);
    if (value !== null) to.setAttribute(name, value);
  }
  opened.document.title = title;
  const styles = document.querySelectorAll('link[rel="stylesheet"], style');
  head.append(...Array.from(styles, (style) => style.cloneNode(true)));
  return opened;
}

/** Puts the largest video of the page on top, in browsers that know only this. */
export async function showVideoOnTop(): Promise<void> {
  const videos = [...document.querySelectorAll<HTMLVideoElement>("main video")];
  const [largest] = videos.toSorted((a, b) => area(b) - area(a));
  await largest?.requestPictureInPicture();
}

function area({ clientWidth, clientHeight }: HTMLVideoElement): number {
  return clientWidth * clientHeight;
}
