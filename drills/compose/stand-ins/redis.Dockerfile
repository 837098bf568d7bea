# In the place of redis:7.4.5-bookworm.
FROM docker.io/library/debian:bookworm-slim
RUN groupadd --gid 999 redis && useradd --uid 999 --gid 999 --no-create-home redis \
    && apt-get update && apt-get install -y --no-install-recommends redis-server redis-tools \
    && install -d -o redis -g redis /data
WORKDIR /data
