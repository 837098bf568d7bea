# In the place of livekit/livekit-server:v1.13.5. The context is the folder of the program, of that version.
FROM docker.io/library/debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates wget
COPY livekit-server /livekit-server
ENTRYPOINT ["/livekit-server"]
