#!/usr/bin/env bash
# PostgreSQL and Redis for tests and trials: on loopback, as an ordinary user, with data that is thrown away at the end.
# Both are installed from Debian where they are missing, and so is etcd, which tests start by themselves. See usage below.
set -euo pipefail
umask 077
export LC_ALL=C
unset "${!PG@}" # no setting of another PostgreSQL may reach this one

usage() {
  cat >&2 << 'END'
usage: eng/services.sh start|stop|status [--dir FOLDER]

  start    installs what is missing, starts PostgreSQL and Redis, writes FOLDER/services.env and prints it; does nothing if both run already.
           Only the variables go to standard output:  export $(eng/services.sh start)
  stop     ends what start started and deletes FOLDER
  status   says what runs; ends with 0 if both do, otherwise with 3

FOLDER is ${TMPDIR:-/tmp}/simulator-services-$UID unless given; it must be new, empty, or one that start has made.
END
}

say() { printf 'services: %s\n' "$*" >&2; }
fail() {
  say "$*"
  exit 1
}

# --- the folder: .simulator-services marks it as ours; postgres/ and redis/ belong to the user that runs them, services.env to the caller alone

check_folder() {
  [ ! -L "$folder" ] || fail "$folder is a symbolic link; name the folder itself"
  [ -d "$folder" ] || fail "$folder is not a folder"
  [ -O "$folder" ] || fail "$folder belongs to $(stat -c %U "$folder"), not to $(id -un); run this as $(stat -c %U "$folder"), or name another folder with --dir"
  [ -e "$folder/.simulator-services" ] || [ -z "$(ls -A "$folder")" ] || fail "$folder is not empty and was not made by eng/services.sh start; name another folder with --dir"
}

make_and_lock_folder() {
  while true; do
    [ -e "$folder" ] || [ -L "$folder" ] || { mkdir -p "$(dirname "$folder")" && mkdir "$folder" 2> /dev/null; } || [ -d "$folder" ] || fail "$folder cannot be made"
    check_folder
    lock_folder && return
  done
}

# False if the folder was deleted while we waited for whoever held the lock.
lock_folder() {
  { exec 9< "$folder"; } 2> /dev/null || return 1
  flock -w 120 9 || fail "another start or stop has been at work in $folder for two minutes"
  [ "/proc/$$/fd/9" -ef "$folder" ]
}

# The mark goes last: a deletion that is interrupted can be taken up again.
empty_folder() {
  local _
  for _ in {1..20}; do
    find "$folder" -mindepth 1 ! -name .simulator-services -delete 2> /dev/null && break
    sleep 0.1 # a process that is just ending may still write
  done
  find "$folder" -mindepth 1 -delete
}

# --- who runs them: PostgreSQL refuses root

choose_owner() {
  owner=()
  [ "$(id -u)" -eq 0 ] || return 0
  local ids user
  ids=$(stat -c '%u %g' "$folder/postgres" 2> /dev/null) \
    || for user in postgres nobody; do ids="$(id -u "$user" 2> /dev/null) $(id -g "$user" 2> /dev/null)" && break; done \
    || fail "PostgreSQL does not run as root, and there is neither a user postgres nor a user nobody"
  owner=(setpriv "--reuid=${ids% *}" "--regid=${ids#* }" --clear-groups --no-new-privs)
}

# --- processes

# A pid may have been given to another process since, after a crash or a reboot: ours is the one that stands in our folder.
# The owner is asked, since root in a container may not look.
pid_of() {
  local pid
  pid=$(cat "$folder/$1.pid" 2> /dev/null) && [ -n "$pid" ] || return 1
  [ "$("${owner[@]}" readlink "/proc/$pid/cwd" 2> /dev/null)" = "$folder/$1" ] && echo "$pid"
}

launch() { # SERVICE COMMAND...
  (
    cd "$folder/$1"
    echo "$BASHPID" > "$folder/$1.pid"
    # Without a terminal's signals, and without the lock.
    exec setsid "${owner[@]}" "${@:2}" < /dev/null >> "$folder/$1.log" 2>&1 9<&-
  ) &
}

