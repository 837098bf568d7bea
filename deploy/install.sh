#!/bin/sh
# Prepares this server for Confa: looks whether everything is there, makes the secrets, writes .env.
# It starts nothing, changes nothing outside of this folder, and can be run again at any time.
set -eu
umask 077

here=$(cd "$(dirname "$0")" && pwd)
env_file=$here/.env
least_memory_mib=3500
least_kernel=5.4

usage() {
	cat <<'TEXT'
Usage: ./install.sh [--domain NAME] [--admin-networks "CIDR ..."] [--ip ADDRESS] [--email ADDRESS] [--no-checks]

  --domain          the name of this Confa, like confa.example.com
  --admin-networks  who may reach the admin side, separated by spaces; without it, the address that you are
                    connected from by SSH
  --ip              the public address of this server; without it, what DOMAIN leads to
  --email           where the certificate authority writes when something is wrong
  --no-checks       only write .env, for a server that is not where it will be yet

What .env has already stays as it is; secrets are made only where there are none.
TEXT
}

problems=0
problem() {
	echo "  ✗ $1"
	problems=$((problems + 1))
}
good() { echo "  ✓ $1"; }
fail() {
	echo "install.sh: $1" >&2
	exit 1
}

# ---- What is set -------------------------------------------------------------------------------------

# value NAME: what .env says, or nothing.
value() {
	[ -f "$env_file" ] || return 0
	sed -n "s/^$1=//p" "$env_file" | tail -n 1
}

# set_value NAME VALUE: in the place where .env (or the example) explains it, else at the end.
set_value() {
	if grep -q "^#\{0,1\}$1=" "$env_file"; then
		awk -v name="$1" -v value="$2" '
			!done && ($0 ~ "^#?" name "=") { print name "=" value; done = 1; next }
			{ print }' "$env_file" >"$env_file.new"
		mv "$env_file.new" "$env_file"
	else
		printf '%s=%s\n' "$1" "$2" >>"$env_file"
	fi
}

# keep_or_set NAME VALUE: only where there is none.
keep_or_set() { [ -n "$(value "$1")" ] || [ -z "$2" ] || set_value "$1" "$2"; }

new_secret() { od -An -N 32 -tx1 /dev/urandom | tr -d ' \n'; }

addresses_of() { getent ahostsv4 "$1" | awk '{print $1}' | sort -u; }

# ---- Checks ------------------------------------------------------------------------------------------

check_docker() {
	if ! command -v docker >/dev/null; then
		problem "Docker is missing; install it as https://docs.docker.com/engine/install/ says."
	elif ! docker info >/dev/null 2>&1; then
		problem "Docker does not answer; start it (systemctl enable --now docker), and run this as root."
	elif ! docker compose version >/dev/null 2>&1; then
		problem "Docker has no compose; install docker-compose-plugin."
	else
		good "Docker with compose"
	fi
}

check_machine() {
	memory=$(awk '/^MemTotal:/ {print int($2 / 1024)}' /proc/meminfo)
	if [ "$memory" -lt "$least_memory_mib" ]; then
		problem "This machine has $memory MiB of memory; Confa with offline agents needs $least_memory_mib."
	else
		good "$memory MiB of memory"
	fi
	kernel=$(uname -r)
	if [ "$(printf '%s\n%s\n' "$least_kernel" "${kernel%%-*}" | sort -V | head -n 1)" != "$least_kernel" ]; then
		problem "The kernel is $kernel; update the system to $least_kernel or newer."
	else
		good "kernel $kernel"
	fi
}

is_running() { docker compose --project-directory "$here" ps --quiet 2>/dev/null | grep -q .; }

check_ports() {
	if is_running; then
		good "Confa runs here already, and has its ports"
		return
	fi
	taken=
	for port in 80 443 7870 7880 7881 5349 6379 8000 8081 8082; do
		[ -z "$(ss -Htln "sport = :$port")" ] || taken="$taken $port/tcp"
	done
	for port in 3478 7882; do
		[ -z "$(ss -Huln "sport = :$port")" ] || taken="$taken $port/udp"
	done
	if [ -n "$taken" ]; then
		problem "In use by other programs:$taken; stop those (ss -tulnp shows them)."
	else
		good "all ports are free"
	fi
}

