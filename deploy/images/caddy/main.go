// Caddy as Confa runs it in production: the standard modules and the layer-4 plugin, which leads TURN/TLS
// through port 443. Versions are pinned in go.mod.
package main

import (
	caddycmd "github.com/caddyserver/caddy/v2/cmd"

	_ "github.com/caddyserver/caddy/v2/modules/standard"
	_ "github.com/mholt/caddy-l4"
)

func main() { caddycmd.Main() }
