"""How Chromium is started: it sends from devices of its own, and needs nobody to allow them."""

from confa_e2e import slides

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    # As few pictures a second as it can draw: they are encoded in software, for every page of a test.
    "--use-fake-device-for-media-stream=fps=5",
    "--allow-loopback-in-peer-connection",
    # What getDisplayMedia shares without asking: see `slides.show`.
    f"--auto-select-tab-capture-source-by-title={slides.TITLE}",
    "--autoplay-policy=no-user-gesture-required",
]
