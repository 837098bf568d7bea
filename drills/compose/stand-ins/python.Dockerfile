# In the place of python:3.12-slim-bookworm. The context is a Python 3.12 of this machine.
FROM docker.io/library/debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends \
    ca-certificates libssl3 libffi8 libsqlite3-0 zlib1g libbz2-1.0 liblzma5 libreadline8 libuuid1
COPY . /usr/local
# Its scripts name the folder where it was.
RUN ldconfig && rm -f /usr/local/bin/pip* && ln -sf python3.12 /usr/local/bin/python && ln -sf python3.12 /usr/local/bin/python3 \
    && printf '#!/bin/sh\nexec python3.12 -m pip "$@"\n' >/usr/local/bin/pip && chmod +x /usr/local/bin/pip
ENV SSL_CERT_FILE=/usr/local/share/builders-authorities.crt PIP_CERT=/usr/local/share/builders-authorities.crt
