"""Whether media really flows: pictures that move, sound that carries energy."""

from __future__ import annotations

import asyncio

from playwright.async_api import Locator, Page

_LISTEN = """async (seconds) => {
  const context = new AudioContext();
  await context.resume();
  const streams = [...document.querySelectorAll("audio, video")]
    .map((element) => element.srcObject)
    .filter((stream) => stream?.getAudioTracks().some((track) => track.readyState === "live"));
  const analysers = streams.map((stream) => {
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(stream).connect(analyser);
    return analyser;
  });
  let loudest = 0;
  const samples = new Float32Array(2048);
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    for (const analyser of analysers) {
      analyser.getFloatTimeDomainData(samples);
      loudest = Math.max(loudest, Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / 2048));
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await context.close();
  return loudest;
}"""

_IS_HEARD = """async (above) => {
  const context = new AudioContext();
  await context.resume();
  const analysers = new Map();
  const samples = new Float32Array(2048);
  const isLoud = (stream) => {
    if (!analysers.has(stream)) {
      const analyser = context.createAnalyser();
      context.createMediaStreamSource(stream).connect(analyser);
      analysers.set(stream, analyser);
    }
    analysers.get(stream).getFloatTimeDomainData(samples);
    return Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / 2048) > above;
  };
  const playing = () => [...document.querySelectorAll("audio")]
    .map((element) => element.srcObject)
    .filter((stream) => stream?.getAudioTracks().some((track) => track.readyState === "live"));
  while (!playing().some(isLoud)) await new Promise((resolve) => setTimeout(resolve, 20));
  await context.close();
}"""

_SHOWS_MOTION = """async (video) => {
  const until = async (condition) => {
    const end = performance.now() + 10000;
    while (!condition()) {
      if (performance.now() > end) return false;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return true;
  };
  if (!(await until(() => video.videoWidth > 0))) return false;
  const start = video.currentTime;
  return until(() => video.currentTime > start + 0.3);
}"""


async def loudness(page: Page, *, seconds: float = 3.0) -> float:
    """The loudest RMS (0..1) of all sound that the page receives, over so many seconds; 0 for silence."""
    return float(await page.evaluate(_LISTEN, seconds))


async def comes_to_be_heard(page: Page, *, above: float) -> None:
    """Returns as soon as something that the page receives is louder than this RMS (0..1)."""
    await page.evaluate(_IS_HEARD, above)


async def shows_motion(tile: Locator) -> bool:
    """Whether the tile's video has a picture and its time advances, within ten seconds each."""
    return bool(await tile.locator("video").first.evaluate(_SHOWS_MOTION))


_REMEMBER_TRACKS = """() => {
  const videos = [...document.querySelectorAll("video")];
  window.formerTracks = new WeakSet(videos.flatMap((one) => one.srcObject?.getVideoTracks() ?? []));
}"""

_NUM_FRAMES = """(videos) => {
  const isNew = (one) => !one.srcObject?.getVideoTracks().some((track) => window.formerTracks?.has(track));
  const numbers = videos.filter(isNew).map((one) => one.getVideoPlaybackQuality().totalVideoFrames);
  return numbers.length === 0 ? null : numbers[0];
}"""


async def expect_new_tracks(page: Page) -> None:
    """From now on `comes_to_move` counts only the videos of tracks that come later."""
    await page.evaluate(_REMEMBER_TRACKS)


async def comes_to_move(tile: Locator) -> None:
    """Returns as soon as the tile shows new frames, also when its video is replaced meanwhile."""
    before = None
    while True:
        now = await tile.locator("video").evaluate_all(_NUM_FRAMES)
        if before is not None and now is not None and now > before:
            return
        before = now
        await asyncio.sleep(0.3)


_REMOTE_FRAMES = """() => [...document.querySelectorAll("[data-identity] video")]
  .filter((video) => !video.muted && video.dataset.lkLocalParticipant !== "true")
  .reduce((sum, video) => sum + video.getVideoPlaybackQuality().totalVideoFrames, 0)"""


async def num_frames(page: Page) -> int:
    """How many frames of other people the page has shown so far."""
    return int(await page.evaluate(_REMOTE_FRAMES))
