#!/bin/sh
# Makes the database and its user at the first start, from the variables that the official image has.
set -eu
begin=/tmp/begin.sql
: >"$begin"
if [ ! -d /var/lib/mysql/mysql ]; then
	mariadb-install-db --no-defaults --datadir=/var/lib/mysql --auth-root-authentication-method=normal >/dev/null
	cat >"$begin" <<SQL
CREATE DATABASE $MYSQL_DATABASE;
CREATE USER '$MYSQL_USER'@'%' IDENTIFIED BY '$MYSQL_PASSWORD';
GRANT ALL ON $MYSQL_DATABASE.* TO '$MYSQL_USER'@'%';
ALTER USER root@localhost IDENTIFIED BY '$MYSQL_ROOT_PASSWORD';
SQL
fi
exec mariadbd --no-defaults --datadir=/var/lib/mysql --socket=/run/mysqld/mysqld.sock --pid-file=/tmp/pid \
	--skip-name-resolve --init-file="$begin"
