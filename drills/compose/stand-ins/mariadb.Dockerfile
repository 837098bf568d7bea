# In the place of mariadb:11.8.3, as far as our compose file uses it.
FROM docker.io/library/debian:bookworm-slim
RUN groupadd --gid 999 mysql && useradd --uid 999 --gid 999 --home-dir /var/lib/mysql mysql \
    && apt-get update && apt-get install -y --no-install-recommends mariadb-server \
    && rm -rf /var/lib/mysql && install -d -o mysql -g mysql /var/lib/mysql
COPY mariadb-entrypoint.sh /usr/local/bin/
USER mysql
ENTRYPOINT ["/bin/sh", "/usr/local/bin/mariadb-entrypoint.sh"]