end() { # SERVICE SIGNAL...
  local pid signal _
  for signal in "${@:2}"; do
    pid=$(pid_of "$1") || return 0
    kill -s "$signal" "$pid" || true
    kill -s CONT "$pid" 2> /dev/null || true # a frozen process would not hear the first
    for _ in {1..50}; do
      pid_of "$1" > /dev/null || return 0
      sleep 0.1
    done
  done
  fail "$1, process $pid, does not end"
}

end_both() {
  end redis TERM KILL
  end postgres INT QUIT KILL
}

free_port() { # below those that systems give to clients
  local port
  while port=$((20000 + RANDOM % 12000)); (: < "/dev/tcp/127.0.0.1/$port") 2> /dev/null; do :; done
  echo "$port"
}

# Another may take the port between looking and listening; then the service ends, and another port is tried.
launch_on_free_port() { # SERVICE
  local _ pid i
  for _ in {1..5}; do
    port=$(free_port)
    "launch_$1"
    pid=$!
    for ((i = 0; i < 300; i++)); do
      kill -0 "$pid" 2> /dev/null || break
      "$1_answers" "$port" && return
      sleep 0.1
    done
    ((i < 300)) || break
  done
  tail -n 20 "$folder/$1.log" >&2
  fail "$1 does not start"
}

# --- PostgreSQL

# 15 if it is there, else the newest that is newer.
find_postgres() {
  local bin version found=0
  for bin in /usr/lib/postgresql/*/bin; do
    version=${bin%/bin} version=${version##*/}
    [[ -x $bin/initdb && $version =~ ^[0-9]+$ ]] || continue
    if ((version == 15 || (version > 15 && found != 15 && version > found))); then
      found=$version postgres_bin=$bin
    fi
  done
  ((found > 0))
}

prepare_postgres() {
  "${owner[@]}" "$postgres_bin/initdb" --pgdata="$folder/postgres" --username=postgres --encoding=UTF8 --locale=C.UTF-8 \
    --auth-local=reject --auth-host=scram-sha-256 --no-sync > "$folder/postgres.log" 2>&1 < /dev/null \
    || { tail -n 20 "$folder/postgres.log" >&2; fail "initdb failed"; }
  cat >> "$folder/postgres/postgresql.conf" << 'END'
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 200
shared_buffers = 256MB
timezone = 'UTC'
# The data is thrown away, so it need not survive a crash of the machine; commits are waited for all the same.
fsync = off
full_page_writes = off
synchronous_commit = on
END
  # pg_signal_backend: WITH (FORCE) has to end an autovacuum worker, too. On standard input, so that no list of processes shows the password.
  local said
  said=$("${owner[@]}" "$postgres_bin/postgres" --single -D "$folder/postgres" postgres 2>&1 << END
CREATE ROLE market LOGIN CREATEDB PASSWORD '$postgres_password' IN ROLE pg_signal_backend
CREATE DATABASE market OWNER market
END
  )
  case $said in *ERROR:* | *FATAL:*) fail "the user market cannot be made: ${said//$postgres_password/***}" ;; esac
}

launch_postgres() { launch postgres "$postgres_bin/postgres" -D "$folder/postgres" -p "$port"; }

postgres_answers() { # PORT
  [ "$(PGPASSWORD=$postgres_password timeout 5 "$postgres_bin/psql" -XAtq -h 127.0.0.1 -p "$1" -U market -c 'SELECT 1' market 2> /dev/null < /dev/null)" = 1 ]
}

# --- Redis

prepare_redis() {
  cat > "$folder/redis/redis.conf" << END
bind 127.0.0.1
requirepass $redis_password
databases 256
save ""
appendonly no
maxmemory 256mb
maxmemory-policy allkeys-lru
END
}

launch_redis() { launch redis redis-server ./redis.conf --port "$port"; }

