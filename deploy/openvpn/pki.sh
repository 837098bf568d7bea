#!/bin/sh
# Certificates of the administrators' VPN. Run it on the VPN server, as root.
set -eu
umask 077

here=$(cd "$(dirname "$0")" && pwd)
folder=${CONFA_VPN_DIR:-/etc/openvpn/server}
pki=$folder/pki

usage() {
	cat <<'TEXT'
Usage: pki.sh COMMAND

  make VPN_ADDRESS CONFA_ADDRESS   authority, server certificate and server.conf; once
  add NAME                         a new administrator: writes clients/NAME.ovpn
  revoke NAME                      NAME does not come in again
  list                             who has a certificate, since when, and who was revoked

VPN_ADDRESS is the name or address that administrators connect to, CONFA_ADDRESS the public address of the
Confa server. Everything is in /etc/openvpn/server, or in CONFA_VPN_DIR.
TEXT
}

fail() {
	echo "pki.sh: $1" >&2
	exit 1
}

need_pki() { [ -f "$pki/ca.key" ] || fail "There is no authority in $pki yet; run: pki.sh make VPN_ADDRESS CONFA_ADDRESS"; }

checked_name() {
	case $1 in
	'' | *[!A-Za-z0-9._-]* | .* | -*) fail "A name has letters, digits, dots, hyphens and underscores: $1 has not." ;;
	esac
}

# issue NAME FILE KIND: a key and a certificate for it.
issue() {
	openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -noenc -subj "/CN=$1" \
		-keyout "$pki/$2.key" -out "$pki/$2.csr" 2>/dev/null
	(cd "$pki" && openssl ca -batch -notext -config "$here/openssl.cnf" -extensions "$3" \
		-in "$2.csr" -out "$2.crt" 2>/dev/null) || fail "The certificate of $1 could not be signed."
	rm -f "$pki/$2.csr"
}

# Complete or not at all, and for the user that OpenVPN becomes.
write_crl() {
	(cd "$pki" && openssl ca -gencrl -config "$here/openssl.cnf" -out crl.new 2>/dev/null)
	chmod 644 "$pki/crl.new"
	mv "$pki/crl.new" "$pki/crl.pem"
}

make_pki() {
	[ $# -eq 2 ] || { usage >&2; exit 2; }
	[ ! -e "$pki/ca.key" ] || fail "There is an authority in $pki already; it is left as it is."
	mkdir -p "$pki/issued" "$folder/clients"
	: >"$pki/index.txt"
	echo 01 >"$pki/serial"
	echo "$1" >"$pki/vpn-address"
	openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -noenc -days 3650 -subj "/CN=Confa VPN" \
		-addext "basicConstraints=critical,CA:TRUE" -addext "keyUsage=critical,keyCertSign,cRLSign" \
		-keyout "$pki/ca.key" -out "$pki/ca.crt" 2>/dev/null
	issue confa-vpn server server
	openvpn --genkey tls-crypt "$pki/tls-crypt.key" >/dev/null
	write_crl
	sed "s|@CONFA_ADDRESS@|$2|" "$here/server.conf.template" >"$folder/server.conf"
	echo "Made $folder/server.conf. Next: pki.sh add NAME for each administrator."
}

add_client() {
	need_pki
	checked_name "$1"
	[ ! -e "$pki/client-$1.crt" ] || fail "$1 has a certificate already; revoke it first, or take another name."
	issue "$1" "client-$1" client
	profile=$folder/clients/$1.ovpn
	{
		sed "s|@VPN_ADDRESS@|$(cat "$pki/vpn-address")|" "$here/client.conf.template"
		for part in ca:ca.crt cert:"client-$1".crt key:"client-$1".key tls-crypt:tls-crypt.key; do
			printf '<%s>\n' "${part%%:*}"
			cat "$pki/${part#*:}"
			printf '</%s>\n' "${part%%:*}"
		done
	} >"$profile"
	rm -f "$pki/client-$1.key"
	echo "Give $profile to $1 by a safe way, and delete it here."
}

revoke_client() {
	need_pki
	checked_name "$1"
	[ -e "$pki/client-$1.crt" ] || fail "There is no certificate of $1; pki.sh list shows all."
	(cd "$pki" && openssl ca -revoke "client-$1.crt" -config "$here/openssl.cnf" 2>/dev/null) ||
		fail "The certificate of $1 could not be revoked."
	mv "$pki/client-$1.crt" "$pki/revoked-$1-$(date +%s).crt"
	rm -f "$folder/clients/$1.ovpn"
	write_crl
	echo "$1 is revoked. A tunnel that is open now lasts until its next renewal; to cut it: systemctl restart openvpn-server@server"
}

list_clients() {
	need_pki
	awk -F '\t' '$6 !~ /CN=confa-vpn$/ {
		sub(/.*CN=/, "", $6)
		print $6 "\t" ($1 == "V" ? "valid until" : $1 == "R" ? "revoked on" : "expired on") " 20" substr($1 == "R" ? $3 : $2, 1, 6)
	}' "$pki/index.txt"
}

command=${1:-}
[ $# -eq 0 ] || shift
case $command in
make) make_pki "$@" ;;
add | revoke)
	[ $# -eq 1 ] || { usage >&2; exit 2; }
	"${command}_client" "$1"
	;;
list) list_clients ;;
-h | --help) usage ;;
*) usage >&2; exit 2 ;;
esac
