#!/bin/sh
# Writes the addresses that browsers are told, from the environment, and serves the SPA.
set -eu
: "${DOMAIN:?Set DOMAIN to the name of this Confa, like confa.example.com}"
export DOMAIN CONFA_VERSION="${CONFA_VERSION:-dev}"
export PORT="${PORT:-8080}" WWW="${WWW:-/srv/www}" RUN="${RUN:-/tmp}"
# Only these names: nginx has variables of its own that look the same.
# shellcheck disable=SC2016
envsubst '${DOMAIN} ${CONFA_VERSION} ${PORT} ${WWW} ${RUN}' \
	<"$(dirname "$0")/nginx.conf.template" >"$RUN/nginx.conf"
exec nginx -c "$RUN/nginx.conf" -g 'daemon off;'