redis_answers() { # PORT
  [ "$(REDISCLI_AUTH=$redis_password timeout 5 redis-cli -h 127.0.0.1 -p "$1" PING 2> /dev/null < /dev/null)" = PONG ]
}

# --- installing

install_missing() {
  local missing=()
  find_postgres || missing+=(PostgreSQL)
  { command -v redis-server && command -v redis-cli; } > /dev/null || missing+=(Redis)
  command -v etcd > /dev/null || missing+=(etcd)
  [ ${#missing[@]} -gt 0 ] || return 0

  local lacks="${missing[*]} missing"
  if [ "$lacks" = "etcd missing" ] && ! may_install; then
    say "etcd missing, and it cannot be installed: the test that starts one is skipped"
    return
  fi
  command -v apt-get > /dev/null || fail "$lacks, and there is no apt-get: install PostgreSQL 15 or later, Redis and etcd, then start again"
  elevate=()
  if [ "$(id -u)" -ne 0 ]; then
    elevate=(sudo)
    may_sudo || fail "$lacks, and $(id -un) is neither root nor may use sudo: have someone run 'apt-get install postgresql redis-server etcd-server', then start again"
  fi

  "${elevate[@]}" apt-get -qq update >&2 || say "apt-get update failed; going on with the lists that are there"
  local product packages=()
  for product in "${missing[@]}"; do
    case $product in
      Redis) packages+=(redis-server) ;;
      etcd) packages+=(etcd-server) ;;
      *) if apt-cache show postgresql-15 > /dev/null 2>&1; then packages+=(postgresql-15); else packages+=(postgresql); fi ;;
    esac
  done
  say "installing ${packages[*]}"
  keep_services_down
  "${elevate[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends -o DPkg::Lock::Timeout=120 install "${packages[@]}" \
    > "$folder/install.log" 2>&1 < /dev/null || { tail -n 20 "$folder/install.log" >&2; fail "apt-get could not install ${packages[*]}"; }
  for product in "${packages[@]/#postgresql*/postgresql}"; do
    "${elevate[@]}" update-rc.d "${product/#etcd-server/etcd}" disable > /dev/null 2>&1 || true # nor at the next boot
  done
  let_services_up
  find_postgres || fail "apt-get installed no PostgreSQL 15 or later under /usr/lib/postgresql"
}

may_install() { command -v apt-get > /dev/null && { [ "$(id -u)" -eq 0 ] || may_sudo; }; }
may_sudo() { command -v sudo > /dev/null && { sudo -n true 2> /dev/null || { [ -t 0 ] && sudo -v; }; }; }

# Debian asks this file whether a service may start when its package is installed: these are not to.
policy=/usr/sbin/policy-rc.d policy_is_ours=false
keep_services_down() {
  [ ! -e "$policy" ] || return 0
  policy_is_ours=true
  printf '#!/bin/sh\nexit 101\n' | "${elevate[@]}" install -m 755 /dev/stdin "$policy"
}
let_services_up() {
  ! $policy_is_ours || "${elevate[@]}" rm -f "$policy"
  policy_is_ours=false
}

# --- verbs

# What an interrupted or failed start leaves: nothing.
abandon() {
  local status=$? pid _
  set +e
  trap '' INT TERM HUP
  let_services_up
  # One that has not written its pid yet, or does not stand in its folder yet.
  for pid in $(jobs -p); do
    kill -s TERM "$pid" 2> /dev/null || continue
    for _ in {1..30}; do kill -0 "$pid" 2> /dev/null || break; sleep 0.1; done
    kill -s KILL "$pid" 2> /dev/null || true
  done
  (end_both)
  empty_folder
  rmdir "$folder"
  exit "$status"
}

