# The agents worker. Built from the repository's root. VOICE=local brings the offline voice stack with its
# models (they are in the packages); VOICE=cloud leaves them out, for providers by key.
FROM python:3.12-slim-bookworm AS build
ARG VOICE=local
RUN pip install --no-cache-dir uv==0.13.9
ENV UV_LINK_MODE=copy UV_COMPILE_BYTECODE=1 UV_PYTHON_DOWNLOADS=never UV_PROJECT_ENVIRONMENT=/app
WORKDIR /build
COPY pyproject.toml uv.lock ./
COPY backend/pyproject.toml backend/
COPY agents/pyproject.toml agents/
COPY scripts/pyproject.toml scripts/
COPY packages/agent-protocol packages/agent-protocol
SHELL ["/bin/sh", "-ec"]
RUN case "$VOICE" in local) extra="--extra local" ;; cloud) extra="" ;; \
      *) echo "VOICE is $VOICE; set it to local or cloud." >&2; exit 1 ;; esac; echo "$extra" > extra
# One word or none.
# hadolint ignore=SC2046
RUN uv sync --frozen --no-default-groups --no-editable --package confa-agents --no-install-package confa-agents $(cat extra)
COPY agents agents
# hadolint ignore=SC2046
RUN uv sync --frozen --no-default-groups --no-editable --package confa-agents $(cat extra)

FROM python:3.12-slim-bookworm
# OpenMP, which the speech recognition is linked with.
# hadolint ignore=DL3008
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates libgomp1 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --no-create-home confa && install -d -o confa -g confa /var/lib/confa
COPY --from=build /app /app
ENV PATH=/app/bin:$PATH PYTHONUNBUFFERED=1 CONFA_STATE_DIR=/var/lib/confa HOME=/var/lib/confa CONFA_AGENTS_PORT=8081
USER 10001
WORKDIR /var/lib/confa
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8081/health/ready', timeout=3)"]
CMD ["confa-agents", "start"]