check_names() {
	for name in "$domain" "api.$domain" "live.$domain" "admin.$domain" "turn.$domain"; do
		found=$(addresses_of "$name")
		if [ -z "$found" ]; then
			problem "$name leads nowhere; add an A record to $node_ip."
		elif [ "$found" != "$node_ip" ]; then
			problem "$name leads to $(echo "$found" | tr '\n' ' '); let it lead to $node_ip."
		else
			good "$name leads to $node_ip"
		fi
	done
}

# ---- Choices -----------------------------------------------------------------------------------------

# choose_domain: what was said, what .env has, or what the person says now.
choose_domain() {
	domain=${domain:-$(value DOMAIN)}
	if [ -z "$domain" ] && [ -t 0 ]; then
		printf 'The name of this Confa (like confa.example.com): '
		read -r domain
	fi
	case $domain in
	'') fail "Say the name of this Confa: ./install.sh --domain confa.example.com" ;;
	*[!a-z0-9.-]* | .* | -* | *.) fail "$domain is no host name; give one like confa.example.com, in lower case." ;;
	*.*) ;;
	*) fail "$domain has no dot; give a name like confa.example.com." ;;
	esac
}

choose_address() {
	node_ip=${node_ip:-$(value NODE_IP)}
	node_ip=${node_ip:-$(addresses_of "$domain" | head -n 1)}
	[ -n "$node_ip" ] || fail "$domain leads nowhere yet; say this server's public address: --ip 203.0.113.10"
}

choose_admin_networks() {
	networks=${networks:-$(value ADMIN_ALLOW_CIDRS)}
	[ -n "$networks" ] || networks=${SSH_CLIENT:+${SSH_CLIENT%% *}/32}
	case $networks in
	'') fail "Say who may reach the admin side: --admin-networks \"203.0.113.20/32\"" ;;
	*,*) fail "Separate the admin networks by spaces, not commas." ;;
	esac
}

# ---- .env --------------------------------------------------------------------------------------------

write_env() {
	[ -f "$env_file" ] || cp "$here/.env.example" "$env_file"
	chmod 600 "$env_file"
	set_value DOMAIN "$domain"
	set_value NODE_IP "$node_ip"
	set_value ADMIN_ALLOW_CIDRS "$networks"
	[ -z "$email" ] || set_value ACME_EMAIL "$email"
	for name in JWT_SECRET SERVICE_ADMIN_KEY LIVEKIT_API_SECRET MYSQL_PASSWORD MYSQL_ROOT_PASSWORD REDIS_PASSWORD; do
		keep_or_set "$name" "$(new_secret)"
	done
	keep_or_set LIVEKIT_API_KEY confa
}

say_what_is_next() {
	cat <<TEXT

Written: $env_file (only you can read it). Next:

  1. Open in the firewall: TCP 80, 443 and 7881, UDP 7882, and nothing else from outside.
     With ufw, also let the containers reach the SFU:
     ufw allow from $(value CONFA_NETWORK | grep . || echo 172.30.42).0/24 to any port 7870,7880,7881 proto tcp
     ufw allow from $(value CONFA_NETWORK | grep . || echo 172.30.42).0/24 to any port 7882 proto udp
  2. docker compose up -d --build          (in $here; the first build takes some minutes)
  3. docker compose exec backend confa doctor
  4. Open https://admin.$domain from $networks and create the first administrator with the SERVICE_ADMIN_KEY
     that stands in .env.
TEXT
}

domain='' networks='' node_ip='' email='' has_checks=1
while [ $# -gt 0 ]; do
	case $1 in
	-h | --help) usage && exit 0 ;;
	--no-checks) has_checks=0 ;;
	--domain | --admin-networks | --ip | --email)
		[ $# -ge 2 ] || fail "$1 needs a value; see --help."
		case $1 in
		--domain) domain=$2 ;;
		--admin-networks) networks=$2 ;;
		--ip) node_ip=$2 ;;
		--email) email=$2 ;;
		esac
		shift
		;;
	*) usage >&2 && exit 2 ;;
	esac
	shift
done

choose_domain
choose_address
choose_admin_networks
if [ "$has_checks" = 1 ]; then
	echo "Looking at this server:"
	check_docker
	check_machine
	check_ports
	check_names
	[ "$problems" = 0 ] || fail "$problems to mend; nothing is written. Then run this again (or with --no-checks)."
fi
write_env
say_what_is_next