read_env() {
  local env
  env=$(cat "$folder/services.env" 2> /dev/null) || return 1
  [[ $env =~ postgres://market:([0-9a-f]+)@127\.0\.0\.1:([0-9]+)/ ]] || return 1
  postgres_password=${BASH_REMATCH[1]} postgres_port=${BASH_REMATCH[2]}
  [[ $env =~ redis://:([0-9a-f]+)@127\.0\.0\.1:([0-9]+)/ ]] || return 1
  redis_password=${BASH_REMATCH[1]} redis_port=${BASH_REMATCH[2]}
}

both_run() {
  read_env && pid_of postgres > /dev/null && pid_of redis > /dev/null && find_postgres && postgres_answers "$postgres_port" && redis_answers "$redis_port"
}

start() {
  make_and_lock_folder
  choose_owner
  if both_run; then
    say "both run already, in $folder"
    cat "$folder/services.env"
    return
  fi

  trap abandon EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
  end_both
  empty_folder
  touch "$folder/.simulator-services"
  install_missing
  choose_owner # installing PostgreSQL makes its user

  # The owner has to pass through, no more than that.
  [ ${#owner[@]} -eq 0 ] || chmod 711 "$folder"
  mkdir "$folder/postgres" "$folder/redis"
  [ ${#owner[@]} -eq 0 ] || chown "$("${owner[@]}" id -u):$("${owner[@]}" id -g)" "$folder/postgres" "$folder/redis"
  "${owner[@]}" test -w "$folder/postgres" || fail "the user $("${owner[@]}" id -un), who is to run PostgreSQL, cannot reach $folder: name a folder that all may pass through with --dir, such as one under /tmp"

  local port redis_port postgres_port
  redis_password=$(random) postgres_password=$(random)
  prepare_redis
  [ ${#owner[@]} -eq 0 ] || chown --reference="$folder/redis" "$folder/redis/redis.conf"
  launch_on_free_port redis
  redis_port=$port
  prepare_postgres
  launch_on_free_port postgres
  postgres_port=$port

  printf 'SIMULATOR_TEST_POSTGRES=postgres://market:%s@127.0.0.1:%s/market\nSIMULATOR_TEST_REDIS=redis://:%s@127.0.0.1:%s/0\n' \
    "$postgres_password" "$postgres_port" "$redis_password" "$redis_port" > "$folder/services.env.new"
  mv "$folder/services.env.new" "$folder/services.env" # whole or not at all
  trap - EXIT HUP INT TERM
  say "PostgreSQL and Redis run, in $folder"
  cat "$folder/services.env"
}

random() { od -An -v -N16 -tx1 /dev/urandom | tr -d ' \n'; }

stop() {
  if [ ! -e "$folder" ] && [ ! -L "$folder" ]; then
    say "nothing to stop: there is no $folder"
    return
  fi
  check_folder
  lock_folder || return 0
  choose_owner
  end_both
  empty_folder
  rmdir "$folder"
  say "stopped, and $folder deleted"
}

status() {
  local service pid status=0
  [ ! -e "$folder" ] || check_folder
  choose_owner
  read_env || true
  for service in postgres redis; do
    local port_of="${service}_port"
    if pid=$(pid_of "$service"); then
      say "$service runs on 127.0.0.1:${!port_of:-?}, process $pid"
    else
      say "$service does not run"
      status=3
    fi
  done
  exit "$status"
}

verb='' folder="${TMPDIR:-/tmp}/simulator-services-$UID"
while [ $# -gt 0 ]; do
  case $1 in
    start | stop | status)
      if [ -n "$verb" ]; then
        say "$verb or $1, not both"
        exit 2
      fi
      verb=$1
      ;;
    --dir)
      if [ $# -lt 2 ] || [ -z "$2" ]; then
        say "--dir needs a folder"
        exit 2
      fi
      folder=$2
      shift
      ;;
    --dir=?*) folder=${1#--dir=} ;;
    -h | --help) usage; exit 0 ;;
    *) say "unknown: $1"; usage; exit 2 ;;
  esac
  shift
done
[ -n "$verb" ] || { usage; exit 2; }
folder=$(realpath -ms -- "$folder")
postgres_bin='' postgres_password='' redis_password=''
cd /
"$verb"
