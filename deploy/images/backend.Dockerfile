# The Backend API. Built from the repository's root.
FROM python:3.12-slim-bookworm AS build
RUN pip install --no-cache-dir uv==0.13.9
ENV UV_LINK_MODE=copy UV_COMPILE_BYTECODE=1 UV_PYTHON_DOWNLOADS=never UV_PROJECT_ENVIRONMENT=/app
WORKDIR /build
COPY pyproject.toml uv.lock ./
COPY backend/pyproject.toml backend/
COPY agents/pyproject.toml agents/
COPY scripts/pyproject.toml scripts/
COPY packages/agent-protocol packages/agent-protocol
# What the lock file says comes first: a change of our own code does not bring it all again.
RUN uv sync --frozen --no-default-groups --no-editable --package confa --extra doctor --no-install-package confa
COPY backend backend
RUN uv sync --frozen --no-default-groups --no-editable --package confa --extra doctor

FROM python:3.12-slim-bookworm
RUN useradd --system --uid 10001 --no-create-home confa && install -d -o confa -g confa /var/lib/confa
COPY --from=build /app /app
ENV PATH=/app/bin:$PATH PYTHONUNBUFFERED=1 CONFA_STATE_DIR=/var/lib/confa
USER 10001
WORKDIR /var/lib/confa
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/health/live', timeout=3)"]
CMD ["confa", "serve", "--host", "0.0.0.0", "--port", "8000"]
