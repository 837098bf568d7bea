# In the place of nginxinc/nginx-unprivileged:1.29-bookworm.
FROM docker.io/library/debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends nginx-light gettext-base curl ca-certificates
USER 101
