#!/bin/bash
# What the official image `mysql` does at its start, as far as a deployment sees it, for MariaDB.
set -eo pipefail
shopt -s nullglob

DATADIR=/var/lib/mysql
SOCKET=/var/run/mysqld/mysqld.sock
# Seconds the temporary server gets to answer.
START_LIMIT=60

log() { echo "$(date -u +%FT%TZ) [$1] [Entrypoint]: ${*:2}" >&2; }

fail() {
  log ERROR "$@"
  exit 1
}

# Takes a variable's value from the file that `<name>_FILE` names.
file_env() {
  local name=$1 file_name=${1}_FILE
  if [[ ${!name} && ${!file_name} ]]; then fail "Both $name and $file_name are set (but are exclusive)"; fi
  if [[ ${!file_name} ]]; then export "$name=$(<"${!file_name}")"; fi
  unset "$file_name"
}

check_variables() {
  if [[ -z $MYSQL_ROOT_PASSWORD && -z $MYSQL_ALLOW_EMPTY_PASSWORD ]]; then
    fail "Database is uninitialized and password option is not specified: MYSQL_ROOT_PASSWORD or MYSQL_ALLOW_EMPTY_PASSWORD"
  fi
  if [[ $MYSQL_USER == root ]]; then
    fail 'MYSQL_USER="root": MYSQL_USER and MYSQL_PASSWORD are for a regular user and cannot be used for the root user'
  fi
  if [[ -z $MYSQL_USER && $MYSQL_PASSWORD ]]; then log Warn "MYSQL_PASSWORD without MYSQL_USER has no effect"; fi
  if [[ $MYSQL_USER && -z $MYSQL_PASSWORD ]]; then log Warn "MYSQL_USER without MYSQL_PASSWORD: no user is created"; fi
}

# SQL from the standard input, as root; the password never stands in an argument.
sql() {
  mariadb --defaults-extra-file=<(printf '[client]\npassword="%s"\n' "$ROOT_PASSWORD_IN_FORCE") \
    --protocol=socket -uroot -hlocalhost --socket="$SOCKET" "$@"
}

start_temporary_server() {
  log Note "Starting temporary server"
  "$@" --skip-networking --socket="$SOCKET" &
  TEMPORARY_SERVER=$!
  local deadline=$((SECONDS + START_LIMIT))
  until sql --execute="SELECT 1" >/dev/null 2>&1; do
    if ! kill -0 "$TEMPORARY_SERVER" 2>/dev/null || ((SECONDS > deadline)); then fail "Unable to start server."; fi
    sleep 0.2
  done
}

stop_temporary_server() {
  kill "$TEMPORARY_SERVER"
  wait "$TEMPORARY_SERVER" || fail "Unable to shut down server."
  log Note "Temporary server stopped"
}

# Passwords are not escaped here, because the official image does not escape them either.
create_accounts() {
  local host=${MYSQL_ROOT_HOST:-%}
  # Root accounts without a password, which MySQL does not make.
  sql <<<"DELETE FROM mysql.global_priv WHERE User <> 'mariadb.sys' AND Host <> 'localhost'; FLUSH PRIVILEGES;"
  if [[ $host != localhost ]]; then
    sql <<SQL
CREATE USER 'root'@'$host' IDENTIFIED BY '$MYSQL_ROOT_PASSWORD';
GRANT ALL ON *.* TO 'root'@'$host' WITH GRANT OPTION;
SQL
  fi
  sql <<<"ALTER USER 'root'@'localhost' IDENTIFIED BY '$MYSQL_ROOT_PASSWORD';"
  ROOT_PASSWORD_IN_FORCE=$MYSQL_ROOT_PASSWORD
  if [[ $MYSQL_DATABASE ]]; then sql <<<"CREATE DATABASE IF NOT EXISTS \`$MYSQL_DATABASE\`;"; fi
  if [[ $MYSQL_USER && $MYSQL_PASSWORD ]]; then
    log Note "Creating user $MYSQL_USER"
    sql <<<"CREATE USER '$MYSQL_USER'@'%' IDENTIFIED BY '$MYSQL_PASSWORD';"
    if [[ $MYSQL_DATABASE ]]; then
      sql <<<"GRANT ALL ON \`${MYSQL_DATABASE//_/\\_}\`.* TO '$MYSQL_USER'@'%';"
    fi
  fi
}

run_scripts() {
  local script
  for script in /docker-entrypoint-initdb.d/*; do
    log Note "running $script"
    case $script in
      *.sh) bash "$script" ;;
      *.sql) sql ${MYSQL_DATABASE:+--database="$MYSQL_DATABASE"} <"$script" ;;
      *) log Warn "ignoring $script" ;;
    esac
  done
}

initialize() {
  log Note "Initializing database files"
  mariadb-install-db --datadir="$DATADIR" --rpm --auth-root-authentication-method=normal --skip-test-db \
    --skip-name-resolve >/dev/null
  start_temporary_server "$@"
  create_accounts
  run_scripts
  stop_temporary_server
  log Note "MySQL init process done. Ready for start up."
}

if [[ $1 == -* ]]; then set -- mysqld "$@"; fi

if [[ $1 == mysqld ]]; then
  if [[ $(id -u) == 0 ]]; then
    log Note "Switching to dedicated user 'mysql'"
    find "$DATADIR" /var/run/mysqld ! -user mysql -exec chown mysql: {} +
    # shellcheck disable=SC2016 # The inner shell expands it.
    exec su -m -s /bin/bash -c 'exec "$0" "$@"' -- mysql "${BASH_SOURCE[0]}" "$@"
  fi
  for name in MYSQL_ROOT_HOST MYSQL_DATABASE MYSQL_USER MYSQL_PASSWORD MYSQL_ROOT_PASSWORD; do file_env "$name"; done
  if [[ ! -d $DATADIR/mysql ]]; then
    check_variables
    initialize "$@"
  fi
fi

exec "$@"
