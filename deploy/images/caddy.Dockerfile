# Caddy with the layer-4 plugin, both at the versions of caddy/go.mod. Built from the repository's root.
FROM golang:1.26.8-bookworm AS build
WORKDIR /build
COPY deploy/images/caddy/go.mod deploy/images/caddy/go.sum ./
RUN go mod download
COPY deploy/images/caddy/main.go ./
RUN CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o /caddy .

FROM debian:bookworm-slim
# Whatever the distribution has now: a pinned list of authorities would age.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates curl libcap2-bin \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --no-create-home caddy \
    && install -d -o caddy -g caddy /data /config
COPY --from=build /caddy /usr/local/bin/caddy
# Ports below 1024 are this program's only privilege.
RUN setcap cap_net_bind_service=+ep /usr/local/bin/caddy
COPY deploy/Caddyfile /etc/caddy/Caddyfile
COPY deploy/caddy/sites.caddy /etc/caddy/caddy/sites.caddy
ENV XDG_DATA_HOME=/data XDG_CONFIG_HOME=/config
USER 10001
WORKDIR /etc/caddy
CMD ["caddy", "run", "--config", "/etc/caddy/Caddyfile"]
