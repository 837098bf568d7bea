/** A duration in ms as people read it: `4:08`, `1:02:09`. */
export function formatElapsed(duration: number): string {
  const seconds = Math.max(0, Math.floor(duration / 1000));
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return `${minutes}:${pad(seconds % 60)}`;
  return `${hours}:${pad(minutes % 60)}:${pad(seconds % 60)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
